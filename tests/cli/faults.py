"""What can be wrong with an installation, and the page of what the doctor says about it.

`python -m tests.cli.faults` writes docs/doctor.md.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox import Sandbox, northwind_meridian
from storage.database import Storage
from storage.tables import Consent, Incident
from storage.tables.words import Category, Post, State
from tests.chats.cast import FILE, GOVERNANCE, HERE, MANIFEST
from tests.cli.program import TOKENS
from tests.llm.room import ALLOWED
from tests.storage.rows import MONDAY, event, item, outbound

PAGE = Path(__file__).parents[2] / "docs" / "doctor.md"
PLACE = "small-1 at 127.0.0.1:9"
MODEL = {"OPENAI_MODEL": "small-1", "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
BASEL = "country: CH, region: BS, time_zone: Europe/Zurich}\n  cro"
TOP = """# What the doctor says

`rapport doctor [CHANNEL]` looks at the token, scopes, clock, way in, channels, leaders, database
and partnerships, posts one message, reads it back and takes it away. Each line says what is well,
or what is not and how to mend it; the exit code is 1 when anything is not. Made by the test that
injects each fault (`python -m tests.cli.faults`).

| when | the doctor says | how to mend it |
|---|---|---|
"""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong; `about` names the line in which the doctor says so."""

    about: str
    slack: Callable | None = None  # done to the sandbox
    rows: Callable | None = None  # done to the database, in a transaction
    file: str = FILE  # the partnership file that was applied, or none
    environment: Mapping = field(default_factory=dict)
    knobs: Mapping = field(default_factory=dict)


def leaves(who, *rooms):
    async def act(sandbox):
        for room in rooms:
            await sandbox.leaves(who, room)

    return act


def waits(tx):
    tx.inbox.put([event("1.000001", kept_at=time.time() - 630)])


def set_aside(tx):
    waits(tx)
    tx.inbox.set_aside(1, "KeyError")


def refused(tx):
    row = outbound()
    tx.outbox.put(row)
    tx.session.flush()
    tx.outbox.mark(row.id, state=Post.SET_ASIDE, reason="msg_too_long")


def stands(tx):
    where = {"partnership": "nwt-mer", "channel": HERE, "ts": "1.000001", "author": "U0JAMES"}
    at = datetime.now(UTC) - timedelta(hours=50)
    tx.incidents.add(Incident(n=1, category=Category.PARTICIPANT, at=at, **where))


def doubted(tx):
    """Of twenty that a rule kept, three were taken off again."""
    now = datetime.now(UTC)
    for n in range(1, 21):
        state = State.WITHDRAWN if n < 4 else State.RAISED
        tx.items.add(item(n, channel=HERE, raised_at=now, state=state))
    tx.trust.of_channel(HERE).quieter = True


def unanswered(tx):
    """Both companies have agreed, and the server fails again and again."""
    for side in ("sponsor", "cro"):
        given = {"channel": f"model: {PLACE}", "side": side, "person": "U1PRIYA"}
        tx.people.add(Consent(partnership="nwt-mer", at=MONDAY, **given))
    row = tx.opinions.breaker(PLACE)
    row.failures, row.open_until, row.reason = 3, time.time() + 60, "status 500"


