"""Whose public holidays are not all known? Some countries keep part of them by region (D17)."""

from bot.partnership import PartnershipFile
from bot.partnership.roster import SIDES
from bot.rules.holidays import needs_region, regions

SHOWN = 4


def missing_regions(file: PartnershipFile) -> list[str]:
    """One line for each company and person whose calendar lacks holidays."""
    companies = [file.companies.of(side) for side in SIDES]
    places = [(one.name, one.country, one.region) for one in companies]
    for person in file.people:
        at = file.whereabouts(person)
        if at.country != file.companies.of(person.side).country:
            places.append((person.name, at.country, at.region))
    return [
        _line(name, country)
        for name, country, region in places
        if country and not region and needs_region(country)
    ]


def _line(name: str, country: str) -> str:
    known = regions(country)
    more = ", …" if len(known) > SHOWN else ""
    return (
        f"{name}: the holidays of {country} differ by region; add region: with one of"
        f" {', '.join(known[:SHOWN])}{more}."
    )
