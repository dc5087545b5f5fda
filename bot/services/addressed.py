"""Who is meant by what somebody says: by a mention, or by name."""

from collections.abc import Iterable

from bot.partnership.people import Person
from bot.partnership.roster import Roster
from bot.rules.called_by_name import asked_by_name
from storage.database import Transaction


def addressed(
    tx: Transaction, roster: Roster, channel: str, text: str, mentions: Iterable[str], by: Person
) -> str:
    """The first of the other company who is mentioned, else of one's own; else who is named."""
    known = [one for one in mentions if roster.person(one)]
    return _first(roster, known, by) or _first(roster, _named(tx, roster, channel, text, by), by)


def _named(tx: Transaction, roster: Roster, channel: str, text: str, by: Person) -> list[str]:
    """Whoever is asked by name, of the people of the channel's study."""
    row = tx.people.channel(channel)
    study = row.study if row else ""
    everybody = (*roster.file.people, *roster.colleagues.values())
    here = [
        one
        for one in everybody
        if (not study or not one.studies or study in one.studies) and roster.is_in(one, channel)
    ]
    asked = asked_by_name(text, {one.ids[0]: one.name for one in here})
    return [account for account in asked if account not in by.ids]


def _first(roster: Roster, accounts: Iterable[str], by: Person) -> str:
    known = [(roster.person(one), one) for one in accounts]
    found = [(person.side == by.side, account) for person, account in known if person]
    return min(found, key=lambda one: one[0])[1] if found else ""
