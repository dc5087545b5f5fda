"""Drafts as the register has them: whoever presses what in which order, and after an outage."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.errors import Refused
from bot.events import Event, Heard, Place
from storage.tables.words import Settled
from tests.chats.cast import ACCOUNTS, HERE

PROMISE = "I will send the enrolment forecast by Friday."
DECISION = "Decision: we go with central monitoring for all sites."
SPONSOR, CRO = {"priya", "tom"}, {"james", "claire"}
MOVES = some.lists(
    some.tuples(
        some.sampled_from(sorted(SPONSOR | CRO)), some.sampled_from(["keep_draft", "leave_draft"])
    ),
    max_size=6,
)
EACH = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def says(desk, tx, text, who="claire"):
    """A message of which a rule makes a draft; its row."""
    desk.said += 1
    ts = f"{1_700_000_000 + desk.said}.000001"
    event = Event(Heard.POSTED, Place(HERE), ACCOUNTS[who], ts, ts, desk.now, text)
    assert desk.bot.items.capture(tx, event, desk.bot.register.by(tx, event.by)) is None
    return tx.drafts.of_source(HERE, ts)


def expected(text, moves):
    """What becomes of it, said once more: by its author, by anybody, or by both companies."""
    said = {"keep_draft": set(), "leave_draft": set()}
    for who, verb in moves:
        side = "sponsor" if who in SPONSOR else "cro"
        other = "leave_draft" if verb == "keep_draft" else "keep_draft"
        if verb == "keep_draft" and (text == PROMISE or who == "claire"):
            return Settled.KEPT
        said[verb].add(side)
        said[other].discard(side)
        if verb == "leave_draft" and who == "claire":
            return Settled.LEFT
        if len(said[verb]) == 2:
            return Settled.KEPT if verb == "keep_draft" else Settled.LEFT
    return None


@pytest.mark.parametrize("text", [PROMISE, DECISION])
@given(moves=MOVES)
@EACH
def test_whoever_presses_what_in_which_order(desk, text, moves):
    with desk.storage.transaction(desk.partnership) as tx:
        attempt = tx.session.begin_nested()
        row = says(desk, tx, text)
        for who, verb in moves:
            try:
                desk.does(who, verb, row.id, tx=tx)
            except Refused as no:
                assert row.settled and str(no).endswith(".")
        assert row.settled == expected(text, moves)
        assert bool(tx.items.numbers()) == (row.settled == Settled.KEPT)
        assert bool(row.text) == (row.settled is None)
        attempt.rollback()


def test_after_weeks_without_a_tick_each_lead_has_one_list(desk):
    for days in (0, 7, 7):
        desk.now += timedelta(days=days)
        desk.do(lambda tx: says(desk, tx, PROMISE))
    desk.sleeps("2026-03-18T12:00:00+00:00")

    sent = desk.do(lambda tx: tx.digests.sent(desk.now - timedelta(days=60)))
    assert sorted(one.person for one in sent) == ["U0JAMES", "U1PRIYA"]
    assert len({one.until for one in sent}) == 1
    assert desk.do(lambda tx: [one.until > desk.now for one in tx.digests.coming()]) == [True] * 2


def test_ticking_twice_in_the_same_moment_sends_one_list(desk):
    desk.do(lambda tx: says(desk, tx, PROMISE))
    desk.lives("2026-03-09T09:00:00+00:00")
    for _ in range(3):
        desk.do(desk.bot.digests.tell, desk.now)

    assert len(desk.do(lambda tx: tx.digests.sent(desk.now - timedelta(days=60)))) == 2
