"""Which words are a safety report in the wrong place? A chat neither starts nor stops a clock."""

import re

from bot.rules.sensitive.family import Family, Shelf
from bot.rules.sensitive.fragments import DUMMY, ONE
from storage.tables.words import Category

_SERIOUS = (
    r"(?:hospitali[sz]ed|hospitali[sz]ation|in (?:the |a )?(?:hospital|icu|intensive care"
    r"|coma)|died|dies"
    r"|passed away|deceased|death|dead|fainted|collapsed|seizures?|stroke|heart attack|overdos\w+"
    r"|suicid\w+|self[- ]harm\w*|life[- ]threatening|anaphyla\w+|cardiac arrest"
    r"|liver (?:failure|injury)"
    r"|pregnan\w+|unconscious|syncope|miscarriage|admitted (?:to|with|for|yesterday"
    r"|last night|today)"
    r"|taken to (?:the )?(?:er|a&e|hospital|emergency|ed)|(?:to|at|in) (?:the )?(?:er|a&e"
    r"|emergency room)\b"
    r"|hospitalis[eé]e?|d[eé]c[eé]d[eé]e?|urgences|r[eé]animation|verstorben|gestorben"
    r"|krankenhaus|intensivstation|hospitalisiert|bewusstlos|hospitalizad[oa]|falleci[oó]|urgencias"
    r"|ingresad[oa]|zmar[łl]a?|szpital\w*|hospitalizowan\w*|zas[łl]ab[łl]\w*|omdla[łl]\w*)"
)
_PEOPLE = rf"(?:{ONE}|one of (?:our|the|my) (?:patients|subjects|participants|volunteers))"
_AFTER_DOSE = (
    r"after (?:the |her |his |their )?(?:(?:first|second|third|last|new|\w+) )?(?:dose"
    r"|dosing|tablets?"
    r"|infusion|injection|study drug|medication|imp|visit|v ?\d)"
)
_SYMPTOM = (
    r"(?:rash|dizz\w+|vomit\w+|nausea\w*|palpitations?|chest pain|jaundice|bleeding|hallucinat\w+"
    r"|swelling|hives|blackout|fever|tremor|confus\w+|headaches?|short of breath|breathless\w*)"
)
_GENERAL = (
    r"\b(?:if|whenever|in case|any|each|every|no|zero|without|eligib\w*|criteri\w+|exclu\w+"
    r"|plan|procedure"
    r"|training|definition|guidance|section|template|history of|test(?:ing)?|risk of"
    r"|informed consent"
    r"|protocol|scale|item|questionnaire|assessment|c-ssrs|contraception|literature|published)\b"
)
_PAPERWORK = (
    r"(?!s?[ -](?:report(?:ing|s)?(?! (?:from|at|in|of|came|received))\b|reconcil\w+|forms?"
    r"|training|list\w*"
    r"|templates?|pages?|e?crf|narratives?|queries|work ?flow|inbox|mailbox|hotline|line"
    r"|definitions?"
    r"|sections?|process\w*|metrics|logs?|tracker|counts?|rates?|kpi|database|data"
    r"|timelines?|clocks?"
    r"|poster|slides?|plan|handling|management|coding|review|cut-?off|contacts?|desk|team|lead))"
)


def _family(number: int, why: str, pattern: str, *unless: str) -> Family:
    guard = re.compile("|".join((DUMMY, *unless)))
    return Family(f"SF-{number:02}", Category.SAFETY, why, re.compile(pattern), guard)


