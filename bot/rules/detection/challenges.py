"""Which words ask "have you considered…?", in any of its question forms?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

CHALLENGES = Shelf(Label.CHALLENGE, "CH")
_add = CHALLENGES.add

_SUBJECT = (
    r"(?!(?:never|not|always|been|also|already|considered|thought|just|only|since|long|all|carefully|previously|originally"
    r"|actually|seriously|i|he|she|to|no|a|an|indeed|now|both|recently|briefly)\b)[\w'@-]+"
)
_BETTER = (
    r"(?:better|safer|wiser|smarter|easier|simpler|cheaper|faster|quicker|cleaner|clearer|fairer|best|wise|sensible"
    r"|prudent|sufficient|preferable|more \w+|enough|worth\w*|appropriate|possible|realistic|risky|dangerous)"
)
_GAIN = r"(?:necessary|needed|required|realistic|feasible|achievable|doable|wise|enough|sufficient|worth|safe|sensible|the best|the right|a good idea|justified|sustainable|proportionate|the only|helpful|fair|ethical|practical|workable)"
_SMALL = r"\b(?:done|yourself|lucky|the source|it solved)\b"
_OLD = r"\b(?:phrase|words|motto|slogan|mantra|saying|slide|poster|mug)s?\b"

_add(
    0.9,
    "asks whether something was considered",
    "have has did haven't hasn't didn't had",
    rf"(?<!\bwe )(?<!\bi )(?<!\byou )(?<!\bthey )(?<!\bto )(?<!\bit )(?<!\bwho )\b(?:have|has|had|did|haven't|hasn't|didn't) {_SUBJECT}(?: [\w'@-]+){{0,3}}? (?:consider(?:ed|ing)?"
    r"|(?:thought|think|thinking) (?:about|of|through|to|what|how|whether|if|who|that far|already)|explored?|weighed"
    r"|evaluated?|account(?:ed)? for|factor(?:ed)?(?: in)?|allow(?:ed)? for|foreseen|anticipated?|budgeted for|price[d]? in"
    r"|look(?:ed)? (?:into|at (?:using|doing|what|whether|how|the option|alternatives?|\w+ing))|ask(?:ed)? ourselves"
    r"|check(?:ed)? (?:if|whether|what|how|with the sites?)|think (?:\w+ ){1,2}through)\b",
    rf"consider(?:ed)? (?:my|any of this|it done|yourself|me\b|him|her\b|going home)|{_SMALL}|{_OLD}|\bdid you think (?:of|about) (?:me|the game|lunch)",
)
_add(
    0.75,
    "asks whether something was considered",
    "considered consideration thought considering",
    r"\b(?:was|were|has|have|is) (?:there )?(?:any |some |enough |ever )?(?:thought|consideration)(?: ever)?(?: been)? (?:given|spent|put)"
    r"|\b(?:was|were|been) [\w' -]{0,50}\b(?:ever |even )?considered(?! (?:an?\b|as|to be|good|bad|best|done|closed|part|final|complete))[^?]*\?"
    r"|\b(?:curious|know|wonder\w*|see|check|ask|asking|about:?) (?:if|whether) (?:you|we|anyone|anybody|the \w+|somebody)(?:'ve| have| had)?"
    r" (?:ever )?(?:considered|thought (?:about|of)|explored|looked into)|^(?:ever |anyone |anybody )considered \w+ing\b|^considered \w+ing\b[^?]*\?"
    r"|\b(?:hope|trust|presume) (?:you|we|the team|somebody|someone|meridian|northwind)(?:'ve| have| has)? (?:considered|thought|factored|allowed)",
    r"any of this|\bi considered\b",
)
_add(
    0.6,
    "asks whether it was tried elsewhere",
    "have has did seen tried",
    r"^(?:\W|\w+,? ){0,6}?(?:have|has|did) (?:you|anyone|anybody|we) (?:ever |guys )?(?:seen|tried|explored|looked at)\b",
    r"\b(?:slides?|invite|mail|email|message|version|my|document|file|link|news|minutes|agenda|dial|draft|report|tracker|comments?)\b",
)
_add(
    0.85,
    "asks what if we did otherwise",
    "what",
    r"\bwhat if (?:we|instead|the|one|half|both|they|there|it|our|a|an|all|nobody|no|this|that|some|any|[a-z]+ (?:is|are|does|do|fails?|says?|leaves?|drops?|refuses?))\b",
    rf"\bwhat if (?:you could|you need)|questions like|what-if|\banalysis tab\b|{_OLD}|\bwhat if we all\b|\bthe real\b.*\bfriends\b",
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
    r"\bwhy (?:not (?!make the most)\w+|don'?t we|do we not|can'?t we|couldn'?t (?:we|you)|wouldn'?t (?:we|you)|aren'?t we|didn'?t we|shouldn'?t we"
    r"|we (?:do not|don'?t|can not|can'?t|not)|are we not|is (?:it|this|that) not|isn'?t (?:it|this|that|there))\b|^why not [\w ]+\?",
    r"\b(?:as to|reasons?|see|know|so|sure|question|said|explains?|asked|understand),? why (?:not|we|isn'?t)\b|\bwhy not a?\s?(?:good )?question\b|\bwhy not(?: then)?[?!.,]?$|^(?:sure|ok|yes|yeah|ha)?,? ?why not,",
)
_add(
    0.75,
    "asks why this rather than that",
    "why",
    r"\bwhy\b.{3,120}\b(?:instead of|rather than|and not|over the|again|repeat|twice|still)\b|\bwhy (?:an?|the) [\w -]{2,40} instead\b"
    r"|\bwhy (?:would|should|do|are|must|did) (?:we|you|one|the sites?|patients?|anybody|anyone) (?:want|need|have to|insist|wait|keep|pay|ask|repeat|run|run|build|accept|use|do|risk|open|limit|restrict|force|rush|paying|doing|asking|running|using|waiting|keeping)\b"
    r"|\bwhy (?:repeat|wait|bother|risk|pay|rush|limit|reinvent|open|keep|add|force|complicate|burden)\b|\bwhy (?:is|are) (?:\w+ ){1,5}(?:needed|necessary|required|mandatory|so \w+)\b",
    r"\bwhy (?:do|did) you (?:use|need|ask) (?:this|my|me)\b",
    True,
)
_add(
    0.85,
    "asks whether another way is better",
    "would wouldn't might could is isn't won't wouldn't",
    rf"\b(?:would(?:n't)?|might|could|is|isn't|will|won't) (?:it|that|this|there|one)(?: not)?(?: \w+){{0,2}}? (?:not )?(?:be )?(?:\w+ )?{_BETTER}\b(?=[^?]*\?)"
    rf"|\b(?:would|might|could|is|it) not (?:be )?(?:\w+ )?{_BETTER}\b|\bwould be not better\b|\bis (?:it )?not better\b|\bwould(?:n't)? (?:it|that|this) (?:not )?make (?:more )?sense\b"
    rf"|\bwouldn't (?:you|we|they|an?|the|one|it|that|this)\b(?=[^?]*\?)|\bwould (?:we|you|it|that|this|they) not\b(?=[^?]*\?)",
    r"\bwouldn't (?:you know|mind|miss)|\bwould(?:n't)? (?:it|that) be possible (?:to|for you)|\bis (?:it|this|that) possible|\bwould not be possible|could (?:it|this|that) be possible",
)
_add(
    0.85,
    "asks whether we should not",
    "shouldn't should ought",
    r"(?:^|[,;:-] |\b(?:and|but|so|or|then|why|hmm|sorry) )shouldn't (?!(?:be|take|matter|cause|affect|have|need)\b)[\w']+\b|\bshould (?:we|you|it|this|that|the \w+|there) (?:not|rather|instead|really|perhaps|maybe|even)\b"
    r"|\bshould (?:we|you) (?:\w+ ){0,6}(?:instead|rather)\b|\boughtn't\b|\bought we not\b",
    r"\bshould you not be able\b",
)
_add(
    0.7,
    "asks back in the negative",
    "doesn't don't isn't aren't won't can't couldn't hasn't",
    r"(?:^|[,;:-] |\b(?:and|but|so|well|hmm|sorry) )(?:doesn't|isn't|aren't|won't|couldn't|can't) (?:it|that|this|these|those|we|you|there|they|the|a|an|our|your)\b(?=[^?]*\?)|^don't (?:we|you|they|the) (?:\w+ ){0,2}?(?:need|think|risk|have|want|end|lose|already|fear)\b(?=[^?]*\?)"
    r"|\bcould (?:we|you) not\b(?! please)|\bcan (?:we|you) not\b",
    r"\bisn't (?:it|that|this) (?:great|lovely|nice|fun|funny|beautiful|amazing|sweet)|\b(?:isn't|aren't|doesn't|won't|can't|don't) (?:it|they|he|she|we|you)\?|\bcan't (?:you|we) hear\b|\bdon't you (?:love|have)\b|\bisn't there a (?:link|tracker|template|file)\b",
)
_add(
    0.8,
    "asks how sure we are",
    "sure confident convinced certain comfortable realistic",
    r"\b(?:are|r) (?:we|you|they) (?:\w+ ){0,2}?(?:sure|confident|convinced|certain|comfortable|happy) (?:that|about|with|of|we|the|this|it|eight|\d+|a|our|your|how|if|whether|there)\b|\bare you sure\?|\bhow (?:realistic|sure|certain|confident|solid|robust)\b"
    r"|\bwhat makes (?:us|you|them|everyone) (?:so |think|believe|sure|confident)|\b(?:realistic|really|seriously)\?",
    r"\bare (?:you|we) sure (?:you are|you're|i|this is your|we are not) (?:not )?(?:on|muted?|sharing|mute)|\bon mute\b|\bcomfortable with me\b",
)
_add(
    0.8,
    "asks whether it is needed",
    "really need needed necessary actually seriously still even honestly",
    rf"\bdo (?:we|you|they|sites|the \w+) (?:\w+ )?(?:really|actually|honestly|even|truly|still) (?:need|want|have|believe|think|expect|intend)\b|\bdo we (?:need|have to) (?:\w+ )*?(?:at all|really)\b|\b(?:is|are) [\w' -]{{2,60}}\b(?:really|actually|truly|even|still) (?:\w+ )?{_GAIN}\b|\b(?:is|are) we (?:really|seriously|honestly) \w+ing\b"
    rf"|\bare we (?:really|seriously|honestly) \w+ing\b|\b(?:do|does) [\w' ]{{2,40}} (?:really|actually) (?:need|have to|justify|add)\b|\bis it (?:really|even) {_GAIN}\b",
)
_add(
    0.65,
    "asks whether it is wise",
    "is are it's",
    rf"(?:^|[,:;] |\b(?:but|and|so|advocate:) )(?:is|are) (?:it|this|that|the|a|an|our|your|\d)\b[\w' :%-]{{0,60}}\b{_GAIN}(?! for (?:you|me)\b)\b[^?]*\?|\b(?:worth|justify) (?:it|the \w+)\?|\bis worth the\b[^?]*\?",
    r"\bis (?:it|that|this) (?:enough|the right (?:link|place|channel|file|version|room|person))|\bwhich\b|\bwhen\b",
)
_add(
    0.8,
    "offers another way",
    "instead rather alternatively alternative option",
    r"\b(?:could|can|may|might|should|why don't) (?:we|you|they|one|i|the \w+)\b[^.?]{0,90}\b(?:instead|rather)\b|\b(?:instead|rather)\b[^.?]{0,60}\b(?:could|can|should|why|maybe|perhaps|let's|how about) ?(?:we|you|not|it)?\b"
    r"|^(?:\W|\w+,? ){0,2}?(?:rather than|instead of)\b.{5,100}\b(?:could|let's|maybe|perhaps|i'd|i would|why|shall|should|we can|we might)\b|^(?:or )?alternatively\b|\ban(?:other)? (?:alternative|option|approach|way|idea) (?:would be|could be|might be|may be|is to|to consider)\b"
    r"|\b(?:maybe|perhaps|possibly)\b.{3,80}\binstead\b|\b(?:better|wiser|safer|smarter|easier|nicer|sensible) to\b.{3,100}\b(?:instead of|rather than|than)\b",
    r"\bif further\b|\bplease\b|\bfor instance\b",
)
_add(
    0.7,
    "offers a thought",
    "how what maybe perhaps could can",
    r"\b(?:how|what) about (?:using|we|having|making|doing|asking|splitting|starting|moving|adding|letting|directly|a|an|policy|instead|[a-z]+ing)\b|\b(?:could|can|might) we (?:not|just|simply|also|at least|maybe|perhaps|actually|rather|possibly|let|focus|combine|split|merge|skip|drop|avoid|stop|cut|reduce|shorten|stagger|phase|bundle|postpone|delay|pause|reuse|re-use|borrow|rethink|revisit|reconsider|hold off|wait|start with|get away|pilot|narrow|widen|relax|simplify)\b",
    r"\b(?:get|have|talk|speak|chat|confirm|check|ask|quickly) (?:\w+ ){0,2}(?:call|you|minute|word|sync|link)\b|\bwhat about (?:a )?(?:coffee|lunch|you|\w+day)\b|\bhow about (?:a )?(?:coffee|lunch|dinner|beer|you)\b",
)
_add(
    0.7,
    "suggests another way",
    "maybe perhaps might worth wise wiser better prudent sensible consider",
    r"(?:^|[,.;:-] |\b(?:so|but|and|then|hmm) )(?:maybe|perhaps) (?:we|you|it|the \w+|one|not|a|an|introduce|instead|is better|better|i am wrong)\b(?! (?:can (?:call|meet|talk)|are right|were|was|already|have seen))|\b(?:it|that|this|there) (?:might|may|could|would|is probably) (?:be )?(?:\w+ )?(?:worth\w*|wiser?|prudent|sensible|better|safer|smarter|cheaper|faster|easier|cleaner|good|useful|helpful|more \w+)\b"
    r"|\bworth (?:considering|thinking|a thought|revisiting|rethinking|asking|exploring|a second|challenging|testing|checking whether)\b|\b(?:you|we) (?:might|may) (?:want|like|wish|prefer) to (?:re)?(?:consider|think|look|check|explore|try|add|start|wait|split|drop)\b",
    r"\bwould be (?:great|good|helpful|nice|useful|very helpful|better) (?:to|if (?:you|someone|i) could|for me)\b.*\b(?:get|have|send|share|merged|draft)\b|\bi'm wrong\b|\bmaybe (?:you|it|we) (?:can|could) (?:send|share|check|tell|call)\b",
)
_add(
    0.7,
    "asks for the reason behind it",
    "reason rationale point logic justification evidence gain gained basis merit benefit",
    r"\b(?:is there|any|there's|what is|what's|what was)(?: an?| any| the| some)?(?: \w+){0,2} (?:reason|rationale|logic|justification|evidence)s? (?:to|for|why|we|not|that|of|behind|a|the|you|against|it|this|\w+ is)\b|\bwhat(?:'s| is| would be| are) (?:the|to be) (?:point|rationale|logic|merit|benefit|added value|gain(?:ed)?)\b|\bwhat do (?:we|you|they|sites) (?:actually )?gain\b|\bon what basis\b",
    r"\breason (?:for the (?:call|delay|meeting)|the link)\b|\bany reason you (?:can't|cannot)\b",
    True,
)
_add(
    0.75,
    "turns a premise into a question",
    "if given since so then then?",
    r"\b(?:if|given|since|now that|so|then)\b.{5,160}[,:] ?(?:then )?(?:why|shouldn't|wouldn't|couldn't|isn't|aren't|how (?:can|could|will|would) (?:we|you|that|this)|what's the point|do we (?:really|still))\b[^?]*\?|\bhow (?:is|are|will|would|do|does|can|could) [\w' ]{2,60} (?:supposed to|meant to|expected to)\b|\bhow (?:would|will|can|could) (?:that|this) (?:even )?(?:work|fly|hold)\b",
)
_add(
    0.65,
    "asks whether anybody would object to another way",
    "would what",
    r"\bwould (?:anyone|anybody|you|it|somebody|northwind|meridian|the sponsor) (?:object|mind|be open|consider|be opposed|be willing|hurt|harm|accept)\b(?! (?:posting|sending|sharing|to send|me asking))[^?]*\b(?:if|to)\b|\bwhat would (?:it take|stop us|happen if we|speak against)\b|\bwould you consider\b",
)
