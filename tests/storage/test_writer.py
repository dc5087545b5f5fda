"""Who writes when: people before the clock, and what arrives together in one transaction."""

from threading import Event

import pytest
from sqlalchemy.exc import StatementError

from storage.tables.words import Post
from storage.writer import TOGETHER, OneThread, Pool, Rank, Together
from tests.storage.rows import OURS, event, partnership, room


class Held:
    """A writer that begins when it is let go, and has finished when the block ends."""

    def __init__(self, writer):
        self.writer, self.free = writer, Event()

    def __enter__(self):
        self.writer.submit(Rank.GESTURE, self.free.wait)
        return self.writer

    def __exit__(self, *_):
        self.free.set()
        self.writer.close()


@pytest.fixture
def live(storage):
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room())
    return storage


@pytest.fixture
def batches():
    """How many events were written in each transaction that was begun."""
    return []


@pytest.fixture
def keep(live, batches):
    def write(events):
        batches.append(len(events))
        with live.transaction() as tx:
            tx.inbox.put(events)

    return write


def kept(storage):
    with storage.reading() as tx:
        return tx.inbox.counts().get(Post.WAITING, 0)


def test_people_are_written_before_decisions_and_decisions_before_sweeps():
    done = []
    with Held(OneThread()) as writer:
        for rank in (Rank.SWEEP, Rank.DECISION, Rank.GESTURE):
            writer.submit(rank, lambda rank=rank: done.append(rank))

    assert done == [Rank.GESTURE, Rank.DECISION, Rank.SWEEP]


def test_what_has_the_same_rank_is_written_in_the_order_it_was_asked_for():
    done = []
    with Held(OneThread()) as writer:
        for n in range(5):
            writer.submit(Rank.SWEEP, lambda n=n: done.append(n))

    assert done == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("kind", [OneThread, lambda: Pool(2)], ids=["one thread", "pool"])
def test_an_error_belongs_to_whoever_asked_and_the_writer_goes_on(kind):
    writer = kind()
    bad, good = writer.submit(Rank.SWEEP, lambda: 1 / 0), writer.submit(Rank.SWEEP, lambda: 42)
    writer.close()

    assert isinstance(bad.exception(), ZeroDivisionError)
    assert good.result() == 42


def test_what_was_called_off_before_it_began_is_not_done():
    done = []
    with Held(OneThread()) as writer:
        assert writer.submit(Rank.SWEEP, lambda: done.append("called off")).cancel()

    assert done == []


def test_what_arrives_within_a_moment_is_one_transaction(live, keep, batches):
    with Held(OneThread()) as writer:
        together = Together(writer, keep)
        fates = [together.put(event(f"{n}.0")) for n in range(5)]

    assert [fate.result() for fate in fates] == [None] * 5
    assert batches == [5]
    assert kept(live) == 5


def test_a_crowd_is_written_in_several_transactions(live, keep, batches):
    with Held(OneThread()) as writer:
        together = Together(writer, keep)
        for n in range(2 * TOGETHER + 8):
            together.put(event(f"{n}.0"))

    assert batches == [TOGETHER, TOGETHER, 8]
    assert kept(live) == 2 * TOGETHER + 8


def test_one_bad_row_does_not_take_the_others_with_it(live, keep):
    with Held(OneThread()) as writer:
        together = Together(writer, keep)
        fates = [together.put(event("1.0")), together.put(event("2.0", kind="unheard of"))]
        fates.append(together.put(event("3.0")))

    assert isinstance(fates[1].exception(), StatementError)
    assert [fates[0].exception(), fates[2].exception()] == [None, None]
    assert kept(live) == 2


def test_what_was_called_off_is_not_written(live, keep, batches):
    with Held(OneThread()) as writer:
        together = Together(writer, keep)
        assert together.put(event("1.0")).cancel()
        together.put(event("2.0"))

    assert batches == [1]
    assert kept(live) == 1


def test_when_all_was_called_off_no_transaction_is_begun(keep, batches):
    with Held(OneThread()) as writer:
        assert Together(writer, keep).put(event("1.0")).cancel()

    assert batches == []


def test_later_arrivals_are_written_too(live, keep, batches):
    writer = OneThread()
    together = Together(writer, keep)
    for n in range(3):
        together.put(event(f"{n}.0")).result()
    writer.close()

    assert batches == [1, 1, 1]
    assert kept(live) == 3
