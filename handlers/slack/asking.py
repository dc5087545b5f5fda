"""Gestures of Slack's into bot.events.Asked; refuses with a sentence what cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.errors import Refused
from bot.events import Asked, Place, Way
from bot.services.wishes import understand
from bot.verbs import VERBS
from handlers.slack.translate import MENTION, Payload, clean, stamp

NAMES = ("text", "when", "person", "severity", "follow_up", "outcome", "decision")
CHOSEN = ("person", "tenant")  # buttons that say for which partnership they are
PROPOSALS = {"agree": "consent", "certain": "certain"}
PRACTICE = ("see", "switch_on", "go_live")
DIGITS = 9  # of an item's number
PUBLIC = {"list": "listing", "agenda": "agenda"}  # what a button shows to everybody
UNREADABLE = "I could not read that. Please try again, or ask me with `@Rapport help`."


def commanded(body: Payload, now: datetime) -> Asked:
    """A slash command: `/consider TEXT` is a challenge, `/rapport VERB …` any verb."""
    text = clean(body.get("text")).strip()
    if body.get("command") == "/consider":
        text = f"challenge {text}".strip()
    asked: dict[str, Any] = {
        "by": str(body.get("user_id", "")),
        "place": Place(str(body.get("channel_id", ""))),
        "at": now,
        "team": str(body.get("team_id", "")),
        "way": Way.COMMAND,
    }
    return typed(text, asked)


def typed(words: str, asked: dict[str, Any]) -> Asked:
    """A verb in the words of whoever asked."""
    verb, item, rest = understand(words or "help")
    if verb.name in ("keep", "report"):
        raise Refused(f"Say `@Rapport {verb.name} this` in the thread of the message.")
    mentions = MENTION.findall(rest)
    person = mentions[0] if mentions else ""
    return Asked(verb=verb.name, item=item, text=rest, person=person, **asked)


def clicked(body: Payload, now: datetime) -> Asked | None:
    """A button or a menu; None for what needs no answer, such as a field of a form."""
    action = (body.get("actions") or [{}])[0]
    noun, _, verb = str(action.get("action_id", "")).partition(".")
    value = str(action.get("value") or "")
    if verb == "menu":
        chosen = str((action.get("selected_option") or {}).get("value") or "")
        verb, _, value = chosen.partition(":")
    user, channel = body.get("user") or {}, body.get("channel") or {}
    thread = stamp((body.get("message") or {}).get("thread_ts"))
    asked: dict[str, Any] = {
        "by": str(user.get("id", "")),
        "team": str(user.get("team_id", "")),
        "place": Place(str(channel.get("id", "")), thread),
        "at": now,
        "way": Way.BUTTON,
    }
    if noun == "incident" and verb.startswith("report_"):
        category, _, ts = value.partition(" ")
        return Asked(verb="report", follow_up=category, source=stamp(ts), **asked)
    if noun not in ("item", "checkin", "incident", "draft"):
        return _elsewhere(noun, verb, value, asked)
    if not (verb in VERBS or verb == "more"):
        return None
    if not value.isdecimal() or len(value) > DIGITS:
        raise Refused(UNREADABLE)
    return Asked(verb=verb, item=int(value), **asked)


def _elsewhere(noun: str, verb: str, value: str, asked: dict[str, Any]) -> Asked | None:
    """A button that is about no single item."""
    if noun == "channel":
        return Asked(verb="agree", side=value, **asked)
    if noun == "proposal":
        asked["partnership"], _, number = value.rpartition(" ")
        return Asked(verb=PROPOSALS.get(verb, "leave_it"), text=number, **asked)
    if noun in PUBLIC:
        return Asked(verb="publish", text=value, shows=PUBLIC[noun], **asked)
    if noun == "model" and verb in ("allow", "forbid"):
        partnership, _, side = value.partition(" ")
        return Asked(verb=verb, side=side, **asked | {"partnership": partnership})
    if noun == "practice":
        return Asked(verb=verb if verb in PRACTICE else "see", when=value, **asked)
    if noun in CHOSEN:
        partnership, _, rest = value.partition(" ")
        asked["partnership"] = partnership
        if noun == "person":
            return Asked(verb="belongs", side=verb, person=rest, **asked)
        return typed(rest, asked)
    return None


def submitted(body: Payload, kept: dict[str, Any], now: datetime) -> Asked:
    """A form that was sent; a form with several answers says which as `outcome`."""
    view, user = body["view"], body.get("user") or {}
    given = fields(view)
    verb = str(view.get("callback_id", "")).partition(".")[2]
    outcome = given.pop("outcome", "")
    follow_up = given.pop("follow_up", "")
    if verb == "more":
        follow_up = outcome
    elif outcome:
        verb = outcome
    if (verb not in VERBS and verb != "more") or not kept.get("partnership"):
        raise Refused(UNREADABLE)
    if verb == "more" and follow_up not in VERBS:
        raise Refused(UNREADABLE)
    return Asked(
        verb=verb,
        by=str(user.get("id", "")),
        team=str(user.get("team_id", "")),
        place=Place(str(kept.get("channel", "")), str(kept.get("thread", ""))),
        at=now,
        item=_number(kept, "item"),
        version=_number(kept, "version"),
        source=str(kept.get("source", "")),
        follow_up=follow_up,
        way=Way.SHORTCUT if verb in ("keep", "report") else Way.BUTTON,
        **({"text": str(kept["proposal"])} if "proposal" in kept else given),
    )


def pointed(body: Payload, now: datetime) -> Asked:
    """A message shortcut: what its id names after the dot."""
    message, user, channel = (body.get(name) or {} for name in ("message", "user", "channel"))
    ts, thread = stamp(message.get("ts")), stamp(message.get("thread_ts"))
    return Asked(
        verb=str(body.get("callback_id", "")).partition(".")[2],
        by=str(user.get("id", "")),
        team=str(user.get("team_id", "")),
        place=Place(str(channel.get("id", "")), "" if thread == ts else thread),
        at=now,
        text=clean(message.get("text")),
        author=str(message.get("user") or ""),
        source=ts,
        way=Way.SHORTCUT,
    )


def fields(view: Payload, names: Sequence[str] = NAMES) -> dict[str, Any]:
    """What was filled in, by block id: words, an option's value, a date."""
    values = (view.get("state") or {}).get("values") or {}
    given = dict[str, Any]()
    for block, actions in values.items():
        for state in actions.values():
            option = (state.get("selected_option") or {}).get("value")
            found = option or state.get("selected_date") or state.get("value")
            if block in names and found:
                given[block] = clean(found)
    return given


def _number(kept: dict[str, Any], name: str) -> int:
    found = str(kept.get(name) or 0)
    return int(found) if found.isdecimal() else 0


def message(body: Payload) -> tuple[str, str]:
    """The message that a button stands on: its room and its ts."""
    container = body.get("container") or {}
    return str(container.get("channel_id", "")), stamp(container.get("message_ts"))


@dataclass(frozen=True)
class Trigger:
    """What lets us open a form for three seconds, and the installation it was given to."""

    id: str
    team: str


def trigger(body: Payload) -> Trigger:
    """The trigger of a gesture."""
    team = body.get("team") or {}
    return Trigger(str(body.get("trigger_id", "")), str(team.get("id", "")))


def command_trigger(body: Payload) -> Trigger:
    """The trigger of a command, which names its team in another place."""
    return Trigger(str(body.get("trigger_id", "")), str(body.get("team_id", "")))
