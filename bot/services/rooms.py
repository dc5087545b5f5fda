"""Going live: a channel is off, asking, live, paused or stopped; both companies have a say."""

from datetime import datetime
from importlib.metadata import version

from bot.errors import Refused
from bot.events import Asked
from bot.messages import says
from bot.messages.says import Done, Message
from bot.partnership.roster import SIDES
from bot.rules import hours, permissions
from bot.rules.durations import Duration
from bot.services.register import Register
from bot.services.trust import stayed
from bot.verbs import TABLE, VERBS, find
from storage.database import Transaction
from storage.tables import Channel, Consent
from storage.tables.words import Live, Side

LONGEST_PAUSE = Duration.parse("30d")
LANES = ("post", "edit", "mark")
HERE = "Please ask me this in a channel that both companies share."


class Rooms:
    def __init__(self, register: Register) -> None:
        self.register = register

    def entered(self, tx: Transaction, id: str, at: datetime) -> None:
        """This will greet a channel once, and ask both companies if they have not agreed."""
        channel = tx.people.channel(id)
        if channel is None:
            return
        if channel.state == Live.OFF:
            self._change(tx, channel, self._agreed_state(tx, channel), at, "enter", "rapport")
        for lane in LANES:
            tx.lanes.open(f"{lane}:{id}")
        if not channel.greeted:
            channel.greeted = True
            self.register.post(tx, "hello", channel.id, at)

    def lost(self, tx: Transaction, id: str, at: datetime, reason: str) -> None:
        """This will stand still: the bot is no longer in the channel, or it is archived."""
        channel = tx.people.channel(id)
        if channel and channel.state != Live.OFF:
            channel.greeted, channel.next_action_at = False, None
            self._change(tx, channel, Live.OFF, at, "lost", "rapport", reason=reason)

    def agree(self, tx: Transaction, asked: Asked) -> Message:
        """This will note one company's yes; with both, the channel is live."""
        by, channel = self.register.by(tx, asked.by), self._channel(tx, asked)
        if asked.side and asked.side != by.side:
            company = self.register.roster(tx).company(Side(asked.side))
            raise Refused(f"This button is for a person of {company}.")
        self._consent(tx, channel, by.side, asked)
        state = self._agreed_state(tx, channel)
        self._change(tx, channel, state, asked.at, "agree", asked.by, side=by.side)
        return Done("agree")

    def pause(self, tx: Transaction, asked: Asked) -> Message:
        """This will stop listening for a while; clocks stand still meanwhile."""
        by, channel = self.register.by(tx, asked.by), self._channel(tx, asked)
        try:
            lasts = Duration.parse(asked.text.split()[0])
        except (ValueError, IndexError):
            raise Refused("For how long? Write it like `pause 1h` or `pause 2d`.") from None
        if channel.state != Live.LIVE:
            raise Refused("I am not listening here, so there is nothing to pause.")
        company = hours.company_calendar(self.register.roster(tx), by.side)
        until = company.add(asked.at, lasts)
        if until > asked.at + LONGEST_PAUSE.timedelta:
            raise Refused("A pause lasts 30 days at most; `stop` has no end.")
        channel.next_action_at = until
        self._change(tx, channel, Live.PAUSED, asked.at, "pause", asked.by, until=until)
        return Done("pause", names={"until": until.isoformat()})

    def stop(self, tx: Transaction, asked: Asked) -> Message:
        """This will stop listening until the company that stopped agrees again."""
        by, channel = self.register.by(tx, asked.by), self._channel(tx, asked)
        for consent in tx.people.consents(channel.id):
            if consent.side == by.side:
                tx.people.forget(consent)
        channel.next_action_at = None
        self._change(tx, channel, Live.STOPPED, asked.at, "stop", asked.by, side=by.side)
        return Done("stop")

    def start(self, tx: Transaction, asked: Asked) -> Message:
        """This will listen again, and say what waits; the other company's no still counts."""
        by, channel = self.register.by(tx, asked.by), self._channel(tx, asked)
        self._consent(tx, channel, by.side, asked)
        channel.next_action_at = None
        state = self._agreed_state(tx, channel)
        if state != channel.state:
            self._change(tx, channel, state, asked.at, "start", asked.by, side=by.side)
        if state == Live.ASKING:
            return Done("asking", names=self._missing(tx, channel))
        waiting = [self.register.facts(tx, item) for item in tx.items.open([channel.id])]
        return Done("start", items=tuple(waiting))

    def stranger(self, tx: Transaction, id: str, company: str, at: datetime) -> None:
        """This will pause a room that a company nobody named has entered."""
        channel = tx.people.channel(id)
        if channel is None or channel.state != Live.LIVE:
            return
        channel.next_action_at = None
        self._change(tx, channel, Live.PAUSED, at, "stranger", "rapport", team=company)
        roster = self.register.roster(tx)
        for side in SIDES:
            lead = roster.lead(side, channel.study).ids[0]
            self.register.say(
                tx, "unknown_company", lead, at, person=lead, detail=f"{id} {company}"
            )

    def greeted_at(self, tx: Transaction, id: str) -> str:
        """This will say when the channel was first greeted; empty while it was not."""
        return tx.cards.first_posted("hello", id)

    def two_servers(self, tx: Transaction, id: str, at: datetime) -> None:
        """This will fall silent where another Rapport was first, until both companies ask anew."""
        channel = tx.people.channel(id)
        known = any(entry.verb == "two servers" for entry in tx.audit.entries(id))
        if channel is None or channel.state != Live.LIVE or known:
            return  # or both companies have agreed anew since, although it is there
        for consent in tx.people.consents(id):
            tx.people.forget(consent)
        self._change(tx, channel, Live.ASKING, at, "two servers", "rapport")
        roster = self.register.roster(tx)
        for side in SIDES:
            lead = roster.lead(side, channel.study).ids[0]
            self.register.say(tx, "two_servers", lead, at, person=lead, detail=id)

    def unreachable(self, tx: Transaction, person: str, item: int, at: datetime) -> None:
        """This will tell both leads that nobody could be reached for a seat."""
        roster = self.register.roster(tx)
        tx.audit("unreachable", person, "rapport", at, item=item)
        for side in SIDES:
            lead = roster.lead(side).ids[0]
            if lead != person:
                self.register.say(
                    *(tx, "unreachable", lead, at), item=item, person=lead, detail=person
                )

    def due(self, tx: Transaction, now: datetime) -> tuple[str, datetime] | None:
        """This will name a channel whose pause is over."""
        channel = tx.people.channel_due(now)
        return (channel.id, channel.next_action_at) if channel and channel.next_action_at else None

    def resume(self, tx: Transaction, id: str, now: datetime) -> None:
        """This will listen again when a pause is over."""
        channel = tx.people.channel(id)
        if channel and channel.next_action_at and channel.next_action_at <= now:
            channel.next_action_at = None
            self._change(tx, channel, self._agreed_state(tx, channel), now, "resume", "rapport")

    def setup(self, tx: Transaction, asked: Asked) -> Message:
        """This will say how the channel is set up, and who is still asked."""
        self.register.by(tx, asked.by)
        channel, roster = self._channel(tx, asked), self.register.roster(tx)
        return says.Setup(
            channel=channel.id,
            state=channel.state,
            companies={side: roster.company(side) for side in SIDES},
            agreed=self._agreed(tx, channel.id),
            leads={side: roster.lead(side, channel.study).name for side in SIDES},
            stage=roster.file.mode,
            waiting=len(tx.items.open([channel.id])),
            stayed=stayed(tx, channel, asked.at),
        )

    def help(self, tx: Transaction, asked: Asked) -> Message:
        """This will say what one can type."""
        word = asked.text.strip().lower()
        verbs = [find(word)] if word and word in VERBS else [one for one in TABLE if not one.silent]
        return says.Help(tuple((verb.usage(), verb.help) for verb in verbs))

    def version(self, tx: Transaction, asked: Asked) -> Message:
        """This will say which Rapport answers."""
        return Done("version", names={"version": version("rapport")})

    def export(self, tx: Transaction, asked: Asked) -> Message:
        """This will say who can give out the register: a file shows what not everybody may see."""
        self.register.by(tx, asked.by)
        return Done("export", names={"host": self._host(tx)})

    def greeting(self, tx: Transaction, id: str) -> says.Hello | None:
        """The greeting of a channel as things stand now."""
        channel, roster = tx.people.channel(id), self.register.roster(tx)
        if channel is None:
            return None
        agreed = self._agreed(tx, id)
        return says.Hello(
            channel=id,
            state=channel.state,
            host=self._host(tx),
            companies={side: roster.company(side) for side in SIDES},
            agreed=agreed,
            wait_for=tuple(side for side in SIDES if side not in agreed),
        )

    def _host(self, tx: Transaction) -> str:
        """The company, or both, in whose workspace the app is."""
        roster = self.register.roster(tx)
        installed = {one.team for one in tx.accounts.installations()}
        hosts = [side for side in SIDES if installed & set(roster.file.companies.of(side).slack)]
        return " and ".join(roster.company(side) for side in hosts)

    def _channel(self, tx: Transaction, asked: Asked) -> Channel:
        channel = tx.people.channel(asked.place.channel)
        if channel is None:
            raise Refused(HERE)
        return channel

    def _consent(self, tx: Transaction, channel: Channel, side: Side, asked: Asked) -> None:
        if side in self._agreed(tx, channel.id):
            return
        row = {"partnership": tx.partnership, "channel": channel.id, "side": side}
        tx.people.add(Consent(**row, person=asked.by, at=asked.at))

    def _agreed(self, tx: Transaction, channel: str) -> dict[Side, str]:
        roster = self.register.roster(tx)
        return {Side(one.side): roster.name(one.person) for one in tx.people.consents(channel)}

    def _agreed_state(self, tx: Transaction, channel: Channel) -> Live:
        both = len(self._agreed(tx, channel.id)) == len(SIDES)
        return Live.LIVE if both and permissions.listened(channel.room) else Live.ASKING

    def _missing(self, tx: Transaction, channel: Channel) -> dict[str, str]:
        roster, agreed = self.register.roster(tx), self._agreed(tx, channel.id)
        missing = [side for side in SIDES if side not in agreed]
        return {"company": " and ".join(roster.company(side) for side in missing)}

    def _change(
        self, tx: Transaction, channel: Channel, state: Live, at: datetime, verb: str, by: str,
        **fields: object,
    ) -> None:  # fmt: skip
        """The one place where a channel's state changes; its items' clocks look up at once."""
        before, channel.state, channel.changed_at = channel.state, state, at
        if state == Live.LIVE:
            channel.heard_from = channel.heard_until = f"{at.timestamp():.6f}"
        tx.audit(verb, channel.id, by, at, state=[before, state], **fields)
        tx.items.wake(channel.id, at)
        tx.cards.want_kind("hello", channel.id)
        tx.session.flush()
