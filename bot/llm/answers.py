"""What counts as an answer of a model: this shape to the letter, and anything else is none."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from storage.tables.words import Task

LONGEST_TITLE = 80
SENTENCES = 5
# Not every server that speaks the protocol takes these in a schema; they are checked here anyway.
BOUNDS = ("minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems")


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Opinion(Answer):
    """What a message is to the register, and how sure the model is, 0-1."""

    label: Literal[
        "challenge", "question", "assumption", "action", "commitment", "risk", "decision", "none"
    ]
    confidence: float = Field(ge=0, le=1)


class Title(Answer):
    """An item on one line."""

    title: str = Field(min_length=1, max_length=LONGEST_TITLE)


class Sentence(Answer):
    """One sentence and the items that say so."""

    text: str = Field(min_length=1, max_length=400)
    ids: list[str] = Field(min_length=1, max_length=SENTENCES)


class Memory(Answer):
    """What the register says about a question."""

    sentences: list[Sentence] = Field(max_length=SENTENCES)


SHAPES: dict[Task, type[Answer]] = {Task.OPINION: Opinion, Task.TITLE: Title, Task.MEMORY: Memory}


def schema(task: Task) -> dict[str, Any]:
    """The shape of an answer as the protocol names it."""
    shape = _without_bounds(SHAPES[task].model_json_schema())
    return {
        "type": "json_schema",
        "json_schema": {"name": str(task), "strict": True, "schema": shape},
    }


def read(task: Task, words: str) -> Answer | None:
    """The answer in these words, or None when they are not of its shape."""
    try:
        return SHAPES[task].model_validate_json(words)
    except ValidationError:
        return None


def _without_bounds(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _without_bounds(one) for key, one in part.items() if key not in BOUNDS}
    return [_without_bounds(one) for one in part] if isinstance(part, list) else part
