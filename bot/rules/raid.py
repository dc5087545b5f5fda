"""The words of other people's registers: headings, kinds, states and weights, as they are usual."""

import re
from enum import StrEnum

from storage.tables.words import Kind, Severity, State


class Field(StrEnum):
    """What a column may say; the value is what people call it in `--map`."""

    KIND = "Type"
    ID = "ID"
    TITLE = "Title"
    DETAILS = "Description"
    OWNER = "Owner"
    RAISED_BY = "Raised by"
    RAISED_ON = "Raised on"
    DUE = "Due"
    STATUS = "Status"
    SEVERITY = "Severity"
    COMPANY = "Company"
    ENDED_ON = "Closed on"
    RESOLUTION = "Resolution"
    COUNTRY = "Country"
    SITE = "Site"
    FUNCTION = "Function"


# The first that a sheet has is taken: what names a thing best stands first.
HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.KIND: ("type", "raid", "raid type", "item type", "log type", "kind", "category"),
    Field.ID: (
        *("id", "ref", "reference", "item id", "raid id", "ref no", "ref id", "item no", "no"),
        *("number", "nr", "#", "log no", "key", "risk id", "issue id", "action id", "decision id"),
    ),
    Field.TITLE: (
        *("title", "summary", "subject", "headline", "item", "name", "action item", "risk title"),
        *("issue title", "action", "issue", "risk", "decision", "assumption", "topic"),
    ),
    Field.DETAILS: (
        *("description", "details", "detail", "item description", "risk description"),
        *("issue description", "action description", "decision description", "statement", "text"),
    ),
    Field.OWNER: (
        *("owner", "assigned to", "responsible", "assignee", "action owner", "risk owner"),
        *("issue owner", "owned by", "responsible person", "accountable", "decision maker"),
        *("action by", "who", "person responsible", "lead"),
    ),
    Field.RAISED_BY: (
        *("raised by", "opened by", "reported by", "identified by", "created by", "author"),
        *("reporter", "requested by", "originator", "logged by", "submitted by"),
    ),
    Field.RAISED_ON: (
        *("raised on", "date raised", "raised", "date opened", "opened", "opened on"),
        *("date identified", "identified on", "date created", "created", "created on"),
        *("date logged", "logged on", "open date", "date reported", "reported on", "start date"),
        *("raised date", "date"),
    ),
    Field.DUE: (
        *("due", "due date", "due on", "target date", "target", "deadline", "due by"),
        *("target completion date", "target resolution date", "needed by", "required by"),
        *("planned completion date", "date due", "resolve by", "by when"),
    ),
    Field.STATUS: ("status", "state", "item status", "open closed", "current status"),
    Field.SEVERITY: (
        *("severity", "priority", "criticality", "rating", "risk rating", "risk level"),
        *("importance", "impact", "urgency"),
    ),
    Field.COMPANY: (
        *("company", "side", "organisation", "organization", "party", "responsible party"),
        *("responsible company", "owner company", "org", "sponsor cro", "owning company"),
    ),
    Field.ENDED_ON: (
        *("closed on", "date closed", "closed", "close date", "closed date", "closure date"),
        *("resolved on", "date resolved", "resolution date", "completed on", "date completed"),
        *("completion date", "actual completion date", "actual date", "end date", "decision date"),
    ),
    Field.RESOLUTION: (
        *("resolution", "comments", "comment", "outcome", "response", "answer", "notes", "update"),
        *("latest update", "resolution comments", "mitigation", "closing comments", "remarks"),
    ),
    Field.COUNTRY: ("country", "countries", "country code", "country name"),
    Field.SITE: ("site", "site no", "site number", "site id", "centre", "center", "centre no"),
    Field.FUNCTION: (
        *("function", "functional area", "workstream", "work stream", "area", "department"),
        *("discipline", "functional group"),
    ),
}
KINDS: dict[str, Kind] = {
    **{word: Kind.RISK for word in ("r", "risk")},
    **{word: Kind.ASSUMPTION for word in ("assumption",)},
    **{word: Kind.ISSUE for word in ("i", "issue", "problem")},
    **{word: Kind.ACTION for word in ("action", "action item", "task", "to do", "todo")},
    **{word: Kind.DECISION for word in ("decision",)},
    **{word: Kind.QUESTION for word in ("q", "question", "query", "open question")},
    **{word: Kind.CHALLENGE for word in ("challenge",)},
    **{word: Kind.COMMITMENT for word in ("commitment", "promise")},
    **{word: Kind.HEADS_UP for word in ("heads up", "early signal", "signal")},
}
DEPENDENCY = ("dependency", "dependencie")
STATES: dict[str, State] = {
    **dict.fromkeys(
        ("open", "new", "raised", "not started", "to do", "todo", "active", "pending", "overdue"),
        State.RAISED,
    ),
    **dict.fromkeys(("reopened", "identified", "outstanding", "draft", "proposed"), State.RAISED),
    **dict.fromkeys(("acknowledged", "accepted", "assigned"), State.ACKNOWLEDGED),
    **dict.fromkeys(
        (
            *("in progress", "ongoing", "on going", "started", "wip", "work in progress"),
            *("under review", "in review", "monitoring", "on hold", "on track", "delayed"),
        ),
        State.IN_PROGRESS,
    ),
    **dict.fromkeys(
        (
            *("closed", "close", "done", "complete", "completed", "resolved", "finished"),
            *("implemented", "mitigated", "answered", "approved", "decided", "agreed"),
        ),
        State.CLOSED,
    ),
    **dict.fromkeys(
        ("cancelled", "canceled", "withdrawn", "void", "obsolete", "not applicable", "n a"),
        State.WITHDRAWN,
    ),
    "duplicate": State.DUPLICATE,
}
SEVERITIES: dict[str, Severity] = {
    **dict.fromkeys(("none", "n a"), Severity.NONE),
    **dict.fromkeys(("minor", "low", "very low", "negligible"), Severity.MINOR),
    **dict.fromkeys(("moderate", "medium", "med", "normal"), Severity.MODERATE),
    **dict.fromkeys(("major", "high"), Severity.MAJOR),
    **dict.fromkeys(("critical", "very high", "showstopper"), Severity.CRITICAL),
}


def plain(words: str) -> str:
    """Without case, signs, and what stands in brackets: `Due Date (dd/mm)*` is `due date`."""
    bare = re.sub(r"[(\[][^)\]]*[)\]]", " ", words)
    bare = " ".join(re.findall(r"[^\W_]+", bare.casefold()))
    return bare or words.strip()


def kind_word(words: str) -> str:
    """One of the words of KINDS or DEPENDENCY that is meant, also in the plural; else nothing."""
    said = plain(words)
    for word in (said, said.removesuffix("s")):
        if word in KINDS or word in DEPENDENCY:
            return word
    return ""


def kind_of_sheet(name: str) -> str:
    """The kind that a sheet's name begins with: `Risks`, `Action log`."""
    first = plain(name).partition(" ")[0]
    return kind_word(first) if len(first) > 1 else ""
