"""What an import stages is nobody's until it is the partnership's, all at once."""

import pytest
from sqlalchemy import func, select

from storage.audit import Note
from storage.staging import aside
from storage.tables import Entry, Item, Turn
from tests.storage.rows import MONDAY, OURS, item, turn

THEIRS = "other"


def stage(storage, partnership, token, numbers):
    with storage.transaction(partnership) as tx:
        name = aside(tx.partnership, token)
        for n in numbers:
            tx.items.bring([item(n, name, source=""), turn(n, partnership=name)])
            tx.audit.set_aside(name, n, [Note("import", f"Q-{n}", "rapport", MONDAY, {"n": "é"})])


def rows(storage, table):
    with storage.reading() as tx:
        return tx.session.scalar(select(func.count()).select_from(table))


def test_it_is_seen_by_nobody_and_then_at_once(storage):
    stage(storage, OURS, "token", range(1, 4))
    with storage.reading(OURS) as tx:
        assert tx.items.all(Item) == [] and tx.audit.entries() == []
        assert tx.items.due(MONDAY) is None
        assert tx.staging.count("token") == 3

    with storage.transaction(OURS) as tx:
        tx.audit("before", 1, "U1PRIYA", MONDAY)
        tx.staging.settle("token", 20)
        tx.audit.adopt(aside(tx.partnership, "token"), lambda name: f"{name}0")
        tx.audit("after", 1, "U1PRIYA", MONDAY)
    with storage.reading(OURS) as tx:
        assert [one.number for one in tx.items.all(Item)] == [21, 22, 23]
        assert [one.item for one in tx.items.all(Turn)] == [21, 22, 23]
        assert [one.subject for one in tx.audit.entries()] == ["1", "Q-10", "Q-20", "Q-30", "1"]
        assert tx.audit.broken_at() is None
    assert rows(storage, Entry) == 5


def test_what_was_left_goes_and_no_more_than_that(storage):
    stage(storage, THEIRS, "theirs", range(1, 3))
    stage(storage, OURS, "killed", range(1, 4))
    with storage.transaction(OURS) as tx:
        tx.items.bring([item(9, OURS, source="")])
        assert tx.staging.clear() == 9
        assert tx.staging.clear() == 0

    with storage.reading(OURS) as tx:
        assert len(tx.items.all(Item)) == 1
    with storage.reading(THEIRS) as tx:
        assert tx.staging.count("theirs") == 2


@pytest.mark.parametrize("many", [1, 3])
def test_numbers_are_given_in_one_go(storage, many):
    with storage.transaction(OURS) as tx:
        assert tx.items.next_number() == 1
        assert tx.items.next_number(many) == 1 + many
        assert tx.items.next_number() == 2 + many
