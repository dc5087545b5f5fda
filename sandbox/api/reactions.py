"""reactions.*: leave a mark, take it back, see who left one."""

import re

from sandbox import events, shapes
from sandbox.api.call import Call
from sandbox.errors import SlackError
from sandbox.rooms import Message, Room
from sandbox.world import Json

NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def add(call: Call) -> Json:
    """React as the bot."""
    room, it, name = _marked(call)
    users = it.reactions.setdefault(name, [])
    if call.installation.bot_user in users:
        raise SlackError("already_reacted")
    users.append(call.installation.bot_user)
    events.reaction(call.state, room, it, call.installation.bot_user, name, "reaction_added")
    return {}


def remove(call: Call) -> Json:
    """Take the bot's own reaction back."""
    room, it, name = _marked(call)
    users = it.reactions.get(name, [])
    if call.installation.bot_user not in users:
        raise SlackError("no_reaction")
    users.remove(call.installation.bot_user)
    events.reaction(call.state, room, it, call.installation.bot_user, name, "reaction_removed")
    return {}


def get(call: Call) -> Json:
    """A message with its reactions."""
    room = call.room()
    it = call.message(room, "timestamp")
    shape = shapes.message(call.state, call.installation, room, it)
    return {"type": "message", "channel": room.id, "message": shape}


def _marked(call: Call) -> tuple[Room, Message, str]:
    room, name = call.joined(), call.need("name").strip(":")
    if not NAME.fullmatch(name):
        raise SlackError("invalid_name")
    if room.archived:
        raise SlackError("is_archived")
    return room, call.message(room, "timestamp"), name
