from hypothesis import given
from hypothesis import strategies as st

from bot.rules.detection import Consequence, detect
from bot.rules.detection.book import BOOK

CUES = st.sampled_from(sorted(BOOK.cues))
WORDS = st.lists(CUES | st.text(max_size=8), max_size=40).map(" ".join)
TEXTS = st.text(max_size=300) | WORDS


@given(TEXTS)
def test_any_text_has_a_verdict(text):
    verdict = detect(text)
    assert list(verdict.labels) == sorted(set(verdict.labels))
    assert 0 <= verdict.confidence <= 1
    assert verdict.confidence == round(verdict.confidence, 2)
    offered = verdict.outcome is Consequence.OFFERED
    assert (verdict.outcome is Consequence.SILENT) == (not (verdict.labels or offered))


@given(TEXTS)
def test_the_same_words_have_the_same_verdict(text):
    assert detect(text) == detect(text)


@given(WORDS)
def test_what_is_quoted_is_nobodys_act(text):
    quoted = "\n".join(f"> {line}" for line in text.splitlines())
    assert detect(quoted).outcome in (Consequence.SILENT, Consequence.WARNED)


@given(WORDS, st.sampled_from(["  ", "\u200b", "\u2060"]))
def test_hidden_characters_change_nothing(text, hidden):
    assert detect(text.replace(" ", f" {hidden}")).labels == detect(text).labels
