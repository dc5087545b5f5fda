"""Who is not known, and for which partnership somebody asks."""

from bot.messages import says
from handlers.slack.views import render
from tests.handlers.shown import COMPANIES, rows


def test_both_leads_may_say_that_somebody_is_theirs():
    payload = render(says.Stranger("U9NOBODY", "nwt-mer", COMPANIES))

    assert payload["text"] == (
        "I do not know yet which company <@U9NOBODY> belongs to, so I keep nothing of what they "
        "say.\nIf they work with you, a lead of their company can say so here."
    )
    assert rows(payload) == [["Of Northwind Therapeutics", "Of Meridian Clinical"]]


def test_one_button_for_each_partnership_carries_what_was_asked():
    pairs = (("nwt-mer", "Northwind–Meridian"), ("nwt-ast", "Northwind–Asterion"))
    payload = render(says.Which(pairs, "list overdue"))

    assert rows(payload) == [["Northwind–Meridian", "Northwind–Asterion"]]
    values = [button["value"] for button in payload["blocks"][1]["elements"]]
    assert values == ["nwt-mer list overdue", "nwt-ast list overdue"]
