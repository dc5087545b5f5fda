"""What is asked at every tick and message costs the same however much the tables remember."""

import pytest
from sqlalchemy import event, text

from tests.storage.rows import MONDAY, OURS, ROOM

HOT = {
    "the next item that is due": ("ix_item_due", lambda tx: tx.items.due(MONDAY)),
    "the items of a thread": ("ix_item_thread", lambda tx: tx.items.of_thread(ROOM, "1.0")),
    "the item of a message": ("uq_item_source", lambda tx: tx.items.of_source(ROOM, "1.0")),
    "the next event": ("ix_inbox_waiting", lambda tx: tx.inbox.next()),
    "the oldest event": ("ix_inbox_waiting", lambda tx: tx.inbox.oldest()),
    "whether an event was heard": ("uq_inbox_channel_key", lambda tx: tx.inbox.heard(ROOM, "1.0")),
    "the next post": ("ix_outbox_waiting", lambda tx: tx.outbox.next()),
    "the next edit": ("ix_card_stale", lambda tx: tx.cards.next()),
    "the next mark": ("ix_mark_stale", lambda tx: tx.marks.next()),
    "a card of this minute": ("ix_card_tick", lambda tx: tx.cards.same_tick("rung", "U", MONDAY)),
    "a card of an item": ("ix_carditem_item", lambda tx: tx.cards.in_thread(1)),
    "the partnership of a room": ("uq_channel_id", lambda tx: tx.directory.of_channel(ROOM)),
    "the partnerships of a person": ("ix_person_id", lambda tx: tx.directory.of_person("U")),
}
# SQLite calls the index behind a UNIQUE by a name of its own.
ON_SQLITE = {
    "uq_inbox_channel_key": "sqlite_autoindex_inbox_1",
    "uq_channel_id": "sqlite_autoindex_channel_2",
}


@pytest.mark.parametrize(("index", "ask"), HOT.values(), ids=HOT.keys())
def test_it_is_found_by_its_index(storage, index, ask):
    with storage.transaction(OURS) as tx:
        plan = explain(tx.session, lambda: ask(tx))

    assert (ON_SQLITE.get(index, index) if storage.sqlite else index) in plan


def explain(session, ask):
    """How the database would answer, told by itself; tables this small it would rather read."""
    connection = session.connection()
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        session.execute(text("SET LOCAL enable_seqscan = off"))
    asked = []
    event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2:4]))
    ask()
    statement, parameters = asked[0]
    words = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "
    rows = connection.exec_driver_sql(words + statement, parameters)
    return "\n".join(str(row[-1]) for row in rows)
