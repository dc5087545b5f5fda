"""Three kinds of trouble: a no for a person, a platform that is busy, and one that refuses."""

from enum import StrEnum


class Refused(Exception):
    """Expected, explained, not a bug: the sentence is shown to the person who asked."""


class Unsaid(Refused):
    """A no for want of words that a form can ask for; it is the verb's."""

    def __init__(self, sentence: str, verb: str) -> None:
        super().__init__(sentence)
        self.verb = verb


class TryLater(Exception):
    """The platform is busy; `unsure` when it may have done it all the same."""

    def __init__(self, seconds: float, *, unsure: bool = False, whole: bool = False) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds
        self.unsure = unsure
        self.whole = whole  # the installation must wait, not this place alone


class Way(StrEnum):
    """How a refusal goes on (D6)."""

    STOP_INSTALLATION = "stop installation"
    STOP_PLACE = "stop place"
    REROUTE = "reroute"
    REPOST = "repost"
    FINAL = "final"


class Undeliverable(Exception):
    """The platform refused by name."""

    def __init__(self, reason: str, way: Way) -> None:
        super().__init__(reason)
        self.reason = reason
        self.way = way
