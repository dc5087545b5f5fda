"""What people do on the page, checked, as calls of the sandbox."""

from abc import ABC, abstractmethod
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from sandbox.errors import Impossible, SlackError
from sandbox.sandbox import Sandbox
from sandbox.world import Json

LONGEST = 40_000
Id = Annotated[str, StringConstraints(max_length=255)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=255)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, pattern=r"\S")]


class Act(BaseModel, ABC):
    """Somebody does something."""

    model_config = ConfigDict(extra="forbid", strict=True)
    user: Name

    @abstractmethod
    async def do(self, sandbox: Sandbox) -> Json:
        """What the page is told about it."""


class Says(Act):
    act: Literal["says"]
    channel: Name
    text: Text
    thread: Id = ""

    async def do(self, sandbox: Sandbox) -> Json:
        ts = await sandbox.says(self.user, self.channel, self.text, thread=self.thread)
        return {"ts": ts}


class Edits(Act):
    act: Literal["edits"]
    channel: Name
    ts: Name
    text: Text

    async def do(self, sandbox: Sandbox) -> Json:
        await sandbox.edits(self.user, self.channel, self.ts, self.text)
        return {}


class Deletes(Act):
    act: Literal["deletes"]
    channel: Name
    ts: Name

    async def do(self, sandbox: Sandbox) -> Json:
        await sandbox.deletes(self.user, self.channel, self.ts)
        return {}


class Reacts(Act):
    act: Literal["reacts", "unreacts"]
    channel: Name
    ts: Name
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_+-]{1,60}$")]

    async def do(self, sandbox: Sandbox) -> Json:
        react = sandbox.reacts if self.act == "reacts" else sandbox.unreacts
        await react(self.user, self.channel, self.ts, self.name)
        return {}


class Commands(Act):
    act: Literal["command"]
    channel: Name
    command: Annotated[str, StringConstraints(pattern=r"^/\S{1,60}$")]
    text: Annotated[str, StringConstraints(max_length=LONGEST)] = ""
    thread: Id = ""

    async def do(self, sandbox: Sandbox) -> Json:
        before = len(sandbox.whispers(self.user))
        words = self.command, self.text
        said = await sandbox.command(self.user, self.channel, *words, thread=self.thread)
        shown = len(sandbox.whispers(self.user)) > before
        return {} if shown else {"notice": said}


class Clicks(Act):
    act: Literal["clicks"]
    channel: Name
    ts: Name
    action: Name
    block: Id = ""
    value: Annotated[str, StringConstraints(max_length=2000)] = ""
    selected: Id | None = None

    async def do(self, sandbox: Sandbox) -> Json:
        at = self.user, self.channel, self.ts, self.action
        told = await sandbox.clicks(*at, self.value, self.selected, block=self.block)
        return {} if told.acked else {"notice": "That did not reach the app. Try again?"}


class ClicksInForm(Act):
    act: Literal["clicks_in_form"]
    form: Name
    action: Name
    selected: Id | None = None

    async def do(self, sandbox: Sandbox) -> Json:
        await sandbox.clicks_in_form(self.user, self.form, self.action, self.selected)
        return {}


class Submits(Act):
    act: Literal["submits"]
    form: Name
    values: dict[str, Annotated[str, StringConstraints(max_length=LONGEST)] | list[Id] | None] = (
        Field(max_length=100)
    )

    async def do(self, sandbox: Sandbox) -> Json:
        sent = await sandbox.submits(self.user, self.form, dict(self.values))
        return {"action": sent.action, "errors": sent.errors}


class Closes(Act):
    act: Literal["closes"]
    form: Name

    async def do(self, sandbox: Sandbox) -> Json:
        await sandbox.closes(self.user, self.form)
        return {}


class Shortcut(Act):
    act: Literal["shortcut"]
    channel: Name
    ts: Name
    callback: Name

    async def do(self, sandbox: Sandbox) -> Json:
        await sandbox.shortcut(self.user, self.channel, self.ts, self.callback)
        return {}


Any_ = (
    Says | Edits | Deletes | Reacts | Commands | Clicks | ClicksInForm | Submits | Closes | Shortcut
)
READ: TypeAdapter[Any_] = TypeAdapter(Annotated[Any_, Field(discriminator="act")])


class Wrong(Exception):
    """What was asked for cannot be; the sentence says why."""


def read(body: bytes, shape: TypeAdapter[Any]) -> Any:
    """The body as that shape; or Wrong."""
    try:
        return shape.validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        if first["type"] == "string_too_long":
            raise Wrong(f"That is too long: {LONGEST:,} characters fit.") from None
        where = ".".join(str(each) for each in first["loc"]) or "The body"
        raise Wrong(f"{where}: {first['msg']}.") from None


async def perform(sandbox: Sandbox, body: bytes) -> Json:
    """Do it; Wrong when the body is none, or when that person cannot do that."""
    act: Act = read(body, READ)
    try:
        return await act.do(sandbox)
    except Impossible as no:
        raise Wrong(f"{no}.") from None
    except SlackError as no:
        raise Wrong(f"The app's answer was refused: {no.name}.") from None
