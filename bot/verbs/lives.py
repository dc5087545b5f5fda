"""The verbs that each kind of item has for its own life."""

from bot.verbs.verb import Verb, Who
from storage.tables.words import Kind

ANY, OWES = Who.ANYBODY, Who.OWES
CHALLENGE, DECISION = (Kind.CHALLENGE,), (Kind.DECISION,)
DECIDED = (Kind.CHALLENGE, Kind.QUESTION, Kind.ISSUE)
REVIEWED = (Kind.RISK, Kind.DECISION)
CONVERTED = (Kind.ASSUMPTION, Kind.HEADS_UP)

KEEPING = (
    Verb("action", ("TEXT",), ANY, "items.keep", "Something is to be done; name who does it."),
    Verb("commitment", ("TEXT",), ANY, "items.keep", "Promise something to the other company."),
    Verb("risk", ("TEXT",), ANY, "items.keep", "It may happen; each company has an owner of it."),
    Verb("decide", ("TEXT",), ANY, "decisions.decide", "Something is decided: it stays findable."),
    Verb("signal", ("TEXT",), ANY, "items.keep", "Tell early: protected for five working days."),
)
MOVING = (
    Verb(
        *("settle", ("ID", "TEXT"), OWES, "decisions.settle"),
        *("Answer it by a decision, which is kept.", "Decide…", DECIDED),
    ),
    Verb(
        *("endorse", ("ID",), ANY, "decisions.endorse"),
        *("Our company decides so too.", "Agree for COMPANY", DECISION),
    ),
    Verb(
        *("pass", ("ID", "@x"), ANY, "moves.hand_on"),
        *("Hand it to a colleague of your company.", "Delegate…"),
    ),
    Verb("wait", ("ID", "WHOM"), ANY, "pauses.wait", "It waits for somebody outside both."),
    Verb(
        *("review", ("ID", "WHEN"), ANY, "reviews.review"),
        *("Say when both look at it again.", "Review…", REVIEWED),
    ),
    Verb("detail", ("ID", "FIELD", "TEXT"), ANY, "details.tell", "Fill in what belongs to it."),
    Verb(
        *("saved", ("ID", "DAYS"), ANY, "details.saved"),
        *("Propose how many days a challenge saved.", "", CHALLENGE),
    ),
    Verb(
        *("convert", ("ID", "KIND", "WHY"), ANY, "conversions.convert"),
        *("Carry it on as something else.", "Turn into…", CONVERTED),
    ),
    Verb("talk", ("ID",), ANY, "talks.talk", "Propose a call about it.", "Talk"),
)
