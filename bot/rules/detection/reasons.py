"""Which reasons speak against a plan: worry, experience, figures, what it leaves out?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

REASONS = Shelf(Label.CHALLENGE, "CH", 61)
_add = REASONS.add

_PLAN = (
    r"(?:plan|timeline|time ?line|date|design|approach|proposal|assumption|schedule|budget"
    r"|forecast|curve|target|number|numbers|idea|scope"
    r"|strategy|window|visit|washout|sample size|model|estimate|choice|rationale|logic"
    r"|count|milestone|fpi|lpi|dbl|criteria|protocol"
    r"|amendment|endpoint|country|countries|site|sites|vendor|list|concept|mix|set-?up"
    r"|process|draft)s?"
)
_BAD = (
    r"(?:not|n't|never|fail\w*|lost|lose|longer|late|delay\w*|refus\w*|drop\w*|hard"
    r"|difficult|struggl\w*|trouble|rarely|twice|more than|took|takes|cost|slow\w*|burned"
    r"|burnt|regret\w*|worse|broken|third|half|problem\w*|mess|pain)"
)
_PAST = (
    r"(?:in (?:the |our |my |a )?(?:(?:last|previous|earlier|other|recent|similar"
    r"|prior) (?:\w+ )?(?:study|trial|programme|program|project|one|studies|trials)|\d{3}"
    r"|study \d{3}|past|experience)|(?:the )?last time|(?:our|my|\w+) experience(?: is"
    r"| from| with| in)?|from (?:our )?experience|when we did|we learned)"
)

_add(
    0.75,
    "voices a concern with the plan and offers another way",
    "concern concerned worry worried worries concerns afraid danger catch",
    r"\b(?:concern|worry|worr(?:y|ied|ies)|concerned|afraid|catch)\b.{0,200}\b(?:could we"
    r"|can we|why not|instead|what if|how about|should we|shouldn't|rather|maybe we"
    r"|perhaps we|let's not|safer|better to|i'd|i would)\b",
    r"\b(?:not|no|any) (?:\w+ )?(?:concern|worr)",
)
_add(
    0.6,
    "voices a concern with the plan",
    "concern worries worried concerned worry concerns bothers",
    rf"\b(?:my|one|our|the main|main|biggest|only|a|another) (?:\w+ )?(?:concern|worry"
    rf"|reservation|problem|issue) (?:here |I have )?(?:with|about"
    rf"|is)\b.{{0,60}}\b{_PLAN}\b|\b{_PLAN}\b.{{0,40}}\b(?:worries|concerns|bothers"
    rf"|troubles) (?:me|us)\b|\b(?:concerned|worried|nervous) (?:about|by|with) (?:the|this"
    rf"|your|that|our) (?:\w+ ){{0,2}}{_PLAN}\b",
    r"\b(?:not|no|any) (?:\w+ )?(?:concern|worr)|\bas far as\b",
)
_add(
    0.75,
    "brings experience against the plan",
    "experience last previous learned earlier time past similar in",
    rf"\b{_PAST}\b.{{0,120}}\b{_BAD}\b.{{0,200}}(?:\b(?:why|so|could|i'd|i would|would"
    rf"|maybe|perhaps|instead|repeat|again|same|should|rather|better|let's|not \d)\b|\?)"
    rf"|\bsame mistake\b|\bdéjà vu\b|\bdeja vu\b|\bbeen here before\b|\b(?:burned|burnt|bit"
    rf"|cost) us (?:in|last|\w+ )",
    r"\bdinner|\bthank|\bnot the same mistake\b",
)
_add(
    0.6,
    "brings experience against the plan",
    "experience last previous learned earlier time similar in",
    rf"\b{_PAST}\b.{{0,90}}(?:\b|n't\b){_BAD}\b",
    r"\b(?:dinner|lunch|thank|fine|great|smooth|lovely|won|decided|agreed|approved)\b"
    r"|^in (?:the )?last (?:week|month)|\bnot the same mistake\b|\bwas resolved\b",
)
_add(
    0.7,
    "names what the plan leaves out",
    "account consider allow cover factor reflect ignores overlooks forgets underestimates"
    " neglects nobody buffer slack contingency margin reserve fallback backup ignoring"
    " counted missing no point reason",
    r"\b(?:doesn't|does not|don't|do not|didn't|did not|never|hasn't"
    r"|without) (?:\w+ )?(?:account(?:ing)? for|tak(?:e|ing) [\w ]{0,20}into account"
    r"|consider(?:ing)? (?!it)|allow(?:ing)? for|cover(?:ing)?|factor(?:ing)?"
    r"|reflect(?:ing)?|leave (?:us )?(?:any|much|enough))\b(?! (?:my|your) (?:travel"
    r"|hotel))|\b(?:ignores|overlooks|forgets|underestimates|neglects|glosses over)\b"
    r"|\b(?:nobody|no one|none of us) (?:has |have |seems to have |is )?(?:considered"
    r"|thought|asked|mentioned|talking|costed|counted)\b|\b(?:leaves?|have|has|there is"
    r"|there's|with) (?:us )?(?:no|zero|little|not much|hardly any) (?:\w+ )?(?:buffer"
    r"|slack|contingency|margin|reserve|room|fallback|plan b|backup|float)\b|\b(?:there's"
    r"|there is|see) no (?:need|point|reason|value) (?:to|in|for)\b"
    r"|\bcounted [\w ]{2,30}, not\b",
    r"\bno (?:need|reason) to (?:apologi|worry|rush|reply|panic|thank|answer|hurry)"
    r"|\bno room (?:in|at) (?:the )?(?:hotel|inn)|\b(?:is|are) considering\b"
    r"|\bmy understanding\b",
)
_add(
    0.65,
    "weighs it and finds it wanting",
    "benefit cost reward risk effort burden price trade worth gain simpler smarter wiser"
    " spare save saved conflict optimal smell idea looks can't would cheaper safer better",
    r"\blow (?:reward|value|benefit|gain)\b|\b(?:cost|effort|burden|risk"
    r"|price)s? (?:clearly |far |by far )?(?:outweighs?|exceeds?|is (?:higher|bigger"
    r"|more) than)\b|\bnot worth\b|\bwould (?:spare|save|cost) us\b"
    r"|\bsaved us (?:\w+ ){1,4}in\b|\b(?:a )?bad idea\b|\bconflict of interest\b"
    r"|\bcode smell\b|\b(?:a|the) (?:better|smarter|safer|simpler|cheaper) (?:way|option"
    r"|idea|alternative|solution) (?:would|is|could|might)\b|\bwould do(?: the job)?\b"
    r"|\blooks (?:safer|smarter|better|cheaper|wiser)\b|\bcan(?:'t|not) be the (?:best"
    r"|right)\b",
    r"\bnot a bad idea\b|\bconsidered a (?:code smell|bad)\b|\bgenerally considered\b",
)
_add(
    0.65,
    "sets the figures right",
    "double twice half not underestimated overestimated underestimate overestimate leftover"
    " closer three times triple",
    r"\b(?:is|are|was|at|needs?|takes?) (?:roughly |about |nearly |almost "
    r"|more than )?(?:double|twice|half|three times|triple) (?:what|of what|the|as|that)\b"
    r"|\b(?:at least|more like|closer to|rather) (?:\w+ )?\w+ (?:\w+ )?(?:weeks|months|days"
    r"|sites|patients|raters|visits)\b.{0,60}\bnot (?:\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve)\b|\bunder-?estimat\w+|\bover-?estimat\w+|\bleftover (?:of"
    r"|from)\b",
    r"\b(?:less|fewer) than half\b",
)
_add(
    0.65,
    "holds what the plan assumes against it",
    "assumes presumes pretends supposes expects asks",
    r"\b(?:that|your|this) (?:\w+ )?(?:plan|timeline|forecast|curve|budget|model|date"
    r"|schedule|proposal|estimate|number|target|draft|design)s? (?:only (?:works|holds) if"
    r"|assumes?|presumes?|pretends?|supposes?|expects?)\b",
)
_add(
    0.65,
    "foresees how people will take it",
    "will would scare put annoy confuse overload burden discourage kill alienate frustrate"
    " drive irritate harm good little more lot much do does buys gives brings adds tells",
    r"\b(?:will|would|is going to|are going to|could|may|might|can) (?:\w+ )?(?:scare"
    r"|put (?:\w+ )?off|annoy|confuse|overload|burden|discourage|kill|alienate|frustrate"
    r"|irritate|drive (?:them|people|patients|sites) away|wear (?:out|down)|exhaust"
    r"|overwhelm|not (?:thank|like|accept|read|understand|sign|follow))\b|\b(?:do|does"
    r"|would do) more (?:good|harm)\b|\b(?:buys?|gives?|brings?|adds?|tells?) (?:us|them"
    r"|you|the study|sites)? ?(?:very |too |so |precious )?(?:little|nothing|not much)\b"
    r"|\ba lot to ask\b|\btoo much to ask\b",
)
