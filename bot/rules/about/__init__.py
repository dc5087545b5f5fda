"""What an item is about beside its study: a function, countries, a site."""

from bot.rules.about.about import NOTHING, About, changed, checked, of, read, told
from bot.rules.about.asked import Wanted, asked, nearest

__all__ = [
    "NOTHING",
    "About",
    "Wanted",
    "asked",
    "changed",
    "checked",
    "nearest",
    "of",
    "read",
    "told",
]
