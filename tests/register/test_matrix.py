"""Who may do what: every verb, by side, seat, severity and state, for each kind (design, 4).

A cell says in which states of an item a company may use a verb, and what becomes of the item:
`rap answered`. The states are r(aised), a(cknowledged), (in) p(rogress), A(nswered), c(losed) and
w(ithdrawn). `same` leaves the state as it is, `tap` asks the other company, the rest is refused.
"""

from datetime import timedelta

import pytest

from bot.errors import Refused
from storage.tables.words import Kind
from tests.register.desk import open_proposals

TABLE = """
verb           | text            | the side that waits  | the side that owes
answer         | In March.       | -                    | rap answered
accept         | Yes.            | -                    | rap answered
partly         | The first half. | -                    | rap answered
decline        | No licence.     | -                    | rap answered
park           | 3bh We ask.     | -                    | rap in progress
knew           | Charter, 4.2    | -                    | rap closed
unaware        | It was new.     | -                    | rap closed
check          |                 | -                    | rap in progress
answered       |                 | rapA closed          | -
close          | It is done.     | rapA closed          | rap answered
return         | No date yet.    | pA in progress       | -
reopen         | It came back.   | cw raised            | cw raised
withdraw       | A mistake.      | rapA withdrawn       | rapA tap
same           |                 | rapA duplicate       | rapA tap
assign         |                 | rap raised, A same   | rap same
due            | 3bh             | rap same             | rap same
due later      | 30bd            | rap same             | rap tap
defer          | 3bh Holidays.   | rap same             | rap same
defer later    | 30bd Holidays.  | rap same             | rap tap
severity up    | critical Why.   | rap tap              | rap tap
severity major | major Why.      | rapA same            | rapA same
severity down  | minor Why.      | rapA same            | rapA tap
ack            |                 | rapA same            | r acknowledged, apA same
line           | We need a date. | rapA same            | rapA same
about          | spain site 14   | rapAcw same          | rapAcw same
link           | CAPA-1042       | rapAcw same          | rapAcw same
"""
STATES = {
    "r": "raised",
    "a": "acknowledged",
    "p": "in progress",
    "A": "answered",
    "c": "closed",
    "w": "withdrawn",
}
OWN_ANSWERS = {
    Kind.CHALLENGE: {"accept", "partly", "decline", "park"},
    Kind.ASSUMPTION: {"knew", "unaware", "check"},
}
JOINT = (Kind.ISSUE, Kind.RISK, Kind.DECISION, Kind.HEADS_UP)
WAITS, OWES = "waits", "owes"
LEADER = 2  # of the seats below
# A lead, a member of the team who leads nobody, and a leader above them.
SEATS = {WAITS: ("james", "claire", "kasia"), OWES: ("priya", "tom", "hannah")}
COLLEAGUE = {WAITS: "Javier Ruiz", OWES: "Ben Harker"}


def read(cell):
    """`rap raised, A same` as what becomes of an item in each state."""
    parts = [part.strip().partition(" ") for part in cell.split(",")] if cell != "-" else []
    return {state: becomes for states, _, becomes in parts for state in states}


def table():
    lines = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
    return {
        verb: (text, {WAITS: read(left), OWES: read(right)})
        for verb, text, left, right in lines[1:]
    }


ROWS = table()


def expected(name, side, kind, state, *, heavy, seat=0):
    """What the table says, and the few things that it leaves to the reader."""
    verb, cells = name.split()[0], ROWS[name][1]
    mine = OWN_ANSWERS.get(kind, {"answer"})
    special = {"answer", *OWN_ANSWERS[Kind.CHALLENGE], *OWN_ANSWERS[Kind.ASSUMPTION]}
    if kind == Kind.RISK and name == "assign":
        return "same" if state in "rapA" else "refused"  # each company has an owner, whoever judges
    joint = kind in JOINT and state != "A"  # an answer makes one company the judge of the other's
    if (verb in special and verb not in mine) or (verb == "ack" and seat != LEADER):
        return "refused"
    if verb == "close" and side == OWES and not joint and "answer" not in mine:
        return "refused"  # it answers in its own words
    if name == "answered" and kind == Kind.ISSUE and state in "rap":
        return "refused"  # how was it resolved? `close` says so
    if joint and name in ("close", "answered") and state in "rap":
        spoken = state == "p" and side == WAITS  # of the other company, in the thread
        spoken = spoken or (kind == Kind.DECISION and side == OWES)  # whoever raised it decided
        alone = "answered" if name == "close" else "refused"
        return "closed" if spoken else alone
    becomes = shared(name, cells, side, state) if joint else cells[side].get(state, "refused")
    if heavy and becomes == "closed" and verb in ("close", "answered"):
        return "closed" if state in "Ap" else "refused"
    return becomes


