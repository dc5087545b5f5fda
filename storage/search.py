"""What was decided or said before, by its words. What is searched is derived from what is kept.

It follows every change of an item or an answer in the same flush, whoever makes it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import (
    Connection,
    column,
    event,
    func,
    inspect,
    literal,
    literal_column,
    or_,
    select,
    table,
    text,
    union_all,
    update,
)
from sqlmodel import Session, SQLModel, col

from storage.folding import fold
from storage.tables import Answer, Item, Passage
from storage.tables.search import INDEX, STALE
from storage.tables.words import Kind, State
from storage.upsert import insert, on_sqlite

PREFIXED = 4  # letters from which a word may go on
WEIGHED = 1_000  # items whose rank is worked out at once
RARE = 500  # items in which a word may be and still tell them from others
PAIRED = 4  # words, the rarest, of which two make something alike
PAGES = 100  # of the index, rewritten in one step: some tens of milliseconds
SETTLED = (State.ANSWERED, State.CLOSED)
ANY, EVERY = "any", "every"
FTS5 = table(INDEX, column("rowid"), column("rank"), column(INDEX))
# With a sign, so that SQLite begins with the words and not with all that is of a partnership.
SOLELY: Any = literal_column("+passage.partnership")
PLACES, MOST = 16_383, 255  # PostgreSQL counts no further, neither in a text nor of one word
CHANGES = text("SELECT total_changes()")
# As they are sent: asked for each word of whatever is kept, and building them costs more.
COUNT_ON_SQLITE = text(
    f"SELECT count(*) FROM (SELECT 1 FROM {INDEX} JOIN passage ON passage.id = {INDEX}.rowid"
    f" WHERE {INDEX} MATCH :asked AND +passage.partnership = :partnership LIMIT :most)"
)
COUNT_ON_POSTGRESQL = text(
    "SELECT count(*) FROM (SELECT 1 FROM passage WHERE words @@ to_tsquery('simple', :asked)"
    " AND partnership = :partnership LIMIT :most)"
)
MERGE = text(f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('merge', :pages)")


class Search:
    def __init__(self, session: Session, partnership: str) -> None:
        self.session = session
        self.partnership = partnership
        self.sqlite = on_sqlite(session)

    def found(self, words: Sequence[str], how: str, kind: Kind | None = None) -> Iterator[int]:
        """Items with every word, or with any that tells; the best first, of equals the newest.

        What everybody says is in more items than can be weighed: the newest are, then older ones.
        """
        plain = _each(words)
        asked = self._asked(plain if how == EVERY else self._telling(plain), how)
        start, numbers = 0, list[int]()
        while asked and len(numbers) == start:
            page = self._page(asked, kind)
            numbers += self.session.scalars(self._ranked(page.limit(WEIGHED).offset(start), asked))
            yield from numbers[start:]
            start += WEIGHED

    def alike(
        self, words: Sequence[str], most: int, states: Sequence[State] = SETTLED
    ) -> list[int]:
        """What is in one of these states and has two of these words, the best first."""
        counts = self._counts(_each(words))
        known = [word for word in counts if counts[word]]
        rarest = sorted(known, key=lambda word: counts[word])[:PAIRED]
        pairs = [self._asked(pair, EVERY) for pair in combinations(rarest, 2)]
        if not pairs:
            return []
        either = " OR " if self.sqlite else " | "
        asked = either.join(f"({pair})" for pair in pairs)
        if counts[rarest[1]] > RARE:  # everybody says each of them
            asked = self._asked(rarest, EVERY)
        wanted = col(Item.state).in_(states) & (col(Item.text) != "")
        page = _of_item(self._page(asked, None)).where(wanted).limit(WEIGHED)
        return list(self.session.scalars(self._ranked(page, asked).limit(most)))

    def bring(self, rows: Iterable[SQLModel]) -> None:
        """What came in by statements, which no event tells of; answers come with their items."""
        said = dict[int, list[str]]()
        for row in rows:
            if isinstance(row, Item):
                said.setdefault(row.number, []).insert(0, row.text)
            elif isinstance(row, Answer):
                said.setdefault(row.item, []).append(row.text)
        made = [
            _row(self.session, self.partnership, number, texts) for number, texts in said.items()
        ]
        if made:
            self.session.execute(_upsert(self.session), made)

    def sweep(self) -> bool:
        """One step towards an index without the words that are gone; whether there are more.

        FTS5 only notes that a row is gone; its words stay in the file until it merges (D4).
        """
        gone = select(col(Passage.id)).where(text(STALE)).limit(1)
        if not self.sqlite or self.session.scalar(gone) is None:
            return False
        before = self.session.scalar(CHANGES) or 0
        self.session.execute(MERGE, {"pages": -PAGES})
        done = (self.session.scalar(CHANGES) or 0) - before < 2
        if done:
            self.session.execute(update(Passage).where(text(STALE)).values(stale=False))
        return not done

    def _page(self, asked: str, kind: Kind | None) -> Any:
        """What fits, the newest first, and by what it is ranked."""
        mine: Any = col(Passage.partnership) == self.partnership
        if self.sqlite:
            mine = SOLELY.op("=")(self.partnership)
            page = select(col(Passage.item), FTS5.c.rank)
            page = page.join_from(FTS5, Passage, FTS5.c.rowid == col(Passage.id))
            page = page.where(FTS5.c[INDEX].op("MATCH")(asked), mine)
            page = page.order_by(FTS5.c.rowid.desc())
        else:
            query = func.to_tsquery("simple", asked)
            page = select(col(Passage.item), col(Passage.words))
            page = page.where(col(Passage.words).op("@@")(query), mine)
            # By a sum, so that nobody reads the table backwards to find what one row has.
            page = page.order_by((col(Passage.id) + 0).desc())
        return _of_item(page).where(col(Item.kind) == kind) if kind else page

    def _ranked(self, page: Any, asked: str) -> Any:
        weighed = page.subquery()
        if self.sqlite:
            rank = weighed.c.rank
        else:  # outside the page, or all that fits would be weighed
            rank = -func.ts_rank(weighed.c.words, func.to_tsquery("simple", asked))
        return select(weighed.c.item).order_by(rank, weighed.c.item.desc())

    def _telling(self, words: Sequence[str]) -> list[str]:
        """Of some words those that are said rarely; all of them if none is."""
        counts = self._counts(words)
        rare = [word for word in words if 0 < counts[word] <= RARE]
        return rare or [word for word in words if counts[word]]

    def _counts(self, words: Sequence[str]) -> dict[str, int]:
        """In how many items each word is; nobody counts on when it is in many."""
        count = COUNT_ON_SQLITE if self.sqlite else COUNT_ON_POSTGRESQL
        mine = {"partnership": self.partnership, "most": RARE + 1}
        return {
            word: self.session.scalar(count, {"asked": self._asked([word], EVERY), **mine}) or 0
            for word in words
        }

    def _asked(self, words: Sequence[str], how: str) -> str:
        """A question as the database reads it: only letters and digits between quotation marks."""
        quote, goes_on = ('"', "*") if self.sqlite else ("'", ":*")
        join = {ANY: (" OR ", " | "), EVERY: (" AND ", " & ")}[how][not self.sqlite]
        return join.join(
            f"{quote}{word}{quote}{goes_on if len(word) >= PREFIXED else ''}" for word in words
        )


def _each(words: Iterable[str]) -> list[str]:
    """Only letters and digits, whatever was asked."""
    return list(dict.fromkeys(one for word in words for one in fold(word)))


def _of_item(wanted: Any) -> Any:
    same = (col(Item.partnership) == col(Passage.partnership)) & (
        col(Item.number) == col(Passage.item)
    )
    return wanted.join(Item, same)


@event.listens_for(Item, "after_insert")
@event.listens_for(Item, "after_update")
@event.listens_for(Item, "after_delete")
def _item_changed(_: Any, connection: Connection, item: Item) -> None:
    if inspect(item).attrs.text.history.has_changes() or inspect(item).deleted:
        _derive(connection, item.partnership, item.number)


@event.listens_for(Answer, "after_insert")
@event.listens_for(Answer, "after_update")
@event.listens_for(Answer, "after_delete")
def _answer_changed(_: Any, connection: Connection, answer: Answer) -> None:
    _derive(connection, answer.partnership, answer.item)


def _derive(connection: Connection, partnership: str, number: int) -> None:
    """The words of one item as they are now, its answers' included."""
    row = _row(connection, partnership, number, connection.scalars(_said(partnership, number)))
    if on_sqlite(connection):
        mine = (col(Passage.partnership) == partnership) & (col(Passage.item) == number)
        before = connection.scalar(select(col(Passage.words)).where(mine)) or ""
        row["stale"] = not {*before.split()} <= {*row["words"].split()}
    connection.execute(_upsert(connection), row)


