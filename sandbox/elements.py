"""Find what can be pressed or filled in a message or a form, and what pressing it says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.errors import Impossible
from sandbox.world import Json

CHOSEN = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
}
ONE_OPTION = {"static_select", "external_select", "overflow", "radio_buttons"}
MANY_OPTIONS = {"multi_static_select", "multi_external_select", "checkboxes"}


@dataclass(frozen=True)
class Element:
    """Something interactive and the block that it stands in."""

    block: Json
    body: Json

    @property
    def label(self) -> str:
        """What is written on it."""
        shown = self.body.get("text") or self.body.get("placeholder") or {}
        return str(shown.get("text", ""))

    def options(self) -> list[Json]:
        """All that can be chosen, groups laid flat."""
        groups = self.body.get("option_groups", [])
        grouped = [option for group in groups for option in group["options"]]
        return [*self.body.get("options", []), *grouped]

    def option(self, wanted: str) -> Json:
        """The option of that label or value; Impossible when there is none."""
        for option in self.options():
            if wanted in (option["text"]["text"], option.get("value")):
                return option
        raise Impossible(f"{self.body['action_id']} does not offer {wanted!r}")

    def takes(self, wanted: Any) -> Json:
        """What Slack reports when this is chosen or typed."""
        kind = self.body["type"]
        if kind in ONE_OPTION:
            return {"selected_option": self.option(wanted) if wanted else None}
        if kind in MANY_OPTIONS:
            return {"selected_options": [self.option(each) for each in wanted or []]}
        return {CHOSEN.get(kind, "value"): wanted}

    def initially(self) -> Json:
        """The state that it is shown in."""
        kind, body = self.body["type"], self.body
        if kind in ONE_OPTION:
            return {"type": kind, "selected_option": body.get("initial_option")}
        if kind in MANY_OPTIONS:
            return {"type": kind, "selected_options": body.get("initial_options", [])}
        name = CHOSEN.get(kind, "value")
        return {"type": kind, name: body.get(name.replace("selected", "initial"), _typed(body))}


def elements(blocks: list[Json]) -> Iterator[Element]:
    """Everything interactive, in the order in which it is seen."""
    for block in blocks:
        held = [block.get("accessory"), block.get("element"), *block.get("elements", [])]
        for body in held:
            if isinstance(body, dict) and "action_id" in body:
                yield Element(block, body)


def find(blocks: list[Json], wanted: str, value: str = "") -> tuple[Element, Json | None]:
    """The element by action id or label; for a label of an option, that option too.

    `value` tells buttons of the same name apart.
    """
    shown = [e for e in elements(blocks) if value in ("", e.body.get("value"))]
    for element in shown:
        if wanted in (element.body["action_id"], element.label):
            return element, None
    for element in shown:
        for option in element.options():
            if option["text"]["text"] == wanted:
                return element, option
    raise Impossible(f"nothing here is called {wanted!r}; there is {labels(blocks)}")


def labels(blocks: list[Json]) -> list[str]:
    """Every word that can be pressed: buttons, then what menus hold."""
    shown = list(elements(blocks))
    words = [element.label or element.body["action_id"] for element in shown]
    return words + [o["text"]["text"] for element in shown for o in element.options()]


def initial_values(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """The state of a form that nobody has touched."""
    values: dict[str, dict[str, Json]] = {}
    for element in elements(blocks):
        if element.body["type"] not in ("button", "overflow"):
            block = values.setdefault(element.block["block_id"], {})
            block[element.body["action_id"]] = element.initially()
    return values


def _typed(body: Json) -> Any:
    return body.get("initial_value")
