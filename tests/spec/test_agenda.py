"""Ten lines for the next call, which can be pasted into minutes."""

import re

import pytest

from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE

SECRET = "Have you considered a second vendor for the merger?"
MARKUP = re.compile(r"[*_`~<>|]|:[a-z_]+:|&[a-z]+;")


@pytest.fixture
def busy(room):
    """Something of every part of a call, on Thursday 5 March at 10:00."""
    room.says("james", "When will the Polish contracts be signed?")
    room.fast_forward(days=1)
    room.asks("james", "issue The depot in Lyon is empty.")
    room.says("priya", "Who covers the Spanish sites in August?")
    room.says("priya", "Which labs read the French samples?")
    room.asks("james", "answer 4 The lab in Lille does.")
    room.until("2026-03-05T09:00:00+00:00")
    room.says("james", "Have you considered remote visits for site 14?")
    room.asks("james", "due 5 2026-03-27")
    return room


def lines(text):
    return [line for line in text.splitlines() if line[:1].isdigit()]


def test_what_is_overdue_comes_first_then_what_is_joint_and_then_by_date(busy):
    told = lines(busy.types("priya", "agenda"))

    assert [line.split(":")[0] for line in told] == [
        "1. Q-1",
        "2. I-2",
        "3. Q-3",
        "4. Q-4",
        "5. CH-5",
    ]


def test_each_line_says_alone_what_it_is_on_whom_it_waits_and_by_when(busy):
    told = lines(busy.types("priya", "agenda"))

    assert told == [
        "1. Q-1: When will the Polish contracts be signed? – waiting on Northwind Therapeutics"
        " (Priya Raman), was due on Wed 4 Mar 2026",
        "2. I-2: The depot in Lyon is empty. – waiting on Northwind Therapeutics and Meridian"
        " Clinical (Priya Raman and James Orton), by Thu 5 Mar 2026, 11:00 Zurich",
        "3. Q-3: Who covers the Spanish sites in August? – waiting on Meridian Clinical"
        " (James Orton), by Thu 5 Mar 2026, 11:00 Zurich",
        "4. Q-4: Which labs read the French samples? – waiting on Northwind Therapeutics"
        " (Priya Raman), answered: is that the answer?",
        "5. CH-5: Have you considered remote visits for site 14? – waiting on Northwind"
        " Therapeutics (Priya Raman), by Fri 27 Mar 2026, 17:00 Zurich",
    ]


def test_how_long_something_is_overdue_is_counted_in_working_days(busy):
    busy.until("2026-03-10T12:00:00+00:00")

    first = lines(busy.types("priya", "agenda"))[0]
    assert first.endswith("was due on Wed 4 Mar 2026, 4 working days ago")


WAYS = [
    ("priya", "types"),
    ("priya", "asks"),
    ("james", "asks"),
    ("priya", "writes"),
    ("james", "writes"),
]


@pytest.mark.parametrize(("who", "way"), WAYS)
def test_both_companies_read_the_same_by_command_mention_and_direct_message(busy, who, way):
    before = len(busy.posts())
    answer = getattr(busy, way)(who, "agenda")

    assert answer.startswith("For the next call, Northwind–Meridian, Thu 5 Mar 2026\n1. Q-1: ")
    assert lines(answer) == lines(busy.types("priya", "agenda"))
    assert len(busy.posts()) == before, "nobody else reads it"


def test_nothing_in_it_is_garbage_when_it_is_pasted(busy):
    busy.says("james", "Have you considered *bold* `code`, <https://a.example|a link> & a :smile:?")
    told = busy.types("priya", "agenda")

    assert MARKUP.findall(told.replace("&amp;", "").replace(":smile:", "")) == []
    assert "\n\n" not in told, "a blank line between items would be pasted too"


def test_ten_lines_and_how_many_more(room):
    for n in range(13):
        room.types("priya", f"question Who reads page {n} of the plan?")
    told = room.asks("james", "agenda")

    assert len(lines(told)) == 10
    assert told.splitlines()[-1] == "And 3 more: the list shows them."


def test_shown_to_everybody_it_is_a_post_with_a_name_and_no_button(busy):
    busy.asks("james", "agenda")
    busy.clicks("james", "Show to everybody", channel=HERE)

    shown = busy.sandbox.said(HERE)[-1]
    assert shown.text.splitlines()[0].endswith("shown by James Orton")
    assert len(lines(shown.text)) == 5
    assert "Show to everybody" not in str(shown.blocks)


def test_what_leaders_speak_of_is_not_for_the_team(room):
    room.says("hannah", SECRET, channel=GOVERNANCE)

    assert "Nothing is open." in room.types("tom", "agenda")
    assert "merger" in room.types("priya", "agenda")
    room.says("james", "When will the Polish contracts be signed?")
    room.asks("priya", "agenda")
    room.clicks("priya", "Show to everybody", channel=HERE)
    assert "Q-2" in room.posts()[-1] and "merger" not in room.posts()[-1]


def test_a_stranger_reads_no_agenda(busy):
    busy.do(busy.sandbox.shares(HERE, "T9XYZ"))
    busy.sandbox.state.room(HERE).members.append(ACCOUNTS["alex"])

    assert "I do not know yet which company you belong to" in busy.asks("alex", "agenda")


def test_nobody_needs_to_listen_for_an_agenda(busy):
    busy.asks("james", "stop")

    assert "1. " in busy.asks("priya", "agenda")
