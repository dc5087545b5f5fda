"""A model proposes a title for what is too long for its card, and the card says whose it is."""

from tests.chats.cast import ACCOUNTS, HERE, POLAND
from tests.chats.evidence import Evidence
from tests.chats.looking import item
from tests.llm import server as servers
from tests.llm.room import LONG, TITLE


def test_a_long_item_gets_a_title_that_says_whose_it_is(model, server):
    ts = model.says("james", LONG)

    assert f"*CH-1* {TITLE} _(title by model)_" in model.card(ts)
    assert "Waiting on Northwind Therapeutics" in model.card(ts)
    assert "Have you considered remote visits" in model.types("priya", "show 1")


def test_a_short_item_is_shown_in_its_own_words(model, server):
    ts = model.says("james", POLAND)

    assert server.words("title") == [] and f"*CH-1* {POLAND}" in model.card(ts)


def test_words_of_a_command_get_a_title_too(model, server):
    model.types("priya", LONG, command="/consider")

    assert item(model, 1).title == TITLE


def test_leaders_and_lists_read_the_author_s_own_words(model):
    model.says("james", LONG)

    assert "*CH-1* Have you considered remote visits" in model.types("priya", "list")


def test_a_title_goes_when_the_words_change(model, server):
    ts = model.says("james", LONG)
    server.fails(servers.status(500))
    edited = LONG.replace("Poland", "Spain")
    model.do(model.sandbox.edits(ACCOUNTS["james"], HERE, ts, edited))

    assert item(model, 1).title == ""
    assert "Have you considered remote visits for the sites in Spain?" in model.card(ts)
    server.says("title", title=TITLE.replace("Poland", "Spain"))
    model.machine_passes(11)
    assert "in Spain _(title by model)_" in model.card(ts), "it is asked again later"


def test_a_title_goes_with_the_words(model, logs):
    left = Evidence(model, logs)
    ts = model.says("james", LONG)
    model.fast_forward(hours=1)
    model.do(model.sandbox.deletes(ACCOUNTS["james"], HERE, ts))

    assert left.after_a_minute(TITLE) == []
    assert "deleted by its author" in model.card(ts)


def test_a_title_that_is_not_one_of_the_words_is_not_shown(model, server):
    server.says("title", title="The sponsor must pay for the delay")
    ts = model.says("james", LONG)

    assert server.words("title") != []
    assert item(model, 1).title == "" and "title by model" not in model.card(ts)


def test_names_come_back_into_a_title(model, server):
    server.says("title", title="COMPANY-1 and PERSON-1: remote visits for sites in Poland")
    ts = model.says("james", f"{LONG} Priya of Northwind knows more.")

    assert "Northwind and Priya: remote visits for sites in Poland" in model.card(ts)
