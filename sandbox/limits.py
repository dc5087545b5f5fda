"""Block Kit's limits as one table: what each part may hold, and how much (slack.md 3.1)."""

from dataclasses import dataclass
from enum import StrEnum


class Is(StrEnum):
    """What stands under a key."""

    TEXT = "text object"
    PLAIN = "plain text object"
    STRING = "string"
    PART = "part"
    PARTS = "parts"
    ANY = "anything"


@dataclass(frozen=True)
class Field:
    """One key of a part: what it holds, at most how much of it, and of which types."""

    holds: Is
    most: int = 0
    required: bool = False
    types: frozenset[str] = frozenset()


def text(most: int, required: bool = False) -> Field:
    """A text object, plain or mrkdwn."""
    return Field(Is.TEXT, most, required)


def plain(most: int, required: bool = False) -> Field:
    """A text object that must be plain."""
    return Field(Is.PLAIN, most, required)


def string(most: int, required: bool = False) -> Field:
    """A string of one character at least."""
    return Field(Is.STRING, most, required)


def part(types: frozenset[str], required: bool = False) -> Field:
    """One part of these types."""
    return Field(Is.PART, 0, required, types)


def parts(most: int, types: frozenset[str], required: bool = False) -> Field:
    """A list of one to `most` parts of these types."""
    return Field(Is.PARTS, most, required, types)


ANY = Field(Is.ANY)
ID = string(255)
CONFIRM = part(frozenset({"confirm"}))
OPTION = frozenset({"option"})
SELECTS = {"static_select", "multi_static_select", "external_select", "multi_external_select"}
SELECTS |= {"users_select", "multi_users_select", "conversations_select", "channels_select"}
PICKERS = {"datepicker", "timepicker", "datetimepicker"}
CHOICES = {"checkboxes", "radio_buttons"}
INPUTS = {"plain_text_input", "email_text_input", "number_input", "url_text_input"}
IN_ACTIONS = frozenset({"button", "overflow"} | SELECTS | PICKERS | CHOICES)
IN_SECTION = IN_ACTIONS | {"image"}
IN_INPUT = frozenset(SELECTS | PICKERS | CHOICES | INPUTS)
IN_CONTEXT = frozenset({"image", "mrkdwn", "plain_text"})

_common = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": ANY}
_placed = _common | {"placeholder": plain(150)}
_groups = {"option_groups": parts(100, frozenset({"option_group"}))}
_listed = _placed | _groups | {"options": parts(100, OPTION)}
_few = _common | {"options": parts(10, OPTION, required=True)}
_urls = {"response_url_enabled": ANY}
_own = {"default_to_current_conversation": ANY}
_input = {
    "action_id": ID,
    "placeholder": plain(150),
    "initial_value": ANY,
    "dispatch_action_config": ANY,
    "focus_on_load": ANY,
}
_lengths = {"min_length": ANY, "max_length": ANY}

BLOCKS: dict[str, dict[str, Field]] = {
    "section": {
        "block_id": ID,
        "text": text(3000),
        "fields": parts(10, frozenset({"field"})),
        "accessory": part(IN_SECTION),
        "expand": ANY,
    },
    "header": {"block_id": ID, "text": plain(150, required=True)},
    "divider": {"block_id": ID},
    "context": {"block_id": ID, "elements": parts(10, IN_CONTEXT, required=True)},
    "actions": {"block_id": ID, "elements": parts(25, IN_ACTIONS, required=True)},
    "input": {
        "block_id": ID,
        "label": plain(2000, required=True),
        "element": part(IN_INPUT, required=True),
        "hint": plain(2000),
        "optional": ANY,
        "dispatch_action": ANY,
    },
    "image": {
        "block_id": ID,
        "image_url": string(3000),
        "slack_file": ANY,
        "alt_text": string(2000, required=True),
        "title": plain(2000),
    },
    "markdown": {"block_id": ID, "text": string(12_000, required=True)},
}
PARTS: dict[str, dict[str, Field]] = {
    "button": {
        "action_id": ID,
        "text": plain(75, required=True),
        "value": string(2000),
        "url": string(3000),
        "style": ANY,
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
    "overflow": {
        "action_id": ID,
        "options": parts(5, OPTION, required=True),
        "confirm": CONFIRM,
    },
    "static_select": _listed | {"initial_option": part(OPTION)},
    "multi_static_select": _listed
    | {"initial_options": parts(100, OPTION), "max_selected_items": ANY},
    "external_select": _placed | {"min_query_length": ANY, "initial_option": part(OPTION)},
    "multi_external_select": _placed
    | {"min_query_length": ANY, "max_selected_items": ANY, "initial_options": ANY},
    "users_select": _placed | {"initial_user": ANY},
    "multi_users_select": _placed | {"initial_users": ANY, "max_selected_items": ANY},
    "conversations_select": _placed | _urls | {"initial_conversation": ANY, "filter": ANY} | _own,
    "channels_select": _placed | _urls | {"initial_channel": ANY},
    "datepicker": _placed | {"initial_date": string(10)},
    "timepicker": _placed | {"initial_time": string(5), "timezone": ANY},
    "datetimepicker": _common | {"initial_date_time": ANY},
    "checkboxes": _few | {"initial_options": parts(10, OPTION)},
    "radio_buttons": _few | {"initial_option": part(OPTION)},
    "plain_text_input": _input | _lengths | {"multiline": ANY},
    "email_text_input": _input,
    "url_text_input": _input,
    "number_input": _input
    | {"is_decimal_allowed": Field(Is.ANY, required=True), "min_value": ANY, "max_value": ANY},
    "image": {"image_url": string(3000), "slack_file": ANY, "alt_text": string(2000, True)},
    "option": {
        "text": text(75, required=True),
        "value": string(150, required=True),
        "description": text(75),
        "url": string(3000),
    },
    "option_group": {"label": plain(75, True), "options": parts(100, OPTION, required=True)},
    "confirm": {
        "title": plain(100, required=True),
        "text": text(300, required=True),
        "confirm": plain(30, required=True),
        "deny": plain(30, required=True),
        "style": ANY,
    },
}
TEXTS = {"plain_text": {"type", "text", "emoji"}, "mrkdwn": {"type", "text", "verbatim"}}
FIELD, CONTEXT_TEXT = 2000, 3000
UNCHECKED = frozenset({"rich_text", "table", "video", "file", "context_actions", "alert"})
ONE_OF = {
    "section": ("text", "fields"),
    "image": ("image_url", "slack_file"),
    "static_select": ("options", "option_groups"),
    "multi_static_select": ("options", "option_groups"),
}
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
