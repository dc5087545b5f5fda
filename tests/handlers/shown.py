"""What the tests of views share: the cast's items, every message once, and Slack's limits."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from jsonschema import Draft7Validator

from bot.messages import says
from bot.messages.checkins import Plan
from bot.messages.facts import Hold, ItemFacts, Words
from bot.messages.practice import Lead, Rehearsed, Standing
from bot.rules.durations import Duration
from sandbox.blocks import find_problems
from storage.tables.words import Ball, Category, Kind, Live, Outcome, Severity, Side, State
from tests.handlers.lives import with_lives
from tests.handlers.shown_incidents import incidents
from tests.handlers.shown_model import model
from tests.handlers.waiting import waiting

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "block-kit.schema.json"
ZONE = "Europe/Zurich"
NORTHWIND, MERIDIAN = "Northwind Therapeutics", "Meridian Clinical"
COMPANIES = {Side.SPONSOR: NORTHWIND, Side.CRO: MERIDIAN}
PRIYA, JAMES, HANNAH = "U1PRIYA", "U0JAMES", "U1HANNAH"


def may(day, hour=9):
    """An hour of May 2026 in Zurich, which is two ahead of UTC."""
    return datetime(2026, 5, day, hour - 2, tzinfo=UTC)


def link(channel, ts):
    return f"https://northwind.example/archives/{channel}/p{ts.replace('.', '')}"


ITEM = ItemFacts(
    id="CH-23",
    number=23,
    kind=Kind.CHALLENGE,
    text="Have you considered remote visits for site 14?",
    severity=Severity.MODERATE,
    state=State.RAISED,
    outcome=None,
    follow_up="",
    ball=Ball.CRO,
    company=MERIDIAN,
    owner="James Orton",
    owner_account=JAMES,
    raiser="Priya Raman",
    raiser_account=PRIYA,
    raiser_company=NORTHWIND,
    raised_at=may(11),
    since=may(11),
    due_at=may(14, 17),
    zone=ZONE,
    channel="C0201",
    thread="1747000000.000100",
    version=1,
    paused="",
    paused_until=None,
    judgeable=False,
    source_gone=False,
    buttons=("answer",),
    menu=("assign", "due", "defer", "withdraw", "more"),
)
REASON = Words(
    "decline",
    "U0KASIA",
    "Kasia Nowak",
    "Executive Director Project Delivery",
    MERIDIAN,
    may(13),
    "The site has no nurses for it.",
)
OURS = Words("line", PRIYA, "Priya Raman", "Lead", NORTHWIND, may(13), "The vote is on Monday.")
THEIRS = Words("line", JAMES, "James Orton", "Lead", MERIDIAN, may(13), "We wait for the vote.")
LEADS = Lead(Side.SPONSOR, "Priya Raman", NORTHWIND), Lead(Side.CRO, "James Orton", MERIDIAN)
NOBODY = Standing(None, None, None, live=False)
PROPOSED = Standing(*LEADS, None, live=False)
SWITCHED = Standing(LEADS[0], None, LEADS[1], live=True)
HELD = Hold("Hannah Voss", NORTHWIND, may(20))


def answered(outcome, verb, text="", item=ITEM, **changes):
    """The item with an answer that its raiser has not judged yet."""
    words = replace(REASON, verb=verb, text=text) if text else None
    state = {"state": State.ANSWERED, "company": NORTHWIND, "owner": "Priya Raman"}
    return replace(item, outcome=outcome, answer=words, **(state | changes))


def several(item, count):
    """As many items, each with a number of its own."""
    return tuple(replace(item, id=f"CH-{n}", number=n) for n in range(1, count + 1))


def plans(name=NORTHWIND, text="What might the other company not know yet?"):
    """A check-in that takes answers, and one that does not."""
    days = ("mon", "thu")
    first = Plan(
        name[:300], "C0201", (text[:300],), (name,) * 40, False, days, "09:30", may(14), ZONE
    )
    return replace(first, open=7, closes_at=may(12)), replace(first, everyone=True)


def rehearsed(item=ITEM, name=NORTHWIND):
    """Ten minutes in which leaders would have been told of a dozen items each."""
    told = ((name, name), ("Kasia Nowak", MERIDIAN))
    return (Rehearsed(may(19), 2, name, told, several(item, 12)),) * 10


def check_ins(name, text, words, item):
    """The messages of a check-in."""
    return [
        *(
            says.Prompt(7, text[:300], (text[:300],) * 9, (PRIYA, JAMES), may(12), ZONE, closed)
            for closed in (False, True)
        ),
        says.Digest(text[:300], may(11), ZONE, ((name, (words,) * 12),) * 2, several(item, 9)),
        says.Plans((*plans(name, text), replace(plans(name, text)[0], next_at=None, open=8))),
    ]


def practice(told, name):
    """The messages of practice."""
    return [
        *(
            says.Review(rehearsed(told, name), 3, ZONE, standing)
            for standing in (NOBODY, PROPOSED, SWITCHED)
        ),
        *(says.SwitchOn(standing) for standing in (PROPOSED, SWITCHED)),
        says.Rehearsal(
            rehearsed(told, name)[0],
            says.Escalation("rung", 2, name, may(19), several(told, 12), more=3),
        ),
    ]


def every_message(item=ITEM, name=NORTHWIND, text="because"):
    """Each kind of message once, with these words wherever words of people can stand."""
    companies = {Side.SPONSOR: name, Side.CRO: MERIDIAN}
    words = replace(REASON, text=text, name=name, role=text, company=name)
    done = replace(item, state=State.ANSWERED, outcome=Outcome.DECLINED, answer=words)
    told = replace(item, lines=(words, words), holds=(Hold(name, name, may(20)),) * 2)
    kinds = ("warn", "remind", "preview", "rung", "confirm", "review")
    return [
        *(says.Card(one) for one in (item, done, replace(done, state=State.CLOSED))),
        *(says.Card(one) for one in with_lives(item, words, may(20))),
        says.Outcome(done, "decline", words, PRIYA),
        says.Line(item, "ack", name, name, may(20)),
        says.Line(item, "talk", name, name, tell=(PRIYA, JAMES)),
        *(
            says.Escalation(
                kind, 2, name, may(19), several(told, 12), text, may(22), more=3, tell=PRIYA
            )
            for kind in kinds
        ),
        says.Proposal(item, 4, "defer", name, name, name, Side.CRO, may(20), text),
        says.Certain(item, 4, (says.Ring(Duration.parse("4h"), (name, name), held=True),) * 4),
        says.Weighs(item, words),
        *(says.Hello("C0201", state, name, companies, {}, tuple(Side)) for state in Live),
        *(says.NotStored(category, text, name) for category in Category),
        *incidents(name, text),
        says.Notice("changed", {"what": text}),
        says.Begin("C0201", text, name, (6, 1)),
        says.Stranger("U9NOBODY", "nwt-mer", companies),
        says.Which((("nwt-mer", name), ("nwt-ast", text)), text[:1_800]),
        *asked_for(item, done, name, text, words),
        says.Setup("C0201", Live.ASKING, companies, {}, companies, "practice", 3),
        *check_ins(name, text, words, item),
        *waiting(text, name, several(item, 5)),
        *(practice(told, name) + model(item, several(item, 5), name, text)),
        says.Done("keep", item),
        says.Done("start", items=several(item, 60)),
        says.Done("link", item, {"name": text}),
    ]


def asked_for(item, done, name, text, words):
    """What somebody asked to see."""
    steps = tuple(says.Step(may(11), text, name, {"state": text, "due": text}) for _ in range(30))
    return [
        says.Listing(text, several(item, 20), 7, "C0201", words=text[:200]),
        says.Agenda(
            *(name, may(12), "Europe/Zurich"),
            tuple(says.Topic(one, overdue=3) for one in several(item, 10)),
            *(7, "C0201"),
        ),
        says.Story(done, (words,) * 30, steps, (text,) * 20, whole=False),
        says.Why(item, "rule", name, (text,) * 5, "rung", may(20)),
        *(says.Help(((text, text),) * 40), says.Found((says.Hit(done, words),) * 5)),
    ]


def problems(payload):
    """What Slack would not take of a message, by its limits and by its published schema."""
    return limit_problems(payload) + schema_problems("SlackBlocks", payload["blocks"])


def limit_problems(payload):
    """What Slack would not take of a message, by its documented limits."""
    found = find_problems(payload["blocks"])
    if not 0 < len(payload["text"].encode("utf-16-le")) // 2 <= 4_000:
        found.append("text is empty or too long")
    return found


def form_problems(form):
    """What Slack would not take of a form."""
    found = find_problems(form["blocks"], most=100)
    short = {name: form[name]["text"] for name in ("title", "submit", "close")}
    found += [f"{name} is too long" for name, text in short.items() if not 0 < len(text) <= 24]
    if len(form["private_metadata"]) > 3_000:
        found.append("private_metadata is too long")
    return found + schema_problems("SlackModal", form)


def schema_problems(definition, body):
    """Slack's schema lies beside the project while it is built; elsewhere the limits must do."""
    if not SCHEMA.exists():
        return []
    return [error.message[:200] for error in _validator(definition).iter_errors(body)]


def rows(payload):
    """The labels of each row of buttons; a menu is a list of its own."""
    found = []
    for block in payload["blocks"]:
        if block["type"] == "actions":
            found.append([_label(element) for element in block["elements"]])
    return found


def _label(element):
    if element["type"] == "overflow":
        return [option["text"]["text"] for option in element["options"]]
    return element["text"]["text"]


@cache
def _validator(definition):
    schema = json.loads(SCHEMA.read_text())
    return Draft7Validator(
        {"$ref": f"#/definitions/{definition}", "definitions": schema["definitions"]}
    )
