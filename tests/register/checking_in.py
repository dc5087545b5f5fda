"""A check-in from its prompt to its digest, as services are called by others."""

from dataclasses import replace
from datetime import datetime

from bot.events import Event, Heard, Place
from bot.services.moments import Moment
from tests.chats.cast import ACCOUNTS, HERE


def people_check_in(desk, hears):
    """`hears` lets somebody say something."""
    thursday = datetime.fromisoformat("2026-03-05T08:30:00+00:00")
    for _ in ("Team, whose Tuesday is over", "Leads"):
        desk.do(desk.bot.checkins.ask, thursday)
    (round,) = desk.do(lambda tx: tx.checkins.open())
    desk.do(lambda tx: setattr(tx.checkins.round(round.id), "thread", "1772699400.000100"))
    ts = hears(desk, "james", "Our lead leaves in March.", thread="1772699400.000100")
    change = Event(Heard.EDITED, Place(HERE), ACCOUNTS["james"], "2.0", "", thursday, "", ts)
    desk.do(desk.bot.rounds.edited, replace(change, text="Our lead leaves in April."))
    desk.does("priya", "respond", round.id, "Have you considered remote visits?")
    desk.do(desk.bot.moments.advance, Moment(thursday, round=round.id), thursday)
    desk.do(desk.bot.rounds.redact, change, "deleted by its author")
    desk.do(lambda tx: setattr(tx.checkins.round(round.id), "digested", False))
    desk.do(desk.bot.rounds.publish, round, thursday)
