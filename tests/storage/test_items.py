"""The register: numbers without gaps, one open turn, and the item as it is now."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from storage.database import Storage
from storage.tables.words import State
from tests.storage.rows import MONDAY, OURS, item, turn

HOUR = timedelta(hours=1)


def add(storage, *rows):
    with storage.transaction(OURS) as tx:
        tx.items.add(*rows)


def numbers(items):
    return [item.number for item in items]


def test_a_number_that_was_rolled_back_is_given_again(storage):
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), storage.transaction(OURS) as tx:
            assert tx.items.next_number() == 1
            raise ZeroDivisionError


def test_two_partnerships_number_their_items_apart(storage):
    for partnership in (OURS, "other"):
        with storage.transaction(partnership) as tx:
            assert tx.items.next_number() == 1


def test_numbers_have_no_gaps_whoever_counts_and_whoever_gives_up(database_url, machine):
    both = [Storage(database_url, machine=machine) for _ in range(2)]
    together = Barrier(2)

    def count(storage):
        together.wait()
        return [number for n in range(20) if (number := _number(storage, give_up=n % 4 == 0))]

    with ThreadPoolExecutor(2) as threads:
        given = [*threads.map(count, both)]
    for storage in both:
        storage.close()

    assert sorted(given[0] + given[1]) == [*range(1, 31)]


def _number(storage, give_up):
    try:
        with storage.transaction(OURS) as tx:
            number = tx.items.next_number()
            return number / (not give_up)
    except ZeroDivisionError:
        return None


def test_an_item_has_one_open_turn_at_most(storage):
    add(storage, item(), turn(n=1))
    with pytest.raises(IntegrityError):
        add(storage, turn(n=2))


def test_a_new_turn_opens_when_the_last_has_ended(storage):
    add(storage, item(), turn(n=1, ended_at=MONDAY + HOUR), turn(n=2, started_at=MONDAY + HOUR))

    with storage.reading(OURS) as tx:
        assert tx.items.turn(1).n == 2
        assert [turn.n for turn in tx.items.turns(1)] == [1, 2]


def test_a_message_becomes_one_item_however_often_it_is_kept(storage):
    add(storage, item(1, source="1.0"))
    with pytest.raises(IntegrityError):
        add(storage, item(2, source="1.0"))


def test_items_without_a_message_are_as_many_as_are_raised(storage):
    add(storage, item(1, source=""), item(2, source=""))

    with storage.reading(OURS) as tx:
        assert len(tx.items.open()) == 2


@pytest.mark.parametrize("column", ["kind", "state", "severity", "side", "way"])
def test_the_database_knows_no_other_words(storage, column):
    with pytest.raises((IntegrityError, StatementError)):
        add(storage, item(**{column: "unheard of"}))


def test_a_moment_without_a_zone_is_refused(storage):
    with pytest.raises(StatementError, match="no time zone"):
        add(storage, item(raised_at=MONDAY.replace(tzinfo=None)))


def test_a_moment_comes_back_as_it_was(storage):
    add(storage, item(raised_at=MONDAY + timedelta(microseconds=1)))

    with storage.reading(OURS) as tx:
        assert tx.items.find(1).raised_at == MONDAY + timedelta(microseconds=1)


def test_the_newest_turn_stands_first_in_the_list(storage):
    add(storage, item(1), turn(1, started_at=MONDAY + HOUR), item(2), turn(2), item(3), turn(3))

    with storage.reading(OURS) as tx:
        assert numbers(tx.items.open()) == [1, 3, 2]


def test_the_list_holds_only_what_is_open_in_the_rooms_that_were_asked_for(storage):
    add(storage, item(1), item(2, channel="C0202"), item(3, state=State.CLOSED))

    with storage.reading(OURS) as tx:
        assert numbers(tx.items.open(["C0201"])) == [1]
        assert numbers(tx.items.open([])) == []


def test_what_is_due_first_comes_first(storage):
    add(
        storage,
        item(1, next_action_at=MONDAY + HOUR),
        item(2, next_action_at=MONDAY),
        item(3, next_action_at=MONDAY - HOUR, state=State.WITHDRAWN),
        item(4),
    )

    with storage.reading(OURS) as tx:
        assert tx.items.due(MONDAY - HOUR) is None
        assert tx.items.due(MONDAY + HOUR).number == 2


def test_a_room_that_wakes_wakes_its_open_items(storage):
    add(storage, item(1), item(2, channel="C0202"), item(3, state=State.CLOSED))
    with storage.transaction(OURS) as tx:
        tx.items.wake("C0201", MONDAY)
    with storage.reading(OURS) as tx:
        assert [tx.items.find(n).next_action_at for n in (1, 2, 3)] == [MONDAY, None, None]

    with storage.transaction(OURS) as tx:
        tx.items.wake_all(MONDAY)
    with storage.reading(OURS) as tx:
        assert [tx.items.find(n).next_action_at for n in (1, 2, 3)] == [MONDAY, MONDAY, None]


def test_a_locked_item_is_what_it_is_now_not_what_was_read_before(postgres_url, machine):
    mine, theirs = (Storage(postgres_url, machine=machine) for _ in range(2))
    add(mine, item(1))
    with mine.transaction(OURS) as tx:
        assert tx.items.find(1).state == State.RAISED
        with theirs.transaction(OURS) as other:
            other.items.find(1, lock=True).state = State.ANSWERED
        assert tx.items.find(1, lock=True).state == State.ANSWERED
    mine.close(), theirs.close()
