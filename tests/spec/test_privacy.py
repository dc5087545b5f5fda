"""Participant data, allocation and safety: three notices to the author, and nothing is kept."""

from itertools import cycle

import pytest
from sqlalchemy import text

from tests.chats.cast import HERE
from tests.chats.looking import whispered

PARTICIPANT = "Why did subject 1042 miss the week 8 visit?"
ALLOCATION = "Subject 1042 is on placebo, who knew of this?"
SAFETY = "Patient was hospitalised with a stroke last night, what do we do now?"
SENSITIVE = {
    "participant": (PARTICIPANT, "looked like participant data"),
    "allocation": (ALLOCATION, "may show who receives what"),
    "safety": (SAFETY, "*not reported*"),
}
TRACES = ("ubject 1042", "week 8", "placebo", "hospitalised", "stroke")
CONSIDERED = "Have you considered remote visits for the sites in Poland?"
BREAKFAST = "Have you considered pancakes in the canteen?"
QUESTION = "When will the Polish contracts be signed?"


@pytest.fixture(params=SENSITIVE, ids=str)
def kind(request):
    return request.param


def test_the_author_alone_is_told_at_once_and_nothing_is_kept(chat, left_of):
    tells_the_author_alone(chat, left_of(chat), "allocation")


@pytest.mark.parametrize("kind", ["participant", "safety"])
def test_so_it_is_with_the_others(room, left, kind):
    tells_the_author_alone(room, left, kind)


def tells_the_author_alone(chat, left, kind):
    words, notice = SENSITIVE[kind]
    ts = chat.says("james", words)

    told = chat.hears("james")
    assert len(told) == 1 and notice in told[0]
    assert chat.hears("priya") == chat.hears("kasia") == chat.hears("hannah") == []
    assert chat.marks(ts) == [] and chat.posts(thread=ts) == []
    assert left.of(*TRACES) == []


def test_the_three_notices_ask_for_three_different_things(room):
    for words, _ in SENSITIVE.values():
        room.says("james", words)
    participant, allocation, safety = room.hears("james")

    assert "delete your message, or edit the data out; I cannot do that for you" in participant
    assert "do not edit or delete it" in allocation
    assert "+44 20 7946 0000" in safety and "cannot report it" in safety
    assert len({participant, allocation, safety}) == 3


def test_the_unblinded_contact_alone_is_told_where_and_nothing_more(room):
    ts = room.says("james", ALLOCATION)

    told = room.hears("petra")
    assert len(told) == 1
    assert f"/archives/{HERE}/p{ts.replace('.', '')}" in told[0]
    assert "James" not in told[0] and "alloc" not in told[0] and "receives" not in told[0]
    assert "Petra Vogel" in room.dms("james")[0]
    assert room.hears("priya") == room.hears("hannah") == room.hears("kasia") == []


@pytest.mark.parametrize("kind", ["participant", "safety"])
def test_the_unblinded_contact_is_not_told_of_anything_else(room, kind):
    room.says("james", SENSITIVE[kind][0])

    assert room.hears("petra") == []


WAYS = {
    "a mention": lambda room, words: room.asks("james", f"challenge {words}"),
    "a mention in a thread": lambda room, words: room.asks(
        "james", f"question {words}", thread=room.says("priya", "Good morning all")
    ),
    "a command": lambda room, words: room.types("priya", f"challenge {words}"),
    "consider": lambda room, words: room.types("priya", words, command="/consider"),
    "an answer by command": lambda room, words: room.types("priya", f"answer 1 {words}"),
    "an unknown verb": lambda room, words: room.types("priya", f"placebo {words}"),
    "an unknown item": lambda room, words: room.types("priya", f"answer placebo {words}"),
    "an unknown person": lambda room, words: room.types("priya", f"assign 1 {words}"),
    "words to list by": lambda room, words: room.types("priya", f"list {words}"),
    "a direct message": lambda room, words: room.writes("james", f"challenge {words}"),
    "a form": lambda room, words: fills(room, words),
    "a reply in the thread": lambda room, words: reply(room, words),
}


def test_no_way_in_keeps_or_repeats_it(room, left):
    room.says("james", QUESTION)
    said = [WAYS[way](room, SENSITIVE[kind][0]) or "" for way, kind in zip(WAYS, cycle(SENSITIVE))]

    assert left.of(*TRACES) == []
    said += [*room.posts(), *room.dms("james"), *room.dms("priya"), *room.dms("petra")]
    said += [one.text for who in ("U0JAMES", "U1PRIYA") for one in room.sandbox.whispers(who)]
    assert not [one for one in said if any(trace in one for trace in TRACES)]


