"""What is searched follows what is kept, in the same transaction, on both databases."""

import pytest

from storage import search
from storage.search import ANY, EVERY
from storage.tables import Answer
from storage.tables.words import Kind, State
from tests.storage.rows import MONDAY, OURS, item, partnership, room

THEIRS = "other"


def answer(text, number=1, n=1, **more):
    given = {"verb": "answer", "by": "U1PRIYA", "at": MONDAY, "salt": "salt"}
    return Answer(partnership=OURS, item=number, n=n, text=text, **(given | more))


@pytest.fixture
def ours(storage):
    with storage.transaction(OURS) as tx:
        tx.people.add(partnership(), room())
    return storage


@pytest.fixture
def keep(ours):
    """Keep rows in a transaction of their own."""

    def kept(*rows):
        with ours.transaction(OURS) as tx:
            tx.items.add(*rows)

    return kept


@pytest.fixture
def found(ours):
    """The items with all of these words."""

    def asked(*words, how=EVERY, kind=None):
        with ours.reading(OURS) as tx:
            return list(tx.search.found(words, how, kind))

    return asked


def test_an_item_is_found_by_its_words_and_those_of_its_answers_together(keep, found):
    keep(item(text="Remote visits in Poland?"), item(2, text="Remote visits in Spain?"))
    keep(answer("The licence is missing."))

    assert found("poland") == [1]
    assert found("licence") == [1]
    assert found("remote", "licence") == [1], "one word of each"
    assert found("spain", "licence") == []
    assert found("remote") == [2, 1], "of equals, the newest"
    assert found("spain", "licence", how=ANY) == [2, 1]


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        pytest.param("Żółć in Łódź", "lodz", id="strokes and accents"),
        pytest.param("Zolc in Lodz", "ŁÓDŹ", id="in the question too"),
        pytest.param("The STRASSE", "straße", id="letters that become two"),
        pytest.param("contracts are signed", "contract", id="longer words may go on"),
        pytest.param("<@U1PRIYA> asked &amp; waits", "asked", id="beside markup"),
        pytest.param("visit 2b of 1147-201", "1147", id="numbers"),
        pytest.param("визит в Польше", "Польш", id="another alphabet"),
    ],
)
def test_words_are_compared_without_case_and_accents(keep, found, said, asked):
    keep(item(text=said))

    assert found(asked) == [1]


def test_short_words_are_whole_words(keep, found):
    keep(item(text="The sites wait."))

    assert found("sit") == [] and found("site") == [1]


def test_what_the_platform_writes_between_words_is_not_found(keep, found):
    keep(item(text="<@U1PRIYA> asked &amp; <https://plan.example/x> waits"))

    assert found("u1priya") == found("amp") == found("https") == []


def test_an_edit_is_found_and_what_it_replaced_is_not(ours, keep, found):
    keep(item(text="Remote visits in Poland?"))
    with ours.transaction(OURS) as tx:
        tx.items.find(1).text = "Remote visits in Spain?"

    assert found("spain") == [1] and found("poland") == []


def test_what_is_overwritten_is_not_found(ours, keep, found):
    keep(item(text="Pancakes?"), answer("Waffles."))
    with ours.transaction(OURS) as tx:
        tx.items.answers(1)[0].text = ""
    assert found("waffles") == [] and found("pancakes") == [1]
    with ours.transaction(OURS) as tx:
        tx.items.find(1).text = ""

    assert found("pancakes") == []


def test_what_is_deleted_is_not_found(ours, keep, found):
    keep(item(text="Pancakes?"), answer("Waffles."))
    with ours.transaction(OURS) as tx:
        tx.session.delete(tx.items.find(1))
        tx.session.delete(tx.items.answers(1)[0])

    assert found("pancakes") == found("waffles") == []


def test_what_was_rolled_back_is_not_found(ours, found):
    with pytest.raises(RuntimeError), ours.transaction(OURS) as tx:
        tx.items.add(item(text="Pancakes?"))
        raise RuntimeError

    assert found("pancakes") == []


def test_what_a_file_brings_is_found(ours, found):
    with ours.transaction(OURS) as tx:
        tx.items.bring([answer("Waffles."), item(text="Pancakes?"), item(2, text="Tea?")])

    assert found("pancakes", "waffles") == [1] and found("tea") == [2]


