"""A register with something of everything in it, and the sheet that is made of it."""

import csv
import io
from datetime import timedelta

from bot.events import Event, Heard, Place
from handlers.cli.sheet.columns import COLUMNS
from storage.database import Storage
from tests.chats.cast import HERE, partnership
from tests.register.desk import Desk

FORMULA = '=HYPERLINK("http://a.example")'
LINES = "Two lines,\n“quoted”; and R&amp;D & <b>:\n\n@all <@U1PRIYA> 👩🏽\u200d🔬"
BY_TOM = "Who counts the kits?"


def filled(url):
    """Plays a story on this database; Tom has left, and Eve was never in the file."""
    desk = Desk(Storage(url, machine=lambda: 1_000_000.0))
    raised(desk)
    desk.lives(timedelta(days=1))
    moved(desk)
    desk.do(desk.bot.partnerships.apply, without_tom(), desk.now)
    desk.close()


def without_tom():
    line = "  - {name: Tom Lindqvist, slack: U1TOM, side: sponsor, role: Clinical Trial Manager,"
    return partnership([(f"{line} level: 1}}\n", "")])


def raised(desk):
    """CH-1 Q-2 AS-3 Q-4 A-5 Q-6 I-7 Q-8 Q-9 CH-10 Q-11 D-12"""
    desk.do(desk.bot.partnerships.learn, "U1EVE", "Eve Fox", "T1NWT", desk.now)
    words = {
        "challenge": ("james", "Have you considered remote visits?"),
        "question": ("priya", FORMULA),
        "assumption": ("james", "We assume that sites have scanners."),
    }
    for kind, (who, text) in words.items():
        desk.keeps(who, kind, text)
    desk.keeps("james", "question", LINES)
    desk.keeps("james", "action", "+41 61 555 01 02 is to be called.")
    desk.keeps("tom", "question", BY_TOM)
    desk.keeps("priya", "issue", "The depot in Lyon is empty.", author="U1EVE")
    desk.keeps("james", "question", "- a list, '=quoted'")
    desk.does("james", "question", text="'=Is this one?")
    desk.keeps("priya", "challenge", "Have you considered a second lab?")
    desk.keeps("james", "question", "When will the Polish contracts be signed?")
    desk.keeps("priya", "decision", "We go with the lab in Lille.")


def moved(desk):
    desk.does("priya", "accept", 1, "change order: yes, @ once")
    desk.does("james", "answered", 1)
    desk.does("james", "answer", 2, "In March;\nnot before.")
    desk.does("priya", "unaware", 3, "It was new.")
    desk.does("priya", "line", 4, "=We need a date.")
    desk.does("priya", "link", 4, "CAPA-1042")
    desk.does("priya", "link", 4, "CO-7, part 2")
    gone(desk, 6)
    desk.does("james", "severity", 8, "major It blocks the sites.")
    desk.does("james", "assign", 10, "Claire Dubois")
    desk.does("james", "withdraw", 11, "A mistake.")
    desk.does("james", "saved", 1, "12")
    desk.does("priya", "consent", text=str(desk.proposals(1)[0]))
    desk.does("priya", "review", 12, "20bd")
    desk.keeps("claire", "risk", "The Polish licence may come too late.")


def gone(desk, number):
    """Its author deletes the message."""
    source = desk.item(number).source
    event = Event(Heard.DELETED, Place(HERE), "U1TOM", source, source, desk.now, target=source)
    desk.do(desk.bot.hearing.following.deleted, event)


def read(sheet):
    """A sheet's rows by heading, as a program reads them."""
    return list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"), newline="")))


def changed(sheet, number, **cells):
    """The same sheet with some cells of one row changed, as somebody types them."""
    rows = read(sheet)
    next(row for row in rows if row["id"].endswith(f"-{number}")).update(cells)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def imported_nothing(there):
    """Whether a register is still empty."""
    return read(there("export").stdout_bytes) == []
