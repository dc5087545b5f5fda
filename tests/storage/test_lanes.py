"""Whoever holds a lane works on it alone, and whoever was overtaken records nothing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest

from storage.database import Storage
from storage.lanes import LEASE, SETTLES
from storage.tables.words import Post
from tests.storage.rows import OURS, event, outbound, partnership, room

LANE = "post:C0201"


def take(storage, lane=LANE):
    with storage.transaction() as tx:
        return tx.lanes.take(lane)


def give_back(storage, fence, **more):
    with storage.transaction() as tx:
        return tx.lanes.give_back(LANE, fence, **more)


def test_a_worker_that_was_overtaken_can_record_nothing(storage, machine):
    mine = take(storage)
    machine.passes(LEASE + 1)
    theirs = take(storage)

    assert not give_back(storage, mine)
    assert give_back(storage, theirs)


def test_a_lane_that_somebody_holds_is_not_given_out_again(storage, machine):
    assert take(storage) is not None
    machine.passes(LEASE - 1)

    assert take(storage) is None


def test_a_lane_that_was_given_back_is_free_at_once(storage):
    assert give_back(storage, take(storage))

    assert take(storage) is not None


def test_whoever_gives_back_may_ask_for_a_pause(storage, machine):
    give_back(storage, take(storage), wait=5)

    assert take(storage) is None
    machine.passes(5)
    assert take(storage) is not None


def test_a_parked_lane_waits_as_long_as_the_longest_wait_that_was_asked_for(storage, machine):
    with storage.transaction() as tx:
        tx.lanes.park(LANE, 60)
        tx.lanes.park(LANE, 5)

    machine.passes(59)
    assert take(storage) is None
    machine.passes(1)
    assert take(storage) is not None


def test_a_lane_parked_by_another_while_we_held_it_stays_parked(storage, machine):
    fence = take(storage)
    with storage.transaction() as tx:
        tx.lanes.park(LANE, 60)
    give_back(storage, fence)

    machine.passes(59)
    assert take(storage) is None


def test_a_stopped_lane_stays_stopped_until_it_is_opened(storage, machine):
    fence = take(storage)
    with storage.transaction() as tx:
        tx.lanes.stop(LANE, "is_archived")
    give_back(storage, fence)
    machine.passes(LEASE * 100)

    assert take(storage) is None
    with storage.transaction() as tx:
        assert tx.lanes.stopped() == {LANE: "is_archived"}
        tx.lanes.open(LANE)
    assert take(storage) is not None


def test_whoever_gives_back_may_stop_the_lane(storage):
    give_back(storage, take(storage), stopped="not_in_channel")

    assert take(storage) is None


def test_after_a_certain_death_its_lanes_are_free_once_its_requests_have_settled(storage, machine):
    take(storage)
    with storage.transaction() as tx:
        tx.lanes.void()

    assert take(storage) is None
    machine.passes(SETTLES)
    assert take(storage) is not None


def test_a_death_does_not_shorten_the_wait_that_slack_asked_for(storage, machine):
    take(storage)
    with storage.transaction() as tx:
        tx.lanes.park(LANE, 60)
        tx.lanes.void()
    machine.passes(59)

    assert take(storage) is None


def test_of_two_workers_that_want_the_same_room_one_gets_it(database_url, machine):
    both = [Storage(database_url, machine=machine) for _ in range(2)]
    with both[0].transaction(OURS) as tx:
        tx.people.add(partnership(), room())
        tx.inbox.put([event("1.0")])
    together = Barrier(2)

    def claim(storage):
        together.wait()
        with storage.transaction() as tx:
            return tx.inbox.next()

    with ThreadPoolExecutor(2) as threads:
        claimed = [*threads.map(claim, both)]
    for storage in both:
        storage.close()

    assert sorted(one is None for one in claimed) == [False, True]


@pytest.fixture
def watcher(postgres_url):
    plain = postgres_url.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        yield connection


def test_what_another_has_done_meanwhile_is_not_handed_out(postgres_url, machine, watcher):
    """The second claim chooses its row while the first still holds it, and waits for the lane."""
    storage = Storage(postgres_url, machine=machine)
    with storage.transaction() as tx:
        tx.outbox.put(outbound())

    with ThreadPoolExecutor(1) as threads, storage.transaction() as first:
        row, lane, fence = first.outbox.next()
        first.outbox.mark(row.id, state=Post.DONE)
        first.lanes.give_back(lane, fence)
        second = threads.submit(_next, storage)
        while not _somebody_waits(watcher):
            pass
        first.session.commit()
        assert second.result() is None

    storage.close()


def _next(storage):
    with storage.transaction() as tx:
        return tx.outbox.next()


def _somebody_waits(watcher):
    asked = "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid) "
    here = "WHERE NOT granted AND datname = current_database()"
    return watcher.execute(asked + here).fetchone()[0]
