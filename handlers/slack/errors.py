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


# What trying again would not mend: it is kept with its name and shown to whoever runs us.
NOT_AS_SLACK_WANTS_IT = """
    block_mismatch invalid_arg_name invalid_arguments invalid_array_arg invalid_attachments
    invalid_blocks invalid_blocks_format invalid_charset invalid_cursor invalid_form_data
    invalid_limit invalid_metadata_format invalid_metadata_schema invalid_name invalid_post_type
    invalid_ts_latest invalid_ts_oldest invalid_types bad_timestamp missing_argument missing_args
    missing_post_type no_item_specified no_text users_list_not_supplied not_enough_users
    markdown_text_conflict deprecated_endpoint method_deprecated insecure_request
    method_not_supported_for_channel_type
"""
TOO_MUCH = """
    attachment_payload_limit_exceeded metadata_too_large msg_blocks_too_long msg_too_long
    too_many_attachments too_many_contact_cards too_many_emoji too_many_reactions too_many_users
    view_too_large
"""
NOTHING_THERE = """
    thread_not_found file_not_found file_deleted file_is_deleted file_comment_not_found
    exchanged_trigger_id expired_trigger_id invalid_trigger_id
"""
NOT_ALLOWED = """
    cannot_reply_to_message cant_delete_message cant_broadcast_message no_access not_reactable
    thread_locked metadata_must_be_sent_from_app slack_connect_file_link_sharing_blocked
"""
NEVER_SENT = """
    as_user_not_supported send_on_behalf_not_allowed draft_already_deleted draft_already_sent
    draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_message_not_found
    duplicate_external_id missing_file_data blocked_file_type file_share_limit_reached
    max_file_sharing_exceeded unable_to_share_files slack_connect_blocked_file_type
    slack_connect_canvas_sharing_blocked slack_connect_clip_sharing_blocked
    slack_connect_file_upload_sharing_blocked slack_connect_lists_sharing_blocked
    no_dual_broadcast_content_update streaming_state_conflict invalid_metadata_filter_keys
    list_record_comment_fetch_failed
"""

TABLE = dict(
    [
        *_each(Fate.DONE, "already_reacted no_reaction"),
        *_each(Fate.UNSURE, "internal_error fatal_error request_timeout"),
        *_each(Fate.LATER, "rate_limited ratelimited service_unavailable update_failed"),
        *_each(Fate.LATER, "external_channel_migrating team_added_to_org message_limit_exceeded"),
        *_each(Fate.LATER, "fetch_members_failed"),
        *_each(Fate.STOP_INSTALLATION, "invalid_auth not_authed token_revoked token_expired"),
        *_each(Fate.STOP_INSTALLATION, "account_inactive missing_scope app_access_restricted"),
        *_each(Fate.STOP_INSTALLATION, "org_login_required ekm_access_denied team_not_found"),
        *_each(Fate.STOP_INSTALLATION, "access_denied accesslimited no_permission forbidden_team"),
        *_each(Fate.STOP_INSTALLATION, "not_allowed_token_type two_factor_setup_required"),
        *_each(Fate.STOP_INSTALLATION, "enterprise_is_restricted team_access_not_granted"),
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
        *_each(Fate.FINAL, NOT_AS_SLACK_WANTS_IT),
        *_each(Fate.FINAL, TOO_MUCH),
        *_each(Fate.FINAL, NOTHING_THERE),
        *_each(Fate.FINAL, NOT_ALLOWED),
        *_each(Fate.FINAL, NEVER_SENT),
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
