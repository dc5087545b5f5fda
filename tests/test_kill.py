"""Ten points of the fifty of `make kill`: nothing lost, nothing twice, the trail whole."""

import asyncio

from benchmarks.kill import Range
from benchmarks.killing.points import Moment, Point

UNTIL_LEVEL_2 = 5  # of the moments that the clock is pushed to
SEEDS = (4, 8, 12, 16, 20, 24, 28, 32, 40, 52)  # one story, so one twin


def test_killed_at_ten_points_of_capture_and_escalation_it_says_everything_once(tmp_path):
    async def story():
        range_ = Range(tmp_path, None, jobs=len(SEEDS) + 1, weeks=UNTIL_LEVEL_2)
        return await asyncio.gather(*(range_.shoot(seed) for seed in SEEDS))

    shots = asyncio.run(story())

    assert {str(point): outcome.wrong for point, outcome in shots if outcome.wrong} == {}
    assert min(outcome.kills for _, outcome in shots) >= 1


def test_a_seed_is_always_the_same_point():
    assert [Point.of(seed) for seed in SEEDS] == [Point.of(seed) for seed in SEEDS]
    assert {Point.of(seed).moment for seed in range(50)} == set(Moment)
