"""What an item is called: the beginning of its author's own words, safe for any terminal."""

import re
from collections.abc import Callable

from bot.partnership.roster import MENTIONED
from bot.rules.sensitive.plain import plain
from handlers.slack.views.escape import cut

LONGEST = 120
READ = 4_000  # characters, as far as detection reads
FENCED = re.compile(r"```.*?(?:```|$)", re.DOTALL)
QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)


def title(text: str, called: Callable[[str], str]) -> str:
    """One line of whole words; `called` names the people who are mentioned."""
    own = QUOTED_LINE.sub("", FENCED.sub(" ", text[:READ]))
    named = MENTIONED.sub(lambda found: f"@{called(found[1])}", own)
    return cut(one_line(plain(named)), LONGEST)


def one_line(text: str) -> str:
    """Words with single spaces, without whatever steers a terminal or hides."""
    visible = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(visible.split())
