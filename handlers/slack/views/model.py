"""A language model: who has agreed to it, and its words about what was found."""

from bot.messages.model import Cited, Permit, Phrased
from handlers.slack.views.blocks import Part, Payload, actions, button, say
from handlers.slack.views.buttons import agree, named
from handlers.slack.views.escape import title
from handlers.slack.views.lines import Link, joined, name, target
from storage.tables.words import Side

ASKS = (
    "*May a language model help?* Whoever hosts me has set up {place}. With a yes of both "
    "companies I may send it a message that I am unsure of, the words of a long item to get a "
    "title, and what was found when somebody asks me what was decided."
)
PROTECTS = (
    "Names of people and companies, addresses, links and long numbers are replaced before. "
    "What looks like participant data, treatment allocation or safety information is not sent. "
    "That is a safety net: please do not write it here. The model only proposes; without it "
    "everything works."
)
HOW_TO_STOP = "Either company can stop it, alone, at any time: `@Rapport model`."
SENDS = "*A language model may be asked:* {place}."
SENDS_NOTHING = "*Nothing is sent to a language model.*"
NOT_ALLOWED = "The partnership file does not allow {place}."
AGREED = "{company} has agreed: {who}."
WAITS = "{company} has not agreed."
RESTS = "It does not answer now ({why}), so I go on without it and try again in a while."
SPENT = "Asked {spent} of {daily} times today."
SHORT = "*In short*, in the words of a language model ({model}); what counts is each item:"


def permit(message: Permit) -> Payload:
    """Where words may go, who has agreed, and a button for each answer."""
    place = name(message.place)
    if not message.allowed:
        return say(Part(joined(SENDS_NOTHING, NOT_ALLOWED.format(place=place))))
    first = (SENDS if message.holds else ASKS).format(place=place)
    companies = [_company(message, side) for side in message.companies]
    stop = [button(named("forbid"), "model.forbid", message.partnership)]
    row = actions("model.stop", stop) if message.agreed else None
    return say(
        Part(joined(first, PROTECTS)), *companies, Part(joined(HOW_TO_STOP, _today(message)), row)
    )


def phrased(message: Phrased, link: Link | None) -> Payload:
    """Each sentence with the items that say it; the list itself was told before."""
    lines = [_sentence(one, link) for one in message.sentences]
    return say(Part(joined(SHORT.format(model=name(message.model)), *lines)))


def _company(message: Permit, side: Side) -> Part:
    """One company's yes, or the button for it."""
    company = name(message.companies[side])
    if side in message.agreed:
        return Part(AGREED.format(company=company, who=name(message.agreed[side])))
    yes = button(agree(message.companies[side]), "model.allow", f"{message.partnership} {side}")
    return Part(WAITS.format(company=company), actions(f"model.{side}", [yes]))


def _today(message: Permit) -> str:
    """How much was asked, and whether the server answers."""
    if not message.holds:
        return ""
    rests = RESTS.format(why=name(message.stands)) if message.stands else ""
    counts = message.spent is not None
    return joined(rests, SPENT.format(spent=message.spent, daily=message.daily) if counts else "")


def _sentence(sentence: Cited, link: Link | None) -> str:
    cited = ", ".join(
        f"<{target(link, item.channel, item.thread)}|{item.id}>"
        if link and item.thread
        else f"*{item.id}*"
        for item in sentence.items
    )
    return f"• {title(sentence.text, 400)} ({cited})"
