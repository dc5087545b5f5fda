"""Allocation: one person is told where; whoever is blinded learns nothing of it."""

from tests.chats.cast import GOVERNANCE, HERE
from tests.chats.incidents import BY_ARM, CONSIDERED, NUMBER, buttons, comes_in, link, row


def test_the_unblinded_contact_sees_who_could_read_it_and_who_came_in(vendor):
    room = vendor
    room.says("james", BY_ARM)
    comes_in(room)
    room.clicks("petra", "Who could read it")

    seen = room.dms("petra")[-1]
    assert "*Northwind Therapeutics*" in seen and "*Meridian Clinical*" in seen
    assert "<@U1HANNAH>" in seen and "<@U0ROBERT>" in seen
    assert "*Others*: <@U2VERA>" in seen and "Came in later: <@U2VERA>" in seen
    assert "U1RAPPORT" not in seen


def test_it_is_closed_by_its_contact_with_a_reference_and_not_without(vendor):
    room = vendor
    ts = room.says("james", BY_ARM)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))
    assert "no longer stands there" in room.dms("petra")[-1]
    assert row(room).state == "open", "gone is not assessed"
    room.clicks("petra", "Close with a reference…")
    assert room.submits("petra", text="no").errors
    room.submits("petra", text="DEV-0042")

    assert "Closed by Petra Vogel: DEV-0042" in room.dms("petra")[0]
    comes_in(room)
    with room.bot.storage.reading("nwt-mer") as tx:
        assert len(tx.incidents.exposures(1)) == 11


def test_where_slack_does_not_say_who_is_there_the_contact_reads_so(room):
    room.sandbox.faults.add("conversations.members", "internal_error")
    room.says("james", BY_ARM)

    assert "could not be read" in room.dms("petra")[-1]
    assert "may show who receives what" in room.dms("james")[-1]


def test_an_edit_of_it_is_not_kept_while_it_is_open(room):
    ts = room.says("james", BY_ARM)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, CONSIDERED))

    assert room.posts(thread=ts) == [] and room.marks(ts) == []


def test_a_blinded_reader_of_the_trail_reads_that_there_was_something_and_no_more(room):
    ts = room.says("james", BY_ARM)
    room.says("claire", NUMBER)
    with room.bot.storage.reading("nwt-mer") as tx:
        blinded = room.bot.trail.read(tx, unblinded=False)
        whole = room.bot.trail.read(tx, unblinded=True)
        assert tx.audit.broken_at() is None

    hidden = [one for one in blinded if one.restricted]
    assert hidden and not [one for one in blinded if ts in repr(one)]
    after = [repr(one) for one in blinded if one.n >= hidden[0].n]
    assert not [one for one in after if "allocation" in one or "look_there" in one]
    assert [one for one in blinded if "participant" in repr(one)]
    assert [one for one in whole if ts in repr(one)]
    assert [one.hash for one in blinded] == [one.hash for one in whole]


def test_an_item_whose_words_went_does_not_say_why(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, BY_ARM))

    for who in ("priya", "james"):
        seen = room.asks(who, "show 1") + room.asks(who, "why 1")
        assert "alloc" not in seen and "receives" not in seen


def test_nobody_is_sent_to_look_at_what_has_become_restricted(room):
    ts = room.says("james", NUMBER)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, BY_ARM))
    room.fast_forward(hours=1)

    assert room.hears("priya") == [] and len(room.hears("petra")) == 1
    first, second = room.dms("james")
    assert "another note about this message" in first and "do not edit or delete" in second
    assert buttons(room, "james") == []


def test_whoever_was_sent_there_before_is_led_there_no_more(room):
    ts = room.says("james", NUMBER)
    room.fast_forward(minutes=16)
    assert link(ts) in room.dms("priya")[-1]
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, BY_ARM))

    told = room.dms("priya")[-1]
    assert "taken care of by somebody else" in told and ts.replace(".", "") not in told


def test_nor_when_somebody_reports_it_as_something_else(room):
    ts = room.says("james", BY_ARM)
    assert "Thank you" in room.asks("claire", "report this participant data", thread=ts)
    room.fast_forward(hours=1)

    assert room.hears("priya") == [] and len(room.hears("james")) == 1
    assert row(room, 2) is None


def test_where_its_contact_cannot_be_reached_nobody_stands_in(make_room):
    deputy = [("level: 1, blinded: false}", "level: 1, blinded: false, deputy: U1HANNAH}")]
    room = make_room(deputy)
    room.sandbox.deactivates("U1PETRA")
    ts = room.says("james", BY_ARM)

    said = [one for who in ("hannah", "priya", "tom") for one in room.dms(who)]
    said += room.posts() + room.posts(GOVERNANCE)
    assert not [one for one in said if ts.replace(".", "") in one or "look at" in one]
    assert [one for one in room.dms("priya") if "could not reach" in one]
