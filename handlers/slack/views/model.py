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
    "Participant data, allocation and safety reports are never sent. It only proposes; "
    "without it everything works."
)
HOW_TO_STOP = "Either company can stop it, alone, at any time: `@Rapport model`."
SENDS = "*A language model may be asked:* {place}."
SENDS_NOTHING = "*Nothing is sent to a language model.*"
NOT_ALLOWED = "The partnership file does not allow {place}."
WAITS = "{company} has not agreed to {place}."
RESTS = "It does not answer now ({why}), so I go on without it and try again in a while."
SPENT = "Asked {spent} of {daily} times today."
SHORT = "*In short*, in the words of a language model ({model}); what counts is each item:"


def permit(message: Permit) -> Payload:
    """Where words may go, who has agreed, and a button for each answer."""
    place = name(message.place)
    if not message.allowed:
        return say(Part(joined(SENDS_NOTHING, NOT_ALLOWED.format(place=place))))
    if message.holds:
        parts = [Part(joined(SENDS.format(place=place), PROTECTS, HOW_TO_STOP))]
    else:
        parts = [Part(joined(ASKS.format(place=place), PROTECTS, HOW_TO_STOP))]
    return say(*parts, Part(_standing(message, place), _buttons(message)))


def phrased(message: Phrased, link: Link | None) -> Payload:
    """Each sentence with the items that say it; the list itself was told before."""
    lines = [_sentence(one, link) for one in message.sentences]
    return say(Part(joined(SHORT.format(model=name(message.model)), *lines)))


def _standing(message: Permit, place: str) -> str:
    yes = [
        f"{name(company)} has agreed: {name(message.agreed[side])}"
        for side, company in message.companies.items()
        if side in message.agreed
    ]
    no = [
        WAITS.format(company=name(company), place=place)
        for side, company in message.companies.items()
        if side not in message.agreed
    ]
    rests = [RESTS.format(why=name(message.stands))] if message.stands and message.holds else []
    spent = SPENT.format(spent=message.spent, daily=message.daily)
    counted = [spent] if message.spent is not None and message.holds else []
    return joined(*yes, *no, *rests, *counted)


def _buttons(message: Permit) -> Payload | None:
    missing = [side for side in Side if side not in message.agreed]
    made = [
        button(agree(message.companies[side]), "model.allow", message.partnership)
        for side in missing
    ]
    if message.agreed:
        made.append(button(named("forbid"), "model.forbid", message.partnership))
    return actions("model", made)


def _sentence(sentence: Cited, link: Link | None) -> str:
    cited = ", ".join(
        f"<{target(link, item.channel, item.thread)}|{item.id}>"
        if link and item.thread
        else f"*{item.id}*"
        for item in sentence.items
    )
    return f"• {title(sentence.text, 400)} ({cited})"
