"""Which function words speak of: who on a study team would know."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.rules.about.words import flat, key


class Function(StrEnum):
    CONTRACTS = "contracts"
    START_UP = "start-up"
    REGULATORY = "regulatory"
    MONITORING = "monitoring"
    DATA = "data management"
    STATISTICS = "biostatistics"
    MEDICAL = "medical"
    SAFETY = "safety"
    SUPPLY = "supply"
    QUALITY = "quality"
    TMF = "TMF"
    FINANCE = "finance"
    RECRUITMENT = "recruitment"
    VENDORS = "vendors"


# How functions are called in a file, a list, or when somebody asks for one; `|` between.
CALLED = {
    Function.CONTRACTS: "contract | contracting | site contracts | legal | legal counsel | contrat"
    "| contrats | vertrag | vertrage | contrato | contratos | umowa | umowy | agreements",
    Function.START_UP: "startup | start up | ssu | study start up | site start up | activation",
    Function.REGULATORY: "regulatory affairs | reg | ra | ethics | submissions | reglementaire"
    "| regulatorio | reg/ethics",
    Function.MONITORING: "cra | cras | clinical monitoring | site management",
    Function.DATA: "dm | data | data manager | clinical data management | datenmanagement",
    Function.STATISTICS: "biostats | stats | statistics | statistik | estadistica | programming",
    Function.MEDICAL: "medical monitor | medical monitoring | medical affairs | medizin",
    Function.SAFETY: "pv | pharmacovigilance | drug safety | patient safety",
    Function.SUPPLY: "supplies | clinical supply | clinical supplies | imp | logistics | irt",
    Function.QUALITY: "qa | quality assurance | clinical qa | gcp | audit | audits",
    Function.TMF: "etmf | trial master file | inspection readiness",
    Function.FINANCE: "budget | budgets | financial | finances | payments | invoices | finanzen",
    Function.RECRUITMENT: "enrolment | enrollment | feasibility | feasibility & recruitment"
    "| recrutement | rekrutierung | reclutamiento | rekrutacja",
    Function.VENDORS: "vendor | lab | labs | central lab | vendor management | outsourcing",
}
# What words tell: `*` is any ending, capitals are told from small letters, `?` tells little.
TELLING = {
    Function.CONTRACTS: """
        contract | contracts | contracted | contractual* | contracting | CTA | CTAs | convention
        unique | conventions uniques | site agreement* | hospital agreement* | agreement
        template* | template agreement | indemni* | legal | counsel | CDA | CDAs | NDA | MSA |
        framework agreement* | signature page* | redline* | countersign* | contrat | contrats |
        vertrag* | contrato | contratos | umow* | clause* | agreement* ? | signator* | work
        order* | fully executed
    """,
    Function.START_UP: """
        start-up | start up | startup | SSU | site activation* | activation | activations |
        green light* | greenlight* | SIV | SIVs | site initiation* | initiation visit* | site
        selection | SSV | SSVs | essential document* | inicjuj* | mise en place ? | puesta en
        marcha | activate ? | activated ?
    """,
    Function.REGULATORY: """
        regulator* | submission* | CTIS | ethics | ethik* | comite etico | comite de protection
        | CPP | CEIm | REC | IRB | IRBs | EC | ECs | RFI | RFIs | MHRA | FDA | EMA | ANSM |
        BfArM | AEMPS | URPL | Swissmedic | competent authorit* | health authorit* | authorit* ?
        | substantial modification* | substantial amendment* | clinical trial application* |
        amendment* ? | ICF ? | ICFs ? | consent form* ? | IND | bioetyczn* | resubmi*
    """,
    Function.MONITORING: """
        monitoring ? | monitoring visit* | monitoring report* | monitoring plan* | CRA | CRAs |
        IMV | IMVs | COV | COVs | SDV | SDR | visit report* | trip report* | remote monitoring |
        on-site monitoring | source data | follow-up letter* | close-out visit*
    """,
    Function.DATA: """
        data management | EDC | DM | eCRF | eCRFs | CRF | CRFs | query ? | queries | edit check*
        | database lock | database | db lock | DBL | data transfer* | DTA | DTAs | DMP | data
        cleaning | data entry | reconciliation ? | MedDRA | coding ? | UAT ? | soft lock |
        datenmanagement | gestion des donnees | gestion de datos | missing pages
    """,
    Function.STATISTICS: """
        biostat* | statistic* | SAP | TLF | TLFs | TFL | TFLs | interim analysis | sample size |
        SDTM | ADaM | estimand* | imputation* | MMRM | primary analysis | dry run | power
        calculation | mock shell* | shells ? | tables and listings | statystyk* | estadistic* |
        subgroup* ? | sensitivity analys*
    """,
    Function.MEDICAL: """
        medical monitor* | medical question* | medical | eligib* | inclusion criteri* |
        exclusion criteri* | washout | wash-out | dosing ? | dose ? | concomitant* | con meds |
        conmed* ? | MADRS ? | HAM-D ? | endpoint* ? | PK ? | sparse sampling | comedication* |
        medecin moniteur | medizinisch*
    """,
    Function.SAFETY: """
        SAE | SAEs | SUSAR | SUSARs | AESI | AESIs | pharmacovigilan* | PV | DSUR | safety
        report* | safety management | safety plan | safety database | safety letter* | safety |
        narratives ? | causality | farmacovigilan* | pharmakovigilan*
    """,
    Function.SUPPLY: """
        drug supply | supply | supplies | kits ? | kit ? | IMP | depot* | IRT | RTSM | QP |
        resuppl* | shipment* | temperature excursion* | excursion* | expiry | relabel* |
        labelling ? | comparator | pharmacy ? | pharmacies ? | customs ? | cold chain | dispens*
        ? | stock ? | overage
    """,
    Function.QUALITY: """
        QA | audit | audits | audited | auditor | auditors | CAPA | CAPAs | SOP | SOPs | quality
        | root cause* | inspection* | serious breach* | QTL | QTLs | KRI ? | KRIs ? | deviation*
        ? | finding ? | qualitat* | qualite | calidad | jakosc*
    """,
    Function.TMF: """
        TMF | eTMF | trial master file | filenote* | file note* | note to file | ISF | ISFs |
        filing ? | filed ? | placeholder* ? | artifact* ? | artefact* ?
    """,
    Function.FINANCE: """
        budget* | invoic* | change order* | CO1 | CO2 | CO3 | CO4 | CO5 | CO6 | CO7 | CO-001 |
        CO-002 | CO-003 | CO-004 | pass-through* | payment* | burn rate | burn ? | accrual* |
        purchase order* | PO ? | fee ? | fees ? | unit cost* | unit price* | cost ? | costs ? |
        facture* | presupuesto* | budzet* | rechnung* | milestone payment* | finance | financial
        | stipend* | FTE ? | FTEs ? | rebate* | EUR ?
    """,
    Function.RECRUITMENT: """
        recruit* | enrol* | feasib* | pre-screening | prescreening | screen failure* | screening
        ? | referral* ? | retention ? | advert* ? | rekrutier* | rekrutacj* | reclut* |
        recrutement*
    """,
    Function.VENDORS: """
        vendor* | central lab* | lab | labs | laborator* | laboratoire* | eCOA | ePRO | courier*
        | central rater* | central reader* | imaging | samples ? | tablets ? | subcontractor* |
        sub-vendor*
    """,
}
TELLS, SAYS, HINTS = 3, 2, 1  # several words; one, or two hints; and one that tells little


@dataclass(frozen=True)
class _Sign:
    """Words of one weight that tell of one function."""

    function: Function
    weight: int
    seen: re.Pattern[str]


def read(said: str) -> str:
    """The function of which a flat text speaks most, of equals the first; one hint is nothing."""
    found = dict[Function, dict[str, tuple[int, int]]]()
    for sign in _signs():
        for one in sign.seen.finditer(said):
            told = found.setdefault(sign.function, {})
            told.setdefault(one[0].casefold(), (sign.weight, one.start()))
    ranked = [
        (-sum(weight for weight, _ in told.values()), min(at for _, at in told.values()), function)
        for function, told in found.items()
    ]
    best, _, function = min(ranked, default=(0, 0, None))
    return function.value if function and -best >= SAYS else ""


def meant(phrase: str) -> str:
    """The function that somebody asks for by a name of it; or nothing."""
    found = _names().get(key(phrase))
    return found.value if found else ""


def of_person(line: str | None) -> str:
    """The function of whoever the file gives this one: by its name, else by what it says."""
    return (meant(line) or read(flat(line))) if line else ""


@cache
def _names() -> dict[tuple[str, ...], Function]:
    listed = {key(one): one for one in Function}
    return listed | {key(said): one for one, told in CALLED.items() for said in told.split("|")}


@cache
def known() -> tuple[str, ...]:
    """Every name of a function, as it is typed."""
    return (*Function, *(said.strip() for told in CALLED.values() for said in told.split("|")))


@cache
def _signs() -> tuple[_Sign, ...]:
    made = []
    for function, told in TELLING.items():
        kept = dict[tuple[int, bool], list[str]]()
        for sign in (" ".join(one.split()) for one in told.split("|")):
            words, _, hint = sign.partition(" ?")
            capital = words != words.lower()
            several = len(re.findall(r"[^\W_]+", words)) > 1
            weight = HINTS if sign.endswith("?") else TELLS if several else SAYS
            kept.setdefault((weight, capital), []).append(words.strip())
        for (weight, capital), listed in kept.items():
            made.append(_Sign(function, weight, _pattern(listed, capital)))
    return tuple(made)


def _pattern(listed: list[str], capital: bool) -> re.Pattern[str]:
    """Longer ones first, so that a part of one is not counted for itself."""
    ordered = sorted(listed, key=len, reverse=True)
    told = "|".join(
        re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"[ -]") for one in ordered
    )
    return re.compile(rf"(?<![\w-])(?:{told})(?![\w])", 0 if capital else re.IGNORECASE)
