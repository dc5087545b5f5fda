"""What may interrupt whom? The only way to a message that nobody asked for (D37)."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from storage.tables.words import Level


class Rank(IntEnum):
    """Why somebody is interrupted; the first is never withheld or delayed."""

    MUST = 1
    BEFORE_YOUR_BOSS = 2
    YOU_OWE = 3
    GOOD_TO_KNOW = 4


class Gate(StrEnum):
    NOW = "now"
    LIST = "in the next list"


@dataclass(frozen=True)
class Interruption:
    """One kind of message, and how to have fewer of it."""

    rank: Rank
    fewer: str


KINDS = {
    "not_stored": Interruption(Rank.MUST, "none: it protects participants and the blind"),
    "look_there": Interruption(Rank.MUST, "none: it protects the blind"),
    "unfixed": Interruption(Rank.MUST, "none: it protects participants"),
    "sample": Interruption(Rank.MUST, "none: once a week, and only when there is something"),
    "rung": Interruption(Rank.MUST, "answer, agree on another date, or `defer`"),
    "preview": Interruption(Rank.MUST, "answer before the working day before level 2"),
    "confirm": Interruption(Rank.MUST, "`answered` or `return` ends the question"),
    "weighs": Interruption(Rank.MUST, "only a person makes an item major or critical"),
    "unknown_company": Interruption(Rank.MUST, "name the company under `others`"),
    "two_servers": Interruption(Rank.MUST, "one of the two leaves the channel"),
    "unreachable": Interruption(Rank.MUST, "give the seat a deputy, or a leaders' room"),
    "practice": Interruption(Rank.MUST, "answer in time, or switch practice off"),
    "switch": Interruption(Rank.MUST, "agree, or leave it: it is asked once"),
    "switched": Interruption(Rank.MUST, "none: it is said once"),
    "weekly": Interruption(Rank.MUST, "keep or leave what is pencilled in; answer what is late"),
    "quieter": Interruption(Rank.MUST, "none: it is said once"),
    "model": Interruption(Rank.MUST, "agree, or leave it: it is asked once"),
    "warn": Interruption(Rank.BEFORE_YOUR_BOSS, "agree on another date with `due`"),
    "remind": Interruption(Rank.YOU_OWE, "a word in the thread takes note"),
    "review": Interruption(Rank.YOU_OWE, "name the next review date, or close it"),
    "unknown_person": Interruption(Rank.GOOD_TO_KNOW, "name the person in the partnership file"),
    "vouched": Interruption(Rank.GOOD_TO_KNOW, "name the person in the partnership file"),
    "offer": Interruption(Rank.GOOD_TO_KNOW, "`mode: quiet` in the file offers less"),
    "changed": Interruption(Rank.GOOD_TO_KNOW, "gather changes of the file into one `apply`"),
}
PACE = {Level.TEAM: 3}  # unasked messages a week for the team; leaders have one
LEADERS_PACE = 1


def may_interrupt(kind: str, level: Level, sent: int) -> Gate:
    """Now, or in the next list; `sent` counts this week's messages that could have waited."""
    if KINDS[kind].rank < Rank.GOOD_TO_KNOW:
        return Gate.NOW
    return Gate.NOW if sent < PACE.get(level, LEADERS_PACE) else Gate.LIST
