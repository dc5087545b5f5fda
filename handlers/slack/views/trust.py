"""How much of what the rules kept stayed."""

from bot.messages.trust import Quieter, Stayed
from handlers.slack.views.blocks import Part, Payload, say
from handlers.slack.views.lines import joined

FIGURES = "Of {kept} kept by a rule in 90 days, {stayed} stayed: {percent} %."
LESS = "I hear this channel as `mode: {heard}` until at least nine in ten stay."
HERE = "In <#{channel}> too much of what I kept was taken off again."
PROMISED = "I had promised {promised} %."
FROM_NOW = (
    "From now on I keep less there by myself: I hear it as `mode: {heard}`, although the file says "
    "`{mode}`. When {promised} % stay, I hear it as the file says again."
)
QUIET = "It is `mode: quiet` already, so nothing changes; 📌 and `@Rapport` work as ever."
SETTLE = "To settle it yourselves, set `mode:` of the channel in the partnership file."


def quieter(message: Quieter) -> Payload:
    """The figures, what follows, and what a lead can do."""
    figures, promised = message.figures, PROMISED.format(promised=message.promised)
    changes = figures.heard != figures.mode
    follows = FROM_NOW.format(heard=figures.heard, mode=figures.mode, promised=message.promised)
    return say(
        Part(
            joined(
                HERE.format(channel=message.channel),
                f"{kept(figures)} {promised}",
                follows if changes else QUIET,
                SETTLE if changes else "",
            )
        )
    )


def kept(figures: Stayed) -> str:
    """`Of 40 kept by a rule in 90 days, 38 stayed: 95 %.`"""
    counts = {"kept": figures.kept, "stayed": figures.stayed, "percent": figures.percent}
    return FIGURES.format(**counts)


def standing(figures: Stayed | None) -> str:
    """The same for `setup`, and how the channel is heard for it."""
    if figures is None or not figures.kept:
        return ""
    less = figures.heard != figures.mode
    return f"{kept(figures)} {LESS.format(heard=figures.heard)}" if less else kept(figures)
