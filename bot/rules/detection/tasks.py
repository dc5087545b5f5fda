"""Which words ask for a deliverable, or promise one?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

ACTIONS = Shelf(Label.ACTION, "AC")
COMMITMENTS = Shelf(Label.COMMITMENT, "CO")
# A promise without a date is a task; with a date it is a commitment and not also a task.
PROMISES = Shelf(Label.ACTION, "PR")

_DO = (
    r"(?:add|adapt|adjust|amend|approve|arrange|ask|assign|attach|book|bring|build|call|change|chase|check|circulate|clean|close|collect|comment|complete"
    r"|contact|copy|correct|countersign|create|cut|delegate|deliver|dig|distribute|document|double[- ]check|draft|edit|enter|escalate|estimate|extend|extract|file|fill"
    r"|finali[sz]e|find|finish|fix|follow up|forward|fwd|get|give|grant|handle|implement|include|inform|invite|keep|link|list|log|look|make|mark|merge|move|nominate|notify"
    r"|open|order|organi[sz]e|paste|ping|post|prepare|produce|provide|publish|pull|push|put|reach out|rebase|record|redo|release|remind|remove|replace|reply|report|reschedule|resend"
    r"|re-?send|reset|resolve|respond|return|revert|review|revise|run|schedule|see to|send|set|share|ship|show|sign|sort|speak|speed up|start|submit|summari[sz]e|supply|take|talk"
    r"|tell|test|track|train|transfer|translate|try|turn|update|upload|validate|verify|work|write|go into|chime|let (?:us|me) (?:have|know)|do|finish|propose|recirculate|sync)"
)
_WHEN = (
    r"\b(?:today|tonight|tomorrow|tmrw|(?:this|next) (?:week|month|morning|afternoon|evening|quarter|weekend|\w+day)|(?:over|at) the weekend|eod|eob|eow|cob|end of (?:the )?(?:day|week|month|business|today|tomorrow|q[1-4])"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?|mon|tue|tues|wed|thu|thur|thurs|fri|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|(?:in|within) (?:the )?(?:next |a |an |two|three|four|five|few|couple|coming|\d+)[\w -]{0,12}(?:hours?|days?|weeks?|months?|minutes?|h\b|bd\b)|in the coming (?:days|weeks|months)|by (?:noon|midnight|lunch|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|the (?:end|\d)|then|early|mid|late|w\d)|(?:before|after|at|for|in) (?:the |our |your |next |this |today's |\w+day's )?(?:\w+ )?(?:opcom|steerco|jsc|qbr|kick-?off|call|meeting|siv|dsmb|uat|stand-?up)|w(?:ee)?k ?\d{1,2}|first thing|at \d{1,2}(?:[:.]\d\d| ?[ap]m)|asap by)\b"
)
_SELF = r"(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna)|(?<![\w'])(?:ill|i´ll)"
_IDLE = r"\b(?:i|we)(?:'ll| will) (?:\w+ )?(?:be (?:late|there|out|off|away|in|on|back|honest|happy|around|joining|ten|five|\d)|see\b|take your word|admit|say|back up|miss|pass|join|dial|leave (?:now|early)|give it another|never|try not|grab|bring (?:croissants|cake|coffee|snacks|biscuits|lunch|pastries)|have (?:a )?(?:coffee|lunch|to (?:drop|leave|run)|9)|need|assume|not\b|find out soon|survive|manage|get there|eat|stop here|let you go)|\bmake sure not\b"

_add = ACTIONS.add
_add(
    0.8,
    "asks for something to be done",
    "please pls plz kindly",
    rf"\b(?:please|kindly)(?: also| can you| do| just| everybody| all| could you| then| [a-z]+ and)? {_DO}\b|\b{_DO}\b[^.?]{{2,80}},? please\b|\b(?:can|could|would|will) (?:you|someone|we|\w+)\b[^.?]{{0,40}}\bplease\b|\bask is to please\b",
    r"\bplease (?:find|note|be advised|join|enjoy|see (?:the )?attached|see below|accept my|do not hesitate|let (?:me|us) know if you have|feel free|keep in mind|speak up if|take care|go on mute|check your)|\bplease call me\b|\bno,? please\b|\bplease do\b\W*$|\bplease (?:confirm|clarify|advise (?:whether|if|when))\b|\bplease reconsider\b",
)
_add(
    0.75,
    "asks somebody to do something",
    "can could would will",
    rf"\b(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody|one of you|@?\w+ team|northwind|meridian|your team|client teams|legal|you guys)(?: \w+)?(?: please| pls| also| maybe| kindly| perhaps)*(?: be able to)? {_DO}\b|^(?:\w+,? ){{0,3}}?can (?:we|i) (?:get|have|please|set|make)\b|\bwould you mind \w+ing\b|\bwould it be possible (?:for you )?to\b|\bif you could (?:please )?{_DO}\b|\b(?:you|someone) could {_DO}\b.{{0,60}}\b(?:helpful|great|appreciate)|\b(?:very helpful|great|appreciated|grateful|lovely) (?:to|if) (?:you |someone |we )?(?:could |can |would )?{_DO}\b",
    r"\b(?:hear|see) (?:me|my screen)\b|\bcan you (?:tell|say|look) (?:me|how|who)\b|\bmake it\b|\b(?:can|could|will|would) (?:you|someone|somebody|anyone) (?:tell|report|explain|confirm|clarify)|\byou could call\b|\bwould you do it differently\b",
)
_add(
    0.7,
    "says what is needed from whom",
    "need needs must should ensure forget sure remember supposed want",
    rf"\b(?:i|we)(?:'d| would)? (?:need|want|ask|expect|require) (?:you|northwind|meridian|the \w+(?: \w+)?|someone|somebody|your team|everybody|legal|[a-z]+) to {_DO}\b|\b(?:needs?|have|has|still need) to be (?:\w+ )?(?:\w+ed|done|sent|put|written|built|redone|shown|set)\b(?! (?:clear|involved))|\bneed to get (?:that|this|it|them|\w+) \w+(?:ed|t)\b|\b(?:please )?make sure (?:that |to |the |you |we |all |it |they |every)|\b(?:don't|do not) forget to\b|\bremember to\b|^(?:action|to ?do|ai)\s?[:#-]|\bit'?s? (?:'d )?be good to (?:sort of )?get\b|\bwould be (?:great|good|nice|helpful) to (?:get|have|see)\b|\bwe should (?:pr|post|upload|file|document|update|log|add|write|send|share|inform|tell)\b",
    r"\bi'll make sure|\bi will make sure|\bwe're going to make sure|\bwe'll make sure|\bhas to be (?:merged )?.{0,40}understanding|\bwe agreed\b|\bwhether the\b|\bneed you to know|\bneed to be (?:careful|honest|patient)",
)
_add(
    0.7,
    "tells somebody what to do",
    "send share update upload file review draft prepare circulate sign provide submit forward book schedule add check paste put ask chase copy correct fix include invite remove",
    r"^(?:(?:hi |hey |ok |okay |then )?@?[a-z]+(?:,|:| -) ?(?:please )?)?(?:send|share|update|upload|file|review|draft|prepare|circulate|sign|provide|submit|forward|book|schedule|add|check with|paste|put|chase|copy|correct|include|remove|ask) (?:the|a|an|this|that|it|them|me|us|your|our|all|every|any|each|to|with|in|on|\w+ to|[a-z]+)\b",
    r"^(?:share|review|draft|file|sign|check|book|schedule|update|copy|add|ask)s? (?:is|was|are|were|looks|price|has|of|in is)\b|\?$|^(?:thanks|thank)|^add me\b",
)
_add = PROMISES.add
_add(
    0.65,
    "takes on a task without a date",
    "i'll we'll will let leave i",
    rf"\b(?:{_SELF}) (?:also |then |just |definitely |happily |gladly |of course |probably |now )?(?:{_DO}|follow|come back|be (?:opening|sending|filing|sharing|updating|adding|writing|preparing)|send|circle back|confirm|raise|pick)\b|\blet me (?:check|look|dig|find|ask|see (?:if|whether|what)|take|get|come back|pull|follow|confirm|review|prepare|send)\b|^(?:ok,? |sure,? |yes,? |yep,? |great,? )?will (?:do|post|open|send|share|check|look|fix|update|follow|take|add|ask|file|revert)\b|\bleave (?:it|that|this) (?:with|to) me\b|\bi(?:'m| am) on it\b|^on it\b|\bi can (?:take|do|draft|prepare|send|share|update|own) (?:that|this|it|the|a)\b|\bconsider it done\b|\bvolunteered to\b",
    rf"{_IDLE}|\bhave you\b.*\bdone\b|\bi'll try that\b",
)

_add = COMMITMENTS.add
_add(
    0.85,
    "promises with a date",
    "i'll we'll will shall going i we ill",
    rf"\b(?:{_SELF}|[a-z]+(?:'s team| team)? will|you'll|you will|our team will)\b(?: \w+){{0,3}}? (?:{_DO}|have|come|circle|confirm|deliver|raise|be (?:sending|sharing|filing|opening|done|ready)|commit|pick)\b.{{0,120}}{_WHEN}",
    rf"{_IDLE}|\?$|\bif\b.{{0,60}}\bwill (?:miss|slip|lose|run|get)|\b(?:suspension|you will (?:receive|find) below)|\bwill (?:you|they|it)\b|\bbring (?:croissants|cake|coffee|snacks)|\b(?:people|everybody) (?:to )?show up\b|\bwill (?:get|take) (?:longer|late)\b",
)
_add(
    0.8,
    "promises a delivery date",
    "expect commit promise have ready get deliver by before",
    rf"\b(?:i|we) (?:hereby )?(?:commit|promise|undertake|guarantee|pledge)\b.{{0,100}}{_WHEN}|\byou(?:'ll| will|'re going to)? (?:get|have|receive|see|hear)\b.{{0,80}}{_WHEN}|\bexpect (?:it|them|the|our)\b.{{0,60}}\b(?:by|on|before)\b.{{0,30}}{_WHEN}|\bcount on (?:it|us|me)\b.{{0,40}}{_WHEN}|\b(?:will|shall) be (?:ready|with you|in your inbox|filed|sent|uploaded|delivered|shared|available)\b.{{0,60}}{_WHEN}",
    r"\?$|\bif\b|\bexpect you\b|\bdid you\b|\byou (?:get|have)\b|\bavailable (?:on|in) (?:the )?(?:call|office)\b",
)
