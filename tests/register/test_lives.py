"""Who may do what with the verbs of one kind, by side and state: as in the matrix of all."""

import pytest

from storage.tables.words import Kind
from tests.register.test_matrix import (
    COLLEAGUE,
    OWES,
    SEATS,
    STATES,
    WAITS,
    happens,
    prepare,
    read,
)

TABLE = """
kind       | verb    | text              | the side that waits | the side that owes
challenge  | settle  | accept We do so.  | -                   | rap answered
question   | settle  | We do so.         | -                   | rap answered
issue      | settle  | We do so.         | rap answered        | rap answered
decision   | endorse |                   | -                   | rapA closed
question   | pass    |                   | A same              | rap same
issue      | pass    |                   | rapA same           | rap same
question   | wait    | the board         | rap same            | rap same
issue      | wait    | the board         | rap same            | rap same
risk       | review  | 20bd              | rap in progress, A same | rap in progress, A same
decision   | review  | 20bd              | rapA same           | rapA same
challenge  | detail  | plan Visits       | rapAc same          | rapAc same
question   | detail  | plan Visits       | -                   | -
challenge  | saved   | 12                | Ac tap              | Ac tap
assumption | convert | risk Who knows.   | rap closed          | rap closed
heads_up   | convert | question Is it so? | rap raised         | rap raised
question   | convert | risk Who knows.   | -                   | -
question   | talk    |                   | rapA same           | rapA same
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()[1:]]


def states_of(kind):
    return [state for state in STATES if not (kind == Kind.ASSUMPTION and state == "A")]


@pytest.mark.parametrize("kind", list(dict.fromkeys(row[0] for row in ROWS)))
def test_who_may_do_what_with_a_kind_of_its_own(desk, kind):
    found = []
    for state in states_of(kind):
        number = prepare(desk, Kind(kind), state, heavy=False)
        with desk.storage.transaction(desk.partnership) as tx:
            for _, verb, text, waits, owes in (row for row in ROWS if row[0] == kind):
                for side, cell in ((WAITS, waits), (OWES, owes)):
                    wanted = read(cell).get(state, "refused")
                    words = text or (COLLEAGUE[side] if verb == "pass" else "")
                    said = happens(desk, tx, SEATS[side][0], verb, number, words, state)
                    if said != (STATES[state] if wanted == "same" else wanted):
                        found.append(f"{verb} ({side}), {STATES[state]}: {said}, not {wanted}")

    assert found == []


def test_who_owes_waits_once_for_somebody_outside_and_then_asks(desk):
    number = desk.keeps("james")
    desk.does("priya", "wait", number, "the board")
    assert desk.turn(number).paused_for == "outside"
    desk.does("priya", "wait", number, "the board")
    assert len(desk.proposals(number)) == 1
    desk.does("james", "wait", number, "the board until tomorrow")

    assert desk.turn(number).paused_until.isoformat()[:10] == "2026-03-03"


def test_nobody_stops_a_critical_clock_for_what_their_own_company_owes(desk):
    number = desk.keeps("james")
    desk.makes_critical("james", number, "The blind is at risk.")
    desk.does("priya", "wait", number, "the board")

    assert desk.turn(number).paused_at is None and len(desk.proposals(number)) == 1


def test_the_wait_ends_on_its_day_and_the_clock_goes_on(desk):
    number = desk.keeps("james")
    due = desk.turn(number).due_at
    desk.does("james", "wait", number, "the board until Fri")
    desk.lives("2026-03-09T08:00:00+00:00")

    turn = desk.turn(number)
    assert turn.paused_at is None and turn.due_at > due
    assert turn.pauses[0][2] == "outside"


def test_what_is_weighed_late_has_all_its_time(desk):
    number = desk.does("james", "decide", text="We open France first.").item.number
    desk.lives("2026-04-20T10:00:00+00:00")
    desk.does("james", "severity", number, "moderate It binds us.")

    assert desk.turn(number).due_at > desk.now


def test_a_seat_that_owns_a_risk_is_not_told_of_it_as_a_leader(desk):
    number = desk.does("claire", "risk", text="The licence may come too late.").item.number
    desk.does("priya", "assign", number, "Hannah Voss")
    desk.lives("2026-04-20T10:00:00+00:00")

    told = [account for rung in desk.rungs(number) for account in rung.told if rung.level > 1]
    assert "U1HANNAH" not in told and "U0KASIA" in told
