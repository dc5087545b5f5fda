"""What the courier carries, and what it brings back."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.events import Place
from storage.tables import Mark


@dataclass(frozen=True)
class Parcel:
    """Something to post, to edit, to take away or to mark, and the lease of its lane."""

    lane: str
    fence: int
    partnership: str
    kind: str
    place: Place
    installation: str
    item: int = 0
    row: int | None = None
    uuid: str = ""
    card: int | None = None
    person: str = ""
    detail: str = ""
    posted_ts: str = ""
    posted_in: str = ""
    unsure: bool = False
    at: datetime | None = None
    mark: Mark | None = field(default=None, compare=False)

    @property
    def edits(self) -> bool:
        """It stands there already and is only to be shown anew."""
        return self.row is None and self.card is not None


@dataclass(frozen=True)
class Receipt:
    """Where something stands now, which version of its card it shows, and the words."""

    ts: str
    room: str
    version: int
    text: str
