"""Whether something was asked before: for everybody who reads its card, or not at all."""

from bot.messages.says import Before
from bot.rules import permissions, search, states
from storage.database import Transaction
from storage.tables import Channel, Item
from storage.tables.words import Kind, Room, State

ASKED = (Kind.CHALLENGE, Kind.QUESTION)
SETTLED = (State.ANSWERED, State.CLOSED)
MOST = 10  # of what looks like it


def find(tx: Transaction, item: Item) -> int:
    """The number of what was answered or closed and asks the same as a new item; 0 for none."""
    if item.kind not in ASKED:
        return 0
    for number in tx.search.alike(search.pairing(item.text), MOST):
        earlier = tx.items.find(number)
        if earlier and search.alike(item.text, earlier.text) and _shown(tx, earlier, item):
            return number
    return 0


def told(tx: Transaction, item: Item) -> Before | None:
    """What its card says about that, as long as it holds."""
    earlier = tx.items.find(item.asked_before) if item.asked_before else None
    if earlier is None or not _shown(tx, earlier, item):
        return None
    given = [one.at for one in tx.items.answers(earlier.number) if one.verb in states.OUTCOME]
    ended = tx.items.turn(earlier.number).ended_at
    at = given[-1] if given else ended or earlier.raised_at
    return Before(states.name(earlier.kind, earlier.number), earlier.outcome, at)


def _shown(tx: Transaction, earlier: Item, item: Item) -> bool:
    """Whether whoever reads the one item may see the other, and it has still something to say."""
    return earlier.state in SETTLED and bool(earlier.text.strip()) and readers(tx, earlier, item)


def readers(tx: Transaction, earlier: Item, item: Item) -> bool:
    """Whether whoever may read one of two items may read the other; few may what is protected."""
    if any(_early(one) for one in (earlier, item)):
        return False
    there, here = tx.people.channel(earlier.channel), tx.people.channel(item.channel)
    return earlier.channel == item.channel or _both_shared(there, here, earlier)


def _early(item: Item) -> bool:
    return states.is_protected(item.kind, item.review_at, reviewed=item.reviewed)


def _both_shared(there: Channel | None, here: Channel | None, earlier: Item) -> bool:
    """A room of the same study that both companies share: its people are the same."""
    if there is None or here is None or {there.room, here.room} != {Room.SHARED}:
        return False
    same = there.study == here.study == earlier.study
    return same and permissions.may_show(there.room, earlier.study, here.room, here.study)
