"""How messages look in Slack. Facts come in; words and blocks go out."""

from typing import assert_never

from bot.messages import says
from bot.messages.says import Message
from handlers.slack.views import (
    cards,
    checkins,
    done,
    escalations,
    lists,
    notices,
    practice,
    privacy,
    proposals,
    rooms,
    stories,
)
from handlers.slack.views.blocks import Payload
from handlers.slack.views.lines import Link

__all__ = ["Link", "Payload", "render"]


Item = says.Card | says.Outcome | says.Line | says.Proposal | says.Escalation
Room = says.Hello | says.Setup | says.NotStored | says.LookThere | says.Notice
Round = says.Prompt | says.Digest | says.Plans
Practice = says.Review | says.SwitchOn | says.Rehearsal
Reply = says.Listing | says.Story | says.Why | says.Help | says.Done


def render(message: Message, link: Link | None = None) -> Payload:
    """A message's `text`, which says everything, and its `blocks`, which add the buttons.

    `link` makes a permalink of a channel and a ts; it is used where a reader is elsewhere.
    """
    if isinstance(message, Item):
        return _item(message, link)
    if isinstance(message, Room):
        return _room(message, link)
    if isinstance(message, Round):
        return _round(message)
    if isinstance(message, Practice):
        return _practice(message, link)
    return _reply(message, link)


def _item(message: Item, link: Link | None) -> Payload:
    match message:
        case says.Card():
            return cards.card(message)
        case says.Outcome():
            return cards.result(message)
        case says.Line():
            return cards.line(message)
        case says.Proposal():
            return proposals.proposal(message)
        case says.Escalation():
            return escalations.escalation(message, link)
        case _:
            assert_never(message)


def _room(message: Room, link: Link | None) -> Payload:
    match message:
        case says.Hello():
            return rooms.hello(message)
        case says.Setup():
            return rooms.setup(message)
        case says.NotStored():
            return privacy.not_stored(message)
        case says.LookThere():
            return privacy.look_there(message, link)
        case says.Notice():
            return notices.notice(message)
        case _:
            assert_never(message)


def _round(message: Round) -> Payload:
    match message:
        case says.Prompt():
            return checkins.prompt(message)
        case says.Digest():
            return checkins.digest(message)
        case says.Plans():
            return checkins.plans(message)
        case _:
            assert_never(message)


def _practice(message: Practice, link: Link | None) -> Payload:
    match message:
        case says.Review():
            return practice.review(message)
        case says.SwitchOn():
            return practice.switch_on(message)
        case says.Rehearsal():
            return practice.rehearsal(message, link)
        case _:
            assert_never(message)


def _reply(message: Reply, link: Link | None) -> Payload:
    match message:
        case says.Listing():
            return lists.listing(message, link)
        case says.Story():
            return stories.story(message, link)
        case says.Why():
            return stories.why(message)
        case says.Help():
            return lists.verbs(message)
        case says.Done():
            return done.done(message)
        case _:
            assert_never(message)
