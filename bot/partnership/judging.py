"""All that is wrong with a file's data, in one go."""

import copy
from collections.abc import Collection, Iterator
from typing import Any

from pydantic import ValidationError

from bot.partnership.checks import find_problems
from bot.partnership.model import PartnershipFile
from bot.partnership.problems import Path, Problem, explain


def judge(data: Any, paths: Collection[Path]) -> tuple[PartnershipFile | None, list[Problem]]:
    """The partnership, or None and every problem; `paths` are those that the file has."""
    try:
        file = PartnershipFile.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems = [explain(detail, paths) for detail in found]
        return None, [*problems, *_further(data, problems)]
    problems = list(find_problems(file))
    return (None if problems else file), problems


def _further(data: Any, known: list[Problem]) -> Iterator[Problem]:
    """What else is wrong, as far as that can be said before the known problems are mended."""
    rest = copy.deepcopy(data)
    for problem in known:
        _drop(rest, problem.path)
    try:
        file = PartnershipFile.model_validate(rest)
    except ValidationError:
        return
    for problem in find_problems(file):
        if not any(_touches(one.path, problem) for one in known):
            yield problem


def _drop(data: Any, path: Path) -> None:
    """Takes a value out; of a list the whole list, so that its neighbours keep their places."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    for part in path[:-1]:
        if isinstance(data, dict) and part not in data:
            return
        data = data[part]
    if path and isinstance(data, dict):
        data.pop(path[-1], None)


def _touches(path: Path, problem: Problem) -> bool:
    return any(path[: len(part)] == part for part in (problem.path, *problem.about))
