"""The README: what it is in one line, two commands, and an example that is true."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CONSIDERED = "Have you considered remote visits for the sites in Poland?"


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def plain(text):
    """Slack's markup as it is read: no stars, and links by their words."""
    return re.sub(r"<[^|>]*\|([^>]*)>", r"\1", text).replace("*", "").strip()


def test_the_first_line_says_what_it_means():
    first = README.partition("\n")[0]

    assert first.startswith("Rapport ") and first.endswith(".")
    assert first.count(". ") == 0


def test_the_first_commands_are_two_and_the_makefile_has_them():
    (commands,) = blocks("sh")
    typed = [line.partition("#")[0].strip() for line in commands.splitlines()]
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert typed == ["make demo", "make test"]
    assert all(re.search(rf"^{one.split()[1]}:", makefile, re.MULTILINE) for one in typed)


def test_the_example_is_what_people_read(room):
    card, told = (block.strip() for block in blocks("text"))
    ts = room.says("james", CONSIDERED)
    assert plain(room.card(ts)) == card

    room.until("2026-03-11T00:00:00+00:00")
    assert [plain(text) for text in room.dms("hannah")] == [told]
    assert room.dms("kasia") == room.dms("hannah")


def test_it_says_what_it_is_not_and_what_was_not_tried():
    says = " ".join(README.split())

    for word in ("no safety report, source data, QMS or CTMS record, contract, approval",):
        assert word in says
    for word in ("a live Slack workspace", "Slack Connect between real", "Enterprise Grid"):
        assert word in says.partition("Not tried:")[2]
