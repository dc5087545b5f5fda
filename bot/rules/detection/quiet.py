"""When is a message only talk, whatever words it uses?"""

import re

from bot.rules.detection.topics import LOGISTICS, SOCIAL, STAGE, TELLING, TRADE, TRIVIA

_STAGED = re.compile(
    r"^(?:\W*)(?:training|template|slide \d|slides?:|example|sample (?:text|message|answer)"
    r"|exercise|quiz|lesson|module|role[- ]play|script|prompt of the day"
    r"|quote of)\b[^.]{0,40}[:\-]"
    r"|\btemplate (?:text|wording|answer)\b|\[(?:insert|milestone|reason|date|sponsor|site"
    r"|xx+)[^\]]{0,30}\]|\b(?:trainer|facilitator|coach|presenter) (?:wrote|said|asked"
    r"|put)\b|\blorem ipsum\b"
)
_REPORTED = re.compile(
    r"\b(?!(?:i|we|you|it|still|never|not|already|and|who|question|questions|as|is|was|be"
    r"|being|nobody|no|none|anyone|anybody|somebody|someone|else|ever|one|have|has|had|also"
    r"|just|then|been|are|were|should|could|would|than)\b)[a-zà-ž@]+ (?:once |also |again "
    r"|already |just |then |had |has |have |has already )?"
    r"(?:asked|wondered|told|argued|mentioned|reported|questioned|wanted to know"
    r"|said (?:that|they|why|he|she|it)|suggested|challenged)\b(?! (?:me|us) to\b)"
    r"|\b(?:was|were) asked (?:if|whether|why)\b|\b(?:in|back in) (?:19"
    r"|20)\d\d\b[^.?]{0,60}\b(?:challenged|asked|considered|decided|argued|raised|pushed)\b"
    r"|\bi considered that in\b"
    r"|\b(?:last (?:month|year|week)|back then|at the time)\b[^?]{0,40}\b(?:had"
    r"|they) (?:challenged|asked|considered|pushed|argued)\b|\b(?:had|has) pushed back\b"
)
_ADDRESSED = re.compile(
    r"^(?:i|we)(?:'d)? (?:\w+ )?(?:thought|believed|assumed|expected)\b|^as \w+ (?:said"
    r"|asked|mentioned|suggested)\b|\b(?:but|so|and|still) (?:have|has|why|what|who|when"
    r"|shouldn't|could|can) (?:we|you|not|if)\b"
)
_LAUGH = re.compile(
    r"😄|😂|🤣|😆|😜|🤪|:(?:joy|rofl|laughing|sweat_smile|stuck_out_tongue\w*):|\b(?:lol|haha+"
    r"|hehe+|rofl|lmao)\b|\bxd\b"
)
_SMILE = re.compile(
    r"😉|🙂|😊|😀|😅|🙃|☀|[:;]-?\)|[:;]-?[dp]\b|:(?:wink|grin|smile|slightly_smiling_face"
    r"|upside_down_face):|🎂|🥐|🎉"
)
_FEW = 16


def is_trade(words: set[str]) -> bool:
    """Whether one of these words is about the study or its business."""
    return bool(TRADE & words)


def is_talk(words: set[str]) -> bool:
    """Whether these words are about lunch, meetings or laptops and not about the study."""
    if TRADE & words:
        return False
    return bool(SOCIAL & words or TRIVIA & words)


def is_logistics(words: set[str]) -> bool:
    """Whether these few words are about holding a meeting, and about nothing of the study."""
    return bool(LOGISTICS & words) and len(words) <= _FEW and not TRADE & words


def is_staged(text: str, words: set[str]) -> bool:
    """Whether a lower-case text, made of these words, is a template, a slide or an exercise."""
    return bool(STAGE & words or "[" in text) and _STAGED.search(text) is not None


def is_reported(sentence: str, words: set[str]) -> bool:
    """Whether a lower-case sentence, made of these words, tells what somebody else said once."""
    return (
        bool(TELLING & words)
        and bool(_REPORTED.search(sentence))
        and not _ADDRESSED.search(sentence)
    )


def mirth(text: str) -> int:
    """0 for none, 1 for a smile, 2 for a laugh."""
    return 2 if _LAUGH.search(text) else 1 if _SMILE.search(text) else 0
