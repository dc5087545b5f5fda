"""What one person asks, that person alone reads; and nobody reads what is not for them."""

import pytest

from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE

QUESTIONS = (
    "When will the Polish contracts be signed?",
    "Who covers the Spanish sites in August?",
    "Which labs read the French samples?",
)
SECRET = "Have you considered a second vendor for the merger?"


@pytest.fixture
def three(room):
    """Three questions of James to Northwind, the last one a day later."""
    room.says("james", QUESTIONS[0])
    room.says("james", QUESTIONS[1])
    room.fast_forward(days=1)
    room.says("claire", QUESTIONS[2])
    return room


WAYS = {
    "a command": lambda room, words: room.types("priya", words),
    "a mention": lambda room, words: room.asks("priya", words),
    "a direct message": lambda room, words: room.writes("priya", words),
}
READS = {
    "list": ("Q-1", "Q-2", "Q-3"),
    "mine": ("Waiting on you", "Q-3"),
    "show 2": ("Spanish sites", "Raised by James Orton (Meridian Clinical)", "trail is whole"),
    "why 2": ("a rule read it in what was said", "Next, on"),
    "help": ("challenge TEXT", "pause 1h"),
    "help list": ("list [WORDS]",),
    "export": ("Northwind Therapeutics hosts me", "`rapport export`"),
    "version": ("Rapport 0",),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_answered_by_command_mention_and_direct_message(three, way):
    before = len(three.posts())
    for words, pieces in READS.items():
        answer = WAYS[way](three, words)
        assert [piece for piece in pieces if piece not in answer] == [], words

    assert len(three.posts()) == before, "nobody else reads it"
    assert three.sandbox.whispers(ACCOUNTS["james"]) == []


@pytest.mark.parametrize("way", ["a command", "a mention"])
def test_setup_says_how_the_channel_stands(three, way):
    answer = WAYS[way](three, "setup")

    assert "I am listening here" in answer
    assert "Lead for Northwind Therapeutics: Priya Raman" in answer
    assert "3 items are open here" in answer


def test_the_newest_turn_comes_first(three):
    listed = three.types("priya", "list")

    assert listed.index("Q-3") < listed.index("Q-2") < listed.index("Q-1")
    three.fast_forward(minutes=1)
    three.types("priya", "answer 1 On 30 April.")
    listed = three.types("priya", "list")
    assert listed.index("Q-1") < listed.index("Q-3"), "its turn is the newest now"


def test_overdue_is_what_is_past_its_date(three):
    three.until("2026-03-04T12:00:00+00:00")
    listed = three.types("priya", "list overdue")

    assert "Q-1" in listed and "Q-2" in listed and "Q-3" not in listed


def test_what_is_closed_is_not_listed_but_still_shown(three):
    three.types("priya", "answer 1 On 30 April.")
    three.asks("james", "answered 1")

    assert "Q-1" not in three.types("priya", "list")
    assert "On 30 April" in three.types("priya", "show 1")


def test_the_whole_life_of_an_item_fits_on_a_dozen_lines(room):
    room.says("james", "Who signs the contracts in Lyon?")
    room.until("2026-03-06T14:00:00+00:00")
    room.clicks("priya", "Add our line")
    room.submits("priya", text="Legal has the drafts.")
    room.until("2026-03-09T14:00:00+00:00")
    room.clicks("kasia", "Seen, with me")
    room.types("priya", "answer 1 Stefan Brandt does.")
    room.asks("james", "answered 1")
    life = room.types("priya", "show 1").splitlines()

    assert len([line for line in life if line]) <= 13
    told = "\n".join(life)
    places = [told.rindex(words) for words in LIFE]
    assert places == sorted(places), "in the order in which it happened"


LIFE = (
    "Raised by James Orton",
    "kept it",
    "told Priya Raman that the answer is owed soon",
    "showed Priya Raman and James Orton what would go further",
    "Legal has the drafts.",
    "told Hannah Voss and Kasia Nowak",
    "Kasia Nowak has seen it",
    "Stefan Brandt does.”",
    "answered → closed",
    "The trail is whole",
)


def test_mine_is_what_waits_on_me(three):
    assert "Nothing is open" in three.asks("james", "mine")
    three.types("priya", "assign 2 Tom Lindqvist")

    assert "Q-2" in three.types("tom", "mine") and "Q-1" not in three.types("tom", "mine")
    assert "Q-2" not in three.types("priya", "mine")


def test_a_list_holds_twenty_and_says_how_many_more(room):
    for n in range(23):
        room.types("priya", f"question Who reads page {n} of the plan?")
    listed = room.types("priya", "list")

    assert sum(f"Q-{n}*" in listed for n in range(1, 24)) <= 20
    assert "Q-23*" in listed and "Q-1*" not in listed
    assert "more" in listed.splitlines()[-1]
    assert len(listed) < 4000


def test_shown_to_everybody_it_is_a_post_with_a_name_and_no_button(three):
    three.asks("priya", "list spanish")
    three.clicks("priya", "Show to everybody", channel=HERE)

    shown = three.sandbox.said(HERE)[-1]
    assert "Q-2" in shown.text and "Q-1" not in shown.text
    assert "shown by Priya Raman" in shown.text
    assert "Show to everybody" not in str(shown.blocks)


def test_what_somebody_typed_is_not_kept_when_it_is_shown(three, left_of):
    left = left_of(three)
    three.asks("priya", "list spanish sites august")
    three.clicks("priya", "Show to everybody", channel=HERE)

    assert "Q-2" in three.posts()[-1]
    assert left.after_a_minute("spanish sites august") == []


def test_mine_shown_to_everybody_is_mine_alone(three):
    three.types("priya", "assign 2 Tom Lindqvist")
    three.types("tom", "mine")
    three.clicks("tom", "Show to everybody", channel=HERE)

    assert "Q-2" in three.posts()[-1] and "Q-1" not in three.posts()[-1]


def test_a_direct_message_offers_no_everybody(three):
    three.writes("priya", "list")

    assert "Show to everybody" not in str(three.sandbox.dm(ACCOUNTS["priya"])[-1].blocks)


def test_an_item_of_the_leaders_room_is_not_for_the_team(room):
    room.says("hannah", SECRET, channel=GOVERNANCE)
    for words in ("list", "list merger", "mine", "show 1", "why 1"):
        assert "second vendor" not in room.types("tom", words)
    assert "There is no item 1 here" in room.types("tom", "show 1")
    assert "There is no item 1 here" in room.types("tom", "answer 1 We have.")
    assert "There is no item 1 here" in room.types("tom", "withdraw 1")

    assert "merger" in room.types("sam", "list") and "merger" in room.types("priya", "show 1")


def test_shown_to_everybody_an_item_of_the_leaders_room_stays_there(room):
    room.says("james", QUESTIONS[0])
    room.says("hannah", SECRET, channel=GOVERNANCE)
    assert "merger" in room.types("priya", "list")
    room.clicks("priya", "Show to everybody", channel=HERE)

    shown = room.posts()[-1]
    assert "Q-1" in shown and "merger" not in shown and "CH-2" not in shown


def test_among_leaders_it_may_be_shown(room):
    room.says("hannah", SECRET, channel=GOVERNANCE)
    room.types("priya", "list", channel=GOVERNANCE)
    room.clicks("priya", "Show to everybody", channel=GOVERNANCE)

    assert "merger" in room.posts(GOVERNANCE)[-1]


def test_who_works_on_another_study_does_not_see_this_one(make_room):
    other = (
        "role: Clinical Trial Manager, level: 1",
        "role: Clinical Trial Manager, level: 1, studies: [NWT-9]",
    )
    second = (
        "people:\n",
        "  - {number: NWT-9, channels: [{slack: C0LOOSE, room: shared}]}\npeople:\n",
    )
    chat = make_room([other, second])
    chat.says("james", QUESTIONS[0])

    assert "Nothing is open" in chat.types("tom", "list", channel="C0LOOSE")
    assert "There is no item 1 here" in chat.types("tom", "show 1", channel="C0LOOSE")


def test_an_answer_that_cannot_be_whispered_comes_as_a_direct_message(room):
    room.says("james", QUESTIONS[0])
    room.sandbox.faults.add("chat.postEphemeral", "user_not_in_channel")
    room.asks("james", "list")

    assert "Q-1" in room.dms("james")[-1]
