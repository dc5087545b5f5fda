"""The buttons of an item: labels from the table of verbs, ids that say what they do (D23)."""

from collections.abc import Sequence

from bot.messages.facts import ItemFacts
from bot.verbs import VERBS
from handlers.slack.views.blocks import Payload, actions, button, option
from handlers.slack.views.escape import bare

MORE = "more"
MORE_LABEL = "More…"
PREVIEWED = {"answer": "Answer now"}
TOLD = {"talk": "Call"}
COMPANY = 60
SAME, TWO = "same", 2


def card(item: ItemFacts, *, same: bool = False) -> Payload | None:
    """At most two buttons, and a menu; `same`: one of them says that it is another's."""
    shown, menu = item.buttons, item.menu
    if same and len([one for one in shown if one != "due"]) < TWO:
        shown = (*shown[:1], SAME)
    elif same:
        menu = (SAME, *(one for one in menu if one != "assign"))
    return row(item, shown, menu)


def row(
    item: ItemFacts,
    verbs: Sequence[str],
    menu: Sequence[str] = (),
    labels: dict[str, str] | None = None,
) -> Payload | None:
    """Buttons of one item; the block's id is new with each version, as Slack advises."""
    shown = labels or {}
    if "endorse" in verbs:
        shown = {"endorse": agree(item.life.other)} | shown
    made = [
        button(shown.get(verb, named(verb)), f"item.{verb}", str(item.number)) for verb in verbs
    ]
    if menu:
        options = [option(named(verb), f"{verb}:{item.number}") for verb in menu[:5]]
        made.append({"type": "overflow", "action_id": "item.menu", "options": options})
    return actions(f"item.{item.number}.{item.version}", made)


def named(verb: str) -> str:
    """A verb as its button is labelled."""
    if verb == MORE:
        return MORE_LABEL
    if verb not in VERBS:
        return verb.capitalize()  # a part of an item that is told in words
    return VERBS[verb].button or VERBS[verb].name.capitalize()


def agree(company: str) -> str:
    """`Agree for Northwind Therapeutics`"""
    return VERBS["agree"].button.replace("COMPANY", bare(company, COMPANY))
