import pytest

from bot.rules.detection import Consequence, detect, screen
from bot.rules.sensitive import SHELVES, families
from storage.tables.words import Category

PARTICIPANT = [
    "subj. 0412 is out of window for V5",
    "Subject #14-003 needs rescreening",
    "can we replace the diary of pt. 2204?",
    "patient ID 50231 appears twice in EDC",
    "The subject with number 7-012 missed the call",
    "FR-02-011 dropped out yesterday",
    "the 54 year old woman from Kraków withdrew",
    "62yo male, history of hypertension, screened at site 4",
    "Pt JK (born 1972) moved to Bristol",
    "Patient J.K. comes in on Tuesday",
    "Patient Maria Kowalska called the site about travel costs",
    "Mr. Brown came for his visit 3 and wants to stop",
    "patient's email is anna.k@example.com",
    "the participant lives at 12 Rose Street, courier can go there",
    "The patient called. Her mobile is +48 600 000 000",
    "DOB: 03/04/1975",
    "born on 3 April 1975, the date in EDC is wrong",
    "PESEL 75040300000",
    "SSN 123-45-6789",
    "here is the video of the patient's rater interview",
    "actigraph s/n A-99123 returned by the participant",
    "patient is a famous footballer so please be discreet",
    "the mayor of Ulm is one of our participants",
    "subjects 1001-004 and 1001-005 need new kits",
    "0401-012_ECG_V3.pdf is in the folder",
    "ICF_Smith_John_signed.pdf is in the folder",
    "Screening number 1042 failed",
    "Rando no. 4411 has a wrong stratum",
    "her initials are MK",
    "1012 missed the visit and pt 7 at site 12 withdrew",
    "sujet 0203 a manqué la visite",
    "Patient Nr. 07-0023 kommt morgen",
    "paciente nº 0511 no vino",
    "uczestnik 0604 zrezygnował",
]
ALLOCATION = [
    "pt 1042 got placebo",
    "bottle 7781 = active",
    "treatment code 2 is the 50 mg",
    "A = placebo, B = 25 mg",
    "Group B is doing clearly better than placebo",
    "His prolactin went up, so he's got the real thing",
    "Bitter taste again, she is definitely on drug",
    "Could you please unblind subject 1042 for me?",
    "what is kit 55021, active or placebo?",
    "What treatment is the patient on?",
    "which dose did the lady at site 9 get?",
    "please share the randomisation list with the CRA",
    "The DSMB saw a trend in favour of the high dose",
    "Response rate 48% on drug vs 31% on placebo at week 4",
    "shipment 4412 to Paris contains active only",
    "Block length is 4",
    "Rando seed: 884213",
    "is she on active?",
    "the whole Lyon site only got placebo kits",
    "can someone tell me the allocation of 0301-004",
    "unblinded interim data look great",
    "Patientin bekommt Verum",
    "el paciente está con placebo",
    "pacjent jest na placebo",
    "le sujet est dans le bras placebo",
]
SAFETY = [
    "A subject was admitted to hospital with pneumonia",
    "SAE at site 14: pancreatitis",
    "We got another SUSAR from Spain",
    "The patient died on Sunday",
    "one of our patients is in the ICU",
    "participant reported suicidal thoughts during the call",
    "a volunteer collapsed after dosing",
    "she vomited twice after the second tablet",
    "Patient complained of chest pain this morning",
    "pregnancy of a participant in Leeds, what do we do?",
    "possible drug-induced liver injury in one patient",
    "A patient took an overdose of the study drug",
    "paciente hospitalizado ayer en Sevilla",
    "pacjent zmarł w niedzielę",
    "eine Patientin ist gestern verstorben",
    "une patiente est décédée hier",
]
NEAR = [
    "Site 0412 screened three patients",
    "Subject numbers will be assigned by IRT",
    "patient 1 in is planned for April",
    "We need 180 patients by October",
    "Call each patient 24 hours before the visit",
    "Patient diary v2.0 is approved",
    "Dr Maria Lopez is the new PI",
    "Ms Whitfield and Mr Brandt met about the contract",
    "Meeting on 12.03.2026 at 14:00, meeting ID 943 476 5919",
    "The visit window is 100-120 days",
    "NCT05123456 and EU CT 2025-512345-12-00 were updated",
    "please call James on +44 20 7946 0000 or james@meridian.example",
    "Subject: 103-201 comparison",
    "Age range 18-65, male and female",
    "Median age is 43 years, 60 % female",
    "Study NWT-1147-201 screened its first patient",
    "CAPA 2026-014, deviation DEV-0042, PO 4500123456, invoice 30115",
    "The patient hotline number is +49 30 123456",
    "UAT with dummy subject 999-001 passed",
    "CO-003 was refused by finance, she says",
    "Placebo kits and active kits look identical",
    "Site 14 is active since Monday",
    "Randomisation ratio 1:1:1 with 60 patients per arm",
    "How do we request emergency unblinding?",
    "Who holds the randomisation list?",
    "The unblinded CRA visits site 9 in May",
    "DSMB recommends to continue unchanged",
    "In 103 the placebo response was 41 %",
    "Sample size assumed 30 % response on placebo",
    "Kit 10234 was returned unused",
    "IRT test case 12: dummy kit 99001 assigned to placebo",
    "SAE form v3 is live",
    "SAE reporting timelines are in the SMP",
    "How many SAEs did we have overall this quarter?",
    "Claire is in hospital with a broken leg, get well soon",
    "If a patient is hospitalised the site calls the safety line",
    "C-SSRS training on suicidal ideation for raters",
    "Heart attack when I saw the invoice 😂",
    "<@U1042PT> please look at <https://example.com/p/1042|the plan>",
]
TRICKS = {
    "zero width": "sub\u200bject 04\u200b01-0\u200b12 missed V3",
    "full width": "ｓｕｂｊｅｃｔ ０４０１－０１２ missed V3",
    "spelled out": "p a t i e n t 1042 withdrew",
    "digits apart": "patient 1 0 4 2 withdrew",
    "no-break spaces": "subject\u00a00401-012 missed V3",
    "long dashes": "subject 0401–012 missed V3",
    "soft hyphens": "sub\u00adject 0401-012 missed V3",
    "bold": "*subject* *0401-012* missed V3",
    "shouting": "SUBJECT 0401-012 MISSED V3",
    "several lines": "Morning.\n\nsubject 0401-012 missed V3\n\nBye.",
}


