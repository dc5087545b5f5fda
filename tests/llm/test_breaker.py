"""A server that does not answer is left alone for longer and longer; one question finds out."""

from hypothesis import given
from hypothesis import strategies as some

from bot.llm.breaker import FIRST, LONGEST, MOST, TOLD, TRIAL, Breaker, State


def failing(times, now=0.0):
    breaker = Breaker()
    for _ in range(times):
        breaker = breaker.failed(now, "status 500")
    return breaker


def test_a_few_failures_are_forgiven():
    assert failing(MOST - 1).state(0) == State.CLOSED
    assert failing(MOST - 1).answered() == Breaker()


def test_several_in_a_row_open_it_for_a_minute():
    breaker = failing(MOST)

    assert breaker.state(FIRST - 1) == State.OPEN and not breaker.allows(FIRST - 1)
    assert breaker.state(FIRST) == State.HALF_OPEN and breaker.reason == "status 500"


def test_then_one_question_finds_out_and_no_other_goes_meanwhile():
    trying = failing(MOST).begun(FIRST)

    assert failing(MOST).allows(FIRST)
    assert not trying.allows(FIRST + 1)
    assert trying.allows(FIRST + TRIAL), "whoever tried may have died"
    assert trying.answered().allows(FIRST + 1)


def test_a_failed_trial_doubles_the_wait():
    again = failing(MOST).begun(FIRST).failed(FIRST, "no answer in time")

    assert again.open_until == FIRST + 2 * FIRST
    assert failing(40).open_until == LONGEST


def test_a_server_that_says_how_long_is_left_alone_as_long_at_once():
    assert Breaker().failed(0, "status 429", wait=7).open_until == 7
    assert Breaker().failed(0, "status 429", wait=10**6).open_until == TOLD


@given(some.lists(some.tuples(some.booleans(), some.floats(0, 5_000)), max_size=40))
def test_it_never_stays_shut_for_good_nor_open_under_failures(story):
    breaker, now = Breaker(), 0.0
    for answers, passes in story:
        now += passes
        if not breaker.allows(now):
            continue
        breaker = breaker.begun(now)
        breaker = breaker.answered() if answers else breaker.failed(now, "reset")

    assert breaker.allows(now + max(LONGEST, TRIAL))
    assert breaker.failures < MOST or not breaker.allows(now) or breaker.open_until <= now
