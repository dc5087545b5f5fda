"""Which words tell, or ask, who gets what? Classes a-g of the blinding rule."""

import re

from bot.rules.sensitive.family import Family, Shelf
from bot.rules.sensitive.fragments import DUMMY, ONE
from storage.tables.words import Category

_ENDS = (
    r"(?=\W*$|[.,;:!?)]|\n| (?:arm|drug|treatment|dose|group|and|but|because|since|so|now"
    r"|then|i|kits?|for|at|or|if|too)\b)"
)
_STRENGTH = r"\d{1,4} ?(?:mg|µg|mcg)"
_DOSES = rf"(?:high|low|mid|top|higher|lower)[- ]dose|{_STRENGTH}"
_ARMS = r"(?:arm|group|treatment|code|cohort)"
_GIVEN = (
    rf"(?:placebo|verum|sugar pills?|active{_ENDS}|{_DOSES}|(?:the )?control (?:arm|group)"
    rf"|(?:treatment )?arm [a-d1-4]\b|group [a-d]\b)"
)
_WHO = rf"(?:{ONE}|he|she|him|her|he's|she's|they're|this one|that one|guy|lady|\d{{3,}}(?:-\d+)?)"
_GETS = (
    r"(?:on|taking|receiving|received|receives|got|gets|getting|given|assigned to"
    r"|allocated to|under"
    r"|randomi[sz]ed (?:to|into)|rando'?d to|in)"
)
_NOT_REAL = (
    r"\b(?:assum\w+|expect\w*|powere?d?|sample size|literature|publish\w*|meta-?analys\w+"
    r"|histor\w+|previous"
    r"|prior|et al|ratio|planned|shells?|simulat\w+|nct\d*|hypothe\w+|in 103|study 103|103"
    r"|other trials?"
    r"|competitor|approved label|would|should|if|per protocol|cross-?over|will)\b"
)
_GENERIC = (
    rf"\b(?:any|each|every|no|if an?|when an?|whether an?) (?:{ONE})\b|\b(?:will|would|may"
    rf"|can) (?:receive|be|get)\b|\bper protocol\b"
)
_ROLES = (
    r"\b(?:procedures?|process|sop|emergency|training|module|manual|who (?:is|may|can|will)"
    r"|how (?:do|to|can|will)|never|must not|do not|don't|policy|section)\b"
)
_SIGNS = (
    r"(?:must|clearly|obviously|probably|surely|bet|guess|suspect|i think|pretty sure"
    r"|convinced|definitely"
    r"|apparently|likely|tells me|looks like|seems?|has to|have to|no doubt|means|so"
    r"|sounds like|sure)"
)


def _family(number: int, why: str, pattern: str, *unless: str, also: str = "") -> Family:
    guard = re.compile("|".join((DUMMY, *unless)))
    name, seen = f"UB-{number:02}", re.compile(pattern)
    return Family(name, Category.ALLOCATION, why, seen, guard, also=re.compile(also))


_PIECES = (
    "placebo", "verum", "activ", "arm", "blind", "rando", "alloc", "dose", "drug", "mg", "mcg",
    "µg", "seed", "block", "dsmb", "dmc", "closed", "assign", "group", "imp", "sugar", "code",
    "treatment", "real thing", "real stuff", "actif", "wirkstoff", "aktyw", "envelope",
)  # fmt: skip

