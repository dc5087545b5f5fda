"""What words are about: a function, countries, a site; and what only looks like one of them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.errors import Refused
from bot.rules import about
from bot.rules.about import NOTHING, About, functions, sites

FUNCTIONS = {
    "When will the contracts be signed?": "contracts",
    "The convention unique is with the hospital's lawyers.": "contracts",
    "¿Cuándo se firman los contratos?": "contracts",
    "SIV moved to Thursday, no green light before that.": "start-up",
    "The ethics committee wants the ICF again.": "regulatory",
    "RFI landed, 12 days.": "regulatory",
    "Who replaces the CRA for the next monitoring visit?": "monitoring",
    "412 edit checks in the EDC and no UAT": "data management",
    "Table 14.2.1 is not in the SAP.": "biostatistics",
    "Is the washout in the eligibility criteria long enough?": "medical",
    "Does the safety plan name a backup?": "safety",
    "The depot has kits for nine weeks.": "supply",
    "The CAPA from the audit is open.": "quality",
    "Nothing is filed in the eTMF.": "TMF",
    "Who approves the invoices and the change order?": "finance",
    "Enrolment is behind: has anybody looked at feasibility?": "recruitment",
    "Which labs read the samples?": "vendors",
    "Who covers for you in August?": "",
    "sap is rising, spring is here": "",
    "The company contractor is late.": "",
    "Reconciliation of SAE data in EDC": "data management",
}
COUNTRIES = {
    "contracts in France": "FR",
    "die Verträge in Frankreich": "FR",
    "los contratos de Francia": "FR",
    "umowy we Francji": "FR",
    "les hôpitaux français": "FR",
    "French and Spanish sites": "FR ES",
    "Sites in Spain, Poland and the United Kingdom": "ES PL GB",
    "contracts in france": "FR",
    "the hospital in Lyon": "FR",
    "Szpital w Łodzi, LODZ": "PL",
    "Northern Ireland and Ireland": "GB IE",
    "South Africa, South Korea": "ZA KR",
    "the FR sites": "FR",
    "FR/IT/ES": "FR IT ES",
    "UK sites": "GB",
    "The U.S. sites": "US",
    "US sites and DE": "US DE",
    "Hospitals in Jordan": "JO",
    "Côte d’Ivoire": "CI",
    "Türkiye, Turkey": "TR",
    # and what is none
    "let us know": "",
    "PLEASE LET US KNOW BY FRIDAY": "",
    "it is up to IT": "",
    "the IT team": "",
    "Jordan and Georgia have left": "",
    "sites in Georgia": "",
    "may I ask in May?": "",
    "cold turkey over china plates": "",
    "please polish the slides": "",
    "Polish the slides please": "",
    "a guinea pig": "",
    "Réunion demain à dix heures": "",
    "by Thu 14 May 2026, 17:00 Basel": "",
    "at 9 am London time": "",
    "the Boston office": "",
    "New England, New Mexico": "",
    "Latin American": "",
    "the new Spanish rates": "ES",
    "ex-US": "",
    "SE of the mean, PT = patient, CH-23": "",
    "on an island": "",
    "speaks Spanish too": "",
    "write it in French.": "",
    "in French hospitals": "FR",
    "Turkish-speaking participants": "",
    "in EN, DE, ES and FR": "",
    "4 unassigned: 2 FR, 1 BE, 1 RO": "FR BE RO",
    "KR 38, PL 52, RO 61 days": "KR PL RO",
    "please check, polite as we are": "",
    "<https://fr.example/france|link> `FRANCE`": "",
}
SITES = {
    "site 14": "14",
    "Site 1403 has no pharmacist": "1403",
    "site14": "14",
    "site #14 and site 17": "14",
    "site no. 14": "14",
    "Sites 14 and 17": "14",
    "FR-03": "FR-03",
    "site FR-03": "FR-03",
    "Centre 07": "07",
    "Zentrum 07": "07",
    "centro n° 7": "7",
    "the site (14)": "",
    # and what is none
    "site 1403-007": "",
    "1403-007": "",
    "site 14-003 and 1403 007": "",
    "site 1403 007": "",
    "site 1403 - 007": "",
    "site 14030007": "",
    "patient FR-007": "",
    "FR-03-007": "",
    "subject no. FR-03": "",
    "CH-23, HU-3 and AS-4": "",
    "CO-003": "",
    "14 sites": "",
    "sites 12 of 48": "",
    "per site 14 visits": "",
    "we opened the site 2 weeks ago": "",
    "on site 14 May": "",
    "the site 10:30": "",
    "the 2026 budget of a site 2026": "",
    "website 2": "",
    "cost centre 7140": "",
    "RFI ES-04 wants more": "",
    "closed sites: 34 picked up": "",
    "to the site. 14?": "",
}


@pytest.mark.parametrize(("text", "expected"), FUNCTIONS.items())
def test_functions(text, expected):
    assert about.read(text).function == expected


@pytest.mark.parametrize(("text", "expected"), COUNTRIES.items())
def test_countries(text, expected):
    assert about.read(text).country == expected


@pytest.mark.parametrize(("text", "expected"), SITES.items())
def test_sites(text, expected):
    assert about.read(text).site == expected


def test_a_site_may_tell_its_country():
    assert about.read("FR-03 has no rater").country == "FR"
    assert about.read("site UK-12").country == "GB"


def test_who_is_called_like_a_country_is_none():
    assert about.read("Paris signs in Spain.", ["paris", "lindqvist"]).country == "ES"


def test_what_it_is_about_is_told_in_words():
    assert about.told(About("contracts", "FR GB", "14")) == (
        "contracts",
        "France",
        "United Kingdom",
        "site 14",
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [("start-up", "start-up"), ("Site contracts", "contracts"), ("Legal Counsel", "contracts"),
     ("Drug Safety Lead", "safety"), ("DM", "data management"), ("Yoga", ""), (None, "")],
)  # fmt: skip
def test_a_persons_function_in_the_file_is_one_of_ours(line, expected):
    assert functions.of_person(line) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("france contracts site 14", About("contracts", "FR", "14")),
        ("Frankreich, Spanien", About("supply", "FR ES", "7")),
        ("no site", About("supply", "PL", "")),
        ("no country and data management", About("data management", "", "7")),
        ("FR-03", About("supply", "FR", "FR-03")),
    ],
)
def test_somebody_says_what_it_is_about(words, expected):
    assert about.changed(About("supply", "PL", "7"), words, "Q-1") == expected


@pytest.mark.parametrize("words", ["", "lunch", "site", "site 1403-007", "frnace", "no lunch"])
def test_what_says_nothing_is_refused(words):
    with pytest.raises(Refused):
        about.changed(NOTHING, words, "Q-1")


@pytest.mark.parametrize(("one", "other", "same"), [
    ("07", "7", True), ("FR-03", "fr-3", True), ("14", "41", False), ("", "", False),
    ("FR-03", "03", False), ("70", "7", False),
])  # fmt: skip
def test_one_site_is_written_in_several_ways(one, other, same):
    assert sites.same(one, other) == same


SUBJECT = some.from_regex(r"[0-9]{2,4} {0,2}[-–/. ] {0,2}[0-9]{2,4}", fullmatch=True)
PIECES = some.sampled_from(
    ["site", "sites", "Site", "centre", "FR-", " ", "no. ", "#", ": ", "the "]
)


@settings(deadline=None, max_examples=300)
@given(
    before=some.lists(PIECES, max_size=4),
    subject=SUBJECT,
    after=some.sampled_from(["", ".", " is"]),
)
def test_no_site_comes_out_of_a_participants_number(before, subject, after):
    assert about.read("".join(before) + subject + after).site == ""


@settings(deadline=None)
@given(text=some.text(max_size=300))
def test_any_words_are_about_something_or_nothing(text):
    found = about.read(text)

    assert found.site == "" or re.fullmatch(r"(?:[A-Z]{2}-)?\d{1,4}", found.site)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in found.country.split())
    assert found.function in ("", *functions.Function)
    assert about.wrong(found.function, found.country, found.site) == []


@settings(deadline=None)
@given(words=some.text(max_size=60))
def test_any_words_are_asked_for_or_refused(words):
    about.asked(words)
    try:
        about.changed(NOTHING, words, "Q-1")
    except Refused as no:
        assert "Say it like" in str(no)
