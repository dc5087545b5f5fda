"""The words that tables and rules share. People read others: see docs/glossary.md."""

from enum import IntEnum, StrEnum


class Side(StrEnum):
    SPONSOR = "sponsor"
    CRO = "cro"


class Ball(StrEnum):
    """On whom an item waits."""

    SPONSOR = "sponsor"
    CRO = "cro"
    JOINT = "joint"


class Kind(StrEnum):
    CHALLENGE = "challenge"
    QUESTION = "question"
    ISSUE = "issue"
    ACTION = "action"
    COMMITMENT = "commitment"
    ASSUMPTION = "assumption"
    RISK = "risk"
    DECISION = "decision"
    HEADS_UP = "heads_up"


class State(StrEnum):
    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in progress"
    ANSWERED = "answered"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    DUPLICATE = "duplicate"


class Outcome(StrEnum):
    """How an item was answered; set together with `answered`."""

    ANSWERED = "answered"
    ACCEPTED = "accepted"
    PARTLY = "partly accepted"
    DECLINED = "declined"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    CONVERTED = "converted"
    DECIDED = "decided"
    KEPT = "kept"
    NOT_KEPT = "not kept by its date"


class Severity(StrEnum):
    NONE = "none"
    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"
    CRITICAL = "critical"


class Level(IntEnum):
    TEAM = 1
    OPERATIONAL = 2
    STEERING = 3
    EXECUTIVE = 4


class Category(StrEnum):
    """Why words are not kept."""

    PARTICIPANT = "participant"
    ALLOCATION = "allocation"
    SAFETY = "safety"


class Removal(StrEnum):
    """How far an incident is: what must not stand in a channel."""

    OPEN = "open"
    REMOVED = "removed"
    NOT_DATA = "not participant data"
    CLOSED = "closed"


class Numbers(StrEnum):
    """Whether coded numbers of participants may be written in a study's channels."""

    WARN = "warn"
    ALLOWED = "allowed"


class Live(StrEnum):
    """Whether a channel is listened to."""

    OFF = "off"
    ASKING = "asking"
    LIVE = "live"
    PAUSED = "paused"
    STOPPED = "stopped"


class Room(StrEnum):
    SHARED = "shared"
    LEADERS = "leaders"
    INTERNAL = "internal"
    COMMERCIAL = "commercial"
    UNBLINDED = "unblinded"


class Mode(StrEnum):
    """How eager capture is in a channel."""

    QUIET = "quiet"
    NORMAL = "normal"
    EAGER = "eager"


class Stage(StrEnum):
    """Whether a partnership is only rehearsing."""

    PRACTICE = "practice"
    LIVE = "live"


class Way(StrEnum):
    """How an item came into the register."""

    RULE = "rule"
    REACTION = "reaction"
    SHORTCUT = "shortcut"
    MENTION = "mention"
    COMMAND = "command"
    BUTTON = "button"
    IMPORT = "import"


class Settled(StrEnum):
    """What became of a draft."""

    KEPT = "kept"
    LEFT = "left"
    GONE = "gone"
    UNKEPT = "not kept"


class Heard(StrEnum):
    """What kind of event stands in the inbox."""

    POSTED = "posted"
    EDITED = "edited"
    DELETED = "deleted"
    REACTED = "reacted"
    JOINED = "joined"
    LEFT = "left"


class Post(StrEnum):
    """How far a row of the inbox or the outbox is."""

    WAITING = "waiting"
    SENDING = "sending"
    DONE = "done"
    DROPPED = "dropped"
    SET_ASIDE = "set aside"


class Task(StrEnum):
    """What a language model may be asked."""

    OPINION = "opinion"
    TITLE = "title"
    MEMORY = "memory"
