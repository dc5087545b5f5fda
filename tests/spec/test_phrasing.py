"""What was found is also told in a model's words: after the list, and with each item named."""

import pytest

from tests.chats.cast import POLAND
from tests.chats.unsure import UNSURE
from tests.llm import server as servers
from tests.llm.room import LONG, TITLE, proposed, whispers


@pytest.fixture
def known(model, server):
    """A declined challenge that both companies know."""
    model.says("james", POLAND)
    model.types("priya", "decline 1 The sites have no licence for it.")
    server.says(
        "memory",
        sentences=[
            {
                "text": "COMPANY-1 declined remote visits: the sites have no licence.",
                "ids": ["CH-1"],
            },
            {"text": "The vendor agreed.", "ids": ["CH-7"]},
        ],
    )
    return model


QUESTION = "what did we decide about remote visits?"
WAYS = {
    "a command": lambda chat, who: chat.types(who, QUESTION),
    "a mention": lambda chat, who: chat.asks(who, QUESTION),
    "a direct message": lambda chat, who: chat.writes(who, QUESTION),
}


@pytest.mark.parametrize(
    ("way", "who"),
    [
        *(("a command", "priya"), ("a mention", "priya")),
        *(("a mention", "james"), ("a direct message", "james")),
    ],
)
def test_the_list_comes_first_and_a_model_s_words_after_it(known, server, way, who):
    before = len(known.posts())
    WAYS[way](known, who)
    told = [*whispers(known, who), *known.dms(who)]
    short = [one for one in told if "In short" in one]

    assert len(short) == 1 and "Northwind Therapeutics declined remote visits" in short[0]
    assert "|CH-1>" in short[0] and "vendor" not in short[0]
    assert len(known.posts()) == before, "nobody else reads it"
    (words,) = server.words("memory")
    assert "no licence" in words and "COMPANY-1" in words


def test_what_names_no_source_is_dropped_and_the_list_stands_alone(known, server):
    server.says("memory", sentences=[{"text": "Visits were declined.", "ids": ["CH-9"]}])
    told = known.asks("priya", QUESTION)

    assert server.words("memory") != [] and told.count("*CH-1*") == 1
    assert not any("In short" in one for one in whispers(known, "priya"))


def test_a_model_that_is_slow_leaves_the_list(known, server):
    known.run.opinions.model.patience = 0.2
    server.fails(servers.hang)

    assert "*CH-1*" in known.types("priya", QUESTION)
    assert not any("In short" in one for one in whispers(known, "priya"))


def test_everything_that_a_model_does_it_does_on_both_databases_by_both_ways(variants, server):
    variants.says("james", UNSURE)
    ts = variants.says("james", LONG)
    server.says("memory", sentences=[{"text": "Remote visits are asked for.", "ids": ["CH-1"]}])
    variants.asks("claire", QUESTION)

    assert len(proposed(variants)) == 1 and TITLE in variants.card(ts)
    assert "Remote visits are asked for." in whispers(variants, "claire")[-1]
    assert "asked 3 of 200 times" in variants.asks("claire", "model").lower()
