"""Who is not known, and for which partnership somebody asks: buttons instead of a guess."""

from bot.messages.says import Stranger, Which
from bot.verbs import VERBS
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.escape import bare
from handlers.slack.views.lines import joined, mention

COMPANY = 60
MOST = 20  # buttons in a row
UNKNOWN = "I do not know yet which company {who} belongs to, so I keep nothing of what they say."
ASKED = "If they work with you, a lead of their company can say so here."
WHICH = "You work in several partnerships. For which of them is this?"


def stranger(message: Stranger) -> Payload:
    """The same line for both leads; each answers for their own company."""
    made = [
        button(_of(company), f"person.{side}", f"{message.partnership} {message.who}")
        for side, company in message.companies.items()
    ]
    said = joined(UNKNOWN.format(who=mention(message.who)), ASKED)
    return say(Part(said, actions("person", made)))


def which(message: Which) -> Payload:
    """One button a partnership; it carries what was asked."""
    made = [
        button(bare(name, COMPANY), f"tenant.{n}", f"{id} {message.words}")
        for n, (id, name) in enumerate(message.partnerships[:MOST])
    ]
    return say(Part(WHICH, actions("tenant", made)))


def _of(company: str) -> str:
    """`Of Northwind Therapeutics`"""
    return VERBS["belongs"].button.replace("COMPANY", bare(company, COMPANY))
