"""Which words ask for a fact, a status, a confirmation or a decision?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

QUESTIONS = Shelf(Label.QUESTION, "QU")
_add = QUESTIONS.add

_START = (
    r"^(?:[^\w]|(?:and|but|so|ok|okay|also|hi|hello|hey|hmm|well|sorry|btw|qq|just"
    r"|one more question|question|quick question|regarding|then|for|still|@?\w+,|\w+ \w+,"
    r"|[\w ]{1,30}:|[\w ]{1,20} -) ?){0,4}"
)
_WH = r"(?:who|when|where|which|what|whose|how|why)"
_AUX = (
    r"(?:'s|'re| is| are| was| were| do| does| did| will| would| can| could| should| has"
    r"| have| had| shall)"
)
_ASK = (
    r"(?:confirm|clarify|explain|elaborate|advise|tell (?:me|us)|say (?:whether|if|when"
    r"|which|who)|remind (?:me|us)|let (?:me|us) know (?:if|whether|by when|when|who|which"
    r"|what|where|how|why)|comment on whether|specify|repeat|enlighten)"
)
_TALK = (
    r"\bwho would have thought\b|\bconsider(?:ed)? it done\b"
    r"|\b(?:have|did) you (?:met|meet|enjoy|see the)\b"
    r"|\bwhat an?\b|\bhow (?:are|is|was) (?:you|everyone|everybody|your (?:weekend|holiday"
    r"|day|trip|flight)|life|things|it going)\b|\bany(?:one)? (?:hungry|coming)\b"
    r"|\bany questions\?|^(?:make|does that make) sense\?|\bsounds good\?|\bhear me\b"
    r"|\bwhat's up\b|\b(?:who|what)'s (?:hungry|for (?:lunch|dinner))\b|^(?:all |you "
    r"|everyone )?right\?$"
)

_add(
    0.8,
    "asks who, when, which, what, how",
    "? what's who's when's where's",
    rf"\b{_WH}\b(?! if\b)(?! about\?).{{3,}}\?|\b{_WH}{_AUX}\b.*\?|\bhow (?:many|much|long"
    rf"|often|far|soon|old|late)\b.*\?",
    rf"{_TALK}|\bwhy not\b",
)
_add(
    0.75,
    "asks who, when, which, what, how",
    "who when where which what whose how does has what's who's when's where's",
    rf"{_START}(?:(?:who|when|where|which|whose|what|how)(?:{_AUX}\b| (?:\w+ ){{1,3}}?(?:do"
    rf"|does|did|will|would|can|could|should|is|are|has|have) (?:we|you|they|the|i|it|this"
    rf"|that|your|our|northwind|meridian)\b)|(?:does|has|did) (?:anyone|anybody|someone"
    rf"|somebody) (?:know|have|seen|heard|got|remember)\b|what happens (?:if|when|to)\b"
    rf"|who (?:owns|signs|pays|approves|files|takes|decides|negotiates|reviews|answers"
    rf"|leads|covers|handles|has)\b|how (?:many|long|often|soon|much) \w+)",
    rf"{_TALK}|^what (?:i|we|you|matters|a)\b|\bhow (?:i|we) (?:did|do|like)\b|^(?:when"
    rf"|where|what|how|which) (?:\w+ )+(?:is|are|was) (?:also|clear|tricky|good|fine|great"
    rf"|important)\b|^(?:when|where) (?:we|you|i|it|the|this|that)\b|^which (?:is|was|would"
    rf"|will|means|are|makes|has|can|should)\b|^what is (?:more|left|interesting|new|nice"
    rf"|clear)\b|^when (?:will|did) (?:i|we) ever\b",
)
_add(
    0.7,
    "asks for yes or no",
    "?",
    rf"{_START}(?:is|are|was|were|do|does|did|has|have|had|will|would|should|shall|may"
    rf"|might|am|can|could|isn't|aren't|any|anything|anyone|anybody)\b.{{6,}}\?",
    rf"{_TALK}|^(?:{_START[1:]})?(?:can|could|will|would) (?:you|someone|somebody|anyone"
    rf"|anybody|one of you|i|we|\w+)\b(?! tell| say)|\bshall we (?:start|begin|move on"
    rf"|go)\b",
)
_add(
    0.6,
    "asks, by its mark",
    "?",
    r"[^?]{24,}\?",
    rf"{_TALK}|^(?:please|kindly)|{_START}(?:can|could|will|would) (?:you|someone|somebody"
    rf"|anyone|anybody|one of you)\b|\bwhy not\b|^what if\b|\bdelete this\b",
)
_add(
    0.65,
    "asks whether it may be",
    "can could may would will",
    r"\b(?:can|could|may|will) (?:i|we|it|they|this|that|the|a|sites?|patients?|meridian"
    r"|northwind)\b.{6,}\?",
    r"\bcan (?:we|i) (?:have|get|set|make|add|start|move|please|all|also)\b"
    r"|\bcould we (?:get|have|meet|move)\b|\bmay i (?:leave|share my screen)\b",
)
_add(
    0.7,
    "asks to confirm or explain",
    "please pls can could would someone anyone anybody kindly help minister",
    rf"\b(?:please|kindly|can|could|would|will)\b(?: (?!i\b)[\w@'-]+){{0,5}}? {_ASK}\b"
    rf"|\bplease {_ASK}\b|\b(?:can|could) (?:someone|anybody|anyone|somebody) help\b"
    rf"|^(?:please )?confirm (?:whether|if|that|when)\b",
    r"\blet me know if (?:you have|there are) (?:any )?questions\b",
    True,
)
_add(
    0.65,
    "asks to look up a state",
    "check find status stands advise know confirm tell hear",
    r"\b(?:want(?:ed)?|like) to (?:\w+ )?(?:confirm|check|make sure)\b|\b(?:check|find out"
    r"|look up|know|understand|hear)\b[^.?]{0,30}\b(?:whether|if (?:we|you|the|it)|who|when"
    r"|which|what the status|the status|where (?:it|we|this|that) stands?)\b|\b(?:need|get"
    r"|have|know|give (?:me|us)) (?:to get |a |an |the |any )?(?:status|update) (?:of|on)\b"
    r"|\btell me (?:which|who|when|what|whether|how|where)\b",
    r"\b(?:i'll|i will|we'll|we will|let me|i can|i'm going to) (?:\w+ )?(?:check|find|see"
    r"|look|let you know)|\bplease (?:check|see)\b|\bwanted to see if you (?:want|fancy)\b"
    r"|\bwe need to see if we\b|\bso you (?:can|will) know\b|\b(?:i|cannot|can't"
    r"|to) know (?:who|which|what)\b|\binterested\b"
    r"|\bhave (?:any )?(?:further )?questions\b|\bto get to know\b|\b(?:don't|do not"
    r"|didn't) know (?:how|what) (?:to|much|the)\b",
)
_add(
    0.7,
    "is still without an answer",
    "waiting word news no still answer reply heard response feedback back unanswered"
    " question confirmation decision chasing chase unclear clear open pending reminder",
    r"\b(?:still |been |are |am |i'm |we're )waiting (?:on|for) (?:an? |the |your |their "
    r"|any |some )?(?:\w+ ){0,3}?(?:answer|reply|feedback|confirmation|response|decision"
    r"|proposal|go-ahead|word|input|comments|steer)\b|\bstill waiting on \w+ for\b|\b(?:no"
    r"|without(?: an?)?|not (?:had|got|seen|received|have)(?: an?| any)?|(?:don't"
    r"|do not) (?:yet |really )?(?:have|see)(?: an?| any)?|haven't (?:had|got|seen"
    r"|received)(?: an?| any)?) (?:answer|reply|response|feedback|news"
    r"|word)\b(?! (?:is )?(?:needed|required|necessary))|\b(?:haven't|have not"
    r"|not) heard (?:back|anything|from)\b|\bunanswered\b|\b(?:still |an? "
    r"|remains? (?:an )?)open question\b|\b(?:is|it's|remains?|still"
    r"|it is) (?:still )?(?:unclear|not clear|open)\b(?! to| since| for| from| until"
    r"| in the)|\bgentle (?:reminder|nudge)\b[^.]*\b(?:question|answer|reply|waiting"
    r"|whether|when|who)\b|\b(?:chasing|chase) (?:my|the|our) question\b|\b(?:the|my|our"
    r"|one|main) question (?:is|was|remains|would be)\b",
    r"\bno longer\b|\bnot an? open question\b|\b(?:registration|channel|enrolment"
    r"|bar) is (?:still )?open\b",
)
_add(
    0.7,
    "says that it does not know",
    "know sure wondering curious wonder unsure like need aware looking ask idea assume",
    r"\b(?:does|do|would) (?:anyone|anybody|someone|you|we) (?:happen to )?know\b|\b(?:i'm"
    r"|i am|we're|we are|am)?(?: just)? ?(?:not|un)(?: entirely| quite"
    r"| really)? ?sure (?:who|when|which|what|where|whose|if the|whether the|how (?:many"
    r"|long|much|we|you|to))\b|\b(?:wondering|curious|wonder) (?:who|when|which|where"
    r"|how (?:many|long|much|you|soon))\b|\b(?:i|we)(?:'d| would) (?:like|love|need"
    r"|be (?:curious|interested)) to (?:know|understand|hear|learn|ask|see whether)\b"
    r"|\bwould like to hear\b|\b(?:i|we) need to (?:know|understand)\b|\b(?:i|we) (?:don't"
    r"|do not|still don't) know (?:who|whether|if|when|which|where)\b"
    r"|\bwhat i'm looking for is\b|\b(?:may|can|do) i (?:ask|assume)\b|\bany idea (?:how"
    r"|when|who|what|why|whether|if|where)\b",
    r"\bi don't know if you\b|\bnot sure (?:what|how) to say\b|\bnot sure what i\b"
    r"|\bnever sure\b|\bremain\b.*:-?\)",
)
_add(
    0.7,
    "asks for news or objections",
    "any status news update objections objection thoughts opinions",
    r"^(?:\W|\w+[,:]? ){0,4}?any (?:\w+ ){0,2}?(?:news|update|updates|feedback|word"
    r"|progress|objections?|examples|chance|thoughts|views|estimate|eta|timeline|decision"
    r"|volunteers|reply)\b|^(?:what's |what is )?(?:the )?(?:current )?status (?:of|on"
    r"|for)\b|^(?:\W|\w+ ){0,2}objections? (?:to|if)\b|^(?:\w+ )?(?:eta|news) (?:on|for"
    r"|from)\b|\bstatus of [^.]{3,60}\?",
    r"\bany (?:news|update)s? (?:will|is|are)\b",
)
_add(
    0.7,
    "asks the other side to decide",
    "need decision decide go call steer approval await awaiting ruling are ok okay fine"
    " shall must please",
    r"\bneed (?:a |an |your |the |northwind's |meridian's |final )?(?:\w+ )?(?:decision"
    r"|ruling|steer|go[- ]?(?:ahead|no-go)|go/no-go|approval|sign-?off|verdict)\b"
    r"|\b(?:please|must|have to|need \w+ to|ask you to|can you|could you) decide\b"
    r"|\bawait(?:ing)? (?:your|a|the) (?:decision|approval|answer|confirmation|reply)\b"
    r"|\b(?:your|sponsor) (?:call|decision)\?|\bshall we go with\b|\bare (?:we|you) (?:ok"
    r"|okay|fine) with\b",
)
_add(
    0.55,
    "asks to confirm what it believes",
    "right correct yes no true okay ok",
    r"^.{12,}\b(?:right|correct|no|yes|true|or not|or no|ok|okay|isn't it|doesn't it"
    r"|don't they|aren't they|aren't we)\s?\?+$",
    r"^(?:all|everything|you|is everyone|everyone) (?:good|ok|right|fine)\b",
    True,
)
