"""Channels and direct messages, and what was written in them."""

from dataclasses import dataclass, field, replace
from typing import Self

from sandbox.world import Channel, Json


@dataclass(frozen=True)
class Version:
    """How a message stood until somebody edited or deleted it."""

    text: str
    blocks: list[Json]
    until: str


@dataclass
class Message:
    """One message; `only_for` names the one person who sees an ephemeral one."""

    ts: str
    user: str
    text: str
    thread: str = ""
    blocks: list[Json] = field(default_factory=list)
    subtype: str = ""
    bot_id: str = ""
    app_id: str = ""
    metadata: Json | None = None
    files: list[Json] = field(default_factory=list)
    only_for: str = ""
    broadcast: bool = False
    edited: tuple[str, str] | None = None
    deleted: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    stored_at: float = 0.0
    unfurl: bool = True

    def remember(self, now: str) -> Self:
        """Keep the present form before it changes; answers a copy of it."""
        self.versions.append(Version(self.text, self.blocks, now))
        return replace(self)


@dataclass
class Room:
    """A place where people write; `teams` are the companies in it, the host first."""

    id: str
    name: str
    teams: list[str]
    members: list[str]
    private_in: set[str] = field(default_factory=set)
    direct: bool = False
    archived: bool = False
    messages: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[Message]] = field(default_factory=dict)

    @classmethod
    def of(cls, channel: Channel) -> "Room":
        """The room that a channel of the world becomes."""
        teams = [channel.host, *channel.shared_with]
        members = list(channel.members)
        return cls(channel.id, channel.name, teams, members, set(channel.private_in))

    @property
    def shared(self) -> bool:
        """Whether more than one company is in it."""
        return len(self.teams) > 1

    def kind(self, team: str) -> str:
        """Slack's channel_type, which may differ from company to company."""
        if self.direct:
            return "im"
        return "group" if team in self.private_in else "channel"

    def add(self, it: Message) -> None:
        """Put a message in its place."""
        self.messages[it.ts] = it
        if it.thread:
            self.threads.setdefault(it.thread, []).append(it)

    def public(self) -> list[Message]:
        """What everybody sees, oldest first."""
        return [m for m in self.messages.values() if not (m.only_for or m.deleted)]

    def top(self) -> list[Message]:
        """What stands in the channel itself, not only in a thread."""
        seen = [m for m in self.messages.values() if self.stands(m)]
        return [m for m in seen if not m.thread or m.broadcast]

    def replies(self, ts: str) -> list[Message]:
        """A thread without its first message, oldest first."""
        return [m for m in self.threads.get(ts, []) if not (m.only_for or m.deleted)]

    def stands(self, it: Message) -> bool:
        """Whether a place is still seen: a deleted message stays as a tombstone over replies."""
        return not it.only_for and (not it.deleted or bool(self.replies(it.ts)))

    def root(self, ts: str) -> Message | None:
        """The message that a thread hangs on, or could."""
        found = self.messages.get(ts)
        return found if found and not found.thread and self.stands(found) else None

    def find(self, ts: str) -> Message | None:
        """The message that everybody sees under that stamp."""
        found = self.messages.get(ts)
        return None if found is None or found.only_for or found.deleted else found
