"""What did a hasty hand mean to type?"""

import re

_SHORT = """
    abt = about
    afaik = as far as i know
    any1 = anyone
    anyon = anyone
    anyones = anyone
    arent = aren't
    b/c = because
    bc = because
    becuase = because
    beleive = believe
    cant = can't
    cld = could
    couldnt = couldn't
    cud = could
    didn = didn't
    didnt = didn't
    doesn = doesn't
    doesnt = doesn't
    dont = don't
    gonna = going to
    gotta = got to
    hasnt = hasn't
    hav = have
    havent = haven't
    hve = have
    im = i'm
    imho = i think
    imo = i think
    isnt = isn't
    ive = i've
    pls = please
    plse = please
    plz = please
    ppl = people
    r = are
    realy = really
    recieve = receive
    rly = really
    shd = should
    shouldnt = shouldn't
    shud = should
    taht = that
    teh = the
    thats = that's
    theres = there's
    thougt = thought
    thx = thanks
    tmr = tomorrow
    tmrw = tomorrow
    tought = thought
    u = you
    ur = your
    w/ = with
    wanna = want to
    wat = what
    wen = when
    wether = whether
    whats = what's
    wheter = whether
    whos = who's
    wich = which
    wld = would
    wont = won't
    wouldnt = wouldn't
    wud = would
"""
_CUES = """
    agreed alternative assume assumed assuming assumption clarify concerned confirm consider
    considered considering convinced couldn't decided instead presumably question rather
    realistic resolved shouldn't think thought understanding waiting whether wonder
    wondering worried wouldn't
"""
# Words of their own, one slip away from a cue.
_REAL = """
    agree assume assumes concern concerned confirm conform conformed consider considers
    consume convince decide deiced greed question question's rater ratter resolve resume
    thin thing though thought through wailing waiting wander wanting whither worded worried
    worries
"""
_WORD = re.compile(r"[\w'/]+")


def mended(text: str) -> str:
    """A lower-case text with shorthand written out and slips in telling words put right."""
    if not _MENDED.keys() & set(_WORD.findall(text)):
        return text
    return _WORD.sub(lambda word: _MENDED.get(word.group(), word.group()), text)


def _slips(word: str) -> set[str]:
    """What a hasty hand makes of a word: a letter lost, doubled or swapped with the next."""
    places = range(1, len(word))
    lost = {word[:i] + word[i + 1 :] for i in places}
    doubled = {word[:i] + word[i - 1] + word[i:] for i in places}
    swapped = {word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] for i in places}
    return lost | doubled | swapped


def _all_slips() -> dict[str, str]:
    kept = {*_REAL.split(), *_CUES.split()}
    slips = {slip: cue for cue in _CUES.split() for slip in sorted(_slips(cue)) if slip not in kept}
    pairs = (line.split(" = ") for line in _SHORT.strip().splitlines())
    return slips | {short.strip(): meant for short, meant in pairs}


_MENDED = _all_slips()
