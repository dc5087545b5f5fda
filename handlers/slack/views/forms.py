"""Forms: what a button with “…” asks for. A field's block id is the name of what it fills."""

import json
from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.messages.facts import ItemFacts
from bot.rules import states
from bot.verbs import TABLE, Verb
from handlers.slack.views.blocks import Payload, label, option, section
from handlers.slack.views.buttons import MORE, named
from handlers.slack.views.escape import title
from handlers.slack.views.fields import date, pick, pick_by_group, radio, write
from handlers.slack.views.life_forms import life_fields
from handlers.slack.views.lines import head, joined, stands, waits, when
from storage.tables.words import Kind, Severity

People = Sequence[tuple[str, Sequence[tuple[str, str]]]]

TITLE = 24
LINE = 300
QUOTED = 400
WEIGHTS = (Severity.MINOR, Severity.MODERATE, Severity.MAJOR, Severity.CRITICAL)
WHEN = "Until when?"
TEXTS = {
    "answer": "Your answer",
    "accept": "A word on it",
    "partly": "Which part, and which not?",
    "park": "What you will look into",
    "decline": "Your reason",
    "knew": "Where it is written, or who knew",
    "unaware": "What it changes",
    "close": "How it was resolved",
    "return": "What is still missing",
    "reopen": "What has come up",
    "withdraw": "Why it does not belong here",
    "due": "Why another date",
    "defer": "Why it has to wait",
    "severity": "Why",
    "line": "One line for the leaders of both companies",
    "about": "Country, function, site",
    "link": "System and number",
    "same": "Which one? Its number",
}
HINTS = {
    "line": "Both companies' leaders read the same words: facts, and what is needed.",
    "about": "For example: france contracts site 14. “no site” takes one away.",
    "link": "For example CAPA-1042.",
    "same": "For example Q-12; the newer of the two ends, and is read with the older.",
    "severity": "A reason is needed when it is more severe than before.",
}
DESCRIBED = {
    "accept": "In principle; not an authorisation to start",
    "partly": "Please say which part",
    "park": "Please choose a date below",
    "decline": "Please give your reason: it is a good answer too",
    "unaware": "It becomes an issue of both companies",
}


def form(verb: Verb, item: ItemFacts, keep: Mapping[str, object], people: People = ()) -> Payload:
    """The form of a verb for an item as it is now; `keep` comes back when it is sent."""
    fields = _fields(verb, item, people)
    return modal(verb.name, named(verb.name), keep, [section(_about(item)), *fields])


def more_form(item: ItemFacts, keep: Mapping[str, object]) -> Payload:
    """Everything else that can be done with an item now; the choice comes back as `outcome`."""
    verbs = [verb for verb in TABLE if _possible(verb, item)]
    options = [option(named(verb.name), verb.name, verb.help) for verb in verbs]
    field = pick("outcome", "What would you like to do?", options)
    return modal(MORE, f"More for {item.id}", keep, [section(_about(item)), field], "Go on")


def raise_form(keep: Mapping[str, object], text: str = "") -> Payload:
    """“Keep this” on a message: as what? The kind comes back as `follow_up`."""
    shown = [section(f"“{title(text, QUOTED)}”")] if text.strip() else []
    options = [option(states.say_kind(kind).capitalize(), str(kind)) for kind in Kind]
    return modal("keep", "Keep this", keep, [*shown, radio("follow_up", "As", options)], "Keep")


def _fields(verb: Verb, item: ItemFacts, people: People) -> list[Payload]:
    """A form asks for what the verb needs, and no more."""
    outcomes = states.answers(item.kind)
    if verb.name == "answer" and len(outcomes) > 1:
        return _outcomes(item, outcomes)
    needs = (*verb.needs, "WHY?") if verb.name == "due" else verb.needs
    asked = [need for need in needs if need != "ID"]
    fields = life_fields(verb, item) or [_field(need, verb, item, people) for need in asked]
    return [*fields, _follow_up()] if verb.name == "accept" else fields


def _field(need: str, verb: Verb, item: ItemFacts, people: People) -> Payload:
    spare = {"optional": True} if need.endswith("?") or verb.name == "severity" else {}
    if need == "WHEN":
        return _when(item, WHEN, _wanted(item) if verb.name == "due" else "")
    if need == "@x":
        return _person(people)
    if need == "LEVEL":
        options = [option(str(weight).capitalize(), str(weight)) for weight in WEIGHTS]
        return pick("severity", "Which severity?", options)
    most = LINE if verb.name == "line" else 0
    several = verb.name not in ("line", "link", "about", "same")
    hint = HINTS.get(verb.name, "")
    return write("text", TEXTS[verb.name], hint, several=several, most=most) | spare


def _outcomes(item: ItemFacts, verbs: Sequence[str]) -> list[Payload]:
    """The honest answers to a challenge or an assumption, and what goes with one or another."""
    options = [option(named(verb), verb, DESCRIBED.get(verb, "")) for verb in verbs]
    fields = [
        radio("outcome", "Your answer", options),
        write("text", "In your words", "The other company reads this.") | {"optional": True},
    ]
    if "park" in verbs:
        until = _when(item, "Until, if you look into it") | {"optional": True}
        return [*fields, until, _follow_up()]
    return fields


def _follow_up() -> Payload:
    options = [option(word.capitalize(), word) for word in states.FOLLOW_UPS]
    return pick("follow_up", "What follows, if you accept", options) | {"optional": True}


def _when(item: ItemFacts, asked: str, day: str = "") -> Payload:
    """A day, with the present date below it: weekday and zone are said (D18)."""
    now = f"Its date now: {when(item.due_at, item)}" if item.due_at else ""
    return date("when", asked, now, day)


def _wanted(item: ItemFacts) -> str:
    """The day that the item's own words name, where its channel is."""
    moment = item.wanted_at
    return f"{moment.astimezone(ZoneInfo(item.zone)):%Y-%m-%d}" if moment else ""


def _person(people: People) -> Payload:
    """The seats of the study, by company; never the clicker's own workspace (D18)."""
    groups = [(company, seats) for company, seats in people if seats]
    if not groups:
        return write("person", "Who?", "A name, as the others know it.", several=False)
    return pick_by_group("person", "Who?", groups)


def _possible(verb: Verb, item: ItemFacts) -> bool:
    """Whether a verb fits this kind in this state; who may do it is decided when it is done."""
    if verb.silent or verb.reads or "ID" not in verb.needs:
        return False
    if verb.kinds and item.kind not in verb.kinds:
        return False
    if verb.name == "answer" and item.kind in (Kind.CHALLENGE, Kind.ASSUMPTION):
        return False
    if verb.name == "detail" and item.kind not in states.DETAILS:
        return False
    if item.life.protected and verb.name in states.GUARDED:
        return False
    return item.state in states.FROM.get(verb.name, ())


def _about(item: ItemFacts) -> str:
    return joined(head(item), waits(item), stands(item))


def modal(
    verb: str,
    called: str,
    keep: Mapping[str, object],
    blocks: Sequence[Payload],
    submit: str = "Send",
) -> Payload:
    """A form; its id says what is done when it is sent."""
    return {
        "type": "modal",
        "callback_id": f"item.{verb}",
        "private_metadata": json.dumps(dict(keep)),
        "title": label(called.rstrip("…"), TITLE),
        "submit": label(submit, TITLE),
        "close": label("Not now", TITLE),
        "blocks": list(blocks),
    }
