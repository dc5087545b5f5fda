"""What is a question about, and when do two texts ask the same?"""

import pytest

from bot.rules import search
from bot.rules.search import Question, same
from tests.spec.test_lists import QUESTIONS


@pytest.mark.parametrize(
    ("asked", "words", "decided"),
    [
        pytest.param("did we decide about Poland?", ("poland",), True, id="decide"),
        pytest.param("was agreed on the Polish labs", ("polish", "labs"), True, id="agreed"),
        pytest.param("was the decision on site 14", ("site", "14"), True, id="decision"),
        pytest.param("do we know about remote visits?", ("remote", "visit"), False, id="know"),
        pytest.param("Poland", ("poland",), False, id="a word"),
        pytest.param("Żółć in ŁÓDŹ", ("zolc", "lodz"), False, id="accents and capitals"),
        pytest.param("visit, visits; Visit!", ("visit",), False, id="each once"),
        pytest.param("the process of the virus analysis", ("process", "virus", "analysis"), False,
                     id="no plurals"),
        pytest.param("what's James's plan?", ("jame", "plan"), False, id="an apostrophe"),
        pytest.param("do we know?", (), False, id="nothing is left"),
        pytest.param("'\"(*)&|!:<->\\;--%", (), False, id="only signs"),
        pytest.param("", (), False, id="nothing"),
        pytest.param("x y 7", ("7",), False, id="a letter alone"),
        pytest.param("𝒫𝑜𝓁𝒶𝓃𝒹 ①", ("poland", "1"), False, id="letters in fancy dress"),
        pytest.param("\u202egnihton\x00\ud800", ("gnihton",), False, id="what is no letter"),
    ],
)  # fmt: skip
def test_what_is_asked_for(asked, words, decided):
    assert search.read(asked) == Question(words, decided)


def test_a_page_of_words_is_cut():
    assert len(search.read(" ".join(f"word{n}" for n in range(900))).words) == search.MOST
    assert search.read("x" * 4_000).words == ("x" * 40,)


POLAND = "Have you considered remote visits for the sites in Poland?"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(POLAND, POLAND, True, id="the same words"),
        pytest.param(POLAND, "Could Poland do remote visits?", True, id="in another order"),
        pytest.param(POLAND, "<@U1PRIYA> remote visit in Poland again??", True, id="one of them"),
        pytest.param(
            "When will the Polish contracts be signed?",
            "Do you know when the contracts for the Polish sites are signed?",
            True,
            id="a question",
        ),
        pytest.param(POLAND, "Could remote visits do in Spain?", True, id="two of three"),
        pytest.param(POLAND, "Have you considered a courier in Poland?", False, id="one word"),
        pytest.param(
            POLAND, "Have you considered a courier for the sites in Poland?", False, id="and sites"
        ),
        pytest.param(
            POLAND,
            "Have you considered that remote visits need an amendment, a vendor, new consent forms "
            "and training for every monitor?",
            False,
            id="two words of many",
        ),
        pytest.param("Have you considered it?", "Have you considered it?", False, id="no word"),
        pytest.param("Which sites?", "Which sites in the study?", False, id="said everywhere"),
        pytest.param("", POLAND, False, id="words that are gone"),
    ],
)  # fmt: skip
def test_whether_the_same_was_asked(one, other, same):
    assert search.alike(one, other) is same
    assert search.alike(other, one) is same


def test_different_questions_of_one_day_are_not_alike():
    pairs = [(one, other) for one in QUESTIONS for other in QUESTIONS if one != other]

    assert [pair for pair in pairs if search.alike(*pair)] == []


def test_the_longest_words_look_for_what_is_alike():
    text = "Could the depot in Warsaw ship Visit 7 kits, labels, cartons, needles, swabs and tubes?"

    assert "warsaw" in search.pairing(text) and "7" not in search.pairing(text)
    assert len(search.pairing(text)) == search.PAIRED


@pytest.mark.parametrize(
    ("texts", "best"),
    [
        pytest.param([], None, id="none"),
        pytest.param(["No.", ""], None, id="none with a word"),
        pytest.param(["Visits in Poland.", "Visits."], 0, id="the one with most"),
        pytest.param(["Visits.", "Visit."], 1, id="of equals the last"),
    ],
)
def test_which_answer_fits_best(texts, best):
    assert search.best(Question(("visit", "poland")), texts) == best


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (
            "Have you considered remote visits for the sites in Poland?",
            "Have you considered doing remote visits for the Polish sites?",
            True,
        ),
        ("When will the contracts be signed?", "When are the contracts signed?", True),
        (
            "Have you considered remote visits for the sites in Poland?",
            "Have you considered remote visits for the sites in Spain?",
            False,
        ),
        ("Who signs the CTA of site 14?", "Who signs the CTA of site 15?", False),
        ("Who signs the CTA of site 14?", "Who pays the vendor?", False),
        ("", "", False),
    ],
)
def test_two_texts_that_say_nearly_the_same(one, other, is_same):
    assert same(one, other) == same(other, one) == is_same