@pytest.mark.parametrize(
    ("way", "kind"),
    [
        ("a command", "participant"),
        ("an answer by command", "allocation"),
        ("a form", "safety"),
        ("a direct message", "participant"),
    ],
)
def test_whoever_types_it_to_us_gets_the_notice_too(room, way, kind):
    room.says("james", QUESTION)
    heard = WAYS[way](room, SENSITIVE[kind][0])
    who = "james" if "direct" in way else "priya"

    assert "kept nothing" in heard or "direct" in way
    assert [one for one in room.dms(who) if SENSITIVE[kind][1] in one]
    assert "Q-1" in room.types("priya", "list"), "and nothing has moved"


def test_allocation_in_a_form_sends_nobody_to_look(room):
    room.says("james", QUESTION)
    fills(room, ALLOCATION)

    assert room.hears("petra") == []
    assert "I told nobody" in room.dms("priya")[-1]


def test_a_form_with_it_stays_open_and_can_be_sent_without(room):
    room.says("james", QUESTION)
    fills(room, PARTICIPANT)
    sent = room.submits("priya", text="In May, once the template is agreed.")

    assert sent.action == "close"
    assert "In May" in room.types("priya", "show 1")


def test_a_pin_on_it_tells_the_author_and_keeps_nothing(room, left):
    ts = before_live(room, PARTICIPANT)
    room.do(room.sandbox.reacts("U1PRIYA", HERE, ts, "pushpin"))

    assert "do not keep that message" in whispered(room, "priya")
    assert [one for one in room.dms("james") if "participant data" in one]
    assert left.of(*TRACES) == [] and room.marks(ts) == ["pushpin"]


def test_keep_this_on_it_tells_the_author_and_keeps_nothing(room, left):
    ts = before_live(room, ALLOCATION)
    heard = room.asks("priya", "keep this", thread=ts)

    assert "do not keep that message" in heard
    assert [one for one in room.dms("james") if "who receives what" in one]
    assert room.hears("petra") and left.of(*TRACES) == []


def test_the_shortcut_on_it_opens_no_form_that_quotes_it(room, left):
    ts = before_live(room, SAFETY)
    room.do(room.sandbox.shortcut("U1PRIYA", HERE, ts, "item.keep"))

    assert room.sandbox.forms("U1PRIYA") == []
    assert "kept nothing" in whispered(room, "priya")
    assert [one for one in room.dms("james") if "*not reported*" in one]
    assert left.of(*TRACES) == []


def test_an_edit_that_brings_it_in_takes_the_words_out(room, left, kind):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, SENSITIVE[kind][0]))

    assert "CH-1" in room.card(ts), "the item stays"
    assert "remote visits" not in room.card(ts)
    assert "deleted by its author" not in room.card(ts)
    assert SENSITIVE[kind][1] in room.hears("james")[-1]
    assert left.of(*TRACES) == []


def test_an_edit_that_brings_allocation_in_shows_the_contact_the_message(room):
    ts = room.says("james", CONSIDERED)
    room.do(room.sandbox.edits("U0JAMES", HERE, ts, ALLOCATION))

    assert f"p{ts.replace('.', '')}" in room.hears("petra")[0]


def test_a_name_of_a_file_is_not_read(room, left):
    room.says("james", "Here is the log.", files=("subject-1042-placebo.pdf",))

    assert left.of(*TRACES) == []


def test_an_unexpected_error_does_not_write_words_to_the_log(room, left):
    """The database's own errors quote what they were given, unless they are told not to."""
    refuses = "CREATE TRIGGER no BEFORE INSERT ON item BEGIN SELECT RAISE(ABORT, 'no'); END"
    spoil = room.bot.do("nwt-mer", lambda tx: tx.session.execute(text(refuses)))
    room.runner.run(wait(spoil))
    room.says("james", "Have you considered pancakes for the patients of site 14?")

    assert "log" in left.of("could not be decided"), "the failure is logged"
    assert "log" not in left.of("pancakes"), "and its words are not"


async def wait(work):
    return await work


def before_live(room, words):
    """Something that was said before we listened, so that nobody was told yet."""
    room.types("priya", "stop")
    ts = room.says("james", words)
    room.fast_forward(minutes=1)
    room.types("priya", "start")
    return ts


def reply(room, words):
    thread = next(one.ts for one in room.sandbox.messages(HERE) if one.text == QUESTION)
    room.says("priya", words, thread=thread)


def fills(room, words):
    """Answer by a form; the error beside its field is what the person reads."""
    room.fast_forward(days=1, hours=1)
    room.clicks("priya", "Answer…")
    return " ".join(room.submits("priya", text=words).errors.values())
