"""What Slack makes of typed mentions before a command is sent."""

import re

from sandbox.state import State

PERSON = re.compile(r"<@(\w+)>")
CHANNEL = re.compile(r"<#(\w+)>")


def escaped(state: State, text: str, escape: bool) -> str:
    """With `should_escape` a mention arrives as <@U1|handle>; without it as @handle."""

    def person(found: re.Match[str]) -> str:
        who = state.people.get(found[1])
        handle = who.handle if who else found[1]
        return f"<@{found[1]}|{handle}>" if escape else f"@{handle}"

    def channel(found: re.Match[str]) -> str:
        room = state.rooms.get(found[1])
        name = room.name if room else found[1]
        return f"<#{found[1]}|{name}>" if escape else f"#{name}"

    return CHANNEL.sub(channel, PERSON.sub(person, text))
