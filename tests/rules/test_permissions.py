"""Who may see what, and who may do what: the table of the design, a line a cell."""

import pytest

from bot.errors import Refused
from bot.rules import permissions
from bot.verbs import VERBS
from storage.tables.words import Ball, Kind, Room, Severity, Side
from tests.rules.cast import ROSTER, STUDY

SPONSOR, CRO = Side.SPONSOR, Side.CRO
NAMES = ("Northwind", "Meridian")  # who owes, who waits


@pytest.mark.parametrize(
    ("account", "room", "study", "sees"),
    [
        pytest.param("U1TOM", Room.SHARED, STUDY, True, id="a member of the team"),
        pytest.param("U1TOM", Room.LEADERS, "", False, id="not the leaders' room"),
        pytest.param("U1PRIYA", Room.LEADERS, "", True, id="but a lead does"),
        pytest.param("U0KASIA", Room.LEADERS, "", True, id="and a leader"),
        pytest.param("U1TOM", Room.COMMERCIAL, "", False, id="nor the commercial one"),
        pytest.param("U1PRIYA", Room.UNBLINDED, STUDY, False, id="nobody blinded sees treatment"),
        pytest.param("U1PETRA", Room.UNBLINDED, STUDY, True, id="the unblinded do"),
    ],
)
def test_who_sees_a_room(account, room, study, sees):
    assert permissions.may_see(ROSTER.person(account), room, study) is sees


def test_another_study_is_not_seen():
    person = ROSTER.person("U1TOM").model_copy(update={"studies": ("NWT-1147-202",)})

    assert not permissions.may_see(person, Room.SHARED, STUDY)
    assert permissions.may_see(person, Room.SHARED, "")


def test_an_unknown_person_is_told_so():
    with pytest.raises(Refused, match="which company you belong to"):
        permissions.check_known(None)


@pytest.mark.parametrize(
    ("ball", "owing", "expected"),
    [
        pytest.param("sponsor", "sponsor", "sponsor", id="whoever owes"),
        pytest.param("cro", "sponsor", "sponsor", id="also while the answer is judged"),
        pytest.param("joint", "joint", "joint", id="both"),
        pytest.param("cro", "joint", "sponsor", id="of a joint item, the one who has answered"),
        pytest.param("sponsor", "joint", "cro", id="whichever it was"),
    ],
)
def test_who_owes_what_is_judged(ball, owing, expected):
    assert permissions.debtor(Ball(ball), Ball(owing)) == expected


@pytest.mark.parametrize(
    ("verb", "side", "ball", "sentence"),
    [
        pytest.param("answer", SPONSOR, "sponsor", "", id="who owes answers"),
        pytest.param("answer", CRO, "sponsor", "waits on Northwind", id="who waits does not"),
        pytest.param("answer", CRO, "joint", "", id="both answer what both owe"),
        pytest.param("answered", CRO, "sponsor", "", id="who waits judges"),
        pytest.param("answered", SPONSOR, "sponsor", "Only Meridian", id="who owes does not"),
        pytest.param("return", SPONSOR, "joint", "", id="both judge what both owe"),
        pytest.param("assign", SPONSOR, "cro", "", id="anybody"),
    ],
)
def test_whose_act_it_is(verb, side, ball, sentence):
    act = (VERBS[verb], side, Ball(ball), *NAMES)
    if not sentence:
        permissions.check_act(*act)
        return
    with pytest.raises(Refused, match=sentence):
        permissions.check_act(*act)


@pytest.mark.parametrize(
    ("side", "ball", "severity", "answered", "sentence"),
    [
        pytest.param(CRO, "sponsor", "moderate", False, "", id="who waits closes"),
        pytest.param(SPONSOR, "sponsor", "moderate", True, "closes it", id="who owes does not"),
        pytest.param(CRO, "sponsor", "major", False, "each company", id="a heavy item needs both"),
        pytest.param(CRO, "sponsor", "critical", True, "", id="and has both once it is answered"),
        pytest.param(SPONSOR, "joint", "moderate", False, "", id="either closes what both own"),
        pytest.param(SPONSOR, "joint", "major", False, "each company", id="unless it is heavy"),
    ],
)
def test_who_closes(side, ball, severity, answered, sentence):
    act = (side, Ball(ball), Kind.HEADS_UP, Severity(severity), answered)
    if not sentence:
        permissions.check_close(*act)
        return
    with pytest.raises(Refused, match=sentence):
        permissions.check_close(*act)


@pytest.mark.parametrize(
    ("side", "ball", "raised", "alone"),
    [
        pytest.param(CRO, "sponsor", CRO, True, id="who raised it and waits"),
        pytest.param(SPONSOR, "sponsor", CRO, False, id="who owes proposes"),
        pytest.param(CRO, "cro", CRO, False, id="a promise is not taken back alone"),
        pytest.param(SPONSOR, "joint", SPONSOR, True, id="who raised what both own"),
        pytest.param(CRO, "joint", SPONSOR, False, id="the other proposes"),
    ],
)
def test_who_takes_back(side, ball, raised, alone):
    assert permissions.may_withdraw(side, Ball(ball), raised) is alone
