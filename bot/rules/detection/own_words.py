"""What did the author say, and not quote, paste or mention?"""

import re

from bot.rules.sensitive.plain import plain

LONGEST = 4_000
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 400

_FENCED = re.compile(r"```.*?(?:```|$)", re.DOTALL)
_CODE = re.compile(r"`[^`\n]{1,200}`")
_QUOTED_LINE = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
_QUOTED = re.compile(r'"[^"\n]{3,400}"')
_SPACES = re.compile(r"[^\S\n]+")
_BREAK = re.compile(r"(?<=[.?!…])[\s)]+(?=\S)|\n+|(?<=[?!]) ")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|no|nr|dr|mr|mrs|ms|resp|incl)\.$")

_SHORT = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plse": "please", "ppl": "people", "abt": "about", "tmrw": "tomorrow",
    "tmr": "tomorrow", "bc": "because", "b/c": "because", "shd": "should", "shud": "should", "cld": "could", "cud": "could", "wld": "would",
    "wud": "would", "thx": "thanks", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "arent": "aren't",
    "wont": "won't", "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "havent": "haven't",
    "hasnt": "hasn't", "im": "i'm", "ive": "i've", "whats": "what's", "thats": "that's", "whos": "who's", "theres": "there's",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "anyones": "anyone", "anyon": "anyone", "any1": "anyone", "wether": "whether",
    "wheter": "whether", "wat": "what", "wich": "which", "wen": "when", "becuase": "because", "recieve": "receive", "beleive": "believe",
    "teh": "the", "taht": "that", "hav": "have", "hve": "have", "didn": "didn't", "doesn": "doesn't", "tought": "thought", "thougt": "thought",
    "rly": "really", "realy": "really", "btw": "", "imo": "i think", "imho": "i think", "afaik": "as far as i know", "w/": "with",
}  # fmt: skip
_CUES = (
    "considered considering consider assumption assuming assumed assume wondering wonder convinced concerned instead whether waiting"
    " question rather alternative realistic confirm clarify shouldn't wouldn't couldn't presumably understanding decided agreed resolved"
    " worried thought"
).split()
_REAL = frozenset(
    "though through assumes resume considers concern consume convince wander question's question concerned deiced rater ratter whither wailing"
    " conformed decide agree resolve consider assume worried worries worded waiting wanting thought confirm conform greed".split()
)
_WORD = re.compile(r"[\w'/]+")


def _slips(word: str) -> set[str]:
    """What a hasty hand makes of a word: a letter lost, doubled or swapped with the next."""
    places = range(1, len(word))
    lost = {word[:i] + word[i + 1 :] for i in places}
    doubled = {word[:i] + word[i - 1] + word[i:] for i in places}
    swapped = {word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] for i in places}
    return (lost | doubled | swapped) - _REAL - set(_CUES)


_MENDED = {slip: word for word in _CUES for slip in sorted(_slips(word))} | _SHORT


def own_words(text: str) -> str:
    """The author's own words in lower case, without quotations and code; cut at 4,000."""
    text = plain(_CODE.sub(" code ", _FENCED.sub(" ", text[:LONGEST])))
    text = _QUOTED.sub(" quoted ", _QUOTED_LINE.sub(" ", text))
    return _mended(_SPACES.sub(" ", text).lower())


def sentences(text: str) -> list[str]:
    """The sentences of a text, at most 60 of at most 400 characters."""
    found: list[str] = []
    for piece in _BREAK.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif len(piece) > 1:
            found.append(piece.strip())
    return [piece[:_LONGEST_SENTENCE] for piece in found[:_MOST_SENTENCES]]


def _mended(text: str) -> str:
    if not _MENDED.keys() & set(_WORD.findall(text)):
        return text
    return _WORD.sub(lambda word: _MENDED.get(word.group(), word.group()), text)