def _row(
    where: Session | Connection, partnership: str, number: int, texts: Iterable[str]
) -> dict[str, Any]:
    words = [word for said in texts for word in fold(said)]
    written = " ".join(words) if on_sqlite(where) else _vector(words)
    return {"partnership": partnership, "item": number, "words": written, "stale": False}


def _upsert(where: Session | Connection) -> Any:
    """What is stale stays so until the index has been swept."""
    first = insert(where, Passage)
    stale = or_(col(Passage.stale), first.excluded.stale)
    return first.on_conflict_do_update(
        index_elements=["partnership", "item"],
        set_={"words": first.excluded.words, "stale": stale},
    )


def _said(partnership: str, number: int) -> Any:
    item = (col(Item.partnership) == partnership) & (col(Item.number) == number)
    answer = (col(Answer.partnership) == partnership) & (col(Answer.item) == number)
    asked = select(col(Item.text), literal(0).label("n")).where(item)
    given = select(col(Answer.text), col(Answer.n)).where(answer)
    both = union_all(asked, given).subquery()
    return select(both.c.text).order_by(both.c.n)


def _vector(words: list[str]) -> str:
    """PostgreSQL's own writing of words and their places, so that it parses nothing of ours."""
    places = dict[str, list[str]]()
    for at, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(min(at, PLACES)))
    return " ".join(f"'{word}':{','.join(at[:MOST])}" for word, at in places.items())
