"""A channel: the hello, and how it is set up."""

from collections.abc import Iterable

from bot.messages.says import Hello, Setup
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import agree
from handlers.slack.views.lines import joined, name
from handlers.slack.views.trust import standing
from storage.tables.words import Live, Side

HOST = (
    "Hello, I am Rapport. {host} hosts me, and its administrator can read what I keep. "
    "I belong to both companies alike."
)
KEPT = (
    "*What I keep:* challenges (“Have you considered…?”), questions, issues and assumptions, "
    "who answered them and how, and what is answered in a check-in."
)
NOT_KEPT = (
    "*What I pencil in (✏️):* promises, tasks, risks and decisions, until somebody keeps them "
    "with 📌 or two weeks have passed. Where I am unsure, I ask the author alone.\n"
    "*What I do not keep:* everything else is forgotten within a minute. "
    "What looks like participant data, treatment allocation or safety information is not kept. "
    "That is a safety net: please do not write it here."
)
STOP = (
    "*How to stop me:* `@Rapport stop`, by either company, alone. "
    "Anybody can say `@Rapport pause 1h`."
)
NOT_LISTENING = "*I am not listening yet.* I begin when a person of each company has agreed."
STANDING = {
    Live.OFF: NOT_LISTENING,
    Live.ASKING: NOT_LISTENING,
    Live.LIVE: "*I am listening here.*",
    Live.PAUSED: "*I am not listening here: paused.* `@Rapport start` lets me listen again.",
    Live.STOPPED: "*I am not listening here: stopped.* `@Rapport start` asks both companies again.",
}
ASKS = (Live.OFF, Live.ASKING)
STAGES = {
    "practice": "We are practising: nobody above the study team is told of anything.",
    "live": "It is switched on: what goes unanswered is told to the leaders of both companies.",
}


def hello(message: Hello) -> Payload:
    """Who hosts, what is kept, what is not, how to stop it, who has agreed."""
    host = HOST.format(host=name(message.host))
    asked = message.wait_for if message.state in ASKS else ()
    return say(
        Part(joined(host, KEPT, NOT_KEPT, STOP)),
        Part(STANDING[message.state]),
        *_agreements(message.companies, message.agreed, asked),
    )


def setup(message: Setup) -> Payload:
    """How a channel stands, who leads, and what waits for whom."""
    leads = [
        f"Lead for {name(company)}: {name(message.leads[side])}"
        for side, company in message.companies.items()
        if message.leads.get(side)
    ]
    stage = STAGES.get(message.stage, "")
    stayed = standing(message.stayed)
    missing = [side for side in message.companies if not message.agreed.get(side)]
    return say(
        Part(joined(STANDING[message.state], *leads, stage, _waiting(message.waiting), stayed)),
        *_agreements(message.companies, message.agreed, missing if message.state in ASKS else ()),
    )


def _agreements(
    companies: dict[Side, str], agreed: dict[Side, str], asked: Iterable[Side]
) -> list[Part]:
    """Who said yes for which company; a row of its own for each, as ids in a row must differ."""
    waiting = tuple(asked)
    return [
        Part(
            f"{name(company)}: {_by(agreed.get(side, ''))}",
            _button(side, company) if side in waiting else None,
        )
        for side, company in companies.items()
    ]


def _by(who: str) -> str:
    return f"agreed by {name(who)}" if who else "not yet"


def _button(side: Side, company: str) -> Payload | None:
    made = button(agree(company), "channel.agree", str(side))
    return actions(f"channel.{side}", [made])


def _waiting(count: int) -> str:
    if not count:
        return "Nothing is open here."
    if count == 1:
        return "1 item is open here: `list` shows it."
    return f"{count} items are open here: `list` shows them."