def shared(name, cells, side, state):
    """What both owe, both do; but neither alone puts off, weighs less or takes back."""
    verb = name.split()[0]
    if verb in ("withdraw", "same"):
        return cells[side].get(state, "refused")  # whoever raised it waits for it most
    first = OWES if verb in ("due", "defer", "severity", "ack", "assign") else WAITS
    other = WAITS if first == OWES else OWES
    return cells[first].get(state) or cells[other].get(state, "refused")


def prepare(desk, kind, state, *, heavy):
    """An item that Meridian waits for and Northwind owes, or both; moderate or major."""
    desk.keeps("james")  # the older, which another may be the same as
    number = desk.keeps("priya" if kind == Kind.COMMITMENT else "james", kind)
    desk.lives(timedelta(minutes=11))  # too late to say that it was never said
    begin(desk, kind, number)
    if heavy or kind in (Kind.ACTION, Kind.COMMITMENT, Kind.DECISION, Kind.HEADS_UP):
        desk.does("james", "severity", number, "major Why." if heavy else "moderate Why.")
    if state in "a":
        desk.does("hannah", "ack", number)
    if state in "p":
        desk.replies("tom", number)
    if state in "Ac" and kind != Kind.ASSUMPTION:
        desk.does("tom", "accept" if kind == Kind.CHALLENGE else "answer", number, "Yes.")
    if state == "c":
        close(desk, number, kind)
    if state == "w":
        desk.does(
            "james" if kind != Kind.COMMITMENT else "claire", "withdraw", number, "A mistake."
        )
    assert desk.item(number).state == STATES[state]
    return number


def begin(desk, kind, number):
    """What a kind needs before it can be moved and closed like the others."""
    if kind == Kind.HEADS_UP:
        desk.lives(timedelta(days=16))  # it is protected no longer
    if kind == Kind.ISSUE:
        desk.does("tom", "detail", number, "decision We sign.")


def close(desk, number, kind):
    if kind == Kind.ASSUMPTION:
        desk.does("tom", "knew", number, "Charter, 4.2")
    else:
        desk.does("james", "answered", number)


def happens(desk, tx, who, name, number, text, state):
    """What becomes of the item; everything is undone afterwards."""
    attempt = tx.session.begin_nested()
    try:
        desk.does(who, name.split()[0], number, text, tx=tx)
        after = tx.items.find(number).state
        return "tap" if open_proposals(tx, number) and after == STATES[state] else str(after)
    except Refused as no:
        assert " " in str(no) and str(no)[-1] in ".?", no
        return "refused"
    finally:
        attempt.rollback()


def differences(desk, kind, state, *, heavy, names, seats):
    """Where the services do other than the table says."""
    number = prepare(desk, kind, state, heavy=heavy)
    with desk.storage.transaction(desk.partnership) as tx:
        for name in names:
            for side in (WAITS, OWES):
                for seat in seats:
                    spelt = {"assign": COLLEAGUE[side], "same": str(number - 1)}
                    text = ROWS[name][0] or spelt.get(name, "")
                    who = SEATS[side][seat]
                    said = happens(desk, tx, who, name, number, text, state)
                    wanted = expected(name, side, kind, state, heavy=heavy, seat=seat)
                    if said != (STATES[state] if wanted == "same" else wanted):
                        yield f"{name} by {who} ({side}), {STATES[state]}: {said}, not {wanted}"


def states_of(kind):
    return [state for state in STATES if not (kind == Kind.ASSUMPTION and state == "A")]


# What weighs, and who sits where, changes the answer for these alone.
WEIGHED = ("close", "answered", "return", "severity up", "severity down", "withdraw")
SPELT = ("defer", "defer later", "due later")  # as `due`: once with each kind of turn is enough
SEATED = ("ack", "answer", "close", "withdraw", "severity down", "due later")


@pytest.mark.parametrize("kind", Kind)
def test_who_may_do_what(desk, kind):
    full = kind in (Kind.CHALLENGE, Kind.QUESTION, Kind.COMMITMENT, Kind.ISSUE)
    names = [name for name in ROWS if full or name not in SPELT]
    found = [
        line
        for state in states_of(kind)
        for line in differences(desk, kind, state, heavy=False, names=names, seats=[0])
    ]
    assert found == []


@pytest.mark.parametrize("kind", [Kind.CHALLENGE, Kind.QUESTION, Kind.ISSUE])
def test_heavy_items_need_a_person_of_each_company(desk, kind):
    found = [
        line
        for state in states_of(kind)
        for line in differences(desk, kind, state, heavy=True, names=WEIGHED, seats=[0])
    ]
    assert found == []


@pytest.mark.parametrize("state", STATES)
def test_a_seat_changes_only_who_acknowledges(desk, state):
    names = SEATED
    found = differences(desk, Kind.QUESTION, state, heavy=False, names=names, seats=[1, 2])

    assert list(found) == []