def test_only_one_partnership_is_searched(ours, keep, found):
    keep(item(text="Pancakes?"))
    with ours.transaction(THEIRS) as tx:
        tx.people.add(partnership(THEIRS), room("C0901", THEIRS))
        tx.items.add(item(7, THEIRS, text="Pancakes?", channel="C0901", state=State.CLOSED))

        assert list(tx.search.found(["pancakes"], EVERY)) == [7]
    assert found("pancakes") == [1]
    with ours.reading(OURS) as tx:
        assert tx.search.alike(["pancakes", "pancake"], 9) == []


def test_one_kind_alone_can_be_asked_for(keep, found):
    keep(item(text="Tea?"), item(2, text="Tea.", kind=Kind.DECISION))

    assert found("tea", kind=Kind.DECISION) == [2]


def test_the_best_comes_first(keep, found):
    keep(item(text="Tea in Poland: tea, and more tea."), item(2, text=f"Tea {'and talk ' * 99}"))

    assert found("tea", "poland", how=ANY) == [1, 2]


@pytest.mark.parametrize("items", [1, 29, 30])
def test_everything_is_found_page_by_page(keep, found, monkeypatch, items):
    monkeypatch.setattr(search, "WEIGHED", 10)
    keep(*(item(n, text="Tea?") for n in range(1, items + 1)))

    assert found("tea") == [*range(items, 0, -1)]


def test_of_any_words_those_that_everybody_says_tell_nothing(keep, found, monkeypatch):
    monkeypatch.setattr(search, "RARE", 2)
    keep(*(item(n, text="Tea?") for n in range(1, 9)), item(9, text="Pancakes?"))

    assert found("tea", "pancakes", "waffles", how=ANY) == [9]
    assert found("tea", "waffles", how=ANY) == [*range(8, 0, -1)]


def test_where_everybody_says_each_of_them_only_all_together_are_alike(ours, keep, monkeypatch):
    monkeypatch.setattr(search, "RARE", 0)
    texts = ("remote visits tea", "remote visits poland", "visits tea poland")
    keep(*(item(n, text=text, state=State.CLOSED) for n, text in enumerate(texts, 1)))
    with ours.reading(OURS) as tx:
        assert tx.search.alike(["remote", "visits", "tea"], 9) == [1]


def test_alike_is_what_was_settled_and_has_two_of_the_words(ours, keep):
    same = "Have you considered remote visits for Poland?"
    keep(
        item(text=same, state=State.CLOSED),
        item(2, text=same),
        item(3, text="Remote tea.", state=State.CLOSED),
        item(4, text="", state=State.CLOSED),
        answer(same, number=4),
        item(5, text=same, state=State.ANSWERED),
    )
    with ours.reading(OURS) as tx:
        assert tx.search.alike(["remote", "visits", "remote"], 9) == [5, 1]
        assert tx.search.alike(["remote", "visits", "poland"], 1) == [5]
        assert tx.search.alike([*"abcdefgh", "remote", "visits"], 9) == [5, 1], "never said"
        assert tx.search.alike(["remote"], 9) == tx.search.alike(["remote", '"', "("], 9) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(['"', "'", "''"], id="quotation marks"),
        pytest.param(["NEAR(", "a*", "^b", "c:d", "AND", "NOT", "-e"], id="operators of one"),
        pytest.param(["a:*", "!b", "&", "|", "<->", "(", "\\"], id="operators of the other"),
        pytest.param(["\x00", "\ud800", "\u202e"], id="what is no letter"),
        pytest.param(["x" * 4_000], id="a long word"),
        pytest.param(["'; DROP TABLE item; --"], id="statements"),
        pytest.param(["%", "%s", "?", ":asked"], id="places for values"),
        pytest.param([f"word{n}" for n in range(200)], id="many words"),
        pytest.param([], id="nothing"),
        pytest.param(["ａ１", "²", "ﬁne", "🥞"], id="odd letters"),
    ],
)
@pytest.mark.parametrize("how", [ANY, EVERY])
def test_nothing_that_is_asked_is_read_as_a_question_of_the_database(keep, found, words, how):
    keep(item(text="Have you considered it?"))

    assert found(*words, how=how) in ([], [1])


def test_what_is_kept_may_be_anything(keep, found):
    keep(item(text="'quoted' \\ :1,2A \"x\" " + "long" * 10_000), item(2, text="tea " * 10_000))

    assert found("quoted") == [1] and found("tea") == [2]
