"""Which days is a country, or a part of it, off? The only place that asks the holidays package."""

from datetime import date
from functools import cache

import holidays

# Three years, so that a holiday that moves to another weekday counts at least once.
SAMPLE = range(2026, 2029)


@cache
def days_off(country: str, region: str, year: int) -> frozenset[date]:
    """The public holidays of a year by ISO 3166 codes; none for no country."""
    if not country:
        return frozenset()
    return frozenset(holidays.country_holidays(country, subdiv=region or None, years=year))


@cache
def check_place(country: str, region: str) -> None:
    """Raise ValueError with a sentence when the holidays of a place are not known."""
    if region and not country:
        raise ValueError(f'The region "{region}" needs its country, like CH for BS.')
    try:
        days_off(country, "", SAMPLE.start)
    except NotImplementedError:
        raise ValueError(f'There is no country "{country}". Write two letters, like CH.') from None
    try:
        days_off(country, region, SAMPLE.start)
    except NotImplementedError:
        known = ", ".join(regions(country)) or "none"
        raise ValueError(f'{country} has no region "{region}". Known: {known}.') from None


@cache
def regions(country: str) -> tuple[str, ...]:
    """The regions of a country that have a list of holidays of their own."""
    return tuple(holidays.country_holidays(country).subdivisions)


@cache
def needs_region(country: str) -> bool:
    """Whether the nationwide list is short of a day wherever one lives: CH and GB, not FR."""
    short = (_sample(country, region) - _sample(country) for region in regions(country))
    return bool(regions(country)) and all(short)


def _sample(country: str, region: str = "") -> frozenset[date]:
    return frozenset().union(*(days_off(country, region, year) for year in SAMPLE))
