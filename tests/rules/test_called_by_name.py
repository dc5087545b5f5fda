"""Who is asked by name: only whoever is asked, of those who may be meant, and only if sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.rules.called_by_name import asked_by_name
from tests.chats.cast import NORTHWIND_MERIDIAN

NAMES = {person.ids[0]: person.name for person in NORTHWIND_MERIDIAN.people}


def asked(text, names=NAMES):
    return [names[one].split()[0] for one in asked_by_name(text, names)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Claire, could you send the French timelines?", ["Claire"]),
        ("Hi Claire, could you send the French timelines?", ["Claire"]),
        ("Claire Dubois, please confirm the French timelines.", ["Claire"]),
        ("Claire: please confirm the French timelines.", ["Claire"]),
        ("Claire please confirm the French timelines.", ["Claire"]),
        ("Thanks Tom, can you share the deck?", ["Tom"]),
        ("Tom, send the redlines by Friday.", ["Tom"]),
        ("Tom to send the redlines.", ["Tom"]),
        ("Action: Tom to send the redlines.", ["Tom"]),
        ("Can Javier confirm the safety wording?", ["Javier"]),
        ("Could Priya please sign the charter?", ["Priya"]),
        ("We need Hannah to approve the budget.", ["Hannah"]),
        ("Could you confirm the site list, Claire?", ["Claire"]),
        ("The list is wrong. Ben, did you see it?", ["Ben"]),
        ("@Javier the narrative is missing.", ["Javier"]),
        ("Question for Petra: who ships the kits?", ["Petra"]),
        ("Over to Kasia for the resourcing plan.", ["Kasia"]),
        ("Claire, can you send the list? And Tom to sign it.", ["Claire"]),
        ("Claire, peux-tu envoyer la liste ?", ["Claire"]),
        ("Javier, kannst du das bestätigen?", ["Javier"]),
        ("Javier, ¿puedes confirmarlo?", ["Javier"]),
    ],
)
def test_whoever_is_asked_by_name_is_meant(text, who):
    assert asked(text)[:1] == who


@pytest.mark.parametrize(
    "text",
    [
        "Claire said that the French timelines are wrong.",
        "As Tom wrote, the deck is not final. Who updates it?",
        "Thanks, Claire.",
        "Thank you for the list, Claire.",
        "Claire's question is still open.",
        "Claire, James and I met the site yesterday.",
        "Claire, who runs start-up, was at the call.",
        "I talked with Claire about the budget. Could you send it?",
        "Claire is on leave. Who covers her sites?",
        "Did Claire-Marie send the list?",
        "I asked Claire to send the list.",
        "Could Tom or Ben confirm the list?",
        "Hi Tom and Claire, could you confirm?",
        "Will Claire be at the call?",
        "It went from Tom to me yesterday.",
        "Is this according to Priya?",
        "claire could help here",
        "Clairement, le budget est trop bas, non ?",
        "Could somebody ask the sites?",
        "",
    ],
)
def test_whoever_is_only_spoken_of_is_not(text):
    assert asked(text) == []


def test_a_first_name_that_two_share_is_nobodys():
    names = NAMES | {"U0CLAIR2": "Claire Martin"}

    assert asked("Claire, could you confirm?", names) == []
    assert asked("Claire Martin, could you confirm?", names) == ["Claire"]


def test_whoever_is_not_on_the_roster_is_nobody():
    assert asked("Nicolas to send the redlines.") == []


@given(some.text(max_size=200))
def test_no_text_breaks_it(text):
    assert set(asked_by_name(text, NAMES)) <= set(NAMES)
