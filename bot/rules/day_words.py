"""Days, months and times as people write them in five languages; what they are in English."""

import re

# The words of other languages for a day or a month.
_OTHERS = """
monday: lundi montag lunes poniedziałek poniedziałku
tuesday: mardi dienstag martes wtorek wtorku
wednesday: mercredi mittwoch miércoles miercoles środa środę środy
thursday: jeudi donnerstag jueves czwartek czwartku
friday: vendredi freitag viernes piątek piątku
saturday: samedi samstag sábado sobota sobotę soboty
sunday: dimanche sonntag domingo niedziela niedzielę niedzieli
today: aujourd'hui aujourd’hui heute hoy dziś dzisiaj
tomorrow: demain morgen mañana jutro jutra tmrw
january: janvier januar enero stycznia
february: février fevrier februar febrero lutego
march: mars märz marzo marca
april: avril abril kwietnia
may: mai mayo maja
june: juin juni junio czerwca
july: juillet juli julio lipca
august: août aout agosto sierpnia
september: septembre septiembre września
october: octobre oktober octubre października
november: novembre noviembre listopada
december: décembre decembre dezember diciembre grudnia
noon: midi mittag mediodía midday
"""
_BY_ENGLISH = {
    english: words.split()
    for english, _, words in (line.partition(": ") for line in _OTHERS.strip().split("\n"))
}
ENGLISH = {word: english for english, words in _BY_ENGLISH.items() for word in words}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def _other(*names: str) -> str:
    return "|".join(word for name in names for word in _BY_ENGLISH[name])


MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" + _other(*_MONTHS) + ")"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = (
    r"(?:(?:next|this|coming|le|am|el)\ )?(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?"
    r"|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|"
    + _other(*_WEEKDAYS)
    + r")(?:\ next\ week)?"
)
NTH = r"(?:the\ )?\d{1,2}(?:st|nd|rd|th)"
DATE = (
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\ (?:of|de))?\ {MONTH}|{MONTH}\ \d{{1,2}}"
    r"(?:st|nd|rd|th)?(?![\d:]))(?:,?\ 20\d\d)?|20\d\d-\d\d-\d\d)"
)
END_OF = (
    r"(?:(?:the\ )?end\ of\ (?:the\ |this\ |next\ |coming\ )?(?:week|month|" + MONTH + r")"
    r"|eo[wm]|(?:the\ )?month[- ]end|(?:this|next)\ week|the\ weekend|(?:la\ )?fin\ de\ (?:la\ )?"
    r"semaine|ende?\ der\ woche|końca\ tygodnia)"
)
SPAN = (
    r"(?:(?:within|in)\ (?:the\ )?(?:next\ )?(?:\d{1,3}|an?|one|two|three|four|five|six|ten)\ ?"
    r"(?:(?:working|business)\ )?(?:days?|hours?|hrs?|h|weeks?|minutes?)|\d{1,2}bd)"
)
_NEAR = (
    r"(?:today|tonight|tomorrow|this\ (?:afternoon|evening)|" + _other("today", "tomorrow") + ")"
)
DAY = rf"(?:{WEEKDAY}(?:,?\ (?:{DATE}|{NTH}))?|{DATE}|{NTH}|{END_OF}|{SPAN}|{_NEAR})"
END = (
    r"(?:eod|cob|eob|eop|close\ of\ (?:business|play)"
    r"|end\ of\ (?:(?:the|your|our)\ )?(?:(?:business|working)\ )?(?:day|business))"
)
CLOCK = (
    r"(?:\d{1,2}[:.][0-5]\d(?:\ ?[ap]m)?|\d{1,2}\ ?[ap]m|\d{1,2}h(?:[0-5]\d)?(?!\w)|midnight"
    r"|noon|(?:late\ |early\ )?(?:morning|afternoon|evening|night)|lunch(?:time)?|first\ thing|"
    + _other("noon")
    + ")"
)
ABBREVIATED = {
    **dict.fromkeys(("cet", "cest"), "Europe/Brussels"),
    **dict.fromkeys(("gmt", "utc"), "UTC"),
    **dict.fromkeys(("bst", "uk"), "Europe/London"),
    **dict.fromkeys(("et", "est", "edt"), "America/New_York"),
    **dict.fromkeys(("pt", "pst", "pdt"), "America/Los_Angeles"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    "jst": "Asia/Tokyo",
}
SEVERAL = ("ist", "cst", "ct", "mst")  # zones that several parts of the world call so
ZONE = (
    rf"\(?(?:(?:{'|'.join((*ABBREVIATED, *SEVERAL))})(?:\ time)?"
    r"|(?:your|our|my|new\ york|los\ angeles|hong\ kong|[a-z]{4,20})\ time)\b\)?"
)


def english(words: str) -> str:
    """Lower case, with the days and months of other languages in English."""
    return re.sub(r"[\w'’]+", lambda found: ENGLISH.get(found[0], found[0]), words.lower())
