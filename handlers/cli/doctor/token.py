"""Does Slack know us, may we do what we do, and does it mean the same moment by now?"""

from datetime import UTC
from email.utils import parsedate_to_datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import TryLater, Undeliverable
from bot.settings import Settings
from handlers.cli.doctor.findings import Finding, trouble
from handlers.cli.manifest import scopes
from handlers.clock import machine
from handlers.slack.installations import call

TOKEN = "copy it from OAuth & Permissions of the app: it starts with xoxb-"
REFUSED = (
    "copy the token anew from OAuth & Permissions; SLACK_API_URL is Slack's own unless you test"
)
APP_TOKEN = "copy SLACK_APP_TOKEN from Basic Information, App-Level Tokens: it starts with xapp-"
NTP = "set this machine's clock (NTP): beyond five minutes Slack's requests are refused"
APART = 60  # seconds; Slack's signatures are refused after five minutes
REINSTALL = "paste rapport manifest into the app's manifest page, then install it again"
WAY_IN = "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)"


async def look(settings: Settings, client: AsyncWebClient) -> tuple[str, list[Finding]]:
    """Our workspace, nothing when Slack does not take the token, and what was found."""
    if not settings.slack_bot_token:
        return "", [Finding("token", "SLACK_BOT_TOKEN is not set", TOKEN)]
    try:
        me = await call(client.auth_test)
    except (TryLater, Undeliverable) as error:
        return "", [trouble("token", error, REFUSED)]
    who = Finding("token", f"Slack knows {me['user']} of {me['team']} ({me['team_id']})")
    headers = {str(name).lower(): str(value) for name, value in me.headers.items()}
    granted = set(headers.get("x-oauth-scopes", "").replace(" ", "").split(","))
    more = [_scopes(granted), _clock(headers.get("date", "")), await _way_in(settings, client)]
    return str(me["team_id"]), [who, *more]


def _scopes(granted: set[str]) -> Finding:
    missing = [scope for scope in scopes() if scope not in granted]
    if not missing:
        return Finding("scopes", "the app may do all it needs")
    return Finding("scopes", f"missing: {', '.join(missing)}", REINSTALL)


def _clock(date: str) -> Finding:
    try:
        theirs = parsedate_to_datetime(date).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return Finding("clock", "Slack named no time to compare with")
    apart = abs(machine() - theirs)
    if apart < APART:
        return Finding("clock", "this machine and Slack agree")
    return Finding("clock", f"{apart // 60:.0f} minutes apart from Slack's", NTP)


async def _way_in(settings: Settings, client: AsyncWebClient) -> Finding:
    if settings.is_called:
        return Finding("way in", f"Slack calls port {settings.rapport_port} (HTTP)")
    if not settings.slack_app_token:
        return Finding("way in", "Slack cannot reach me", f"set {WAY_IN}")
    try:
        await call(client.apps_connections_open, app_token=settings.slack_app_token)
    except (TryLater, Undeliverable) as error:
        return trouble("way in", error, APP_TOKEN)
    return Finding("way in", "Socket Mode opens")
