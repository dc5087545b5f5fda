"""The columns of the register, in their order; docs/export.md says what stands in each."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.messages.rows import Row, Written
from bot.rules import states

Link = Callable[[str, str], str]

# The design asks every export to say so; as a heading it stays, however the rows are sorted.
NOTE = (
    "note: a register of what two companies asked each other; no safety report, source data,"
    " QMS or CTMS record, contract, approval or e-signature; a tap is an acknowledgement"
)
GONE = "(deleted by its author)"
UNKEPT = "(not kept: its words do not belong here)"
MADE = ("answer", "permalink")  # made of other columns for readers, and not read back


@dataclass(frozen=True)
class Around:
    """What a row needs to know of the others: items by number, and how a message is linked to."""

    names: dict[int, str]
    link: Link | None = None


COLUMNS: dict[str, Callable[[Row, Around], str]] = {
    "id": lambda row, _: states.name(row.kind, row.number),
    "kind": lambda row, _: row.kind,
    "severity": lambda row, _: row.severity,
    "state": lambda row, _: row.state,
    "outcome": lambda row, _: row.outcome or "",
    "follow_up": lambda row, _: row.follow_up,
    "text": lambda row, _: GONE if row.gone else row.text or UNKEPT,
    "company": lambda row, _: row.raised_by.company,
    "raised_by": lambda row, _: row.raised_by.name,
    "raised_at": lambda row, _: moment(row.raised_at),
    "waiting_on": lambda row, _: row.waiting_on.company,
    "waiting_on_person": lambda row, _: row.waiting_on.name,
    "waiting_since": lambda row, _: moment(row.since),
    "owed_by": lambda row, _: row.owed_by.company,
    "owed_by_person": lambda row, _: row.owed_by.name,
    "due": lambda row, _: moment(row.due),
    "level_told": lambda row, _: str(row.told or ""),
    "answer": lambda row, _: _latest(row),
    "ended_at": lambda row, _: moment(row.ended_at),
    "study": lambda row, _: row.study,
    "function": lambda row, _: row.function,
    "country": lambda row, _: row.country,
    "site": lambda row, _: row.site,
    "channel": lambda row, _: row.channel,
    "permalink": lambda row, at: at.link(row.channel, row.thread) if at.link and row.thread else "",
    "references": lambda row, _: "\n".join(row.references),
    "owners": lambda row, _: "\n".join(one.name for one in row.owners),
    "review_at": lambda row, _: moment(row.review_at),
    "reviewed": lambda row, _: "yes" if row.reviewed else "",
    "days_saved": lambda row, _: str(row.days_saved or ""),
    "linked_to": lambda row, at: at.names.get(row.linked_to, ""),
    "raised_by_id": lambda row, _: row.raised_by.account,
    "waiting_on_person_id": lambda row, _: row.waiting_on.account,
    "owed_by_person_id": lambda row, _: row.owed_by.account,
    "owner_ids": lambda row, _: "\n".join(one.account for one in row.owners),
    "owner_companies": lambda row, _: "\n".join(one.company for one in row.owners),
    "thread": lambda row, _: stamp(row.channel, row.thread),
    "source": lambda row, _: stamp(row.channel, row.source),
    "answers": lambda row, _: _answers(row.answers),
    NOTE: lambda row, _: "",
}


def table(rows: Sequence[Row], link: Link | None = None) -> list[list[str]]:
    """Every item as text, below the names of the columns."""
    around = Around({row.number: states.name(row.kind, row.number) for row in rows}, link)
    lines = [[write(row, around) for write in COLUMNS.values()] for row in rows]
    return [list(COLUMNS), *lines]


def moment(at: datetime | None) -> str:
    """ISO 8601 in UTC."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else ""


def stamp(channel: str, ts: str) -> str:
    """A message's place. Alone its stamp would be a number, which spreadsheets round."""
    return f"{channel}/{ts}" if ts else ""


def _latest(row: Row) -> str:
    """The latest words about an item, for whoever reads the sheet."""
    if not row.answers:
        return ""
    written = row.answers[-1]
    who = f"{written.by.name}, {written.by.company}" if written.by.company else written.by.name
    return f"{who} ({written.verb}): {written.text}"


def _answers(answers: tuple[Written, ...]) -> str:
    """Everything that was written about an item, oldest first, as JSON."""
    told = [
        {
            "at": moment(one.at),
            "verb": one.verb,
            "by": one.by.name,
            "company": one.by.company,
            "id": one.by.account,
            "text": one.text,
        }
        for one in answers
    ]
    return json.dumps(told, ensure_ascii=False) if told else ""
