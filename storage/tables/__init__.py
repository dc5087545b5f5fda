"""Every table, and the words it uses."""

from storage.tables.audit import Entry, Head
from storage.tables.checkins import CheckIn, CheckInAnswer, Round
from storage.tables.delivery import (
    Account,
    Card,
    CardItem,
    Inbound,
    Installation,
    Lane,
    Mark,
    Notice,
    Outbound,
)
from storage.tables.digests import Digest
from storage.tables.drafts import Draft
from storage.tables.incidents import Exposure, Incident
from storage.tables.items import Answer, Counter, Item, Proposal, Reference, Rung, Said, Turn
from storage.tables.opinions import Breaker, Opinion, Spent
from storage.tables.people import Channel, Consent, Partnership, Person, Team
from storage.tables.search import Passage
from storage.tables.sources import Source
from storage.tables.trust import Trust

__all__ = [
    "Account",
    "Answer",
    "Breaker",
    "Card",
    "CardItem",
    "Channel",
    "CheckIn",
    "CheckInAnswer",
    "Consent",
    "Counter",
    "Digest",
    "Draft",
    "Entry",
    "Exposure",
    "Head",
    "Inbound",
    "Incident",
    "Installation",
    "Item",
    "Lane",
    "Mark",
    "Notice",
    "Opinion",
    "Outbound",
    "Partnership",
    "Passage",
    "Person",
    "Proposal",
    "Reference",
    "Round",
    "Rung",
    "Said",
    "Source",
    "Spent",
    "Team",
    "Trust",
    "Turn",
]
