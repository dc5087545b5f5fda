"""Northwind, Meridian and their people, by the names that stories use."""

from pathlib import Path

from ruamel.yaml import YAML

from bot.partnership import read

ROOT = Path(__file__).parent.parent.parent
FILE = (ROOT / "tests" / "partnership" / "northwind_meridian.yaml").read_text()
NORTHWIND_MERIDIAN = read(FILE, "northwind_meridian.yaml")
MANIFEST = YAML(typ="safe").load((ROOT / "app.yaml").read_text())
ACCOUNTS = {
    person.name.split()[0].lower(): person.ids[0] for person in NORTHWIND_MERIDIAN.people
} | {"sam": "U1SAM", "vera": "U2VERA", "alex": "U9NOBODY"}
HERE = "C0201"
GOVERNANCE = "C0GOV"


def partnership(changes=()):
    """The cast's file, with pieces of its text replaced."""
    text = FILE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return read(text, "changed.yaml")


POLAND = "Have you considered remote visits for the sites in Poland?"
SPAIN = "Who covers the Spanish sites in August?"
