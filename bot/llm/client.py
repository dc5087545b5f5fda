"""The only import of openai. One question, one request, a time for all of it, never a retry."""

import asyncio
import logging
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from bot.llm.answers import Answer, read
from bot.llm.prompts import Prompt
from bot.settings import Settings, is_here

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

PATIENCE = 20.0  # seconds for a whole answer; a lease lasts longer
TOKENS = 1_000
NO_KEY = "none"  # a server of one's own may ask for none
QUIET = ("openai", "httpx2", "httpcore2")  # they would log what is sent


@dataclass(frozen=True)
class Replied:
    """An answer of the right shape, and who gave it."""

    answer: Answer
    model: str


@dataclass(frozen=True)
class Failed:
    """No answer. `broken`: the server's fault; `wait`: seconds that it asks for."""

    reason: str
    broken: bool
    wait: float = 0


Reply = Replied | Failed


def is_there() -> bool:
    """Whether the package is installed (`rapport[model]`)."""
    return find_spec("openai") is not None


def place(settings: Settings) -> str:
    """Which model may be asked, and where; nothing when none is set or none could be."""
    return settings.model if settings.model and is_there() else ""


class Model:
    """A server that speaks chat completions."""

    def __init__(self, settings: Settings, patience: float = PATIENCE) -> None:
        import openai

        for name in QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)
        self.name = settings.openai_model
        self.patience = patience
        local = is_here(settings.openai_base_url)
        # Words go where both companies said, and no redirect or proxy on this machine moves them.
        wire = openai.DefaultAsyncHttpx2Client(
            trust_env=not local, follow_redirects=False, timeout=patience
        )
        self.wrong = (openai.OpenAIError, ValueError, LookupError, AttributeError, TypeError)
        self.openai = openai
        self.client: AsyncOpenAI = openai.AsyncOpenAI(
            api_key=settings.openai_api_key or NO_KEY,
            base_url=settings.openai_base_url,
            timeout=patience,
            max_retries=0,
            http_client=wire,
        )

    async def ask(self, prompt: Prompt, patience: float = PATIENCE) -> Reply:
        """What the model says, or why it says nothing. Never raises but to be cancelled."""
        try:
            async with asyncio.timeout(min(patience, self.patience)):
                said = await self._send(prompt)
            return _read(prompt, said, self.name)
        except TimeoutError:
            return Failed("no answer in time", broken=True)
        except self.wrong as error:
            return self._failure(error)

    async def close(self) -> None:
        await self.client.close()

    async def _send(self, prompt: Prompt) -> "ChatCompletion":
        messages: Any = prompt.messages
        shape: Any = prompt.shape
        return await self.client.chat.completions.create(
            model=self.name,
            messages=messages,
            response_format=shape,
            max_completion_tokens=TOKENS,
        )

    def _failure(self, error: Exception) -> Failed:
        if isinstance(error, self.openai.APITimeoutError):
            return Failed("no answer in time", broken=True)
        if isinstance(error, self.openai.APIStatusError):
            wait = _seconds(error.response.headers.get("retry-after", ""))
            return Failed(f"status {error.status_code}", broken=True, wait=wait)
        if isinstance(error, self.openai.APIConnectionError):
            return Failed("no connection", broken=True)
        return Failed("not the protocol", broken=True)


def _read(prompt: Prompt, said: "ChatCompletion", name: str) -> Reply:
    """The answer, if it is whole, of the right shape and no refusal."""
    choice = said.choices[0]
    if choice.message.refusal:
        return Failed("refused", broken=False)
    if choice.finish_reason != "stop":
        return Failed(f"ended by {choice.finish_reason}", broken=False)
    answer = read(prompt.task, choice.message.content or "")
    if answer is None:
        return Failed("not of its shape", broken=False)
    return Replied(answer, (said.model or name)[:80])


def _seconds(told: str) -> float:
    """Retry-After in seconds; a date in it tells nothing that we would wait for."""
    return float(told) if told.isdecimal() and len(told) < 8 else 0.0
