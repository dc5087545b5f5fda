"""SQLite keeps overwritten words in its file and its log until somebody sweeps both (D4)."""

import pytest
from sqlalchemy import text

from storage.database import Storage
from storage.search import EVERY
from storage.tables import Answer, Said
from tests.storage.rows import MONDAY, OURS, ROOM, event, item, partnership, room

SECRET = "Participant 1147-0231 was hospitalised."
INDEXED = b"ospitalised"  # the index writes what two words begin with only once
# FTS5 compares its index with what it was made from.
WHOLE = "INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)"


@pytest.fixture
def sqlite(sqlite_url, machine):
    storage = Storage(sqlite_url, machine=machine)
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room())
    yield storage
    storage.close()


def found_in(tmp_path):
    """The files beside the database, and itself, in which the words can be read."""
    files = tmp_path.glob("rapport.db*")
    return sorted(file.name for file in files if SECRET.encode() in file.read_bytes())


def swept(storage):
    """As it is done every minute; how many steps it took."""
    steps = 1
    while storage.writer.submit(0, lambda: sweep(storage)).result():
        steps += 1
    storage.forget()
    return steps


def sweep(storage):
    with storage.transaction() as tx:
        return tx.search.sweep()


@pytest.mark.parametrize("times", [1, 500], ids=["short", "longer than four pages"])
def test_words_that_became_no_item_are_nowhere_after_the_sweep(sqlite, tmp_path, times):
    with sqlite.transaction() as tx:
        tx.inbox.put([event("1.0", text=SECRET * times, extra={"said": SECRET})])
    assert found_in(tmp_path) != []
    with sqlite.transaction() as tx:
        tx.inbox.done(tx.inbox.next()[0].id)
    assert found_in(tmp_path) != [], "the sweep below would prove nothing"
    sqlite.forget()

    assert found_in(tmp_path) == []


def test_words_that_are_overwritten_are_nowhere_after_the_sweep(sqlite, tmp_path):
    rows = [
        item(text=SECRET),
        Answer(
            partnership=OURS, item=1, n=1, verb="answer", by="", at=MONDAY, text=SECRET, salt=""
        ),
    ]
    said = Said(partnership=OURS, card=1, person="", channel=ROOM, ts="", at=MONDAY, text=SECRET)
    with sqlite.transaction(OURS) as tx:
        tx.items.add(*rows)
        tx.people.add(said)
    with sqlite.transaction(OURS) as tx:
        for row in (tx.items.find(1), tx.items.answers(1)[0], tx.people.said("")[0]):
            row.text = ""
    swept(sqlite)

    assert found_in(tmp_path) == indexed_in(tmp_path) == []


def test_words_of_the_index_are_nowhere_after_the_sweep(sqlite, tmp_path):
    kept = item(2, text="Have you considered hospitals?")
    with sqlite.transaction(OURS) as tx:
        tx.items.add(item(text=SECRET), kept)
    with sqlite.transaction(OURS) as tx:
        tx.items.find(1).text = ""
    sqlite.forget()
    assert indexed_in(tmp_path) != [], "the sweep below would prove nothing"
    swept(sqlite)

    assert indexed_in(tmp_path) == []
    with sqlite.transaction(OURS) as tx:
        assert list(tx.search.found(["hospital"], EVERY)) == [2]
        tx.session.execute(text(WHOLE))


def test_a_large_index_is_swept_in_small_steps_and_only_when_words_have_gone(sqlite, tmp_path):
    many = [item(n, text=" ".join(f"word{n * 40 + m}" for m in range(40))) for n in range(2, 800)]
    with sqlite.transaction(OURS) as tx:
        tx.items.add(item(text=SECRET), *many)
    assert swept(sqlite) == 1, "nothing has gone"
    with sqlite.transaction(OURS) as tx:
        tx.items.find(1).text = "Have you considered it?"
        tx.items.find(1).text = ""

    assert swept(sqlite) > 1
    assert indexed_in(tmp_path) == []


def indexed_in(tmp_path):
    """The files in which a word that was searched can be read."""
    return sorted(
        file.name for file in tmp_path.glob("rapport.db*") if INDEXED in file.read_bytes()
    )


def test_the_sweep_takes_nothing_that_is_still_needed(sqlite, tmp_path):
    with sqlite.transaction() as tx:
        tx.inbox.put([event("1.0", text=SECRET)])
    sqlite.forget()

    assert found_in(tmp_path) == ["rapport.db"]
    with sqlite.transaction() as tx:
        assert tx.inbox.next()[0].text == SECRET


def test_on_postgresql_there_is_no_such_sweep(postgres_url, machine):
    storage = Storage(postgres_url, machine=machine)
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room())
    with storage.transaction() as tx:
        tx.inbox.put([event("1.0", text=SECRET)])
    storage.forget()

    with storage.transaction() as tx:
        assert tx.inbox.next()[0].text == SECRET
    storage.close()


def test_human_words_live_in_nine_columns_only():
    """`text` and `title` are the columns that hold words, and no other may hold them."""
    from sqlmodel import SQLModel

    tables = SQLModel.metadata.sorted_tables
    assert sorted(table.name for table in tables if "text" in table.c) == [
        *("answer", "checkinanswer", "draft", "inbox", "incident", "item", "opinion", "said"),
    ]
    assert [table.name for table in tables if "title" in table.c] == ["item"]
