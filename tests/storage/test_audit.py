"""The trail proves what was written: no entry can be changed, taken out, added or moved."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from storage.audit import digest, fingerprint
from storage.database import Storage
from storage.tables import Entry
from storage.tables.words import State
from tests.storage.rows import MONDAY, OURS

ENTRIES = 4


@pytest.fixture
def trail(storage):
    """Four entries of ours, and some of another partnership."""
    for partnership in (OURS, "other"):
        with storage.transaction(partnership) as tx:
            for n in range(ENTRIES):
                tx.audit("close", n, "U1PRIYA", MONDAY, state=State.CLOSED)
    return storage


def broken_at(storage, partnership=OURS):
    with storage.reading(partnership) as tx:
        return tx.audit.broken_at()


def forge(storage, statement):
    with storage.transaction() as tx:
        tx.session.execute(text(statement))


def test_a_trail_that_nobody_touched_is_whole(trail):
    assert broken_at(trail) is None


def test_a_partnership_without_a_trail_is_whole(storage):
    assert broken_at(storage) is None


@pytest.mark.parametrize(
    ("change", "first"),
    [
        pytest.param("UPDATE audit SET by = 'U0JAMES' WHERE n = 2", 2, id="another person"),
        pytest.param("UPDATE audit SET verb = 'reopen' WHERE n = 3", 3, id="another verb"),
        pytest.param("UPDATE audit SET subject = '9' WHERE n = 1", 1, id="another subject"),
        pytest.param("UPDATE audit SET at = '2026-03-03' WHERE n = 4", 4, id="another time"),
        pytest.param("""UPDATE audit SET fields = '{"a": "b"}' WHERE n = 2""", 2, id="the fields"),
        pytest.param("UPDATE audit SET hash = 'f00d' WHERE n = 2", 2, id="the hash"),
        pytest.param("DELETE FROM audit WHERE n = 1", 1, id="the first taken out"),
        pytest.param("DELETE FROM audit WHERE n = 2", 2, id="one taken out of the middle"),
        pytest.param("DELETE FROM audit WHERE n = 4", 4, id="the last taken out"),
        pytest.param("DELETE FROM audit WHERE n >= 3", 3, id="the last two taken out"),
        pytest.param("DELETE FROM audit_head", 1, id="the end of the chain forgotten"),
        pytest.param("UPDATE audit SET n = n + 10 WHERE n = 2", 2, id="one moved"),
    ],
)
def test_a_trail_that_was_touched_says_where(trail, change, first):
    mine = "AND partnership" if "WHERE" in change else "WHERE partnership"
    forge(trail, f"{change} {mine} = '{OURS}'")

    assert broken_at(trail) == first
    assert broken_at(trail, "other") is None


def test_two_entries_that_changed_places_are_found(trail):
    for old, new in ((2, 99), (3, 2), (99, 3)):
        forge(trail, f"UPDATE audit SET n = {new} WHERE n = {old} AND partnership = '{OURS}'")

    assert broken_at(trail) == 2


def test_an_entry_that_was_added_at_the_end_is_found_even_with_the_right_hash(trail):
    with trail.transaction(OURS) as tx:
        last = tx.audit.entries()[-1]
        added = Entry(**last.model_dump() | {"n": ENTRIES + 1, "previous": last.hash})
        added.hash = digest(added)
        tx.session.add(added)

    assert broken_at(trail) == ENTRIES + 1


def test_a_last_entry_that_was_written_anew_with_its_hash_is_found(trail):
    with trail.transaction(OURS) as tx:
        last = tx.audit.entries()[-1]
        last.by = "U0JAMES"
        last.hash = digest(last)

    assert broken_at(trail) == ENTRIES


def test_a_trail_is_one_partnerships_own(trail):
    with trail.reading(OURS) as tx:
        assert tx.audit.length() == ENTRIES
        assert {entry.partnership for entry in tx.audit.entries()} == {OURS}
        assert [entry.n for entry in tx.audit.entries(2)] == [3]


def test_a_decision_that_is_rolled_back_leaves_no_entry(trail):
    with pytest.raises(ZeroDivisionError), trail.transaction(OURS) as tx:
        tx.audit("close", 9, "U1PRIYA", MONDAY)
        raise ZeroDivisionError

    with trail.reading(OURS) as tx:
        assert (tx.audit.length(), tx.audit.broken_at()) == (ENTRIES, None)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(MONDAY, id="a moment"),
        pytest.param(None, id="nothing"),
        pytest.param([MONDAY, State.CLOSED], id="a list"),
        pytest.param({2: MONDAY, 10: {"state": State.CLOSED}}, id="a dictionary"),
        pytest.param(timedelta(days=2), id="a span"),
        pytest.param(0.1, id="a fraction"),
        pytest.param("é\ud83d\n\u2028", id="half an emoji"),
    ],
)
def test_whatever_a_field_holds_its_entry_can_be_proved(storage, value):
    with storage.transaction(OURS) as tx:
        tx.audit("close", 1, "U1PRIYA", MONDAY, field=value)

    assert broken_at(storage) is None


def test_two_writers_do_not_fork_the_chain(database_url, machine):
    writers = [Storage(database_url, machine=machine) for _ in range(2)]
    together = Barrier(2)

    def write(storage):
        together.wait()
        for n in range(20):
            with storage.transaction(OURS) as tx:
                tx.audit("close", n, "U1PRIYA", MONDAY)

    with ThreadPoolExecutor(2) as threads:
        [*threads.map(write, writers)]
    with writers[0].reading(OURS) as tx:
        assert (tx.audit.length(), tx.audit.broken_at()) == (40, None)
    for storage in writers:
        storage.close()


def test_whoever_read_the_length_before_another_wrote_still_writes_the_next_entry(
    postgres_url, machine
):
    mine, theirs = (Storage(postgres_url, machine=machine) for _ in range(2))
    with mine.transaction(OURS) as tx:
        tx.audit("raise", 1, "U1PRIYA", MONDAY)
    with mine.transaction(OURS) as tx:
        assert tx.audit.length() == 1
        with theirs.transaction(OURS) as other:
            other.audit("answer", 1, "U0JAMES", MONDAY)
        tx.audit("close", 1, "U1PRIYA", MONDAY)

    with mine.reading(OURS) as tx:
        assert (tx.audit.length(), tx.audit.broken_at()) == (3, None)
    mine.close(), theirs.close()


def test_words_are_proved_by_a_salted_hash_that_nobody_can_guess():
    assert fingerprint("salt", "Yes.") == fingerprint("salt", "Yes.")
    assert fingerprint("salt", "Yes.") != fingerprint("pepper", "Yes.")
