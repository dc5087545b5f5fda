"""Check-ins as they are read: the prompt, its form, the digest, and who is asked when."""

from dataclasses import replace

import pytest

from bot.messages import says
from bot.messages.checkins import LONGEST, Answering
from handlers.slack.views import render
from handlers.slack.views.checkins import form
from tests.handlers.shown import (
    ITEM,
    JAMES,
    MERIDIAN,
    NORTHWIND,
    PRIYA,
    REASON,
    ZONE,
    form_problems,
    may,
    plans,
    problems,
    rows,
)

ASKED = "What might the other company not know yet?"
PROMPT = says.Prompt(7, "Leads", (ASKED, "What is late?"), (PRIYA, JAMES), may(12), ZONE, False)
ANSWERING = Answering(7, "Leads", (ASKED,), may(12), ZONE, "")
KEEP = {"partnership": "nwt-mer", "item": 7}
LEAVES = replace(REASON, name="James Orton", company=MERIDIAN, text="Our lead\nleaves in March.")
LATE = replace(REASON, name="Priya Raman", company=NORTHWIND, text="The drug is *late*.")


def test_the_prompt_says_what_is_asked_of_whom_how_and_until_when():
    shown = render(PROMPT)

    assert shown["text"] == (
        "*Check-in: Leads*\n"
        f"{ASKED}\n"
        "What is late?\n"
        f"<@{PRIYA}> <@{JAMES}>\n"
        "What you send with `Answer now` stays sealed until the close; "
        "a reply in this thread is seen at once. "
        "Anybody of the two companies may answer, until Tue 12 May 2026, 09:00 Zurich."
    )
    assert rows(shown) == [["Answer now"]]
    button = shown["blocks"][-1]["elements"][0]
    assert (button["action_id"], button["value"]) == ("checkin.respond", "7")


def test_when_it_is_over_it_calls_nobody_and_has_no_button():
    shown = render(replace(PROMPT, closed=True))

    assert shown["text"] == f"*Check-in: Leads*\n{ASKED}\nWhat is late?\nThis check-in has closed."
    assert rows(shown) == []


def test_many_are_called_by_no_mention():
    assert "<@" not in render(replace(PROMPT, asked=()))["text"]


def test_the_digest_is_by_company_in_everybody_s_own_words():
    companies = ((NORTHWIND, (LATE,)), (MERIDIAN, (LEAVES, replace(LEAVES, name="Claire Dubois"))))
    shown = render(says.Digest("Leads", may(11), ZONE, companies, (ITEM,)))

    assert shown["text"].replace("\n\n", "\n") == (
        "*Check-in: Leads* · Mon 11 May 2026\n"
        "*Northwind Therapeutics*\n"
        "Priya Raman: “The drug is ∗late∗.”\n"
        "*Meridian Clinical*\n"
        "James Orton: “Our lead leaves in March.”\n"
        "Claire Dubois: “Our lead leaves in March.”\n"
        "*What came of it*\n"
        "*CH-23* Have you considered remote visits for site 14? · "
        "Waiting on Meridian Clinical (James Orton) · By Thu 14 May 2026, 17:00 Zurich"
    )


def test_nothing_came_of_it_is_not_said():
    shown = render(says.Digest("Leads", may(11), ZONE, ((NORTHWIND, (LATE,)),), ()))

    assert "came of it" not in shown["text"] and MERIDIAN not in shown["text"]


def test_who_is_asked_what_and_when():
    first, second = plans()
    shown = render(says.Plans((replace(first, asked=("Priya Raman", "James Orton")), second)))
    one, other = shown["text"].split("\n\n")

    assert one == (
        "*Check-in: Northwind Therapeutics* · <#C0201> · Mondays, Thursdays at 09:30\n"
        f"{ASKED}\n"
        "Asked: Priya Raman, James Orton\n"
        "Next: Thu 14 May 2026, 09:00 Zurich.\n"
        "It takes answers until Tue 12 May 2026, 09:00 Zurich."
    )
    assert "Asked: everybody of both companies" in other and "takes answers" not in other
    assert rows(shown) == [["Answer now"]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"asked": ()}, "Asked: nobody", id="nobody"),
        pytest.param({"asked": ("A",) * 15}, "A, A and 3 more", id="many"),
        pytest.param({"next_at": None}, "It does not ask again as things stand.", id="never"),
    ],
)
def test_what_else_a_plan_says(change, expected):
    assert expected in render(says.Plans((replace(plans()[0], **change),)))["text"]


def test_where_there_is_none_it_says_so():
    assert render(says.Plans(()))["text"] == "The partnership file names no check-in here."


def test_the_form_has_all_questions_above_one_field():
    view = form(replace(ANSWERING, questions=(ASKED, "What is late?")), KEEP)
    section, field = view["blocks"]

    assert section["text"]["text"] == f"{ASKED}\nWhat is late?"
    assert field["element"]["max_length"] == LONGEST and "optional" not in field
    assert view["callback_id"] == "checkin.respond"
    assert "Tue 12 May 2026, 09:00 Zurich" in field["hint"]["text"]
    assert form_problems(view) == []


def test_what_was_written_before_stands_in_the_form():
    field = form(replace(ANSWERING, given="Our lead leaves."), KEEP)["blocks"][-1]

    assert field["element"]["initial_value"] == "Our lead leaves." and field["optional"]
    assert "taken back" in field["hint"]["text"]


@pytest.mark.parametrize(
    "text", ["x" * 300, "👩🏽\u200d🔬 " * 60, "هل فكرتم " * 30, "<!here> & *_`"]
)
def test_slack_takes_it_with_the_longest_of_everything(text):
    questions = (text[:300],) * 9
    asking = Answering(7, text[:300], questions, may(12), ZONE, text * 9)

    assert form_problems(form(asking, KEEP)) == []
    assert problems(render(replace(PROMPT, name=text[:300], questions=questions))) == []
