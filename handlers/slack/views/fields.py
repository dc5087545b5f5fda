"""The fields of a form. Block id and action id are the name of what the field fills."""

from collections.abc import Sequence

from handlers.slack.views.blocks import Payload, label, option

OPTIONS, RADIOS = 100, 10
HINT, ASKED = 300, 150


def write(name: str, asked: str, hint: str = "", *, several: bool = True, most: int = 0) -> Payload:
    """Words, at most `most` characters (0: as many as Slack takes)."""
    element: Payload = {"type": "plain_text_input", "action_id": name, "multiline": several}
    return _input(name, asked, element | ({"max_length": most} if most else {}), hint)


def date(name: str, asked: str, hint: str = "", day: str = "") -> Payload:
    """A day from a calendar, which may be open at one."""
    element: Payload = {"type": "datepicker", "action_id": name}
    return _input(name, asked, element | ({"initial_date": day} if day else {}), hint)


def radio(name: str, asked: str, options: Sequence[Payload]) -> Payload:
    """One of a few, all in sight."""
    return _input(
        name,
        asked,
        {"type": "radio_buttons", "action_id": name, "options": list(options[:RADIOS])},
    )


def pick(name: str, asked: str, options: Sequence[Payload]) -> Payload:
    """One of many."""
    element = {"type": "static_select", "action_id": name, "options": list(options[:OPTIONS])}
    return _input(name, asked, element)


def pick_by_group(
    name: str, asked: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]
) -> Payload:
    """One of many, under headings; each choice is a value and its name."""
    made = [
        {
            "label": label(heading),
            "options": [option(shown, value) for value, shown in choices[:OPTIONS]],
        }
        for heading, choices in groups[:OPTIONS]
    ]
    return _input(name, asked, {"type": "static_select", "action_id": name, "option_groups": made})


def _input(name: str, asked: str, element: Payload, hint: str = "") -> Payload:
    made: Payload = {
        "type": "input",
        "block_id": name,
        "label": label(asked, ASKED),
        "element": element,
    }
    return made | {"hint": label(hint, HINT)} if hint else made
