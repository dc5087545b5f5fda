"""Which statements challenge a plan without asking?"""

from bot.rules.detection.challenges import CHALLENGES

_add = CHALLENGES.add

_PLAN = (
    r"(?:plan|timeline|time ?line|date|design|approach|proposal|assumption|schedule|budget|forecast|curve|target|number|numbers|idea|scope"
    r"|strategy|window|visit|washout|sample size|model|estimate|choice|rationale|logic|count|milestone|fpi|lpi|dbl|criteria|protocol"
    r"|amendment|endpoint|country|countries|site|sites|vendor|list|concept|mix|set-?up|process|draft)s?"
)
_HOLD = (
    r"(?:hold|holds|work|works|right|best|wise|realistic|enough|needed|need|make|makes|fly|safe|feasible|achievable|good|help|helps|worth"
    r"|accept|want|should|sufficient|fair|sense|survive|survives|fit|fits|scale|true|solve|solves|justif\w+|address\w*|the greatest|clear)"
)
_TOO = r"(?:optimistic|ambitious|tight|risky|short|long|overkill|excessive|heavy|premature|brave|bold|courageous|aggressive|late|early|thin|rich|hacky|complicated|complex|expensive|unrealistic|naive|rosy|generous|harsh|strict|vague|rushed|steep|narrow|broad|simplistic|burdensome|fragile)"
_BAD = r"(?:not|n't|never|fail\w*|lost|lose|longer|late|delay\w*|refus\w*|drop\w*|hard|difficult|struggl\w*|trouble|rarely|twice|more than|took|takes|cost|slow\w*|burned|burnt|regret\w*|worse|broken|third|half|problem\w*|mess|pain)"
_PAST = r"(?:in (?:the |our |my |a )?(?:(?:last|previous|earlier|other|recent|similar|prior) (?:\w+ )?(?:study|trial|programme|program|project|one|studies|trials)|\d{3}|study \d{3}|past|experience)|(?:the )?last time|(?:our|my|\w+) experience(?: is| from| with| in)?|from (?:our )?experience|when we did|we learned)"

