"""The tutorial is played: whoever follows it reads what stands in it."""

import asyncio
import re

from bot.partnership import read
from sandbox import Sandbox, northwind_meridian
from tests.chats.cast import HERE, MANIFEST
from tests.chats.looking import hello
from tests.cli.conftest import rapport as rapport
from tests.cli.program import ROOT, TOKENS
from tests.docs.test_readme import plain
from tests.spec.conftest import make_room as make_room

TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
BOXES = [box.strip() for box in re.findall(r"```text\n(.*?)```", TUTORIAL, re.DOTALL)]
TYPED = re.findall(r"^\.venv/bin/rapport (.*)$", TUTORIAL, re.MULTILINE)
CHALLENGE = re.search(r"^> (.*)$", TUTORIAL, re.MULTILINE)[1]


def test_whoever_follows_it_keeps_and_answers_a_challenge(rapport, make_room, tmp_path):
    drafted, waits, greeting, listening, card, outcome = BOXES
    discover, apply, run = TYPED
    assert run == "run"
    assert asyncio.run(typed(rapport, discover)) == drafted

    file = tmp_path / "partnership.yaml"
    file.write_text(file.read_text().replace("Company T0MRD", "Meridian Clinical"))
    assert rapport(*apply.split()).stdout.splitlines()[-1] == waits

    room = make_room(file=read(file.read_text(), file.name))
    assert plain(hello(room)).startswith(greeting)
    room.clicks("priya", "Agree for Northwind Therapeutics")
    room.clicks("james", "Agree for Meridian Clinical")
    assert listening in plain(hello(room))

    ts = room.says("james", CHALLENGE)
    assert room.marks(ts) == ["memo"]
    assert plain(room.card(ts)) == card
    room.clicks("priya", "Answer…")
    room.submits("priya", outcome="decline", text="The sites have no licence for it.")
    assert outcome in plain(room.posts(thread=ts)[-1])
    room.clicks("james", "Answered")
    assert "Closed" in room.asks("james", "show CH-1")


async def typed(rapport, words):
    """What a command says, beside a Slack on this machine."""
    sandbox = Sandbox(northwind_meridian(manifest=MANIFEST))
    await sandbox.start()
    around = {**TOKENS, "SLACK_API_URL": sandbox.url}
    result = await asyncio.to_thread(rapport, *words.split(), **around)
    assert sandbox.said(HERE) == []
    await sandbox.stop()
    return result.stdout.strip()
