"""What was decided and said before is found by whoever may see it, and by nobody else."""

import pytest

from tests.chats.cast import GOVERNANCE, HERE, POLAND
from tests.chats.looking import pin

NOTHING = "I have found nothing about that."
ELSEWHERE = "C0LOOSE"
OTHER_STUDY = (
    "role: Clinical Trial Manager, level: 1",
    "role: Clinical Trial Manager, level: 1, studies: [NWT-9]",
)
SECOND = (
    "people:\n",
    "  - {number: NWT-9, channels: [{slack: C0LOOSE, room: shared}]}\npeople:\n",
)


WAYS = {
    "a command": lambda room, words: room.types("priya", words),
    "a mention": lambda room, words: room.asks("priya", words),
    "a direct message": lambda room, words: room.writes("priya", words),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_was_said_is_asked_for_in_a_sentence(remembered, way):
    before = len(remembered.posts())
    for words in ("what do we know about remote visits?", "search licence", "find Poland sites"):
        told = WAYS[way](remembered, words)
        assert "*CH-1* Have you considered remote visits" in told, words
        assert "Q-2" not in told, words

    assert len(remembered.posts()) == before, "nobody else reads it"


def test_each_line_says_what_it_is_how_it_stands_who_said_so_and_where(remembered):
    told = remembered.asks("james", "what do we know about sites?").split("\n\n")

    assert len(told) == 2
    spanish, polish = sorted(told, key=lambda one: "CH-1" in one)
    assert "Question · Waiting on Northwind Therapeutics (Priya Raman)" in spanish
    assert "Raised by James Orton (Meridian Clinical) on Mon 2 Mar 2026" in spanish
    assert "Challenge · Declined" in polish
    assert "Priya Raman (Clinical Operations Lead, Northwind Therapeutics), Mon 2 Mar" in polish
    assert "“The sites have no licence for it.”" in polish
    assert all("|Open the thread>" in one for one in told)


def test_of_several_answers_the_one_that_fits_is_told(remembered):
    remembered.fast_forward(minutes=1)
    remembered.types("priya", "reopen 1 The regulator has changed its mind.")
    remembered.types("priya", "accept 1 Kraków has a courier now.")

    assert "“The sites have no licence for it.”" in remembered.types("priya", "search licence")
    assert "“Kraków has a courier now.”" in remembered.types("priya", "search krakow")


def test_both_companies_find_the_same(remembered):
    asked = "what did we say about licences for Poland?"

    assert remembered.asks("james", asked) == remembered.asks("priya", asked)
    assert "CH-1" in remembered.asks("james", asked)


def test_decisions_come_first_when_they_are_asked_for(remembered):
    ts = remembered.says("priya", "Poland starts in June with remote visits at no site.")
    pin(remembered, "priya", ts)
    with remembered.bot.storage.transaction("nwt-mer") as tx:
        tx.items.find(3).kind = "decision"
        tx.items.find(1).text = f"{POLAND} {'Poland! ' * 9}"

    told = remembered.asks("james", "what did we decide about Poland?")
    assert told.index("*D-3*") < told.index("*CH-1*")
    told = remembered.asks("james", "what do we know about Poland?")
    assert told.index("*CH-1*") < told.index("*D-3*")


def test_any_of_the_words_is_better_than_nothing(remembered):
    told = remembered.types("priya", "find licence pancakes")

    assert "CH-1" in told and "Q-2" not in told


def test_at_most_five_are_told_and_never_how_many_more(room):
    for n in range(9):
        room.types("priya", f"question Who reads page {n} of the plan?")
    told = room.types("priya", "search plan")

    assert [f"*Q-{n}*" in told for n in range(1, 10)] == [False] * 4 + [True] * 5
    assert "more" not in told


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("search pancakes", id="never said"),
        pytest.param("what did we decide?", id="no word that tells"),
        pytest.param("search ???", id="no word at all"),
        pytest.param('find "NEAR( AND *" OR 1=1; --', id="a question of the database"),
        pytest.param("find ' | & !(:*", id="of the other"),
        pytest.param(f"search {'pancakes waffles ' * 240}", id="a page of words"),
    ],
)
def test_where_nothing_is_found_one_sentence_says_what_to_try(remembered, words):
    told = remembered.types("priya", words)

    assert told.startswith(NOTHING) and "`search Poland`" in told


