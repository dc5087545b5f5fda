"""Write the reference of all verbs: `python -m bot.verbs`."""

from pathlib import Path

from bot.verbs import page

if __name__ == "__main__":
    (Path(__file__).parents[2] / "docs" / "verbs.md").write_text(page(), encoding="utf-8")
