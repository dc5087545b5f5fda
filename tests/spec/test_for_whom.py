"""Whom an item may wait on, and where somebody is told who cannot be reached directly."""

from tests.chats.cast import ACCOUNTS, GOVERNANCE
from tests.chats.looking import pin

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
SECRET = "Have you considered replacing the CRO team lead in Poland?"
BEFORE_DUE = "2026-03-04T12:00:00+00:00"
LEVEL_2 = "2026-03-20T12:00:00+00:00"


def unreachable(room, who):
    """No direct message reaches somebody."""
    room.sandbox.faults.add(
        "chat.postMessage", "user_not_visible", channel=ACCOUNTS[who], times=None
    )


def test_no_leaders_room_hears_of_it_before_it_is_overdue(room):
    room.says("james", f"<@U1TOM> {CONSIDERED}")
    unreachable(room, "tom")
    room.until(BEFORE_DUE)

    assert [one for one in room.posts(GOVERNANCE) if "CH-1" in one] == []
    assert "<@U1TOM>" in room.posts()[-1] and "CH-1" in room.posts()[-1]


def test_a_leader_who_cannot_be_reached_is_told_among_leaders(room):
    room.says("james", CONSIDERED)
    unreachable(room, "hannah"), unreachable(room, "sam")
    room.until(LEVEL_2)

    assert [one for one in room.posts(GOVERNANCE) if "<@U1HANNAH>" in one and "CH-1" in one]


def test_what_leaders_say_waits_on_nobody_who_may_not_read_it(room):
    room.says("hannah", f"<@U0JAVIER> {SECRET}", GOVERNANCE)
    room.until(LEVEL_2)

    assert "There is no item 1 here" in room.writes("javier", "show 1")
    assert [one for one in room.dms("javier") if "replacing" in one] == []
    assert "Waiting on Meridian Clinical (James Orton)" in room.writes("james", "show 1")


def test_where_no_lead_of_the_team_reads_it_nobody_of_the_team_is_told(make_room):
    lead = "role: Project Manager, level: 1, lead: true"
    room = make_room([(lead, "role: Project Manager, level: 1")])
    room.says("hannah", SECRET, GOVERNANCE)
    room.until(LEVEL_2)

    assert "Waiting on Meridian Clinical (Kasia Nowak)" in room.types("hannah", "show 1")
    assert [one for one in room.dms("james") if "replacing" in one] == []


def test_what_is_pinned_waits_on_the_person_it_names(room):
    ts = room.says("james", "<@U1TOM> please send the depot list to the sites.")
    pin(room, "claire", ts)
    assert "(Tom Lindqvist)" in room.card(ts)

    ts = room.says("james", "<@U0CLAIRE> please update the tracker by Friday.")
    pin(room, "claire", ts)
    assert "Waiting on Meridian Clinical (Claire Dubois)" in room.card(ts)


def test_keep_this_waits_on_the_person_it_names(room):
    ts = room.says("james", "<@U1TOM> please send the depot list to the sites.")
    room.asks("claire", "keep this", thread=ts)

    assert "(Tom Lindqvist)" in room.card(ts)
