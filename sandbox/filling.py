"""What Slack's own window checks before a form is sent."""

from sandbox.elements import Element, find
from sandbox.state import Form
from sandbox.world import Json

REQUIRED = "Please complete this required field."


def field(form: Form, name: str) -> Element:
    """The input of that block id or label; else whatever has that action id."""
    for block in form.body["blocks"]:
        label = block.get("label", {}).get("text")
        if name in (block["block_id"], label) and "element" in block:
            return Element(block, block["element"])
    return find(form.body["blocks"], name)[0]


def refused(form: Form) -> Json:
    """A sentence for each block that is not filled in as it should be; empty when all are."""
    asked = [block for block in form.body["blocks"] if block["type"] == "input"]
    said = {block["block_id"]: _problem(form, block) for block in asked}
    return {block_id: sentence for block_id, sentence in said.items() if sentence}


def _problem(form: Form, block: Json) -> str:
    element = block["element"]
    state = form.values[block["block_id"]][element["action_id"]]
    chosen = [value for key, value in state.items() if key != "type" and value]
    if not chosen:
        return "" if block.get("optional") else REQUIRED
    return _length(element, str(chosen[0])) if element["type"] == "plain_text_input" else ""


def _length(element: Json, words: str) -> str:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(words) < least:
        return f"Please enter at least {least} characters."
    return f"Please enter at most {most} characters." if len(words) > most else ""
