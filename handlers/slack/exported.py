"""The shapes of a Slack export: its people, its rooms, and from which workspace a message came."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from handlers.slack.translate import clean

INDEXES = ("users.json", "org_users.json")  # the second is Enterprise Grid's
ROOMS = ("channels.json", "groups.json")  # public and private; direct messages are never replayed
MARK = "channels.json"  # what makes a folder an export


@dataclass(frozen=True)
class Member:
    """Somebody of users.json; `team` is empty for a guest, whom it tells nothing about (D14)."""

    id: str
    name: str
    team: str
    domain: str
    is_bot: bool
    is_guest: bool


@dataclass(frozen=True)
class Room:
    id: str
    name: str


def members(raw: Any) -> Iterator[Member]:
    """Everybody in a list of users; whatever has another shape is left out."""
    for user in _dicts(raw):
        profile, enterprise = _dict(user.get("profile")), _dict(user.get("enterprise_user"))
        guest = bool(user.get("is_restricted") or user.get("is_ultra_restricted"))
        team = enterprise.get("enterprise_id") or user.get("team_id") or user.get("team")
        if id := _word(user.get("id")):
            yield Member(
                id=id,
                name=_called(profile) or _called(user) or id,
                team="" if guest else _word(team or profile.get("team")),
                domain=_word(profile.get("email")).rpartition("@")[2].lower(),
                is_bot=bool(user.get("is_bot")),
                is_guest=guest,
            )


def rooms(raw: Any) -> Iterator[Room]:
    """The channels of a list."""
    for room in _dicts(raw):
        if name := _word(room.get("name")):
            yield Room(_word(room.get("id")) or name, normalize("NFC", name))


def home(raw: dict[str, Any]) -> str:
    """The workspace that a message says its author is of, or nothing."""
    profile = _dict(raw.get("user_profile"))
    teams = (raw.get("user_team"), profile.get("team"), raw.get("source_team"), raw.get("team"))
    return next((_word(one) for one in teams if _word(one)), "")


def signed(raw: dict[str, Any]) -> str:
    """What a message says its author is called, or nothing."""
    return _called(_dict(raw.get("user_profile")))


def _called(profile: dict[str, Any]) -> str:
    names = map(profile.get, ("display_name", "real_name", "name"))
    return next((_word(one) for one in names if _word(one)), "")


def _word(value: Any) -> str:
    return clean(value).strip() if isinstance(value, str) else ""


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())
