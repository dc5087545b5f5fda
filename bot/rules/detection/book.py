"""All rules."""

from bot.rules.detection.alternatives import ALTERNATIVES
from bot.rules.detection.assumptions import ASSUMPTIONS
from bot.rules.detection.challenges import CHALLENGES
from bot.rules.detection.doubts import DOUBTS
from bot.rules.detection.hints import HINTS
from bot.rules.detection.questions import QUESTIONS
from bot.rules.detection.reasons import REASONS
from bot.rules.detection.reports import DECISIONS, RESOLUTIONS, RISKS
from bot.rules.detection.rule import Book
from bot.rules.detection.tasks import ACTIONS, COMMITMENTS, PROMISES

BOOK = Book(
    (
        CHALLENGES,
        ALTERNATIVES,
        DOUBTS,
        REASONS,
        HINTS,
        QUESTIONS,
        ASSUMPTIONS,
        ACTIONS,
        PROMISES,
        COMMITMENTS,
        RISKS,
        DECISIONS,
        RESOLUTIONS,
    )
)
