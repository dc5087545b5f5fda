"""What was found, in a model's words: each sentence names the items that say it, or is dropped."""

from datetime import datetime

from bot.llm import checks, prompts
from bot.llm.answers import Memory as Said
from bot.llm.client import Replied, Reply
from bot.messages.model import Cited, Phrased
from bot.messages.says import Found, Hit
from bot.rules.detection import screen
from bot.services.model import Model
from bot.services.opinions import Call, Opinions
from bot.services.register import Register
from storage.database import Transaction
from storage.tables.words import Post, Room, Task


class Memory:
    def __init__(self, register: Register, model: Model, opinions: Opinions) -> None:
        self.register = register
        self.model = model
        self.opinions = opinions

    def ask(self, tx: Transaction, found: Found, now: datetime) -> Call | None:
        """This will put a question and what was found into the words that leave the house."""
        if not found.hits or not self.model.may(tx) or not self.model.ready(tx):
            return None
        passages = self._passages(tx, found)
        if not passages or screen(found.asked):
            return None
        veil = self.opinions.veil(self.register.roster(tx))
        hidden = [(id, veil.hide(text)) for id, text in passages.items()]
        prompt = prompts.memory(veil.hide(found.asked), hidden)
        if not (self.model.spend(tx, len(prompt.words), now) and self.model.begin(tx)):
            return None
        row = self.opinions.put(tx, Task.MEMORY, now)
        assert row.id is not None
        return Call(row.id, tx.partnership, prompt, veil)

    def answer(
        self, tx: Transaction, call: Call, reply: Reply, found: Found, by: str
    ) -> Phrased | None:
        """This will keep of an answer what names its source; None when nothing is left."""
        self.model.heard(tx, reply)
        row = tx.opinions.get(call.row)
        if row is None or row.state != Post.SENDING:
            return None
        if not isinstance(reply, Replied) or not isinstance(reply.answer, Said):
            row.state = Post.DROPPED
            row.reason = "" if isinstance(reply, Replied) else reply.reason
            return None
        row.state, row.model = Post.DONE, reply.model
        person = self.register.by(tx, by)
        items = {hit.item.id: hit.item for hit in found.hits}
        known = {
            id: text
            for id, text in self._passages(tx, found).items()
            if (item := tx.items.find(items[id].number)) and self.register.visible(tx, person, item)
        }
        told = checks.cited(reply.answer, call.veil, known)
        if not told:
            row.reason = "nothing cited"
            return None
        sentences = (Cited(text, tuple(items[id] for id in ids)) for text, ids in told)
        return Phrased(tuple(sentences), reply.model)

    def _passages(self, tx: Transaction, found: Found) -> dict[str, str]:
        """What was found as it stands in the register, by item; nothing of an unblinded room."""
        return {hit.item.id: text for hit in found.hits if (text := self._passage(tx, hit))}

    def _passage(self, tx: Transaction, hit: Hit) -> str:
        channel = tx.people.channel(hit.item.channel)
        item = tx.items.find(hit.item.number)
        if channel is None or channel.room == Room.UNBLINDED or item is None or not item.text:
            return ""
        how = str(item.outcome or item.state)
        said = f"{item.kind}, raised {hit.item.raised_at:%d %B %Y}, {how}: {hit.item.text}"
        if hit.words and hit.words.text.strip():
            said += f" {hit.words.company} said on {hit.words.at:%d %B %Y}: {hit.words.text}"
        return "" if screen(said) else said
