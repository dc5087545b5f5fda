"""What a verb is, and how the items that it moves are called."""

from dataclasses import dataclass
from enum import StrEnum

from storage.tables.words import Kind

PREFIX = {
    Kind.CHALLENGE: "CH",
    Kind.QUESTION: "Q",
    Kind.ISSUE: "I",
    Kind.ACTION: "A",
    Kind.COMMITMENT: "C",
    Kind.ASSUMPTION: "AS",
    Kind.RISK: "R",
    Kind.DECISION: "D",
    Kind.HEADS_UP: "HU",
}


class Who(StrEnum):
    ANYBODY = "anybody of the two companies"
    OWES = "the company that owes the answer"
    WAITS = "the company that waits for it"
    LEADER = "a leader who was told"
    LEAD = "a lead or a leader of either company"


@dataclass(frozen=True)
class Verb:
    """`needs` are its arguments in order; `?` marks one that may be missing."""

    name: str
    needs: tuple[str, ...]
    who: Who
    does: str
    help: str
    button: str = ""
    kinds: tuple[Kind, ...] = ()
    reads: bool = False
    silent: bool = False  # a button only: not typed, not in help

    @property
    def form(self) -> bool:
        """Its button opens a form: it says so, or there is something to be said."""
        asks = [need for need in self.needs if need != "ID" and not need.endswith("?")]
        pressed = "ID" in self.needs or bool(self.button)
        return self.button.endswith("…") or (pressed and bool(asks))

    def usage(self) -> str:
        """How it is typed."""
        shown = [f"[{need[:-1]}]" if need.endswith("?") else need for need in self.needs]
        return " ".join([self.name, *shown])
