"""`rapport replay`: the register that would have been kept of a Slack export."""

from handlers.cli.replay.command import replay as replay