ALLOCATION = Shelf(
    _PIECES,
    (
        _family(
            1,
            "what one participant gets",
            rf"\b{_WHO}\b[^.\n?!]{{0,40}}?\b{_GETS} (?:the )?{_GIVEN}|\b(?:placebo|verum)"
            rf" (?:is |was |went )?(?:for|to|given to|sent to) (?:the )?(?:{ONE})\b",
            _GENERIC,
            r"\b(?:training|workshop|working group|in 103|publish\w+|literature|et al)\b",
        ),
        _family(
            2,
            "what a kit, lot or shipment holds",
            r"\b(?:kits?|lots?|batch(?:es)?|bottles?|blisters?|vials?|cartons?|shipments?"
            r"|box(?:es)?|packs?)\b[^.\n]{0,12}"
            rf"\b[a-z]{{0,4}}-?\d{{2,}}[\w-]*[^.\n]{{0,40}}\b(?:placebo|verum|active(?! in\b"
            rf"| status|ly|ated)|{_STRENGTH})|"
            r"\b(?:placebo|active|verum)(?: kits?| lots?| batch(?:es)?| bottles?)?(?: is| are"
            r"| has| have|:| =| =|,)? ?"
            r"(?:number |no\.? |nos\.? |# ?|lots? |kits? |batch |in lot "
            r"|in kit )[a-z]{0,4}-?\d{2,}",
            r"\bexpir\w+ date format\b",
        ),
        _family(
            3,
            "what a site or group gets",
            r"\b(?:sites?|centres?|centers?|everyone|everybody|all (?:the |of the "
            r"|our )?(?:patients|subjects|participants)"
            r"|both (?:patients|subjects)|inventory|stock|shipment|resupply"
            r"|depot)\b[^.\n]{0,50}\b(?:only|got|gets?|received"
            rf"|on|contains?|just|exclusively|mostly) (?:the |shows? |in )?(?:only "
            rf"|just )?(?:placebo|verum|active{_ENDS})",
            _NOT_REAL,
        ),
        _family(
            4,
            "the key of the arms",
            rf"\b(?:{_ARMS} )?[a-d1-4x-z] ?(?:=+|->|→) ?(?:the )?(?:placebo|active|verum"
            rf"|{_DOSES})\b|"
            rf"\b{_ARMS} [a-d1-4x-z](?: is|:| means| was| gets| got) (?:the )?(?:placebo"
            rf"|active{_ENDS}|verum|{_DOSES})",
        ),
        _family(
            5,
            "seed or block size",
            r"\bseed\b[^.\n]{0,20}\b(?:is|was|=|used|:)[^.\n\d]{0,12}\d{3,}|\bblock(?:s"
            r"|ed)?(?: size| length)?s?\b[^.\n]{0,12}"
            r"(?:\bis|\bare|\bof|\bwas|=|:) ?\d{1,2}\b|\b(?:next|last) (?:one|patient|subject"
            r"|kit)\b[^.\n]{0,25}\b(?:must|has to"
            r"|will|should) be (?:on )?(?:the )?(?:placebo|active|drug)",
            r"\bblocks? of \d+ (?:sites|hours|slots|rooms|countries|days|weeks|minutes|visits)\b",
        ),
        _family(
            6,
            "a randomisation list passed on",
            r"\b(?:attached|attaching|here is|here's|sharing|uploaded|forwarding|forwarded"
            r"|sent you|sending|see|posted)\b"
            r"[^.\n]{0,40}\b(?:randomi[sz]ation|rando|unblinded|treatment|allocation) (?:list"
            r"|codes?|key|schedule|table|data)|"
            r"\b(?:randomi[sz]ation|rando|treatment|allocation) (?:list|codes?|key"
            r"|schedule) (?:is |are )?(?:attached|below|here"
            r"|in (?:the|this) (?:thread|channel))",
            r"\b(?:empty|procedure|request form|spec\w*)\b",
        ),
        _family(
            7,
            "results by arm",
            r"(?:\d[\d.,]* ?%|\b(?:higher|lower|more|fewer|better|worse|bigger|larger|double"
            r"|twice|imbalance|separat\w+"
            r"|difference|\d+ (?:vs|versus|of)))[^.\n]{0,60}\b(?:on|in|for|with|from|between"
            r"|under|than|vs|versus) (?:the )?"
            r"(?:placebo|active|verum|drug|treated|(?:high|low)[- ]dose|arm [a-d]|group [a-d]"
            r"|(?:treatment|control|active|drug)"
            r" (?:arm|group))\b|\b(?:placebo|active|verum|drug|arm [a-d]|group [a-d]|(?:high"
            r"|low)[- ]dose)(?: arm| group)?s?\b"
            r"[^.\n]{0,40}(?:\d ?%|\b(?:higher|lower|better|worse|outperform\w*|improv\w+|vs"
            r"|versus|beats?|wins?|doing)\b)",
            _NOT_REAL,
            r"\bactive (?:sites?|countries|users|in)\b",
        ),
        _family(
            8,
            "an inference about what somebody gets",
            r"\b(?:on|got|gets|getting|receiving|in|taking) (?:the )?(?:active|real (?:drug|thing"
            r"|stuff)|placebo|sugar pill|high dose|low dose|(?:study )?drug\b|verum|treatment arm"
            r"|imp\b)",
            r"\bactive (?:sites?|part|role|member)\b",
            also=rf"\b{_WHO}\b[^.\n]{{0,80}}\b{_SIGNS}\b|\b{_SIGNS}\b[^.\n]{{0,40}}\b{_WHO}\b",
        ),
        _family(
            9,
            "what a closed session saw",
            r"\b(?:closed (?:session|report|part)|unblinded (?:report|data|results|tables"
            r"|interim|analysis))\b[^.\n]{0,60}\b(?:show"
            r"\w*|said|saw|seen|looks?|trend\w*|imbalance|suggest\w*|leak\w*|heard|worried"
            r"|numbers|effect|favou?r\w*)\b|\b(?:heard"
            r"|told|leaked|rumou?r)\b[^.\n]{0,30}\b(?:dsmb|dmc|idmc|closed session)\b|\b(?:dsmb"
            r"|idmc|dmc)\b[^.\n]{0,25}\b(?:saw"
            r"|noticed|discussed|worried|concerned|sees)\b[^.\n]{0,50}\b(?:imbalance|arm"
            r"|efficacy|signal|trend|dose|placebo)",
            r"\b(?:only|restricted to|charter|procedure|who may)\b",
        ),
        _family(
            10,
            "a request for an allocation",
            rf"\b(?:which|what) (?:arm|treatment|group|dose|allocation"
            rf"|drug)\b[^.\n]{{0,60}}\b(?:{_WHO}|patients|kit)\b|"
            rf"\b(?:is|was|are) (?:{_WHO}|the {ONE}|{ONE}[^.\n]{{1,20}}"
            rf"|kit \w+)(?: \w+){{0,4}}? (?:on |in |getting |taking )?(?:the )?"
            rf"(?:active{_ENDS}|placebo|verum|(?:study )?drug\b)[^.\n]{{0,30}}\?"
            rf"|\b(?:active or placebo|placebo or active|drug or placebo)\b",
            r"\b(?:per protocol|section|how many|sizes?)\b",
        ),
        _family(
            11,
            "a request to open the code",
            r"\b(?:can|could|would|will|please|pls|need you to"
            r"|kindly)\b[^.\n]{0,30}\b(?:unblind|break the (?:blind|code)|open the"
            r" (?:code|envelope)|reveal|disclose|look up|tell (?:me|us)|share|check|find out"
            r"|let me know|send)\b[^.\n]{0,50}"
            rf"(?:\b(?:allocation|treatment assignment|assigned (?:arm|treatment)"
            rf"|treatment code|randomi[sz]ation (?:list|codes?)"
            rf"|unblinded (?:data|results|list))\b|(?<=unblind )[^.\n]{{0,20}}\b(?:{_WHO}|me)\b"
            rf"|(?<=code )for\b)",
            _ROLES,
        ),
        _family(
            12,
            "what one participant gets, in another language",
            r"\b(?:patiente?|il|elle|patientin|er|sie|teilnehmer(?:in)?|paciente|él|ella"
            r"|pacjentk?a?|on|ona|sujet|sujeto)\b"
            r"[^.\n]{0,50}\b(?:sous (?:placebo|verum|traitement actif)|(?:bras|groupe) (?:actif"
            r"|placebo)|(?:unter|auf|bekommt|erhält)"
            r" (?:das |den )?(?:placebo|verum|wirkstoff)|im (?:placebo|verum)|con placebo"
            r"|recibe placebo|(?:brazo|grupo|rama)"
            r" (?:activ[oa]|placebo)|na placebo|dostaje placebo|grupie placebo"
            r"|ramieniu (?:placebo|aktywnym))",
        ),
    ),
)
