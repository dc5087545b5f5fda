"""Once a week the privacy contact reads what authors said is no participant data."""

from datetime import datetime

from bot.errors import Refused
from bot.events import Asked
from bot.messages.incidents import Doubt, Sample
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules import hours
from bot.rules.incidents import SAMPLE, UNFIXED_AFTER, next_sample
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Incident
from storage.tables.words import Removal

RAPPORT = "rapport"
RIGHT, DATA = "right", "data"
MINUTE, ALL = 60, 500
NOTHING = "There is nothing for you to look at here."
ALREADY = "You have looked at this already."


class Samples:
    def __init__(self, register: Register) -> None:
        self.register = register

    def ask(self, tx: Transaction, now: datetime) -> None:
        """This will ask the privacy contact about all that nobody has looked at yet."""
        contact = self._contact(tx)
        doubted = tx.incidents.doubted(ALL)
        if contact is None or not doubted:
            return
        sample, account = int(now.timestamp()) // MINUTE, contact.ids[0]
        again = next_sample(now, hours.calendar_of(self.register.roster(tx), contact))
        for row in doubted:
            before, row.next_action_at = row.sample, again
            if before:
                tx.cards.want_numbered(f"sample:{before}")
        for row in doubted[:SAMPLE]:
            row.sample = sample
        numbers = [row.n for row in doubted[:SAMPLE]]
        tx.audit("sample", f"sample:{sample}", RAPPORT, now, told=account, incidents=numbers)
        self.register.post(tx, f"sample:{sample}", account, now, person=account)

    def right(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that the author is right: `keep this` may keep it now."""
        row = self._asked_about(tx, asked)
        self._say(tx, row, asked, RIGHT)
        return Done("right")

    def data(self, tx: Transaction, asked: Asked) -> Message:
        """This will note that it is participant data: its author is asked anew."""
        row = self._asked_about(tx, asked)
        row.state, row.settled_by, row.settled_at = Removal.OPEN, "", None
        row.next_action_at, row.said_deleted_at = asked.at + UNFIXED_AFTER, None
        row.text, row.salt = "", ""  # it may say what must not be said
        self._say(tx, row, asked, DATA)
        self.register.post(tx, f"not_stored:{row.n}", row.author, asked.at, person=row.author)
        return Done("data")

    def words(self, tx: Transaction, sample: int) -> Sample | None:
        """The list as it stands; what came into a later one has left it."""
        roster, rows = self.register.roster(tx), tx.incidents.sample(sample)
        more = [one for one in tx.incidents.doubted(ALL) if one.sample != sample]
        return Sample(tuple(_doubt(roster, one) for one in rows), len(more))

    def _say(self, tx: Transaction, row: Incident, asked: Asked, what: str) -> None:
        row.sampled, row.sampled_by, row.sampled_at = what, asked.by, asked.at
        if what == RIGHT:
            row.next_action_at = None
        tx.audit("sampled", f"incident:{row.n}", asked.by, asked.at, what=what)
        tx.cards.want_numbered(f"not_stored:{row.n}")
        tx.cards.want_numbered(f"sample:{row.sample}")

    def _asked_about(self, tx: Transaction, asked: Asked) -> Incident:
        """What the privacy contact was asked about, or a refusal that tells nothing."""
        row, contact = tx.incidents.find(asked.item, lock=True), self._contact(tx)
        if contact is None or asked.by not in contact.ids or row is None or not row.sample:
            raise Refused(NOTHING)
        if row.sampled or row.state != Removal.NOT_DATA:
            raise Refused(ALREADY)
        return row

    def _contact(self, tx: Transaction) -> Person | None:
        roster = self.register.roster(tx)
        return roster.contact(roster.file.contacts.privacy)


def _doubt(roster: Roster, row: Incident) -> Doubt:
    author = roster.person(row.author)
    return Doubt(
        number=row.n,
        channel=row.channel,
        ts=row.ts,
        name=roster.name(row.author),
        company=roster.company(author.side) if author else "",
        reason=roster.readable(row.text),
        sampled=row.sampled,
        gone=row.gone_at is not None or row.state == Removal.REMOVED,
    )
