"""What holds where the file says nothing. Sources: the register's rules and the usual norms."""

from bot.partnership.ladder import Ladder, Rung, Within
from storage.tables.words import Kind, Level, Severity

WORKING_HOURS = "09:00-17:00"

LEVELS = {
    Level.TEAM: "Study team",
    Level.OPERATIONAL: "OpCom",
    Level.STEERING: "Steering committee",
    Level.EXECUTIVE: "Executives",
}

SEVERITY = {
    Kind.CHALLENGE: Severity.MODERATE,
    Kind.QUESTION: Severity.MODERATE,
    Kind.ISSUE: Severity.MODERATE,
    Kind.ACTION: Severity.MINOR,
    Kind.COMMITMENT: Severity.MINOR,
    Kind.ASSUMPTION: Severity.MODERATE,
    Kind.RISK: Severity.MODERATE,
    Kind.DECISION: Severity.NONE,
    Kind.HEADS_UP: Severity.NONE,
}

# Challenge, question and assumption are the usual norms between sponsors and CROs. The others:
ANSWER_WITHIN = {
    Kind.CHALLENGE: Within(normal="3bd", urgent="1bd"),
    Kind.QUESTION: Within(normal="2bd", urgent="4bh"),
    Kind.ASSUMPTION: Within(normal="5bd", urgent="2bd"),
    # with the ladder below, this gives the usual escalation matrix counted from raising
    Kind.ISSUE: Within(normal="2bd", urgent="1bd"),
    # a risk has to be looked into, as an assumption has
    Kind.RISK: Within(normal="5bd", urgent="2bd"),
    # without a date of its own: by the next weekly meeting of the study team
    Kind.ACTION: Within(normal="5bd", urgent="2bd"),
    Kind.COMMITMENT: Within(normal="5bd", urgent="2bd"),
    # only if a person gives them a severity: minutes of a committee are due in as long
    Kind.DECISION: Within(normal="5bd", urgent="2bd"),
    Kind.HEADS_UP: Within(normal="5bd", urgent="2bd"),
}

URGENT = frozenset({Severity.MAJOR, Severity.CRITICAL})
FROM_RAISING = frozenset({Severity.CRITICAL})


def _ladder(acknowledge: str, ack_lasts: str, *afters: str) -> Ladder:
    rungs = tuple(
        Rung(after=after, level=level) for after, level in zip(afters, Level, strict=False)
    )
    return Ladder(acknowledge=acknowledge, ack_lasts=ack_lasts, rungs=rungs)


LADDERS = {
    Severity.CRITICAL: _ladder("1h", "4h", "0h", "4h", "24h", "48h"),
    Severity.MAJOR: _ladder("4bh", "1bd", "0bd", "1bd", "4bd", "9bd"),
    Severity.MODERATE: _ladder("1bd", "2bd", "0bd", "3bd", "13bd"),
    Severity.MINOR: _ladder("2bd", "5bd"),
    Severity.NONE: Ladder(rungs=()),
}
