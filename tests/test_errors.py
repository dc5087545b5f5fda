"""Every error that Slack documents for what we call has a fate, on purpose."""

import json
from pathlib import Path

import pytest

from handlers.slack.errors import TABLE, Fate, fate
from tests.methods import called

REFERENCE = Path(__file__).parents[2] / "shared" / "schemas" / "slack-api-ref.compact.json"
# Slack lists these on the page of every method; the reference leaves them out.
EVERYWHERE = """
    access_denied account_inactive deprecated_endpoint ekm_access_denied enterprise_is_restricted
    fatal_error internal_error invalid_arg_name invalid_arguments invalid_array_arg invalid_auth
    invalid_charset invalid_form_data invalid_post_type method_deprecated missing_post_type
    missing_scope no_permission not_allowed_token_type not_authed org_login_required ratelimited
    request_timeout service_unavailable team_access_not_granted team_added_to_org token_expired
    token_revoked two_factor_setup_required accesslimited
"""
# A few of each method's own, so that something is asked where the reference is not at hand.
OWN = """
    channel_not_found not_in_channel is_archived msg_too_long no_text rate_limited
    metadata_too_large restricted_action edit_window_closed cant_update_message
    message_not_found user_not_in_channel
    already_reacted no_reaction too_many_reactions thread_not_found invalid_cursor user_not_found
    user_not_visible user_disabled invalid_user_combination expired_trigger_id view_too_large
    cant_delete_message messages_tab_disabled
"""


def documented():
    """What Slack says may happen to the methods we call."""
    names = {*EVERYWHERE.split(), *OWN.split()}
    if REFERENCE.exists():
        methods = json.loads(REFERENCE.read_text())["methods"]
        names |= {error for method in called() for error in methods[method]["errors"]}
    return sorted(names)


@pytest.mark.parametrize("name", documented())
def test_a_documented_error_has_a_fate_on_purpose(name):
    assert name in TABLE, f"{name}: say in handlers/slack/errors.py what it means"


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        pytest.param("already_reacted", "C1", Fate.DONE, id="a mark that is there is done"),
        pytest.param("no_reaction", "C1", Fate.DONE, id="a mark that is gone is done"),
        pytest.param("internal_error", "C1", Fate.UNSURE, id="an error inside may have posted"),
        pytest.param("request_timeout", "C1", Fate.UNSURE, id="a time-out may have posted"),
        pytest.param("ratelimited", "C1", Fate.LATER, id="a busy Slack is asked later"),
        pytest.param("message_limit_exceeded", "C1", Fate.LATER, id="so is a busy workspace"),
        pytest.param(
            "external_channel_migrating", "C1", Fate.LATER, id="a channel on its way is waited for"
        ),
        pytest.param(
            "invalid_auth", "C1", Fate.STOP_INSTALLATION, id="a bad token stops the installation"
        ),
        pytest.param(
            "missing_scope", "C1", Fate.STOP_INSTALLATION, id="a missing scope stops it too"
        ),
        pytest.param("not_in_channel", "C1", Fate.STOP_PLACE, id="removed: the place stops"),
        pytest.param("is_archived", "C1", Fate.STOP_PLACE, id="archived: the place stops"),
        pytest.param(
            "channel_not_found", "C1", Fate.STOP_PLACE, id="a lost channel stops that place"
        ),
        pytest.param(
            "channel_not_found", "U1", Fate.UNREACHABLE, id="for a person: the next way to them"
        ),
        pytest.param(
            "user_not_visible", "U1", Fate.UNREACHABLE, id="a stranger: the next way to them"
        ),
        pytest.param("edit_window_closed", "C1", Fate.REPOST, id="a frozen card is posted anew"),
        pytest.param("message_not_found", "C1", Fate.REPOST, id="a deleted card is posted anew"),
        pytest.param("invalid_blocks", "C1", Fate.FINAL, id="our own mistake is kept by name"),
        pytest.param("a_word_of_tomorrow", "C1", Fate.FINAL, id="an unknown name is kept too"),
    ],
)
def test_what_an_error_means(name, place, expected):
    assert fate(200, name, place) == expected


@pytest.mark.parametrize("name", ["", "invalid_auth", "channel_not_found"])
def test_429_is_later_and_5xx_is_unsure_whatever_the_body_says(name):
    assert fate(429, name) == Fate.LATER
    assert fate(500, name) == fate(503, name) == Fate.UNSURE
