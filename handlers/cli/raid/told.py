"""What an import says about a list: for people in lines, for programs in facts."""

from typing import Any

from bot.messages.rows import Row
from bot.rules import states
from bot.services.raid import Intake
from handlers.cli.raid.entries import Sheets
from storage.tables.words import Kind, Severity

LOUD = (Severity.CRITICAL, Severity.MAJOR)


def outcome(partnership: str, intake: Intake, dry_run: bool) -> str:
    """The last line: how many."""
    would = "would be" if dry_run else "was" if intake.good == 1 else "were"
    line = f"{_many(intake.good, 'item')} {would} imported into {partnership}"
    more = [f"{intake.known:,} known before"] if intake.known else []
    more += [f"{intake.wrong:,} left out"] if intake.wrong else []
    return "; ".join([line, *more]) + "."


def stopped(intake: Intake, dry_run: bool) -> str:
    """Why nothing came in."""
    rows, would = _many(intake.wrong, "row"), "would be" if dry_run else "was"
    verb = "is" if intake.wrong == 1 else "are"
    return (
        f"{rows} of {intake.good + intake.known + intake.wrong:,} {verb} wrong, as said above;"
        f" nothing {would} imported. --skip-bad leaves such rows out."
    )


def preview(intake: Intake, sheets: Sheets, first: list[Row]) -> list[str]:
    """What would come in: how it was read, figures, and the first rows."""
    tally = intake.tally
    kinds = ", ".join(_many(many, _word(kind)) for kind, many in tally.kinds.most_common())
    figures = f"{tally.open:,} open, {tally.closed:,} closed"
    lines = [*_columns(sheets), f"{kinds or 'No items'} · {figures}"]
    lines += [f"{company}: {many:,}" for company, many in sorted(tally.companies.items())]
    loud = [f"{tally.severities[one]:,} {one}" for one in LOUD if tally.severities[one]]
    if loud:
        lines.append(f"Of what is open: {', '.join(loud)}. Leaders hear of these soon.")
    return [*lines, "", *map(_line, first), ""] if first else lines


def facts(
    partnership: str,
    intake: Intake,
    sheets: Sheets,
    dry_run: bool,
    numbers: tuple[int, int] | None,
) -> dict[str, Any]:
    """The same for a program."""
    tally = intake.tally
    more = {"would_import": intake.good} if dry_run else {}
    more |= {"first": numbers[0], "last": numbers[1]} if numbers else {}
    bad = [
        {"sheet": one.sheet, "row": one.row, "column": one.column, "reason": one.reason}
        for one in intake.bad
    ]
    return {
        "partnership": partnership,
        "imported": 0 if dry_run else intake.good,
        **more,
        "known": intake.known,
        "kinds": dict(tally.kinds),
        "open": tally.open,
        "closed": tally.closed,
        "companies": dict(tally.companies),
        "columns": [
            {"sheet": one.sheet, "read": dict(one.called), "unread": list(one.unread)}
            for one in sheets.headings
        ],
        "unread_sheets": sheets.unread,
        "bad": bad,
    }


def _columns(sheets: Sheets) -> list[str]:
    lines = []
    for one in sheets.headings:
        read = ", ".join(f"{field} ← {name}" for field, name in one.called.items())
        unread = f"; not read: {', '.join(one.unread)}" if one.unread else ""
        lines.append(f"{one.sheet}: {read}{unread}" if one.sheet else f"{read}{unread}")
    return lines + [f"{name}: not read" for name in sheets.unread]


def _line(row: Row) -> str:
    ended = row.state in states.ENDED
    who = row.owed_by.name or row.owed_by.company or "nobody"
    due = f", due {row.due:%Y-%m-%d}" if row.due and not ended else ""
    text = row.text.partition("\n")[0]
    return f"  row {row.line}: {_word(row.kind)}, {row.state}, {who}{due}: {text[:80]}"


def _word(kind: Kind) -> str:
    return str(kind).replace("_", "-")


def _many(many: int, word: str) -> str:
    return f"{many:,} {word}{'' if many == 1 else 's'}"
