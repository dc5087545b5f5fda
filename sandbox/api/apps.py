"""auth.*, apps.*, team.*: who am I, where do I connect, who else hears."""

from sandbox.api.call import Call
from sandbox.errors import SlackError
from sandbox.state import State
from sandbox.world import Json


def auth_test(call: Call) -> Json:
    """Who the token is."""
    here = call.installation
    team = call.state.teams[here.team]
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": call.state.people[here.bot_user].handle,
        "team_id": team.id,
        "user_id": here.bot_user,
        "bot_id": here.bot_id,
        "is_enterprise_install": False,
    } | ({"enterprise_id": team.enterprise} if team.enterprise else {})


def team_info(call: Call) -> Json:
    """A company: the own one, or one that shares a channel with it."""
    wanted = call.text("team") or call.installation.team
    met = {
        t for r in call.state.rooms.values() if call.installation.team in r.teams for t in r.teams
    }
    if wanted not in met | {call.installation.team}:
        raise SlackError("team_not_found")
    team = call.state.teams[wanted]
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain}}


def authorizations(state: State, args: Json) -> Json:
    """Every installation that an event was visible to; the envelope names only one."""
    room = state.contexts.get(str(args.get("event_context", "")))
    if room is None:
        raise SlackError("invalid_event_context")
    seen_by = [i for i in state.installations.values() if i.bot_user in room.members]
    return {
        "authorizations": [
            {
                "enterprise_id": state.teams[i.team].enterprise or None,
                "team_id": i.team,
                "user_id": i.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
            for i in seen_by
        ]
    }
