"""Which words state a threat, a decision taken, or a matter settled?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

RISKS = Shelf(Label.RISK, "RI")
DECISIONS = Shelf(Label.DECISION, "DE")
RESOLUTIONS = Shelf(Label.RESOLUTION, "RE")

WORRY = "names a risk or a worry"
PROBLEM = "reports a problem with consequences"

_NO_RISK = (
    r"\brisk[- ](?:based|management|log|register|assessment|review|sharing|plan|matrix"
    r"|score|proportion\w*|indicators?|benefit|averse|free|appetite|category|committee"
    r"|workshop)\b|\b(?:no|low|zero|without|little|minimal|not a|any|less) (?:\w+ )?(?:risk"
    r"|danger|concern)"
    r"|\bnot (?:\w+ )?(?:worried|concerned|afraid|my concern|a concern|risky|dangerous)\b"
    r"|\b(?:don't|do not|no need to) (?:\w+ )?worry\b|\bno worries\b"
    r"|\bas far as\b.{0,20}\bconcerned\b|\b(?:addresses|addressing|resolved|resolves"
    r"|about your|share your) (?:my |our |your |the )?concerns?\b|\brisk (?:it"
    r"|of sounding)\b|\bhow much of a risk\b|\ba few concerns, but\b"
)

_add = RISKS.add
_add(
    0.75,
    WORRY,
    "risk risks risky risking worry worried worries worrying concern concerned concerns"
    " concerning afraid fear nervous danger dangerous threat jeopardise jeopardize jeopardy"
    " threatens dangerously uneasy",
    r"\b(?:risks? (?:of|is|that|here|it|some|a|breaking|losing|missing|the|being"
    r"|overlapping|to|bugs|constantly|denial|patients?|sites?|this)|we risk|would risk|(?:a"
    r"|the|this|real|big|serious|major|high|medium|privacy|security|significant|at) risk\b"
    r"|risk\W*$|risky|risking|(?:very |big |a little |a bit |slightly |really |quite |i'm "
    r"|am |are |we're |also |just )(?:worried|concerned|afraid|nervous)|(?:my|one|one of my"
    r"|our|main|big|biggest|real|only|have this|the) (?:concerns?|worry|worries|fear)"
    r"|worries me|concerns me|concerning|worrying|i fear|(?:it's|is|a real|real|be"
    r"|quite) danger(?:ous)?|a danger|threat(?:ens|ening)?|jeopardi[sz]\w*|jeopardy"
    r"|i'm afraid|fear (?:is|that))\b",
    rf"{_NO_RISK}|\bi'm afraid (?:i|not|so)\b|\bafraid i (?:have|can't|won't|will)\b"
    rf"|\bis this a risk\b|\brisky\?",
)
_add(
    0.75,
    "says what may go wrong for the study",
    "will would could might may going delay miss slip lose break run fail blow to shall"
    " likely about probably can slips",
    r"\b(?:will|would|could|might|may|can|going to|'ll|shall|likely to|about to|probably"
    r"|to) (?:\w+ ){0,3}?(?:delay|slip|slips|miss (?:the|our|fpi|lpi|dbl|it|a|this)"
    r"|lose (?:the|our|a|them|site|sites|two|three|patients|weeks|months|\d|him|her|it)"
    r"|run (?:out|late|over)|fall behind|break|derail|stall|collapse"
    r"|push (?:back )?(?:the )?(?:fpi|lpi|dbl|timeline|date)|cost (?:us|the|screening)"
    r"|block (?:the|us|fpi|site)|compromise|endanger|bias|unblind|jeopardi[sz]e|walk away"
    r"|drop out|overrun|backfire|go wrong|cause (?:more )?(?:issues|problems|delays?)"
    r"|become obsolete|cost us)\b|\b(?:we|it|fpi|lpi|dbl|that|timeline|this) (?:slips?"
    r"|will slip|runs? out|is slipping)\b|\bslips (?:into|past|to|by)\b",
    r"\bdon't break\b|\bnot (?:break|delay|slip|lose|miss)\b|\bwon't\b|\bmiss you\b"
    r"|\bmiss (?:the (?:party|call|cake|bus|train))\b|\blose weight\b|\bbreak (?:for|at) \b"
    r"|\bcoffee break\b|\brun (?:out|late) (?:for|of) (?:coffee|lunch|cake)\b"
    r"|\bto miss the point\b|\bprefer\b.*\bbreak\b",
)
_add(
    0.7,
    PROBLEM,
    "down overdue delayed late behind blocked stuck blocks blocking resigned leaving"
    " stopped refused outage shortage broken missing failing fail cannot bottleneck"
    " showstopper understaffed expired expires lost slipping no zero can't difficult",
    r"\b(?:has|have|is|are|been|was|were|now|still|got) (?:\w+ ){0,2}?(?:down (?:since|for"
    r"|again)|overdue|behind (?:plan|schedule|target|forecast)|blocked|stuck|resigned"
    r"|on hold|short of|running (?:out|late|low)|understaffed|slipping|failing|out of stock"
    r"|late by|bottleneck\w*|leaving (?:us|meridian|northwind|the study|the project))\b"
    r"|\b(?:blocks|blocking) (?:the|our|us|fpi|site|first|all|everything|an?)\b"
    r"|\b(?:shortage|outage|stock-?out|showstopper|bottleneck)\b|\bsites? (?:cannot|can't"
    r"|are unable)\b|\b\w+ of (?:the |our )?(?:\d+|\w+) (?:\w+ )?(?:sites|raters|cras"
    r"|contracts)\b[^.]{0,60}\b(?:no|not|never|resigned|zero|without|refus\w*|closed"
    r"|lost)\b|\b(?:resigned|handed in (?:his|her|their) notice)\b|\bdays overdue\b"
    r"|\bdifficult to have completed\b",
    r"\b(?:train|flight|bus|tram|lunch|coffee|headset|printer)\b|\bno longer (?:blocked"
    r"|stuck|overdue)\b|\b(?:not|n't) (?:overdue|blocked|delayed|stuck)\b|\bunblocked\b"
    r"|\b(?:is|are) (?:fixed|solved|over|resolved)\b|\bstuck in (?:traffic|a meeting"
    r"|the lift|another)\b|\bif\b.{0,40}\bblocked\b|\bwas (?:stuck|blocked) (?:but|until)\b",
)
_add(
    0.7,
    "says what follows if nothing happens",
    "if unless otherwise without longer pace rate",
    r"\b(?:if|unless|otherwise|without)\b.{3,120}\b(?:we|they|fpi|lpi|dbl|sites?|the|it"
    r"|patients?|nobody)\b.{0,30}\b(?:risk|lose|miss|slip|slips|roll(?:s)? off|fail|delay"
    r"|stop|drop|run out|won't make|cannot|can't|walk|not make|too late|breach|bogged)\b"
    r"|\bif\b.{3,60}\b(?:fails?|falls through|is rejected)\b.{0,20}\b(?:no|we|the|all"
    r"|nothing)\b|\bat this (?:pace|rate|speed)\b|\bthe longer we\b.{0,60}\b(?:more|worse"
    r"|harder|less)\b",
    r"\bif (?:you|this) (?:cannot|can't)\b|\bi cannot\b|\b(?:bogged|miss) (?:the )?(?:call"
    r"|party)\b|\?$",
)

_add(
    0.7,
    "reports that the study falls short",
    "below under short withdraw withdraws lapse lapses lost burned burnt spent nothing"
    " nobody roll rolls confirmed off leave cannot track",
    r"\b(?:below|under|short of|off) (?:plan|target|forecast|track|the plan|the curve"
    r"|projection)\b|\b(?:may|might|will|could|want to|wants to|threaten\w* to|about to"
    r"|going to|plans? to) (?:\w+ )?(?:withdraw|drop out|quit|terminate|pull out"
    r"|leave the (?:study|trial)|stop (?:screening|recruiting|enrolling)|close the site"
    r"|lapse|expire)\b|\b(?:lapses|expires) (?:before|in|on|next|by|if|and)\b"
    r"|\b(?:application|visits?|samples?|data|slots?|weeks?|sites?) (?:\w+ )?(?:is|are|get"
    r"|will be|lapses?) ?(?:lost|gone|invalid|wasted)?\b(?<=lost|gone|alid|sted|apse|pses)"
    r"|\b(?:burn(?:ed|t)|spent|used|consumed) (?:up )?\d+ ?%|\b(?:roll(?:s|ing)? off"
    r"|leaves?) (?:on|in|at|before)\b.{0,60}\b(?:nothing|nobody|no one|no replacement"
    r"|without)\b|\b(?:sites?|lab|depot|vendor|team|pharmacy|system|portal) (?:cannot|can't"
    r"|is unable|are unable|could not) (?:\w+ )?(?:process|enter|ship|screen|dose|enrol"
    r"|randomi[sz]e|open|deliver|access|upload|log)\b",
    r"\b(?:not|no longer) (?:below|off|under)\b|\bconsent\b|\bwhat if\b|\?$",
)
_add = DECISIONS.add
_OPEN = (
    r"\b(?:not|n't|never|yet to be|to be|should be|need to be|needs to be|must be|once|if"
    r"|when|until|unless|whether|have we|did we|was it|undecided|before|thought we(?: had)?"
    r"|i thought|asked) (?:\w+ ){0,3}?(?:decided|agreed|approved|concluded|signed|decide"
    r"|agree)\b|\?$|\bas agreed\b|\bagreed in (?:19|20)\d\d|\bdecision (?:log|tree|makers?"
    r"|rights?|tab)\b"
)
_add(
    0.8,
    "states what was decided",
    "decision conclusion resolution decided agreed approved resolved concluded endorsed"
    " consensus aligned signed accepted rejected",
    r"\b(?:we|team|group|all|jsc|opcom|steerco|committee|board|sponsor|both (?:sides|teams"
    r"|companies)|they|everyone|everybody|leads|it was|it has been|has been|was|have been"
    r"|is|are|been|were|[a-z]+(?: \w+)? (?:has|have)|[a-z]+) (?:\w+ ){0,2}?(?:decided"
    r"|agreed|approved|concluded|endorsed|signed off|rejected|aligned) (?:to|on|against"
    r"|that|the|it|a|we|not|in|for|offline|with|upon|at|by|earlier|option|this|and)\b"
    r"|^(?:so |ok |ok so )?(?:decided|agreed|approved|conclusion|resolution was|consensus"
    r"|decision)(?: is| was)?(?::| (?:to|on|against|that|by|with|in)\b)|\b(?:group|all|team"
    r"|committee|jsc|opcom|[a-z]+) (?:has |have )?(?:agreed|decided|approved)\b(?= (?:to|on"
    r"|that|the|against))|\b(?:given|by) (?:the )?consensus\b|\bconsensus (?:is|was)\b"
    r"|\bdecision was (?:clearly )?made\b|\bconsidered (?:to be )?approved\b"
    r"|\bdecided against\b|\bsigned off (?:on )?(?:the|by)\b|^approved\b"
    r"|\bagreed to (?:close|defer|move|remove|keep|merge|delegate)\b",
    rf"{_OPEN}|\bpresumably\b|\bi had rejected\b|\bhas to be\b|\bi (?:fully "
    rf"|totally )?agreed? (?:with|that)\b|\bi thought\b|\b(?:minutes|protocol|icf|version"
    rf"|plan) (?:\w+ )?(?:was|is|were|are) (?:approved|signed) and filed\b"
    rf"|\bis approved and filed\b|\bagreed in principle\b|\bethics committee\b|\b(?:ec|irb"
    rf"|mhra|bfarm|fda|ansm)\b.{{0,30}}\bapproved\b|\bagreed,? (?:see|thanks|makes sense)\b"
    rf"|\bapproved by the (?:team|ec)\b.{{0,5}}$",
)
_add(
    0.75,
    "gives the word",
    "go going proceed option conclusion confirmed decided agreed call owns decision final"
    " green approved use push",
    r"^(?:ok,? |right,? |then |fine,? |so |let's |yes,? |please )*(?:go|proceed"
    r"|move) (?:ahead )?(?:with|for) (?:the |option )?\w+|\b(?:we're|we are|i'm|i'll be"
    r"|i will be|what i'll be|thanks ,|will be|ok,?) going (?:ahead )?with\b"
    r"|\blet's go with\b|\boption \w it is\b|^(?:decision|decided|conclusion|outcome|final"
    r"|final (?:call|decision|answer|word)|verdict)\s?[:\-]|^(?:\w+ ){1,3}(?:confirmed"
    r"|decided|agreed)(?: with \w+)?\s?: |^agreed with \w+\s?:|\b(?:ok|fine|go|green light"
    r"|approved) (?:from|by) (?:my|our|me|us)(?: side)?,? (?:please )?(?:proceed|go ahead"
    r"|go)\b|\bso conclusion:|\b(?:green light|go) (?:given|from)\b|\b(?:we|i)(?:'ll"
    r"| will) go (?:ahead )?with\b|\bit(?:'s| is) a (?:go|no-go)\b|\b(?:from today"
    r"|with immediate effect|effective (?:today|now|immediately))\b|\b(?:stay|stays|remain"
    r"|remains) out of scope\b|^thanks ?, going with\b",
    rf"{_OPEN}|\bgo with (?:me|you|us|him|her|the flow)\b|\bcoffee\b|\bfor (?:today|lunch)\b",
)

_add = RESOLUTIONS.add
_LATER = (
    r"\b(?:not|n't|never|until|once|when|if|should|would|don't think|advise|want|wants|how"
    r"|to be|will be|can be|could be|must be|needs?|yet|whether|presumably|supposed|before"
    r"|hope) (?:[\w']+ ){0,3}?(?:be |have )?(?:fixed|resolved|sorted|closed|done|completed"
    r"|solved|answered|addressed|settled|merged)\b|\?$|\bfixed (?:in stone|fee|price|cost"
    r"|term|dose|sequence|asset|income)\b|\bclosed (?:session|report|channel|door|on|until"
    r"|for|today|tomorrow)\b"
    r"|\b(?:headset|printer|laptop|vpn|wifi|wi-fi|coffee|badge|mic|camera|headphones"
    r"|parking|monitor|keyboard|mouse|screen)\b|\bdone (?:deal|by dm)\b|\bwell done\b"
    r"|\bnew year's\b|\bresolution of\b|\bconsidered it done\b|\bno clue\b.*\bwhat now\b"
)
_add(
    0.75,
    "says that it is settled",
    "fixed resolved sorted closed done completed solved answered addressed settled merged"
    " superseded withdrawn withdrew closing addresses addressing",
    r"\b(?:is|are|was|were|been|be|got|that's|it's|its|this|now|have|has|had|i|we|and"
    r"|to have|thanks for|so|being|is now) (?:\w+ ){0,2}?(?:fixed|resolved|sorted(?: out)?"
    r"|closed(?: out)?|solved|answered|addressed|addressing|addresses|settled|merged"
    r"|superseded|withdrawn)\b|^(?:ok,? |ah,? |yep,? |all |seems |its )?(?:done|fixed"
    r"|resolved|closed|sorted|completed|solved|addressed|settled|superseded|merged|answered"
    r"|closing)\b(?! (?:by dm|deal|the loop|date|remarks|visit))|\bclosing (?:this"
    r"|the (?:question|issue|item|thread|ticket|point)|it|as|that|one|since)\b"
    r"|,? so closing\b|\bsuperseded (?:by|this)|\bwithdr(?:ew|awn) (?:its|the|my|our|their"
    r"|his|her)\b|\baddresses my\b|\bapproved and merged\b",
    rf"{_LATER}|\b(?:was|were) closed by qa\b|\baddressed to\b|\bresolved to\b|\bif poor\b"
    rf"|\b(?:have|has) (?:not|n't) (?:been )?|\bno,? the\b|\b(?:they|slack) (?:fixed"
    rf"|is very aware)\b|\bclosed (?:six|ten|\d+|the (?:office|site|sites))\b"
    rf"|\bdecision\b.*\bclose\b",
)
_add(
    0.75,
    "takes its question back or has its answer",
    "nevermind never answers clarifies answered works helps found longer disregard ignore"
    " withdraw did worked clear settled back up working missed restored action got thanks"
    " can happy fixed again",
    r"\bnever ?mind\b(?! (?:the coffee|that i|if|about))|\bno longer (?:needed|required"
    r"|relevant|necessary|an issue|a problem|open|blocked|applies)\b|\b(?:that|this"
    r"|it) (?:\w+ )?(?:answers|clarifies|answered|clarified|settles|solves|resolves|did it"
    r"|does it|worked(?=[.!,]|$)|works now|explains (?:it|everything))\b|\b(?:disregard"
    r"|ignore|withdraw|scrap|drop) (?:my|the|our|that|this) (?:\w+ )?(?:question|request"
    r"|challenge|concern|point|comment|last message)\b|\bworks? (?:again|now|for (?:me"
    r"|us) now)\b|\b(?:is|are|was) back (?:up|online|on track)\b|\b(?:appears"
    r"|seems) to be working\b|\bgot it working\b|\bworking (?:again|now)\b|^(?:ah,? "
    r"|ah yes,? |oh,? |ok,? )*(?:found it|i found|got it working|that worked"
    r"|thanks,? that (?:did|fixed|solved|worked))\b|\b(?:access|service|connection"
    r"|system) (?:is |was |has been )?restored\b|\bno (?:further"
    r"|more) action\b(?! needed\?)|\bgot (?:the|my|an) answer\b|\b(?:ignore"
    r"|disregard) my (?:\w+ )?(?:message|mail|question|note|request)\b"
    r"|\bfound the (?:missing|lost)\b|,? found it\b|\bseems to have fixed\b"
    r"|\bcan \w+ (?:data )?again\b|\bmade it work\b|\bi'm happy with the responses\b",
    r"\bif only\b|\bnever worked\b|\bon why it worked\b|\breason that is no longer\b"
    r"|\bnevermind i'm confused\b|\bnot answer|\bno longer (?:a member|with us|working"
    r"|works)\b|\b(?:headset|printer|laptop|vpn|wifi|coffee|badge|mic|camera)\b"
    r"|\bworks? (?:again )?for me\?|\bhow (?:that|this|it) works\b|\bif (?:that|this"
    r"|it) works\b|\bonly worked\b|\bclaude\b",
)
_add(
    0.7,
    "says that what was asked is done",
    "done asked requested promised sent uploaded filed signed updated attached added received",
    r"\b(?:as|like) (?:you )?(?:asked|requested|promised"
    r"|discussed and)\b[^.]{0,60}\b(?:sent|uploaded|filed|signed|updated|attached|added"
    r"|done|is|are|in)\b|\b(?:sent|uploaded|filed|signed|updated|added|done|is"
    r"|are)\b[^.]{0,60}\b(?:as (?:you )?(?:asked|requested|promised)|per your request)\b"
    r"|\bsigned (?:on|by) both sides\b|\b(?:have|has) now (?:been )?(?:sent|uploaded|filed"
    r"|signed|updated|received|shipped|approved)\b",
    r"\bas discussed\b|\bplease\b",
)
