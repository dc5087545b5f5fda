"""Which words state a threat, a decision taken, or a matter settled?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

RISKS = Shelf(Label.RISK, "RI")
DECISIONS = Shelf(Label.DECISION, "DE")
RESOLUTIONS = Shelf(Label.RESOLUTION, "RE")

_NO_RISK = (
    r"\brisk[- ](?:based|management|log|register|assessment|review|sharing|plan|matrix|score|proportion\w*|indicators?|benefit|averse|free|appetite|category|committee|workshop)\b|\b(?:no|low|zero|without|little|minimal|not a|any|less) (?:\w+ )?(?:risk|danger|concern)"
    r"|\bnot (?:\w+ )?(?:worried|concerned|afraid|my concern|a concern|risky|dangerous)\b|\b(?:don't|do not|no need to) (?:\w+ )?worry\b|\bno worries\b|\bas far as\b.{0,20}\bconcerned\b|\b(?:addresses|addressing|resolved|resolves|about your|share your) (?:my |our |your |the )?concerns?\b|\brisk (?:it|of sounding)\b|\bhow much of a risk\b|\ba few concerns, but\b"
)

_add = RISKS.add
_add(
    0.75,
    "names a risk or a worry",
    "risk risks risky risking worry worried worries worrying concern concerned concerns concerning afraid fear nervous danger dangerous threat jeopardise jeopardize jeopardy threatens dangerously uneasy",
    r"\b(?:risks? (?:of|is|that|here|it|some|a|breaking|losing|missing|the|being|overlapping|to|bugs|constantly|denial|patients?|sites?|this)|we risk|would risk|(?:a|the|this|real|big|serious|major|high|medium|privacy|security|significant|at) risk\b|risk\W*$|risky|risking|(?:very |big |a little |a bit |slightly |really |quite |i'm |am |are |we're |also |just )(?:worried|concerned|afraid|nervous)|(?:my|one|one of my|our|main|big|biggest|real|only|have this|the) (?:concerns?|worry|worries|fear)|worries me|concerns me|concerning|worrying|i fear|(?:it's|is|a real|real|be|quite) danger(?:ous)?|a danger|threat(?:ens|ening)?|jeopardi[sz]\w*|jeopardy|i'm afraid|fear (?:is|that))\b",
    rf"{_NO_RISK}|\bi'm afraid (?:i|not|so)\b|\bafraid i (?:have|can't|won't|will)\b|\bis this a risk\b|\brisky\?",
)
_add(
    0.75,
    "says what may go wrong for the study",
    "will would could might may going delay miss slip lose break run fail blow",
    r"\b(?:will|would|could|might|may|can|going to|'ll|shall|likely to|about to|probably|to) (?:\w+ ){0,3}?(?:delay|slip|slips|miss (?:the|our|fpi|lpi|dbl|it|a|this)|lose (?:the|our|a|them|site|sites|two|three|patients|weeks|months|\d|him|her|it)|run (?:out|late|over)|fall behind|break|derail|stall|collapse|push (?:back )?(?:the )?(?:fpi|lpi|dbl|timeline|date)|cost (?:us|the|screening)|block (?:the|us|fpi|site)|compromise|endanger|bias|unblind|jeopardi[sz]e|walk away|drop out|overrun|backfire|go wrong|cause (?:more )?(?:issues|problems|delays?)|become obsolete|cost us)\b|\b(?:we|it|fpi|lpi|dbl|that|timeline|this) (?:slips?|will slip|runs? out|is slipping)\b|\bslips (?:into|past|to|by)\b",
    r"\bdon't break\b|\bnot (?:break|delay|slip|lose|miss)\b|\bwon't\b|\bmiss you\b|\bmiss (?:the (?:party|call|cake|bus|train))\b|\blose weight\b|\bbreak (?:for|at) \b|\bcoffee break\b|\brun (?:out|late) (?:for|of) (?:coffee|lunch|cake)\b|\bto miss the point\b|\bprefer\b.*\bbreak\b",
)
_add(
    0.7,
    "reports a problem with consequences",
    "down overdue delayed late behind blocked stuck blocks blocking resigned leaving stopped refused outage shortage broken missing failing fail cannot bottleneck showstopper understaffed expired expires lost slipping no zero",
    r"\b(?:has|have|is|are|been|was|were|now|still|got) (?:\w+ ){0,2}?(?:down (?:since|for|again)|overdue|behind (?:plan|schedule|target|forecast)|blocked|stuck|resigned|on hold|short of|running (?:out|late|low)|understaffed|slipping|failing|out of stock|late by|bottleneck\w*|leaving (?:us|meridian|northwind|the study|the project))\b|\b(?:blocks|blocking) (?:the|our|us|fpi|site|first|all|everything|an?)\b|\b(?:shortage|outage|stock-?out|showstopper|bottleneck)\b|\bsites? (?:cannot|can't|are unable)\b|\b\w+ of (?:the |our )?(?:\d+|\w+) (?:\w+ )?(?:sites|raters|cras|contracts)\b[^.]{0,60}\b(?:no|not|never|resigned|zero|without|refus\w*|closed|lost)\b|\b(?:resigned|handed in (?:his|her|their) notice)\b|\bdays overdue\b|\bdifficult to have completed\b",
    r"\b(?:train|flight|bus|tram|lunch|coffee|headset|printer)\b|\bno longer (?:blocked|stuck|overdue)\b|\b(?:not|n't) (?:overdue|blocked|delayed|stuck)\b|\bunblocked\b|\b(?:is|are) (?:fixed|solved|over|resolved)\b|\bstuck in (?:traffic|a meeting|the lift|another)\b|\bif\b.{0,40}\bblocked\b|\bwas (?:stuck|blocked) (?:but|until)\b",
)
_add(
    0.7,
    "says what follows if nothing happens",
    "if unless otherwise without longer pace rate",
    r"\b(?:if|unless|otherwise|without)\b.{3,120}\b(?:we|they|fpi|lpi|dbl|sites?|the|it|patients?|nobody)\b.{0,30}\b(?:risk|lose|miss|slip|slips|roll(?:s)? off|fail|delay|stop|drop|run out|won't make|cannot|can't|walk|not make|too late|breach|bogged)\b|\bat this (?:pace|rate|speed)\b|\bthe longer we\b.{0,60}\b(?:more|worse|harder|less)\b",
    r"\bif (?:you|this) (?:cannot|can't)\b|\bi cannot\b|\b(?:bogged|miss) (?:the )?(?:call|party)\b|\?$",
)

_add = DECISIONS.add
_OPEN = r"\b(?:not|n't|never|yet to be|to be|should be|need to be|needs to be|must be|once|if|when|until|unless|whether|have we|did we|was it|undecided|before|thought we(?: had)?|i thought|asked) (?:\w+ ){0,3}?(?:decided|agreed|approved|concluded|signed|decide|agree)\b|\?$|\bas agreed\b|\bagreed in (?:19|20)\d\d|\bdecision (?:log|tree|makers?|rights?|tab)\b"
_add(
    0.8,
    "states what was decided",
    "decided agreed approved resolved concluded endorsed consensus aligned signed accepted rejected",
    r"\b(?:we|team|group|all|jsc|opcom|steerco|committee|board|sponsor|both (?:sides|teams|companies)|they|everyone|everybody|leads|it was|it has been|has been|was|have been|is|are|been|were|[a-z]+(?: \w+)? (?:has|have)|[a-z]+) (?:\w+ ){0,2}?(?:decided|agreed|approved|concluded|endorsed|signed off|rejected|aligned) (?:to|on|against|that|the|it|a|we|not|in|for|offline|with|upon|at|by|earlier|option|this|and)\b|^(?:so |ok |ok so )?(?:decided|agreed|approved|conclusion|resolution was|consensus|decision)(?: is| was)?(?::| (?:to|on|against|that|by|with|in)\b)|\b(?:group|all|team|committee|jsc|opcom|[a-z]+) (?:has |have )?(?:agreed|decided|approved)\b(?= (?:to|on|that|the|against))|\b(?:given|by) (?:the )?consensus\b|\bconsensus (?:is|was)\b|\bdecision was (?:clearly )?made\b|\bconsidered (?:to be )?approved\b|\bdecided against\b|\bsigned off (?:on )?(?:the|by)\b|^approved\b|\bagreed to (?:close|defer|move|remove|keep|merge|delegate)\b",
    rf"{_OPEN}|\bpresumably\b|\bi had rejected\b|\bhas to be\b|\bi (?:fully |totally )?agreed? (?:with|that)\b|\bi thought\b|\b(?:minutes|protocol|icf|version|plan) (?:\w+ )?(?:was|is|were|are) (?:approved|signed) and filed\b|\bis approved and filed\b|\bagreed in principle\b|\bethics committee\b|\b(?:ec|irb|mhra|bfarm|fda|ansm)\b.{{0,30}}\bapproved\b|\bagreed,? (?:see|thanks|makes sense)\b|\bapproved by the (?:team|ec)\b.{{0,5}}$",
)
_add(
    0.75,
    "gives the word",
    "go going going proceed option conclusion owns decision final green approved use push",
    r"^(?:ok,? |right,? |then |fine,? |so |let's |yes,? |please )*(?:go|proceed|move) (?:ahead )?(?:with|for) (?:the |option )?\w+|\b(?:we're|we are|i'm|i'll be|i will be|what i'll be|thanks ,|will be|ok,?) going (?:ahead )?with\b|\blet's go with\b|\boption \w it is\b|^(?:decision|decided|conclusion|outcome|final)\s?[:\-]|\bso conclusion:|\b(?:green light|go) (?:given|from)\b|\b(?:we|i)(?:'ll| will) go (?:ahead )?with\b|\bit(?:'s| is) a (?:go|no-go)\b|\b(?:from today|with immediate effect|effective (?:today|now|immediately))\b|\b(?:stay|stays|remain|remains) out of scope\b|^thanks ?, going with\b",
    rf"{_OPEN}|\bgo with (?:me|you|us|him|her|the flow)\b|\bcoffee\b",
)

_add = RESOLUTIONS.add
_LATER = (
    r"\b(?:not|n't|never|until|once|when|if|should|would|don't think|advise|want|wants|how|to be|will be|can be|could be|must be|needs?|yet|whether|presumably|supposed|before|hope) (?:[\w']+ ){0,3}?(?:be |have )?(?:fixed|resolved|sorted|closed|done|completed|solved|answered|addressed|settled|merged)\b|\?$|\bfixed (?:in stone|fee|price|cost|term|dose|sequence|asset|income)\b|\bclosed (?:session|report|channel|door|on|until|for|today|tomorrow)\b"
    r"|\b(?:headset|printer|laptop|vpn|wifi|wi-fi|coffee|badge|mic|camera|headphones|parking|monitor|keyboard|mouse|screen)\b|\bdone (?:deal|by dm)\b|\bwell done\b|\bnew year's\b|\bresolution of\b|\bconsidered it done\b|\bno clue\b.*\bwhat now\b"
)
_add(
    0.75,
    "says that it is settled",
    "fixed resolved sorted closed done completed solved answered addressed settled merged superseded withdrawn withdrew closing",
    r"\b(?:is|are|was|were|been|be|got|that's|it's|its|this|now|have|has|had|i|we|and|to have|thanks for|so|being|is now) (?:\w+ ){0,2}?(?:fixed|resolved|sorted(?: out)?|closed(?: out)?|solved|answered|addressed|addressing|addresses|settled|merged|superseded|withdrawn)\b|^(?:ok,? |ah,? |yep,? |all |seems |its )?(?:done|fixed|resolved|closed|sorted|completed|solved|addressed|settled|superseded|merged|answered|closing)\b(?! (?:by dm|deal|the loop|date|remarks|visit))|\bclosing (?:this|the (?:question|issue|item|thread|ticket|point)|it|as|that|one|since)\b|,? so closing\b|\bsuperseded (?:by|this)|\bwithdr(?:ew|awn) (?:its|the|my|our|their|his|her)\b|\baddresses my\b|\bapproved and merged\b",
    rf"{_LATER}|\b(?:was|were) closed by qa\b|\baddressed to\b|\bresolved to\b|\bif poor\b|\b(?:have|has) (?:not|n't) (?:been )?|\bno,? the\b|\b(?:they|slack) (?:fixed|is very aware)\b|\bclosed (?:six|ten|\d+|the (?:office|site|sites))\b|\bdecision\b.*\bclose\b",
)
_add(
    0.75,
    "takes its question back or has its answer",
    "nevermind never answers clarifies answered works helps found longer disregard ignore withdraw did worked clear settled back up working missed",
    r"\bnever ?mind\b(?! (?:the coffee|that i|if|about))|\bno longer (?:needed|required|relevant|necessary|an issue|a problem|open|blocked|applies)\b|\b(?:that|this|it) (?:\w+ )?(?:answers|clarifies|answered|clarified|settles|solves|resolves|did it|does it|worked|works now|explains)\b|\b(?:disregard|ignore|withdraw|scrap|drop) (?:my|the|our|that|this) (?:\w+ )?(?:question|request|challenge|concern|point|comment|last message)\b|\bworks? (?:again|now|for (?:me|us) now)\b|\b(?:is|are|was) back (?:up|online|on track)\b|\b(?:appears|seems) to be working\b|\bgot it working\b|\bworking (?:again|now)\b|^(?:ah,? |ah yes,? |oh,? |ok,? )*(?:found it|i found|got it working|that worked|thanks,? that)\b|,? found it\b|\bseems to have fixed\b|\bcan \w+ (?:data )?again\b|\bmade it work\b|\bi'm happy with the responses\b",
    r"\bif only\b|\bon why it worked\b|\breason that is no longer\b|\bnevermind i'm confused\b|\bnot answer|\bno longer (?:a member|with us|working|works)\b|\b(?:headset|printer|laptop|vpn|wifi|coffee|badge|mic|camera)\b|\bworks? (?:again )?for me\?|\bhow (?:that|this|it) works\b|\bif (?:that|this|it) works\b|\bonly worked\b|\bclaude\b",
)
_add(
    0.7,
    "says that what was asked is done",
    "done asked requested promised sent uploaded filed signed updated attached added received",
    r"\b(?:as|like) (?:you )?(?:asked|requested|promised|discussed and)\b[^.]{0,60}\b(?:sent|uploaded|filed|signed|updated|attached|added|done|is|are|in)\b|\b(?:sent|uploaded|filed|signed|updated|added|done|is|are)\b[^.]{0,60}\b(?:as (?:you )?(?:asked|requested|promised)|per your request)\b|\bsigned (?:on|by) both sides\b|\b(?:have|has) now (?:been )?(?:sent|uploaded|filed|signed|updated|received|shipped|approved)\b",
    r"\bas discussed\b|\bplease\b",
)
