"""Going live: both companies agree first, either may stop alone, and clocks respect that."""

import pytest

from sandbox.errors import Impossible
from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE, partnership
from tests.chats.chat import Chat
from tests.chats.looking import whispered
from tests.spec.conftest import NOBODY_AGREED

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
PANCAKES = "Have you considered pancakes in the canteen?"
NORTHWIND, MERIDIAN = "Agree for Northwind Therapeutics", "Agree for Meridian Clinical"


def test_consent_lines_of_both_companies_make_the_channels_of_the_file_live(room):
    assert "I am listening here" in hello(room)
    assert "agreed by Priya Raman" in hello(room) and "agreed by James Orton" in hello(room)
    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


def test_a_channel_is_greeted_once_with_all_that_people_must_know(asking):
    asking.runner.run(asking.run.minute())
    asking.settle()

    assert len(asking.posts()) == 1
    greeting = hello(asking)
    assert "Northwind Therapeutics hosts me" in greeting
    assert "administrator can read what I keep" in greeting
    assert "What I keep" in greeting and "What I do not keep" in greeting
    assert "How to stop me" in greeting
    assert "I am not listening yet" in greeting


def test_one_tap_of_each_company_makes_a_channel_live(chat_asking):
    chat = chat_asking
    chat.clicks("priya", NORTHWIND)
    assert "I am not listening yet" in hello(chat)
    assert chat.marks(chat.says("james", CONSIDERED)) == []

    chat.clicks("james", MERIDIAN)
    assert "I am listening here" in hello(chat)
    assert len(chat.posts()) == 1, "the greeting changes in place"
    assert chat.marks(chat.says("james", CONSIDERED)) == ["memo"]


def test_nobody_agrees_for_the_other_company(asking):
    asking.clicks("priya", MERIDIAN)

    assert "for a person of Meridian Clinical" in whispered(asking, "priya")
    assert "agreed by" not in hello(asking)
    assert len(asking.posts()) == 1, "the no is private"


@pytest.mark.parametrize(("who", "team"), [("vera", "T2ECOA"), ("alex", "T9XYZ")])
def test_people_of_no_company_here_agree_to_nothing(make_room, who, team):
    vendor = [("channels:\n  -", "  others: [{name: eCOA, slack: [T2ECOA]}]\nchannels:\n  -")]
    chat = make_room(NOBODY_AGREED + vendor)
    enters(chat, who, team)
    chat.clicks(who, NORTHWIND)

    assert "which company you belong to" in whispered(chat, who)
    assert "agreed by" not in hello(chat)


def test_nothing_said_before_both_agreed_is_anywhere(asking, left_of):
    left = left_of(asking)
    ts = asking.says("james", PANCAKES)
    asking.clicks("priya", NORTHWIND)
    asking.says("james", "And pancakes again?", thread=ts)
    asking.do(asking.sandbox.edits("U0JAMES", HERE, ts, "Why no pancakes?"))
    asking.do(asking.sandbox.reacts("U1PRIYA", HERE, ts, "pushpin"))

    assert left.of("pancakes") == []


def test_nothing_said_in_a_channel_of_no_partnership_is_anywhere(room, left):
    room.says("james", CONSIDERED)
    room.says("tom", PANCAKES, channel="C0LOOSE")
    room.asks("tom", "challenge Are pancakes considered?", channel="C0LOOSE")

    assert left.of("pancakes") == []
    assert room.posts("C0LOOSE") == []


@pytest.mark.parametrize("verb", ["pause 1h", "stop"])
def test_nothing_said_while_paused_or_stopped_is_anywhere(room, left, verb):
    room.types("priya", verb)
    room.says("james", PANCAKES)
    room.says("priya", "<@U1RAPPORT> challenge pancakes for all sites?")

    assert left.of("pancakes") == []
    room.types("priya", "start")
    assert left.of("pancakes") == [], "what was said meanwhile stays unheard"


def test_mentions_are_answered_and_forgotten_while_nobody_listens(asking, left_of):
    left = left_of(asking)
    assert "challenge TEXT" in asking.asks("james", "help")
    assert "Lead for Meridian Clinical: James Orton" in asking.asks("james", "setup")
    assert "Nothing is open" in asking.asks("james", "list pancakes")
    assert "Rapport 0" in asking.asks("james", "version")

    assert left.of("pancakes") == []
    assert len(asking.posts()) == 1


@pytest.mark.parametrize("words", ["challenge pancakes?", "keep this", "answer 3 pancakes"])
def test_any_other_mention_there_gets_one_private_line(asking, left_of, words):
    left = left_of(asking)
    answer = asking.asks("james", words)

    assert "not listening in this channel" in answer and "\n" not in answer
    assert left.of("pancakes") == []


def test_agreeing_by_words_is_as_good_as_a_tap(asking):
    assert "as soon as Northwind Therapeutics agrees" in asking.asks("james", "start")
    asking.asks("priya", "start")

    assert "I am listening here" in hello(asking)


def test_anybody_may_pause_and_the_pause_ends_by_itself(room):
    said = room.types("ben", "pause 1h")
    assert "not listening here until Mon 2 Mar 2026, 11:00" in said
    assert "paused" in hello(room)

    room.fast_forward(minutes=59)
    assert room.marks(room.says("james", CONSIDERED)) == []
    room.fast_forward(minutes=2)
    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


