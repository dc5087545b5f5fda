"""Which words ask for a deliverable, or promise one?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

ACTIONS = Shelf(Label.ACTION, "AC")
COMMITMENTS = Shelf(Label.COMMITMENT, "CO")
# A promise without a date is a task; with a date it is a commitment and not also a task.
PROMISES = Shelf(Label.ACTION, "PR")

_DO = (
    r"(?:add|adapt|adjust|amend|approve|arrange|ask|assign|attach|book|bring|build|call"
    r"|change|chase|check|circulate|clean|close|collect|comment|complete"
    r"|contact|copy|correct|countersign|create|cut|delegate|deliver|dig|distribute|document"
    r"|double[- ]check|draft|edit|enter|escalate|estimate|extend|extract|file|fill"
    r"|finali[sz]e|find|finish|fix|follow up|forward|fwd|get|give|grant|handle|implement"
    r"|include|inform|invite|keep|link|list|log|look|make|mark|merge|move|nominate|notify"
    r"|open|order|organi[sz]e|paste|ping|post|prepare|produce|provide|publish|pull|push|put"
    r"|reach out|rebase|record|redo|release|remind|remove|replace|reply|report|reschedule"
    r"|resend"
    r"|re-?send|reset|resolve|respond|return|revert|review|revise|run|schedule|see to|send"
    r"|set|share|ship|show|sign|sort|speak|speed up|start|submit|summari[sz]e|supply|take"
    r"|talk"
    r"|tell|test|track|visit|countercheck|train|transfer|translate|try|turn|update|upload"
    r"|validate|verify|work|write|go into|chime|let (?:us|me) have|let (?:us"
    r"|me) know(?! (?:if|whether|when|who|which|what|how|where|by when)\b)|do|finish"
    r"|propose|recirculate|sync)"
)
_WHEN = (
    r"\b(?:today|tonight|tomorrow|tmrw|(?:this|next) (?:week|month|morning|afternoon"
    r"|evening|quarter|weekend|\w+day)|(?:over|at) the weekend|eod|eob|eow|cob"
    r"|end of (?:the )?(?:day|week|month|business|today|tomorrow|q[1-4])"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?|mon|tue|tues|wed|thu|thur|thurs"
    r"|fri|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)\w*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|(?:in|within) (?:the )?(?:next |a |an |two|three|four|five|few|couple|coming"
    r"|\d+)[\w -]{0,12}(?:hours?|days?|weeks?|months?|minutes?|h\b|bd\b)"
    r"|in the coming (?:days|weeks|months)|by (?:noon|midnight|lunch"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|the (?:end|\d)|then|early|mid|late|w\d)|(?:before"
    r"|after|at|for|in) (?:the |our |your |next |this |today's "
    r"|\w+day's )?(?:\w+ )?(?:opcom|steerco|jsc|qbr|kick-?off|call|meeting|siv|dsmb|uat"
    r"|stand-?up)|w(?:ee)?k ?\d{1,2}|first thing|at \d{1,2}(?:[:.]\d\d| ?[ap]m)|asap by)\b"
)
_SELF = (
    r"(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to"
    r"|'m gonna)|(?<![\w'])(?:ill|i´ll)"
)
_IDLE = (
    r"\b(?:i|we)(?:'ll| will) (?:\w+ )?(?:be (?:late|there|out|off|away|in|on|back|honest"
    r"|happy|around|joining|ten|five|\d)|see\b|take your word|admit|say|back up|miss|pass"
    r"|join|dial|leave (?:now|early)|give it another|never|try not|grab|bring (?:croissants"
    r"|cake|coffee|snacks|biscuits|lunch|pastries)|have (?:a )?(?:coffee|lunch|to (?:drop"
    r"|leave|run)|9)|need|assume|not\b|find out soon|survive|manage|get there|eat|stop here"
    r"|let you go)|\bmake sure not\b"
)

_add = ACTIONS.add
_add(
    0.8,
    "asks for something to be done",
    "please pls plz kindly",
    rf"\b(?:please|kindly)(?: also| can you| do| just| everybody| all| could you| then"
    rf"| [a-z]+ and)? {_DO}\b|\b{_DO}\b[^.?]{{2,80}},? please\b|\b(?:can|could|would"
    rf"|will) (?:you|someone|we|\w+)\b[^.?]{{0,40}}\bplease\b|\bask is to please\b",
    r"\bplease (?:find|note|be advised|join|enjoy|see (?:the )?attached|see below|accept my"
    r"|do not hesitate|let (?:me|us) know if you have|feel free|keep in mind|speak up if"
    r"|take care|go on mute|check your)|\bplease call me\b|\bno,? please\b"
    r"|\bplease do\b\W*$|\bplease (?:confirm|clarify|advise (?:whether|if|when))\b"
    r"|\bplease reconsider\b",
)
_add(
    0.75,
    "asks somebody to do something",
    "can could would will",
    rf"\b(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody|one of you"
    rf"|@?\w+ team|northwind|meridian|your team|client teams|legal"
    rf"|you guys)(?: \w+)?(?: please| pls| also| maybe| kindly"
    rf"| perhaps)*(?: be able to)? {_DO}\b|^(?:\w+,? ){{0,3}}?can (?:we|i) (?:get|have"
    rf"|please|set|make)\b|\bwould you mind \w+ing\b"
    rf"|\bwould it be possible (?:for you )?to\b|\bif you could (?:please )?{_DO}\b"
    rf"|\b(?:you|someone) could {_DO}\b.{{0,60}}\b(?:helpful|great|appreciate)"
    rf"|\b(?:very helpful|great|appreciated|grateful|lovely) (?:to|if) (?:you |someone "
    rf"|we )?(?:could |can |would )?{_DO}\b",
    r"\b(?:hear|see) (?:me|my screen)\b|\bcan you (?:tell|say|look) (?:me|how|who)\b"
    r"|\bmake it\b|\b(?:can|could|will|would) (?:you|someone|somebody|anyone) (?:tell"
    r"|report|explain|confirm|clarify)|\byou could call\b|\bwould you do it differently\b",
)
_add(
    0.7,
    "says what is needed from whom",
    "need needs must should ensure forget sure supposed want to has",
    rf"\b(?:i|we)(?:'d| would)? (?:need|want|ask|expect|require) (?:you|northwind|meridian"
    rf"|the \w+(?: \w+)?|someone|somebody|your team|everybody|legal|[a-z]+) to {_DO}\b"
    rf"|\b(?:needs?|have|has|still need) to be (?:\w+ )?(?:\w+ed|done|sent|put|written"
    rf"|built|redone|shown|set)\b(?! (?:clear|involved))|\bneed to get (?:that|this|it|them"
    rf"|\w+) \w+(?:ed|t)\b|\b(?:please )?make sure (?:that |to |the |you |we |all |it "
    rf"|they |every)|\b(?:don't|do not) forget to\b|^(?:action|to ?do|ai)\s?[:#-]"
    rf"|\bit'?s? (?:'d )?be good to (?:sort of )?get\b|\bwould be (?:great|good|nice"
    rf"|helpful) to (?:get|have|see)\b|\bwe should (?:pr|post|upload|file|document|update"
    rf"|log|add|write|send|share|inform|tell)\b",
    r"\bi'll make sure|\bi will make sure|\bwe're going to make sure|\bwe'll make sure"
    r"|\bhas to be (?:merged )?.{0,40}understanding|\bwe agreed\b|\bwhether the\b"
    r"|\bneed you to know|\bneed to be (?:careful|honest|patient)",
)
_add(
    0.7,
    "tells somebody what to do",
    "send share update upload file review draft prepare circulate sign provide submit"
    " forward book schedule add check paste put ask chase copy correct fix include invite"
    " remove",
    r"^(?:(?:hi |hey |ok |okay |then )?@?[a-z]+(?:,|:| -) ?(?:please )?)?(?:send|share"
    r"|update|upload|file|review|draft|prepare|circulate|sign|provide|submit|forward|book"
    r"|schedule|add|check with|paste|put|chase|copy|correct|include|remove|ask) (?:the|a|an"
    r"|this|that|it|them|me|us|your|our|all|every|any|each|to|with|in|on|\w+ to|[a-z]+)\b",
    r"^(?:share|review|draft|file|sign|check|book|schedule|update|copy|add|ask)s? (?:is|was"
    r"|are|were|looks|price|has|of|in is)\b|\?$|^(?:thanks|thank)|^add me\b",
)
_add(
    0.65,
    "notes who is to do what",
    "to",
    rf"^(?:action:? )?(?!(?:happy|glad|nice|good|great|sorry|want|need|have|how|what|going"
    rf"|due|used|time|ready|free|able|close|next|thanks|thank|welcome|looking|back|up|down"
    rf"|easy|hard|as|it|that|this|who|where|trying|so|here|just|according|subject|related"
    rf"|best|in|on|off|only|listen\w*|and|or)\b)[a-z]+(?: (?:and|&|/) [a-z]+)? to {_DO}\b",
)
_add = PROMISES.add
_add(
    0.65,
    "takes on a task without a date",
    "i'll we'll will let leave i i'm we're volunteered consider",
    rf"\b(?:{_SELF}) (?:also |then |just |definitely |happily |gladly |of course |probably "
    rf"|now )?(?:{_DO}|follow|come back|have a (?:look|think|word|go)|be (?:opening|sending"
    rf"|filing|sharing|updating|adding|writing|preparing)|send|circle back|confirm|raise"
    rf"|pick)\b|\blet me (?:check|have a look|look|dig|find|ask|see (?:if|whether|what)"
    rf"|take|get|come back|pull|follow|confirm|review|prepare|send)\b|^(?:ok,? |sure,? "
    rf"|yes,? |yep,? |great,? )?will (?:do|post|open|send|share|check|look|fix|update"
    rf"|follow|take|add|ask|file|revert)\b|\bleave (?:it|that|this) (?:with|to) me\b"
    rf"|\bi(?:'m| am) on it\b|^on it\b|\bi can (?:take|do|draft|prepare|send|share|update"
    rf"|own) (?:that|this|it|the|a)\b|\bconsider it done\b|\bvolunteered to\b",
    rf"{_IDLE}|\b(?:run (?:out|late)|lose|drop out)\b|\bhave you\b.*\bdone\b|\bi'll try that\b",
)

_add = COMMITMENTS.add
_add(
    0.85,
    "promises with a date",
    "i'll we'll will shall going i we ill you'll you",
    rf"\b(?:{_SELF}|[a-z]+(?:'s team| team)? will|you'll|you will"
    rf"|our team will)\b(?: \w+){{0,3}}? (?:{_DO}|have|come|circle|confirm|deliver|raise"
    rf"|be (?:sending|sharing|filing|opening|done|ready)|commit|pick)\b.{{0,120}}{_WHEN}",
    rf"{_IDLE}|\?$|\bif\b.{{0,60}}\bwill (?:miss|slip|lose|run|get)|\b(?:suspension"
    rf"|you will (?:receive|find) below)|\bwill (?:you|they|it)\b|\bbring (?:croissants"
    rf"|cake|coffee|snacks)|\b(?:people|everybody) (?:to )?show up\b|\bwill (?:get"
    rf"|take) (?:longer|late)\b",
)
_add(
    0.8,
    "promises a delivery date",
    "expect commit promise have ready get deliver by before",
    rf"\b(?:i|we) (?:hereby )?(?:commit|promise|undertake|guarantee"
    rf"|pledge)\b.{{0,100}}{_WHEN}|\byou(?:'ll| will|'re going to)? (?:get|have|receive|see"
    rf"|hear)\b.{{0,80}}{_WHEN}|\bexpect (?:it|them|the|our)\b.{{0,80}}{_WHEN}"
    rf"|\bcount on (?:it|us|me)\b.{{0,40}}{_WHEN}|\b(?:will|shall) be (?:ready|with you"
    rf"|in your inbox|filed|sent|uploaded|delivered|shared|available)\b.{{0,60}}{_WHEN}",
    r"\?$|\bif\b|\bexpect you\b|\bdid you\b|\byou (?:get|have)\b|\bavailable (?:on"
    r"|in) (?:the )?(?:call|office)\b",
)
_add(
    0.75,
    "is about to do it, with a date",
    "i'm we're i we let sending submitting sharing visiting delivering",
    rf"\b(?:i'm|we're|i am|we are) (?:\w+ )?(?:sending|submitting|sharing|posting|filing"
    rf"|visiting|delivering|uploading|finishing|finali[sz]ing|closing|shipping|circulating"
    rf"|signing|issuing)\b.{{0,100}}{_WHEN}|\blet me (?:{_DO}|come back)\b.{{0,80}}{_WHEN}",
    r"\?$",
)
