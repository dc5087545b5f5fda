"""Who is meant: seats, leads, leaders, counterparts, and names as people write them."""

import pytest

from bot.partnership.people import Person
from bot.partnership.roster import Roster
from storage.tables.words import Ball, Side
from tests.chats.cast import partnership
from tests.rules.cast import ROSTER, STUDY

LOW_LEAD = (
    "role: Clinical Trial Manager, level: 1",
    "role: Clinical Trial Manager, level: 2, lead: true",
)
NO_KASIA = ("level: 2, detail: summary", "level: 3, detail: summary")
ELSEWHERE = ("role: VP Neuroscience,", "role: VP Neuroscience, studies: [NWT-1147-202],")
SECOND_STUDY = ("people:\n", "  - {number: NWT-1147-202, title: OAK}\npeople:\n")
START_UP = ("role: Clinical Trial Manager,", "role: Clinical Trial Manager, function: start-up,")


def roster(*changes):
    return Roster(partnership(changes))


def name(person):
    return person.name.split()[0] if person else None


@pytest.mark.parametrize(
    ("changes", "side", "level", "but", "expected"),
    [
        pytest.param((), "sponsor", 1, "", "Priya", id="the lead speaks for the team"),
        pytest.param((), "cro", 2, "", "Kasia", id="who is listed first speaks for the others"),
        pytest.param((), "sponsor", 1, "U1PRIYA", None, id="no rung for who owns the item"),
        pytest.param((), "sponsor", 2, "U1HANNAH", "Samuel", id="but for the seat above"),
        pytest.param((), "sponsor", 3, "U1SAM", None, id="unless there is none"),
        pytest.param((NO_KASIA,), "cro", 2, "", "Kasia", id="an empty level is heard by the next"),
        pytest.param((), "sponsor", 4, "", None, id="nobody stands above the top"),
        pytest.param((SECOND_STUDY, ELSEWHERE), "cro", 3, "", None, id="another study's is not"),
    ],
)
def test_who_hears_of_a_level(changes, side, level, but, expected):
    assert name(roster(*changes).leader(Side(side), level, STUDY, but)) == expected


@pytest.mark.parametrize(
    ("changes", "top"),
    [
        pytest.param((), 3, id="the steering committee"),
        pytest.param((("role: CMO, level: 3", "role: CMO, level: 4"),), 3, id="an executive alone"),
        pytest.param((SECOND_STUDY, ELSEWHERE), 2, id="as far as the lower company reaches"),
        pytest.param((NO_KASIA,), 3, id="a gap is bridged"),
    ],
)
def test_how_high_a_climb_can_go(changes, top):
    assert roster(*changes).top(STUDY) == top


@pytest.mark.parametrize(
    ("changes", "account", "expected"),
    [
        pytest.param((), "U0CLAIRE", "Priya", id="no counterpart: the other lead"),
        pytest.param((START_UP,), "U0CLAIRE", "Tom", id="the same function"),
        pytest.param((START_UP,), "U1TOM", "Claire", id="both ways"),
        pytest.param((), "U1BEN", "James", id="without a function: the lead"),
    ],
)
def test_who_answers_on_the_other_side(changes, account, expected):
    known = roster(*changes)

    assert name(known.counterpart(known.person(account), STUDY)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("U1PRIYA", "Priya", id="an account"),
        pytest.param("<@U1PRIYA>", "Priya", id="a mention"),
        pytest.param("<@U1PRIYA|priya>", "Priya", id="an old mention"),
        pytest.param("@Priya Raman", "Priya", id="a name with @"),
        pytest.param("priya raman", "Priya", id="a name in small letters"),
        pytest.param("Han", "Hannah", id="the beginning of one name"),
        pytest.param("Ja", None, id="the beginning of two"),
        pytest.param("J", None, id="a letter is no name"),
        pytest.param("", None, id="nothing"),
        pytest.param("Vera", None, id="somebody else"),
    ],
)
def test_names_as_people_write_them(words, expected):
    assert name(ROSTER.named(words)) == expected


def test_a_lead_is_the_lowest_one_named():
    assert name(roster(LOW_LEAD).lead(Side.SPONSOR, STUDY)) == "Priya"


def test_whoever_has_left_keeps_their_name():
    known = Roster(ROSTER.file, left={"U1EX": "Eve Fox"})

    assert known.name("U1EX") == "Eve Fox"
    assert known.name("U1NOBODY") == "somebody who has left"


def test_a_colleague_is_known_without_a_seat():
    eve = Person.model_construct(name="Eve Fox", slack="U1EVE", side=Side.SPONSOR, role="")
    known = Roster(ROSTER.file, colleagues={"U1EVE": eve})

    assert known.person("U1EVE").name == "Eve Fox"
    assert eve not in known.seats(Side.SPONSOR, 1)
    assert name(known.counterpart(eve)) == "James"


@pytest.mark.parametrize(
    ("ball", "expected"),
    [
        pytest.param(Ball.SPONSOR, "Northwind Therapeutics", id="a side is its company's name"),
        pytest.param(Ball.JOINT, "Northwind Therapeutics and Meridian Clinical", id="or both"),
    ],
)
def test_companies(ball, expected):
    assert ROSTER.company(ball) == expected


@pytest.mark.parametrize(
    ("words", "side"),
    [
        pytest.param("northwind", Side.SPONSOR, id="the first word"),
        pytest.param("Mer", Side.CRO, id="its beginning"),
        pytest.param("", None, id="nothing is nobody"),
        pytest.param("ecoa", None, id="a third company"),
    ],
)
def test_a_company_by_the_beginning_of_its_name(words, side):
    assert ROSTER.side_of_company(words) == side