@pytest.mark.parametrize("words", ["pause", "pause soon", "pause 31d", "pause -1h"])
def test_a_pause_needs_an_end_that_is_near(room, words):
    room.types("ben", words)

    assert "I am listening here" in hello(room)


def test_either_company_may_stop_alone_and_must_agree_again_itself(room):
    room.types("priya", "stop")
    assert "stopped" in hello(room)

    assert "as soon as Northwind Therapeutics agrees" in room.asks("james", "start")
    assert room.marks(room.says("james", CONSIDERED)) == []
    room.types("priya", "start")
    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


def test_the_file_does_not_undo_a_stop(room):
    room.types("priya", "stop")
    room.asks("james", "start")
    renamed = partnership([("title: TAMARISK", "title: TAMARISK-2")])
    room.do(room.apply(renamed))

    assert room.marks(room.says("james", CONSIDERED)) == []


def test_the_file_does_not_make_us_listen_where_we_are_not(room):
    room.do(room.sandbox.removes_bot("U1PRIYA", HERE))
    room.do(room.apply(partnership([("title: TAMARISK", "title: TAMARISK-2")])))

    assert state(room) == "off"


def test_a_channel_that_leaves_the_file_is_off_and_is_greeted_when_it_returns(room):
    moved = partnership([("C0201", "C0LOOSE")])
    before = len(room.posts())
    room.do(room.apply(moved))
    assert state(room) == "off"
    assert room.marks(room.says("james", CONSIDERED)) == []

    room.do(room.apply(partnership()))
    room.runner.run(room.run.minute())
    room.settle()
    assert len(room.posts()) == before + 1
    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


def test_a_company_that_could_not_be_looked_up_is_not_held_against_anybody(room):
    enters(room, "alex", "T9XYZ", lookups="missing_scope")

    assert "I am listening here" in hello(room), "a look-up that failed says nothing"
    room.machine_passes(120)
    assert "paused" in hello(room)


def test_starting_again_lists_what_waits(room):
    room.says("james", CONSIDERED)
    room.types("priya", "stop")
    said = room.types("priya", "start")

    assert "I am listening here again" in said
    assert "CH-1" in said and "remote visits" in said


def test_a_due_date_moves_by_the_pause_and_the_card_says_so(room):
    ts = room.says("james", CONSIDERED)
    room.fast_forward(hours=1)
    room.types("priya", "pause 2d")
    room.fast_forward(minutes=1)
    assert "The clock stands still: I am not listening here" in room.card(ts)
    assert "Thu 5 Mar" not in room.card(ts)

    room.fast_forward(days=2)
    assert "By Mon 9 Mar 2026, 11:00 Zurich" in room.card(ts)


def test_nobody_hears_of_anything_while_the_channel_is_stopped(room):
    room.says("james", QUESTION)
    room.fast_forward(minutes=1)
    room.types("priya", "stop")
    room.fast_forward(days=40)

    told = {who: room.dms(who) for who in ("priya", "james", "hannah", "kasia", "sam", "robert")}
    assert not any(told.values()), told
    room.types("priya", "start")
    room.fast_forward(hours=1)
    assert not room.dms("hannah"), "nothing has become overdue meanwhile"
    room.fast_forward(days=14)
    assert room.dms("hannah") and room.dms("kasia"), "and then the clock goes on"


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
    reply = vendor.says("james", "Fine with us.", thread=ts)

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

    assert "There is no licence for it." in room.posts("C9NEW", ts)[-1]
    assert room.marks(room.says("priya", QUESTION, channel="C9NEW"), "C9NEW") == ["memo"]


def test_the_leaders_room_listens_too_and_an_internal_one_never(make_room):
    internal = [("room: leaders}", "room: leaders}\n  - {slack: C1INT, room: internal}")]
    chat = make_room(internal)

    assert chat.marks(chat.says("hannah", CONSIDERED, channel=GOVERNANCE), GOVERNANCE) == ["memo"]
    assert chat.marks(chat.says("priya", CONSIDERED, channel="C1INT"), "C1INT") == []


def test_a_person_outside_the_channel_cannot_even_be_asked(asking):
    with pytest.raises((Impossible, AssertionError)):
        asking.clicks("vera", NORTHWIND)


@pytest.fixture
def chat_asking(tmp_path, database_url, machine, transport):
    """The cast before anybody has agreed, in all four variants."""
    chat = Chat(tmp_path, database_url, machine, transport, partnership(NOBODY_AGREED))
    yield chat
    chat.close()


def hello(chat):
    """The greeting of the channel, as it reads now."""
    return next(text for text in chat.posts() if "I am Rapport" in text)


def state(chat):
    with chat.bot.storage.reading("nwt-mer") as tx:
        return tx.people.channel(HERE).state


def enters(chat, who, team, lookups=""):
    chat.do(chat.sandbox.shares(HERE, team))
    if lookups:
        chat.sandbox.faults.add("users.info", lookups)
    chat.do(chat.sandbox.joins(ACCOUNTS[who], HERE))


def organised(team, enterprise):
    return type(team)(team.id, team.name, team.domain, enterprise)
