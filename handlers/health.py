"""Whether the bot is well: what /readyz and `doctor` say (D33)."""

import asyncio
from typing import Any

from bot.app import Unavailable
from handlers.serve import Running

OLDEST = 60.0  # seconds an event may wait for its decision


class Health:
    def __init__(self, run: Running) -> None:
        self.run = run

    async def look(self) -> dict[str, Any]:
        """Ready only when the schema is current, Slack is there and nothing waits too long."""
        bot = self.run.bot
        found: dict[str, Any] = {"slack": self.run.slack.connected.is_set()}
        try:
            age = await bot.ask("", bot.inbox.age)
            found["database"] = await asyncio.to_thread(bot.current)
            found["partnerships"] = len(await bot.ask("", lambda tx: tx.directory.partnerships()))
        except Unavailable as error:
            return found | {"ready": False, "database": False, "why": type(error).__name__}
        found["oldest_undecided_seconds"] = round(age, 1)
        found["ready"] = bool(found["slack"] and found["database"] and age < OLDEST)
        if not found["partnerships"]:
            found["next"] = "no partnership: rapport apply FILE"
        return found
