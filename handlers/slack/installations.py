"""The app in each workspace: one client apiece, and by what we know our own voice."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import Bot
from bot.errors import TryLater
from bot.settings import is_here
from handlers.slack import errors
from handlers.slack.translate import Ours

Call = Callable[..., Awaitable[Any]]


class Installations:
    """Clients come without retry handlers: the SDK's own retry would post twice (measured)."""

    def __init__(self, bot: Bot, session: ClientSession, api: str) -> None:
        self.bot = bot
        self.session = session
        self.api = api
        self.clients: dict[str, AsyncWebClient] = {}
        self.urls: dict[str, str] = {}
        self.bots: dict[str, tuple[str, str]] = {}

    async def install(self, token: str) -> str:
        """Ask Slack who we are with this token, and remember it; the workspace's id."""
        client = self.client(token)
        me = await call(client.auth_test)
        team = str(me["team_id"])
        known = {
            "team": team,
            "enterprise": str(me.get("enterprise_id") or ""),
            "bot_user": str(me["user_id"]),
            "bot": str(me.get("bot_id") or ""),
            "url": str(me.get("url") or "https://slack.com/"),
            "token": "",
            "stopped": "",
        }
        await self.bot.do("", lambda tx: tx.accounts.install(**known))
        await self.bot.do("", lambda tx: tx.lanes.open(f"post:{team}"))
        await self.bot.do("", lambda tx: tx.lanes.open(f"edit:{team}"))
        self.clients[team], self.urls[team] = client, known["url"]
        self.bots[team] = (known["bot_user"], known["bot"])
        return team

    def client(self, token: str) -> AsyncWebClient:
        """A client that says things once."""
        return client_of(token, self.api, self.session)

    def of(self, team: str) -> AsyncWebClient:
        """The client of a workspace; raises TryLater while there is none."""
        client = self.clients.get(team) or next(iter(self.clients.values()), None)
        if client is None:
            raise TryLater(errors.WAIT)
        return client

    def forget(self, team: str) -> None:
        """The app was removed from a workspace."""
        self.clients.pop(team, None)

    def ours(self) -> Ours:
        """Our bot users in every workspace."""
        return Ours(frozenset(user for user, _ in self.bots.values()))

    def link(self, team: str) -> Callable[[str, str], str]:
        """Makes permalinks: the workspace's address leads each reader to their own."""
        base = self.urls.get(team) or next(iter(self.urls.values()), "https://slack.com/")
        return permalinks(base)


def client_of(token: str, api: str, session: ClientSession) -> AsyncWebClient:
    """A client without retry handlers; a Slack on this machine is never asked through a proxy."""
    client = AsyncWebClient(token, api, session=session, retry_handlers=[])
    if is_here(api):
        client.proxy = None
    return client


def permalinks(base: str) -> Callable[[str, str], str]:
    """The address of a message, by channel and ts."""
    return lambda channel, ts: f"{base}archives/{channel}/p{ts.replace('.', '')}"


async def call(method: Call, place: str = "", **arguments: Any) -> Any:
    """Ask Slack; raises TryLater and Undeliverable, as the table of errors says."""
    try:
        return await method(**arguments)
    except SlackApiError as error:
        return errors.explain(error, place)
    except errors.BROKEN as error:
        errors.unsure(error)
    except errors.ODD as error:
        errors.unsure(error)
