"""Every service method that changes the register writes an audit entry (D26)."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import wraps
from inspect import getmembers, ismethod, signature

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from bot.events import Event, Heard, Place
from bot.services.moments import Moment
from storage.tables.words import Category
from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE, partnership
from tests.register.desk import Desk
from tests.register.kinds import kinds_have_lives_of_their_own
from tests.register.listed import a_list_comes_in
from tests.spec.test_several_partnerships import ASTERION

REGISTER = {
    *("item", "turn", "rung", "answer", "proposal", "reference"),
    *("partnership", "person", "team", "channel", "consent", "round", "checkinanswer"),
}
# When to look again, how far was read, what is shown: not what anybody would call a change.
TECHNICAL = {
    *("next_action_at", "read_at", "version", "heard_from", "heard_until", "greeted", "in_chat"),
}
# They answer, deliver or prepare; a new method stands here or is called below.
QUIET = {
    f"{service}.{method}"
    for service, methods in {
        "Lists": "open shown mine show why for_form agenda agenda_shown since threads publish",
        "Exports": "rows",
        "Imports": "prepare",
        "Raid": "begin stage",  # what is staged is nobody's yet
        "Rooms": "due setup help export version greeting greeted_at",
        "Clockwork": "due read",
        "Hearing": "early",
        "Proposals": "words settling",
        "Compose": "words",
        "Trail": "verify",
        "Search": "find sweep",
        "Inbox": "keep claim later failed age prune",
        "Outbox": "claim sent later unsure dropped refused",
        "Partnerships": "is_new",
        "Moments": "next",
        "CheckIns": "plan due show prompt digest",
        "Rounds": "takes for_form",
        "Practice": "due words asks see",
    }.items()
    for method in methods.split()
}
MISSED = "Have you considered remote visits?"


class Watch:
    """Each call of a service's method: did the register change, did the trail grow?"""

    def __init__(self, desk):
        self.calls = {}
        for service in vars(desk.bot).values():
            if type(service).__module__.startswith("bot.services"):
                for name, method in getmembers(service, ismethod):
                    self._follow(service, name, method)

    def _follow(self, service, name, method):
        takes = next(iter(signature(method).parameters), "")
        if name.startswith("_") or takes != "tx" or type(service).__name__ == "Register":
            return
        calls = self.calls[method.__qualname__] = []

        @wraps(method)
        def watched(tx, *args, **more):
            before = rows(tx), tx.audit.length()
            answer = method(tx, *args, **more)
            calls.append((rows(tx) != before[0], tx.audit.length() > before[1]))
            return answer

        setattr(service, name, watched)


def rows(tx):
    tx.session.flush()
    tables = [SQLModel.metadata.tables[name] for name in sorted(REGISTER)]
    return [
        list(tx.session.execute(mine(table, tx.partnership).order_by(*table.primary_key)))
        for table in tables
    ]


def mine(table, partnership):
    owner = table.columns.get("partnership", table.columns.get("id"))
    return select(*kept(table)).where(owner == partnership)


def kept(table):
    return [column for column in table.columns if column.name not in TECHNICAL]


@pytest.fixture
def desk(tmp_path, sqlite_template):
    desk = Desk.at(sqlite_template, tmp_path)
    yield desk
    desk.close()


def test_every_change_of_the_register_is_audited(desk):
    watch = Watch(desk)
    a_story_with_everything(desk)

    silent = [name for name, calls in watch.calls.items() if (True, False) in calls]
    missed = [name for name, calls in watch.calls.items() if not any(grew for _, grew in calls)]
    assert silent == [], "changed the register and said nothing"
    assert set(missed) - QUIET == set(), "never called, or nothing came of it"
    assert desk.do(desk.bot.trail.verify)[1] is None


def a_story_with_everything(desk):
    items_are_kept_moved_and_closed(desk)
    both_companies_agree(desk)
    kinds_have_lives_of_their_own(desk)
    words_are_heard(desk)
    people_check_in(desk)
    time_passes(desk)
    rooms_open_and_shut(desk)
    the_partnership_changes(desk)
    a_sheet_comes_in(desk)


def items_are_kept_moved_and_closed(desk):
    for verb in ("accept", "partly", "decline"):
        number = desk.keeps("james", "challenge", MISSED)
        desk.does("priya", verb, number, "The first half.")
        desk.does("james", "return", number, "And the other?")
    desk.does("priya", "park", number, "2bd We ask the sites.")
    for verb in ("check", "knew", "unaware"):
        number = desk.keeps("james", "assumption", "We assume that sites have scanners.")
        desk.does("priya", verb, number)
    number = desk.does("james", "question", text="Who signs?").item.number
    for verb, text in (
        ("line", "A date, please."),
        ("link", "CAPA-1"),
        ("assign", "Tom Lindqvist"),
    ):
        desk.does("priya", verb, number, text)
    desk.does("hannah", "ack", number)
    desk.does("james", "due", number, "9bd")
    desk.does("priya", "answer", number, "Stefan.")
    desk.does("james", "close", number)
    desk.does("james", "reopen", number, "He has left.")
    desk.does("james", "severity", number, "major It blocks the sites.")
    desk.makes_critical("james", number, "The blind is at risk.")
    desk.does("james", "withdraw", number, "A mistake.")


