"""Who may see and do what? Services ask here, and nowhere else."""

from bot.errors import Refused
from bot.partnership.people import Person
from bot.rules.states import say_kind
from bot.verbs import Verb, Who
from storage.tables.words import Ball, Category, Kind, Level, Room, Severity, Side

UNKNOWN = (
    "I do not know yet which company you belong to. When you write in a channel where I listen, "
    "a lead of each company is asked; one press of a button tells me."
)
HEAVY = (Severity.MAJOR, Severity.CRITICAL)
LEADERS_ROOMS = (Room.LEADERS, Room.COMMERCIAL)


def check_known(person: Person | None) -> Person:
    """An unknown person reads nothing and changes nothing."""
    if person is None:
        raise Refused(UNKNOWN)
    return person


def speaks(person: Person) -> bool:
    """Whether somebody speaks for their company: a lead, or a leader above the team."""
    return person.lead or person.level >= Level.OPERATIONAL


def check_vouches(person: Person) -> None:
    """Whose colleague somebody is, only a lead or a leader says."""
    if not speaks(person):
        raise Refused("A lead of your company can say this.")


def check_speaks(person: Person) -> None:
    """A company's line to the leaders is its leads' to write."""
    if not speaks(person):
        raise Refused("A lead of your company adds its line. Please ask one of them.")


def is_team(person: Person) -> bool:
    """Whether nobody would be told through them: of the team, or a colleague without a seat."""
    return not person.role or person.level <= Level.TEAM


def may_see(person: Person, room: Room, study: str) -> bool:
    """An item is seen by the members of its channel, both sides; some rooms are narrower."""
    if person.studies and study and study not in person.studies:
        return False
    if room in LEADERS_ROOMS:
        return speaks(person)
    return not person.blinded if room == Room.UNBLINDED else True


def may_know(person: Person, category: Category) -> bool:
    """Of allocation only the unblinded know that there is something to know."""
    return category != Category.ALLOCATION or not person.blinded


def may_show(room: Room, study: str, here: Room, here_study: str) -> bool:
    """Whether an item of one room may be shown to everybody in another."""
    if room == Room.UNBLINDED or (room in LEADERS_ROOMS and here not in LEADERS_ROOMS):
        return False
    return not here_study or not study or study == here_study


def listened(room: Room) -> bool:
    """Only rooms that both companies share are captured."""
    return room in (Room.SHARED, Room.LEADERS)


def debtor(ball: Ball, owing: Ball) -> Ball:
    """Who owes what is judged now: of a joint item with an answer, the company that gave it."""
    if owing != Ball.JOINT or ball == Ball.JOINT:
        return owing
    return Ball.CRO if ball == Ball.SPONSOR else Ball.SPONSOR


def owes(side: Side, ball: Ball) -> bool:
    """A joint item is owed by both."""
    return ball in (Ball.JOINT, Ball(side))


def waits(side: Side, ball: Ball) -> bool:
    """A joint item is awaited by both."""
    return ball != Ball(side)


def may_withdraw(side: Side, ball: Ball, raised: Side) -> bool:
    """Who waits takes back freely; of a joint item, the company that raised it."""
    return side == raised if ball == Ball.JOINT else waits(side, ball)


def check_act(verb: Verb, side: Side, ball: Ball, company: str, other: str) -> None:
    """Refuse an act of the other company's; `company` owes the answer, `other` waits for it."""
    if verb.who == Who.OWES and not owes(side, ball):
        raise Refused(f"This waits on {company}: only they can answer it.")
    if verb.who == Who.WAITS and not waits(side, ball):
        raise Refused(f"Only {other} can say whether this is answered.")


def check_close(side: Side, ball: Ball, kind: Kind, severity: Severity, answered: bool) -> None:
    """Closing is for the side that waits; heavy items need a person of each side."""
    if not waits(side, ball):
        raise Refused("The company that waits for this closes it. You can answer it.")
    if severity in HEAVY and not answered:
        called = say_kind(kind)
        raise Refused(
            f"A {severity} {called} closes when a person of each company has spoken: "
            "the other company answers first."
        )
