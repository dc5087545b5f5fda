"""Two Rapports in one room would keep everything twice: the one that came later falls silent."""

from tests.chats.cast import HERE, NORTHWIND_MERIDIAN, partnership
from tests.chats.looking import numbers, state

CONSIDERED = "Have you considered remote visits for the sites in Poland?"
MARK = {"event_type": "rapport_said", "event_payload": {"id": "5f0c"}}
NOT_YET = partnership(
    [
        ("    channels:\n      - {slack: C0201, room: shared, time_zone: Europe/Zurich}\n", ""),
        ("{slack: C0201}", "{slack: C0GOV}"),
    ]
)


def another_speaks(room, metadata=MARK):
    room.do(room.sandbox.app_says(HERE, "I am Rapport.", metadata=metadata))


def we_come(room):
    """The channel is named in the file, and we say hello."""
    room.do(room.apply(NORTHWIND_MERIDIAN))
    room.do(room.run.slack.rooms.greet())


def test_whoever_came_later_stops_listening_and_tells_both_leads(make_room):
    room = make_room(file=NOT_YET)
    another_speaks(room)
    we_come(room)
    assert state(room) == "live"
    room.hears("priya"), room.hears("james")  # that the channel was named
    another_speaks(room)
    room.says("james", CONSIDERED)

    assert state(room) == "asking"
    assert numbers(room) == []
    priya, james = room.hears("priya"), room.hears("james")
    assert len(priya) == 1 and priya == james
    assert "Another Rapport was in <#C0201> before me" in priya[0]


def test_it_listens_again_when_both_companies_say_so(make_room):
    room = make_room(file=NOT_YET)
    another_speaks(room)
    we_come(room)
    another_speaks(room)
    room.clicks("priya", "Agree for Northwind Therapeutics")
    room.clicks("james", "Agree for Meridian Clinical")

    assert state(room) == "live"
    room.restart()
    room.hears("priya")
    another_speaks(room)
    assert state(room) == "live" and room.hears("priya") == [], "it was asked once"


def test_whoever_was_first_goes_on(room):
    another_speaks(room)
    room.says("james", CONSIDERED)

    assert state(room) == "live"
    assert numbers(room) == ["CH-1"]
    assert room.hears("priya") == []


def test_other_apps_are_no_rapport(make_room):
    room = make_room(file=NOT_YET)
    another_speaks(room, {"event_type": "poll_opened", "event_payload": {"id": "1"}})
    we_come(room)
    another_speaks(room, None)

    assert state(room) == "live"


def test_who_was_first_is_asked_again_when_slack_is_busy(make_room):
    room = make_room(file=NOT_YET)
    another_speaks(room)
    we_come(room)
    room.sandbox.faults.add("conversations.history", "internal_error", times=1)
    another_speaks(room)
    assert state(room) == "live"
    another_speaks(room)

    assert state(room) == "asking"
