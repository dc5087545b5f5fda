"""The system's Chromium, and pages in it that notice every complaint."""

from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PATIENCE = 15_000  # milliseconds after which a test gives up
WIDE, PHONE = (1280, 800), (390, 844)
GRAVE = {"serious", "critical"}


@contextmanager
def chromium():
    """While it is open, nothing else in this thread may run a loop of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def tab(browser, url, theme="light", size=WIDE):
    """A page in that theme; `complaints` is what its console said, and what it could not load."""
    viewport = dict(zip(("width", "height"), size, strict=True))
    context = browser.new_context(viewport=viewport, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.complaints = []
    page.on("console", lambda said: page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: page.complaints.append(dialog.message))
    page.on("request", lambda asked: _local(asked.url, url, page.complaints))
    page.goto(url)
    page.locator(".message").first.wait_for()
    try:
        yield page
    finally:
        context.close()


def grave(page):
    """What would keep somebody with a screen reader or weak eyes from using it."""
    found = Axe().run(page).response["violations"]
    return [
        (it["id"], [node["target"] for node in it["nodes"]])
        for it in found
        if it["impact"] in GRAVE
    ]


def _local(asked, url, complaints):
    if not asked.startswith(url):
        complaints.append(f"asked {asked}")
