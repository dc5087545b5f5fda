import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from handlers.slack.views.escape import bare, cut, plain, title

JOINER, ISOLATE, POP = "\u2060", "\u2068", "\u2069"
NAMES = {"U1PRIYA": "Priya Raman"}
TALK = some.text() | some.text(alphabet="<>@!#|&;:/*`_~ \n\tlt gahere\u202e\u2066\u200d\u05d0")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("a < b & c > d", "a &lt; b &amp; c &gt; d", id="signs are escaped"),
        pytest.param("a &lt; b", "a &lt; b", id="what came escaped is not escaped twice"),
        pytest.param("ask <@U1PRIYA> again", "ask @Priya Raman again", id="a mention is a name"),
        pytest.param("<@U9NOBODY>", "@someone", id="a mention of somebody unknown"),
        pytest.param("<@U9NOBODY|ana>", "@ana", id="a mention with a name of its own"),
        pytest.param("<!channel> now", f"@{JOINER}channel now", id="a channel is not called"),
        pytest.param("<!here|here>", "here", id="nor are those who are here"),
        pytest.param("@everyone", f"@{JOINER}everyone", id="nor is everyone"),
        pytest.param("<!subteam^S1>", "@team", id="nor is a team"),
        pytest.param("<#C0201|201-study-team>", "#201-study-team", id="a channel by its name"),
        pytest.param("<https://a.example/x>", "a.example/x", id="a link unfurls nothing"),
        pytest.param("<https://a.example|b>", "b (a.example)", id="a link says where it leads"),
        pytest.param("<mailto:a@b.example|a@b.example>", "a@b.example", id="a mail address"),
        pytest.param("see https://a.example/x", "see a.example/x", id="a link that was typed"),
        pytest.param("httphttps://s://a.b", "a.b", id="a link within a link"),
        pytest.param("*all* `of` ~it~", "∗all∗ 'of' ∼it∼", id="markers do nothing"),
        pytest.param("_so_ eCOA_v2_final", "ˍsoˍ eCOA_v2_final", id="a name of a file stays"),
        pytest.param("a\u202eb\x00c\x07", "abc", id="overrides and control characters go"),
        pytest.param("שלום", f"{ISOLATE}שלום{POP}", id="right to left keeps to itself"),
        pytest.param("a\r\nb\u2028c", "a\nb\nc", id="lines stay lines"),
        pytest.param("\ud800x", "x", id="half a character"),
    ],
)
def test_what_people_typed_is_shown_and_does_nothing(typed, shown):
    assert plain(typed, lambda account: NAMES.get(account, "")) == shown


@pytest.mark.parametrize(
    ("typed", "limit", "shown"),
    [
        pytest.param("Have you considered it?", 150, "Have you considered it?", id="as it is"),
        pytest.param("one\n two\tthree", 150, "one two three", id="one line"),
        pytest.param("remote visits for site 14", 16, "remote visits…", id="whole words"),
        pytest.param("remote, visits", 9, "remote…", id="no comma before the dots"),
        pytest.param("a" * 30, 10, "a" * 9 + "…", id="a word that is too long alone"),
        pytest.param("👩\u200d🔬" * 9, 6, "👩\u200d🔬…", id="a sign of several characters"),
        pytest.param("&" * 9, 3, "&amp;&amp;…", id="counted as it is read"),
    ],
)
def test_a_title_is_one_line_of_whole_words(typed, limit, shown):
    assert title(typed, limit) == shown


def test_a_label_is_not_escaped_and_never_empty():
    assert bare("Smith & Sons <EU>") == "Smith & Sons <EU>"
    assert bare(" \n ") == "–"


@given(TALK)
@example("<<!channel>")
@example("<!chan\x00nel>")
@example("&lt;!here&gt;")
@example("&amp;lt;!here&amp;gt;")
@example("<https://a|<@U1PRIYA>>")
def test_nothing_that_people_type_calls_links_or_marks(typed):
    for shown in (plain(typed), title(typed)):
        assert "<" not in shown
        assert ">" not in shown
        assert "://" not in shown
        assert re.search("@(channel|here|everyone|group)\\b", shown, re.I) is None
        assert not set("*`~") & set(shown)
        assert re.search("&(?!(amp|lt|gt);)", shown) is None
        assert shown.count(ISOLATE) == shown.count(POP)
        shown.encode()


@given(TALK, some.integers(4, 200))
def test_a_title_stands_on_one_line_within_its_limit(typed, limit):
    read = title(typed, limit).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")

    assert len(read.strip(ISOLATE + POP)) <= limit
    assert "\n" not in read
    assert len(bare(typed, limit)) <= limit


@given(some.text(), some.integers(2, 50))
def test_cutting_keeps_the_beginning(text, limit):
    shown = cut(text, limit)

    assert len(shown) <= limit
    assert shown == text or text.startswith(shown.removesuffix("…"))
