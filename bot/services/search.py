"""What was decided or said before, for whoever asks; nobody finds what they may not see."""

from collections.abc import Iterator

from bot.events import Asked
from bot.messages.facts import words
from bot.messages.says import Found, Hit
from bot.partnership.people import Person
from bot.rules import search
from bot.rules.search import Question
from bot.services.register import Register
from storage.database import Transaction
from storage.search import ANY, EVERY
from storage.tables import Item
from storage.tables.words import Kind

MOST = 5


class Search:
    def __init__(self, register: Register) -> None:
        self.register = register

    def find(self, tx: Transaction, asked: Asked) -> Found:
        """This will show what fits a question best, with words of its answers."""
        by = self.register.by(tx, asked.by)
        question = search.read(asked.text)
        found = self._found(tx, by, question, EVERY) or self._found(tx, by, question, ANY)
        hits = tuple(self._hit(tx, item, question) for item in found)
        return Found(hits, asked.text, tx.partnership)

    def sweep(self, tx: Transaction) -> bool:
        """This will rid the index of words that are gone, in steps; whether there are more."""
        return tx.search.sweep()

    def _found(self, tx: Transaction, by: Person, question: Question, how: str) -> list[Item]:
        """The first few that this person may see; decisions first when they are asked for."""
        found = dict[int, Item]()
        for number in self._numbers(tx, question, how):
            item = tx.items.find(number) if number not in found else None
            if item and self.register.visible(tx, by, item):
                found[number] = item
            if len(found) == MOST:
                break
        return list(found.values())

    def _numbers(self, tx: Transaction, question: Question, how: str) -> Iterator[int]:
        if question.decided:
            yield from tx.search.found(question.words, how, Kind.DECISION)
        yield from tx.search.found(question.words, how)

    def _hit(self, tx: Transaction, item: Item, question: Question) -> Hit:
        answers = tx.items.answers(item.number)
        best = search.best(question, [one.text for one in answers])
        said = words(answers[best], self.register.roster(tx)) if best is not None else None
        facts = self.register.facts(tx, item)
        return Hit(facts, said or facts.answer)
