"""views.*: put a form in front of somebody, on top of another, or change one."""

from sandbox import forms, shapes
from sandbox.api.call import Call
from sandbox.errors import SlackError
from sandbox.state import Form
from sandbox.world import Json


def open_view(call: Call) -> Json:
    """Open a modal for whoever the trigger belongs to."""
    view = forms.checked_view(call.parsed("view"), call.state)
    trigger = forms.exchange(call.state, call.need("trigger_id"), call.installation.team)
    for form in forms.top(call.state, trigger.user):
        form.open = False
    return {"view": shapes.view(call.state, forms.show(call.state, view, trigger))}


def push(call: Call) -> Json:
    """Lay a modal over the one in which the person acted; three at most."""
    view = forms.checked_view(call.parsed("view"), call.state)
    trigger = forms.exchange(call.state, call.need("trigger_id"), call.installation.team)
    stack = forms.top(call.state, trigger.user)
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= forms.DEEPEST:
        raise SlackError("push_limit_reached")
    return {"view": shapes.view(call.state, forms.show(call.state, view, trigger, stack[-1]))}


def update(call: Call) -> Json:
    """Show something else in a modal, unless it changed since `hash`."""
    form = _named(call)
    if call.text("hash") and call.text("hash") != form.hash:
        raise SlackError("hash_conflict")
    forms.replace(call.state, form, forms.checked_view(call.parsed("view"), call.state))
    return {"view": shapes.view(call.state, form)}


def _named(call: Call) -> Form:
    wanted = call.text("view_id")
    for form in call.state.forms.values():
        known = (
            wanted == form.id if wanted else call.text("external_id") == form.body["external_id"]
        )
        if known and form.open and form.installation == call.installation.team:
            return form
    raise SlackError("not_found")