FAULTS = {
    "`SLACK_BOT_TOKEN` is missing": Fault("token", environment={"SLACK_BOT_TOKEN": ""}),
    "Slack does not take the token": Fault(
        "token", lambda it: it.faults.add("auth.test", "invalid_auth")
    ),
    "Slack does not answer": Fault("token", lambda it: it.faults.add("auth.test", "500_before")),
    "the app was installed with fewer scopes": Fault(
        "scopes",
        lambda it: it.installs(
            "T1NWT", tuple(one for one in SCOPES if not one.startswith("react"))
        ),
    ),
    "this machine's clock is wrong": Fault("clock", knobs={"clock_ahead": 930}),
    "neither an app token nor a signing secret": Fault(
        "way in", environment={"SLACK_APP_TOKEN": ""}
    ),
    "Slack does not take the app token": Fault(
        "way in", lambda it: it.faults.add("apps.connections.open", "invalid_auth")
    ),
    "a channel to which Rapport is not invited": Fault(
        f"channel {HERE}", lambda it: it.removes_bot("U1PRIYA", HERE)
    ),
    "a private channel of which Rapport knows nothing": Fault(
        f"channel {GOVERNANCE}", lambda it: it.removes_bot("U1PRIYA", GOVERNANCE)
    ),
    "a channel that was archived": Fault(
        f"channel {HERE}", lambda it: it.archives("U1PRIYA", HERE)
    ),
    "a channel that is not shared": Fault(
        "channel C1INT", file=FILE.replace("C0GOV, room: leaders", "C1INT, room: shared")
    ),
    "a leader whose account is wrong": Fault(
        "leaders", lambda it: it.faults.add("users.info", "user_not_found", times=1)
    ),
    "a leader whom no direct message would reach": Fault(
        "leaders", leaves("U0KASIA", HERE, GOVERNANCE)
    ),
    "metadata cannot be read": Fault("reading back", knobs={"metadata_visible": "never"}),
    "a message cannot be taken away": Fault(
        "reading back", lambda it: it.faults.add("chat.delete", "500_before")
    ),
    "nothing can be posted": Fault(
        "reading back", lambda it: it.faults.add("chat.postMessage", "messages_tab_disabled")
    ),
    "no database yet": Fault("database", file=""),
    "a database that is away": Fault(
        "database",
        file="",
        environment={"DATABASE_URL": "postgresql+psycopg://rapport@127.0.0.1:9/rapport"},
    ),
    "no partnership": Fault("partnership", file="none"),
    "a country whose holidays differ by region": Fault(
        "holidays", file=FILE.replace(BASEL, BASEL.replace("region: BS, ", ""))
    ),
    "an event that nobody decides": Fault("inbox", rows=waits),
    "an event that could not be decided": Fault("decisions", rows=set_aside),
    "something stands in a channel that must not": Fault("incidents", rows=stands),
    "a message that Slack refused": Fault("messages", rows=refused),
    "a language model that does not answer": Fault(
        "model nwt-mer", rows=unanswered, file=FILE.replace(*ALLOWED), environment=MODEL
    ),
    "an installation that Slack stopped": Fault(
        "delivery", rows=lambda tx: tx.lanes.stop("post:T1NWT", "missing_scope")
    ),
    "too much of what was kept is taken off again": Fault(f"trust in nwt-mer {HERE}", rows=doubted),
}
SCOPES = MANIFEST["oauth_config"]["scopes"]["bot"]


@asynccontextmanager
async def world(knobs=None):
    sandbox = Sandbox(northwind_meridian(manifest=MANIFEST))
    for name, value in (knobs or {}).items():
        setattr(sandbox.knobs, name, value)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


def examine(rapport, folder, fault, *arguments):
    """What the doctor finds, its exit code, and the sandbox as it is afterwards."""
    return asyncio.run(_examine(rapport, folder, fault, arguments))


async def _examine(rapport, folder, fault, arguments):
    async with world(fault.knobs) as sandbox:
        around = {**TOKENS, "SLACK_API_URL": sandbox.url, **fault.environment}
        await asyncio.to_thread(_at_home, rapport, folder, fault)
        done = fault.slack(sandbox) if fault.slack else None
        if asyncio.iscoroutine(done):
            await done
        result = await asyncio.to_thread(rapport, "doctor", "--json", *arguments, **around)
        return json.loads(result.stdout), result.exit_code, sandbox


def _at_home(rapport, folder, fault):
    """The database as the fault wants it."""
    if fault.file == "none":
        rapport("db", "upgrade")
    elif fault.file:
        file = folder / "partnership.yaml"
        file.write_text(fault.file)
        rapport("apply", file)
    if fault.rows:
        storage = Storage(f"sqlite:///{folder / 'rapport.db'}", lambda: 1_000_000.0)
        with storage.transaction("nwt-mer") as tx:
            fault.rows(tx)
        storage.close()


def wrong(found):
    """What is not well, by what it is about."""
    return {one["about"]: (one["says"], one["mend"]) for one in found if not one["ok"]}


def row(title, fault, found):
    """One line of the page."""
    says, mend = wrong(found)[fault.about]
    return "| " + " | ".join((title, f"{fault.about}: {says}", mend)).replace("\n", " ") + " |\n"


def main():
    from typer.testing import CliRunner

    from handlers.cli import cli

    rows = []
    for title, fault in FAULTS.items():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            database = {"DATABASE_URL": f"sqlite:///{folder / 'rapport.db'}"}

            def rapport(*arguments, folder=folder, database=database, **environment):
                words = [str(one) for one in arguments]
                return CliRunner().invoke(cli, words, env=database | environment)

            rows.append(row(title, fault, examine(rapport, folder, fault)[0]))
    PAGE.write_text(TOP + "".join(rows), "utf-8")


if __name__ == "__main__":
    main()
