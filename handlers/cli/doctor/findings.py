"""One thing that was looked at."""

from dataclasses import dataclass

from bot.errors import TryLater, Undeliverable


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
    """Slack did not do what was asked."""
    reason = error.reason if isinstance(error, Undeliverable) else "no answer"
    return Finding(about, f"Slack says {reason}.", mend)
