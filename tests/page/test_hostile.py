"""Whatever people, apps and names contain stays text, and stays inside its half."""

from dataclasses import replace

import pytest

from sandbox import Message, northwind_meridian
from tests.page.bare import Bare
from tests.page.chromium import PHONE, WIDE, tab

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "</li><script>alert(1)</script>"
LONG = "0123456789" * 4_000
HEBREW = "שלום לכולם, האם שקלתם ביקורים מרחוק?"
WORDS = {
    "an image": IMAGE,
    "a script": SCRIPT,
    "a style": "<style>*{display:none}</style>",
    "a link that runs": "<javascript:alert(1)|press me>",
    "data in a link": "<data:text/html,hello|press me>",
    "marks that never end": "*" * 500 + "`" * 500 + "_~" * 500 + "<" * 500,
    "a command to write backwards": "invoice \u202egpj.exe",
    "right to left": HEBREW,
    "emoji": "👩🏽‍🔬🏳️‍🌈 🧬" * 20,
    "a word without an end": "ß" * 3_000,
    "many lines": "\n" * 200 + "end",
}
PLAIN = {"type": "plain_text", "text": IMAGE}
TAMPERED = [
    {"type": "section", "block_id": "a", "text": {"type": "mrkdwn", "text": IMAGE + SCRIPT}},
    {"type": "section", "text": {"type": "mrkdwn", "text": 7}},
    {"type": "section", "text": None, "fields": "none"},
    {"type": "header", "text": PLAIN},
    {"type": "actions", "elements": [{"type": "button", "text": PLAIN, "action_id": "x"}]},
    {"type": "actions", "elements": [{"type": "overflow", "options": [{"text": PLAIN}]}]},
    {"type": "actions", "elements": None},
    {"type": IMAGE},
    {"type": "constructor"},
    None,
    "section",
]
# What no message may bring into the page; one link in each half is the page's own.
BROUGHT = ".half :is(img, script, style, iframe, object, svg), .half a:not([href^=http], .skip)"


@pytest.fixture(scope="module")
def bare():
    world = northwind_meridian()
    people = [
        replace(one, name=f"James {IMAGE}") if one.id == "U0JAMES" else one for one in world.people
    ]
    with Bare(replace(world, people=tuple(people))) as bare:
        for words in (*WORDS.values(), LONG):
            bare.do(bare.sandbox.says("U0JAMES", "C0201", words))
        bare.do(add(bare.sandbox))
        yield bare


async def add(sandbox):
    """A message that no Slack would have taken."""
    told = Message(sandbox.state.stamps.next(), "U1RAPPORT", SCRIPT, blocks=TAMPERED)
    told.bot_id, told.reactions = "B1RAPPORT", {IMAGE: ["U0JAMES"]}
    told.files = [{"name": IMAGE}]
    sandbox.state.room("C0201").add(told)


@pytest.fixture(scope="module", params=[WIDE, PHONE], ids=["wide", "phone"])
def shown(request, browser, bare):
    with tab(browser, bare.url, size=request.param) as page:
        yield page


def test_nothing_runs_and_nothing_is_asked_for(shown):
    assert shown.locator(BROUGHT).count() == 0
    assert shown.complaints == []


@pytest.mark.parametrize("name", ["an image", "a script", "a style", "right to left", "emoji"])
def test_words_are_shown_as_they_were_written(shown, name):
    texts = shown.locator(".half.left .words").all_inner_texts()

    assert WORDS[name] in texts


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(shown):
    told = shown.locator(".half.left .blocks").last.inner_text()

    assert "A block that this page does not know" in told
    assert IMAGE + SCRIPT in told


def test_what_is_very_long_is_folded_and_can_be_unfolded(shown):
    unfold = shown.locator(".half.left").get_by_role("button", name="Show all 40,000 characters")
    folded = shown.locator(".half.left .folded", has_text=LONG[:100])
    words = folded.element_handle()
    low = words.bounding_box()["height"]
    unfold.click()

    assert low < 300 < words.bounding_box()["height"]
    assert words.inner_text() == LONG


def test_what_is_written_from_right_to_left_begins_on_the_right(shown):
    words = shown.locator(".half.left .words p", has_text=HEBREW)

    assert words.evaluate("it => getComputedStyle(it).direction") == "rtl"


def test_nothing_is_wider_than_its_half(shown):
    wide = "it => it.scrollWidth > it.clientWidth"

    assert [each.evaluate(wide) for each in shown.locator(".scroll").all()] == [False, False]
    assert not shown.evaluate("document.documentElement.scrollWidth > innerWidth")
