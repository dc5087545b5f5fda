"""Nothing crosses from one partnership to another: not by asking, not by changing."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import NoResultFound
from sqlmodel import SQLModel

from tests.storage.tenants import (
    CHANGES,
    CLASSES,
    MAILROOM,
    MONDAY,
    OURS,
    QUESTIONS,
    THEIRS,
    move_in,
)


def plain(answer):
    if isinstance(answer, list | tuple):
        return [plain(one) for one in answer]
    return answer.model_dump() if isinstance(answer, SQLModel) else answer


def answers(storage, tenant, of):
    """Every question asked inside one partnership by these ids."""
    return {name: answer(storage, tenant, of, name) for name in QUESTIONS}


def answer(storage, tenant, of, name):
    with storage.reading(tenant.id) as tx:
        try:
            return plain(QUESTIONS[name](tx, of))
        except NoResultFound:
            return "no such row"


def rows(storage, tenant):
    """Everything that is a partnership's own, in all tables."""
    owned = [table for table in SQLModel.metadata.sorted_tables if "partnership" in table.c]
    with storage.reading() as tx:
        return {
            table.name: tx.session.execute(
                select(table).where(table.c.partnership == tenant.id).order_by(*table.primary_key)
            ).all()
            for table in owned
        }


def test_every_method_is_asked_below_or_stands_outside_partnerships():
    methods = {
        f"{room.__name__}.{name}"
        for room in CLASSES
        for name in vars(room)
        if name == "__call__" or (not name.startswith("_") and callable(getattr(room, name)))
    }

    assert methods == {*QUESTIONS, *CHANGES, *MAILROOM}


def test_no_answer_changes_when_another_partnership_moves_in(storage):
    move_in(storage, OURS)
    ours, by_their_ids = answers(storage, OURS, OURS), answers(storage, OURS, THEIRS)
    theirs = answers(storage, THEIRS, THEIRS)
    move_in(storage, THEIRS)
    with storage.transaction() as tx:  # their trail is broken, so that ours could seem so
        tx.session.execute(text("UPDATE audit SET by = '' WHERE n = 1 AND partnership = 'other'"))

    assert answers(storage, OURS, OURS) == ours
    assert answers(storage, OURS, THEIRS) == by_their_ids
    answered = answers(storage, THEIRS, THEIRS)
    assert [name for name in QUESTIONS if answered[name] == theirs[name]] == [], "tells nothing"


@pytest.mark.parametrize("of", [OURS, THEIRS], ids=["by our ids", "by their ids"])
def test_no_change_reaches_another_partnership(storage, of):
    move_in(storage, OURS)
    move_in(storage, THEIRS)
    theirs, nothing_done = rows(storage, THEIRS), []
    for name, change in CHANGES.items():
        before = rows(storage, OURS)
        with storage.transaction(OURS.id) as tx:
            change(tx, of)
        assert rows(storage, THEIRS) == theirs, name
        if rows(storage, OURS) == before:
            nothing_done.append(name)

    assert of == THEIRS or nothing_done == []


def test_a_room_and_a_person_are_found_before_their_partnership_is_known(storage):
    move_in(storage, OURS)
    move_in(storage, THEIRS)
    with storage.transaction() as tx:
        tx.directory.heard(OURS.channel, "2.0")
        tx.directory.heard(OURS.channel, "1.0")

    with storage.reading() as tx:
        assert tx.directory.partnerships() == [OURS.id, THEIRS.id]
        assert tx.directory.of_channel(THEIRS.channel) == (THEIRS.id, "live")
        assert tx.directory.of_channel("C0999") is None
        assert tx.directory.of_person(OURS.person) == [OURS.id]
        assert sorted(tx.directory.live()) == [
            (OURS.id, OURS.channel, "2.0"),
            (THEIRS.id, THEIRS.channel, ""),
        ]


def test_whoever_has_left_is_nobody_there(storage):
    move_in(storage, OURS)
    with storage.transaction(OURS.id) as tx:
        tx.people.everybody()[0].left_at = MONDAY

    with storage.reading() as tx:
        assert tx.directory.of_person(OURS.person) == []


def test_a_room_belongs_to_one_partnership(storage):
    move_in(storage, OURS)
    with storage.transaction() as tx:
        assert tx.within(OURS.id).people.channel(OURS.channel).partnership == OURS.id
        assert tx.within(THEIRS.id).people.channel(OURS.channel) is None
