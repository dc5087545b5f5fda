"""What the database says about itself, and about what Slack refused."""

from bot.app import Bot
from bot.partnership import PartnershipFile
from handlers.cli.doctor.findings import Finding
from handlers.health import OLDEST
from storage.database import Transaction
from storage.tables.words import Post

SHOWN = 3
MEND = "mend what Slack names (docs/slack.md); what is still open is said again in time"
READ_BACK = "start rapport run: it decides; if it runs, its log says what fails"


def partnerships(bot: Bot) -> list[PartnershipFile]:
    """Every partnership as it was last applied."""
    with bot.storage.reading() as tx:
        ids = tx.directory.partnerships()
        rows = [tx.within(id).people.row() for id in ids]
        return [PartnershipFile.model_validate(row.settings) for row in rows]


def look(bot: Bot) -> list[Finding]:
    """Whether anything waits, was refused, or stands still."""
    with bot.storage.reading() as tx:
        return [
            Finding("database", "it has the tables of this program"),
            _waiting(bot.inbox.age(tx)),
            _set_aside(tx),
            _refused(tx),
            _stopped(tx),
        ]


def _waiting(age: float) -> Finding:
    if age < OLDEST:
        return Finding("inbox", "nothing waits for long")
    return Finding("inbox", f"the oldest event has waited for {age // 60:.0f} min", READ_BACK)


def _set_aside(tx: Transaction) -> Finding:
    many = tx.inbox.counts().get(Post.SET_ASIDE, 0)
    if not many:
        return Finding("decisions", "every event could be decided")
    return Finding("decisions", f"{many} could not be decided", "the log of rapport run says why")


def _refused(tx: Transaction) -> Finding:
    refused = list(dict.fromkeys(tx.outbox.refused()))
    if not refused:
        return Finding("messages", "Slack took all of them")
    shown = "; ".join(f"{place} {reason}" for place, reason in refused[:SHOWN])
    return Finding("messages", f"Slack refused {len(refused)}: {shown}", MEND)


def _stopped(tx: Transaction) -> Finding:
    still = {f"the app in {one.team}": one.stopped for one in tx.accounts.installations()}
    still |= {_named(lane): reason for lane, reason in tx.lanes.stopped().items()}
    shown = [f"{name} ({reason})" for name, reason in still.items() if reason]
    if not shown:
        return Finding("delivery", "nothing stands still")
    mend = "mend what Slack names, then start rapport run again"
    return Finding("delivery", f"stopped: {', '.join(shown[:SHOWN])}", mend)


def _named(lane: str) -> str:
    """`post:C0201` as people say it."""
    kind, _, place = lane.partition(":")
    return f"{kind}s in {place}"
