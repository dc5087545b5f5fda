"""`rapport discover`: a partnership file to begin with, made of who is in a channel."""

from handlers.cli.discover.command import discover as discover
