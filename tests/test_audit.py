"""Every service method that changes the register writes an audit entry (D26)."""

from dataclasses import replace
from datetime import timedelta
from functools import wraps
from inspect import getmembers, ismethod, signature

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from bot.events import Event, Heard, Place
from storage.tables.words import Category
from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE, partnership
from tests.register.checking_in import people_check_in
from tests.register.desk import Desk
from tests.register.helped import PLACE, a_model_helps
from tests.register.incidents import incidents_are_settled
from tests.register.kinds import kinds_have_lives_of_their_own
from tests.register.listed import a_list_comes_in
from tests.register.pencilled import people_pencil_in
from tests.register.quiet import QUIET, REGISTER, TECHNICAL
from tests.spec.test_several_partnerships import ASTERION

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
    desk = Desk.at(sqlite_template, tmp_path, model=PLACE)
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
    incidents_are_settled(desk, hears)
    people_check_in(desk, hears)
    time_passes(desk)
    rooms_open_and_shut(desk)
    the_partnership_changes(desk)
    a_model_helps(desk, hears)
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
        ("about", "spain contracts site 14"),
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
    older, newer = desk.keeps("james"), desk.keeps("claire")
    desk.does("claire", "same", newer, str(older))


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
    people_pencil_in(desk, hears)


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
    desk.do(desk.bot.partnerships.apply, partnership([("role: CMO", "role: Chief")]), desk.now)


def a_sheet_comes_in(desk):
    row = replace(desk.do(desk.bot.exports.rows)[0], number=900, source="", thread="", linked_to=0)
    plan = desk.do(desk.bot.imports.prepare, [row], desk.now, [])
    desk.do(desk.bot.imports.bring, plan, desk.now)
    a_list_comes_in(desk)
    desk.do(desk.bot.partnerships.apply, partnership([("mode: live", "mode: practice")]), desk.now)
    desk.does("james", "start")
    desk.keeps("james")
    desk.lives(timedelta(days=21))
    desk.does("priya", "switch_on")
    desk.does("james", "go_live")
