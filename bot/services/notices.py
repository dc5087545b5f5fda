"""What is said of an incident, to its author and to whoever sees to it."""

from dataclasses import replace

from bot.messages.incidents import NotStored, Unfixed
from bot.messages.says import Message
from bot.services.incidents import Incidents
from bot.services.samples import DATA
from storage.database import Transaction
from storage.tables.words import Category, Removal


class Notices:
    def __init__(self, incidents: Incidents) -> None:
        self.register = incidents.register
        self.incidents = incidents

    def words(self, tx: Transaction, kind: str, n: int, posted: bool) -> Message | None:
        """What is said of an incident as it stands; nothing when nobody has to know any more."""
        if kind == "sample":
            return self.incidents.samples.words(tx, n)
        row = tx.incidents.find(n)
        if row is None:
            return None
        if kind == "look_there":
            return self.incidents.exposures.words(tx, row)
        deleted = row.said_deleted_at is not None
        if kind == "unfixed":
            wanted = posted or row.state == Removal.OPEN
            return Unfixed(row.channel, row.ts, row.state, deleted) if wanted else None
        notice = self.notice(tx, row.category, row.channel, where=bool(row.told_at))
        again = row.sampled == DATA
        return replace(notice, number=n, state=row.state, deleted=deleted, again=again)

    def notice(
        self, tx: Transaction, category: Category, channel: str = "", *, where: bool = False
    ) -> NotStored:
        """The notice to an author; `where`: somebody is told where it stands."""
        roster = self.register.roster(tx)
        contacts = roster.file.contacts
        unblinded, privacy = roster.contact(contacts.unblinded), roster.contact(contacts.privacy)
        return NotStored(
            category=category,
            safety_line=contacts.safety_line or "",
            unblinded=unblinded.name if unblinded and where else "",
            privacy=privacy.name if privacy else "",
            numbers=not any(one.coded and channel in ("", one.id) for one in tx.people.channels()),
        )
