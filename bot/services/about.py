"""What items are about: read in their words, or as somebody says; and who would know."""

from bot.events import Asked
from bot.messages.says import Done, Message
from bot.partnership.people import Person
from bot.partnership.roster import OTHER, SIDES, May, Roster
from bot.rules import about
from bot.rules.about import functions
from bot.services.register import Register
from storage.database import Transaction
from storage.tables import Item
from storage.tables.words import Level


class About:
    def __init__(self, register: Register) -> None:
        self.register = register

    def say(self, tx: Transaction, asked: Asked) -> Message:
        """This will put right what an item is about; whose it is stays as it was."""
        with self.register.move(tx, asked) as move:
            item = move.item
            now = about.changed(about.of(item), asked.text, move.name, names(move.roster))
            item.function, item.country, item.site = now.function, now.country, now.site
            item.about_said = True
        return Done("about", self.register.facts(tx, item))


def read(tx: Transaction, roster: Roster, item: Item) -> None:
    """This will note what an item's words are about, unless somebody has said so themselves."""
    if item.about_said:
        return
    origin = tx.items.find(item.linked_to) if item.linked_to else None
    if origin and origin.about_said:
        found, item.about_said = about.of(origin), True
    else:
        found = about.read(item.text, names(roster))
    item.function, item.country, item.site = found.function, found.country, found.site


def kept(item: Item) -> dict[str, object]:
    """What the trail says of it."""
    return {name: code for name, code in about.of(item).codes().items() if code}


def names(roster: Roster) -> frozenset[str]:
    """Words that are names of people and companies, and so of no country."""
    companies = " ".join(roster.company(side) for side in SIDES)
    return roster.called() | frozenset(companies.casefold().split())


def answers(roster: Roster, author: Person, item: Item, may: May) -> Person:
    """Who answers on the other side: by the item's function, the author's, or as its lead.

    Whoever knows who receives what is never chosen by a rule.
    """
    team = roster.seats(OTHER[author.side], Level.TEAM, item.study)
    able = [one for one in team if item.function and one.blinded and may(one)]
    asked = [one for one in able if functions.of_person(one.function) == item.function]
    return asked[0] if asked else roster.counterpart(author, item.study, may)
