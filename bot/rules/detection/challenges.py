"""Which words ask "have you considered…?", in any of its question forms?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

CHALLENGES = Shelf(Label.CHALLENGE, "CH", 1)
_add = CHALLENGES.add

_SUBJECT = (
    r"(?!(?:never|not|always|been|also|already|considered|thought|just|only|since|long|all"
    r"|carefully|previously|originally"
    r"|actually|seriously|i|he|she|to|no|a|an|indeed|now|both|recently|briefly)\b)[\w'@-]+"
)
_BETTER = (
    r"(?:better|safer|wiser|smarter|easier|simpler|cheaper|faster|quicker|cleaner|clearer"
    r"|fairer|best|wise|sensible"
    r"|prudent|sufficient|preferable|more \w+|enough|worth\w*|appropriate|possible"
    r"|realistic|risky|dangerous)"
)
_GAIN = (
    r"(?:necessary|needed|required|realistic|feasible|achievable|doable|wise|enough"
    r"|sufficient|worth|safe|sensible|the best|the right|a good idea|justified|sustainable"
    r"|proportionate|the only|helpful|fair|ethical|practical|workable)"
)
_SMALL = r"\b(?:done|yourself|lucky|the source|it solved)\b"
_OLD = r"\b(?:phrase|words|motto|slogan|mantra|saying|slide|poster|mug)s?\b"

_add(
    0.9,
    "asks whether something was considered",
    "have has did haven't hasn't didn't had",
    rf"(?<!\bwe )(?<!\bi )(?<!\byou )(?<!\bthey )(?<!\bto )(?<!\bit )(?<!\bwho )\b(?:have"
    rf"|has|had|did|haven't|hasn't|didn't) {_SUBJECT}(?: [\w'@-]+){{0,3}}? (?:consider(?:ed"
    rf"|ing)?"
    r"|(?:thought|think|thinking) (?:about|of|through|to|what|how|whether|if|who|that far"
    r"|already)|explored?|weighed"
    r"|evaluated?|account(?:ed)? for|factor(?:ed)?(?: in)?|allow(?:ed)? for|foreseen"
    r"|anticipated?|budgeted for|price[d]? in"
    r"|look(?:ed)? (?:into|at (?:using|doing|what|whether|how|the option|alternatives?"
    r"|\w+ing))|ask(?:ed)? (?:ourselves|the (?:sites?|patients?))|model(?:l?ed)?|simulated?"
    r"|costed|quantif(?:y|ied)|stress[- ]tested|calculated?|run the numbers|done the maths?"
    r"|estimated what|mapped|challenged"
    r"|check(?:ed)? (?:if|whether|what|how|with the sites?)|think (?:\w+ ){1,2}through)\b",
    rf"consider(?:ed)? (?:my|any of this|it done|yourself|me\b|him|her\b|going home)"
    rf"|{_SMALL}|{_OLD}|, (?:i|he|she|we|they) said\b|\bdid you think (?:of|about) (?:me"
    rf"|the game|lunch)",
)
_add(
    0.75,
    "asks whether something was considered",
    "considered consideration thought considering",
    r"\b(?:was|were|has|have|is) (?:there )?(?:any |some |enough |ever )?(?:thought"
    r"|consideration)(?: ever)?(?: been)? (?:given|spent|put)"
    r"|\b(?:was|were|been) [\w' -]{0,50}\b(?:ever |even )?considered(?! (?:an?\b|as|to be"
    r"|good|bad|best|done|closed|part|final|complete))[^?]*\?"
    r"|\b(?:curious|know|wonder\w*|see|check|ask|asking|about:?) (?:if|whether) (?:you|we"
    r"|anyone|anybody|the \w+|somebody)(?:'ve| have| had)?"
    r" (?:ever )?(?:considered|thought (?:about|of)|explored|looked into)|^(?:ever |anyone "
    r"|anybody )considered \w+ing\b|^considered \w+ing\b[^?]*\?"
    r"|\b(?:hope|trust|presume) (?:you|we|the team|somebody|someone|meridian"
    r"|northwind)(?:'ve| have| has)? (?:considered|thought|factored|allowed)",
    r"any of this|\bi considered\b",
)
_add(
    0.6,
    "asks whether it was tried elsewhere",
    "have has did seen tried",
    r"^(?:\W|\w+,? ){0,6}?(?:have|has|did) (?:you|anyone|anybody|we) (?:ever "
    r"|guys )?(?:seen|tried|explored|looked at)\b",
    r"\b(?:slides?|invite|mail|email|message|version|my|document|file|link|news|minutes"
    r"|agenda|dial|draft|report|tracker|comments?)\b",
)
_add(
    0.85,
    "asks what if we did otherwise",
    "what",
    r"\bwhat if (?:we|instead|the|one|half|both|they|there|it|our|a|an|all|nobody|no|this"
    r"|that|some|any|[a-z]+ (?:is|are|does|do|fails?|says?|leaves?|drops?|refuses?))\b",
    rf"\bwhat if (?:you could|you need)|questions like|what-if|\banalysis tab\b|{_OLD}"
    rf"|\bwhat if we all\b|\bthe real\b.*\bfriends\b",
)
_add(
    0.55,
    "asks what if it goes otherwise",
    "what",
    r"\bwhat if you (?!could|need)|\bwhat if (?:i|he|she)\b|\bwhat if [a-z]+ing\b",
)
_add(
    0.85,
    "asks why not otherwise",
    "why",
    r"\bwhy (?:not (?!make the most)\w+|don'?t we|do we not|can'?t we|couldn'?t (?:we|you)"
    r"|wouldn'?t (?:we|you)|aren'?t we|didn'?t we|shouldn'?t we"
    r"|we (?:do not|don'?t|can not|can'?t|not)|are we not|is (?:it|this|that) not"
    r"|isn'?t (?:it|this|that|there))\b|^why not [\w ]+\?",
    r"\b(?:as to|reasons?|see|know|so|sure|question|said|explains?|asked"
    r"|understand),? why (?:not|we|isn'?t)\b|\bwhy not (?:both|indeed|you|me|though)\b"
    r"|\bwhy not a?\s?(?:good )?question\b|\bwhy not(?: then)?[?!.,]?$|^(?:sure|ok|yes|yeah"
    r"|ha)?,? ?why not,",
)
_add(
    0.75,
    "asks why this rather than that",
    "why",
    r"\bwhy\b.{3,120}\b(?:instead of|rather than|and not|over the|again|repeat|twice"
    r"|still)\b|\bwhy (?:an?|the) [\w -]{2,40} instead\b"
    r"|\bwhy (?:would|should|do|are|must|did) (?:we|you|one|the sites?|patients?|anybody"
    r"|anyone) (?:want|need|have to|insist|wait|keep|pay|ask|repeat|run|run|build|accept"
    r"|use|do|risk|open|limit|restrict|force|rush|paying|doing|asking|running|using|waiting"
    r"|keeping)\b"
    r"|\bwhy (?:repeat|wait|bother|risk|pay|rush|limit|reinvent|open|keep|add|force"
    r"|complicate|burden)\b|\bwhy (?:is|are) (?:\w+ ){1,5}(?:needed|necessary|required"
    r"|mandatory|so \w+)\b",
    r"\bwhy (?:do|did) you (?:use|need|ask) (?:this|my|me)\b",
    True,
)
_add(
    0.85,
    "asks whether another way is better",
    "would wouldn't might could is isn't won't wouldn't",
    rf"\b(?:would(?:n't)?|might|could|is|isn't|will|won't) (?:it|that|this|there"
    rf"|one)(?: not)?(?: \w+){{0,2}}? (?:not )?(?:be )?(?:\w+ )?{_BETTER}\b(?=[^?]*\?)"
    rf"|\b(?:would|might|could|is|it) not (?:be )?(?:\w+ )?{_BETTER}\b"
    rf"|\bwould be not better\b|\bis (?:it )?not better\b|\bwould(?:n't)? (?:it|that"
    rf"|this) (?:not )?make (?:more )?sense\b"
    rf"|\bwouldn't (?:you|we|they|an?|the|one|it|that|this)\b(?=[^?]*\?)|\bwould (?:we|you"
    rf"|it|that|this|they) not\b(?=[^?]*\?)",
    r"\bwouldn't (?:you know|mind|miss)|\bwould(?:n't)? (?:it|that) be possible (?:to"
    r"|for you)|\bis (?:it|this|that) possible|\bwould not be possible|could (?:it|this"
    r"|that) be possible",
)
_add(
    0.85,
    "asks whether we should not",
    "shouldn't should ought",
    r"(?:^|[,;:-] |\b(?:and|but|so|or|then|why|hmm|sorry) )shouldn't (?!(?:be|take|matter"
    r"|cause|affect|have|need)\b)[\w']+\b|\bshould (?:we|you|it|this|that|the \w+"
    r"|there) (?:not|rather|instead|really|perhaps|maybe|even)\b"
    r"|\bshould (?:we|you) (?:\w+ ){0,6}(?:instead|rather)\b|\boughtn't\b|\bought we not\b",
    r"\bshould you not be able\b",
)
_add(
    0.7,
    "asks back in the negative",
    "doesn't don't isn't aren't won't can't couldn't hasn't could can",
    r"(?:^|[,;:-] |\b(?:and|but|so|well|hmm|sorry) )(?:doesn't|isn't|aren't|won't|couldn't"
    r"|can't) (?:it|that|this|these|those|we|you|there|they|the|a|an|our|your)\b(?=[^?]*\?)"
    r"|^don't (?:we|you|they|the) (?:\w+ ){0,2}?(?:need|think|risk|have|want|end|lose"
    r"|already|fear)\b(?=[^?]*\?)"
    r"|\bcould (?:we|you) not\b(?! please)|\bcan (?:we|you) not\b",
    r"\bisn't (?:it|that|this) (?:great|lovely|nice|fun|funny|beautiful|amazing|sweet)"
    r"|\b(?:isn't|aren't|doesn't|won't|can't|don't) (?:it|they|he|she|we|you)\?"
    r"|\bcan't (?:you|we) hear\b|\bdon't you (?:love|have)\b|\bisn't there a (?:link"
    r"|tracker|template|file)\b",
)
_add(
    0.8,
    "asks how sure we are",
    "sure confident convinced certain comfortable realistic seriously",
    r"\b(?:are|r) (?:we|you|they) (?:\w+ ){0,2}?(?:sure|confident|convinced|certain"
    r"|comfortable|happy) (?:that|about|with|of|we|the|this|it|eight|\d+|a|our|your|how|if"
    r"|whether|there)\b|\bare you sure\?|\bhow (?:realistic|sure|certain|confident|solid"
    r"|robust)\b"
    r"|\bwhat makes (?:us|you|them|everyone) (?:so |think|believe|sure|confident)"
    r"|\b(?:realistic|really|seriously)\?",
    r"\bare (?:you|we) sure (?:you are|you're|i|this is your|we are not) (?:not )?(?:on"
    r"|muted?|sharing|mute)|\bon mute\b|\bsure you want to\b|\bcomfortable with me\b",
)
_add(
    0.8,
    "asks whether it is needed",
    "really need needed necessary actually seriously still even honestly truly genuinely",
    rf"\bdo (?:we|you|they|sites|the \w+) (?:\w+ )?(?:really|actually|honestly|even|truly"
    rf"|still|genuinely) (?:need|want|have|believe|think|expect|intend)\b|\bdo we (?:need"
    rf"|have to) (?:\w+ )*?(?:at all|really)\b|\b(?:is|are) [\w' -]{{2,60}}\b(?:really"
    rf"|actually|truly|even|still) (?:\w+ )?{_GAIN}\b|\b(?:is|are) we (?:really|seriously"
    rf"|honestly) \w+ing\b"
    rf"|\bare we (?:really|seriously|honestly) \w+ing\b|\b(?:do"
    rf"|does) [\w' ]{{2,40}} (?:really|actually) (?:need|have to|justify|add)\b"
    rf"|\bis it (?:really|even) {_GAIN}\b",
)
_add(
    0.65,
    "asks whether it is wise",
    "is are it's worth justify",
    rf"(?:^|[,:;] |\b(?:but|and|so|advocate:) )(?:is|are) (?:it|this|that|the|a|an|our|your"
    rf"|\d)\b[\w' :%-]{{0,60}}\b{_GAIN}(?! for (?:you|me)\b)\b[^?]*\?|\b(?:worth"
    rf"|justify) (?:it|the \w+)\?|\bis worth the\b[^?]*\?",
    r"\bis (?:it|that|this) (?:enough|the right (?:link|place|channel|file|version|room"
    r"|person))|\bwhich\b|\bwhen\b",
)
_add(
    0.75,
    "turns a premise into a question",
    "if given since so then then? how why",
    r"\b(?:if|given|since|now that|so|then)\b.{5,160}[,:] ?(?:then )?(?:why|shouldn't"
    r"|wouldn't|couldn't|isn't|aren't|how (?:can|could|will|would) (?:we|you|that|this)"
    r"|what's the point|do we (?:really|still))\b[^?]*\?|\bhow (?:is|are|will|would|do|does"
    r"|can|could) [\w' ]{2,60} (?:supposed to|meant to|expected to)\b|\bhow (?:would|will"
    r"|can|could) (?:that|this) (?:even )?(?:work|fly|hold)\b",
)
_add(
    0.75,
    "asks for the reason in the present",
    "why what who since",
    r"\bwhy (?:is|are|does|do|must|should|would|has|have|can't|won't)\b[^?]{2,80}\b(?:need"
    r"|needs|needed|require[sd]?|have to|has to|must|every|only|so|same|at all|twice|always"
    r"|still|second|another|extra|all)\b|\bwhat for\?|\bto what end\b|\bwho (?:will|would"
    r"|is going to) (?:actually |ever |really )?(?:read|use|notice|check|believe|do) (?:it"
    r"|that|this|them|all|these|an?|the)\b|\bsince when\b"
    r"|\bwhat (?:would )?speaks? against\b|\bwhat (?:stops|prevents|keeps) us\b",
    r"\bwhy (?:is|are) (?:he|she|my|the link|the call)\b",
)
_add(
    0.7,
    "asks in disbelief",
    "seriously really honestly why ?",
    r"^(?:hm+,? |sorry,? |ok,? |so,? )?(?:seriously|really|honestly"
    r"|frankly)[,:?]? [^?]{6,160}\?|^(?:and |but |so )?why (?:an?|another|such|so (?:many"
    r"|much|few|long|late|early)|this|that|the (?:\w+ )?(?:second|third|extra|new"
    r"|additional|detour|rush|hurry|change)|only|all|every|now|weekly|daily|paper|\d+|two"
    r"|three|six|eight|twelve)\b[^?]{3,120}\?|[^?]{3,120}\? (?:seriously|bold|brave|really"
    r"|hm+)\b|\bwould you (?:sign up|do it|accept|like it|want that|agree to)\b[^?]*\?",
    r"\b(?:football|weather|holiday)\b|\bwould you like\b",
)
