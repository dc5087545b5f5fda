"""Which words put another way beside the plan?"""

from bot.rules.detection.rule import Shelf
from bot.rules.detection.words import Label

ALTERNATIVES = Shelf(Label.CHALLENGE, "CH", 21)
_add = ALTERNATIVES.add


_add(
    0.8,
    "offers another way",
    "instead rather alternatively alternative option",
    r"\b(?:could|can|may|might|should|why don't) (?:we|you|they|one|i"
    r"|the \w+)\b[^.?]{0,90}\b(?:instead|rather)\b|\b(?:instead"
    r"|rather)\b[^.?]{0,60}\b(?:could|can|should|why|maybe|perhaps|let's|how about) ?(?:we"
    r"|you|not|it)?\b"
    r"|^(?:\W|\w+,? ){0,2}?(?:rather than|instead of)\b.{5,100}\b(?:could|let's|maybe"
    r"|perhaps|i'd|i would|why|shall|should|we can|we might)\b|^(?:or )?alternatively\b"
    r"|\ban(?:other)? (?:alternative|option|approach|way|idea) (?:would be|could be"
    r"|might be|may be|is to|to consider)\b"
    r"|\b(?:maybe|perhaps|possibly)\b.{3,80}\binstead\b|\b(?:better|wiser|safer|smarter"
    r"|easier|nicer|sensible) to\b.{3,100}\b(?:instead of|rather than|than)\b",
    r"\bif further\b|\bplease\b|\bfor instance\b",
)
_add(
    0.7,
    "offers a thought",
    "how what maybe perhaps could can",
    r"\b(?:how|what) about (?:using|we|having|making|doing|asking|splitting|starting|moving"
    r"|adding|letting|directly|a|an|policy|instead|[a-z]+ing)\b|\b(?:could|can"
    r"|might) we (?:not|just|simply|also|at least|maybe|perhaps|actually|rather|possibly"
    r"|let|focus|combine|split|merge|skip|drop|avoid|stop|cut|reduce|shorten|stagger|phase"
    r"|bundle|postpone|delay|pause|reuse|re-use|borrow|rethink|revisit|reconsider|hold off"
    r"|wait|start with|get away|pilot|narrow|widen|relax|simplify)\b",
    r"\b(?:get|have|talk|speak|chat|confirm|check|ask|quickly) (?:\w+ ){0,2}(?:call|you"
    r"|minute|word|sync|link)\b|\bwhat about (?:a )?(?:coffee|lunch|you|\w+day)\b"
    r"|\bhow about (?:a )?(?:coffee|lunch|dinner|beer|you)\b",
)
_add(
    0.7,
    "suggests another way",
    "maybe perhaps might worth wise wiser better prudent sensible consider it would could may",
    r"(?:^|[,.;:-] |\b(?:so|but|and|then|hmm) )(?:maybe|perhaps) (?:we|you|it|the \w+|one"
    r"|not|a|an|introduce|instead|is better|better|i am wrong)\b(?! (?:can (?:call|meet"
    r"|talk)|are right|were|was|already|have seen))|\b(?:it|that|this|there) (?:might|may"
    r"|could|would|is probably) (?:be )?(?:\w+ )?(?:worth\w*|wiser?|prudent|sensible|better"
    r"|safer|smarter|cheaper|faster|easier|cleaner|good|useful|helpful|more \w+)\b"
    r"|\bworth (?:considering|thinking|a thought|revisiting|rethinking|asking|exploring"
    r"|a second|challenging|testing|checking whether)\b|\b(?:you|we) (?:might|may) (?:want"
    r"|like|wish|prefer) to (?:re)?(?:consider|think|look|check|explore|try|add|start|wait"
    r"|split|drop)\b",
    r"\bwould be (?:great|good|helpful|nice|useful|very helpful|better) (?:to|if (?:you"
    r"|someone|i) could|for me)\b.*\b(?:get|have|send|share|merged|draft)\b|\bi'm wrong\b"
    r"|\bmaybe (?:you|it|we) (?:can|could) (?:send|share|check|tell|call)\b",
)
_add(
    0.7,
    "asks for the reason behind it",
    "reason rationale point logic justification evidence gain gained basis merit benefit",
    r"\b(?:is there|any|there's|what is|what's|what was)(?: an?| any| the"
    r"| some)?(?: \w+){0,2} (?:reason|rationale|logic|justification|evidence)s? (?:to|for"
    r"|why|we|not|that|of|behind|a|the|you|against|it|this|\w+ is)\b|\bwhat(?:'s| is"
    r"| would be| are) (?:the|to be) (?:point|rationale|logic|merit|benefit|added value"
    r"|gain(?:ed)?)\b|\bwhat do (?:we|you|they|sites) (?:actually )?gain\b"
    r"|\bon what basis\b",
    r"\breason (?:for the (?:call|delay|meeting)|the link)\b|\bany reason you (?:can't|cannot)\b",
    True,
)
_add(
    0.65,
    "asks whether anybody would object to another way",
    "would what",
    r"\bwould (?:anyone|anybody|you|it|somebody|northwind|meridian|the sponsor) (?:object"
    r"|mind|be open|consider|be opposed|be willing|hurt|harm|accept)\b(?! (?:\w+ing\b"
    r"|to send))[^?]*\b(?:if|to)\b|\bwhat would (?:it take|stop us|happen if we"
    r"|speak against)\b|\bwould you consider\b",
)
_add(
    0.75,
    "asks about a way back",
    "plan fallback backup back-up contingency b all against",
    r"\b(?:is there|do we have|have we got|what is|what's|where is|where's"
    r"|who has) (?:\w+ ){0,2}?(?:plan b|fallback|back-?up plan|contingency|safety net"
    r"|way back|exit plan)\b|\b(?:should|do|must|can|would|are|is|does) (?:we|you|it|they"
    r"|the \w+|sites?|patients?)\b[^?]{3,80}\bat all\b"
    r"|\b(?:is there )?anything (?:that )?(?:speaks )?against\b",
)
_add(
    0.8,
    "announces a challenge",
    "challenge question suggest propose provocative thought angle idea check sanity reality may",
    r"\b(?:may|can|could|might|let|allow|if) (?:i|me)(?: may| to)? (?:\w+ )?(?:challenge"
    r"|question (?:the|whether)|push back|suggest|propose|offer (?:a|another)"
    r"|be provocative|play)\b|\b(?:another|different|alternative|wild|crazy|radical|simple"
    r"|simpler) (?:angle|idea|thought|suggestion|proposal|order|approach|route)\s?[:,.-]"
    r"|\b(?:sanity|reality|gut) check\b",
    r"\bif i may suggest\b.{0,20}\b(?:lunch|coffee)",
)
_add(
    0.8,
    "asks whether another way would be better",
    "better smarter safer simpler cheaper easier faster wiser leaner more fewer less"
    " shouldn't wouldn't isn't aren't should",
    r"(?:^|[,;:-] |\b(?:and|but|so|or|then|hmm) )(?:wouldn't|isn't|aren't|couldn't|won't"
    r"|might|would|is there|are there)\b[^?]{3,120}\b(?:better|smarter|safer|simpler"
    r"|cheaper|easier|faster|wiser|leaner|fewer|less|more (?:\w+ )?(?:robust|useful"
    r"|sensible|efficient|realistic|practical|patient-friendly|honest|reliable|flexible"
    r"|effective|than))\b[^?]*\?|\bshould we be \w+ing\b|^wouldn't [\w ,'-]{5,160}\?",
)
_add(
    0.7,
    "asks whether it can be left out or done otherwise",
    "could can should must may how",
    r"^(?:hmm,? |and |but |so |or )?(?:could|can|should|must|may|might) (?:the|this|that"
    r"|these|those|our|an?|some|one of the)\b[^?]{2,60}\b(?:not )?be (?:\w+ly )?(?:dropped"
    r"|skipped|shortened|merged|avoided|delayed|split|combined|simplified|reduced|removed"
    r"|bundled|moved|replaced|reused|staggered|relaxed|waived|postponed|optional|acceptable"
    r"|cut|done (?:remotely|once|earlier|later))\b|\bhow (?:does|do|would|will"
    r"|could) (?!(?:i|you)\b)[^?]{2,80}\b(?:help|solve|save|fit|change anything|make sense"
    r"|improve)\b[^?]*\?|\bwould [^?]{3,50}\bbe (?:acceptable|enough|an option|possible"
    r"|thinkable)\b[^?]*\?",
    r"\b(?:meeting|call|invite|deadline) be moved\b",
)
_add(
    0.7,
    "would rather have it otherwise",
    "rather prefer suggest propose recommend argue advise urge encourage preference"
    " suggestion i'd would we'd id d",
    r"\b(?:i|we)(?:'d| would|d) (?:\w+ )?(?:rather (?!be\b|not say)|prefer (?!tea|coffee"
    r"|morning)|suggest (?!you (?:send|call|contact))|propose|recommend|advise|urge|argue"
    r"|vote (?:for|against)|ask for|not (?:build|rely|bet|sign|do|go|use|start|put|open"
    r"|trust|test)|test|split|drop|keep|start|go for|think twice|at least|plan|caution|move"
    r"|wait|cut|limit|phase|aim|challenge|question|push|skip|stop|look at|pick|choose|leave"
    r"|build|combine|merge|reduce|shorten|extend|budget for|allow|hold|favou?r|opt"
    r"|expect trouble|double[- ]check|ask (?:the|whether)|separate|stagger|pilot)\b"
    r"|^(?:\w+,? ){0,2}?(?:suggest|propose|recommend) (?:we|to|that|using|a|an|starting"
    r"|splitting|the)\b|\bid (?:rather|prefer|suggest)\b|\bi suggest (?:doing|we|to|that"
    r"|using|splitting|asking|starting|a)\b|\bi propose (?:to|we|that)\b|\bmy (?:preference"
    r"|suggestion|recommendation|proposal|advice) (?:is|would be|here)\b|\b(?:need"
    r"|want) to rethink\b",
    r"\bsuggest (?:a call|meeting|we (?:meet|talk|start the call|speak))"
    r"|\bprefer(?:ence)? (?:is )?(?:the )?(?:call|slot|morning|afternoon)",
)
_add(
    0.7,
    "says what we should rather do",
    "should let's lets please ought must better reconsider rethink revisit",
    r"\b(?:we|they|you|i think we|one) (?:really |probably |clearly |definitely "
    r"|also )?(?:should(?: not|n't)?|ought(?: not)? to|must not|had better|'d better"
    r"|better) (?:\w+ )?(?:not|first|rather|instead|re-?consider|re-?think|think|wait|hold"
    r"|stop|delay|revisit|keep|have|fix|avoid|be fixed|consider|test|split|ask|talk|start"
    r"|check|challenge|look again|be more|aim|plan|allow|build|remain)\b"
    r"|\blet'?s (?:not|hold off|rethink|reconsider|think twice|think again|revisit"
    r"|step back|pause|wait|be (?:honest|realistic|careful))\b|\b(?:please|would|could|can"
    r"|should|ask you to|asked? to|invite you to|need to|must|may) (?:you |we "
    r"|i ask you to )?(?:re-?consider|re-?think|think (?:twice|again)|revisit)\b"
    r"|\bshould (?:clearly |really |definitely )?(?:not|never) be\b|\bshould (?:probably"
    r"|really|first) be \w+ed before\b",
    r"\bshould not be a problem\b|\bwe should be (?:fine|ok|good)\b|\bwe should have (?:a"
    r"|the) (?:drink|dinner|lunch|party|update|answer|results?)\b|\bshould keep you\b",
)
_add(
    0.6,
    "says one thing instead of another",
    "instead rather",
    r"\b(?:instead of|rather than) (?:\w+ing|a|an|the|one|all|only|every|another|six|two"
    r"|three|four)\b",
    r"\b(?:was|were|used|did|had|went|took|sent|got|received|chose|came|is now|are now"
    r"|has been|signed|please|can you|could you|will|i'll|we'll)\b|\?$",
)
_add(
    0.65,
    "says what others should rather do",
    "let have",
    r"(?:^|[:;.] |\?|\bangle: )(?:just )?let (?:the|them|each|sites?|pharmac\w+|patients?"
    r"|data|cras?|coordinators?) (?:\w+ ){0,2}?\w+\b",
    r"\blet (?:them|the \w+) know\b",
)
_add(
    0.75,
    "says that there is a better way",
    "must has surely mistake again were better simpler",
    r"\bthere (?:must|has to|should|is|surely is|are|might"
    r"|may) (?:\w+ )?(?:be )?(?:an? )?(?:\w+ )?(?:simpler|better|easier|smarter|cheaper"
    r"|safer|faster|leaner|quicker|other|another) (?:way|ways|option|solution|route|path)\b"
    r"|\b(?:is|was|be|looks like|making|make) (?:probably |clearly |surely )?an? (?:big "
    r"|real |serious |costly )?(?:mistake|error|trap)\b|\b(?:think|look|talk) (?:about"
    r"|at) (?:this|that|it|the \w+|these) again\b|\b(?:look|think|go over) (?:it |this "
    r"|that )?again (?:at|about)\b|\bif i were you\b|\bbetter way\b",
    r"\b(?:my|our|sorry for the) mistake\b|\bis there\b|\bmistakes? in (?:the )?(?:minutes"
    r"|table|list)\b",
)
_add(
    0.7,
    "says what ought to be asked or done",
    "should question save spare think realise realize aware honest real realistic please"
    " how ask can likely true",
    r"\b(?:we|you|they|one) should (?:all )?(?:really |rather )?be \w+ing\b|\bthe (?:real"
    r"|better|right) question\b|\b(?:could|would|might|can|will) (?:\w+ )?(?:save|spare"
    r"|cost|gain|buy|free|win) (?:us |sites |you |the sites |everyone )?(?:an? |at least "
    r"|about |roughly |up to |half |\d|two|three|four|five|six|weeks|months|days|money|time"
    r"|nothing|little|very)|\b(?:do|did) you (?:guys )?(?:realise|realize)\b"
    r"|\bare you aware (?:that|of)\b|\b(?:honest|real|realistic|true|likely"
    r"|credible) (?:lpi|fpi|dbl|date|number|figure|timeline|forecast|estimate"
    r"|rate)\b[^.?]{0,25}\b(?:is|are|would be|looks)\b|\bplease (?:think (?:about|of)"
    r"|keep in mind|bear in mind|consider|spare|mind) (?:the|our|that|what|how|who)\b"
    r"|\b(?:may|might|can|could) i ask (?:that|you to (?:look|think))\b|^(?:and |but "
    r"|so )?how come\b",
    r"\bwe should be (?:fine|ok|done|ready|getting|having|hearing|seeing|able)\b"
    r"|\bplease keep in mind (?:that )?(?:the office|i am|it is a holiday)\b"
    r"|\bcan save (?:it|this|the file|as)\b",
)
_add(
    0.6,
    "says what it would do in their place",
    "i'd would",
    r"\b(?:i'd|i would|we'd|we would) (?:\w+ly |also |still |just |simply "
    r"|first )?(?!(?:like|love|be|say|thank|appreciate|need|guess|assume|imagine|hope|have"
    r"|know|never|expect|welcome|call|join|also|do|want|still|it|the|the|that|not|ask|send"
    r"|miss|enjoy|bet|go|get|feel|only|happily|gladly|always|suggest (?:a )?(?:call"
    r"|meeting))\b)[a-z]+\b|\bi would feel (?:better|safer|more comfortable)\b|\bi(?:'d"
    r"| would) go (?:the other|one step|further|first|back)\b",
    r"\b(?:thought|said|told|hoped|wished|knew) (?:that )?(?:i|we)(?:'d| would)\b"
    r"|\bwe'd (?:agreed|decided|discussed|planned|had|said|talked)\b|\bi'd (?:already"
    r"|agreed|discussed|forgotten|heard|seen|sent|thought)\b",
)
