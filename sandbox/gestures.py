"""People type commands, press buttons, and fill in forms."""

from dataclasses import dataclass
from typing import Any

from sandbox import filling, forms, hooks, payloads
from sandbox.base import Base
from sandbox.deliveries import COMMAND, GESTURE, Delivery
from sandbox.elements import Element, find
from sandbox.errors import Impossible
from sandbox.mentions import escaped
from sandbox.rooms import Message, Room
from sandbox.state import Form, Hook
from sandbox.world import Installation, Json

NO_ANSWER = {"http_timeout": "operation_timeout"}


@dataclass(frozen=True)
class Sent:
    """How a form came back: `action` is close, errors, update, push, clear or failed."""

    action: str
    errors: Json
    form: Form | None = None


class Gestures(Base):
    """Commands and shortcuts need the app in one's own company; buttons and forms do not."""

    async def command(
        self, user: str, channel: str, command: str, text: str = "", *, thread: str = ""
    ) -> str:
        """Somebody types a slash command; answers what they alone read then."""
        room = self._place(user, channel)
        here = self._installed(user)
        if here is None or command not in self.state.world.app.commands():
            return f"{command} is not a valid command."
        if thread:
            return f"{command} is not supported in threads. Sorry!"
        escape = self.state.world.app.commands()[command].get("should_escape", False)
        words = command, escaped(self.state, text, escape)
        payload = payloads.command(self.state, here, user, room, words)
        delivery = await self._deliver(COMMAND, payload)
        if not delivery.acked:
            failure = NO_ANSWER.get(delivery.reason, "dispatch_failed")
            return f'{command} failed with the error "{failure}"'
        return self._answered(room, user, here, delivery.answer or {})

    async def clicks(
        self,
        user: str,
        channel: str,
        ts: str,
        wanted: str,
        value: str = "",
        selected: Any = None,
        *,
        block: str = "",
    ) -> Delivery:
        """Somebody presses what has that action id or label; a menu needs its choice too.

        `value` and `block`, a block's id, tell equal ones apart.
        """
        room = self._place(user, channel)
        it = self._visible(user, room, ts)
        here = self.state.of_bot(it.user)
        if here is None:
            raise Impossible(f"{ts} is no message of the app")
        payload = payloads.click(self.state, here, user, room, it)
        shown = [each for each in it.blocks if block in ("", each["block_id"])]
        element, option = find(shown, wanted, value)
        action = _action(element, option, selected)
        _set(payload["state"]["values"], element, action)
        payload["actions"] = [action | {"action_ts": self.state.stamps.next()}]
        return await self._deliver(GESTURE, payload)

    async def clicks_in_form(
        self, user: str, view_id: str, wanted: str, selected: Any = None
    ) -> Delivery:
        """The same inside a modal."""
        form = self._form(user, view_id)
        element, option = find(form.body["blocks"], wanted)
        if element.block["type"] == "input" and not element.block.get("dispatch_action"):
            raise Impossible(f"{wanted!r} is only sent with the whole form")
        action = _action(element, option, selected)
        _set(form.values, element, action)
        payload = payloads.click_in_form(self.state, form)
        payload["actions"] = [action | {"action_ts": self.state.stamps.next()}]
        return await self._deliver(GESTURE, payload)

    async def global_shortcut(self, user: str, callback_id: str) -> Delivery:
        """Somebody uses a shortcut that belongs to no message."""
        here = self._offered(user, callback_id, "global")
        payload = payloads.shortcut(self.state, here, user, callback_id)
        return await self._deliver(GESTURE, payload)

    async def shortcut(self, user: str, channel: str, ts: str, callback_id: str) -> Delivery:
        """Somebody uses a shortcut of a message's menu."""
        here = self._offered(user, callback_id, "message")
        room = self._place(user, channel)
        at = room, self._visible(user, room, ts)
        payload = payloads.message_shortcut(self.state, here, user, callback_id, at)
        return await self._deliver(GESTURE, payload)

    async def submits(self, user: str, view_id: str, values: dict[str, Any]) -> Sent:
        """Somebody fills in blocks by their ids (or labels) and sends the form."""
        form = self._form(user, view_id)
        for name, value in values.items():
            element = filling.field(form, name)
            _set(form.values, element, {"type": element.body["type"]} | element.takes(value))
        if unsent := filling.refused(form):
            return Sent("errors", unsent, form)
        payload = payloads.submission(self.state, form, "view_submission")
        delivery = await self._deliver(GESTURE, payload)
        if not delivery.acked:
            return Sent("failed", {"": "We had some trouble connecting. Try again?"}, form)
        return self._sent(form, delivery.answer or {})

    async def closes(self, user: str, view_id: str) -> None:
        """Somebody closes a form without sending it."""
        form = self._form(user, view_id)
        form.open = False
        if form.body["notify_on_close"]:
            await self._deliver(GESTURE, payloads.submission(self.state, form, "view_closed"))

    def _sent(self, form: Form, answer: Json) -> Sent:
        action, state = answer.get("response_action", "close"), self.state
        if action == "errors":
            return Sent(action, answer["errors"], form)
        if action == "clear":
            for each in forms.top(state, form.user):
                each.open = False
            return Sent(action, {})
        if action == "close":
            form.open = False
            return Sent(action, {})
        view = forms.checked_view(answer["view"], state)
        if action == "update":
            forms.replace(state, form, view)
            return Sent(action, {}, form)
        key = forms.issue(state, form.user, form.installation)
        return Sent(action, {}, forms.show(state, view, state.triggers[key], form))

    def _answered(self, room: Room, user: str, here: Installation, answer: Json) -> str:
        if not answer.get("text") and not answer.get("blocks"):
            return ""
        hook = Hook(room, user, here.team, "", "", self.state.machine())
        hooks.answer(self.state, hook, answer)
        return str(answer.get("text", ""))

    def _installed(self, user: str) -> Installation | None:
        return self.state.installations.get(self.state.person(user).team)

    def _offered(self, user: str, callback_id: str, kind: str) -> Installation:
        here = self._installed(user)
        known = self.state.world.app.shortcuts().get(callback_id, {})
        if here is None or known.get("type") != kind:
            raise Impossible(f"{user} has no {kind} shortcut {callback_id}")
        return here

    def _visible(self, user: str, room: Room, ts: str) -> Message:
        it = room.messages.get(ts)
        if it is None or it.deleted or it.only_for not in ("", user):
            raise Impossible(f"{user} sees no message {ts} in {room.id}")
        return it

    def _form(self, user: str, view_id: str) -> Form:
        form = self.state.forms.get(view_id)
        if form is None or form.user != user or not form.open:
            raise Impossible(f"{user} has no open form {view_id}")
        return form

    async def _deliver(self, kind: str, payload: Json) -> Delivery:
        delivery = self.deliveries.send(kind, payload)
        await self.deliveries.ended(delivery)
        return delivery


def _action(element: Element, option: Json | None, selected: Any) -> Json:
    kept = {k: element.body[k] for k in ("action_id", "type", "text", "value") if k in element.body}
    action = kept | {"block_id": element.block["block_id"]}
    if option is not None:
        many = element.body["type"].startswith("multi") or element.body["type"] == "checkboxes"
        return action | ({"selected_options": [option]} if many else {"selected_option": option})
    if element.body["type"] == "button":
        return action
    return action | element.takes(selected)


def _set(values: dict[str, dict[str, Json]], element: Element, action: Json) -> None:
    block = values.get(element.block["block_id"], {})
    if element.body["action_id"] in block:
        kept = {k: v for k, v in action.items() if k.startswith("selected") or k == "value"}
        block[element.body["action_id"]] = {"type": element.body["type"]} | kept
