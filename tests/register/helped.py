"""A language model is agreed to, asked and forbidden, by the register's services alone."""

from bot.llm.answers import Opinion, Title
from bot.llm.client import Replied
from tests.chats.cast import partnership
from tests.chats.unsure import UNSURE
from tests.llm.room import ALLOWED, LONG, TITLE

PLACE = "small-1 at 127.0.0.1"


def a_model_helps(desk, hears):
    """Both leads agree; an item gets a title, a message a proposal."""
    desk.do(desk.bot.partnerships.apply, partnership([ALLOWED]), desk.now)
    desk.do(desk.bot.model.attend, desk.now)
    for who in ("priya", "james"):
        desk.does(who, "allow")
    number = desk.keeps("james", text=LONG)
    hears(desk, "james", UNSURE)
    for answer in (Title(title=TITLE), Opinion(label="challenge", confidence=0.9)):
        with desk.storage.transaction() as tx:
            call = desk.bot.opinions.claim(tx, desk.now)
        desk.do(desk.bot.opinions.record, call, Replied(answer, "small-1"), desk.now)
    assert desk.item(number).title == TITLE
    desk.does("james", "forbid")
