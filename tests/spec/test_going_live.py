"""Going live: both companies agree first, and before that nothing is kept."""

import pytest

from tests.chats.cast import GOVERNANCE, HERE, partnership
from tests.chats.chat import Chat
from tests.chats.looking import enters, hello, whispered
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


def test_any_other_mention_there_gets_one_private_line(asking, left_of):
    left = left_of(asking)
    for words in ("challenge pancakes?", "keep this", "answer 3 pancakes"):
        answer = asking.asks("james", words)
        assert "not listening in this channel" in answer and "\n" not in answer

    assert left.of("pancakes") == []


def test_agreeing_by_words_is_as_good_as_a_tap(asking):
    assert "as soon as Northwind Therapeutics agrees" in asking.asks("james", "start")
    asking.asks("priya", "start")

    assert "I am listening here" in hello(asking)


def test_the_leaders_room_listens_too_and_an_internal_one_never(make_room):
    internal = [("room: leaders}", "room: leaders}\n  - {slack: C1INT, room: internal}")]
    chat = make_room(internal)

    assert chat.marks(chat.says("hannah", CONSIDERED, channel=GOVERNANCE), GOVERNANCE) == ["memo"]
    assert chat.marks(chat.says("priya", CONSIDERED, channel="C1INT"), "C1INT") == []


@pytest.fixture
def chat_asking(tmp_path, database_url, machine, transport):
    """The cast before anybody has agreed, in all four variants."""
    chat = Chat(tmp_path, database_url, machine, transport, partnership(NOBODY_AGREED))
    yield chat
    chat.close()
