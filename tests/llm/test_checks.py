"""What a model says is shown only as far as it stands in the words that were sent."""

import pytest

from bot.llm.answers import LONGEST_TITLE, Memory, Sentence, Title
from bot.llm.checks import cited, titled
from bot.llm.veil import Veil

TEXT = "Have you considered remote visits for the 14 sites in Poland? Priya Raman knows them."
PASSAGES = {
    "CH-1": "challenge: remote visits for the 14 sites in Poland. Priya said: no licence.",
    "D-2": "decision: Poland starts in June.",
}


@pytest.fixture
def veil():
    veil = Veil({"U1PRIYA": "Priya Raman"}, ())
    veil.hide(TEXT)
    return veil


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Remote visits in Poland", "Remote visits in Poland"),
        (" Remote visits: ask PERSON-1 ", "Remote visits: ask Priya Raman"),
        ("The sponsor must pay for the delay", ""),
        ("Remote visits for 250 sites in Poland", ""),
        ("Remote visits, says PERSON-9", ""),
        ("Remote visits for sites https://evil.example", ""),
        ("Remote visits for <!channel> sites", ""),
        ("Remote visits\nPoland", ""),
        ("Subject 0014-014 of the sites in Poland has remote visits", ""),
        ("?!", ""),
        (("Remote visits for the sites in Poland " * 3)[: LONGEST_TITLE - 1] + "PERSON-1", ""),
    ],
)
def test_a_title_is_of_its_text(veil, title, shown):
    assert titled(Title.model_construct(title=title), veil, TEXT) == shown


@pytest.mark.parametrize(
    ("text", "ids", "kept"),
    [
        ("Remote visits have no licence.", ["CH-1"], True),
        ("PERSON-1 has no licence for it.", ["CH-1"], True),
        ("CH-1 asks for remote visits; Poland starts in June.", ["CH-1", "D-2"], True),
        ("Remote visits have no licence.", ["CH-9"], False),
        ("Remote visits have no licence.", ["CH-1", "CH-9"], False),
        ("Remote visits have no licence.", ["ch-1"], False),
        ("As CH-8 says, remote visits have no licence.", ["CH-1"], False),
        ("As D-2 says, remote visits have no licence.", ["CH-1"], False),
        ("Remote visits have no licence at 47 sites.", ["CH-1"], False),
        ("Bananas grow.", ["CH-1"], False),
        ("PERSON-7 has no licence.", ["CH-1"], False),
        ("See https://evil.example for the licence.", ["CH-1"], False),
        ("Subject 0014-014 has no licence.", ["CH-1"], False),
    ],
)
def test_a_sentence_is_of_the_items_that_it_names(veil, text, ids, kept):
    answer = Memory(sentences=[Sentence(text=text, ids=ids)])

    assert bool(cited(answer, veil, PASSAGES)) is kept


def test_of_several_sentences_those_with_a_source_are_left(veil):
    said = [("No licence.", "CH-1"), ("The vendor agreed.", "CH-7"), ("Poland: June.", "D-2")]
    answer = Memory(sentences=[Sentence(text=text, ids=[id]) for text, id in said])

    assert cited(answer, veil, PASSAGES) == [("No licence.", ["CH-1"]), ("Poland: June.", ["D-2"])]
