"""Two companies talk, answer and keep silent for three weeks, whatever becomes of the bot."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from random import Random
from typing import Any

from sandbox import Sandbox
from sandbox.errors import Impossible
from sandbox.rooms import Message
from storage.tables.words import Kind
from tests.chats.cast import ACCOUNTS, HERE

POLAND = "Have you considered remote visits for the sites in Poland?"
LABORATORY = "Have we considered a second laboratory for the samples?"
CONTRACTS = "When will the Polish contracts be signed?"
AMENDMENT = "Who signs the amendment for Germany?"
DRUG = "I assume that the drug arrives at the sites in June."
REPORT = "The report about the sites in Hungary is with Claire."
WEEKS = (
    "2026-03-03T10:01:00+00:00",  # the working day before due
    "2026-03-04T12:00:00+00:00",  # due: level 1
    "2026-03-05T18:00:00+00:00",
    "2026-03-06T12:00:00+00:00",  # both leads see the text
    "2026-03-10T12:00:00+00:00",  # level 2
    "2026-03-12T18:00:00+00:00",
    "2026-03-25T18:00:00+00:00",  # level 3
)
VARIANTS = 4  # with and without a reply, with and without a leader who holds it
LEVEL_2 = WEEKS[4]
AGAIN = 0.2  # seconds until somebody tries once more

Push = Callable[[datetime], Awaitable[None]]


class Story:
    """What people do; `kept` is what has to be in the register, `done` what has to be in the trail.

    `push` drives the clock and comes back when everything due was done.
    """

    def __init__(self, sandbox: Sandbox, push: Push, seed: int, weeks: int) -> None:
        self.sandbox = sandbox
        self.push = push
        self.dice, self.weeks = Random(seed), WEEKS[:weeks]
        self.replies, self.holds = seed % 2 == 0, seed // 2 % 2 == 0
        self.kept: dict[str, Kind] = {}
        self.done: list[tuple[str, str]] = []

    async def play(self) -> None:
        """From Monday morning to the third level."""
        await self._monday()
        for moment in self.weeks:
            await self.push(datetime.fromisoformat(moment))
            if moment == LEVEL_2 and self.holds:
                await self._presses("hannah", "Seen, with me", "ack", about=LABORATORY)

    async def _monday(self) -> None:
        first = [("james", POLAND), ("priya", LABORATORY), ("james", CONTRACTS)]
        # Each seed has another order, and what an author adds right after an item is part of it:
        # so only those talk who raise nothing, and every order says the same.
        second = [("claire", DRUG), ("tom", AMENDMENT), ("javier", "Morning all"), ("ben", REPORT)]
        said = await self._says(first) | await self._says(second)
        self.kept = {said[POLAND]: Kind.CHALLENGE, said[LABORATORY]: Kind.CHALLENGE}
        self.kept |= {said[CONTRACTS]: Kind.QUESTION, said[AMENDMENT]: Kind.QUESTION}
        self.kept |= {said[DRUG]: Kind.ASSUMPTION, said[REPORT]: Kind.ACTION}
        await self.sandbox.reacts(ACCOUNTS["tom"], HERE, said[REPORT], "pushpin")
        await self._answers("priya", said[POLAND], outcome="decline", text="No licence for it.")
        await self._presses("james", "Answered", "answered", thread=said[POLAND])
        await self._presses("tom", "We knew", "knew", thread=said[DRUG])
        if self.replies:
            words, thread = "The hospital has them since Friday.", said[CONTRACTS]
            await self.sandbox.says(ACCOUNTS["priya"], HERE, words, thread=thread)
            await self._presses("james", "Not yet", "return")

    async def _says(self, words: list[tuple[str, str]]) -> dict[str, str]:
        """Several people at once; what was said, and where it stands."""
        self.dice.shuffle(words)
        acts = [self.sandbox.says(ACCOUNTS[who], HERE, text) for who, text in words]
        stamps = await asyncio.gather(*acts)
        return {text: ts for (_, text), ts in zip(words, stamps, strict=True)}

    async def _answers(self, who: str, thread: str, **fields: str) -> None:
        """Open the form and send it, as often as it takes."""
        user = ACCOUNTS[who]
        while True:
            opened = await self._click(who, "Answer…", HERE, thread)
            forms = self.sandbox.forms(user) if opened else []
            if forms:
                sent = await self.sandbox.submits(user, forms[-1].id, fields)
                if sent.action in ("close", "errors"):  # an error: it was kept the time before
                    break
            await asyncio.sleep(AGAIN)
        self.done.append((fields["outcome"], user))

    async def _presses(
        self, who: str, label: str, verb: str, thread: str = "", about: str = ""
    ) -> None:
        """Press a button until the bot has taken it; without a thread, in one's messages.

        How items share a message depends on when it was killed, so `about` says which is meant.
        """
        place = HERE if thread else ""
        while not await self._click(who, label, place, thread, about):
            await asyncio.sleep(AGAIN)
        self.done.append((verb, ACCOUNTS[who]))

    async def _click(self, who: str, label: str, place: str, thread: str, about: str = "") -> bool:
        """Whether it was acknowledged, or is no longer there because it was done before."""
        user = ACCOUNTS[who]
        room = place or await self._until(lambda: self.sandbox.dm_channel(user))
        here = await self._until(lambda: self._seen(room, thread))
        for message in reversed(here):
            if about and not (value := _below(message, about)):
                continue
            chosen = {"value": value} if about else {}
            try:
                return (await self.sandbox.clicks(user, room, message.ts, label, **chosen)).acked
            except Impossible:
                continue
        return self.tried(label)

    def tried(self, label: str) -> bool:
        """Whether this button was sent to the bot before, by whomever."""
        payloads: list[Any] = [one.payload for one in self.sandbox.deliveries.record]
        pressed = [act for one in payloads for act in one.get("actions", [])]
        return any(act.get("text", {}).get("text") == label for act in pressed)

    def _seen(self, room: str, thread: str) -> list[Message]:
        return self.sandbox.said(room, thread)

    async def _until(self, found: Callable[[], Any]) -> Any:
        while not (seen := found()):
            await asyncio.sleep(AGAIN / 4)
        return seen


def _below(message: Message, about: str) -> str:
    """The item of the buttons that stand below these words."""
    found = False
    for block in message.blocks:
        if block["type"] == "section":
            found = about in block["text"]["text"]
        elif found and block["type"] == "actions":
            return str(block["elements"][0]["value"])
    return ""
