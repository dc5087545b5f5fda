"""One thing that was looked at."""

from dataclasses import dataclass

from bot.errors import TryLater, Undeliverable

LATER = "try again in a minute; if it stays so, look at this machine's way to Slack"


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is, and what to do about it; well when nothing is to be done."""

    about: str
    says: str
    mend: str = ""

    @property
    def ok(self) -> bool:
        return not self.mend

    def line(self) -> str:
        """For people."""
        return f"{'ok ' if self.ok else 'not'}  {self.about}: {self.says}{self._advice()}"

    def _advice(self) -> str:
        return f" → {self.mend}" if self.mend else ""


def trouble(about: str, error: TryLater | Undeliverable, mend: str) -> Finding:
    """Slack did not do what was asked, or did not answer."""
    if isinstance(error, TryLater):
        return Finding(about, "Slack does not answer, or is busy", LATER)
    return Finding(about, f"Slack says {error.reason}", mend)
