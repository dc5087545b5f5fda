"""The reference cannot go stale: it is made from the code, and the examples fit it."""

import json
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from bot.partnership import reference

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(reference.schema())
EXAMPLES = ["northwind_meridian.yaml", "every_key.yaml"]


def plain(value):
    """What a schema can be asked about: dates as text, keys as text."""
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value if isinstance(value, bool | int) else str(value)


def data_of(name):
    return plain(YAML(typ="safe").load((ROOT / "tests/partnership" / name).read_text("utf-8")))


def all_parts():
    parts = {"PartnershipFile": SCHEMA, **SCHEMA["$defs"]}
    return {name: part for name, part in parts.items() if "properties" in part}


def test_the_page_and_the_schema_are_made_from_the_code(tmp_path):
    reference.write(tmp_path)

    for name in ("partnership.md", "partnership.schema.json"):
        assert (ROOT / "docs" / name).read_text("utf-8") == (tmp_path / name).read_text("utf-8")


def test_every_key_says_what_it_means_and_stands_on_the_page():
    page = reference.page()
    for part in all_parts().values():
        for key, value in part["properties"].items():
            assert value["description"].endswith((".", ")"))
            assert f"{key}`" in page


def test_a_schema_checker_accepts_the_story_s_cast():
    jsonschema.validate(data_of("northwind_meridian.yaml"), SCHEMA)


@pytest.mark.parametrize(
    ("change", "at"),
    [
        pytest.param({"mode": "lve"}, "mode", id="a wrong word"),
        pytest.param({"id": "Not A Slug"}, "id", id="a wrong shape"),
        pytest.param({"answer_within": {"question": "2 days"}}, "answer_within", id="a duration"),
        pytest.param({"severity": {"question": "critical"}}, "severity", id="only a person"),
    ],
)
def test_a_schema_checker_refuses_what_the_code_refuses(change, at):
    with pytest.raises(jsonschema.ValidationError) as refused:
        jsonschema.validate(data_of("northwind_meridian.yaml") | change, SCHEMA)

    assert refused.value.absolute_path[0] == at


def test_the_second_example_uses_every_key():
    used = set()

    def walk(value):
        for inner in value if isinstance(value, list) else []:
            walk(inner)
        for key, inner in value.items() if isinstance(value, dict) else []:
            used.add(key)
            walk(inner)

    walk(data_of("every_key.yaml"))
    assert {key for part in all_parts().values() for key in part["properties"]} - used == set()