_add(
    0.85,
    "pushes back",
    "push pushing pushback object challenge question caution argue disagree disagrees differ agree devil's advocate unpopular",
    r"\b(?:i|we)(?:'d| would| will|'ll| want to| have to| must| need to| do|'m going to| am going to)?(?: like to| \w+ly)? (?:push(?:ing)? back|disagree|object|beg to differ|caution against|argue (?:that|for|against)|challenge (?:the|this|that|whether)|question (?:the|whether|if))\b"
    r"|\b(?:id|let me|hard|strong(?:ly)?|respectfully) (?:push back|disagree|challenge)\b|^disagree\b|\b(?:i|we) (?:do not|don't|can't|cannot) (?:\w+ )?(?:agree|support|subscribe)\b|\b(?:am|are|i'm|we're) not (?:\w+ )?(?:agree|in agreement|in favou?r)\b|\bdevil's advocate\b|\bunpopular opinion\b|\bpush back (?:a bit |a little |gently )?on\b",
    r"\b(?:agreed|told|said|heard) that\b.*\bpush(?:ed)? back\b|\bpush back to\b|\bhad pushed\b|\bcan't agree more\b|\bi would like to question you\b",
)
_add(
    0.8,
    "is not convinced",
    "not convinced persuaded comfortable sceptical skeptical doubt doubts reservations hesitant wary uncomfortable uneasy hesitate nervous doubtful unconvinced",
    rf"\bnot (?:\w+ )?(?:convinced|persuaded|comfortable|sold|a (?:big )?fan|keen|happy|in love)\b(?! to (?:share|say))|\b(?:sceptical|skeptical|hesitant|uneasy|unconvinced|doubtful)\b|\b(?:i|we) (?:\w+ )?doubt\b|\b(?:have|having|had|with) (?:\w+ ){{0,2}}(?:doubts|reservations)\b|\bi(?:'d| would) (?:be|feel) (?:\w+ )?(?:wary|careful|cautious|hesitant|reluctant|nervous|uncomfortable)\b|\bnot (?:\w+ )?sure (?:that |if |whether |about )?(?:the|this|that|these|we|it|it's|a|an|our|your|`?\w+) [^?]{{0,60}}\b{_HOLD}\b",
    r"\bno doubt|\bnot sure (?:if|whether) (?:you|any|i|this is the right (?:channel|place|person)|there|it was me)|\bnot sure (?:who|when|which|what|where)|\bi doubt you\b|\bif i\b.*\bright\b",
)
_add(
    0.75,
    "wonders",
    "wonder wondering wonders",
    r"\b(?:wonder|wondering|wonders) (?:\w+ )?(?:if|whether|how (?:realistic|we|the|that|this|sites)|why|about (?:the|this|that|our|your))\b",
    r"\b(?:if|whether) (?:you|someone|somebody|anyone) (?:could|can|might|would|have (?:a|time)|know|are|want)|\bwonder(?:ing)? (?:what's|who|when|where|which|what is)|\bwhether (?:he|she|\[?name)|\bstevie\b|\bit (?:is|will) (?:rain|snow)",
)
_add(
    0.75,
    "is respectfully of another mind",
    "respect missing forgetting overlooking underestimating ignoring assuming annoying wrong struggle fail see thought",
    r"\bwith (?:all |the greatest |due |all due )*respect\b(?! (?:to|for)\b)|\b(?:you're|you are|we're|we are|aren't we|are we|are you|everybody is|plan is|i think we) (?:\w+ )?(?:missing|forgetting|overlooking|underestimating|ignoring|neglecting|assuming|glossing|fooling)\b|\bi may be (?:missing|wrong|naive|old-fashioned)\b|\bi (?:struggle|fail) to see\b|\b(?:don't|do not|can't|cannot) (?:\w+ )?see (?:how|why|what we|the (?:point|value|benefit|need|logic|advantage))\b",
    r"\b(?:missing|forgetting) (?:a |the |my |your )?(?:link|slides?|attachment|minutes|cake|password)\b|\bsee why not\b",
)
_add(
    0.75,
    "does not believe it will work",
    "don't not doesn't won't can't cannot unrealistic impossible never sense",
    rf"\b(?:i|we) (?:do not|don't|don t|dont) (?:\w+ )?(?:think|believe|feel|expect) (?:that )?(?:we|this|that|it|the|a|an|our|your|there|anyone|sites?|patients?|they)\b(?![^.?]*\bmind\b)|\b(?:won't|will not|can't|cannot|will never|doesn't|does not|isn't going to) (?:\w+ )?(?:hold|fly|scale|add up|be enough|survive|make (?:any |much |a lot of )?sense|be (?:accepted|realistic|feasible|sustainable)|justify|suffice|solve)\b|\b(?:won't|will not|will never|can't) (?:\w+ )?work\b|\b(?:is|are|looks?|seems?|sounds?|simply|just|completely) (?:\w+ )?(?:unrealistic|impossible|not (?:realistic|feasible|workable|achievable|doable|enough|sufficient|sustainable|acceptable))\b|\bmakes? no sense\b",
    r"\b(?:don't|do not) think (?:it's|its|it is|that's|there is|we have|we need) (?:unsafe|a problem|an issue|necessary to apologi|urgent)|\bdoes not work (?:on|with) my\b|\blaptop|\bvpn\b|\blink (?:won't|doesn't)\b|\bi don't think so\b|^if (?:this|that|it)\b|\bif we decide\b",
)
_add(
    0.75,
    "calls it too much or too little",
    "too bit rather quite optimistic ambitious tight risky overkill excessive premature brave bold courageous aggressive unrealistic naive fragile hacky nowhere way",
    rf"\b(?:seems?|feels?|looks?|sounds?|is|are|was|be|strikes me as|find (?:it|this|that|the \w+)|a) (?:\w+ ){{0,3}}?(?:too|a bit|a little|a tad|a touch|rather|quite|very|overly|way too|somewhat|pretty|extremely|slightly) (?:\w+ )?{_TOO}\b|\b(?:seems?|feels?|looks?|sounds?|strikes me as) (?:like )?(?:an? )?{_TOO}\b|\boverly {_TOO}\b|\b(?:brave|bold|courageous|heroic) (?:assumption|{_PLAN})\b|\bway too \w+\b|\bfar too \w+\b|\bnot nearly enough\b|\bseriously\?",
    r"\b(?:is|am|was|been) (?:a bit|a little|very|too|quite) (?:late|early|tight)\b(?: (?:today|this morning|for me|sorry|again)|[.!]?$)|\btoo (?:long|late) (?:since|in the day)|\b(?:room|train|flight|coffee|office|weather|mug)\b",
)
_add(
    0.7,
    "would rather have it otherwise",
    "rather prefer suggest propose recommend argue advise urge encourage preference suggestion",
    r"\b(?:i|we)(?:'d| would|d) (?:\w+ )?(?:rather (?!be\b|not say)|prefer (?!tea|coffee|morning)|suggest (?!you (?:send|call|contact))|propose|recommend|advise|urge|argue|vote (?:for|against)|ask for|not (?:build|rely|bet|sign|do|go|use|start|put|open|trust|test)|test|split|drop|keep|start with|go for|think twice|at least)\b|\bid (?:rather|prefer|suggest)\b|\bi suggest (?:doing|we|to|that|using|splitting|asking|starting|a)\b|\bi propose (?:to|we|that)\b|\bmy (?:preference|suggestion|recommendation|proposal|advice) (?:is|would be|here)\b|\b(?:need|want) to rethink\b",
    r"\bsuggest (?:a call|meeting|we (?:meet|talk|start the call|speak))|\bprefer(?:ence)? (?:is )?(?:the )?(?:call|slot|morning|afternoon)",
)
_add(
    0.7,
    "says what we should rather do",
    "should let's lets please ought must better reconsider rethink revisit",
    r"\b(?:we|they|you|i think we|one) (?:really |probably |clearly |definitely |also )?(?:should(?: not|n't)?|ought(?: not)? to|must not|had better|'d better|better) (?:\w+ )?(?:not|first|rather|instead|re-?consider|re-?think|think|wait|hold|stop|delay|revisit|keep|have|fix|avoid|be fixed|consider|test|split|ask|talk|start|check|challenge|look again|be more|aim|plan|allow|build|remain)\b"
    r"|\blet'?s (?:not|hold off|rethink|reconsider|think twice|think again|revisit|step back|pause|wait|be (?:honest|realistic|careful))\b|\b(?:please|would|could|can|should|ask you to|asked? to|invite you to|need to|must|may) (?:you |we |i ask you to )?(?:re-?consider|re-?think|think (?:twice|again)|revisit)\b|\bshould (?:clearly |really |definitely )?(?:not|never) be\b|\bshould (?:probably|really|first) be \w+ed before\b",
    r"\bshould not be a problem\b|\bwe should be (?:fine|ok|good)\b|\bwe should have (?:a|the) (?:drink|dinner|lunch|party|update|answer|results?)\b|\bshould keep you\b",
)
_add(
    0.75,
    "voices a concern with the plan and offers another way",
    "concern concerned worry worried worries concerns afraid danger catch",
    r"\b(?:concern|worry|worr(?:y|ied|ies)|concerned|afraid|catch)\b.{0,200}\b(?:could we|can we|why not|instead|what if|how about|should we|shouldn't|rather|maybe we|perhaps we|let's not|safer|better to|i'd|i would)\b",
    r"\b(?:not|no|any) (?:\w+ )?(?:concern|worr)",
)
_add(
    0.6,
    "voices a concern with the plan",
    "concern worries worried concerned worry concerns bothers",
    rf"\b(?:my|one|our|the main|main|biggest|only|a|another) (?:\w+ )?(?:concern|worry|reservation|problem|issue) (?:here |I have )?(?:with|about|is)\b.{{0,60}}\b{_PLAN}\b|\b{_PLAN}\b.{{0,40}}\b(?:worries|concerns|bothers|troubles) (?:me|us)\b|\b(?:concerned|worried|nervous) (?:about|by|with) (?:the|this|your|that|our) (?:\w+ ){{0,2}}{_PLAN}\b",
    r"\b(?:not|no|any) (?:\w+ )?(?:concern|worr)|\bas far as\b",
)
_add(
    0.75,
    "brings experience against the plan",
    "experience last previous learned earlier time past similar in",
    rf"\b{_PAST}\b.{{0,120}}\b{_BAD}\b.{{0,200}}(?:\b(?:why|so|could|i'd|i would|would|maybe|perhaps|instead|repeat|again|same|should|rather|better|let's|not \d)\b|\?)|\bsame mistake\b|\bdéjà vu\b|\bdeja vu\b|\bbeen here before\b|\b(?:burned|burnt|bit|cost) us (?:in|last|\w+ )",
    r"\bdinner|\bthank|\bnot the same mistake\b",
)
_add(
    0.6,
    "brings experience against the plan",
    "experience last previous learned earlier time similar in",
    rf"\b{_PAST}\b.{{0,90}}(?:\b|n't\b){_BAD}\b",
    r"\b(?:dinner|lunch|thank|fine|great|smooth|lovely|won|decided|agreed|approved)\b|^in (?:the )?last (?:week|month)|\bnot the same mistake\b|\bwas resolved\b",
)
_add(
    0.7,
    "names what the plan leaves out",
    "account consider allow cover factor reflect ignores overlooks forgets underestimates neglects nobody buffer slack contingency margin reserve fallback backup ignoring counted missing no",
    rf"\b(?:doesn't|does not|don't|do not|didn't|did not|never|hasn't|without) (?:\w+ )?(?:account(?:ing)? for|tak(?:e|ing) [\w ]{{0,20}}into account|consider(?:ing)? (?!it)|allow(?:ing)? for|cover(?:ing)?|factor(?:ing)?|reflect(?:ing)?|leave (?:us )?(?:any|much|enough))\b(?! (?:my|your) (?:travel|hotel))|\b(?:ignores|overlooks|forgets|underestimates|neglects|glosses over)\b|\b(?:nobody|no one|none of us) (?:has |have |seems to have |is )?(?:considered|thought|asked|mentioned|talking|costed|counted)\b|\b(?:leaves?|have|has|there is|there's|with) (?:us )?(?:no|zero|little|not much|hardly any) (?:\w+ )?(?:buffer|slack|contingency|margin|reserve|room|fallback|plan b|backup|float)\b|\b(?:there's|there is|see) no (?:need|point|reason|value) (?:to|in|for)\b|\bcounted [\w ]{{2,30}}, not\b",
    r"\bno (?:need|reason) to (?:apologi|worry|rush|reply|panic|thank|answer|hurry)|\bno room (?:in|at) (?:the )?(?:hotel|inn)|\b(?:is|are) considering\b|\bmy understanding\b",
)
_add(
    0.7,
    "recalls another agreement",
    "thought agreed contradicts conflicts inconsistent contrary",
    r"\bi thought we(?:'d| had| have)? agreed\b|\bi thought (?:the \w+|it) (?:was|had been) (?:agreed|decided)\b|\b(?:didn't|did) we (?:not )?(?:agree|decide|say)\b|\b(?:contradicts|conflicts with|is inconsistent with|contrary to|is not what we (?:agreed|said|planned))\b|\bi (?:don't|do not) (?:think|believe) (?:this|that|the) [\w ]{1,30} (?:is|are) (?:resolved|solved|fixed|answered|closed)\b",
)
_add(
    0.65,
    "weighs it and finds it wanting",
    "benefit cost reward risk effort burden price trade worth gain simpler smarter wiser spare save saved conflict optimal smell idea",
    r"\blow (?:reward|value|benefit|gain)\b|\b(?:cost|effort|burden|risk|price)s? (?:clearly |far |by far )?(?:outweighs?|exceeds?|is (?:higher|bigger|more) than)\b|\bnot worth\b|\bwould (?:spare|save|cost) us\b|\bsaved us (?:\w+ ){1,4}in\b|\b(?:a )?bad idea\b|\bconflict of interest\b|\bcode smell\b|\b(?:a|the) (?:better|smarter|safer|simpler|cheaper) (?:way|option|idea|alternative|solution) (?:would|is|could|might)\b|\bwould do(?: the job)?\b|\blooks (?:safer|smarter|better|cheaper|wiser)\b|\bcan(?:'t|not) be the (?:best|right)\b",
    r"\bnot a bad idea\b|\bconsidered a (?:code smell|bad)\b|\bgenerally considered\b",
)
_add(
    0.6,
    "asks to stop and think",
    "before unless wait seriously honestly frankly careful food hear just",
    r"\bbefore (?:we|you|signing|locking|committing|finali[sz]ing|agreeing|sending|rolling|adding|starting|opening|anyone)\b.{3,120}\b(?:should|shouldn't|could|i'd|let's|ought|better|wouldn't|why)\b|\bfood for thought\b|\bhear me out\b|\bam i the only one\b|\b(?:not|half) (?:fully |really )?thought through\b|\bi(?:'d| would) be (?:very |extra |more )?careful\b|\bhave a (?:second )?think\b",
)
