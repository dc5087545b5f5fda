"""Practice: nobody above the team is told; on Friday both leads read what would have gone."""

import shutil

import pytest

from bot.errors import Refused
from bot.events import Asked, Place
from tests.chats.cast import ACCOUNTS, HERE, partnership
from tests.chats.chat import Chat

PRACTICE = ("mode: live", "mode: practice")
QUESTION = "When will the Polish contracts be signed?"
FRIDAY = "2026-03-13T14:00:00+00:00"  # 15:00 in Zurich
ABOVE = ("hannah", "kasia", "sam", "robert")


@pytest.fixture
def practising(make_room):
    """The cast in practice, with a question that nobody answers for a week and a half."""
    room = make_room([PRACTICE])
    room.says("james", QUESTION)
    room.until("2026-03-13T13:59:00+00:00")
    return room


@pytest.fixture
def told(practising):
    """The same on Friday afternoon."""
    for who in ("priya", "james"):
        practising.hears(who)
    practising.until(FRIDAY)
    return practising


@pytest.fixture
def live(tmp_path, sqlite_template, machine):
    """The cast, live, on a database of their own."""
    folder = tmp_path / "live"
    folder.mkdir()
    shutil.copyfile(sqlite_template, folder / "rapport.db")
    chat = Chat(folder, f"sqlite:///{folder / 'rapport.db'}", machine)
    yield chat
    chat.close()


def asks(room, who, verb, **more):
    """What a button does, whoever presses it."""
    asked = Asked(verb, ACCOUNTS[who], Place(HERE), room.now(), **more)
    return room.runner.run(_awaited(room.bot.do("nwt-mer", room.bot.wishes.carry, 0, asked)))


async def _awaited(act):
    return await act


def test_nobody_above_the_team_hears_and_both_leads_read_the_same_on_friday(told):
    assert [who for who in ABOVE if told.dms(who)] == []
    priya, james = told.hears("priya"), told.hears("james")

    assert len(priya) == 1 and priya == james
    assert "Mon 9 Mar 2026, 11:01 Zurich · to OpCom: Hannah Voss (Northwind" in priya[0]
    assert "*Q-1* When will the Polish contracts be signed?" in priya[0]


def test_the_text_is_to_the_letter_what_leaders_read_when_it_is_live(told, live):
    live.says("james", QUESTION)
    live.until(FRIDAY)
    (real,) = live.dms("hannah")

    for who in ("priya", "james"):
        told.clicks(who, "See the text")
        first, _, would = told.dms(who)[-1].partition("\n\n")
        assert first.startswith("Practice: nobody was told. This would have gone to OpCom: Hannah")
        assert would == real
    assert [who for who in ABOVE if told.dms(who)] == []


def test_a_week_in_which_nothing_would_have_gone_is_silent(make_room):
    room = make_room([PRACTICE])
    room.until("2026-03-28T00:00:00+00:00")

    assert room.dms("priya") == room.dms("james") == []


def test_it_is_said_once(told):
    told.hears("priya")
    told.asks("james", "withdraw 1 it is settled")
    told.until("2026-03-20T20:00:00+00:00")

    assert [one for one in told.hears("priya") if "Practice:" in one] == []


def test_on_a_friday_off_it_comes_the_day_before(make_room):
    room = make_room([PRACTICE])
    room.until("2026-03-24T10:00:00+00:00")
    room.says("james", QUESTION)  # Tuesday; level 2 would hear on 1 April
    room.until("2026-04-02T12:59:00+00:00")
    room.hears("priya")
    room.until("2026-04-02T13:00:00+00:00")  # Maundy Thursday, 15:00 in Zurich

    assert "Practice:" in room.hears("priya")[0]


