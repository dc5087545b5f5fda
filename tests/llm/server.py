"""A server on this machine that speaks chat completions, strictly, and keeps what it was sent."""

import asyncio
import json
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread

from aiohttp import web
from jsonschema import Draft202012Validator

KEY, NAME = "sk-of-the-test", "small-1"
ASKED = {"model", "messages", "response_format", "max_completion_tokens"}
BOUNDS = {"minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"}
NOTHING = {
    "opinion": {"label": "none", "confidence": 0.9},
    "title": {"title": "Nothing"},
    "memory": {"sentences": []},
}


@dataclass
class Asked:
    """One request: which question, in which words."""

    task: str
    words: str
    body: dict


@dataclass
class Server:
    """`says` sets the answer to a task, `fails` what goes wrong next; `wrong` is what broke rules.

    Nobody's name may reach it: `secrets` are looked for in all that is sent.
    """

    port: int = 0
    asked: list = field(default_factory=list)
    wrong: list = field(default_factory=list)
    secrets: tuple = ()
    answers: dict = field(default_factory=lambda: dict(NOTHING))
    faults: list = field(default_factory=list)
    released: Event = field(default_factory=Event)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def settings(self):
        return {"openai_api_key": KEY, "openai_base_url": self.url, "openai_model": NAME}

    def says(self, task, **answer):
        self.answers[task] = answer

    def fails(self, fault, times=1):
        self.faults += [fault] * times

    def words(self, task=None):
        """What was sent, the latest last."""
        return [one.words for one in self.asked if task in (None, one.task)]

    async def complete(self, request):
        """One question; what a strict server would refuse is refused, and noted."""
        body = json.loads(await request.text())
        problems = list(_problems(request, body))
        if problems:
            self.wrong += problems
            return web.json_response({"error": {"message": problems[0]}}, status=400)
        task = body["response_format"]["json_schema"]["name"]
        words = body["messages"][1]["content"]
        self.wrong += [f"{one!r} was sent" for one in self.secrets if one in words]
        self.asked.append(Asked(task, words, body))
        fault = self.faults.pop(0) if self.faults else None
        if fault:
            return await fault(self, request, self.answers[task])
        return web.json_response(completion(json.dumps(self.answers[task])))

    async def moved(self, request):
        """Where a redirect points to."""
        self.wrong.append("words went to another place")
        return web.json_response(completion("{}"))


def completion(content, finish="stop", **message):
    said = {"role": "assistant", "content": content} | message
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": f"{NAME}-2026-01",
        "choices": [{"index": 0, "finish_reason": finish, "message": said}],
    }


def _problems(request, body):
    """What the protocol does not allow, or what we would not send."""
    if request.headers.get("Authorization") != f"Bearer {KEY}":
        yield "no key"
    if set(body) != ASKED:
        yield f"these fields were sent: {sorted(body)}"
        return
    if body["model"] != NAME or not 0 < body["max_completion_tokens"] <= 4_000:
        yield "another model, or no limit"
    if [one["role"] for one in body["messages"]] != ["system", "user"]:
        yield "other messages"
    asked = body["response_format"]
    named = asked.get("json_schema") or {}
    if asked.get("type") != "json_schema" or named.get("strict") is not True:
        yield "no strict schema"
    if not re.fullmatch(r"[\w-]{1,64}", named.get("name", "")):
        yield "the schema has no name"
    Draft202012Validator.check_schema(named.get("schema"))
    yield from _loose(named.get("schema"))


def _loose(part):
    """OpenAI's strict mode wants every property required, and no other."""
    if isinstance(part, list):
        for one in part:
            yield from _loose(one)
    if not isinstance(part, dict):
        return
    if part.get("type") == "object" and part.get("additionalProperties") is not False:
        yield "the schema lets other properties in"
    if set(part.get("required", ())) != set(part.get("properties", ())):
        yield "the schema has properties that may be missing"
    yield from (f"not every server takes {key}" for key in BOUNDS & set(part))
    for one in part.values():
        yield from _loose(one)


# Faults


def says(content, **more):
    """An answer with this content, whatever was asked."""

    async def fault(server, request, answer):
        return web.json_response(completion(content, **more))

    return fault


def body(text, content_type="application/json"):
    async def fault(server, request, answer):
        return web.Response(text=text, content_type=content_type)

    return fault


def status(code, **headers):
    async def fault(server, request, answer):
        told = {"error": {"message": "no", "type": "error"}}
        return web.json_response(told, status=code, headers=headers)

    return fault


async def hang(server, request, answer):
    """No answer before the test is over."""
    await asyncio.to_thread(server.released.wait, 30)
    return web.Response()


async def drip(server, request, answer):
    """A byte now and then: never quite silent, never done."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    while not await asyncio.to_thread(server.released.wait, 0.02):
        await response.write(b" ")
    return response


async def reset(server, request, answer):
    """The connection breaks."""
    request.transport.abort()
    return web.Response()


async def elsewhere(server, request, answer):
    """Another place is named, where nobody has agreed that words may go."""
    return web.Response(status=307, headers={"Location": f"{server.url}/elsewhere"})


@contextmanager
def serving():
    """A server in a thread of its own, gone afterwards."""
    server, loop = Server(), asyncio.new_event_loop()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.complete)
    app.router.add_post("/v1/elsewhere", server.moved)
    runner = web.AppRunner(app, shutdown_timeout=0.1)

    async def start():
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.port = runner.addresses[0][1]

    loop.run_until_complete(start())
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
