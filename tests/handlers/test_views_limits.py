from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.messages import says
from handlers.slack.views import ELSEWHERE, HERE, render
from handlers.slack.views.blocks import Part, fit, say, size
from storage.tables.words import Kind
from tests.handlers.shown import ITEM, answered, every_message, limit_problems, link, problems

HARD = {
    "as usual": "Have you considered remote visits?",
    "nothing": "",
    "blanks": " \n\t ",
    "markup": "<!channel> *_~`>>> <@U1PRIYA> <https://a.example|b> & ```" * 9,
    "signs that grow when escaped": "&" * 40_000,
    "40,000 characters": "a word and " * 3_637,
    "one word": "x" * 40_000,
    "lines": "line\n" * 8_000,
    "right to left": "هل فكرتم في الزيارات عن بعد؟ " * 1_400,
    "emoji": "👩🏽\u200d🔬🇨🇭 " * 5_000,
    "control characters": "\u202e\x00\u2066\ud83d a" * 500,
}
TEXTS = [pytest.param(text, id=name) for name, text in HARD.items()]
MARKS = some.text(alphabet="<>@!#|&;:/*`_~ \n\tahere\u202e\u200d\u05d0\U0001f600")


def kinds_of(messages):
    return {type(message) for message in messages}


def test_every_message_there_is_has_a_view_and_is_tried():
    there_are = set(says.Message.__args__)

    assert {*HERE, *ELSEWHERE} == there_are and not {*HERE} & {*ELSEWHERE}
    assert kinds_of(every_message()) == there_are


@pytest.mark.parametrize("text", TEXTS)
def test_slack_takes_every_message_whatever_people_wrote(text):
    item = replace(ITEM, text=text, owner=text[:200], raiser=text[:200], paused="")

    for message in every_message(item, text[:500] or "N", text):
        assert problems(render(message, link)) == [], type(message)


@given(text=some.text() | MARKS, which=some.integers(0, len(every_message()) - 1))
@settings(deadline=None)
def test_no_words_of_people_break_a_payload(text, which):
    message = every_message(replace(ITEM, text=text), text, text)[which]
    payload = render(message, link)

    assert limit_problems(payload) == []
    assert "<!" not in payload["text"]


@pytest.mark.parametrize("message", every_message(), ids=lambda message: type(message).__name__)
def test_the_text_says_what_the_blocks_say(message):
    payload = render(message, link)
    said = payload["text"].rpartition("\n… and ")[0] or payload["text"]
    shown = [block["text"]["text"] for block in payload["blocks"] if block["type"] == "section"]

    assert "\n\n".join(shown).startswith(said)
    assert said == "\n\n".join(shown) or size(said) > 2_500


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_of_item_has_a_card(kind):
    assert problems(render(says.Card(replace(answered(None, ""), kind=kind)))) == []


def test_what_slack_would_refuse_is_noticed():
    long = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}}

    assert problems({"text": "x", "blocks": [long]})
    assert problems({"text": "", "blocks": []})
    assert problems({"text": "x", "blocks": [{"type": "sections"}]})


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        pytest.param("short", 10, "short", id="as it is"),
        pytest.param("words &amp; words", 15, "words…", id="no torn entity"),
        pytest.param("word <https://a.example|b>", 20, "word…", id="no torn link"),
        pytest.param(
            "\u2068" + "ש" * 20 + "\u2069", 15, "\u2068" + "ש" * 6 + "…\u2069", id="closed"
        ),
        pytest.param("😀" * 10, 15, "😀" * 3 + "…", id="counted as Slack counts"),
    ],
)
def test_words_are_fitted_into_a_block(text, limit, shown):
    assert fit(text, limit) == shown


def test_parts_beyond_a_message_are_counted():
    payload = say(*(Part(f"part {n}") for n in range(60)), more=2)

    assert payload["text"].endswith("part 21\n… and 40 more")
    assert payload["blocks"][-1]["elements"][0]["text"] == "… and 40 more"