def both_companies_agree(desk):
    number = desk.keeps("james")
    for verb, text in (("defer", "9bd Holidays."), ("withdraw", "A mistake.")):
        desk.does("priya", verb, number, text)
    first, second = desk.proposals(number)
    desk.does("james", "consent", text=str(first))
    desk.does("james", "leave_it", text=str(second))


def words_are_heard(desk):
    ts = hears(desk, "james", MISSED)
    hears(desk, "priya", "The sites have no licence for it.", thread=ts)
    hears(desk, "priya", "question Who signs?", to_us=True)
    here = Event(Heard.POSTED, Place(HERE), ACCOUNTS["james"], ts, ts, desk.now, text="")
    desk.do(desk.bot.privacy.not_stored, here, Category.PARTICIPANT)
    patient = "question Patient 0042-013, John Miller, born 3 May 1961, has missed his visit"
    desk.does("james", "question", text=patient)


def hears(desk, who, text, thread="", **more):
    """A message as it comes in: kept, claimed and decided."""
    desk.said += 1
    ts = f"{desk.now.timestamp() + desk.said:.6f}"
    event = Event(
        *(Heard.POSTED, Place(HERE, thread), ACCOUNTS[who], ts, f"posted:{ts}", desk.now),
        text=text,
        **more,
    )
    with desk.storage.transaction() as tx:
        desk.bot.inbox.keep(tx, [event])
        letter = desk.bot.inbox.claim(tx)
    desk.do(desk.bot.hearing.decide, letter, None, "")
    return ts


def people_check_in(desk):
    thursday = datetime.fromisoformat("2026-03-05T08:30:00+00:00")
    for _ in ("Team, whose Tuesday is over", "Leads"):
        desk.do(desk.bot.checkins.ask, thursday)
    (round,) = desk.do(lambda tx: tx.checkins.open())
    desk.do(lambda tx: setattr(tx.checkins.round(round.id), "thread", "1772699400.000100"))
    ts = hears(desk, "james", "Our lead leaves in March.", thread="1772699400.000100")
    change = Event(Heard.EDITED, Place(HERE), ACCOUNTS["james"], "2.0", "", thursday, "", ts)
    desk.do(desk.bot.rounds.edited, replace(change, text="Our lead leaves in April."))
    desk.does("priya", "respond", round.id, MISSED)
    desk.do(desk.bot.moments.advance, Moment(thursday, round=round.id), thursday)
    desk.do(desk.bot.rounds.redact, change, "deleted by its author")
    desk.do(lambda tx: setattr(tx.checkins.round(round.id), "digested", False))
    desk.do(desk.bot.rounds.publish, round, thursday)


def time_passes(desk):
    number = desk.keeps("james")
    desk.lives("2026-03-24T12:00:00+00:00")
    desk.do(desk.bot.clockwork.not_heard, number, desk.now, "busy")


def rooms_open_and_shut(desk):
    desk.does("james", "pause", text="1d")
    desk.lives("2026-03-26T12:00:00+00:00")
    desk.does("james", "stop")
    desk.does("james", "start")
    desk.does("james", "agree", channel=GOVERNANCE)
    rooms = desk.bot.rooms
    desk.do(rooms.stranger, HERE, "T9OTHER", desk.now)
    desk.do(rooms.unreachable, "U1SAM", 1, desk.now)
    desk.do(rooms.two_servers, GOVERNANCE, desk.now)
    desk.do(rooms.lost, HERE, desk.now, "is_archived")
    desk.do(rooms.entered, HERE, desk.now)


def the_partnership_changes(desk):
    desk.do(desk.bot.partnerships.learn, "U1EVE", "Eve Fox", "T1NWT", desk.now)
    desk.do(desk.bot.partnerships.seen, "U1EVE", HERE, desk.now)
    desk.does("james", "belongs", person="U9NOBODY", side="cro", text="Alex Doe")
    with desk.storage.transaction(ASTERION.id) as tx:
        desk.bot.partnerships.begin(tx, ASTERION, "U1PRIYA", desk.now)
    file = partnership([("role: CMO", "role: Chief Medical Officer")])
    desk.do(desk.bot.partnerships.apply, file, desk.now)


def a_sheet_comes_in(desk):
    exported = desk.do(desk.bot.exports.rows)[0]
    row = replace(exported, number=900, source="", thread="", linked_to=0)
    plan = desk.do(desk.bot.imports.prepare, [row], desk.now, [])
    desk.do(desk.bot.imports.bring, plan, desk.now)
    a_list_comes_in(desk)
    practice = partnership([("mode: live", "mode: practice")])
    desk.do(desk.bot.partnerships.apply, practice, desk.now)
    desk.does("james", "start")
    desk.keeps("james")
    desk.lives(timedelta(days=21))
    desk.does("priya", "switch_on")
    desk.does("james", "go_live")
