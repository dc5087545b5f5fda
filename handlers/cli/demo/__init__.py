"""`rapport demo`: two companies, one channel, an answer owed; played in the terminal."""

from handlers.cli.demo.command import demo as demo
