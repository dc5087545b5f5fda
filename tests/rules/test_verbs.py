"""One table of verbs: how they are typed, labelled, listed and documented (D23)."""

from pathlib import Path

import pytest

from bot import verbs
from bot.errors import Refused
from bot.verbs import PREFIX, TABLE, VERBS
from handlers.slack.views.buttons import MORE_LABEL, PREVIEWED, TOLD
from storage.tables.words import Kind

PAGE = Path(__file__).parents[2] / "docs" / "verbs.md"

# The labels of the design, as they are written there; those of D23; and our own, each decided.
DESIGN = {
    *("Answer…", "Accept", "Accept in part", "Look into it until…", "Decline…", "Seen, with me"),
    *("Answered", "Not yet", "We knew", "We did not know", "I will check", "Defer until…"),
    *("Decide…", "Talk", "Agree for COMPANY", "Show to everybody"),
    *("Delegate…", "Return with a question…", "Close", "Assign…", "Due…", "Not for the register"),
    *("See the text", "Switch on"),  # of practice
    *("Add our line", "Answer now", "Call", "Deleted", "It is not participant data…", "More…"),
    "Stop the model",  # docs/decisions/0043
    "Make it critical",  # docs/decisions/0025
    "Of COMPANY",  # D14 gives its two buttons no labels
    "Same",  # docs/decisions/0041
    "Set up…",  # docs/decisions/0032
    *("Looks right", "It is participant data", "Who could read it"),  # docs/decisions/0039
    "Close with a reference…",
    *("Keep it", "Leave it"),  # docs/decisions/0038
    *("Review…", "Turn into…"),  # docs/decisions/0040
}
# Labels of what cannot be done yet; each leaves this list with the verb that it belongs to.
TO_COME = {
    "Return with a question…",
}


def test_buttons_are_labelled_exactly_as_the_design_says():
    ours = {verb.button for verb in TABLE if verb.button} | {
        *(MORE_LABEL, *PREVIEWED.values(), *TOLD.values())
    }

    assert ours == DESIGN - TO_COME


def test_a_label_means_one_thing_in_one_place():
    used = [verb.button for verb in TABLE if verb.button]

    assert {one for one in used if used.count(one) > 1} == {"Agree for COMPANY"}


def test_the_page_is_made_from_the_table():
    assert PAGE.read_text(encoding="utf-8") == verbs.page(), "run python -m bot.verbs"


def test_every_verb_says_in_a_sentence_what_it_does():
    assert all(verb.help.endswith(".") and verb.help[0].isupper() for verb in TABLE)
    assert len(VERBS) == len(TABLE)


@pytest.mark.parametrize("verb", [one for one in TABLE if not one.silent], ids=lambda one: one.name)
def test_what_the_table_shows_can_be_typed(verb):
    typed = verb.usage().replace("[", "").replace("]", "").replace("ID", "CH-23")
    found, number, _ = verbs.read(typed)

    assert found is verb
    assert number == (23 if "ID" in verb.needs else 0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("accept CH-23", ("accept", 23, ""), id="a verb and an item"),
        pytest.param("ACCEPT ch23", ("accept", 23, ""), id="however it is written"),
        pytest.param("accept 23.", ("accept", 23, ""), id="the number is enough"),
        pytest.param("accept Q-23", ("accept", 23, ""), id="whatever it was called before"),
        pytest.param("  decline  hu-7  no budget ", ("decline", 7, "no budget"), id="and a reason"),
        pytest.param("snooze 7 Fri budget", ("defer", 7, "Fri budget"), id="snooze is defer"),
        pytest.param("list", ("list", 0, ""), id="nothing more is needed"),
        pytest.param("challenge Why six visits?", ("challenge", 0, "Why six visits?"), id="words"),
    ],
)
def test_reading(words, expected):
    verb, number, rest = verbs.read(words)

    assert (verb.name, number, rest) == expected


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param("acept 23", "Did you mean `accept`?", id="a slip of the fingers"),
        pytest.param("dance", "`help` shows what I can do.", id="nothing near"),
        pytest.param("", "`help` shows what I can do.", id="nothing at all"),
        pytest.param("consent 23", "I do not know “consent”.", id="a button's verb is not typed"),
        pytest.param("accept", "“” is no item", id="no item"),
        pytest.param("accept CHX-2", "an item looks like CH-23", id="no such prefix"),
        pytest.param("accept 12345678901", "is no item", id="no such number"),
        pytest.param("decline 23", "Try: `decline ID WHY`", id="no reason"),
        pytest.param("challenge", "Try: `challenge TEXT`", id="no words"),
    ],
)
def test_refusals_name_the_nearest_right_form(words, sentence):
    with pytest.raises(Refused, match=r"\w+ .*") as refused:
        verbs.read(words)

    assert sentence in str(refused.value)


def test_every_kind_has_a_prefix_of_its_own():
    assert set(PREFIX) == set(Kind)
    assert len(set(PREFIX.values())) == len(PREFIX)
