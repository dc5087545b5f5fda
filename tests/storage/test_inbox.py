"""What was heard is kept once, only where listening is allowed, and no longer than needed."""

import pytest

from storage.tables import Inbound
from storage.tables.words import Live, Post
from tests.storage.rows import OURS, ROOM, event, partnership, room

OTHER_ROOM = "C0202"


@pytest.fixture(autouse=True)
def rooms(storage):
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room(), room(OTHER_ROOM))


def put(storage, *events):
    with storage.transaction() as tx:
        tx.inbox.put(events)


def kept(storage):
    with storage.reading() as tx:
        return tx.inbox.counts().get(Post.WAITING, 0)


def next_ts(storage):
    """Claim what comes next, decide it, and give the room back."""
    with storage.transaction() as tx:
        claimed = tx.inbox.next()
        if claimed is None:
            return None
        row, lane, fence = claimed
        tx.inbox.done(row.id)
        tx.lanes.give_back(lane, fence)
        return row.ts


def test_an_event_that_comes_twice_is_kept_once(storage):
    put(storage, event("1.0"))
    put(storage, event("1.0"), event("1.0"))

    assert kept(storage) == 1


def test_the_same_moment_in_another_room_is_another_event(storage):
    put(storage, event("1.0"), event("1.0", OTHER_ROOM))

    assert kept(storage) == 2


def test_an_event_is_kept_for_the_partnership_that_its_room_belongs_to(storage):
    put(storage, event("1.0"))

    with storage.transaction() as tx:
        assert tx.inbox.next()[0].partnership == OURS


@pytest.mark.parametrize("state", [state for state in Live if state != Live.LIVE])
def test_of_a_room_that_is_not_live_nothing_is_written(storage, state):
    with storage.transaction(OURS) as tx:
        tx.people.channel(ROOM).state = state
    put(storage, event("1.0"))

    assert kept(storage) == 0


def test_of_a_room_that_nobody_named_nothing_is_written(storage):
    put(storage, event("1.0", "C0999"))

    assert kept(storage) == 0


def test_a_room_that_is_stopped_between_two_rows_keeps_only_the_first(storage):
    with storage.transaction(OURS) as tx:
        tx.inbox.put([event("1.0")])
        tx.people.channel(ROOM).state = Live.STOPPED
        tx.session.flush()
        tx.inbox.put([event("2.0")])

    assert kept(storage) == 1


def test_a_room_is_heard_in_the_order_of_its_messages_not_of_their_arrival(storage):
    for ts in ("1772442000.000300", "1772442000.000100", "1772442000.000200"):
        put(storage, event(ts))

    assert [next_ts(storage) for _ in range(3)] == [
        "1772442000.000100",
        "1772442000.000200",
        "1772442000.000300",
    ]
    assert next_ts(storage) is None


def test_one_room_at_a_time_and_another_room_beside_it(storage):
    put(storage, event("1.0"), event("2.0"), event("3.0", OTHER_ROOM))

    with storage.transaction() as tx:
        assert tx.inbox.next()[0].ts == "1.0"
        assert tx.inbox.next()[0].channel == OTHER_ROOM
        assert tx.inbox.next() is None


def test_every_try_is_counted(storage, machine):
    put(storage, event("1.0"))
    for n in (1, 2, 3):
        with storage.transaction() as tx:
            row, lane, fence = tx.inbox.next()
            assert row.attempts == n
            tx.lanes.give_back(lane, fence)


@pytest.mark.parametrize(
    "decide",
    [
        pytest.param(lambda inbox, id: inbox.done(id), id="done"),
        pytest.param(lambda inbox, id: inbox.set_aside(id, "ValueError"), id="set aside"),
    ],
)
def test_what_is_decided_is_forgotten(storage, decide):
    put(storage, event("1.0", extra={"name": "pushpin"}, fingerprint="f00d"))
    with storage.transaction() as tx:
        decide(tx.inbox, tx.inbox.next()[0].id)

    with storage.reading() as tx:
        row = tx.session.get(Inbound, 1)
        assert (row.text, row.extra) == ("", {})
        assert tx.inbox.next() is None


def test_the_age_of_the_oldest_undecided_event_is_known(storage):
    put(storage, event("1.0", kept_at=20.0), event("2.0", kept_at=10.0))
    with storage.reading() as tx:
        assert tx.inbox.oldest() == 10.0

    assert [next_ts(storage), next_ts(storage)] == ["1.0", "2.0"]
    with storage.reading() as tx:
        assert tx.inbox.oldest() is None


def test_it_is_known_what_was_heard_and_what_still_waits(storage):
    put(storage, event("2.0", thread="1.0"))
    with storage.reading() as tx:
        assert tx.inbox.heard(ROOM, "posted 2.0")
        assert not tx.inbox.heard(OTHER_ROOM, "posted 2.0")
        assert tx.inbox.waits(ROOM, "1.0")

    next_ts(storage)
    with storage.reading() as tx:
        assert tx.inbox.heard(ROOM, "posted 2.0")
        assert not tx.inbox.waits(ROOM, "1.0")
