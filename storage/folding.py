"""Words as they are compared: small letters, no accents, one spelling in both databases."""

import re
import unicodedata

LONGEST = 40  # letters of a word; what is longer was not typed to be found
MOST = 20_000  # words of one text: far more than anybody writes
WORD = re.compile(r"[^\W_]+")
MARKUP = re.compile(r"<[^<>\s]{1,3000}>|&(?:amp|lt|gt);")
# Letters that Unicode does not take apart, and people type as two or without the stroke.
STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def fold(text: str) -> list[str]:
    """The words of a text in its order, without what the platform wrote between them."""
    plain = MARKUP.sub(" ", text).casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(one for one in apart if not unicodedata.combining(one)).translate(STROKED)
    return [word[:LONGEST] for word in WORD.findall(plain)[:MOST]]
