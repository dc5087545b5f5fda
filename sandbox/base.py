"""What everybody who acts or looks has in hand."""

from sandbox.deliveries import Deliveries, Delivery
from sandbox.errors import Impossible
from sandbox.rooms import Room
from sandbox.state import State


class Base:
    """A state, its deliveries, and the ways in which tests name places."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.deliveries: Deliveries = state.deliveries

    def _place(self, user: str, channel: str) -> Room:
        """Where that person writes; a bot user's id means the direct messages with it."""
        person, state = self.state.person(user), self.state
        installation = state.of_bot(channel)
        if installation is None:
            room = state.room(channel)
        elif state.meets(user, installation):
            room = state.direct(user, installation)
        else:
            raise Impossible(f"{person.name} shares no channel with that app")
        if user not in room.members:
            raise Impossible(f"{person.name} is not in {channel}")
        if room.archived:
            raise Impossible(f"{channel} is archived")
        return room

    async def _told(self, delivery: Delivery | None) -> None:
        self.state.bell.ring()
        if delivery is not None:
            await self.deliveries.ended(delivery)
