"""The command: look at everything, one line each."""

import asyncio
from dataclasses import asdict
from typing import Annotated

import typer
from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

from bot import settings as environment
from bot.partnership import PartnershipFile
from bot.settings import Settings
from handlers.cli.doctor import database, incidents, kept, model, rooms, token
from handlers.cli.doctor.findings import Finding
from handlers.cli.doctor.roundtrip import round_trip
from handlers.cli.opening import is_current, opened
from handlers.cli.places import missing_regions
from handlers.cli.sentences import AsJson, answer, fail, reason, sentences
from handlers.clock import Clock
from handlers.serve import TIMEOUT
from handlers.slack.installations import client_of
from storage.database import Unavailable

Channel = Annotated[
    str, typer.Argument(metavar="CHANNEL", help="Where to post and read back a test message.")
]
REACH = "start the database, or name the right one in DATABASE_URL"
UPGRADE = "rapport db upgrade (rapport run and apply do it by themselves)"
APPLY = "write a partnership file and rapport apply FILE; rapport discover CHANNEL begins one"
HOLIDAYS = "complete the partnership file, then rapport apply FILE"


def doctor(channel: Channel = "", as_json: AsJson = False) -> None:
    """Look at everything Rapport needs, and say how to mend it.

    Posts one message to CHANNEL, or to the first lead of the host, and takes it away again.
    """
    with sentences():
        settings = environment.read()
        files, findings = _at_home(settings)
        findings += asyncio.run(_in_slack(settings, files, channel))
        found = [{"ok": it.ok} | asdict(it) for it in findings]
        answer([it.line() for it in findings], found, as_json)
        wrong = sum(not it.ok for it in findings)
        if wrong:
            fail(f"{wrong} of {len(findings)} {'is' if wrong == 1 else 'are'} not as needed.")


def _at_home(settings: Settings) -> tuple[list[PartnershipFile], list[Finding]]:
    """The partnerships, and what the database and the files say."""
    try:
        current = is_current(settings)
    except Unavailable as trouble:
        return [], [Finding("database", reason(trouble), REACH)]
    if not current:
        return [], [Finding("database", "its tables are not those of this program", UPGRADE)]
    with opened(settings) as bot:
        files, findings = database.partnerships(bot), database.look(bot)
        now = Clock(settings.rapport_clock).now()
        findings.append(incidents.look(bot, now))
        findings += kept.look(bot, [file.id for file in files], now)
        findings += model.look(settings, bot, [file.id for file in files])
    for file in files:
        findings += [Finding("holidays", line, HOLIDAYS) for line in missing_regions(file)]
    if not files:
        findings.append(Finding("partnership", "none yet", APPLY))
    return files, findings


async def _in_slack(
    settings: Settings, files: list[PartnershipFile], channel: str
) -> list[Finding]:
    async with ClientSession(timeout=ClientTimeout(total=TIMEOUT)) as session:
        client = client_of(settings.slack_bot_token, settings.api, session)
        team, findings = await token.look(settings, client)
        if team:
            findings += await _rooms(client, files, team, channel)
        return findings


async def _rooms(
    client: AsyncWebClient, files: list[PartnershipFile], team: str, channel: str
) -> list[Finding]:
    findings = list[Finding]()
    for file in files:
        findings += await rooms.look(client, file)
    place = channel or rooms.host_lead(files, team)
    return [*findings, await round_trip(client, place)] if place else findings
