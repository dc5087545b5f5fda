"""What is no YAML, or no partnership at all, is refused with a sentence and never a traceback."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import Refused
from bot.partnership import read
from tests.partnership.files import GOOD, refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "1: the file is empty; a partnership begins with `id:`", id="empty"),
        pytest.param("# soon\n", "1: the file is empty; a partnership begins", id="a remark"),
        pytest.param("---\n...\n", "1: the file is empty; a partnership begins", id="a mark"),
        pytest.param("- a\n- b", "1: a list stands here; a partnership is `key: ", id="a list"),
        pytest.param("\nhello", "2: plain text stands here; a partnership is", id="a word"),
        pytest.param("id: a\n\tname: b", "2: a tab stands here; use spaces", id="a tab"),
        pytest.param("id: a\nname: b: c", "2: a colon is unexpected here; put", id="two colons"),
        pytest.param("id: [a, b", "1: a comma or a closing bracket is missing", id="a bracket"),
        pytest.param("id: {a: b", "1: a comma or a closing bracket is missing", id="a brace"),
        pytest.param("id: 'a\nname: b", "2: a quotation mark is missing", id="a quotation mark"),
        pytest.param("id: @a", "1: a value cannot begin with this character", id="an at sign"),
        pytest.param("id: a\nname", "2: a colon is missing after the key", id="no colon"),
        pytest.param("id: - a", "1: a list begins on a line of its own", id="a list on a line"),
        pytest.param("id: \x00", "1: an invisible character stands here", id="an invisible sign"),
        pytest.param('id: "\\xzz"', "1: this cannot be read; look at the", id="a wrong escape"),
        pytest.param('id: "\\UFFFFFFFF"', "1: this is not YAML", id="a sign beyond all signs"),
        pytest.param("%YAML 9.9\n---\na: b", "1: this cannot be read; look", id="YAML 9"),
        pytest.param("id: &a b\nname: *a", "1: anchors (&) and aliases (*) are", id="an anchor"),
        pytest.param("id: !!python/name:a b", "1: tags (!) are not read; leave it", id="a tag"),
        pytest.param("id: a\n---\nid: b", "2: a second document begins here", id="two documents"),
        pytest.param("[a]: b", "1: a key is expected here, like", id="a list as first key"),
        pytest.param("id: a\n[a]: b", "2: a key is expected here, like", id="a list as key"),
        pytest.param("id: " + "[" * 50, "1: this is nested deeper than anything", id="deep"),
        pytest.param("[" * 20_000, "1: a list stands here; a partnership is", id="very deep"),
    ],
)
def test_what_is_no_partnership_is_told_in_one_line(text, expected):
    (line,) = refusal(text)

    assert line.startswith(f"f.yaml:{expected}")


@pytest.mark.parametrize("junk", ["x", "- a\n", "a: b\n", "[", "\x00", "{a: "])
def test_five_megabytes_are_refused_unread(junk):
    assert refusal(junk * (5_000_000 // len(junk))) == [
        f"f.yaml:1: the file has {5_000_000 // len(junk) * len(junk):,} characters; "
        "a partnership is a few pages"
    ]


def test_a_key_that_stands_twice_is_told_with_both_lines():
    assert refusal(f"{GOOD}\nmode: practice\n") == [
        "f.yaml:36: mode: stands here again (first on line 4); keep one of them"
    ]


def test_a_key_that_stands_twice_hides_no_other_problem():
    lines = refusal(f"mode: lve\n{GOOD}")

    assert lines == [
        "f.yaml:1: mode: “lve” is not known here; did you mean live?",
        "f.yaml:5: mode: stands here again (first on line 1); keep one of them",
    ]


def test_a_file_that_is_all_wrong_is_told_in_two_hundred_lines():
    lines = refusal("".join(f"wrong{n}: 1\n" for n in range(1000)))

    assert len(lines) == 201
    assert lines[-1] == "f.yaml:1: 804 more like these"


def test_nothing_a_terminal_would_obey_is_repeated():
    assert refusal(f'"\\e[31mred": 1\n{GOOD}')[0].startswith("f.yaml:1: ?[31mred: there is no such")


PIECES = ["a", ": ", "\n", "- ", "[", "]", "{", "}", "'", '"', "\t", "  ", "&a ", "*a", "!x ", "| "]


@settings(max_examples=200, deadline=None)
@example("? ")
@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_read_is_refused_in_lines_that_name_the_file(text):
    with pytest.raises(Refused) as refused:
        read(text, "f.yaml")

    assert all(line.startswith("f.yaml:") for line in str(refused.value).splitlines())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.sampled_from([*PIECES, ""]))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(place, length, piece):
    damaged = GOOD[:place] + piece + GOOD[place + length :]
    try:
        file = read(damaged, "f.yaml")
    except Refused as refused:
        assert str(refused).startswith("f.yaml:")
    else:
        assert file.companies.sponsor.name
