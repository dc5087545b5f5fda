"""Trust: where too much is taken off again, Rapport makes itself quieter and says so."""

import pytest

from bot.events import Event, Heard, Place
from tests.chats.cast import ACCOUNTS, HERE
from tests.chats.looking import numbers

MILD = "Is the second scan worth it?"  # kept in a normal channel, offered in a quiet one
NEXT_DAY = "2026-03-03T10:00:00+00:00"


def hears(room, count, who="james"):
    """A rule keeps as many challenges, each in a thread of its own."""

    def capture(tx):
        by = room.bot.register.by(tx, ACCOUNTS[who])
        for n in range(count):
            ts = f"{room.now().timestamp() - 7_000 + n:.6f}"
            said = f"Have you considered remote visits for site {n}?"
            event = Event(Heard.POSTED, Place(HERE), by.ids[0], ts, ts, room.now(), said)
            assert room.bot.items.capture(tx, event, by)

    room.do(_awaited(room.bot.do("nwt-mer", capture)))


async def _awaited(act):
    return await act


def takes_off(room, *items, who="james", why=""):
    """“Not for the register”, pressed on some items."""
    for item in items:
        room.asks(who, f"withdraw {item} {why}")


def trail(room):
    """The verbs that say how the channel is heard, oldest first, with their counts."""
    with room.bot.storage.reading("nwt-mer") as tx:
        return [(one.verb, one.fields) for one in tx.audit.entries(HERE) if "heard" in one.fields]


def told(room, who):
    return [text for text in room.dms(who) if "taken off again" in text]


@pytest.fixture
def doubted(room):
    """Twenty that a rule kept, three of them taken off within ten minutes; the day after."""
    hears(room, 20)
    takes_off(room, 1, 2, 3)
    room.until(NEXT_DAY)
    return room


def test_both_leads_are_told_once_in_the_same_words(doubted):
    doubted.until("2026-03-20T12:00:00+00:00")

    (priya,), (james,) = told(doubted, "priya"), told(doubted, "james")
    assert priya == james
    assert "Of 20 kept by a rule in 90 days, 17 stayed: 85 %. I had promised 90 %." in priya
    assert "`mode: quiet`, although the file says `normal`" in priya and "set `mode:`" in priya
    assert [who for who in ("tom", "hannah", "kasia", "claire") if told(doubted, who)] == []
    ((verb, fields),) = trail(doubted)
    assert verb == "quieter" and (fields["kept"], fields["stayed"]) == (20, 17)


def test_the_channel_is_heard_one_step_quieter(doubted):
    doubted.says("claire", MILD)

    assert "Q-21" not in numbers(doubted)
    assert "Shall I keep this as a question" in doubted.dms("claire")[-1]
    ts = doubted.says("claire", "Have you considered a second depot in Spain?")
    assert doubted.marks(ts) == ["memo"], "what is sure is kept as ever"


def test_an_eager_channel_becomes_a_normal_one(make_room):
    room = make_room([("C0201, room: shared", "C0201, room: shared, mode: eager")])
    hears(room, 20)
    takes_off(room, 1, 2, 3)
    room.until(NEXT_DAY)

    assert "`mode: normal`, although the file says `eager`" in told(room, "priya")[0]
    room.says("claire", MILD)
    assert "Q-21" in numbers(room)


def test_a_quiet_one_stays_quiet_and_says_so(make_room):
    room = make_room([("C0201, room: shared", "C0201, room: shared, mode: quiet")])
    hears(room, 20)
    takes_off(room, 1, 2, 3)
    room.until(NEXT_DAY)

    assert "`mode: quiet` already, so nothing changes" in told(room, "james")[0]


@pytest.mark.parametrize(
    ("kept", "off"),
    [pytest.param(19, 9, id="too few to judge by"), pytest.param(20, 2, id="as promised")],
)
def test_otherwise_nothing_changes_and_nothing_is_said(room, kept, off):
    hears(room, kept)
    takes_off(room, *range(1, off + 1))
    room.until(NEXT_DAY)

    assert told(room, "priya") == told(room, "james") == [] and trail(room) == []


def test_it_is_heard_as_the_file_says_again_when_enough_stays(doubted):
    doubted.says("james", "Thank you.")
    hears(doubted, 10)
    doubted.until("2026-03-04T10:00:00+00:00")

    assert [verb for verb, _ in trail(doubted)] == ["quieter", "as before"]
    doubted.says("claire", MILD)
    assert numbers(doubted)[0].startswith("Q-")
    assert len(told(doubted, "priya")) == 1


@pytest.mark.parametrize("who", ["james", "priya"])
def test_setup_shows_the_figures(doubted, who):
    shown = doubted.asks(who, "setup")

    assert "Of 20 kept by a rule in 90 days, 17 stayed: 85 %. I hear this channel as" in shown


def test_a_channel_in_which_all_stays_shows_it_too(room):
    hears(room, 1)

    assert "Of 1 kept by a rule in 90 days, 1 stayed: 100 %." in room.asks("james", "setup")


# What counts


def stayed(room):
    with room.bot.storage.reading("nwt-mer") as tx:
        found = room.bot.trust.figures(tx, room.now())[HERE]
    return found.kept, found.stayed


def test_taken_off_later_by_the_company_that_waits(room):
    hears(room, 2)
    room.fast_forward(minutes=30)
    takes_off(room, 1, why="It is no challenge.")

    assert stayed(room) == (2, 1)


def test_proposed_by_the_other_and_agreed(room):
    room.says("james", "Have you considered remote visits for the sites in Poland?")
    hears(room, 1)
    room.fast_forward(minutes=30)
    takes_off(room, 1, who="priya", why="It is no challenge.")
    assert stayed(room) == (2, 2), "only proposed"
    room.clicks("james", "Agree for Meridian Clinical")

    assert stayed(room) == (2, 1)


def test_what_was_answered_before_was_right(room):
    hears(room, 2)
    room.types("priya", "decline 1 The sites have no licence for it.")
    takes_off(room, 1, why="We have settled it on the phone.")

    assert stayed(room) == (2, 2)


def test_what_its_author_deleted_is_in_neither_count(room):
    hears(room, 1)
    ts = room.says("james", "Have you considered remote visits for the sites in Poland?")
    room.do(room.sandbox.deletes("U0JAMES", HERE, ts))

    assert stayed(room) == (1, 1)


def test_what_people_kept_themselves_is_not_counted(room):
    hears(room, 1)
    room.asks("james", "question Who signs?")
    takes_off(room, 2)

    assert stayed(room) == (1, 1)


def test_after_ninety_days_it_is_over(room):
    hears(room, 1)
    takes_off(room, 1)
    with room.bot.storage.transaction("nwt-mer") as tx:
        for item in tx.items.open() or [tx.items.find(1)]:
            item.raised_at = item.raised_at.replace(year=2025)

    with room.bot.storage.reading("nwt-mer") as tx:
        assert room.bot.trust.figures(tx, room.now())[""].kept == 0