@pytest.mark.parametrize(
    ("first", "other", "company"),
    [
        pytest.param("priya", "james", "Meridian Clinical", id="the sponsor proposes"),
        pytest.param("james", "priya", "Northwind Therapeutics", id="the CRO proposes"),
    ],
)
def test_one_lead_proposes_the_other_agrees_and_rungs_really_go(told, first, other, company):
    told.hears(other)
    told.clicks(first, "Switch on")
    assert "proposes to switch this on" in told.hears(other)[0]
    assert "Switch on" not in str(told.sandbox.dm(ACCOUNTS[first])[-1].blocks)
    assert mode(told) == "practice"

    told.clicks(other, f"Agree for {company}")
    assert mode(told) == "live"
    both = [told.hears(who)[-1] for who in (first, other)]
    assert both[0] == both[1] and "It is switched on" in both[0]
    told.until("2026-03-18T20:00:00+00:00")
    assert len(told.hears("hannah")) == len(told.hears("kasia")) == 1
    assert told.dms("hannah") == told.dms("kasia")


def test_what_was_only_practised_is_not_left_out_when_it_is_live(told):
    """OpCom would have heard on the 9th; the committee must not hear before it."""
    told.clicks("priya", "Switch on")
    told.clicks("james", "Agree for Meridian Clinical")
    told.hears("priya")
    told.until("2026-03-17T17:00:00+00:00")
    assert len([one for one in told.hears("priya") if "OpCom" in one]) == 1, "shown before it goes"
    told.until("2026-03-19T17:00:00+00:00")

    assert len(told.dms("hannah")) == 1 and told.dms("sam") == []


def test_the_company_that_proposes_cannot_agree_for_the_other(told):
    told.clicks("priya", "Switch on")

    with pytest.raises(Refused, match="This needs James Orton of Meridian Clinical"):
        asks(told, "priya", "go_live")
    with pytest.raises(Refused, match="James Orton is asked already"):
        asks(told, "priya", "switch_on")
    assert mode(told) == "practice"


@pytest.mark.parametrize("who", ["tom", "claire", "hannah", "kasia", "robert"])
@pytest.mark.parametrize("verb", ["see", "switch_on", "go_live"])
def test_nobody_but_the_two_leads(told, who, verb):
    with pytest.raises(Refused, match="for the leads of both companies: Priya Raman"):
        asks(told, who, verb, when="2 2026-03-10T10:00:00+00:00")
    assert mode(told) == "practice"


def test_nobody_has_to_agree_to_what_nobody_proposed(told):
    with pytest.raises(Refused, match="no longer here"):
        asks(told, "james", "go_live")


def test_once_switched_on_its_buttons_are_gone_and_do_nothing(told):
    told.clicks("priya", "Switch on")
    asks(told, "james", "switch_on")  # pressed before the button had changed
    told.settle()
    assert mode(told) == "live"

    for who in ("priya", "james"):
        assert "Switch on" not in "".join(str(one.blocks) for one in told.sandbox.dm(ACCOUNTS[who]))
    with pytest.raises(Refused, match="switched on already"):
        asks(told, "priya", "switch_on")


def test_a_file_that_does_not_know_of_it_is_refused_unless_it_is_taken(told):
    told.clicks("priya", "Switch on")
    told.clicks("james", "Agree for Meridian Clinical")
    stale = partnership([PRACTICE, ("role: CMO", "role: Chief Medical Officer")])

    with pytest.raises(Refused, match="both leads have switched to live in chat since"):
        told.do(told.apply(stale))
    assert mode(told) == "live"
    told.do(told.apply(stale, take_file=True))
    assert mode(told) == "practice"


def test_a_file_that_says_live_too_settles_it(told):
    told.clicks("priya", "Switch on")
    told.clicks("james", "Agree for Meridian Clinical")
    told.do(told.apply(partnership()))
    told.do(told.apply(partnership([PRACTICE])))

    assert mode(told) == "practice", "the file is the whole truth again"


def test_the_file_may_switch_it_on_too(practising):
    practising.do(practising.apply(partnership()))
    practising.hears("priya")
    practising.until("2026-03-17T17:00:00+00:00")

    assert [one for one in practising.hears("priya") if "Practice:" in one] == []
    assert practising.dms("sam") == []
    practising.until("2026-03-19T17:00:00+00:00")
    assert len(practising.dms("hannah")) == 1


def mode(room):
    with room.bot.storage.reading("nwt-mer") as tx:
        return tx.people.row().stage
