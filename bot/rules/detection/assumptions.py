"""Which words bring to the surface what somebody relied on and nobody verified?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

ASSUMPTIONS = Shelf(Label.ASSUMPTION, "AS")
_add = ASSUMPTIONS.add

_NOT = (
    r"\b(?:don't|do not|never|not|shouldn't|cannot|can't|let's not|without"
    r"|stop) (?:just )?assum|\bassum\w* (?:good faith|responsibility|the role|the worst"
    r"|office|control)|\b(?:naturally|generally|often|always|people) assume"
)

_add(
    0.8,
    "says what it assumes",
    "assume assumed assuming presume presumed presumably presuming guess suppose supposed",
    r"\b(?:i|we|i'm|we're|i am|we are|you|you're|they|everyone|everybody|one|team"
    r"|both of us|had|have|always|just|only|may i|do i|can we|safe to|was|were|i'd"
    r"|also) (?:\w+ ){0,2}?(?:assum(?:e|ed|ing)|presum(?:e|ed|ing))\b"
    r"|^(?:\w+[, ]{1,2}){0,3}?(?:assume|presume)\b|\b(?:assume|presume)\s?\??$"
    r"|\bpresumably\b|\bi suppose\b|\b(?:i|i'd|i would) guess (?:this|that|the|it|you|we)\b",
    rf"{_NOT}|\bi guess (?:not|so|that's it|we'll see|it's time|there's not)\b|\bcan(?:not"
    rf"|'t) assume\b|\bsap assumes\b|\bi suppose so\b",
)
_add(
    0.75,
    "names its understanding",
    "understanding impression assumption assumptions reading belief expectation",
    r"\b(?:my|our|their|the team's|always been my) (?:\w+ )?(?:understanding|impression"
    r"|assumption|belief|expectation|reading)\b|\b(?:my|our) (?:understanding|assumption"
    r"|expectation)\b|\bunder the (?:\w+ )?(?:impression|assumption)\b"
    r"|\bon the assumption\b|\b(?:working|key|implicit|unverified|untested|tacit|hidden|big"
    r"|dangerous|underlying) assumption\b|\b(?:is|was) (?:just |only "
    r"|purely )?an assumption\b|\bassumption (?:here |so far |is |was |behind |that )",
    r"\bassumptions? (?:log|register|list|template|field|section|slide)\b"
    r"|\bbrave assumption\b|\bexceed\w* (?:my|our) expectation\b",
)
_add(
    0.8,
    "tells what it had thought was so",
    "thought believed took take expected counted granted",
    r"\b(?:we|i|everybody|everyone|the team|they|meridian|northwind|sponsor|cro)(?:'d"
    r"|'ve)? (?:all |always |both |had |simply |honestly )?(?:thought|believed|figured"
    r"|expected) (?:that )?(?:you|the|it|this|that|they|legal|northwind|meridian|your|our"
    r"|somebody|someone|sites?|[a-z]+) (?:[\w']+ ){0,3}?(?:had|has|have|were|was|would|did"
    r"|knew|already|are|is|does|told|owned?|own|covers?|covered|includes?|included|handled"
    r"|got|do|does|paid|pays?|signed|agreed)\b|\b(?:thought|believed) (?:that )?(?:it|this"
    r"|that) (?:was|had) (?:been )?(?:yours|ours|with you|included|covered|done|clear"
    r"|agreed|in scope)\b|\bt(?:ook|ake|aking|aken) (?:it|this|that)? ?(?:for"
    r"|as a?) ?(?:granted|given|read)\b|\bt(?:ook|ake) it (?:that|you|we|the|they|from)\b"
    r"|\bcounted on\b",
    r"\bi thought (?:you said|we (?:had )?agreed|about|of|it (?:was|is) (?:great|good|nice"
    r"|funny|tomorrow|friday|monday)|that was (?:great|good|nice|funny))\b|\bthought (?:he"
    r"|she|you) (?:was|were) (?:joking|kidding|on mute)\b|\btakes? that\b",
)
_add(
    0.75,
    "relies on something unverified",
    "relying relies relied rely counting counts counted count banking banks basis if hinges"
    " depends based premise working planned budgeted planning confirmed checked verified"
    " nobody never premised granted",
    r"\b(?:we|i|plan|timeline|budget|forecast|whole|it|everything|model|curve|that|this"
    r"|schedule|all)\b[^.]{0,40}\b(?:rel(?:y|ies|ied|ying) (?:\w+ )?on|count(?:s|ing"
    r"|ed)? on|bank(?:s|ing|ed)? on|hinges on|hangs on|is premised on|stands or falls with"
    r"|builds on|takes for granted)\b|\b(?:on|under) the (?:basis|premise"
    r"|understanding) (?:that|of)\b|\bbased on the (?:idea|belief|understanding|assumption"
    r"|premise)\b|\b(?:work|proceed|act|plan|operat|budget)(?:ing|ed)? as (?:if|though)\b"
    r"|\bworking on the basis\b|\b(?:nobody|no one|never|not|none of us)(?: ever)?(?: has"
    r"| was| been| have)? (?:\w+ )?(?:checked|confirmed|verified|tested)\b(?! in\b)",
    r"\b(?:can|could|please|may) (?:always |fully )?(?:rely|count) on\b|\byou can count\b"
    r"|\bcounting on you\b|\bwe rely on each\b",
)
_add(
    0.7,
    "says what the plan assumes",
    "assumes presumes presume presuppose presupposes assuming",
    r"\b(?:plan|timeline|budget|forecast|model|curve|schedule|estimate|proposal|scenario"
    r"|unit price|quote|it|this|that|which|team|you|everybody|calculation|sow"
    r"|contract)\b[^.]{0,25}\b(?:assumes|presumes|presupposes)\b"
    r"|^(?:apparently )?(?:\w+[ -]){1,5}?(?:presumes?|presupposes?|assumes)\b"
    r"|\bassuming (?:that )?(?:the|we|you|your|our|legal|northwind|meridian|nothing|sites?"
    r"|all|everything|nobody|no)\b",
    r"\b(?:sap|sample size|power calculation|section|statistical|model) assumes\b"
    r"|\bsee section\b|\bassuming you used\b|\bsample size\b|\bassuming (?:you )?(?:good"
    r"|the role)\b",
)
_add(
    0.6,
    "hopes that it holds",
    "should far believe supposedly apparently expect unless understand",
    r"\b(?:i|we) (?:believe|expect|imagine|gather|trust) (?:that )?(?:you|your|legal"
    r"|the (?:sponsor|cro|depot|vendor|sites?|lab)|northwind|meridian|somebody|someone|it's"
    r"|they)\b[^.?]{0,40}\b(?:has|have|had|will|would|is|are|handles?|covers?|files?|pays?"
    r"|already)\b|\bunless i(?:'m| am) (?:mistaken|wrong)\b"
    r"|\bif i understand (?:\w+ )?(?:correctly|right|you)\b|\bas far as (?:i|we) (?:know"
    r"|can tell|understand|understood)\b.{0,80}\b(?:never|not|but|unverified|unconfirmed)\b"
    r"|\bnever (?:been )?(?:confirmed|verified|checked)\b"
    r"|\bsupposed(?:ly)? (?:to )?(?:be )?(?:covered|included|handled|done)\b",
    r"\bi (?:believe|trust) you (?:are|will) (?:well|enjoy|feel)\b",
)
_add(
    0.55,
    "says that it should be so",
    "should seems looks",
    r"\bshould be (?:fine|ok|okay|enough|covered|within|ready|good|sufficient"
    r"|included)\b[^.?]{0,60}\b(?:since|as|because|given|no\?|right\?|i think|not large"
    r"|so)\b|\bso (?:the|it|we|this) (?:\w+ ){0,3}should be (?:ready|within|fine|ok"
    r"|covered)\b",
)
_add(
    0.75,
    "says what everybody believes",
    "believes thinks believe think assumes expects else",
    r"\b(?:everybody|everyone|each (?:side|company|team)|both (?:sides|companies|teams)"
    r"|we (?:all|both)|one side|meridian|northwind) (?:seems? to |simply "
    r"|just )?(?:believes?|thinks?|assumes?|expects?)\b(?: that)? (?:somebody|someone"
    r"|the other|it's|it is|this|that|the|you|we|northwind|meridian|they)\b|\b(?:somebody"
    r"|someone|the other side) else (?:is|does|has|was|will)\b",
    r"\?$|\bthinks? (?:that |this |it )?(?:is|was) (?:great|good|fun)\b",
)
_add(
    0.6,
    "states who does it and asks for a nod",
    "right correct yes",
    r"\b(?:you|your|you're|northwind|meridian|sponsor|cro|we|we're|legal|depot"
    r"|vendor)\b(?:'s)?[^?]{5,140}(?:, ?(?:right|correct|yes|no)|is that (?:right"
    r"|correct))\s?\?",
    r"^(?:\W|(?:so|and|but|ok|hi|or),? )?(?:is|are|do|does|did|can|could|will|would|should"
    r"|have|has|who|what|when|which|where|how|why)\b",
)
_add(
    0.55,
    "places a task with the other side",
    "side yours budget scope",
    r"\b(?:is|are|sits?|lies?) (?:\w+ )?(?:on|with|at) (?:your|the other|northwind's"
    r"|meridian's|the sponsor's|the cro's) (?:side|end|plate)\b|\bin our (?:budget|plan"
    r"|scope|sow|reading)\b[^.?]{0,60}\b(?:your|yours|northwind|meridian|you)\b",
    r"\b(?:ball|action|question|delay|ok|fine|good|from|no)\b.{0,20}\b(?:side|end)\b",
)
