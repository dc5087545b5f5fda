"""What has changed for anybody's eyes: new messages, edited ones, marks."""

from dataclasses import dataclass

from handlers.cli.demo.cast import BOT, FILE, HERE
from sandbox import Message, Sandbox

MARKS = {"memo": "📝", "pencil2": "✏️"}


@dataclass(frozen=True)
class News:
    """One message as it reads now. `was`: how it read before; `mark`: an emoji that is new;
    `reader`: whose direct message it is, nobody's when everybody in the channel sees it.
    """

    message: Message
    reader: str = ""
    was: str | None = None
    mark: str = ""

    @property
    def ours(self) -> bool:
        return self.message.user == BOT


class Watcher:
    """Looks at the channel and at everybody's direct messages, and remembers."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.texts: dict[str, str] = {}
        self.marks: dict[str, set[str]] = {}

    def look(self) -> list[News]:
        """What is new since the last look: the channel first, then person by person."""
        found = [news for it in self.sandbox.messages(HERE) for news in self._changes(it, "")]
        for person in FILE.people:
            for it in self.sandbox.dm(person.ids[0]):
                found += self._changes(it, person.ids[0])
        return found

    def _changes(self, it: Message, reader: str) -> list[News]:
        was, self.texts[it.ts] = self.texts.get(it.ts), it.text
        found = [News(it, reader, was)] if it.text != was else []
        names = {name for name, users in it.reactions.items() if users}
        new = names - self.marks.get(it.ts, set())
        self.marks[it.ts] = names
        return found + [News(it, reader, mark=MARKS.get(name, name)) for name in sorted(new)]
