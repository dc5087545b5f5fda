"""From the words of a partnership file to the partnership, or to all that is wrong with it."""

from collections.abc import Iterator
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from bot.errors import Refused
from bot.partnership.judging import judge
from bot.partnership.model import PartnershipFile
from bot.partnership.problems import Path, Problem, label, printable

LARGEST = 500_000
DEEPEST = 10
MOST = 200
NOTHING = ("", "~", "null", "Null", "NULL")

GRAMMAR = {
    "'\\t'": "a tab stands here; use spaces",
    "that cannot start any token": "a value cannot begin with this character; put it in quotes",
    "mapping values are not allowed": "a colon is unexpected here; put the value in quotes",
    "sequence entries are not allowed": "a list begins on a line of its own",
    "expected <block end>": "the indentation does not fit the lines above",
    "could not find expected ':'": "a colon is missing after the key",
    "unexpected end of stream": "a quotation mark is missing before the end",
    "expected ',' or": "a comma or a closing bracket is missing",
}


def read(text: str, name: str) -> PartnershipFile:
    """The partnership of a file; raises Refused with every problem, one a line."""
    sheet = _Sheet(name)
    data = sheet.parse(text.removeprefix("\ufeff"))
    file, problems = judge(data, sheet.lines)
    if file is None or sheet.twice:
        raise sheet.refusal(problems, data)
    return file


class _Sheet:
    """A file's values just as they are written, and the line of each."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Path, int] = {(): 1}
        self.twice: list[tuple[int, Path, str]] = []

    def parse(self, text: str) -> dict[str, Any]:
        """The values, not yet judged; numbers and words stay text, so `NO` stays Norway."""
        if len(text) > LARGEST:
            self._stop(1, f"the file has {len(text):,} characters; a partnership is a few pages")
        try:
            return self._document(YAML(typ="rt").parse(text))
        except ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            self._stop(line, "an invisible character stands here; delete it")
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._stop(mark.line + 1 if mark else 1, _explain(str(error.problem)))
        except (YAMLError, ValueError, OverflowError):
            self._stop(1, "this is not YAML; docs/partnership.md shows what is expected")

    def refusal(self, problems: list[Problem], data: Any) -> Refused:
        """Every problem (or the first, of very many) on a line of its own, from the top down."""
        told = self.twice + [(self._line(one.path), one.path, one.text) for one in problems]
        told.sort(key=lambda one: one[0])
        lines = [f"{self.name}:{line}: {label(path, data)}{text}" for line, path, text in told]
        lines = list(dict.fromkeys(map(printable, lines)))
        if len(lines) > MOST:
            lines[MOST:] = [f"{self.name}:1: {len(lines) - MOST} more like these"]
        return Refused("\n".join(lines))

    def _line(self, path: Path) -> int:
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]

    def _document(self, events: Iterator[Event]) -> dict[str, Any]:
        data: dict[str, Any] | None = None
        for event in events:
            if isinstance(event, NodeEvent | DocumentStartEvent) and data is not None:
                self._stop_at(event, "a second document begins here; one file is one partnership")
            if isinstance(event, NodeEvent):
                data = self._top(event, events)
        if data is None:
            self._stop(1, "the file is empty; a partnership begins with `id:` and `name:`")
        return data

    def _top(self, event: NodeEvent, events: Iterator[Event]) -> dict[str, Any] | None:
        if isinstance(event, ScalarEvent) and event.value in NOTHING:
            return None
        if not isinstance(event, MappingStartEvent):
            it = "a list" if isinstance(event, SequenceStartEvent) else "plain text"
            self._stop_at(event, f"{it} stands here; a partnership is `key: value` lines")
        value: dict[str, Any] = self._value(event, events, ())
        return value

    def _value(self, event: Event, events: Iterator[Event], path: Path) -> Any:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            self._stop_at(event, "anchors (&) and aliases (*) are not read; write the value out")
        if getattr(event, "tag", None):
            self._stop_at(event, "tags (!) are not read; leave it out")
        if len(path) > DEEPEST:
            self._stop_at(event, "this is nested deeper than anything in a partnership")
        if isinstance(event, MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, path)
        return self._scalar(event)

    def _scalar(self, event: Event) -> str | None:
        value, quoted = getattr(event, "value", ""), getattr(event, "style", None)
        return None if value in NOTHING and not quoted else str(value)

    def _mapping(self, events: Iterator[Event], path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        while not isinstance(event := next(events), MappingEndEvent):
            key = str(self._key(event))
            line, place = event.start_mark.line + 1, (*path, key)
            if key in data:
                text = f"stands here again (first on line {self.lines[place]}); keep one of them"
                self.twice.append((line, place, text))
                self._value(next(events), events, (*place, -1))
                continue
            self.lines[place] = line
            data[key] = self._value(next(events), events, place)
        return data

    def _key(self, event: Event) -> str:
        if not isinstance(event, ScalarEvent) or event.anchor or event.tag:
            self._stop_at(event, "a key is expected here, like `name:`")
        return str(event.value)

    def _sequence(self, events: Iterator[Event], path: Path) -> list[Any]:
        data: list[Any] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            place = (*path, len(data))
            self.lines[place] = event.start_mark.line + 1
            data.append(self._value(event, events, place))
        return data

    def _stop_at(self, event: Event, text: str) -> NoReturn:
        self._stop(event.start_mark.line + 1, text)

    def _stop(self, line: int, text: str) -> NoReturn:
        raise Refused(f"{self.name}:{line}: {text}")


def _explain(problem: str) -> str:
    near = (sentence for part, sentence in GRAMMAR.items() if part in problem)
    return next(near, "this cannot be read; look at the quotes, brackets and colons")
