"""The channels of a partnership, and whether its leaders can be reached."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import TryLater, Undeliverable
from bot.partnership import PartnershipFile
from bot.partnership.roster import SIDES, Roster
from bot.rules import permissions
from handlers.cli.doctor.findings import Finding, trouble
from handlers.cli.routes import unreachable
from handlers.slack.installations import call

INVITE = "invite Rapport there: /invite @Rapport"
SHARE = "share the channel with the other company (Slack Connect), or take it out of the file"
ROUTES = "make a room for the leaders (docs/slack.md, 5), or correct the account in the file"


async def look(client: AsyncWebClient, file: PartnershipFile) -> list[Finding]:
    """One line for each channel, and one for each leader who cannot be reached."""
    apart = not set(file.companies.sponsor.slack) & set(file.companies.cro.slack)
    channels = [
        (named.id, apart and permissions.listened(named.room)) for named, _ in file.all_channels()
    ]
    found = [await _channel(client, *channel) for channel in channels]
    try:
        lost = await unreachable(file, client)
    except (TryLater, Undeliverable) as error:
        return [*found, trouble("leaders", error, ROUTES)]
    leaders = [Finding("leaders", line, ROUTES) for line in lost]
    return found + (leaders or [Finding("leaders", f"{file.name}: everybody can be reached")])


def host_lead(files: list[PartnershipFile], team: str) -> str:
    """The account of the first lead of the company in whose workspace we are; else nobody's."""
    for file in files:
        for side in SIDES:
            if team in file.companies.of(side).slack:
                return Roster(file).lead(side).slack or ""
    return ""


async def _channel(client: AsyncWebClient, channel: str, shared: bool) -> Finding:
    """`shared`: two companies of different workspaces are to meet there."""
    about = f"channel {channel}"
    try:
        found = (await call(client.conversations_info, channel=channel))["channel"]
    except (TryLater, Undeliverable) as error:
        return trouble(about, error, INVITE)
    name = f"#{found.get('name', channel)}"
    if found.get("is_archived"):
        return Finding(about, f"{name} is archived", "bring it back, or take it out of the file")
    if not found.get("is_member"):
        return Finding(about, f"Rapport is not in {name}", INVITE)
    if shared and not found.get("is_ext_shared"):
        return Finding(about, f"{name} is of one company only", SHARE)
    return Finding(about, f"Rapport is in {name}")
