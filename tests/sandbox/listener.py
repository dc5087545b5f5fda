"""A real Bolt app that acknowledges everything and writes it down."""

import asyncio
import re

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

ANYTHING = re.compile(".*", re.DOTALL)


class Listener:
    def __init__(self, client, **settings):
        self.app = AsyncApp(
            client=client,
            process_before_response=True,
            ignoring_self_events_enabled=False,
            **settings,
        )
        self.bodies, self.contexts, self.headers = [], [], []
        self.deaf = False
        self.heard = asyncio.Event()
        self.answers = {}
        self.client = client
        self.sockets = []
        for kind in ("event", "action", "command", "view", "view_closed", "shortcut"):
            getattr(self.app, kind)(ANYTHING)(self.hears)
        self.app.error(self.refuses)

    async def hears(self, ack, body, context, req):
        self.bodies.append(body)
        self.contexts.append(context)
        self.headers.append(req.headers)
        self.heard.set()
        if self.deaf:
            raise RuntimeError("the app is deaf")
        await ack(**self.answers)

    async def refuses(self, error):
        raise error

    @property
    def events(self):
        return [body["event"] for body in self.bodies if "event" in body]

    def kinds(self):
        return [event.get("subtype") or event["type"] for event in self.events]

    async def connect(self):
        socket = AsyncSocketModeHandler(self.app, "xapp-sandbox", web_client=self.client)
        self.sockets.append(socket)
        await socket.connect_async()

    async def close(self):
        for socket in self.sockets:
            await socket.close_async()


def button(label="Answer…", action="item.answer", value="1"):
    text = {"type": "plain_text", "text": label}
    return {"type": "button", "action_id": action, "text": text, "value": value}


def card(*elements):
    return [{"type": "actions", "block_id": "card", "elements": list(elements or [button()])}]


def modal(*blocks, **more):
    typed = {"type": "plain_text_input", "action_id": "words"}
    asked = {"type": "input", "block_id": "answer", "label": plain("Words"), "element": typed}
    view = {"type": "modal", "callback_id": "item.answer", "title": plain("Answer")}
    return view | {"submit": plain("Send"), "blocks": list(blocks or [asked])} | more


def plain(text):
    return {"type": "plain_text", "text": text}
