"""Drafts as a test of the register makes them."""

from bot.events import Event, Heard, Place
from storage.tables.words import Settled
from tests.chats.cast import ACCOUNTS, HERE


def people_pencil_in(desk, hears):
    """A draft that is kept, one that is left, one that is deleted, one that is edited and stays."""
    said = [hears(desk, "james", f"I will send forecast {n} by Friday.") for n in range(4)]
    first, second, third, last = (
        desk.do(lambda tx, ts=ts: tx.drafts.of_source(HERE, ts).id) for ts in said
    )
    desk.does("priya", "keep_draft", first)
    desk.does("james", "leave_draft", second)
    assert third and last
    for ts, kind, act in (
        (said[2], Heard.DELETED, lambda tx, one: desk.bot.drafts.redact(tx, one, Settled.GONE)),
        (said[3], Heard.EDITED, desk.bot.drafts.edited),
    ):
        change = Event(kind, Place(HERE), ACCOUNTS["james"], "2.0", "", desk.now, "So be it.", ts)
        desk.do(act, change)
    _a_channel_is_trusted_again(desk)


def _a_channel_is_trusted_again(desk):
    def doubt(tx):
        row = tx.trust.of_channel(HERE)
        row.quieter, row.next_action_at = True, desk.now

    desk.do(doubt)
    desk.do(desk.bot.trust.look, desk.now)
