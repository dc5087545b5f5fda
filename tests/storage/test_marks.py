"""Our reactions become what they should be, and no more is asked of the platform than that."""

from tests.storage.rows import OURS, ROOM


def wish(storage, *verbs, channel=ROOM, ts="1.0"):
    for verb in verbs:
        with storage.transaction(OURS) as tx:
            getattr(tx.marks, verb)(channel, ts, "memo")


def wrong(storage):
    """The marks that are not as they should be."""
    found = []
    with storage.transaction() as tx:
        while claimed := tx.marks.next():
            row, _, _ = claimed
            found.append((row.channel, row.ts, row.wanted))
    return found


def settle(storage, shown, refused=""):
    with storage.transaction() as tx:
        row, lane, fence = tx.marks.next()
        tx.marks.settled(row, shown, refused)
        tx.lanes.give_back(lane, fence)


def test_a_mark_is_put_once_however_often_it_is_wished(storage):
    wish(storage, "put", "put")
    assert wrong(storage) == [(ROOM, "1.0", True)]


def test_a_mark_that_stands_needs_nothing(storage):
    wish(storage, "put")
    settle(storage, shown=True)

    assert wrong(storage) == []


def test_a_mark_that_was_lifted_before_it_stood_needs_nothing(storage):
    wish(storage, "put", "lift")

    assert wrong(storage) == []


def test_a_mark_that_stands_is_taken_off_when_it_is_lifted(storage):
    wish(storage, "put")
    settle(storage, shown=True)
    wish(storage, "lift")

    assert wrong(storage) == [(ROOM, "1.0", False)]


def test_what_slack_refuses_is_tried_again_only_when_somebody_wishes_again(storage):
    wish(storage, "put")
    settle(storage, shown=False, refused="message_not_found")
    assert wrong(storage) == []

    wish(storage, "put")
    assert wrong(storage) == [(ROOM, "1.0", True)]


def test_one_room_does_not_hold_up_the_marks_of_another(storage):
    for channel, ts in ((ROOM, "1.0"), (ROOM, "2.0"), ("C0202", "3.0")):
        wish(storage, "put", channel=channel, ts=ts)

    assert wrong(storage) == [(ROOM, "1.0", True), ("C0202", "3.0", True)]
