"""What an item is about beside its study: a function, countries, a site."""

from bot.rules.about.about import NOTHING, PARTS, About, changed, of, of_cells, read, told, wrong
from bot.rules.about.asked import Wanted, asked, nearest

__all__ = [
    "NOTHING",
    "PARTS",
    "About",
    "Wanted",
    "asked",
    "changed",
    "nearest",
    "of",
    "of_cells",
    "read",
    "told",
    "wrong",
]
