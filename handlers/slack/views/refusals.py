"""A no, in the words of whoever said it; what a person typed in it is made harmless."""

import re

from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.escape import plain

EXAMPLE = re.compile(r"(`[^`<>&\n]{1,120}`)")  # how something is typed, in our own sentences
HINT = "<@{who}> I have an answer for you alone. Please write to me directly."
ELSEWHERE = "I am not set up for this channel: the partnership file can name it, then I say hello."


def refusal(sentence: str) -> Payload:
    """A sentence for one person; the examples in it stay readable as such."""
    pieces = EXAMPLE.split(sentence)
    said = [piece if EXAMPLE.fullmatch(piece) else plain(piece) for piece in pieces if piece]
    return say(Part("".join(said)))


def hint(who: str) -> Payload:
    """Where nothing private reaches somebody: a line without a word of the register."""
    return say(Part(HINT.format(who=who)))


def elsewhere() -> Payload:
    """For whoever invited us into a room that no partnership names."""
    return say(Part(ELSEWHERE))
