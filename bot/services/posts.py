"""What a move says in the item's thread, once."""

from bot.services.register import Move, Register


def outcome(register: Register, move: Move) -> None:
    """One line that mentions whoever raised it, unless they did it themselves."""
    tell = move.item.raised_by
    _post(register, "outcome", move, "" if tell == move.asked.by else tell)


def answer(register: Register, move: Move, n: int) -> None:
    """The same for the item's answer `n`, with buttons that go when it has been judged."""
    register.show(move.tx, f"outcome:{n}", move.item, move.asked.at)


def line(register: Register, move: Move) -> None:
    """One line about what a leader did."""
    _post(register, "line", move, move.asked.by)


def _post(register: Register, kind: str, move: Move, person: str) -> None:
    register.say(
        *(move.tx, kind, move.item.channel, move.asked.at),
        item=move.item.number,
        thread=move.item.thread,
        detail=move.verb.name,
        person=person,
    )
