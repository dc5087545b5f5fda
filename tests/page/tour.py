"""The tour: one file with pictures of a real run, `make tour` takes them again."""

from base64 import b64encode
from html import escape
from pathlib import Path

from tests.page.chromium import WIDE, chromium, tab
from tests.page.player import Player
from tests.page.program import demo

TOUR = Path(__file__).parents[2] / "docs" / "tour.html"
QUALITY = 72
STOPS = (
    (
        "One channel, two companies",
        "Northwind, the sponsor, on the left; Meridian, its CRO, on the right. Both read the same"
        " channel. Rapport listens, and forgets what is nobody's question: the counter above says"
        " how much.",
    ),
    (
        "Challenge the plan",
        "James asks “Have you considered…?” as he always would. His message is kept, and one card"
        " of three lines says what, on whom it waits, and by when in that company's working days.",
    ),
    (
        "France",
        "Each side had assumed that the other knew. “We did not know” is a good answer: at once it"
        " is an issue of both companies, with two owners and one date.",
    ),
    (
        "No ambush",
        "Days pass. The owner was warned first; now both leads read the very words that would go"
        " to their leaders, a working day before they go, and each may add one line.",
    ),
    (
        "The same words, in the same minute",
        "Nobody answered, so the leaders of both companies hear together: what, since when, on"
        " whom it waits, what is asked. Nobody is ranked, nobody is blamed.",
    ),
    (
        "One acts, the other sees it",
        "Hannah presses “Seen, with me”. Kasia's message changes in place, the thread gets one"
        " line, and the climb waits for two working days.",
    ),
    (
        "What is on file",
        "Anybody of the two companies may ask for the whole story: from first message to now, in"
        " the order of time, with proof that nobody has changed the trail.",
    ),
)
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport: a tour of two minutes</title>
<style>
:root {{ color-scheme: light dark; --ink: #1d2321; --soft: #5b6561; --ground: #fffefa;
  --rule: #ddd8cc }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #eceae4; --soft: #a4aba6; --ground: #1b1f22; --rule: #363b3f }}
}}
body {{ margin: 0 auto; max-width: 62rem; padding: 3rem 1.25rem 5rem; background: var(--ground);
  color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }}
h1 {{ font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem }}
h2 {{ font-size: 1.25rem; margin: 3.5rem 0 .25rem }}
p {{ max-width: 42rem; margin: 0 0 1rem }}
p, footer {{ color: var(--soft) }}
img {{ display: block; width: 100%; height: auto; border: 1px solid var(--rule);
  border-radius: 10px }}
footer {{ margin-top: 3.5rem; max-width: 42rem }}
code {{ color: var(--ink) }}
</style>
<main>
<h1>Two companies, one channel, an answer owed</h1>
<p>Pictures of a real run: the production bot, in a Slack on one machine. To press the buttons
yourself, <code>make demo</code>.</p>
{stops}
</main>
<footer>Next: the tutorial, <code>docs/tutorial.md</code>, from nothing to a first kept challenge in
a workspace of your own. Rapport is no safety report, source data, QMS or CTMS record, contract,
approval or e-signature.</footer>
</html>
"""
STOP = """<h2>{n}. {title}</h2>
<p>{words}</p>
<img alt="{title}: the page, both companies side by side" width="1280" height="800"
 src="data:image/jpeg;base64,{picture}">
"""


def travel():
    """A picture at each stop."""
    with chromium() as opened, demo() as (_, url), tab(opened, url, "light", WIDE) as page:
        player, pictures = Player(page), [_picture(page)]
        for stage in (
            player.challenge,
            player.france,
            player.preview,
            lambda: (player.adds("Legal has the drafts; one name is missing."), player.leaders()),
            player.seen,
            player.story,
        ):
            stage()
            pictures.append(_picture(page))
        return pictures


def write(pictures):
    """The page, which needs nothing beside it."""
    stops = [
        STOP.format(n=n, title=title, words=escape(words, quote=False), picture=picture)
        for n, ((title, words), picture) in enumerate(zip(STOPS, pictures, strict=True), 1)
    ]
    TOUR.write_text(PAGE.format(stops="".join(stops)), "utf-8")


def _picture(page):
    page.mouse.move(0, 0)
    page.locator("body:not(.passing)").wait_for()
    page.evaluate("document.activeElement.blur()")
    return b64encode(page.screenshot(type="jpeg", quality=QUALITY)).decode()


if __name__ == "__main__":
    write(travel())
