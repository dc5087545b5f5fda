"""For whoever sees to it: what still stands, what authors doubt, who could read it."""

from collections.abc import Iterator, Mapping

from bot.messages.incidents import Doubt, Exposed, Sample, Unfixed, WhichData
from bot.rules.dates import say_when
from handlers.slack.views.blocks import Part, Payload, actions, button, fit, option, say, section
from handlers.slack.views.buttons import named
from handlers.slack.views.escape import title
from handlers.slack.views.fields import radio, write
from handlers.slack.views.forms import modal
from handlers.slack.views.lines import Link, joined, mention, name
from handlers.slack.views.privacy import place
from storage.tables.words import Category, Removal

MOST = 60  # people in one paragraph
REASON = 500
UNFIXED = (
    "Something that looked like participant data still stands in a channel after 15 minutes: "
    "{where}. I kept nothing of it. Its author was asked to delete it; please help with that."
)
STOOD = (
    "Something that looked like participant data stood in a channel after 15 minutes: {where}. "
    "I kept nothing of it."
)
ELSEWHERE = (
    "This is taken care of by somebody else. Nothing is left for you to do; please do not open, "
    "edit or delete that message."
)
SAYS = "Its author says that it is deleted; Slack has not told me so."
SETTLED = {
    Removal.REMOVED: "It no longer stands there. Nothing is left to do.",
    Removal.NOT_DATA: "Its author says that it is none; that comes with the weekly list.",
}
SAMPLE = (
    "*What authors said is no participant data.* I kept none of these messages. "
    "What looks right to you can be kept with `keep this`; of anything else its author is told "
    "again."
)
VERDICTS = {"right": "You said: looks right.", "data": "You said: it is participant data."}
AWAY = "The message no longer stands there."
MORE = "{more} more will come next week."
EXPOSED = {
    True: "*Who could read it*, from when it was posted:",
    False: "*Who could read it.* Who was in the channel when it was posted could not be read; "
    "this is who came in since:",
}
NOBODY = "Nobody that I know of."
CAME = "Came in later: {who}, {when}"
WHICH = "Thank you. What should not stand there?"
LABELS = {Category.PARTICIPANT: "Participant data", Category.ALLOCATION: "Allocation"}
TELLS = "Its author is told in private, not by whom. Whatever I kept of the message goes."
ASKS = {
    "not_data": ("Why is it no participant data?", "In your words, without the data itself."),
    "assessed": ("The record of the impact assessment", "For example DEV-0042."),
}


def unfixed(message: Unfixed, link: Link | None) -> Payload:
    """Where something still stands, and what has become of it since."""
    if message.state == Removal.CLOSED:
        return say(Part(ELSEWHERE))  # it may show who receives what: nobody is led there
    said = UNFIXED if message.state == Removal.OPEN else STOOD
    note = SETTLED.get(message.state, SAYS if message.deleted else "")
    return say(Part(joined(said.format(where=place(message.channel, message.ts, link)), note)))


def sample(message: Sample, link: Link | None) -> Payload:
    """Each with its link, its author's reason and two buttons until they are pressed."""
    parts = [Part(SAMPLE), *(_doubt(one, link) for one in message.doubts)]
    if message.more:
        parts.append(Part(MORE.format(more=message.more)))
    return say(*parts)


def exposed(message: Exposed) -> Payload:
    """Every account by company, then who came in later and when."""
    parts = [Part(EXPOSED[message.complete])]
    for company, accounts in message.companies:
        for at in range(0, len(accounts), MOST):
            people = ", ".join(mention(one) for one in accounts[at : at + MOST])
            parts.append(Part(f"*{name(company)}*: {people}"))
    late = [
        CAME.format(who=mention(who), when=say_when(when, message.zone))
        for who, when in message.joined
    ]
    parts += [Part(fit(joined(*late), 2_900))] if late else []
    return say(*parts) if len(parts) > 1 else say(Part(joined(parts[0].text, NOBODY)))


def which(message: WhichData) -> Payload:
    """Two buttons; each carries which message it is about."""
    made = [
        button(text, f"incident.report_{category}", f"{category} {message.ts}")
        for category, text in LABELS.items()
    ]
    return say(Part(joined(WHICH, TELLS), actions("report", made)))


def report_form(keep: Mapping[str, object]) -> Payload:
    """“Report this message”: as what? It comes back as `follow_up`."""
    options = [option(text, str(category)) for category, text in LABELS.items()]
    blocks = [section(TELLS), radio("follow_up", "What should not stand there?", options)]
    return modal("report", "Report this message", keep, blocks, "Report")


def form(verb: str, keep: Mapping[str, object]) -> Payload:
    """One field: a reason, or a reference."""
    asked, hint = ASKS[verb]
    most, several = (REASON, True) if verb == "not_data" else (80, False)
    field = write("text", asked, hint, several=several, most=most)
    return modal(verb, named(verb), keep, [field])


def _doubt(doubt: Doubt, link: Link | None) -> Part:
    who = f"{name(doubt.name)} ({name(doubt.company)})" if doubt.company else name(doubt.name)
    where = place(doubt.channel, doubt.ts, link)
    notes = list(_notes(doubt))
    reason = f": “{title(doubt.reason, REASON)}”" if doubt.reason else ""
    said = joined(f"{where} · {who}{reason}", *notes)
    return Part(said, None if notes else _row(doubt.number))


def _notes(doubt: Doubt) -> Iterator[str]:
    if doubt.sampled:
        yield VERDICTS[doubt.sampled]
    if doubt.gone:
        yield AWAY


def _row(number: int) -> Payload | None:
    made = [button(named(verb), f"incident.{verb}", str(number)) for verb in ("right", "data")]
    return actions(f"incident.{number}", made)
