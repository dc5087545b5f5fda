"""Who is who: colleagues are learnt, unknown people are asked about and never captured."""

from tests.chats.cast import HERE, partnership
from tests.chats.looking import numbers, pin

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
TOM = (
    "  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor,"
    " role: Clinical Trial Manager, level: 1}\n"
)
CLAIRE = (
    "  - {name: Claire Dubois, slack: U0CLAIRE, side: cro, role: Start-Up Lead, function: start-up,"
    " level: 1, country: FR, time_zone: Europe/Paris, deputy: U0JAMES}\n"
)


def test_a_colleague_whom_the_file_does_not_name_is_learnt_and_captured(make_room):
    chat = make_room([(TOM, "")])
    ts = chat.says("tom", CONSIDERED)

    assert chat.marks(ts) == ["memo"]
    assert "Raised by Tom Lindqvist (Northwind Therapeutics)" in chat.asks("james", "show 1")
    assert chat.hears("priya") == chat.hears("james") == []


def test_a_colleague_is_known_by_slack_though_the_event_names_no_company(make_room):
    chat = make_room([(CLAIRE, "")])
    chat.sandbox.knobs.tells_user_team = False
    ts = chat.says("claire", CONSIDERED)

    assert chat.marks(ts) == ["memo"]
    assert "Claire Dubois (Meridian Clinical)" in chat.asks("james", "show 1")


def test_a_colleagues_older_message_is_kept_for_them(make_room):
    chat = make_room([(TOM, "")])
    chat.types("priya", "stop")
    ts = chat.says("tom", CONSIDERED)
    chat.fast_forward(minutes=1)
    chat.types("priya", "start")
    chat.fast_forward(minutes=1)
    pin(chat, "james", ts)

    assert "Raised by Tom Lindqvist (Northwind Therapeutics)" in chat.asks("james", "show 1")


def test_while_slack_cannot_say_who_somebody_is_the_message_waits(make_room):
    chat = make_room([(TOM, "")])
    chat.sandbox.faults.add("users.info", "429", times=1, retry_after=20)
    ts = chat.says("tom", CONSIDERED)
    assert chat.marks(ts) == []

    chat.machine_passes(21)
    assert chat.marks(ts) == ["memo"]


def test_a_person_of_no_known_company_is_not_captured_and_both_leads_hear_once_a_day(room, left):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")  # was in the room before we were
    ts = room.says("alex", "Have you considered pancakes for the sites?")
    room.says("alex", "And pancakes for us?", thread=ts)

    assert room.marks(ts) == [] and numbers(room) == []
    for lead in ("priya", "james"):
        told = room.hears(lead)
        assert len(told) == 1 and "<@U9NOBODY>" in told[0] and "pancakes" not in told[0]
    assert left.after_a_minute("pancakes") == []

    room.fast_forward(days=1)
    room.says("alex", "Still no pancakes?")
    assert len(room.hears("priya")) == len(room.hears("james")) == 1


def test_a_lead_says_that_somebody_unknown_is_of_their_company(chat):
    unknown_speaks(chat)
    chat.clicks("james", "Of Meridian Clinical")

    assert "Alex Doe belongs to Meridian Clinical" in chat.hears("james")[-1]
    assert "Alex Doe belongs to Meridian Clinical: James Orton says so" in named(chat, "priya")
    ts = chat.says("alex", CONSIDERED)
    assert chat.marks(ts) == ["memo"]
    assert "Waiting on Northwind Therapeutics" in chat.card(ts)


def test_a_lead_speaks_for_their_own_company_only(room):
    unknown_speaks(room)
    room.clicks("james", "Of Northwind Therapeutics")

    assert "lead of Northwind Therapeutics" in room.hears("james")[-1]
    assert room.marks(room.says("alex", CONSIDERED)) == []


def test_what_one_lead_has_said_the_other_cannot_say_otherwise(room):
    unknown_speaks(room)
    room.clicks("james", "Of Meridian Clinical")
    room.clicks("priya", "Of Northwind Therapeutics")

    assert "Alex Doe is of Meridian Clinical already" in room.hears("priya")[-1]


def unknown_speaks(chat):
    """Somebody who was in the room before we were, of a company that nobody named."""
    chat.do(chat.sandbox.shares(HERE, "T9XYZ"))
    chat.sandbox.state.room(HERE).members.append("U9NOBODY")
    chat.says("alex", CONSIDERED)


def named(chat, who):
    """The last direct message, with the name in place of the account."""
    return chat.hears(who)[-1].replace("<@U9NOBODY>", "Alex Doe")


def test_an_unknown_person_reads_nothing_and_changes_nothing(room):
    room.do(room.sandbox.shares(HERE, "T9XYZ"))
    room.sandbox.state.room(HERE).members.append("U9NOBODY")
    ts = room.says("james", CONSIDERED)
    for words in ("list", "show 1", "challenge more?", "stop", "help"):
        assert "which company you belong to" in room.asks("alex", words)
    room.clicks("alex", "Answer…")
    assert room.sandbox.forms("U9NOBODY") == []
    pin(room, "alex", ts)

    assert numbers(room) == ["CH-1"] and "Waiting on" in room.card(ts)


def test_whoever_has_left_the_file_is_a_colleague_when_they_speak(room):
    room.do(room.apply(partnership([(TOM, "")])))
    ts = room.says("tom", "Have you considered remote visits?")

    assert "Raised by Tom Lindqvist (Northwind Therapeutics)" in room.asks("james", "show 1")
    assert room.posts(thread=ts) != []
