"""What changes when a new partnership file takes the place of the old one, and who must agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.partnership import spans
from bot.partnership.facts import THINGS, Fact, Path, facts
from bot.partnership.model import PartnershipFile
from storage.tables.words import Severity, Side, Stage

BOTH = tuple(Side)
COMES = {"people": "joins", "id": "begins"}
GONE = {"people": "has left", "check_ins": "ends"}
AGREE = " (waits for a tap of the other company's lead)"


@dataclass(frozen=True)
class Change:
    """One fact before and after; `taps` are the companies whose lead has to agree.

    Who applies the file has agreed: a tap of their own company is not asked for.
    """

    path: Path
    what: str
    old: str | None
    new: str | None
    taps: tuple[Side, ...] = ()

    @property
    def two_keys(self) -> bool:
        """Whether this waits for somebody's tap; else it holds at once and is announced."""
        return bool(self.taps)


def difference(old: PartnershipFile | None, new: PartnershipFile) -> tuple[Change, ...]:
    """What the new file changes; the first file needs no tap, for nothing was agreed before."""
    if old is None:
        first = Change(("id",), new.name, None, new.id)
        return (first, *_compare(facts(_blank(new)), facts(new)))
    accounts = {account: person.ids[0] for person in old.people for account in person.ids}
    day = min(spans.hours_to_seconds(old.hours_of(side)) for side in Side)
    return tuple(
        Change(one.path, one.what, one.old, one.new, _taps(one, day))
        for one in _compare(facts(old), facts(new, accounts))
    )


def say(change: Change) -> str:
    """The change on one line, for people."""
    if not _is_thing(change.path):
        old, new = (_words(change.path, value) for value in (change.old, change.new))
        return f"{change.what}: {old} → {new}{AGREE if change.two_keys else ''}"
    if change.new is None:
        return f"{change.what} {GONE.get(change.path[0], 'is no longer named')}"
    return f"{change.what} {COMES.get(change.path[0], 'is new')}: {change.new}"


def _blank(file: PartnershipFile) -> PartnershipFile:
    """The same two companies before anything was said about them."""
    fields = PartnershipFile.model_fields.items()
    usual = {name: field.default for name, field in fields if not field.is_required()}
    companies = file.companies.model_copy(update={"others": ()})
    return file.model_copy(update={**usual, "people": (), "companies": companies})


def _compare(old: dict[Path, Fact], new: dict[Path, Fact]) -> Iterator[Change]:
    for path in dict.fromkeys([*new, *old]):
        before, after = old.get(path), new.get(path)
        either = after or before
        same = before is not None and after is not None and before.means(after)
        if either and not same and not _is_told_elsewhere(path, old, new):
            was, is_ = (fact.value if fact else None for fact in (before, after))
            yield Change(path, either.what, was, is_)


def _is_thing(path: Path) -> bool:
    return path == ("id",) or (path[0] in THINGS and len(path) == 2)


def _is_told_elsewhere(path: Path, old: dict[Path, Fact], new: dict[Path, Fact]) -> bool:
    """A thing that stays is told by its keys; one that comes or goes is told in one line."""
    if path[0] not in THINGS:
        return False
    stays = path[:2] in old and path[:2] in new
    return stays is _is_thing(path)


def _taps(change: Change, day: int) -> tuple[Side, ...]:
    """What needs two keys: a person's side, contacts, a longer clock, practice, a model."""
    match change.path:
        case ("people", _, "side") | ("contacts", _):
            return BOTH
        case ("mode",):
            return BOTH if change.new == Stage.PRACTICE else ()
        case ("model", "allowed"):
            return BOTH if change.new == "yes" else ()
        case ("answer_within" | "ladder", *_):
            return BOTH if _may_wait_longer(change, day) else ()
        case ("severity", _):
            return BOTH if _rank(change.new) < _rank(change.old) else ()
        case ("companies", side, "working_hours" | "days_off" as key):
            return _other(side) if _works_less(key, change) else ()
        case _:
            return ()


def _may_wait_longer(change: Change, day: int) -> bool:
    if change.old is None or change.new is None:
        return change.new is None
    return spans.may_lengthen(change.old, change.new, day)


def _rank(severity: str | None) -> int:
    return list(Severity).index(Severity(severity or Severity.NONE))


def _works_less(key: str, change: Change) -> bool:
    """Whether the company's working time shrinks, so that the other one waits longer."""
    if key == "days_off":
        return not _days(change.new) <= _days(change.old)
    hours = spans.hours_to_seconds
    return hours(change.new or "") < hours(change.old or "")


def _days(text: str | None) -> set[date]:
    return {date.fromisoformat(day) for day in text.split(", ")} if text else set()


def _other(side: str) -> tuple[Side, ...]:
    return tuple(one for one in Side if one != side)


def _words(path: Path, value: str | None) -> str:
    if value is None:
        return "not at all" if path[0] == "ladder" else "nothing"
    if path[0] in ("answer_within", "ladder") or path[-1] == "window":
        return spans.words(value)
    return value
