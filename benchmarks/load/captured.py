"""How long is it from a challenge that somebody typed to its card?"""

import asyncio
import time

from benchmarks.load.payloads import ASKED, PEOPLE, ROOMS, message
from benchmarks.load.senders import PATIENCE, Load, Slack, by_http

PACE = 1.1  # seconds; Rapport posts once a second in a room


async def captured(slack: Slack, port: int, name: str, count: int) -> Load:
    """So many challenges, one after another, in rooms where nothing waits to be posted."""
    load, last = Load(0, [], 0), dict.fromkeys(ROOMS, time.perf_counter())
    for n in range(count):
        room = ROOMS[n % len(ROOMS)]
        author = PEOPLE[n // len(ROOMS) % len(PEOPLE)]  # one person's next words may be merged
        await asyncio.sleep(max(0.0, last[room] + PACE - time.perf_counter()))
        ts, began = f"{time.time():.6f}", time.perf_counter()
        card = slack.said_in(ts)
        await by_http(port, [message(room, author, ASKED.format(f"{name} {n}"), ts)], 1)
        async with asyncio.timeout(PATIENCE):
            await card
        last[room] = time.perf_counter()
        load.waits.append((last[room] - began) * 1000)
    return load
