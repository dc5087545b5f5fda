"""Pausing and stopping: anybody may, either company may alone, and clocks stand still."""

from tests.chats.cast import HERE, partnership
from tests.chats.looking import hello, state

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
QUESTION = "When will the Polish contracts be signed?"
PANCAKES = "Have you considered pancakes in the canteen?"
NORTHWIND, MERIDIAN = "Agree for Northwind Therapeutics", "Agree for Meridian Clinical"


def test_anybody_may_pause_and_the_pause_ends_by_itself(room):
    said = room.types("ben", "pause 1h")
    assert "not listening here until Mon 2 Mar 2026, 11:00" in said
    assert "paused" in hello(room)

    room.fast_forward(minutes=59)
    assert room.marks(room.says("james", CONSIDERED)) == []
    room.fast_forward(minutes=2)
    assert room.marks(room.says("james", CONSIDERED)) == ["memo"]


def test_a_pause_needs_an_end_that_is_near(room):
    for words in ("pause", "pause soon", "pause 31d", "pause -1h"):
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


def test_nothing_is_kept_by_hand_either_while_nobody_listens(room):
    room.types("priya", "stop")

    assert "not listening" in room.types("priya", "question Who signs in Poland?")
    assert "Nothing is open" in room.types("priya", "list")
