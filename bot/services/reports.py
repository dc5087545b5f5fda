"""“Report this message”: for what no pattern finds."""

from bot.errors import Refused
from bot.events import Asked, Event, Heard
from bot.messages.incidents import WhichData
from bot.messages.says import Done, Message
from bot.services.privacy import Privacy
from bot.services.register import Register
from storage.database import Transaction
from storage.tables.words import Category, Live

WHICH = (
    "Say `report this` in the thread of the message, or choose “Report this message” in its menu."
)
DEAF = "I am not listening there, so I have kept nothing of it. Please tell your privacy contact."
UNREAD = (
    "I cannot read that message, so I cannot tell its author. Please tell your privacy contact."
)
REPORTED = (Category.PARTICIPANT, Category.ALLOCATION)


class Reports:
    def __init__(self, register: Register, privacy: Privacy) -> None:
        self.register = register
        self.privacy = privacy

    def report(self, tx: Transaction, asked: Asked) -> Message:
        """This will treat a message as what somebody of the two companies says that it is."""
        self.register.by(tx, asked.by)
        channel = tx.people.channel(asked.place.channel)
        if not asked.source:
            raise Refused(WHICH)
        if channel is None or channel.state != Live.LIVE:
            raise Refused(DEAF)
        if asked.follow_up not in REPORTED:
            return WhichData(asked.source)
        if not asked.author:
            raise Refused(UNREAD)
        told = (asked.place, asked.author, asked.source, "", asked.at)
        event = Event(Heard.POSTED, *told, present=asked.present)
        self.privacy.reported(tx, event, Category(asked.follow_up), asked.by)
        return Done("report")
