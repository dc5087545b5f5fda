"""What leaves the house has no names, addresses or long numbers; what comes back has them again."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.llm.veil import TOKEN, Veil

PEOPLE = {"U1PRIYA": "Priya Raman", "U0JAMES": "James Orton", "U1WILL": "Will Moss"}
COMPANIES = ("Northwind Therapeutics", "Meridian Clinical")


@pytest.fixture
def veil():
    return Veil(PEOPLE, COMPANIES)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ask <@U1PRIYA> today.", "Ask PERSON-1 today."),
        ("Ask <@U9ELSE|eve> today.", "Ask PERSON-1 today."),
        ("Priya Raman said so, priya too.", "PERSON-1 said so, PERSON-1 too."),
        ("priya_raman2 wrote", "PERSON-1_PERSON-1 wrote"),
        ("PRIYA and James", "PERSON-1 and PERSON-2"),
        ("Dr Kowalska signs.", "PERSON-1 signs."),
        ("Prof. Anna Kowalska signs.", "PERSON-1 signs."),
        ("the coordinator Anna Kowalska left", "the coordinator PERSON-1 left"),
        ("Have Northwind and meridian clinical agreed?", "Have COMPANY-1 and COMPANY-2 agreed?"),
        ("priya.raman@northwind.example knows", "MAIL-1 knows"),
        ("<mailto:a@b.example|a@b.example> knows", "LINK-1 knows"),
        ("see https://a.example/x?y=1 or www.b.example", "see LINK-1 or LINK-2"),
        ("see <https://a.example/NWT|the plan>", "see LINK-1"),
        ("in <#C0201|team> and <!here>", "in LINK-1 and LINK-2"),
        ("call +41 61 555 01 02 now", "call NUMBER-1 now"),
        ("study NWT-1147-201 and NWT-1147-201", "study NUMBER-1 and NUMBER-1"),
        ("site 14, 12 of 50 in 2026", "site 14, 12 of 50 in 2026"),
        ("PERSON-1 was typed", "NUMBER-1 was typed"),
        ("Have you considered remote visits?", "Have you considered remote visits?"),
    ],
)
def test_this_is_hidden(veil, text, hidden):
    assert veil.hide(text) == hidden


def test_one_person_has_one_name_in_all_of_a_question(veil):
    assert [veil.hide("Priya asks."), veil.hide("<@U0JAMES> answers Priya.")] == [
        "PERSON-1 asks.",
        "PERSON-2 answers PERSON-1.",
    ]
    assert veil.show("PERSON-2 answers PERSON-1.") == "James Orton answers Priya."


def test_what_is_glued_together_comes_back_too(veil):
    for text in ("priya_raman2 wrote", "_PERSON-1 1" + "2" * 70 + "3", "x1234567y"):
        assert veil.show(veil.hide(text)) is not None, text


def test_a_verb_that_is_also_a_name_comes_back_as_it_was(veil):
    assert veil.show(veil.hide("The sites will start.")) == "The sites will start."


def test_whom_nobody_named_comes_back_as_nothing(veil):
    veil.hide("Priya asks.")

    assert veil.show("PERSON-2 asks.") is None


@settings(max_examples=400, deadline=None)
@given(some.text(alphabet="Priya <@U1PRIYA>0123456789-+.@:/|#!NWT \n") | some.text())
def test_what_was_hidden_and_shown_says_who_and_what_it_said(text):
    veil = Veil(PEOPLE, COMPANIES)
    hidden = veil.hide(text)

    assert not re.search(r"(?<![^\W\d_])priya(?![^\W\d_])", hidden, re.I)
    assert veil.show(hidden) is not None
    assert set(TOKEN.findall(hidden)) <= set(veil.stands_for)


@pytest.mark.parametrize("piece", ["1 ", "<", "a@", "x", "no names here, "])
def test_long_words_come_back_as_they_were(veil, piece):
    """A pattern that tried every way to read them would not end."""
    text = piece * (40_000 // len(piece))

    assert veil.show(veil.hide(text)) == text


def test_many_names_are_hidden_in_long_words_too(veil):
    hidden = veil.hide("Ab Cd, " * 5_000)

    assert "Ab" not in hidden and veil.show(hidden) == "Ab Cd, " * 5_000