@pytest.mark.parametrize("text", PARTICIPANT)
def test_participant_data(text):
    assert screen(text) is Category.PARTICIPANT


@pytest.mark.parametrize("text", ALLOCATION)
def test_allocation(text):
    assert screen(text) is Category.ALLOCATION


@pytest.mark.parametrize("text", SAFETY)
def test_safety(text):
    assert Category.SAFETY in {family.category for family in families(text)}


@pytest.mark.parametrize("text", NEAR)
def test_not_to_warn_on(text):
    assert families(text) == ()


@pytest.mark.parametrize("text", TRICKS.values(), ids=TRICKS)
def test_seen_through(text):
    assert screen(text) is Category.PARTICIPANT


def test_allocation_goes_before_participant_before_safety():
    text = "Subject 0401-012 was hospitalised and is on placebo"
    found = [family.category for family in families(text)]
    assert found == [Category.ALLOCATION, Category.PARTICIPANT, Category.SAFETY]
    assert screen(text) is Category.ALLOCATION


def test_a_guard_excuses_its_own_sentence_only():
    assert screen("UAT passed with dummy data. Subject 0401-012 missed V3.") is Category.PARTICIPANT


def test_a_list_of_test_cases_may_begin_with_a_colon():
    assert screen("Dummy data:\nsubject 999-001 missed V3") is None


def test_every_family_has_its_own_name():
    names = [family.id for shelf in SHELVES for family in shelf.families]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("text", [*PARTICIPANT, *ALLOCATION, *SAFETY])
def test_no_shelf_stays_shut_before_its_own_words(text):
    lower = text.lower()
    shut = [shelf for shelf in SHELVES if not any(piece in lower for piece in shelf.opens)]
    hits = [
        family.id
        for shelf in shut
        for family in shelf.families
        if family.hits(text if shelf.cased else lower)
    ]
    assert hits == []


CODED = [
    "Why did subject 1042 miss the week 8 visit?",
    "Patient 07-0023 comes in tomorrow",
    "subjects 1001-004 and 1001-005 need new kits",
    "Screening number 1042 failed",
    "FR-02-011 dropped out yesterday",
    "Le sujet 0203 a manqué la visite, qui le rappelle demain ?",
    "Patient Nr. 07-0023 kommt morgen, wer holt ihn ab?",
    "El paciente nº 0511 no vino a la visita, ¿quién lo llama?",
    "Uczestnik 0604 zrezygnował, kto zamknie jego kartę?",
]
BEYOND = {
    "Patient J.K., subject 1042, comes in on Tuesday": Category.PARTICIPANT,
    "Subject 1042, born on 3 April 1975, missed V3": Category.PARTICIPANT,
    "Patient Maria Kowalska, subject 1042, called the site": Category.PARTICIPANT,
    "the participant 1042 lives at 12 Rose Street": Category.PARTICIPANT,
    "0401-012_ECG_V3.pdf is in the folder": Category.PARTICIPANT,
    "Subject 1042 is on placebo": Category.ALLOCATION,
    "Subject 1042 was hospitalised last night": Category.SAFETY,
    "Le sujet 1042 est dans le bras placebo": Category.ALLOCATION,
    "Patientin 1042 ist gestern verstorben": Category.SAFETY,
}


@pytest.mark.parametrize("text", CODED)
def test_a_coded_number_alone_is_nothing_where_a_study_allows_them(text):
    assert screen(text) is Category.PARTICIPANT
    assert screen(text, coded=True) is None
    assert detect(text, coded=True).outcome is not Consequence.WARNED


@pytest.mark.parametrize(("text", "category"), BEYOND.items(), ids=BEYOND)
def test_whatever_stands_beside_it_still_counts(text, category):
    assert screen(text, coded=True) is category
