"""Which column of a sheet says what: by its heading, or as whoever imports it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.errors import Refused
from bot.rules.raid import DEPENDENCY, HEADINGS, KINDS, SEVERITIES, STATES, Field, plain
from storage.tables.words import Kind, Severity, State

BY_WORD = {word: one for one, words in HEADINGS.items() for word in words} | {
    plain(one): one for one in Field
}
LEAST = 2  # columns that must be known before a row counts as headings


@dataclass(frozen=True)
class Words:
    """What `--map` says: columns by what they mean, and words of cells by ours."""

    columns: dict[Field, str] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=lambda: dict(KINDS))
    states: dict[str, State] = field(default_factory=lambda: dict(STATES))
    severities: dict[str, Severity] = field(default_factory=lambda: dict(SEVERITIES))

    def learn(self, said: str) -> None:
        """One `--map`: `Due=Deadline` names a column, `Dependency=issue` explains a word."""
        left, equals, right = (part.strip() for part in said.partition("="))
        word, meant = plain(left), right.casefold()
        column = None if word in KINDS or word in DEPENDENCY else BY_WORD.get(word)
        if not equals or not left:
            raise Refused(f'--map “{said[:40]}”: say it like --map "Due=Deadline".')
        if column:
            self.columns[column] = right
        elif meant.replace("-", "_") in list(Kind):
            self.kinds[word] = Kind(meant.replace("-", "_"))
        elif meant in list(State):
            self.states[word] = State(meant)
        elif meant in list(Severity):
            self.severities[word] = Severity(meant)
        else:
            known = ", ".join(Field)
            raise Refused(f"--map “{said[:40]}”: the columns are called {known}.")


def recognised(
    headings: Sequence[object], words: Words, but: Iterable[Field] = ()
) -> dict[Field, int]:
    """The columns of a row of headings; nothing when it is none."""
    places = dict[str, int]()
    for n, one in enumerate(headings):
        if one is not None and str(one).strip():
            places.setdefault(plain(str(one)), n)
    found = dict[Field, int]()
    for column, usual in HEADINGS.items():
        told = words.columns.get(column)
        names = usual if told is None else (plain(told),)
        if told is None and column in but:
            continue
        at = next((places[name] for name in names if name in places), None)
        if at is not None:
            found[column] = at
    has_words = Field.TITLE in found or Field.DETAILS in found
    return found if len(found) >= LEAST and has_words else {}
