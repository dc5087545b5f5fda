"""The scene: who says what, and how much time passes. What the bot says is its own."""

from datetime import datetime

from handlers.cli.demo.cast import CLAIRE, HANNAH, JAMES, KASIA, PRIYA, TOM
from handlers.cli.demo.news import News
from handlers.cli.demo.screen import Screen
from handlers.cli.demo.stage import Stage
from handlers.cli.sentences import fail

SHOW = "show 4"
NEXT = "For your own workspace: rapport manifest, rapport apply FILE, rapport run."
OVER = datetime.fromisoformat("2026-03-09T17:00:00+00:00")
HEARD = {
    frozenset({PRIYA}): "Who owes the answer hears first, the working day before.",
    frozenset({JAMES}): "It is overdue. The other company's lead hears; nobody above the team.",
    frozenset({PRIYA, JAMES}): "No ambush: both leads see the text the working day before it goes.",
    frozenset({HANNAH, KASIA}): "Both leaderships hear in the same minute.",
}


async def play(here: Stage, screen: Screen) -> None:
    """Two companies, one channel, an answer owed."""
    screen.title()
    await talk(here, screen)
    await challenge(here, screen)
    await assumption(here, screen)
    await question(here, screen)
    await silence(here, screen)
    await leaders(here, screen)
    await answer(here, screen)
    await record(here, screen)


async def see(here: Stage, screen: Screen) -> None:
    """Whatever has changed, on the screen."""
    news = await here.news()
    await screen.show(news)


async def talk(here: Stage, screen: Screen) -> None:
    await screen.tell("Monday morning. Rapport has just joined, and says what it keeps.")
    screen.clock(here.now())
    await see(here, screen)
    await here.later(minutes=4)
    await here.says(TOM, "Morning all. The coffee machine on our floor has given up again.")
    await here.says(CLAIRE, "Bonjour! Ours too. It must be contagious.")
    await see(here, screen)
    await screen.tell("Talk stays talk: Rapport is silent, and forgets it within a minute.")


async def challenge(here: Stage, screen: Screen) -> None:
    await here.later(minutes=16)
    screen.clock(here.now())
    await here.says(
        JAMES,
        "Have you considered opening the Polish sites two weeks apart?"
        " All nine at once will swamp the depot.",
    )
    await see(here, screen)
    await here.later(minutes=38)
    await screen.tell("Priya presses “Answer…” and accepts, in principle.")
    await here.presses(
        PRIYA,
        "Answer…",
        outcome="accept",
        text="Good catch. Two waves.",
        follow_up="plan update",
    )
    await see(here, screen)
    await here.later(minutes=6)
    await screen.tell("James, who asked, says whether that answers it: “Answered”.")
    await here.presses(JAMES, "Answered")
    await see(here, screen)


async def assumption(here: Stage, screen: Screen) -> None:
    await here.later(minutes=12)
    screen.clock(here.now())
    await here.says(CLAIRE, "We assumed that the French hospitals sign with Northwind directly.")
    await see(here, screen)
    await here.later(minutes=9)
    await screen.tell("Priya: “We did not know”. At once it is an issue of both companies.")
    await here.presses(PRIYA, "We did not know")
    await see(here, screen)


async def question(here: Stage, screen: Screen) -> None:
    await here.later(minutes=25)
    await screen.tell("Priya asks around, answers it, and Claire is content.")
    await here.presses(PRIYA, "Answer…", text="A framework of 2022 covers the public hospitals.")
    await here.settle()
    await here.later(minutes=5)
    await here.presses(CLAIRE, "Answered")
    await see(here, screen)
    await here.later(minutes=40)
    screen.clock(here.now())
    await here.says(JAMES, "Who at Northwind signs the contracts with the private clinics?")
    await see(here, screen)


async def silence(here: Stage, screen: Screen) -> None:
    """Nobody answers; shown is every moment at which somebody hears of it."""
    await screen.tell("Nobody answers. The clock runs in the working hours of whoever owes.")
    while not here.sandbox.dm(HANNAH) and (moment := await here.next_moment(OVER)):
        await here.until(moment)
        news = await here.news()
        if news:
            screen.clock(here.now())
            await screen.show(news)
            await explain(news, screen)


async def explain(news: list[News], screen: Screen) -> None:
    """Who heard, and why they."""
    readers = frozenset(one.reader for one in news if one.reader and one.was is None)
    if readers in HEARD:
        await screen.tell(HEARD[readers])


async def leaders(here: Stage, screen: Screen) -> None:
    """Both leaderships heard the same; one of them takes it up."""
    left, right = here.sandbox.dm(HANNAH), here.sandbox.dm(KASIA)
    if not left or not right or left[-1].text != right[-1].text:
        fail("The leaders of the two companies were not told the same.")
    words = len(left[-1].text.split())
    await screen.tell(f"{words} words, the same to the letter. Hannah presses “Seen, with me”.")
    await here.later(minutes=34)
    screen.clock(here.now())
    await here.presses(HANNAH, "Seen, with me", direct=True)
    await see(here, screen)


async def answer(here: Stage, screen: Screen) -> None:
    await here.later(minutes=50)
    await screen.tell("Priya has the answer; James says that it is one.")
    screen.clock(here.now())
    text = "Stefan Brandt signs for the clinics; drafts go to him from today."
    await here.presses(PRIYA, "Answer…", text=text)
    await see(here, screen)
    await here.later(minutes=10)
    await here.presses(JAMES, "Answered")
    await see(here, screen)


async def record(here: Stage, screen: Screen) -> None:
    """What stays: the story of the item, and a trail that nobody can change unseen."""
    await screen.tell("What stays can be read by both companies.")
    await screen.alone(PRIYA, f"/rapport {SHOW}", await here.asks(PRIYA, SHOW))
    length, broken = here.trail()
    if broken:
        fail(f"Entry {broken} of the audit trail is not what was written.")
    await screen.tell(f"The audit trail: {length} entries, whole. {NEXT}")