_PIECES = (
    "sae", "susar", "aesi", "eig", "adverse", "advers", "indésirable", "indesirable", "unerw",
    "niepo", "hospital", "icu", "intensiv", "coma", "die", "passed away", "decease", "death",
    "dead", "faint", "collaps", "seizure", "stroke", "heart attack", "overdos", "suicid",
    "self-harm", "self harm", "threatening", "anaphyl", "arrest", "liver", "pregnan",
    "unconscious", "syncope", "miscarriage", "admitted", "taken to", "a&e", " er", "emergency",
    "décéd", "deced", "urgence", "réanim", "reanim", "storben", "krankenhaus", "bewusstlos",
    "fallec", "urgencia", "ingresad", "zmar", "szpital", "zasł", "zasl", "omd", "rash", "dizz",
    "vomit", "nausea", "palpit", "chest", "jaundice", "bleed", "hallucin", "swelling", "hives",
    "blackout", "fever", "tremor", "confus", "headache", "breath",
)  # fmt: skip

SAFETY = Shelf(
    _PIECES,
    (
        _family(
            1,
            "a serious event of one participant",
            rf"\b{_PEOPLE}\b[^.\n]{{0,90}}\b{_SERIOUS}|\b{_SERIOUS}[^.\n]{{0,50}}\b(?:a|an|one"
            rf"|the|our|another|une?"
            rf"|eine?[rn]?) (?:\w+ )?{ONE}\b",
            _GENERAL,
        ),
        _family(
            2,
            "a new serious event",
            r"\b(?:new|possible|potential|suspected|another|second|first|fresh|had|have|got|is"
            r"|was|there's|fatal"
            rf"|reportable|unreported|nouvel|neues?|nuevo) (?:an? )?(?:possible |suspected "
            rf"|new |unexpected )?"
            rf"(?:sae|susar|aesi|eig|serious adverse (?:event|reaction))\b{_PAPERWORK}",
            r"\b(?:no|not|zero|whether|if|count|definition|training|example|is an? sae)\b",
        ),
        _family(
            3,
            "a serious event at a site",
            rf"\b(?:sae|susar|aesi|serious adverse event)\b{_PAPERWORK}[^.\n]{{0,20}}\b(?:at|in"
            rf"|from) (?:site|centre"
            r"|center|the (?:\w+ )?site|our)\b|\b(?:sae|susar)(?: at [\w ]{2,20})?: ?[a-z]{4,}",
            r"\b(?:no|zero|reconcil\w+|training|form|count|number of|how many|line|open queries)\b",
        ),
        _family(
            4,
            "a symptom after study drug",
            rf"\b(?:{_PEOPLE}|she|he|her|his)\b[^.\n]{{0,60}}\b(?:{_SYMPTOM}"
            rf"|{_SERIOUS})[^.\n]{{0,40}}\b{_AFTER_DOSE}|"
            rf"\b{_AFTER_DOSE}\b[^.\n]{{0,40}}\b(?:{_PEOPLE}|she"
            rf"|he)\b[^.\n]{{0,30}}\b(?:{_SYMPTOM}|{_SERIOUS})",
            _GENERAL,
        ),
        _family(
            5,
            "a symptom of one participant",
            rf"\b{_PEOPLE}\b[^.\n]{{0,30}}\b(?:has|had|developed|reports?|reported|complain\w*"
            rf"|got|with|showed"
            rf"|experienc\w+|suffer\w*)\b[^.\n]{{0,20}}\b{_SYMPTOM}|\badverse (?:event"
            rf"|reaction) (?:at|in|from)"
            r" (?:site|the|our)",
            _GENERAL,
            r"\b(?:how many|rate|pooled|summary|total)\b",
        ),
        _family(
            6,
            "a serious event in another language",
            r"\b(?:[eé]v[eé]nement ind[eé]sirable grave|schwerwiegendes unerw\w+ ereignis"
            r"|(?:acontecimiento|evento)"
            r" adverso grave|ci[eę][zż]kie zdarzenie niepo\w+)\b[^.\n]{0,30}\b(?:site|centre"
            r"|zentrum|centro|o[sś]rod"
            r"\w+|hier|gestern|ayer|wczoraj|chez|bei|en|w)\b",
            r"\b(?:formulaire|formular|formulario|formularz|formation|schulung)\b",
        ),
    ),
)
