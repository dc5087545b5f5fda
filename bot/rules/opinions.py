"""When is a second opinion asked for, and when does an item need a title?"""

from bot.rules.detection import Consequence, Label, judge
from bot.rules.detection.model import weigh, weights
from bot.rules.detection.reading import Reading
from bot.rules.detection.weighing import fitting, likelihoods

BAND = 0.2  # below the certainty at which a label is named
KEPT = (Label.CHALLENGE, Label.ASSUMPTION, Label.QUESTION)
SURE = 60  # per cent, of a model, below which nobody is bothered
CARD = 150  # characters that a card shows of an item's words
LINES = 2


def unsure(text: str, coded: bool = False) -> bool:
    """Whether the rules nearly named what could be kept, and so did nothing at all."""
    reading = Reading(text)
    scores = weigh(reading)
    if judge(reading, scores, coded).outcome is not Consequence.SILENT:
        return False
    likely = likelihoods(reading, scores, fitting(reading))
    return any(likely[label] >= weights().named[label] - BAND for label in KEPT)


def needs_title(text: str) -> bool:
    """Whether words are longer than a card has room for."""
    said = text.strip()
    return len(said) > CARD or said.count("\n") >= LINES
