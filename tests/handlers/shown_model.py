"""The messages of a language model: what it may do, in each state, and what it said."""

from dataclasses import replace

from bot.messages import says
from storage.tables.words import Side


def model(item, items, name, text):
    """With these words wherever words of people, or of a model, can stand."""
    companies = {Side.SPONSOR: name[:300] or "N", Side.CRO: "Meridian Clinical"}
    asked = says.Permit("nwt-mer", text[:200], True, companies, {}, None, 200)
    both = {Side.SPONSOR: name, Side.CRO: text}
    return [
        *(asked, replace(asked, allowed=False), replace(asked, agreed={Side.CRO: text})),
        replace(asked, agreed=both, spent=7, stands=text),
        says.Phrased((says.Cited(text[:400], items),) * 5, name[:80]),
        says.Card(replace(item, title=text[:80])),
    ]
