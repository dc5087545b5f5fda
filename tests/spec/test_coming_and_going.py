"""Other companies enter the room, and we are invited, removed, archived and renamed."""

from tests.chats.cast import HERE
from tests.chats.looking import enters, hello, state, whispered

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
PANCAKES = "Have you considered pancakes in the canteen?"
NORTHWIND, MERIDIAN = "Agree for Northwind Therapeutics", "Agree for Meridian Clinical"


def test_a_company_that_nobody_named_pauses_the_room_and_both_leads_hear_once(room):
    enters(room, "alex", "T9XYZ")

    assert "paused" in hello(room)
    for lead in ("priya", "james"):
        told = room.hears(lead)
        assert len(told) == 1 and "a company that I do not know" in told[0]
    assert room.hears("hannah") == []
    assert room.marks(room.says("james", CONSIDERED)) == []


def test_others_may_be_in_the_room_and_are_never_captured(vendor, left_of):
    left = left_of(vendor)
    enters(vendor, "vera", "T2ECOA")
    ts = vendor.says("vera", PANCAKES)
    reply = vendor.says("james", "Thank you, Vera.", thread=ts)

    assert vendor.marks(ts) == vendor.marks(reply) == []
    assert "I am listening here" in hello(vendor)
    assert vendor.hears("priya") == vendor.hears("james") == vendor.hears("vera") == []
    assert left.after_a_minute("pancakes") == []


def test_nobody_keeps_the_words_of_others_for_them(vendor, left_of):
    left = left_of(vendor)
    enters(vendor, "vera", "T2ECOA")
    ts = vendor.says("vera", PANCAKES)
    vendor.do(vendor.sandbox.reacts("U1PRIYA", HERE, ts, "pushpin"))
    assert "of the two companies" in whispered(vendor, "priya")

    assert "of the two companies" in vendor.asks("james", "keep this", thread=ts)
    vendor.do(vendor.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))
    if vendor.sandbox.forms("U1PRIYA"):
        vendor.submits("priya", follow_up="challenge")
    assert vendor.marks(ts) == ["pushpin"]
    assert left.after_a_minute("pancakes") == []


def test_others_of_an_organisation_are_known_by_their_workspace(make_room):
    chat = make_room(
        [("channels:\n  -", "  others: [{name: eCOA, slack: [T2ECOA]}]\nchannels:\n  -")]
    )
    chat.sandbox.state.teams["T2ECOA"] = organised(chat.sandbox.state.teams["T2ECOA"], "E2ECOA")
    enters(chat, "vera", "T2ECOA")
    chat.says("vera", CONSIDERED)

    assert "I am listening here" in hello(chat)
    assert chat.hears("priya") == []


def test_removed_and_invited_again_greets_once_more_and_clocks_go_on(room):
    ts = room.says("james", CONSIDERED)
    room.fast_forward(hours=1)
    room.do(room.sandbox.removes_bot("U1PRIYA", HERE))
    room.fast_forward(days=2)
    room.do(room.sandbox.invites_bot("U1PRIYA", HERE))

    greetings = [text for text in room.posts() if "I am Rapport" in text]
    assert len(greetings) == 2
    assert "I am listening here" in greetings[-1]
    room.fast_forward(minutes=1)
    assert "By Mon 9 Mar 2026, 11:00 Zurich" in room.card(ts)
    assert room.marks(room.says("priya", CONSIDERED)) == ["memo"]


def test_a_pause_does_not_end_while_the_bot_is_away(room):
    room.types("priya", "pause 1h")
    room.do(room.sandbox.removes_bot("U1PRIYA", HERE))
    room.fast_forward(hours=2)

    assert "off" in state(room)


def test_archived_and_opened_again_listens_again(room):
    room.do(room.sandbox.archives("U1PRIYA", HERE))
    assert "off" in state(room)
    room.do(room.sandbox.unarchives("U1PRIYA", HERE))

    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


def test_a_stop_outlasts_a_new_invitation(room):
    room.types("priya", "stop")
    room.do(room.sandbox.removes_bot("U1PRIYA", HERE))
    room.do(room.sandbox.invites_bot("U1PRIYA", HERE))

    assert room.marks(room.says("james", CONSIDERED)) == []


def test_whoever_invites_us_to_an_unknown_channel_is_told(room):
    room.do(room.sandbox.removes_bot("U1TOM", "C0LOOSE"))
    room.do(room.sandbox.invites_bot("U1TOM", "C0LOOSE"))

    assert "not set up for this channel" in whispered(room, "tom")
    assert room.posts("C0LOOSE") == []


def test_a_channel_that_slack_renames_is_the_same_channel(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.changes_id(HERE, "C9NEW"))
    room.clicks("priya", "Answer…", channel="C9NEW")
    room.submits("priya", outcome="decline", text="There is no licence for it.")

    card, outcome = room.posts("C9NEW", ts)
    assert "There is no licence for it." in card and "<@U0JAMES>" in outcome
    assert room.marks(room.says("priya", QUESTION, channel="C9NEW"), "C9NEW") == ["memo"]


def test_a_company_that_could_not_be_looked_up_is_not_held_against_anybody(room):
    enters(room, "alex", "T9XYZ", lookups="missing_scope")

    assert "I am listening here" in hello(room), "a look-up that failed says nothing"
    room.machine_passes(120)
    assert "paused" in hello(room)


def organised(team, enterprise):
    return type(team)(team.id, team.name, team.domain, enterprise)
