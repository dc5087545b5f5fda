"""All rules: of what the classifier alone reads less well than rules and it do together."""

from bot.rules.detection.alternatives import ALTERNATIVES
from bot.rules.detection.challenges import CHALLENGES
from bot.rules.detection.doubts import DOUBTS
from bot.rules.detection.hints import HINTS
from bot.rules.detection.questions import QUESTIONS
from bot.rules.detection.reasons import REASONS
from bot.rules.detection.rule import Book
from bot.rules.detection.words import Label

RULED = (Label.CHALLENGE, Label.QUESTION)
BOOK = Book((CHALLENGES, ALTERNATIVES, DOUBTS, REASONS, HINTS, QUESTIONS))
