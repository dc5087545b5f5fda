"""Can every leader be reached? Slack delivers to a foreigner only across a shared channel (D16)."""

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import TryLater, Undeliverable
from bot.partnership import PartnershipFile
from bot.partnership.people import Person
from bot.settings import Settings
from handlers.serve import TIMEOUT
from handlers.slack.discovery import members_of
from handlers.slack.installations import call, client_of
from storage.tables.words import Level

UNASKED = "Slack could not be asked whether every leader can be reached ({reason})."
UNKNOWN = "{name} ({account}): Slack does not know this account."
APART = (
    "{name} shares no channel with Rapport, so no message arrives: invite Rapport to a channel"
    " that {name} is in, or make a room for the leaders."
)


async def missing_routes(file: PartnershipFile, settings: Settings) -> list[str]:
    """One line for each leader whom no direct message would reach, with the mend."""
    async with ClientSession(timeout=ClientTimeout(total=TIMEOUT)) as session:
        client = client_of(settings.slack_bot_token, settings.api, session)
        try:
            return await unreachable(file, client)
        except TryLater:
            return [UNASKED.format(reason="it is busy")]
        except Undeliverable as no:
            return [UNASKED.format(reason=no.reason)]


async def unreachable(file: PartnershipFile, client: AsyncWebClient) -> list[str]:
    """The same with a client; raises TryLater and Undeliverable."""
    leaders = [one for one in file.people if one.level > Level.TEAM and one.slack]
    ours = str((await call(client.auth_test))["team_id"])
    met = await _met(client)
    found = [await _trouble(client, one, ours, met) for one in leaders]
    return [line for line in found if line]


async def _trouble(client: AsyncWebClient, person: Person, ours: str, met: set[str]) -> str:
    account = person.slack or ""
    try:
        found = await call(client.users_info, account, user=account)
    except Undeliverable:
        return UNKNOWN.format(name=person.name, account=account)
    if account in met or found["user"].get("team_id") == ours:
        return ""
    return APART.format(name=person.name)


async def _met(client: AsyncWebClient) -> set[str]:
    """Everybody who is in a channel with us."""
    kinds = "public_channel,private_channel"
    mine = await call(client.users_conversations, types=kinds, exclude_archived=True, limit=999)
    met = set[str]()
    for channel in mine["channels"]:
        met.update(await members_of(client, channel["id"]))
    return met
