"""By when, in people's own words: read where the author lives, and never what is only told of."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.asked_by import SENSE, Whose, asked_by
from bot.rules.due_words import find
from tests.rules.places import BASEL, BOSTON, LONDON, TIMES, at

NOW = at(BASEL, "2026-05-11 12:00")  # a Monday; Thursday is Ascension in Basel
TOM = Whose("Europe/Zurich", BASEL)
JAMES = Whose("Europe/London", LONDON)
BEN = Whose("America/New_York", BOSTON)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Could you send the redlines by Fri COB?", "2026-05-15 17:00"),
        ("Please confirm by Friday.", "2026-05-15 17:00"),
        ("We need the list no later than Wednesday noon.", "2026-05-13 12:00"),
        ("I'll share the draft by 14:00 CET tomorrow.", "2026-05-12 14:00"),
        ("I'll send the contract on Thursday 21 May.", "2026-05-21 17:00"),
        ("Can we have the CVs before the SIV on 20 May, please?", "2026-05-19 17:00"),
        ("Please reply before Friday.", "2026-05-13 17:00"),  # Thursday is a holiday
        ("Please reply before noon on Friday.", "2026-05-15 12:00"),
        ("We will have it ready in two weeks.", "2026-05-25 17:00"),
        ("Please send it within 24 hours.", "2026-05-12 12:00"),
        ("I will upload the minutes by the end of next week.", "2026-05-22 17:00"),
        ("Please sign it this week.", "2026-05-15 17:00"),
        ("You will have the figures by the end of the month.", "2026-05-29 17:00"),
        ("I'll file it by end of June.", "2026-06-30 17:00"),
        ("Please approve by the 20th.", "2026-05-20 17:00"),
        ("Please approve by the 4th.", "2026-06-04 17:00"),
        ("Please send it by Wednesday the 13th.", "2026-05-13 17:00"),
        ("Please send it by tomorrow morning.", "2026-05-12 12:00"),
        ("I'll send it tonight.", "2026-05-11 17:00"),
        ("Please send the tables by 3pm London time on Tuesday.", "2026-05-12 16:00"),
        ("Merci de confirmer la date avant vendredi midi.", "2026-05-15 12:00"),
        ("Bitte bis Mittwoch bestätigen.", "2026-05-13 17:00"),
        ("Bitte schickt die Verträge bis 20. Mai zurück.", "2026-05-20 17:00"),
        ("¿Podéis enviar el contrato antes del 20 de mayo?", "2026-05-19 17:00"),
        ("Proszę o przesłanie umowy do piątku.", "2026-05-15 17:00"),
    ],
)
def test_a_date_that_is_asked_for_or_promised_is_read(text, meant):
    assert asked_by(text, NOW, TOM) == at(BASEL, meant)


@pytest.mark.parametrize(
    "text",
    [
        "The SIV on 12 March went well.",
        "Protocol v2 dated 3 May has been released.",
        "We have been waiting since Monday, what is going on?",
        "Please use the version of 3 May.",
        "Could you send what was agreed on Friday?",
        "Please send it ASAP.",
        "Please check the wording before you upload.",
        "Have you considered remote visits for the sites in Poland?",
        "Who covers the Spanish sites in August?",
        "Please send it by 12/03.",
        "Please send it by Thursday the 13th.",
        "Please confirm by 31 December 2030.",
        "Please confirm by 3 May.",
        "Please send it by 14:00 IST tomorrow.",
        "Please send it by EOD Friday your time.",
        "I may have a question.",
        "We will sit down with the site and march on.",
        "",
    ],
)
def test_what_is_only_told_of_is_no_date(text):
    assert asked_by(text, NOW, TOM) is None


@pytest.mark.parametrize(
    ("text", "author", "addressed", "place", "meant"),
    [
        ("Please answer by Friday.", JAMES, TOM, LONDON, "2026-05-15 17:00"),
        ("Please answer by EOD Friday your time.", JAMES, TOM, BASEL, "2026-05-15 17:00"),
        ("Please answer by Friday 10:00 your time.", JAMES, BEN, BOSTON, "2026-05-15 10:00"),
        ("Please answer by Friday 10:00 our time.", BEN, TOM, BOSTON, "2026-05-15 10:00"),
        ("Please answer by Friday 10:00 ET.", TOM, JAMES, BOSTON, "2026-05-15 10:00"),
        ("I'll answer by EOD Friday Boston time.", TOM, JAMES, BOSTON, "2026-05-15 17:00"),
    ],
)
def test_it_is_read_where_its_author_lives_unless_the_words_say_where(
    text, author, addressed, place, meant
):
    assert asked_by(text, NOW, author, addressed) == at(place, meant)


SAID = (
    "by before until on the fri Friday EOD COB 14:00 CET your time tomorrow in two weeks end of "
    "next week 12 31st May March 2026 2026-05-20 25:00 99 please send noon ist , . ? 0th"
)
WORDS = some.sampled_from(SAID.split())


@given(some.lists(WORDS, max_size=12), some.sampled_from([TOM, JAMES, BEN]), TIMES)
def test_whatever_is_written_a_date_is_ahead_and_near(words, whose, now):
    moment = asked_by(f"Please send it {' '.join(words)}", now, whose, TOM)

    assert moment is None or now < moment <= now + SENSE


def test_the_words_are_found_as_they_were_written():
    found = find("The visit went well. Could you send the report by Fri COB, please?")

    assert found.words == "by Fri COB"
