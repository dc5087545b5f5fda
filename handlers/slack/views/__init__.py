"""How messages look in Slack. Facts come in; words and blocks go out."""

from collections.abc import Callable

from bot.messages import says
from bot.messages.says import Message
from handlers.slack.views import (
    agenda,
    beginnings,
    cards,
    checkins,
    digests,
    done,
    drafts,
    escalations,
    incidents,
    lists,
    model,
    notices,
    practice,
    privacy,
    proposals,
    rooms,
    search,
    stories,
    strangers,
    trust,
    weights,
)
from handlers.slack.views.blocks import Payload
from handlers.slack.views.lines import Link

__all__ = ["Link", "Payload", "render"]

HERE: dict[type, Callable[..., Payload]] = {
    says.Agenda: agenda.agenda,
    says.Begin: beginnings.begin,
    says.Card: cards.card,
    says.Certain: weights.certain,
    says.Digest: checkins.digest,
    says.Done: done.done,
    says.Exposed: incidents.exposed,
    says.Hello: rooms.hello,
    says.Help: lists.verbs,
    says.Line: cards.line,
    says.NotStored: privacy.not_stored,
    says.Notice: notices.notice,
    says.Outcome: cards.result,
    says.Permit: model.permit,
    says.Plans: checkins.plans,
    says.Prompt: checkins.prompt,
    says.Proposal: proposals.proposal,
    says.Quieter: trust.quieter,
    says.Review: practice.review,
    says.Setup: rooms.setup,
    says.Stranger: strangers.stranger,
    says.SwitchOn: practice.switch_on,
    says.Which: strangers.which,
    says.WhichData: incidents.which,
    says.Why: stories.why,
}
ELSEWHERE: dict[type, Callable[..., Payload]] = {
    says.Escalation: escalations.escalation,
    says.Found: search.found,
    says.Listing: lists.listing,
    says.LookThere: privacy.look_there,
    says.Offer: drafts.offer,
    says.Phrased: model.phrased,
    says.Rehearsal: practice.rehearsal,
    says.Sample: incidents.sample,
    says.Story: stories.story,
    says.Unfixed: incidents.unfixed,
    says.Weekly: digests.weekly,
    says.Weighs: weights.weighs,
}


def render(message: Message, link: Link | None = None) -> Payload:
    """A message's `text`, which says everything, and its `blocks`, which add the buttons.

    `link` makes a permalink of a channel and a ts; it is used where a reader is elsewhere.
    """
    kind = type(message)
    return ELSEWHERE[kind](message, link) if kind in ELSEWHERE else HERE[kind](message)
