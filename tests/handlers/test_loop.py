"""What waits for its turn is looked at again, though nobody rings."""

import asyncio

from handlers.loop import Loop

PATIENCE = 10.0


async def turned(work: list[bool], times: int, pause: float | None, ring: bool = False) -> int:
    """How often a loop was stepped until it had been so often, or nobody rang."""
    done, enough = 0, asyncio.Event()

    async def step() -> bool:
        nonlocal done
        done += 1
        if done >= times:
            enough.set()
        return work.pop(0) if work else False

    loop = Loop(step, pause)
    running = asyncio.create_task(loop.run())
    if ring:
        await asyncio.sleep(0)
        loop.wake()
    async with asyncio.timeout(PATIENCE):
        await enough.wait()
    loop.stop()
    await running
    return done


def test_after_work_it_looks_once_more_when_a_place_may_be_free_again():
    assert asyncio.run(turned([True, False], 3, pause=0.01)) == 3


def test_it_looks_again_as_soon_as_somebody_rings():
    assert asyncio.run(turned([True, False], 3, pause=None, ring=True)) == 3


def test_where_nothing_was_done_it_waits_for_the_bell():
    assert asyncio.run(idle()) == 1


async def idle() -> int:
    """How often a loop was stepped that had nothing to do."""
    stepped = 0

    async def step() -> bool:
        nonlocal stepped
        stepped += 1
        return False

    loop = Loop(step, pause=0.0)
    running = asyncio.create_task(loop.run())
    for _ in range(20):
        await asyncio.sleep(0)
    loop.stop()
    await running
    return stepped
