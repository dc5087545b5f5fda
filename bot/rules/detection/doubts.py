"""Which statements doubt a plan?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

DOUBTS = Shelf(Label.CHALLENGE, "CH", 41)
_add = DOUBTS.add

_PLAN = (
    r"(?:plan|timeline|time ?line|date|design|approach|proposal|assumption|schedule|budget"
    r"|forecast|curve|target|number|numbers|idea|scope"
    r"|strategy|window|visit|washout|sample size|model|estimate|choice|rationale|logic"
    r"|count|milestone|fpi|lpi|dbl|criteria|protocol"
    r"|amendment|endpoint|country|countries|site|sites|vendor|list|concept|mix|set-?up"
    r"|process|draft)s?"
)
_HOLD = (
    r"(?:hold|holds|work|works|right|best|wise|realistic|enough|needed|need|make|makes|fly"
    r"|safe|feasible|achievable|good|help|helps|worth"
    r"|accept|want|should|sufficient|fair|sense|survive|survives|fit|fits|scale|true|solve"
    r"|solves|justif\w+|address\w*|the greatest|clear)"
)
_TOO = (
    r"(?:optimistic|ambitious|tight|risky|short|long|overkill|excessive|heavy|premature"
    r"|brave|bold|courageous|aggressive|late|early|thin|rich|hacky|complicated|complex"
    r"|expensive|unrealistic|naive|rosy|generous|harsh|strict|vague|rushed|steep|narrow"
    r"|broad|simplistic|burdensome|fragile)"
)

_add(
    0.85,
    "pushes back",
    "push pushing pushback object challenge question caution argue disagree disagrees"
    " differ agree devil's advocate unpopular id",
    r"\b(?:i|we)(?:'d| would| will|'ll| want to| have to| must| need to| do|'m going to"
    r"| am going to)?(?: like to| \w+ly)? (?:push(?:ing)? back|disagree|object"
    r"|beg to differ|caution against|argue (?:that|for|against)|challenge (?:the|this|that"
    r"|whether)|question (?:the|whether|if))\b"
    r"|\b(?:id|let me|hard|strong(?:ly)?|respectfully) (?:push back|disagree|challenge)\b"
    r"|^disagree\b|\b(?:i|we) (?:do not|don't|can't|cannot) (?:\w+ )?(?:agree|support"
    r"|subscribe)\b|\b(?:am|are|i'm|we're) not (?:\w+ )?(?:agree|in agreement|in favou?r)\b"
    r"|\bdevil's advocate\b|\bunpopular opinion\b|\bpush back (?:a bit |a little "
    r"|gently )?on\b",
    r"\b(?:agreed|told|said|heard) that\b.*\bpush(?:ed)? back\b|\bpush back to\b"
    r"|\bhad pushed\b|\bcan't agree more\b|\bi would like to question you\b",
)
_add(
    0.8,
    "is not convinced",
    "not convinced persuaded comfortable sceptical skeptical doubt doubts reservations"
    " hesitant wary uncomfortable uneasy hesitate nervous doubtful unconvinced careful",
    rf"\bnot (?:\w+ )?(?:convinced|persuaded|comfortable|sold|a (?:big )?fan|keen|happy"
    rf"|in love)\b(?! to (?:share|say))|\b(?:sceptical|skeptical|hesitant|uneasy"
    rf"|unconvinced|doubtful)\b|\b(?:i|we) (?:\w+ )?doubt\b|\b(?:have|having|had"
    rf"|with) (?:\w+ ){{0,2}}(?:doubts|reservations)\b|\bi(?:'d| would) (?:be"
    rf"|feel) (?:\w+ )?(?:wary|careful|cautious|hesitant|reluctant|nervous|uncomfortable)\b"
    rf"|\bnot (?:\w+ )?sure (?:that |if |whether |about )?(?:the|this|that|these|we|it|it's"
    rf"|a|an|our|your|`?\w+) [^?]{{0,60}}\b{_HOLD}\b",
    r"\bno doubt|\bnot sure (?:if|whether) (?:you|any|i|this is the right (?:channel|place"
    r"|person)|there|it was me)|\bnot sure (?:who|when|which|what|where)|\bi doubt you\b"
    r"|\bif i\b.*\bright\b",
)
_add(
    0.75,
    "wonders",
    "wonder wondering wonders",
    r"\b(?:wonder|wondering|wonders) (?:\w+ )?(?:if|whether|how (?:realistic|we|the|that"
    r"|this|sites)|why|about (?:the|this|that|our|your))\b",
    r"\b(?:if|whether) (?:you|someone|somebody|anyone) (?:could|can|might|would|have (?:a"
    r"|time)|know|are|want)|\bwonder(?:ing)? (?:what's|who|when|where|which|what is)"
    r"|\bwhether (?:he|she|\[?name)|\bstevie\b|\bit (?:is|will) (?:rain|snow)",
)
_add(
    0.75,
    "is respectfully of another mind",
    "respect missing forgetting overlooking underestimating ignoring assuming annoying"
    " wrong struggle fail see thought",
    r"\bwith (?:all |the greatest |due |all due )*respect\b(?! (?:to|for)\b)|\b(?:you're"
    r"|you are|we're|we are|aren't we|are we|are you|everybody is|plan is"
    r"|i think we) (?:\w+ )?(?:missing|forgetting|overlooking|underestimating|ignoring"
    r"|neglecting|assuming|glossing|fooling)\b|\bi may be (?:missing|wrong|naive"
    r"|old-fashioned)\b|\bi (?:struggle|fail) to see\b|\b(?:don't|do not|can't"
    r"|cannot) (?:\w+ )?see (?:how|why|what we|the (?:point|value|benefit|need|logic"
    r"|advantage))\b",
    r"\b(?:missing|forgetting) (?:a |the |my |your )?(?:link|slides?|attachment|minutes"
    r"|cake|password)\b|\bsee why not\b",
)
_add(
    0.75,
    "does not believe it will work",
    "don't not doesn't won't can't cannot unrealistic impossible never sense",
    r"\b(?:i|we) (?:do not|don't|don t|dont) (?:\w+ )?(?:think|believe|feel"
    r"|expect) (?:that )?(?:we|this|that|it|the|a|an|our|your|there|anyone|sites?"
    r"|patients?|they)\b(?![^.?]*\bmind\b)|\b(?:won't|will not|can't|cannot|will never"
    r"|doesn't|does not|isn't going to) (?:\w+ )?(?:hold|fly|scale|add up|be enough"
    r"|survive|make (?:any |much |a lot of )?sense|be (?:accepted|realistic|feasible"
    r"|sustainable)|justify|suffice|solve)\b|\b(?:won't|will not|will never"
    r"|can't) (?:\w+ )?work\b|\b(?:is|are|looks?|seems?|sounds?|simply|just"
    r"|completely) (?:\w+ )?(?:unrealistic|impossible|not (?:realistic|feasible|workable"
    r"|achievable|doable|enough|sufficient|sustainable|acceptable))\b|\bmakes? no sense\b",
    r"\b(?:don't|do not) think (?:it's|its|it is|that's|there is|we have|we need) (?:unsafe"
    r"|a problem|an issue|necessary to apologi|urgent)|\bdoes not work (?:on|with) my\b"
    r"|\blaptop|\bvpn\b|\blink (?:won't|doesn't)\b|\bi don't think so\b|^if (?:this|that"
    r"|it)\b|\bif we decide\b",
)
_add(
    0.75,
    "calls it too much or too little",
    "very pretty slightly overly somewhat extremely heavy generous long short late early"
    " thin expensive complicated complex rosy harsh strict vague rushed steep narrow broad"
    " too bit rather quite optimistic ambitious tight risky overkill excessive premature"
    " brave bold courageous aggressive unrealistic naive fragile hacky nowhere way"
    " seriously far",
    rf"\b(?:seems?|feels?|looks?|sounds?|is|are|was|be|strikes me as|find (?:it|this|that"
    rf"|the \w+)|a) (?:\w+ ){{0,3}}?(?:too|a bit|a little|a tad|a touch|rather|quite|very"
    rf"|overly|way too|somewhat|pretty|extremely|slightly) (?:\w+ )?{_TOO}\b|\b(?:seems?"
    rf"|feels?|looks?|sounds?|strikes me as) (?:like )?(?:an? )?{_TOO}\b|\boverly {_TOO}\b"
    rf"|\b(?:brave|bold|courageous|heroic) (?:assumption|{_PLAN})\b|\bway too \w+\b"
    rf"|\bfar too \w+\b|\bnot nearly enough\b|\bseriously\?",
    r"\b(?:is|am|was|been) (?:a bit|a little|very|too|quite) (?:late|early"
    r"|tight)\b(?: (?:today|this morning|for me|sorry|again)|[.!]?$)|\btoo (?:long"
    r"|late) (?:since|in the day)|\b(?:room|train|flight|coffee|office|weather|mug)\b",
)
_add(
    0.7,
    "recalls another agreement",
    "thought agreed contradicts conflicts inconsistent contrary believe think agree decide say",
    r"\bi thought we(?:'d| had| have)? agreed\b|\bi thought (?:the \w+|it) (?:was"
    r"|had been) (?:agreed|decided)\b|\b(?:didn't|did) we (?:not )?(?:agree|decide|say)\b"
    r"|\b(?:contradicts|conflicts with|is inconsistent with|contrary to"
    r"|is not what we (?:agreed|said|planned))\b|\bi (?:don't|do not) (?:think"
    r"|believe) (?:this|that|the) [\w ]{1,30} (?:is|are) (?:resolved|solved|fixed|answered"
    r"|closed)\b",
)
_add(
    0.6,
    "asks to stop and think",
    "before unless wait seriously honestly frankly careful food hear just thought only think i'd",
    r"\bbefore (?:we|you|signing|locking|committing|finali[sz]ing|agreeing|sending|rolling"
    r"|adding|starting|opening|anyone)\b.{3,120}\b(?:should|shouldn't|could|i'd|let's|ought"
    r"|better|wouldn't|why)\b|\bfood for thought\b|\bhear me out\b|\bam i the only one\b"
    r"|\b(?:not|half) (?:fully |really )?thought through\b|\bi(?:'d| would) be (?:very "
    r"|extra |more )?careful\b|\bhave a (?:second )?think\b",
)
_add(
    0.7,
    "is bothered by it",
    "bothers troubles puzzles strikes nags surprises struggling struggle puzzled surprised"
    " uneasy odd strange weird hard",
    r"\b(?:bothers|troubles|puzzles|nags|surprises) (?:me|us)\b|\bstrikes (?:me|us) (?:as"
    r"|that)\b|\bstruggl(?:e|ing) (?:with|to (?:see|understand|follow|believe))\b|\b(?:i"
    r"|we) (?:find|found) (?:it|this|that|the \w+(?: \w+)?) (?:\w+ )?(?:odd|strange|weird"
    r"|hard|difficult|surprising|puzzling|risky|questionable)\b|\b(?:puzzled"
    r"|surprised) (?:by|that|to see)\b|\bhard to (?:believe|defend|justify|see how"
    r"|square)\b",
    r"\b(?:pleasantly|nicely|happily|how) surprised\b|\bsurprised (?:me|us|by) (?:with"
    r"|the (?:cake|party))\b",
)
_add(
    0.75,
    "calls the plan by a proverb",
    "economy problem thinking hides moves shifts postpones masks wrong recipe wheel horse"
    " trouble harm returns stretch can good paper life theory practice house band-aid only"
    " merely simply adds",
    r"\bfalse economy\b|\bpenny[- ]wise\b|\b(?:solving|fixing|treating) the (?:wrong"
    r"|symptom)|\bwrong (?:problem|end|question|lever|place to (?:start|save))\b"
    r"|\bwishful thinking\b|\b(?:just|only|merely|simply) (?:\w+ )?(?:hides|moves|shifts"
    r"|postpones|masks|delays|adds|pushes)\b|\brecipe for\b|\breinvent\w* the wheel\b"
    r"|\bcart before the horse\b|\basking for trouble\b|\bmore harm than good\b"
    r"|\bdiminishing returns\b|\ba (?:bit of a |real )?stretch\b|\bkick\w* the can\b"
    r"|\btoo good to be true\b|\bon paper\b.{2,60}\b(?:in real life|in reality|in practice"
    r"|but)\b|\bin theory\b.{2,60}\b(?:practice|reality)\b|\bhope is not\b"
    r"|\bhouse of cards\b|\bband-aid\b",
)
_add(
    0.7,
    "calls it useless",
    "pointless senseless waste counterproductive unworkable nonsense useless sense"
    " unnecessary redundant not won't",
    r"\b(?:is|are|be|seems?|looks?|feels?|sounds?|was|rather|quite|just"
    r"|completely) (?:\w+ ){0,2}?(?:pointless|senseless|an? waste|counter-?productive"
    r"|unworkable|nonsense|useless|unnecessary|redundant|superfluous)\b|\bmakes? (?:very "
    r"|so )?little sense\b|\ba waste of\b|\b(?:will not|won't|never) (?:ever )?be (?:read"
    r"|followed|used|accepted|signed|believed|filled|kept|noticed|enough)\b",
    r"\b(?:not|n't) (?:a waste|pointless|unnecessary)\b|\bwaste of paper\b",
)
