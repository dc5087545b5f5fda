"""A good file, and what becomes of it when it is changed for the worse."""

from pathlib import Path

import pytest

from bot.errors import Refused
from bot.partnership import read

GOOD = (Path(__file__).parent / "northwind_meridian.yaml").read_text(encoding="utf-8")


def refusal(text):
    with pytest.raises(Refused) as refused:
        read(text, "f.yaml")
    return str(refused.value).splitlines()


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def row(name, old, new, *expected):
    return pytest.param(old, new, list(expected), id=name)
