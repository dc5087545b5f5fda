"""The partnership file becomes rows: all of it or nothing, and never by deleting people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages.says import Done, Message
from bot.partnership.difference import Change, difference, say
from bot.partnership.model import PartnershipFile
from bot.partnership.people import Consent as Tap
from bot.partnership.roster import OTHER, SIDES
from bot.rules import permissions
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Channel, Consent, Partnership, Person, Team
from storage.tables.words import Live, Numbers, Side

RAPPORT = "rapport"
Plan = Callable[[Transaction, datetime], None]


@dataclass(frozen=True)
class Applied:
    """What an `apply` changed, line by line, and what waits for whom."""

    id: str
    lines: tuple[str, ...]
    asking: tuple[str, ...]
    first: bool


class Partnerships:
    def __init__(self, register: Register, plan: Plan) -> None:
        self.register = register
        self.plan = plan  # sets every next moment anew when the file has changed

    def apply(
        self, tx: Transaction, file: PartnershipFile, now: datetime, take_file: bool = False
    ) -> Applied:
        """This will make the file the whole truth for what it names.

        What was switched in chat since is left alone, unless the file is to be taken.
        """
        row = tx.people.find()
        if row and row.in_chat:
            _check_mode(row, file, take_file)
            row.in_chat = False
        old = PartnershipFile.model_validate(row.settings) if row else None
        changes = difference(old, file)
        if row and not changes:
            return Applied(file.id, (), self._asking(tx), first=False)
        self._check_channels(tx, file)
        row = self._partnership(tx, row, file, now)
        self._teams(tx, file)
        self._people(tx, file, now)
        self._channels(tx, old, file, now)
        tx.items.wake_all(now)
        self.plan(tx, now)
        paths = [".".join(str(part) for part in change.path) for change in changes]
        tx.audit("apply", file.id, RAPPORT, now, version=row.version, changed=paths)
        if old is not None:
            self._announce(tx, changes, now)
        return Applied(
            file.id, tuple(say(change) for change in changes), self._asking(tx), old is None
        )

    def begin(self, tx: Transaction, file: PartnershipFile, by: str, now: datetime) -> Applied:
        """This will apply what somebody has set up in Slack, unless somebody was faster."""
        if tx.people.find() is not None:
            raise Refused("This channel is set up already: `@Rapport setup` shows how.")
        applied = self.apply(tx, file, now)
        tx.audit("begin", file.id, by, now, channels=[one.id for one, _ in file.all_channels()])
        return applied

    def learn(self, tx: Transaction, account: str, name: str, team: str, now: datetime) -> bool:
        """This will note a colleague whom the file does not name, if the company is known."""
        sides = {one.id: one.side for one in tx.people.teams()}
        side = sides.get(team)
        if side is None or self.register.roster(tx).person(account):
            return side is not None
        self._colleague(tx, account, name, side)
        tx.audit("learn", account, RAPPORT, now, side=side)
        return True

    def is_new(self, tx: Transaction, account: str, channel: str) -> bool:
        """This will say whether a colleague was never seen in this channel of ours."""
        seen = self.register.roster(tx).seen.get(account)
        new = seen is not None and channel not in seen
        return new and tx.people.channel(channel) is not None

    def seen(self, tx: Transaction, account: str, channel: str, now: datetime) -> None:
        """This will note that a colleague is in a channel: what was kept there they may read."""
        row = tx.people.person(account)
        if row and self.is_new(tx, account, channel):
            row.seen = [*row.seen, channel]
            tx.people.row().version += 1
            tx.audit("seen", account, RAPPORT, now, channel=channel)

    def vouch(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that somebody is of the company of the lead who says so."""
        by, roster, side = self.register.by(tx, asked.by), self.register.roster(tx), asked.side
        if by.side != side:
            raise Refused(f"This button is for a lead of {roster.company(Side(side))}.")
        permissions.check_vouches(by)
        if known := roster.person(asked.person):
            raise Refused(f"{known.name} is of {roster.company(known.side)} already.")
        person = self._colleague(tx, asked.person, asked.text, by.side)
        tx.audit("vouch", asked.person, asked.by, asked.at, side=by.side)
        other = roster.lead(OTHER[by.side]).ids[0]
        detail = f"{asked.person} {asked.by}"
        self.register.say(tx, "vouched", other, asked.at, person=other, detail=detail)
        return Done("belongs", names={"who": person.name, "company": roster.company(by.side)})

    def _colleague(self, tx: Transaction, account: str, name: str, side: Side) -> Person:
        """A row that the file does not name; a new version makes a new roster."""
        row = tx.people.person(account) or Person(
            partnership=tx.partnership, id=account, name=name, side=side
        )
        row.side, row.listed, row.left_at = side, False, None  # also who had left the file
        tx.people.add(row)
        tx.people.row().version += 1
        return row

    def _partnership(
        self, tx: Transaction, row: Partnership | None, file: PartnershipFile, now: datetime
    ) -> Partnership:
        settings = file.model_dump(mode="json", exclude_none=True)
        if row is None:
            row = Partnership(id=file.id, name=file.name, settings=settings, applied_at=now)
            tx.people.add(row)
        row.name, row.stage, row.settings = file.name, file.mode, settings
        row.version, row.applied_at = row.version + 1, now
        return row

    def _teams(self, tx: Transaction, file: PartnershipFile) -> None:
        wanted: dict[str, Side | None] = {
            team: None for other in file.companies.others for team in other.slack
        }
        wanted |= {team: side for side in SIDES for team in file.companies.of(side).slack}
        for team in tx.people.teams():
            if team.id in wanted:
                team.side = wanted.pop(team.id)
            else:
                tx.people.forget(team)
        tx.people.add(*(Team(partnership=file.id, id=id, side=side) for id, side in wanted.items()))

    def _people(self, tx: Transaction, file: PartnershipFile, now: datetime) -> None:
        known = {one.id: one for one in tx.people.everybody()}
        for person in file.people:
            id = person.ids[0]
            row = known.pop(id, None)
            if row is None:
                tx.people.add(
                    Person(partnership=file.id, id=id, name=person.name, side=person.side)
                )
            else:
                row.name, row.side, row.listed, row.left_at = person.name, person.side, True, None
        for row in known.values():
            if row.listed and row.left_at is None:
                row.left_at = now

    def _channels(
        self, tx: Transaction, old: PartnershipFile | None, file: PartnershipFile, now: datetime
    ) -> None:
        known = {one.id: one for one in tx.people.channels()}
        before = {one.id for one, _ in old.all_channels()} if old else set()
        heard = old.consent if old else ()
        for named, study in file.all_channels():
            row, new = known.pop(named.id, None), named.id not in before
            if row is None:
                row = Channel(partnership=file.id, id=named.id, changed_at=now)
                tx.people.add(row)
            row.study = study.number if study else ""
            row.coded = study is not None and study.subject_numbers == Numbers.ALLOWED
            row.room, row.mode, row.zone = named.room, named.mode, named.time_zone or ""
            row.greeted = row.greeted and not new
            lines = [one for one in file.consent if new or one not in heard]
            self._consents(tx, file, row, lines, now)
        for row in known.values():
            if row.state != Live.OFF:
                row.state, row.changed_at = Live.OFF, now

    def _consents(
        self, tx: Transaction, file: PartnershipFile, row: Channel, lines: list[Tap], now: datetime
    ) -> None:
        """Consent lines count as taps, once; a company that stopped since has the last word."""
        if row.state in (Live.STOPPED, Live.PAUSED):
            return
        agreed = {Side(one.side) for one in tx.people.consents(row.id)}
        for line in lines:
            person = file.find(line.by)
            if line.side not in agreed and person:
                agreed.add(line.side)
                given = {"partnership": file.id, "channel": row.id, "side": line.side}
                tx.people.add(Consent(**given, person=person.ids[0], at=now))
        away = row.state == Live.OFF and not lines  # nobody may listen where the bot is not
        if len(agreed) == len(SIDES) and permissions.listened(row.room) and not away:
            self._go_live(tx, row, now)

    def _go_live(self, tx: Transaction, row: Channel, now: datetime) -> None:
        if row.state != Live.LIVE:
            row.state, row.changed_at = Live.LIVE, now
            row.heard_from = row.heard_until = f"{now.timestamp():.6f}"
            tx.audit("live", row.id, RAPPORT, now)

    def _check_channels(self, tx: Transaction, file: PartnershipFile) -> None:
        """A channel belongs to one partnership."""
        for named, _ in file.all_channels():
            owner = tx.directory.of_channel(named.id)
            if owner and owner[0] != file.id:
                raise Refused(f"{named.id} belongs to the partnership {owner[0]} already.")

    def _announce(self, tx: Transaction, changes: tuple[Change, ...], now: datetime) -> None:
        """A line to both leads about what has changed."""
        roster = self.register.roster(tx)
        what = "; ".join(change.what for change in changes[:5])
        more = len(changes) - 5
        what += f" and {more} more" if more > 0 else ""
        for side in SIDES:
            lead = roster.lead(side).ids[0]
            self.register.say(tx, "changed", lead, now, person=lead, detail=what)

    def _asking(self, tx: Transaction) -> tuple[str, ...]:
        roster = self.register.roster(tx)
        lines = []
        for channel in tx.people.channels():
            if channel.state in (Live.LIVE, Live.PAUSED) or not permissions.listened(channel.room):
                continue
            agreed = {Side(one.side) for one in tx.people.consents(channel.id)}
            missing = [roster.company(side) for side in SIDES if side not in agreed]
            if missing:
                lines.append(f"{channel.id} waits for {' and '.join(missing)} to agree.")
        return tuple(lines)


def _check_mode(row: Partnership, file: PartnershipFile, take_file: bool) -> None:
    """Both leads have switched it in chat: a file that does not know of it is refused."""
    if file.mode != row.stage and not take_file:
        raise Refused(
            f"mode: the file says {file.mode}, but both leads have switched to {row.stage} in chat "
            f"since. Write `mode: {row.stage}`, or apply the file with --take-file."
        )
