"""Check-ins after an outage of the wall clock: one message about the present, or none."""

from sqlalchemy import select

from storage.tables import Outbound
from tests.chats.cast import partnership


def said(desk):
    """The kinds of check-in messages that were to be said."""
    rows = desk.do(lambda tx: list(tx.session.scalars(select(Outbound.kind).order_by(Outbound.id))))
    return [kind for kind in rows if kind.startswith(("checkin", "digest"))]


def rounds(desk):
    return desk.do(lambda tx: [(one.name, str(one.asked_at)[:16]) for one in tx.checkins.open()])


def test_while_the_window_is_open_the_prompt_comes_late(desk):
    desk.sleeps("2026-03-05T15:00:00+00:00")

    assert rounds(desk) == [("Leads", "2026-03-05 08:30")]
    assert said(desk) == ["checkin:1"]


def test_when_the_window_is_over_nobody_is_asked_and_the_trail_says_so(desk):
    desk.sleeps("2026-03-04T08:30:00+00:00")

    assert said(desk) == []
    assert desk.trail().count("not asked") == 1
    desk.lives("2026-03-05T08:30:00+00:00")
    assert said(desk) == ["checkin:1"]


def test_after_weeks_it_asks_once(desk):
    desk.sleeps("2026-03-24T09:00:00+00:00")  # a Tuesday: the team's prompt is half an hour late

    assert rounds(desk) == [("Team", "2026-03-24 08:30")]
    assert desk.trail().count("ask") == 1


def test_a_file_that_comes_before_the_tick_asks_nothing_twice(desk):
    longer = [("days: [mon, thu], window: 1d", "days: [mon, thu], window: 9d")]
    desk.do(desk.bot.partnerships.apply, partnership(longer), desk.now)
    desk.lives("2026-03-09T08:30:00+00:00")
    asked = said(desk)
    desk.now = desk._moment("2026-03-12T08:31:00+00:00")  # a minute after Thursday's moment
    mondays = [("days: [mon, thu], window: 1d", "days: [mon], window: 9d")]
    desk.do(desk.bot.partnerships.apply, partnership(mondays), desk.now)
    desk.sleeps(desk.now)

    assert [kind for kind in said(desk) if kind not in asked] == []


def test_nobody_is_called_late_on_a_day_off(desk):
    desk.lives("2026-04-02T07:29:00+00:00")
    desk.sleeps("2026-04-03T07:00:00+00:00")  # Good Friday, in both countries

    assert rounds(desk) == []
    assert desk.trail()[-1] == "not asked"


def test_a_round_that_should_have_closed_closes_once(desk):
    desk.lives("2026-03-05T08:30:00+00:00")
    (round,) = desk.do(lambda tx: [one.id for one in tx.checkins.open()])
    desk.does("james", "respond", round, "Our lead leaves.")
    desk.sleeps("2026-03-12T07:00:00+00:00")

    assert said(desk).count(f"digest:{round}") == 1
    assert desk.do(lambda tx: tx.checkins.round(round)).closed_at == desk.now


def test_what_two_processes_do_at_once_is_done_once(desk):
    desk.lives("2026-03-05T08:29:00+00:00")
    desk.now = desk._moment("2026-03-05T08:30:00+00:00")
    for _ in range(2):
        desk.do(desk.bot.checkins.ask, desk.now)
    (round,) = desk.do(lambda tx: [one.id for one in tx.checkins.open()])
    desk.does("james", "respond", round, "Our lead leaves.")
    for _ in range(2):
        assert desk.do(desk.bot.checkins.close, round, desk.now)

    assert said(desk)[-2:] == [f"checkin:{round}", f"digest:{round}"]
