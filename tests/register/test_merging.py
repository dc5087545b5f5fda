"""Late messages are folded in by their own time (D7): in whatever order they come, one result.

What holds: items before what goes on with them, everything else in any order. What goes on with an
item and comes before it is forgotten by then.
"""

from datetime import timedelta
from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from bot.events import Event, Heard, Place
from storage.tables import Mark
from tests.chats.cast import ACCOUNTS, HERE, POLAND, SPAIN

DAYS = count(1)
ITEMS = [("james", POLAND), ("james", SPAIN), ("priya", "Have you considered more monitors?")]
MORE = some.sampled_from(
    [
        ("james", "Meaning the sites in the north."),
        ("james", "Because the nurses travel anyway."),
        ("james", "see above"),
        ("priya", "Good morning everybody."),
        ("priya", "Only until the summer, that is."),
        ("claire", "We have two nurses in the south."),
    ]
)
MOMENTS = some.integers(min_value=0, max_value=400)


def hears(desk, day, message):
    """One message as it comes in, whenever it was written."""
    second, who, text = message
    at = desk.now + timedelta(days=day, seconds=second)
    ts = f"{at.timestamp():.6f}"
    event = Event(*(Heard.POSTED, Place(HERE), ACCOUNTS[who], ts, f"posted:{ts}", at), text=text)
    with desk.storage.transaction() as tx:
        desk.bot.inbox.keep(tx, [event])
        letter = desk.bot.inbox.claim(tx)
    desk.do(desk.bot.hearing.decide, letter, None, "")


def outcome(desk, day, messages):
    """What became of these messages of a day: the words of items, and what is marked."""
    begun = desk.do(lambda tx: len(tx.items.numbers()))
    for message in messages:
        hears(desk, day, message)
    first = (desk.now + timedelta(days=day)).timestamp()

    def look(tx):
        items = [tx.items.find(n) for n in sorted(tx.items.numbers()) if n > begun]
        marks = tx.session.scalars(select(Mark).where(Mark.ts >= f"{first:.6f}"))
        seconds = {round(float(one.ts) - first) for one in marks if one.wanted}
        words = {round(float(one.source) - first): one.text for one in items}
        return words, {second for second in seconds if second <= 400}

    return desk.do(look)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moments=some.lists(MOMENTS, min_size=3, max_size=9, unique=True),
    more=some.lists(MORE, min_size=6, max_size=6),
    kept=some.integers(min_value=1, max_value=3),
    shuffled=some.randoms(use_true_random=False),
)
def test_in_whatever_order_they_come_the_result_is_the_same(desk, moments, more, kept, shuffled):
    items = [(moments[n], *ITEMS[n]) for n in range(kept)]
    others = [(second, *said) for second, said in zip(moments[kept:], more, strict=False)]
    late = [*others]
    shuffled.shuffle(late)
    in_order = outcome(desk, next(DAYS), sorted([*items, *others]))

    assert outcome(desk, next(DAYS), [*sorted(items), *late]) == in_order


def test_what_was_added_moves_to_an_item_that_is_heard_late(desk):
    first, late, more = (0, *ITEMS[0]), (30, *ITEMS[1]), (60, "james", "Meaning the north.")

    assert outcome(desk, next(DAYS), [first, more, late]) == outcome(
        desk, next(DAYS), [first, late, more]
    )


def test_what_comes_before_its_item_is_forgotten_by_then(desk):
    words, _ = outcome(desk, next(DAYS), [(60, "james", "Meaning the north."), (0, *ITEMS[0])])

    assert words == {0: POLAND}
