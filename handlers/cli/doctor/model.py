"""Whether a language model may be asked, by whose yes, how often today, and whether it answers."""

from bot.app import Bot
from bot.llm.client import is_there
from bot.messages.model import Permit
from bot.settings import Settings
from handlers.cli.doctor.findings import Finding
from handlers.clock import Clock

INSTALL = "pip install 'rapport[model]', or take OPENAI_MODEL away; everything works without it"
LOOK = "look at OPENAI_API_KEY, OPENAI_BASE_URL and the server; everything works meanwhile"


def look(settings: Settings, bot: Bot, partnerships: list[str]) -> list[Finding]:
    """One line for each partnership, where a model is set up at all."""
    if not settings.model:
        return []
    if not is_there():
        return [Finding("model", "OPENAI_MODEL is set, but the package openai is missing", INSTALL)]
    now = Clock(settings.rapport_clock).now()
    found = list[Finding]()
    for id in partnerships:
        with bot.storage.reading(id) as tx:
            found.append(_finding(bot.model.permit(tx, now)))
    return found


def _finding(permit: Permit) -> Finding:
    about = f"model {permit.partnership}"
    if not permit.allowed:
        return Finding(about, "the partnership file does not allow it, so nothing is sent")
    missing = [name for side, name in permit.companies.items() if side not in permit.agreed]
    if missing:
        return Finding(about, f"nothing is sent: not yet agreed by {' and '.join(missing)}")
    if permit.stands:
        return Finding(about, f"{permit.place} does not answer ({permit.stands})", LOOK)
    spent = f"{permit.place}, asked {permit.spent} of {permit.daily} times today (UTC)"
    rests = "; quiet until tomorrow" if (permit.spent or 0) >= permit.daily else ""
    return Finding(about, f"{spent}{rests}")
