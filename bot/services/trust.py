"""How much of what rules keep stays, and a channel that is heard one step quieter for it."""

from datetime import datetime
from functools import partial

from bot.messages.trust import Quieter, Stayed
from bot.partnership.people import Person
from bot.partnership.roster import SIDES
from bot.rules import hours, permissions, states
from bot.rules.trust import LOOKS_BACK, PROMISED, Tally, heard_as, next_look
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Channel
from storage.tables import Trust as Row
from storage.tables.words import Mode

RAPPORT = "rapport"


class Trust:
    def __init__(self, register: Register) -> None:
        self.register = register

    def plan(self, tx: Transaction, now: datetime) -> None:
        """This will set when each channel is looked at; one that we know already stays as it is."""
        known = {one.channel for one in tx.trust.all()}
        for channel in tx.people.channels():
            if channel.id not in known and permissions.listened(channel.room):
                at = self._next(tx, channel, now)
                tx.trust.add(Row(partnership=tx.partnership, channel=channel.id, next_action_at=at))

    def due(self, tx: Transaction, now: datetime) -> datetime | None:
        """This will say since when a channel should have been looked at."""
        row = tx.trust.next(now)
        return row.next_action_at if row else None

    def look(self, tx: Transaction, now: datetime) -> None:
        """This will make a channel quieter, or as its file says again; both leads hear the first.

        What rules kept is counted anew each working day.
        """
        row = tx.trust.next(now, lock=True)
        channel = tx.people.channel(row.channel) if row else None
        if row is None or channel is None:
            return
        row.next_action_at = self._next(tx, channel, now)
        tally = tallies(tx, now).get(channel.id, Tally())
        if tally.below == row.quieter:
            return
        row.quieter = tally.below
        heard = heard_as(channel.mode, row.quieter)
        verb = "quieter" if row.quieter else "as before"
        counts = {"kept": tally.kept, "stayed": tally.stayed}
        tx.audit(verb, channel.id, RAPPORT, now, mode=channel.mode, heard=heard, **counts)
        if row.quieter:
            for lead in self._leads(tx, channel):
                who = lead.ids[0]
                self.register.post(tx, f"quieter:{row.id}", who, now, person=who)

    def words(self, tx: Transaction, id: int, at: datetime) -> Quieter | None:
        """What both leads are told; nothing where it is as before by now."""
        row = tx.trust.find(id)
        channel = tx.people.channel(row.channel) if row else None
        if row is None or channel is None or not row.quieter:
            return None
        return Quieter(channel.id, stayed(tx, channel, at), round(100 * PROMISED))

    def figures(self, tx: Transaction, now: datetime) -> dict[str, Stayed]:
        """This will say how much stayed, in all (without a name) and by channel."""
        found = tallies(tx, now)
        whole = sum(found.values(), Tally())
        named = {one.id: stayed(tx, one, now) for one in tx.people.channels() if one.id in found}
        counts = (whole.kept, whole.stayed, whole.percent)
        every = Stayed(*counts, mode=Mode.NORMAL, heard=Mode.NORMAL)  # of all there is no mode
        return {"": every} | named

    def _leads(self, tx: Transaction, channel: Channel) -> list[Person]:
        """Who speaks for each company there: the first who may see the channel."""
        roster = self.register.roster(tx)
        may = partial(permissions.may_see, room=channel.room, study=channel.study)
        return [roster.lead(side, channel.study, may) for side in SIDES]

    def _next(self, tx: Transaction, channel: Channel, now: datetime) -> datetime:
        roster = self.register.roster(tx)
        leads = [hours.calendar_of(roster, one) for one in self._leads(tx, channel)]
        return next_look(now, *leads)


def heard(tx: Transaction, id: str) -> Mode:
    """How a channel is heard now."""
    channel, row = tx.people.channel(id), tx.trust.of_channel(id)
    mode = channel.mode if channel else Mode.NORMAL
    return heard_as(mode, row.quieter if row else False)


def stayed(tx: Transaction, channel: Channel, now: datetime) -> Stayed:
    """How much of what rules kept in a channel stayed."""
    tally = tallies(tx, now).get(channel.id, Tally())
    counts = (tally.kept, tally.stayed, tally.percent)
    return Stayed(*counts, mode=channel.mode, heard=heard(tx, channel.id))


def tallies(tx: Transaction, now: datetime) -> dict[str, Tally]:
    """What rules have kept lately in each channel, and what of it was taken off."""
    found = tx.trust.tally(now - LOOKS_BACK, tuple(states.OUTCOME))
    return {channel: Tally(*counts) for channel, counts in found.items()}
