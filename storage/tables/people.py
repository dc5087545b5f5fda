"""Who is who: partnerships, their companies' workspaces, channels and people."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import Utc, document, moment, word
from storage.tables.words import Live, Mode, Room, Side, Stage


class Partnership(SQLModel, table=True):
    """One sponsor and one CRO. `settings` is the partnership file as it was last applied.

    What both leads have switched in chat since is marked `in_chat`: no file undoes it unasked.
    """

    id: str = Field(primary_key=True)
    name: str
    stage: Stage = word(Stage, first=Stage.PRACTICE)
    settings: dict[str, Any] = document()
    version: int = 1
    applied_at: datetime = Field(sa_type=Utc)
    in_chat: bool = False
    next_action_at: datetime | None = moment()
    reviewed_at: datetime | None = moment()
    proposed_by: str = ""
    agreed_by: str = ""


class Team(SQLModel, table=True):
    """A workspace or organisation id (T…, E…) and the company it is; no side: an `other`."""

    partnership: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    side: Side | None = word(Side, nullable=True)


class Channel(SQLModel, table=True):
    """A room of the partnership, and whether it is listened to."""

    partnership: str = Field(primary_key=True)
    id: str = Field(primary_key=True, unique=True)
    study: str = ""
    room: Room = word(Room, first=Room.SHARED)
    mode: Mode = word(Mode, first=Mode.NORMAL)
    zone: str = ""
    coded: bool = False  # coded numbers of participants may be written here
    state: Live = word(Live, first=Live.OFF)
    changed_at: datetime | None = moment()
    heard_from: str = ""
    heard_until: str = ""
    greeted: bool = False
    next_action_at: datetime | None = moment(index=True)


class Consent(SQLModel, table=True):
    """One company's yes to being listened to in a channel."""

    partnership: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    side: str = Field(primary_key=True)
    person: str
    at: datetime = Field(sa_type=Utc)


class Person(SQLModel, table=True):
    """A human in one partnership; `id` is the platform's. Not in the file: a colleague who spoke.

    Who was in the file and is no longer has `left_at`. `seen`: a colleague's channels.
    """

    partnership: str = Field(primary_key=True)
    id: str = Field(primary_key=True, index=True)
    name: str
    side: Side = word(Side)
    listed: bool = True
    seen: list[Any] = document(list)
    left_at: datetime | None = moment()
