"""A line of somebody's own list comes in, without a file."""

from bot.messages.entries import Entry, Heading
from bot.rules.columns import Words
from bot.rules.days import FIRST
from bot.rules.raid import Field
from bot.services.raid_cells import Given
from tests.chats.cast import HERE


def a_list_comes_in(desk):
    columns = {Field.TITLE: 0, Field.RAISED_BY: 1}
    heading = Heading("", "risk", columns, {}, (), FIRST)
    cells = {Field.TITLE: "The depot is empty.", Field.RAISED_BY: "Priya Raman"}
    intake = desk.do(desk.bot.raid.begin, Given(HERE, Words()), desk.now)
    row = intake.take(Entry(heading, 2, cells))
    desk.do(desk.bot.raid.stage, desk.bot.raid.plan([row], intake, desk.now))
    desk.do(desk.bot.raid.publish, intake)
