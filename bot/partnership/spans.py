"""Durations as the file writes them: which family, and which of two is longer."""

from string import ascii_lowercase

PATTERN = r"(0|[1-9][0-9]{0,8})(s|m|h|d|bh|bd)"
USUAL_DAY = 8 * 3600
DAY = 86400
ELAPSED = {"s": 1, "m": 60, "h": 3600, "d": DAY}
NAMES = {
    "s": "second",
    "m": "minute",
    "h": "hour",
    "d": "day",
    "bh": "working hour",
    "bd": "working day",
}


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
    """Whether the new one may run longer; working hours may take any time, but never less."""
    if is_business(new) and not is_business(old):
        return seconds(new) > 0
    return seconds(new, day) > seconds(old, day)


def hours_to_seconds(hours: str) -> int:
    """The length of a working day: `09:00-17:00` is 28800."""
    opens, closes = (int(clock[:2]) * 3600 + int(clock[3:]) * 60 for clock in hours.split("-"))
    return closes - opens


def words(span: str) -> str:
    """The duration as people say it: `3bd` is “3 working days”."""
    amount = span.rstrip(ascii_lowercase)
    name = NAMES[span.removeprefix(amount)]
    if amount == "0":
        return "at once"
    return f"{amount} {name}" if amount == "1" else f"{amount} {name}s"
