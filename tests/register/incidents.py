"""Every way in which something that must not stand in a channel is settled."""

from dataclasses import replace
from datetime import timedelta

from bot.events import Event, Heard, Place
from tests.chats.cast import ACCOUNTS, HERE


def incidents_are_settled(desk, hears):
    """`hears` lets somebody say something."""
    for n in (1, 2, 3):
        hears(desk, "james", f"Why did subject 104{n} miss the visit?")
    first = desk.do(lambda tx: tx.incidents.open())[0].n
    desk.does("james", "deleted", first)
    for n in (first, first + 1):
        desk.does("james", "not_data", n, "It is the number of a courier.")
    desk.do(desk.bot.incidents.advance, first, desk.now + timedelta(days=14))
    desk.do(desk.bot.samples.ask, desk.now)
    desk.does("priya", "right", first)
    desk.does("priya", "data", first + 1)
    gone = Event(Heard.DELETED, Place(HERE), ACCOUNTS["james"], "2.0", "", desk.now)
    ts = desk.do(lambda tx: tx.incidents.find(first + 2)).ts
    desk.do(desk.bot.incidents.happened, replace(gone, target=ts))
    desk.do(desk.bot.incidents.vanished, first + 1, desk.now)
    report = {"source": "1772445600.000100", "author": ACCOUNTS["priya"]}
    desk.does("james", "report", follow_up="allocation", present=("U1TOM",), **report)
    joins = Event(Heard.JOINED, Place(HERE), "U1EVE", "3.0", "", desk.now)
    desk.do(desk.bot.exposures.joined, joins)
    (restricted,) = [one.n for one in desk.do(lambda tx: tx.incidents.open()) if one.exposed]
    desk.does("petra", "assessed", restricted, "DEV-0042")
