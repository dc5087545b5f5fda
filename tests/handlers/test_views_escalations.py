import re
from dataclasses import replace

import pytest

from bot.messages import says
from handlers.slack.views import render
from storage.tables.words import Kind, Outcome, State
from tests.handlers.shown import (
    HELD,
    ITEM,
    OURS,
    THEIRS,
    answered,
    every_message,
    link,
    may,
    rows,
    several,
)

HEAD = "*CH-23* Have you considered remote visits for site 14?"
THREAD = "<https://northwind.example/archives/C0201/p1747000000000100|Open the thread>"
FACTS = f"""{HEAD}
Raised by Priya Raman (Northwind Therapeutics) on Mon 11 May 2026, 09:00 Zurich
Waiting on Meridian Clinical (James Orton) since Mon 11 May 2026, 09:00 Zurich
Asked: accept, accept in part, look into it until a date, or decline with a reason, \
by Thu 14 May 2026, 17:00 Zurich"""
BLAME = re.compile(
    r"\b(fail|late\b|delay|overdue|fault|blame|ignor|neglect|still not|refus|worst|slow|must)", re.I
)


def going_up(kind, *items, **more):
    made = says.Escalation(kind, 2, "OpCom", may(19, 10), items or (ITEM,))
    return replace(made, **more)


@pytest.mark.parametrize(
    ("message", "text", "buttons"),
    [
        pytest.param(
            going_up("warn"),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "By Thu 14 May 2026, 17:00 Zurich\n"
            f"An answer is owed soon. If another date suits better, say which.\n{THREAD}",
            ["Answer…", ["Assign…", "Due…", "Defer until…", "Not for the register", "More…"]],
            id="to the owner, the working day before",
        ),
        pytest.param(
            going_up("remind"),
            f"{HEAD}\nWaiting on Meridian Clinical (James Orton)\n"
            "By Thu 14 May 2026, 17:00 Zurich\nPlease take note: a word in the thread is enough. "
            f"The answer may come later.\n{THREAD}",
            ["Answer…", "Defer until…"],
            id="please take note",
        ),
        pytest.param(
            going_up("preview", next_level="OpCom", next_at=may(20, 10)),
            "Without an answer, these words go to both companies (OpCom) "
            "on Wed 20 May 2026, 10:00 Zurich. Each company may add one line.\n\n"
            f"{FACTS}\n{THREAD}",
            ["Add our line", "Answer now"],
            id="to both leads, before level 2",
        ),
        pytest.param(
            going_up("rung"),
            "To both companies (OpCom), in the same words and the same minute: "
            f"Tue 19 May 2026, 10:00 Zurich.\n\n{FACTS}\n{THREAD}",
            ["Seen, with me", "Answer…", "Defer until…"],
            id="to both companies' leaders",
        ),
        pytest.param(
            going_up("rung", replace(ITEM, lines=(OURS, THEIRS), holds=(HELD,))),
            "To both companies (OpCom), in the same words and the same minute: "
            f"Tue 19 May 2026, 10:00 Zurich.\n\n{FACTS}\n"
            "Northwind Therapeutics adds: “The vote is on Monday.” (Priya Raman)\n"
            "Meridian Clinical adds: “We wait for the vote.” (James Orton)\n"
            "Seen, with Hannah Voss (Northwind Therapeutics) "
            f"until Wed 20 May 2026, 09:00 Zurich\n{THREAD}",
            ["Seen, with me", "Answer…", "Defer until…"],
            id="with each company's line, and with whom it is",
        ),
        pytest.param(
            going_up(
                "confirm",
                replace(ITEM, state=State.IN_PROGRESS, paused="reply", judgeable=True),
            ),
            f"{HEAD}\nA reply was given in the thread. Does this answer CH-23?\n{THREAD}",
            ["Answered", "Not yet"],
            id="to the raiser",
        ),
    ],
)
def test_what_each_person_reads_on_the_way_up(message, text, buttons):
    shown = render(message, link)

    assert shown["text"] == text
    assert rows(shown) == [buttons]


def test_leads_read_beforehand_what_leaders_will_read():
    preview, rung = (render(going_up(kind), link) for kind in ("preview", "rung"))

    assert preview["text"].split("\n\n")[1] == rung["text"].split("\n\n")[1]


def test_two_readers_of_a_rung_get_the_same_bytes():
    first, second = (render(going_up("rung", *several(ITEM, 12)), link) for _ in range(2))

    assert repr(first) == repr(second)


def test_an_answer_that_came_since_is_shown_to_the_leaders_and_nothing_is_asked():
    item = answered(Outcome.DECLINED, "decline", "The site has no nurses.")
    shown = render(going_up("rung", item), link)

    assert "Declined by Kasia Nowak" in shown["text"]
    assert "Asked" not in shown["text"]
    assert rows(shown) == []


def test_a_closed_item_stays_readable_for_those_who_were_told():
    item = replace(ITEM, state=State.CLOSED, outcome=Outcome.ANSWERED, lines=(OURS,))
    shown = render(going_up("rung", item), link)

    assert f"{HEAD} · Closed. Answered.\nNorthwind Therapeutics adds" in shown["text"]
    assert rows(shown) == []


def test_who_cannot_be_written_to_is_mentioned_in_the_room():
    assert render(going_up("warn", tell="U0KASIA"))["text"].startswith(f"<@U0KASIA>\n\n{HEAD}")


def test_twelve_items_are_one_message_and_the_rest_is_counted():
    shown = render(going_up("rung", *several(ITEM, 14), more=5), link)

    assert len(rows(shown)) == 12
    assert shown["blocks"][-1]["elements"][0]["text"] == "… and 7 more"
    assert re.search(r"… and (\d+) more$", shown["text"])


def test_leaders_read_what_comes_next_when_it_is_known():
    shown = render(going_up("rung", next_level="Steering committee", next_at=may(22, 10)))

    assert (
        "\nWithout an answer it goes on to both companies (Steering committee) "
        "on Fri 22 May 2026, 10:00 Zurich.\n\n"
    ) in shown["text"]


def test_a_level_without_a_name_is_still_called_something():
    shown = render(going_up("rung", level=3, level_name=""))

    assert shown["text"].startswith("To both companies (level 3), in the same words")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_item_says_what_is_asked(kind):
    assert "\nAsked: " in render(going_up("rung", replace(ITEM, kind=kind)))["text"]


def test_no_message_blames_anybody():
    said = [render(message)["text"] for message in every_message(text="words")]

    assert [BLAME.search(text) for text in said if BLAME.search(text)] == []
