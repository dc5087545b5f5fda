"""A card follows its items: ten moves make one edit, and what one tick brings is one message."""

from datetime import timedelta

import pytest

from storage.tables import Card
from tests.storage.rows import MONDAY, OURS, ROOM, card, partnership

LEADER = "U1HANNAH"


@pytest.fixture(autouse=True)
def nwt_mer(storage):
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership())


def add(storage, item=1, **more):
    with storage.transaction(OURS) as tx:
        return tx.cards.add(card(**more), item)


def posted(storage, item=1, **more):
    """A card that was posted and shows what its item is."""
    id = add(storage, item, **more)
    show(storage, id)
    return id


def show(storage, id, version=None):
    with storage.transaction() as tx:
        row = tx.cards.get(id)
        tx.cards.shown(id, version or row.wanted, f"{id}.0", row.place, "T1NWT")


def want(storage, item, times=1):
    for _ in range(times):
        with storage.transaction(OURS) as tx:
            tx.cards.want(item)


def stale(storage):
    """The cards that somebody would edit now, in the order they would be edited."""
    found = []
    with storage.transaction() as tx:
        while claimed := tx.cards.next():
            row, _, _ = claimed
            found.append(row.id)
    return found


def test_ten_moves_make_one_edit(storage):
    id = posted(storage)
    assert stale(storage) == []
    want(storage, 1, times=10)

    with storage.transaction() as tx:
        row, lane, fence = tx.cards.next()
        tx.cards.shown(id, row.wanted, row.posted_ts, row.place, row.posted_by)
        tx.lanes.give_back(lane, fence)
    assert stale(storage) == []


def test_a_move_during_an_edit_makes_another_edit(storage):
    id = posted(storage)
    want(storage, 1)
    with storage.reading() as tx:
        read = tx.cards.get(id).wanted
    want(storage, 1)
    show(storage, id, version=read)

    assert stale(storage) == [id]


def test_a_card_that_was_not_posted_yet_is_not_edited(storage):
    add(storage)
    want(storage, 1)

    assert stale(storage) == []


def test_a_move_of_one_item_leaves_the_cards_of_others_alone(storage):
    posted(storage, 1)
    other = posted(storage, 2, place="C0202")
    want(storage, 2)

    assert stale(storage) == [other]


def test_edits_of_one_place_do_not_hold_up_another(storage):
    first, beside, elsewhere = (posted(storage, place=place) for place in (ROOM, ROOM, LEADER))
    want(storage, 1)

    assert stale(storage) == [first, elsewhere]
    assert beside not in stale(storage)


def test_what_one_tick_brings_to_one_person_is_one_card(storage):
    id = add(storage, 1, kind="rung", person=LEADER, place=LEADER)
    with storage.transaction(OURS) as tx:
        same = tx.cards.same_tick("rung", LEADER, MONDAY)
        tx.cards.show(same.id, 2)

    with storage.reading(OURS) as tx:
        assert tx.cards.items(id) == [1, 2]
        assert tx.cards.told(2, "rung") == [LEADER]


@pytest.mark.parametrize(
    ("kind", "person", "at"),
    [
        pytest.param("preview", LEADER, MONDAY, id="another kind"),
        pytest.param("rung", "U0JAMES", MONDAY, id="another person"),
        pytest.param("rung", LEADER, MONDAY + timedelta(minutes=1), id="another minute"),
    ],
)
def test_what_does_not_belong_together_is_not_put_on_one_card(storage, kind, person, at):
    add(storage, kind="rung", person=LEADER, place=LEADER)

    with storage.reading(OURS) as tx:
        assert tx.cards.same_tick(kind, person, at) is None


def test_a_card_that_was_sent_is_not_added_to(storage):
    posted(storage, kind="rung", person=LEADER, place=LEADER)

    with storage.reading(OURS) as tx:
        assert tx.cards.same_tick("rung", LEADER, MONDAY) is None


def test_cards_that_tell_the_same_in_one_minute_are_alike(storage):
    mine = add(storage, 1, kind="rung", person=LEADER, place=LEADER)
    other = add(storage, 1, kind="rung", person="U0KASIA", place="U0KASIA")
    add(storage, 2, kind="rung", person="U0KASIA", place="U0KASIA")
    add(storage, 1)

    with storage.reading(OURS) as tx:
        assert sorted(tx.cards.alike(tx.cards.get(mine))) == [mine, other]


def test_a_frozen_post_is_forgotten_and_the_card_is_posted_anew(storage):
    id = posted(storage)
    want(storage, 1)
    with storage.transaction(OURS) as tx:
        tx.cards.forget_post(id)

    assert stale(storage) == []
    with storage.reading() as tx:
        row = tx.session.get(Card, id)
        assert (row.posted_ts, row.posted_in, row.shown) == ("", "", 0)


def test_a_card_that_is_left_stays_as_it_stands_until_its_item_moves(storage):
    id = posted(storage)
    want(storage, 1)
    with storage.transaction(OURS) as tx:
        tx.cards.leave(id)
    assert stale(storage) == []

    want(storage, 1)
    assert stale(storage) == [id]


def test_the_card_of_an_item_in_its_own_thread_is_found(storage):
    id = add(storage, 1, thread="1.0")
    add(storage, 1, kind="rung", person=LEADER, place=LEADER)

    with storage.reading(OURS) as tx:
        assert tx.cards.in_thread(1).id == id
        assert tx.cards.in_thread(2) is None


def test_a_card_without_an_item_is_out_of_date_by_its_kind_and_place(storage):
    with storage.transaction(OURS) as tx:
        id = tx.cards.put(card(kind="hello"))
    show(storage, id)
    with storage.transaction(OURS) as tx:
        tx.cards.want_kind("hello", "C0202")
        tx.cards.want_kind("goodbye", ROOM)
    assert stale(storage) == []

    with storage.transaction(OURS) as tx:
        tx.cards.want_kind("hello", ROOM)
    assert stale(storage) == [id]
