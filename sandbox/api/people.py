"""users.*: who somebody is, and where the bot is."""

from sandbox import shapes
from sandbox.api.call import Call
from sandbox.api.conversations import listed
from sandbox.errors import SlackError
from sandbox.world import Json


def info(call: Call) -> Json:
    """A person of any company; foreigners carry `is_stranger`."""
    wanted = call.need("user")
    if wanted not in call.state.people:
        raise SlackError("user_not_found")
    who = call.state.people[wanted]
    return {"user": shapes.user(call.state, call.installation, who)}


def conversations(call: Call) -> Json:
    """Where the bot is a member."""
    here = call.installation.bot_user
    return listed(call, [room for room in call.state.rooms.values() if here in room.members])
