"""Through years, outages and holds: one rung at a time, never early, never unannounced (D36)."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from bot.rules.durations import Duration
from bot.rules.turns import Act, when_late
from storage.tables.words import Level, Severity
from tests.rules.cast import CRITICAL, MAJOR, MODERATE, PACE, climb, facts, ladder
from tests.rules.places import TIMES

A_DAY = Duration.parse("1bd")
MINUTE = timedelta(minutes=1)
YEARS = timedelta(days=1000)
MANY = settings(max_examples=60, deadline=None)
BY_MINUTES = ladder(level_1="0m", level_2="15m", level_3="40m")
SKIPPING = ladder(level_1="4bh", level_3="2bd")
WORKING = some.sampled_from([MODERATE, MAJOR, SKIPPING])
ANY_HOUR = some.sampled_from([CRITICAL, BY_MINUTES])
LADDERS = WORKING | ANY_HOUR
# Minutes awake, then asleep: a moment, a night, or weeks of outage; at last it stays awake.
STRETCH = some.integers(0, 60) | some.integers(60, 3_000) | some.integers(3_000, 30_000)
OUTAGES = some.lists(some.tuples(STRETCH, STRETCH), max_size=12)


def raised(moment, rules):
    """A major question of this moment, owed in two working days, or in two hours at any hour."""
    elapsed = rules is BY_MINUTES
    within = Duration.parse("2h" if elapsed else "2bd")
    return facts(
        severity=Severity.CRITICAL if rules is CRITICAL else Severity.MAJOR,
        raised_at=moment,
        started_at=moment,
        due_at=PACE.owing.add(moment, within),
        elapsed=elapsed,
        carded=False,
        reminded=False,
        warned_at=None,
    )


def spans(moment, outages):
    """From when to when the clock is awake."""
    for awake, asleep in outages:
        yield moment, moment + awake * MINUTE
        moment += (awake + asleep) * MINUTE
    yield moment, moment + YEARS


def story(moment, outages, rules, **changes):
    known = replace(raised(moment, rules), **changes)
    return climb(known, rules, PACE, spans(moment, outages))


def of(told, act):
    return [now for now, coming in told if coming.act == act]


def above(told):
    """When the first level above the team heard."""
    return next(now for now, one in told if one.act == Act.RUNG and one.level > Level.TEAM)


def passed(start, distance):
    """The first moment at which a distance has passed; none at all is the moment itself."""
    return PACE.owing.add(start, distance) if distance.amount else start


@MANY
@given(TIMES, OUTAGES, LADDERS)
def test_nothing_is_done_early_or_twice(moment, outages, rules):
    told = story(moment, outages, rules)

    assert all(now >= coming.at >= moment for now, coming in told)
    acts = [(coming.act, coming.level) for _, coming in told]
    assert len(acts) == len(set(acts))


@MANY
@given(TIMES, OUTAGES, LADDERS)
def test_every_rung_is_climbed_in_order_each_after_its_own_distance(moment, outages, rules):
    told = story(moment, outages, rules)
    rungs = [(now, coming.level) for now, coming in told if coming.act == Act.RUNG]
    base = moment if rules.from_raising else raised(moment, rules).due_at

    assert [level for _, level in rungs] == [step.level for step in rules.steps]
    assert all(
        now >= passed(base, step.total) for (now, _), step in zip(rungs, rules.steps, strict=True)
    )
    for ((below, _), (now, _)), step in zip(pairwise(rungs), rules.steps[1:], strict=True):
        assert now > below and now >= PACE.owing.add(below, step.own)


@MANY
@given(TIMES, OUTAGES, WORKING)
def test_both_leads_have_a_working_day_before_anybody_above_hears(moment, outages, rules):
    told = story(moment, outages, rules)
    [previewed] = of(told, Act.PREVIEW)

    now = above(told)
    assert previewed <= PACE.leads.working_day_before(now) or (
        now >= PACE.leads.add(previewed, A_DAY)
    )


@MANY
@given(TIMES, OUTAGES, ANY_HOUR)
def test_or_half_the_time_where_it_runs_at_any_hour(moment, outages, rules):
    told = story(moment, outages, rules)
    [previewed] = of(told, Act.PREVIEW)

    assert above(told) - previewed >= rules.steps[1].own.timedelta / 2


@MANY
@given(TIMES, OUTAGES, some.one_of(WORKING, some.just(BY_MINUTES)))
def test_the_owner_is_warned_before_anything_climbs(moment, outages, rules):
    told, due = story(moment, outages, rules), raised(moment, rules).due_at
    [warned] = of(told, Act.WARN)
    first = of(told, Act.RUNG)[0]

    assert warned < first
    if warned > due and rules is not BY_MINUTES:
        assert first >= PACE.owing.add(warned, A_DAY)


@MANY
@given(TIMES, OUTAGES, WORKING)
def test_nobody_is_woken(moment, outages, rules):
    told = story(moment, outages, rules)
    for now, coming in told:
        if coming.act == Act.RUNG:
            leaders = PACE.leaders[coming.level]
            assert all(7 <= now.astimezone(one.tz).hour < 21 for one in leaders)
            assert any(one.is_working_day(now.astimezone(one.tz).date()) for one in leaders)
        elif coming.act in (Act.WARN, Act.PREVIEW, Act.REMIND):
            calendar = PACE.leads if coming.act == Act.PREVIEW else PACE.owing
            assert coming.any_hour or calendar.working_at(now - MINUTE) or calendar.working_at(now)


@MANY
@given(TIMES, OUTAGES, WORKING)
def test_what_waited_for_a_better_hour_waits_no_second_time(moment, outages, rules):
    for now, coming in story(moment, outages, rules):
        assert when_late(coming, now, PACE) <= now


@MANY
@given(TIMES, OUTAGES, some.integers(1, 40), LADDERS)
def test_a_hold_of_the_owing_side_delays_and_one_of_the_waiting_side_does_not(
    moment, outages, days, rules
):
    until = moment + timedelta(days=days)
    held = story(moment, outages, rules, seen=(until, None))
    other = story(moment, outages, rules, seen=(None, until))

    assert all(now >= until for now in of(held, Act.RUNG))
    assert other == story(moment, outages, rules)
