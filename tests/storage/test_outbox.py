"""What is to be said goes out in order, place by place, and no place waits for another."""

import pytest

from storage.tables.words import Post
from tests.storage.rows import outbound

HERE, THERE = "C0201", "U1HANNAH"


def put(storage, *rows):
    with storage.transaction() as tx:
        for row in rows:
            tx.outbox.put(row)
            tx.session.flush()


def send_all(storage):
    """Claim, mark sent and give back until nothing is left; what was sent, in order."""
    sent = []
    with storage.transaction() as tx:
        while claimed := tx.outbox.next():
            row, lane, fence = claimed
            tx.outbox.mark(row.id, state=Post.DONE)
            tx.lanes.give_back(lane, fence)
            sent.append(f"{row.place} {row.detail}")
    return sent


def test_a_place_hears_in_the_order_of_the_decisions(storage):
    put(storage, *(outbound(HERE, detail=word) for word in ("first", "second", "third")))

    assert send_all(storage) == ["C0201 first", "C0201 second", "C0201 third"]


def test_a_place_that_somebody_is_sending_to_holds_up_no_other(storage):
    put(storage, outbound(HERE, detail="first"), outbound(HERE), outbound(THERE, detail="hers"))
    with storage.transaction() as tx:
        assert tx.outbox.next()[0].detail == "first"

    assert send_all(storage) == ["U1HANNAH hers"]


def test_a_place_that_must_wait_holds_up_no_other(storage, machine):
    put(storage, outbound(HERE, detail="first"), outbound(THERE, detail="hers"))
    with storage.transaction() as tx:
        tx.lanes.park(f"post:{HERE}", 30)

    assert send_all(storage) == ["U1HANNAH hers"]
    machine.passes(30)
    assert send_all(storage) == ["C0201 first"]


def test_an_installation_that_must_wait_holds_up_all_its_places(storage):
    put(storage, outbound(HERE, installation="T1NWT"), outbound(THERE, installation="T0MRD"))
    with storage.transaction() as tx:
        tx.lanes.stop("post:T1NWT", "invalid_auth")

    assert send_all(storage) == ["U1HANNAH "]


def test_a_post_whose_fate_is_unknown_comes_before_what_was_said_later(storage, machine):
    put(storage, outbound(HERE, detail="unsure"), outbound(HERE, detail="later"))
    with storage.transaction() as tx:
        tx.outbox.mark(tx.outbox.next()[0].id, state=Post.SENDING)
    machine.passes(3600)

    with storage.transaction() as tx:
        row, _, _ = tx.outbox.next()
        assert (row.state, row.detail) == (Post.SENDING, "unsure")


def test_a_decision_that_is_rolled_back_says_nothing(storage):
    with pytest.raises(ZeroDivisionError), storage.transaction() as tx:
        tx.outbox.put(outbound())
        tx.session.flush()
        raise ZeroDivisionError

    assert send_all(storage) == []


def test_what_could_not_be_said_is_known_with_its_reason(storage):
    put(storage, outbound(HERE), outbound(THERE))
    with storage.transaction() as tx:
        tx.outbox.mark(tx.outbox.next()[0].id, state=Post.SET_ASIDE, reason="is_archived")

    with storage.reading() as tx:
        assert tx.outbox.refused() == [(HERE, "is_archived")]
        assert tx.outbox.counts() == {Post.SET_ASIDE: 1, Post.WAITING: 1}


def test_cards_are_untried_until_one_of_them_was_begun(storage):
    put(storage, outbound(HERE, card=7), outbound(THERE, card=8))
    with storage.transaction() as tx:
        assert tx.outbox.untried([7, 8])
        assert not tx.outbox.untried([7, 9])

    with storage.transaction() as tx:
        row, _, _ = tx.outbox.next()
        row.state = Post.SENDING
    with storage.transaction() as tx:
        assert not tx.outbox.untried([7, 8])
        assert tx.outbox.untried([8])
