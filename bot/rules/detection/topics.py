"""Which words tell what a message is about: lunch, meetings, laptops, or the study?"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SOCIAL = _set(
    """
    aquarium ate baby bakery band barbecue bbq beach beer beers bike biscuits book-club bread
    breakfast brunch burger cake cakes camping cat cats cheese cheesecake chess chocolate
    christmas cinema coffee concert cookies costume couch cousin croissant croissants curry
    dad dancing daughter decaf dentist dessert dinner dj dog dogs donut donuts drinks duck
    festival fish football fridge garage garden gossip grandma gym haircut heatwave heels
    hiking holiday holidays hungry husband ice-cream jog karaoke kebab kids kitchen kitten
    lanyards lunch marathon marriage microwave milk moon movie mug mugs mum museum neighbour
    neighbours netflix oat oven outfit pasta pet pets pierogi pizza plant plants playlist pub
    puppy quiz recipe restaurant rugby salad sandwich sandwiches selfie shopping singing ski
    snack snacks soup sunshine sushi swim swimming tapas tennis thai theatre tv umbrella
    underpants vacation vietnamese volleyball weather wedding weekend wife wine yoga yoghurt
    zoo canteen lottery
    """
)
# One of these stands in all that is staged, or a bracket.
STAGE = _set(
    """
    coach example exercise facilitator lesson lorem module play presenter prompt quiz quote sample
    script slide slides template trainer training
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
    adapter airport badge bus charger desk desks elevator emoji flight flights headphones
    headset heating hilton hotel keyboard laptop luggage marriott microphone mouse parking
    passport password passwords platform printer projector taxi toner train trains tram vpn
    webcam wifi
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
