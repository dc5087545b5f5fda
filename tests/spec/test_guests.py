"""The company that has not installed the app does everything by mention, button and form."""

import asyncio

import pytest

from sandbox.errors import Impossible
from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import numbers, pin

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
BOTH = ("T1NWT", "T0MRD")


@pytest.mark.parametrize("command", ["/rapport", "/consider"])
def test_slack_itself_refuses_a_guest_the_command(room, command):
    assert f"{command} is not a valid command" in room.types("james", "list", command=command)


def test_slack_offers_a_guest_no_shortcut(room):
    ts = room.says("priya", QUESTION)

    with pytest.raises(Impossible):
        room.do(room.sandbox.shortcut("U0JAMES", HERE, ts, "item.keep"))


def test_a_guest_does_all_of_it_by_mention_button_and_form(chat):
    ts = chat.says("priya", CONSIDERED)
    chat.clicks("james", "Answer…")
    sent = chat.submits("james", outcome="partly", text="In Kraków, yes.")
    assert sent.action == "close"
    assert "In Kraków, yes." in chat.posts(thread=ts)[-1]

    chat.says("james", "<@U1RAPPORT> challenge Could Poland start a month later?")
    assert "CH-2" in chat.asks("james", "list")
    assert "Noted" in chat.asks("james", "due 2 2026-03-20")
    assert "has an owner: Tom Lindqvist" in chat.asks("james", "assign 2 <@U1TOM>")
    chat.clicks("tom", "Answer…")
    chat.submits("tom", outcome="decline", text="The drug is there already.")
    chat.clicks("james", "Answered")
    assert "CH-2 is closed" in chat.asks("james", "reopen 2") or numbers(chat) == ["CH-1"]


ACTS = {
    "assign 1 Claire Dubois": "Q-1 has an owner: Claire Dubois",
    "defer 1 2026-03-05 we wait for legal": "Noted for Q-1",
    "severity 1 major because the site waits": "Severity: major now",
    "link 1 CAPA-1042": "CAPA-1042 is named with Q-1",
    "line 1 We are on it.": "line is added to Q-1",
    "show 1": "Raised by Priya Raman",
    "why 1": "a rule read it",
    "mine": "Waiting on you",
    "setup": "I am listening here",
    "answer 1 On 30 April, all of them.": "Your answer to Q-1 is kept",
    "pause 1h": "I am not listening here until",
    "stop": "I have stopped listening here",
}


def test_a_mention_does_what_a_command_does(room):
    room.says("priya", QUESTION)

    for words, answer in ACTS.items():
        assert answer in room.asks("james", words), words


def test_what_a_guest_asks_the_guest_alone_reads(room):
    room.says("priya", QUESTION)
    before = len(room.posts())
    room.asks("james", "list")

    assert len(room.posts()) == before
    assert room.sandbox.whispers("U1PRIYA") == []


def test_a_guest_pins_and_stops_and_agrees(room):
    ts = room.says("claire", "The Polish template needs a second look.")
    pin(room, "claire", ts)
    assert len(numbers(room)) == 1

    room.asks("claire", "stop")
    assert room.marks(room.says("priya", CONSIDERED)) == []
    room.asks("claire", "start")
    assert room.marks(room.says("priya", CONSIDERED)) == ["memo"]


@pytest.fixture
def twice(make_room):
    """The app in both companies' workspaces, both bots in the channel, one process."""
    chat = make_room(installed=BOTH)
    chat.runner.run(chat.run.slack.installations.install("xoxb-sandbox-T0MRD"))
    chat.do(chat.sandbox.invites_bot("U0JAMES", HERE))
    return chat


def test_installed_twice_nothing_is_said_or_kept_twice(twice):
    before = len(twice.posts())
    ts = twice.says("james", CONSIDERED)
    pin(twice, "priya", ts)
    twice.says("priya", CONSIDERED)

    assert numbers(twice) == ["CH-2", "CH-1"]
    assert len(twice.posts()) == before + 2, "a card for each"
    assert twice.marks(ts) == ["memo", "pushpin"]
    assert len(twice.sandbox.reactions(HERE, ts)["memo"]) == 1


def test_installed_twice_both_companies_have_commands_and_shortcuts(twice):
    assert "CH-1" in twice.types("james", "challenge Are remote visits possible?")
    assert "CH-1" in twice.types("priya", "list")
    ts = twice.says("claire", "Nobody has looked at the template since May.")
    twice.do(twice.sandbox.shortcut("U0JAMES", HERE, ts, "item.keep"))
    twice.submits("james", follow_up="issue")

    assert numbers(twice) == ["I-2", "CH-1"]


def test_a_mention_of_either_bot_is_a_request_and_answered_once(twice):
    twice.says("james", "<@U0RAPPORT> challenge Are remote visits possible?")

    assert numbers(twice) == ["CH-1"]
    assert "CH-1" in twice.asks("james", "list")


def test_what_our_other_bot_says_is_not_listened_to(twice):
    """Each installation hears what the other posts: a card quotes a challenge word by word."""
    twice.says("james", CONSIDERED)
    card = twice.sandbox.said(HERE)[-1]
    other = {"event_type": "rapport_said", "event_payload": {"id": "x"}}
    for text in (CONSIDERED, card.text, f"<@U1RAPPORT> challenge {CONSIDERED}"):
        twice.do(says_as(twice, "U0RAPPORT", text, other))
        twice.do(says_as(twice, "U1RAPPORT", text, other))

    assert numbers(twice) == ["CH-1"]


def test_a_leader_hears_once_though_there_are_two_ways_to_each(twice):
    twice.says("james", QUESTION)
    twice.until("2026-03-10T12:00:00+00:00")

    for who in ("hannah", "kasia"):
        rooms = [twice.sandbox.dm(ACCOUNTS[who], team) for team in BOTH]
        said = [one for room in rooms for one in room if one.bot_id]
        assert len(said) == 1, who


async def says_as(chat, bot, text, metadata):
    """A post of one of our own bots, told to whoever listens."""
    here = {"T1NWT": "U1RAPPORT", "T0MRD": "U0RAPPORT"}
    team = next(team for team, user in here.items() if user == bot)
    client = chat.run.slack.installations.clients[team]
    await client.chat_postMessage(channel=HERE, text=text, metadata=metadata)
    await asyncio.sleep(0)
