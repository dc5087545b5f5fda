"""The cast's channel beside a language model, and what stories about it look at."""

from sqlalchemy import select

from storage.tables import Opinion
from tests.chats.cast import ACCOUNTS, partnership
from tests.chats.chat import Chat

ALLOWED = ("consent:\n", "model: {allowed: true}\nconsent:\n")
NAMES = ("Priya", "Raman", "James", "Orton", "Northwind", "Meridian", "U1PRIYA", "U0JAMES")
NORTHWIND, MERIDIAN = "Agree for Northwind Therapeutics", "Agree for Meridian Clinical"
STOP = "Stop the model"
LONG = (
    "Have you considered remote visits for the sites in Poland? The coordinators there tell us "
    "that every second visit is cancelled because people travel for hours, and the protocol lets "
    "us do the questionnaires by video. It would save the sites a room as well."
)
TITLE = "Remote visits by video for the sites in Poland"


def opened(folder, url, machine, server, transport="socket", changes=(ALLOWED,)):
    """The channel, with a model set up and a file that allows it; nobody has agreed."""
    server.secrets = NAMES
    file = partnership(changes) if changes else partnership()
    return Chat(folder, url, machine, transport, file, model=server.settings)


def both_agree(chat):
    """Each lead presses the button of the message that asked."""
    tick(chat)
    chat.clicks("priya", NORTHWIND)
    chat.clicks("james", MERIDIAN)


def tick(chat):
    """What is done every few seconds."""
    chat.runner.run(chat.run.tick())
    chat.settle()


def minute(chat):
    """What is done every minute."""
    chat.runner.run(chat.run.minute())
    chat.settle()


def opinions(chat):
    """What a model was asked, as the database has it."""
    with chat.bot.storage.reading() as tx:
        return list(tx.session.scalars(select(Opinion).order_by(Opinion.id)))


def proposed(chat):
    """The proposals that wait for whoever offers them to authors."""
    return [(one.ts, one.label, one.by) for one in opinions(chat) if one.settled == "offered"]


def whispers(chat, who):
    """Everything that one person alone could read."""
    return [one.text for one in chat.sandbox.whispers(ACCOUNTS[who])]
