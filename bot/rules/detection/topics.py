"""Which words tell what a message is about: lunch, meetings, laptops, or the study?"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SOCIAL = _set(
    """
    ate baby barbecue bbq beach beer birthday breakfast cake cakes chocolate christmas
    coffee concert cookies costume croissant croissants decaf dinner dj dog drinks football
    fridge gossip gym heatwave heels holiday holidays hungry karaoke kids kitchen lunch
    marathon mug mugs netflix outfit pizza playlist restaurant selfie snack snacks sunshine
    tapas tea umbrella underpants vacation weather wedding weekend wine yoghurt
    """
)
TELLING = _set(
    """
    argued asked challenged considered decided mentioned pushed questioned raised reported said
    suggested told wanted wondered
    """
)
LOGISTICS = _set(
    """
    agenda audio breakout calendar call camera dial dial-in dialin dialing hear invite
    invites join joining link lobby meeting mute muted muting outlook presentation recording
    reschedule room slides slot video webex zoom
    """
)
TRIVIA = _set(
    """
    airport badge bus charger elevator emoji flight flights headphones headset heating hotel
    keyboard laptop luggage mouse parking passport password passwords platform printer taxi
    train tram vpn wifi
    """
)
# One of these, and it is about the work after all.
TRADE = _set(
    """
    amendment amendments ansm approval assumption audit bfarm blind blinding budget budgets
    capa change clause clauses co consent contract contracts coordinator coordinators
    countries country cra cras cro csr ctms customs cv cvs data database date dates dbl
    depot deviation deviations diary dose drug dsmb dta ec ecg ecoa edc ema endpoint
    endpoints enrollment enrolment estimate ethics etmf failure failures fda feasibility
    figures forecast fpi framework france germany governance hospital hospitals icf import
    indemnification inspection interim investigator investigators invoice invoices irb irt
    jsc kick-off kit kits lab label labs licence license list log lpi manual mhra milestone
    milestones model monitor monitoring mri newsletter number numbers nurse nurses opcom
    order orders overlap patient patients pharmacist pharmacy pi pk plan plans poland portal
    portals process protocol queries query questionnaire questionnaires raci raid
    randomisation randomization rate rater raters rates ratio recruitment referral referrals
    resupply review risk risks safety sample samples sap scope scorecard screening sdv
    shipment shipping signature signatures site sites siv sivs sow spain sponsor start-up
    startup statistician statistics steerco studies study subject subjects submission supply
    timeline timelines tmf tracker training translation translations trial trials uat uk
    unit units vendor vendors visit visits washout window windows workload
    """
)
