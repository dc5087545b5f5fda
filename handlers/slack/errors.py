"""Slack's errors by name: what each means for the thing we tried (D6)."""

from collections.abc import Iterable
from enum import StrEnum
from http import HTTPStatus
from json import JSONDecodeError
from typing import Any, NoReturn

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import TryLater, Undeliverable, Way


class Fate(StrEnum):
    DONE = "done"
    UNSURE = "unsure"
    LATER = "later"
    STOP_INSTALLATION = "stop installation"
    STOP_PLACE = "stop place"
    UNREACHABLE = "unreachable"
    REPOST = "repost"
    FINAL = "final"


def _each(fate: Fate, names: str) -> Iterable[tuple[str, Fate]]:
    return ((name, fate) for name in names.split())


TABLE = dict(
    [
        *_each(Fate.DONE, "already_reacted no_reaction"),
        *_each(Fate.UNSURE, "internal_error fatal_error request_timeout"),
        *_each(Fate.LATER, "rate_limited ratelimited service_unavailable update_failed"),
        *_each(Fate.LATER, "external_channel_migrating team_added_to_org"),
        *_each(Fate.STOP_INSTALLATION, "invalid_auth not_authed token_revoked token_expired"),
        *_each(Fate.STOP_INSTALLATION, "account_inactive missing_scope app_access_restricted"),
        *_each(Fate.STOP_INSTALLATION, "org_login_required ekm_access_denied team_not_found"),
        *_each(Fate.STOP_PLACE, "not_in_channel channel_not_found is_archived is_inactive"),
        *_each(Fate.STOP_PLACE, "channel_is_limited_access posting_to_channel_denied"),
        *_each(Fate.STOP_PLACE, "restricted_action restricted_action_read_only_channel"),
        *_each(Fate.STOP_PLACE, "restricted_action_thread_only_channel"),
        *_each(Fate.STOP_PLACE, "restricted_action_non_threadable_channel"),
        *_each(Fate.STOP_PLACE, "restricted_action_thread_locked"),
        *_each(Fate.UNREACHABLE, "user_not_found user_not_visible user_disabled"),
        *_each(Fate.UNREACHABLE, "invalid_user_combination messages_tab_disabled"),
        *_each(Fate.UNREACHABLE, "cannot_dm_bot user_not_in_channel"),
        *_each(Fate.REPOST, "edit_window_closed cant_update_message message_not_found"),
    ]
)
BROKEN = (aiohttp.ClientError, TimeoutError, JSONDecodeError, ConnectionError)
WAYS = {
    Fate.STOP_INSTALLATION: Way.STOP_INSTALLATION,
    Fate.STOP_PLACE: Way.STOP_PLACE,
    Fate.UNREACHABLE: Way.REROUTE,
    Fate.REPOST: Way.REPOST,
    Fate.FINAL: Way.FINAL,
}
PEOPLE = ("U", "W")
WAIT = 3.0  # seconds, where Slack names none
LONGEST_WAIT = 300.0  # seconds


def fate(status: int, name: str, place: str = "") -> Fate:
    """What an answer of Slack's means; a name we do not know is final, and kept."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Fate.LATER
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Fate.UNSURE
    found = TABLE.get(name, Fate.FINAL)
    # A DM is posted to a person's id: "no such channel" means that we share none.
    return Fate.UNREACHABLE if found == Fate.STOP_PLACE and place.startswith(PEOPLE) else found


def explain(error: SlackApiError, place: str = "") -> dict[str, Any]:
    """Nothing to do, or one of the bot's own two troubles."""
    response: Any = error.response
    status = getattr(response, "status_code", HTTPStatus.OK)
    name = str(response.get("error", "") if response.data else "")
    found = fate(status, name or "internal_error", place)
    if found == Fate.DONE:
        return {}
    if found in (Fate.LATER, Fate.UNSURE):
        raise TryLater(_wait(response), unsure=found == Fate.UNSURE) from error
    raise Undeliverable(name, WAYS[found]) from error


def unsure(error: Exception) -> NoReturn:
    """A time-out or a broken line: it may have been said all the same."""
    raise TryLater(WAIT, unsure=True) from error


def _wait(response: Any) -> float:
    headers = {str(name).lower(): value for name, value in (response.headers or {}).items()}
    try:
        return min(float(headers.get("retry-after", WAIT)), LONGEST_WAIT)
    except ValueError:
        return WAIT


ODD = SlackClientError  # a body that is no JSON, an answer that is no answer
