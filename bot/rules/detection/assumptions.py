"""Which words bring to the surface what somebody relied on and nobody verified?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

ASSUMPTIONS = Shelf(Label.ASSUMPTION, "AS")
_add = ASSUMPTIONS.add

_NOT = r"\b(?:don't|do not|never|not|shouldn't|cannot|can't|let's not|without|stop) (?:just )?assum|\bassum\w* (?:good faith|responsibility|the role|the worst|office|control)|\b(?:naturally|generally|often|always|people) assume"

_add(
    0.8,
    "says what it assumes",
    "assume assumed assuming presume presumed presumably presuming guess suppose supposed",
    r"\b(?:i|we|i'm|we're|i am|we are|you|you're|they|everyone|everybody|one|team|both of us|had|have|always|just|only|may i|do i|can we|safe to|was|were|i'd|also) (?:\w+ ){0,2}?(?:assum(?:e|ed|ing)|presum(?:e|ed|ing))\b|^(?:\w+[, ]{1,2}){0,3}?(?:assume|presume)\b|\b(?:assume|presume)\s?\??$|\bpresumably\b|\bi suppose\b|\b(?:i|i'd|i would) guess (?:this|that|the|it|you|we)\b",
    rf"{_NOT}|\bi guess (?:not|so|that's it|we'll see|it's time|there's not)\b|\bcan(?:not|'t) assume\b|\bsap assumes\b|\bi suppose so\b",
)
_add(
    0.75,
    "names its understanding",
    "understanding impression assumption assumptions reading belief expectation",
    r"\b(?:my|our|their|the team's|always been my) (?:\w+ )?(?:understanding|impression|assumption|belief|expectation|reading)\b|\b(?:my|our) (?:understanding|assumption|expectation)\b|\bunder the (?:\w+ )?(?:impression|assumption)\b|\bon the assumption\b|\b(?:working|key|implicit|unverified|untested|tacit|hidden|big|dangerous|underlying) assumption\b|\b(?:is|was) (?:just |only |purely )?an assumption\b|\bassumption (?:here |so far |is |was |behind |that )",
    r"\bassumptions? (?:log|register|list|template|field|section|slide)\b|\bbrave assumption\b|\bexceed\w* (?:my|our) expectation\b",
)
_add(
    0.8,
    "tells what it had thought was so",
    "thought believed took take expected counted granted",
    r"\b(?:we|i|everybody|everyone|the team|they|meridian|northwind|sponsor|cro) (?:all |always |both |had |simply |honestly )?(?:thought|believed|figured|expected) (?:that )?(?:you|the|it|this|that|they|legal|northwind|meridian|your|our|somebody|someone|sites?|[a-z]+) (?:[\w']+ ){0,3}?(?:had|has|have|were|was|would|did|knew|already|are|is|told|owned?|own|covers?|covered|includes?|included|handled|got|do|does|paid|pays?|signed|agreed)\b|\b(?:thought|believed) (?:that )?(?:it|this|that) (?:was|had) (?:been )?(?:yours|ours|with you|included|covered|done|clear|agreed|in scope)\b|\bt(?:ook|ake|aking|aken) (?:it|this|that)? ?(?:for|as a?) ?(?:granted|given|read)\b|\bt(?:ook|ake) it (?:that|you|we|the|they|from)\b|\bcounted on\b",
    r"\bi thought (?:you said|we (?:had )?agreed|about|of|it (?:was|is) (?:great|good|nice|funny|tomorrow|friday|monday)|that was (?:great|good|nice|funny))\b|\bthought (?:he|she|you) (?:was|were) (?:joking|kidding|on mute)\b|\btakes? that\b",
)
_add(
    0.75,
    "relies on something unverified",
    "relying relies rely counting banking basis hinges depends based premise working planned budgeted planning confirmed checked verified",
    r"\b(?:we|i|plan|timeline|budget|forecast|whole|it|everything|model|curve|that|this|schedule|all)\b[^.]{0,40}\b(?:rel(?:y|ies|ied|ying) (?:\w+ )?on|count(?:s|ing|ed)? on|bank(?:s|ing|ed)? on|hinges on|hangs on|is premised on|stands or falls with|builds on|takes for granted)\b|\b(?:on|under) the (?:basis|premise|understanding) (?:that|of)\b|\bbased on the (?:idea|belief|understanding|assumption|premise)\b|\bworking on the basis\b|\b(?:nobody|no one|never|not|none of us)(?: ever)?(?: has| was| been| have)? (?:\w+ )?(?:checked|confirmed|verified|tested)\b(?! in\b)",
    r"\b(?:can|could|please|may) (?:always |fully )?(?:rely|count) on\b|\byou can count\b|\bcounting on you\b|\bwe rely on each\b",
)
_add(
    0.7,
    "says what the plan assumes",
    "assumes presumes presupposes assuming",
    r"\b(?:plan|timeline|budget|forecast|model|curve|schedule|estimate|proposal|scenario|unit price|quote|it|this|that|which|team|you|everybody|calculation|sow|contract)\b[^.]{0,25}\b(?:assumes|presumes|presupposes)\b|\bassuming (?:that )?(?:the|we|you|your|our|legal|northwind|meridian|nothing|sites?|all|everything|nobody|no)\b",
    r"\b(?:sap|sample size|power calculation|section|statistical|model) assumes\b|\bsee section\b|\bassuming you used\b|\bsample size\b|\bassuming (?:you )?(?:good|the role)\b",
)
_add(
    0.6,
    "hopes that it holds",
    "should far believe supposedly apparently expect unless understand",
    r"\b(?:i|we) (?:believe|expect|imagine|gather|trust) (?:that )?(?:you|your|legal|the (?:sponsor|cro|depot|vendor|sites?|lab)|northwind|meridian|somebody|someone|it's|they)\b[^.?]{0,40}\b(?:has|have|had|will|would|is|are|handles?|covers?|files?|pays?|already)\b|\bunless i(?:'m| am) (?:mistaken|wrong)\b|\bif i understand (?:\w+ )?(?:correctly|right|you)\b|\bas far as (?:i|we) (?:know|can tell|understand|understood)\b.{0,80}\b(?:never|not|but|unverified|unconfirmed)\b|\bnever (?:been )?(?:confirmed|verified|checked)\b|\bsupposed(?:ly)? (?:to )?(?:be )?(?:covered|included|handled|done)\b",
    r"\bi (?:believe|trust) you (?:are|will) (?:well|enjoy|feel)\b",
)
_add(
    0.55,
    "says that it should be so",
    "should seems looks",
    r"\bshould be (?:fine|ok|okay|enough|covered|within|ready|good|sufficient|included)\b[^.?]{0,60}\b(?:since|as|because|given|no\?|right\?|i think|not large|so)\b|\bso (?:the|it|we|this) (?:\w+ ){0,3}should be (?:ready|within|fine|ok|covered)\b",
)
