"""What an item is about: read in its words, put right in a line, and who is asked because of it."""

import pytest

from storage.tables import Item
from tests.chats.cast import ACCOUNTS, GOVERNANCE, HERE

FUNCTIONS = [
    ("role: Clinical Trial Manager,", "role: Clinical Trial Manager, function: Site contracts,"),
    ("role: Clinical Scientist,", "role: Clinical Scientist, function: medical,"),
    ("role: Unblinded Supply,", "role: Unblinded Supply, function: supply,"),
]
CONTRACTS = "When will the French contracts be signed for site 14?"
VAGUE = "Who covers for you in August?"


def item(room, number=1):
    with room.bot.storage.reading("nwt-mer") as tx:
        return tx.items.find(number)


def about(room, number=1):
    found = item(room, number)
    return found.function, found.country, found.site


@pytest.fixture
def staffed(make_room):
    """Contracts are Tom's and medical is Ben's at Northwind; Petra's is supply, unblinded."""
    return make_room(FUNCTIONS)


@pytest.mark.parametrize(
    ("who", "text", "owner"),
    [
        pytest.param("james", CONTRACTS, "tom", id="contracts at the sponsor"),
        pytest.param("claire", CONTRACTS, "tom", id="whoever of the CRO asks"),
        pytest.param("priya", "Which sites miss the green light?", "claire", id="start-up"),
        pytest.param("javier", VAGUE, "ben", id="words say nothing: the same function"),
        pytest.param("james", VAGUE, "priya", id="and else the lead"),
        pytest.param("james", "Who pays the invoices of May?", "priya", id="nobody's function"),
        pytest.param("james", f"<@U1BEN> {CONTRACTS}", "ben", id="a name comes first"),
        pytest.param("james", "How many kits are in the depot?", "priya", id="nobody unblinded"),
    ],
)  # fmt: skip
def test_who_is_asked_when_nobody_is_named(staffed, who, text, owner):
    staffed.says(who, text)

    assert "Q-1" in staffed.asks(owner, "mine")


def test_a_challenge_goes_there_too(staffed):
    staffed.says("james", "Have you considered one contract for all French hospitals?")

    assert "CH-1" in staffed.types("tom", "mine")


def test_it_is_shown_to_whoever_asks_and_not_on_the_card(room):
    ts = room.says("james", "Have you considered one contract for the hospitals in France?")

    assert "About contracts, France" in room.types("priya", "show 1")
    assert "About contracts" not in room.card(ts), "a card has three lines"


def test_it_follows_the_words_when_they_are_edited(room):
    ts = room.says("james", CONTRACTS)
    assert about(room) == ("contracts", "FR", "14")
    room.do(
        room.sandbox.edits(
            ACCOUNTS["james"], HERE, ts, "When does the Spanish depot supply site 7?"
        )
    )

    assert about(room) == ("supply", "ES", "7")


@pytest.mark.parametrize(("who", "way"), [("priya", "types"), ("priya", "asks"), ("james", "asks")])
def test_a_line_puts_it_right_from_both_companies(room, way, who):
    room.says("james", CONTRACTS)
    answer = getattr(room, way)(who, "about 1 spain start-up")

    assert "Q-1 is about start-up, Spain, site 14" in answer
    assert about(room) == ("start-up", "ES", "14"), "what was not said stays"
    assert "country FR → ES" in room.types("tom", "show 1")


def test_a_form_puts_it_right(room):
    room.says("james", "Have you considered one contract for all hospitals?")
    room.clicks("james", "More…")
    room.submits("james", outcome="about")
    room.submits("james", text="france, germany")

    assert about(room) == ("contracts", "FR DE", "")


def test_what_somebody_said_outlasts_an_edit(room):
    ts = room.says("james", CONTRACTS)
    room.types("priya", "about 1 no site spain")
    room.do(room.sandbox.edits(ACCOUNTS["james"], HERE, ts, "When are the German kits at site 7?"))

    assert about(room) == ("contracts", "ES", "")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param("about 1 frnace", "did you mean “france”?", id="a slip"),
        pytest.param(
            "about 1 lunch", "I do not know “lunch”. Say it like `about Q-1", id="no such"
        ),
        pytest.param("about 1 site 1403-007", "I do not know “site”", id="no participant"),
        pytest.param("about 1", "Try: `about ID WORDS`", id="no words"),
        pytest.param("about 7 france", "There is no item 7 here", id="no item"),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_changes(room, words, answer):
    room.says("james", CONTRACTS)

    assert answer in room.types("priya", words)
    assert about(room) == ("contracts", "FR", "14")


def test_nobody_puts_right_what_they_may_not_see(room):
    room.says("hannah", "Have you considered a second vendor for the merger?", channel=GOVERNANCE)

    assert "There is no item 1 here" in room.types("tom", "about 1 france")
    assert about(room) == ("vendors", "", "")


def test_nobody_of_another_company_puts_anything_right(vendor):
    vendor.says("james", CONTRACTS)
    vendor.do(vendor.sandbox.shares(HERE, "T2ECOA"))
    vendor.do(vendor.sandbox.joins(ACCOUNTS["vera"], HERE))
    vendor.asks("vera", "about 1 spain")

    assert about(vendor) == ("contracts", "FR", "14")


def test_words_that_go_take_it_with_them(room):
    ts = room.says("james", CONTRACTS)
    room.types("priya", "answer 1 In March.")
    room.do(room.sandbox.deletes(ACCOUNTS["james"], HERE, ts))

    assert isinstance(item(room), Item) and about(room) == ("", "", "")


def test_names_of_people_are_no_countries(make_room):
    chat = make_room([("name: Tom Lindqvist", "name: Paris Lindqvist")])
    chat.says("james", "When does Paris sign the contracts?")

    assert about(chat) == ("contracts", "", "")


def test_an_issue_is_about_what_its_assumption_was_about(room):
    room.asks("james", "assume The French contracts are yours.")
    room.asks("james", "about 1 spain")
    room.types("priya", "unaware 1 We thought they were yours.")

    assert about(room, 2) == ("contracts", "ES", "")
