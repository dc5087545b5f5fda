"""Sentences that the weights of today are unsure about; whoever learns them anew edits no story."""

from bot.rules.detection import Consequence, Label, detect
from bot.rules.opinions import unsure

_OPENINGS = ("", "Hm, ", "I think ", "To be fair, ", "In my view ", "For the sites, ")
_DOUBTS = (
    "one could leave out the second scan",
    "the second scan may be one too many",
    "it would be simpler without the second scan",
    "the second scan costs the sites a morning",
    "the second scan seems long",
    "we might drop the second scan",
    "the second scan is a lot to ask",
    "half a day for the second scan",
    "the second scan could wait",
)
_MILD = tuple(
    f"{said[0].upper()}{said[1:]}."
    for said in (f"{opening}{doubt}" for doubt in _DOUBTS for opening in _OPENINGS)
)
_FAINT = (
    "We could also use a smaller kit.",
    "Perhaps fewer calls with the sites.",
    "In 103 we had a second depot.",
    "In 103 we had one reader less.",
    "Maybe the second scan could go.",
    "One could also start in Spain.",
    "There may be an easier way with the diary.",
    *_MILD,
)
# Nearly heard as a challenge, so its author is asked; it speaks of a second scan.
OFFERED = next(
    text
    for text in _MILD
    if (found := detect(text)).outcome is Consequence.OFFERED
    and found.foremost is Label.CHALLENGE
    and not found.labels
)
# Too faint even for that, so that only a model is asked.
UNSURE = next(text for text in _FAINT if unsure(text))


def faint(form: str) -> str:
    """A longer message with such a sentence at its {}."""
    return next(said for text in _FAINT if unsure(said := form.format(text)))
