"""When is a message only talk, whatever words it uses?"""

import re

_SOCIAL = frozenset(
    "coffee decaf tea lunch dinner breakfast beer wine drinks pizza cake cakes croissant croissants tapas snack snacks chocolate weekend"
    " birthday holiday holidays vacation beach weather sunshine heatwave football marathon gym karaoke wedding"
    " baby kids dog umbrella costume outfit mug mugs hungry gossip christmas"
    " bbq barbecue restaurant concert netflix underpants selfie heels playlist dj".split()
)
_LOGISTICS = frozenset(
    "call meeting mute muted muting zoom webex invite invites dial dialin dialing audio video screen slot room camera recording join joining"
    " calendar outlook hear link presentation reschedule breakout lobby slides agenda dial-in".split()
)
_TRIVIA = frozenset(
    "laptop vpn password passwords headset printer badge parking hotel flight flights train taxi wifi keyboard charger mouse"
    " headphones elevator emoji airport platform heating tram bus passport luggage".split()
)
# One of these, and it is about the work after all.
_TRADE = frozenset(
    "site sites patient patients subject subjects protocol amendment amendments contract contracts budget budgets vendor vendors fpi lpi dbl csr sap icf irt edc ecoa"
    " etmf tmf ctms raci sow cro sponsor ethics ec irb mhra bfarm fda ema ansm screening randomisation randomization enrolment enrollment recruitment feasibility monitoring monitor"
    " cra cras rater raters safety deviation deviations capa query queries data database lab labs kit kits depot drug dose supply resupply import licence license"
    " country countries start-up startup siv sivs visit visits endpoint endpoints washout timeline timelines milestone milestones forecast assumption risk risks change co"
    " opcom jsc steerco governance plan plans tracker unit units invoice invoices study studies trial trials uat dta blinding blind dsmb interim statistician"
    " statistics review submission approval hospital hospitals pharmacy pharmacist coordinator investigator investigators pi france germany spain poland uk diary consent audit inspection"
    " training translation translations framework referral referrals scope shipment shipping customs pk sdv ema".split()
)

_STAGED = re.compile(
    r"^(?:\W*)(?:training|template|slide \d|slides?:|example|sample (?:text|message|answer)|exercise|quiz|lesson|module|role[- ]play|script|prompt of the day|quote of)\b[^.]{0,40}[:\-]"
    r"|\btemplate (?:text|wording|answer)\b|\[(?:insert|milestone|reason|date|sponsor|site|xx+)[^\]]{0,30}\]|\b(?:trainer|facilitator|coach|presenter) (?:wrote|said|asked|put)\b|\blorem ipsum\b"
)
_REPORTED = re.compile(
    r"\b(?!(?:i|we|you|it|still|never|not|already|and|who|question|questions|as|is|was|be|being)\b)[a-zà-ž@]+ (?:once |also |again |already |just |then |had |has |have |has already )?"
    r"(?:asked|wondered|told|argued|mentioned|reported|questioned|wanted to know|said (?:that|they|why|he|she|it)|suggested|challenged)\b(?! (?:me|us) to\b)"
    r"|\b(?:was|were) asked (?:if|whether|why)\b|\b(?:in|back in) (?:19|20)\d\d\b[^.?]{0,60}\b(?:challenged|asked|considered|decided|argued|raised|pushed)\b|\bi considered that in\b"
    r"|\b(?:last (?:month|year|week)|back then|at the time)\b[^?]{0,40}\b(?:had|they) (?:challenged|asked|considered|pushed|argued)\b|\b(?:had|has) pushed back\b"
)
_ADDRESSED = re.compile(
    r"^as \w+ (?:said|asked|mentioned|suggested)\b|\b(?:but|so|and|still) (?:have|has|why|what|who|when|shouldn't|could|can) (?:we|you|not|if)\b"
)
_LAUGH = re.compile(
    r"😄|😂|🤣|😆|😜|🤪|:(?:joy|rofl|laughing|sweat_smile|stuck_out_tongue\w*):|\b(?:lol|haha+|hehe+|rofl|lmao)\b|\bxd\b"
)
_SMILE = re.compile(
    r"😉|🙂|😊|😀|😅|🙃|☀|[:;]-?\)|[:;]-?[dp]\b|:(?:wink|grin|smile|slightly_smiling_face|upside_down_face):|🎂|🥐|🎉"
)
_FEW = 16


def is_talk(words: set[str]) -> bool:
    """Whether these words are about lunch, meetings or laptops and not about the study."""
    if _TRADE & words:
        return False
    return bool(_SOCIAL & words or _TRIVIA & words)


def is_logistics(words: set[str]) -> bool:
    """Whether these few words are about holding a meeting, and about nothing of the study."""
    return bool(_LOGISTICS & words) and len(words) <= _FEW and not _TRADE & words


def is_staged(text: str) -> bool:
    """Whether a lower-case text is a template, a slide or an exercise."""
    return _STAGED.search(text) is not None


def is_reported(sentence: str) -> bool:
    """Whether a lower-case sentence tells what somebody else said or did once."""
    return bool(_REPORTED.search(sentence)) and not _ADDRESSED.search(sentence)


def mirth(text: str) -> int:
    """0 for none, 1 for a smile, 2 for a laugh."""
    return 2 if _LAUGH.search(text) else 1 if _SMILE.search(text) else 0
