"""The pictures of the page in the documents: `python -m tests.page.pictures` takes them again."""

from pathlib import Path

from tests.page.chromium import PHONE, WIDE, chromium, tab
from tests.page.player import Player
from tests.page.program import demo

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def take(page, name):
    """When everything stands still."""
    page.mouse.move(0, 0)
    page.locator("body:not(.passing)").wait_for()
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=PICTURES / f"{name}.png")


def tell(browser, theme):
    """The five steps, and what is worth a picture on the way."""
    with demo() as (_, url), tab(browser, url, theme, WIDE) as page:
        player = Player(page)
        player.challenge()
        if theme == "light":
            take(page, "card-light")
        player.france()
        player.preview()
        player.adds("Legal has the drafts; one name is missing.")
        player.leaders()
        take(page, f"leaders-{theme}")


def carry(browser):
    """On a phone."""
    with demo() as (_, url), tab(browser, url, size=PHONE) as page:
        player = Player(page)
        player.guided("Write it for James")
        player.sends(player.right)
        page.locator(".half.right .thread.open .blocks").wait_for()
        take(page, "phone")


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    with chromium() as opened:
        tell(opened, "light")
        tell(opened, "dark")
        carry(opened)
