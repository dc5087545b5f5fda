"""Durations as the file writes them: which family, and which of two is longer."""

PATTERN = r"(0|[1-9][0-9]{0,8})(s|m|h|d|bh|bd)"
USUAL_DAY = 8 * 3600
DAY = 86400
ELAPSED = {"s": 1, "m": 60, "h": 3600, "d": DAY}


def is_business(span: str) -> bool:
    """Whether this runs in working hours only; nothing at all runs in both."""
    return span.endswith(("bh", "bd"))


def seconds(span: str, day: int = USUAL_DAY) -> int:
    """How long this runs, in seconds of its own family; `day` is a working day in seconds."""
    if span.endswith("bd"):
        return int(span[:-2]) * day
    if span.endswith("bh"):
        return int(span[:-2]) * 3600
    return int(span[:-1]) * ELAPSED[span[-1]]


def may_lengthen(old: str, new: str, day: int = USUAL_DAY) -> bool:
    """Whether the new one may run longer; between the families nobody can be sure."""
    if is_business(old) != is_business(new):
        return seconds(new) > 0
    return seconds(new, day) > seconds(old, day)


def hours_to_seconds(hours: str) -> int:
    """The length of a working day: `09:00-17:00` is 28800."""
    opens, closes = (int(clock[:2]) * 3600 + int(clock[3:]) * 60 for clock in hours.split("-"))
    return closes - opens
