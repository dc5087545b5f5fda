"""Which weak signs of a challenge add up? None of them says much alone."""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

HINTS = Shelf(Label.CHALLENGE, "CH", 81)
_add = HINTS.add


_add(
    0.3,
    "takes a stance",
    "think feel believe honestly frankly sorry record opinion view offence offense meaning"
    " take point hear frank honest same has hindsight",
    r"\b(?:i (?:\w+ )?(?:think|feel|believe)|honestly|frankly|to be (?:honest|frank)"
    r"|for the record|in my (?:opinion|view)|no offen[cs]e|not meaning to|my take"
    r"|sorry to (?:be|insist|repeat)|the same point|has a point|i hear you"
    r"|with hindsight)\b",
    r"\bi think (?:that is|that's|it is|it's) (?:great|good|fine|nice)\b",
)
_add(
    0.3,
    "judges",
    "never nobody unreadable useless impossible unrealistic mistake wrong noisy burden pain"
    " confusing waste nonsense risky refuse refused fails noise unfair artificial arbitrary"
    " outdated cumbersome clumsy blind decoration painful",
    r"\b(?:never|nobody|no one|unreadable|useless|impossible|unrealistic|wrong|noisy|burden"
    r"|pain(?:ful)?|confusing|waste|nonsense|unfair|artificial|arbitrary|outdated"
    r"|cumbersome|clumsy|decoration|noise)\b",
)
_add(
    0.25,
    "compares",
    "simpler better easier faster cheaper earlier later safer smarter longer shorter fewer"
    " less more wiser than rather",
    r"\b(?:simpler|better|easier|faster|cheaper|safer|smarter|shorter|wiser|fewer)\b"
    r"|\b(?:more|less|longer|later|earlier|higher|lower) \w* ?than\b|\bmore (?:good|sense"
    r"|realistic|useful|better)\b",
    r"\bbetter late\b",
)
_add(
    0.25,
    "uses a modal",
    "could should would must might ought can",
    r"\b(?:we|you|it|there|they|that|this|one|sites?|patients?|\w+s) (?:could|should|would"
    r"|must|might|ought)\b|\b(?:could|should|would|must|might) (?:we|you|it|there|they|that"
    r"|one)\b",
    r"\bwould like\b|\bshould you have\b|\bi would have done\b",
)
_add(
    0.3,
    "puts one thing against another",
    "not but before first instead again for from",
    r", not (?:\w+ ){1,4}\w+|\bnot (?:after|before|how|why|what|when)\b|\b(?:first"
    r"|before)\b.{3,60}\b(?:then|after|not)\b|\b(?:two|three|four|five|six"
    r"|\d+) \w+ for (?:one|a|an)\b|\bfrom what i have (?:seen|heard)\b",
)
_add(
    0.3,
    "questions the figures",
    "your our the that this",
    r"\b(?:your|the|this|that|our) (?:\w+ )?(?:forecast|timeline|plan|estimate|target|curve"
    r"|date|window|budget|assumption|schedule|ratio|number|price)s? (?:has|have|is|are"
    r"|gives?|puts?|shows?|makes?|looks?|says?|counts?|leaves?)\b",
)
_add(
    0.35,
    "asks in the present about what is planned",
    "?",
    r"^(?:and |but |so )?(?:is|are|do|does|can|could|would|should|will|why"
    r"|how)\b[^?]{5,140}\b(?:really|necessary|anybody|anyone|ever|at this stage|the only"
    r"|a lot|promise|just)\b[^?]*\?",
)