def test_a_search_for_nothing_says_how_it_is_typed(remembered):
    assert "`search WORDS`" in remembered.types("priya", "search")


def test_what_must_not_be_kept_is_not_searched_for(remembered):
    assert "I keep no words like these" in remembered.types("priya", "search subject 1147-0231")


# Who may not see it


def test_an_item_of_the_leaders_room_is_found_by_leaders_alone(remembered):
    secret = "Have you considered a second vendor for the merger in Poland?"
    remembered.says("hannah", secret, channel=GOVERNANCE)

    for words in ("search merger", "what about the merger in Poland?", "find vendor"):
        assert "merger" not in remembered.types("tom", words), words
    assert remembered.types("tom", "search merger").startswith(NOTHING)
    assert "merger" in remembered.types("sam", "search merger")


def test_an_item_of_an_unblinded_room_is_found_by_the_unblinded_alone(make_room):
    room = make_room()
    room.says("james", POLAND)
    with room.bot.storage.transaction("nwt-mer") as tx:
        tx.people.channel(HERE).room = "unblinded"

    assert room.types("priya", "search Poland").startswith(NOTHING)
    assert "CH-1" in room.types("petra", "search Poland")


def test_five_that_one_may_not_see_do_not_hide_the_sixth(room):
    room.says("james", POLAND)
    for n in range(50):
        room.types("hannah", f"question Poland, Poland: page {n}?", channel=GOVERNANCE)

    assert "CH-1" in room.types("tom", "search Poland")


def test_a_person_of_neither_company_finds_nothing(remembered):
    remembered.do(remembered.sandbox.shares(HERE, "T9XYZ"))
    remembered.sandbox.state.room(HERE).members.append("U9NOBODY")
    told = remembered.asks("alex", "search Poland")

    assert "CH-1" not in told and "which company you belong to" in told


def test_who_works_on_another_study_finds_nothing_of_this_one(make_room):
    chat = make_room([OTHER_STUDY, SECOND])
    chat.says("james", POLAND)

    assert chat.types("tom", "search Poland", channel=ELSEWHERE).startswith(NOTHING)
    assert "CH-1" in chat.types("priya", "search Poland")


@pytest.mark.parametrize("state", ["stop", "pause 1h"])
def test_where_i_am_not_listening_a_mention_is_not_answered(remembered, state):
    remembered.types("priya", state)
    for words in ("search Poland", "what did we decide about Poland?"):
        told = remembered.asks("james", words)
        assert "I am not listening in this channel" in told and "CH-1" not in told


# Words that are gone


def test_what_was_edited_is_found_by_its_new_words_alone(room):
    ts = room.says("james", POLAND)
    edited = "Have you considered remote visits for the sites in Spain?"
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, edited))

    assert "CH-1" in room.types("priya", "search spain")
    assert room.types("priya", "search poland").startswith(NOTHING)


@pytest.mark.parametrize("minutes", [1, 11])
def test_what_was_deleted_is_neither_found_nor_left_in_the_index(room, left, minutes):
    ts = room.says("james", "Have you considered pancakes for the sites?")
    assert "CH-1" in room.types("priya", "search pancakes")
    room.fast_forward(minutes=minutes)
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert room.types("priya", "search pancakes").startswith(NOTHING)
    assert left.after_a_minute("pancakes", "ancake") == []


def test_what_was_taken_back_by_its_author_loses_its_answers_words_too(room, left):
    room.says("james", "Have you considered pancakes for the sites?")
    room.asks("james", "withdraw 1")

    assert room.types("priya", "search pancakes").startswith(NOTHING)
    assert left.after_a_minute("pancakes", "ancake") == []
