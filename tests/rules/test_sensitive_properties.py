from hypothesis import given
from hypothesis import strategies as st

from bot.rules.detection import screen
from bot.rules.sensitive import SHELVES
from bot.rules.sensitive.plain import LONGEST

HITS = st.sampled_from(
    [
        "Subject 0401-012 missed V3.",
        "Kit 10234 is placebo.",
        "A patient at site 9 was hospitalised last night.",
        "Her initials are MK.",
        "DOB 12.03.1961 was entered wrongly.",
        "Randomisation list attached, please do not forward.",
        "We have a new SAE in Warsaw.",
    ]
)
HARMLESS = st.sampled_from(
    [
        "Good morning all.",
        "The tracker has a new column.",
        "Site 14 sent its contract back.",
        "We count 29 sites and 34 of 180 randomised.",
        "SIV reports are in the folder, thanks to James and Sofia.",
        "Congrats! 🎉",
        "UAT passed with dummy data.",
        "The placebo response in 103 was 41 %.",
        "Ça marche, à demain.",
    ]
)
AROUND = st.lists(HARMLESS, max_size=12)
GLUE = st.sampled_from([" ", "\n", "\n\n"])
WORDS = st.sampled_from(sorted({piece for shelf in SHELVES for piece in shelf.opens} | {"12-345"}))
TEXTS = st.text(max_size=300) | st.lists(WORDS | st.text(max_size=6), max_size=40).map(" ".join)


@given(TEXTS)
def test_any_text_is_screened_and_twice_alike(text):
    assert screen(text) is screen(text)


@given(HITS, AROUND, AROUND, GLUE)
def test_harmless_words_around_do_not_hide_it(hit, before, after, glue):
    assert screen(glue.join([*before, hit, *after])) is screen(hit)


@given(HITS, st.integers(0, LONGEST - 200))
def test_nor_does_the_length_of_the_text(hit, place):
    filler = ("We met the team in Lyon. " * (place // 25 + 1))[: place // 25 * 25]
    assert screen(filler + hit) is screen(hit)


@given(HITS, st.integers(1, 20), st.sampled_from(["\u200b", "\u2060", "\u00ad", "\ufeff"]))
def test_nor_does_a_hidden_character(hit, place, hidden):
    assert screen(hit[:place] + hidden + hit[place:]) is screen(hit)
