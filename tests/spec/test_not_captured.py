"""What never gets into the register: talk within one company, jokes, other apps."""

import pytest

from tests.chats.cast import HERE
from tests.chats.looking import numbers

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
TALK = (
    "The canteen has pancakes today.",
    "Thanks, have a delightful weekend!",
    "Have you considered buying a lottery ticket :joy: :joy:",
    "How are you? Splendid weather.",
    "Greetings all :wave:",
    "lol who devoured all the biscuits :laughing:",
)
TOM = (
    "  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor,"
    " role: Clinical Trial Manager, level: 1}\n"
)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("james", "<@U0CLAIRE> when will you send the Polish contracts?"),
        ("priya", "<@U1TOM> have you considered remote visits in Poland?"),
        ("priya", "<@U1TOM> and <@U1BEN>, when is our budget review?"),
    ],
)
def test_talk_within_one_company_is_left_alone(room, who, words):
    ts = room.says(who, words)

    assert room.marks(ts) == [] and numbers(room) == []


def test_a_colleague_whom_we_never_met_is_a_colleague_all_the_same(make_room):
    chat = make_room([(TOM, "")])
    ts = chat.says("priya", "<@U1TOM> have you considered remote visits in Poland?")

    assert chat.marks(ts) == []


def test_a_thread_within_one_company_stays_within_it(room):
    top = room.says("priya", "<@U1TOM> about the Polish sites.")
    ts = room.says("tom", "Have you considered remote visits in Poland?", thread=top)
    assert room.marks(ts) == []

    room.says("james", "May we join in?", thread=top)
    later = room.says("tom", "Have you considered remote visits in Poland?", thread=top)
    assert room.marks(later) == ["memo"], "the other company takes part now"


def test_mentioning_somebody_of_the_other_company_is_talk_with_it(room):
    ts = room.says("priya", "<@U1TOM> <@U0CLAIRE> when will the Polish contracts be signed?")

    assert room.marks(ts) == ["memo"]
    room.fast_forward(days=1, hours=1)
    assert "(Claire Dubois)" in room.card(ts)


def test_jokes_and_ordinary_talk_leave_nothing(room, left):
    said = [room.says("james", words) for words in TALK]

    assert [room.marks(ts) for ts in said] == [[]] * len(TALK) and numbers(room) == []
    distinct = [max(words.split(), key=len).strip(".,!?:") for words in TALK]
    assert left.after_a_minute(*distinct) == []


def test_what_other_apps_and_slack_itself_say_is_not_kept(room):
    ts = room.do(room.sandbox.app_says(HERE, CONSIDERED, "Other app", None))
    room.do(room.sandbox.notices(HERE, CONSIDERED))

    assert room.marks(ts) == [] and numbers(room) == []
