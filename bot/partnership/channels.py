"""Channels and the studies they belong to."""

from typing import Self

from pydantic import model_validator

from bot.partnership.fields import Line, Part, SlackChannel, TeamsChannel, Zone
from storage.tables.words import Mode, Numbers, Room


class Address(Part):
    """One channel, on Slack or on Teams."""

    slack: SlackChannel | None = None
    """The Slack channel (C… or G…): slack or teams."""
    teams: TeamsChannel | None = None
    """The Microsoft Teams channel: slack or teams."""

    @model_validator(mode="after")
    def _is_one_place(self) -> Self:
        if (self.slack is None) == (self.teams is None):
            raise ValueError("a channel has either slack or teams; write one, like slack: C0201")
        return self

    @property
    def id(self) -> str:
        """The channel as its platform calls it."""
        return self.slack or self.teams or ""


class Channel(Address):
    """A channel Rapport may work in, once both companies agree."""

    room: Room
    """Who sits in it: both teams, leaders, one company, commercial or unblinded people."""
    time_zone: Zone | None = None
    """The zone of times said in it; else the sponsor's."""
    mode: Mode = Mode.NORMAL
    """How readily things are kept from what is said."""


class Study(Part):
    """A protocol and its channels."""

    number: Line
    """The protocol number."""
    title: Line | None = None
    """What people call the study."""
    subject_numbers: Numbers = Numbers.WARN
    """Whether a participant's coded number alone is warned about; all other data always are."""
    channels: tuple[Channel, ...] = ()
    """Its channels; a channel belongs to one study."""
