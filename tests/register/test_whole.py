"""No sequence of moves reaches an illegal state, loses evidence, or leaves nobody's turn."""

from datetime import timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.errors import Refused
from bot.rules import states
from storage.tables.words import Kind
from tests.register import whole
from tests.register.desk import Desk

PEOPLE = some.sampled_from(
    ["priya", "tom", "ben", "hannah", "sam", "james", "claire", "kasia", "robert"]
)
WORDS = some.sampled_from(["", "Because the sites have no licence for it."])
WHEN = some.sampled_from(["1bd", "2bd because", "30bd because", "tomorrow because", "yesterday x"])
WHOM = some.sampled_from(["Priya Raman", "Hannah Voss", "James Orton", "Kasia Nowak", "Nobody"])
WEIGHT = some.sampled_from(
    ["minor", "moderate because", "major because", "critical because", "major", "huge because"]
)
OUTSIDE = some.sampled_from(
    ["", "the ethics committee", "the depot until tomorrow", "the vendor until 2 May 2031"]
)
PARTS = some.sampled_from([part for parts in states.DETAILS.values() for part in parts])
INTO = some.sampled_from(["risk", "issue", "question", "action"])
TEXTS = {
    **dict.fromkeys(("due", "defer", "park", "review"), WHEN),
    **dict.fromkeys(("assign", "pass"), WHOM),
    "severity": WEIGHT,
    "wait": OUTSIDE,
    "saved": some.sampled_from(["12", "many", "0"]),
    "detail": some.tuples(PARTS, WORDS).map(" ".join),
    "convert": some.tuples(INTO, WORDS).map(" ".join),
    "same": some.sampled_from(["1", "CH-2", "as 3", "", "Because"]),
    "settle": some.tuples(some.sampled_from(["accept", "decline", "We"]), WORDS).map(" ".join),
}
MOVES = some.sampled_from(
    [name for name in states.FROM if name not in ("consent", "certain")]
).flatmap(lambda verb: some.tuples(some.just(verb), TEXTS.get(verb, WORDS)))
SPANS = some.one_of(
    some.integers(1, 600).map(lambda minutes: timedelta(minutes=minutes)),
    some.integers(1, 30).map(lambda days: timedelta(days=days)),
)
ITEMS = 5
TRIED = settings(
    max_examples=14,
    stateful_step_count=30,
    deadline=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


class Register(RuleBasedStateMachine):
    """Everybody does anything at any time."""

    def __init__(self, template, folder):
        super().__init__()
        self.desk = Desk.at(template, folder)
        self.born, self.said = {}, set()
        self.before = whole.rows(self.desk)

    def try_to(self, act, *args, **more):
        """A refusal is a sentence and changes nothing."""
        try:
            act(*args, **more)
        except Refused as no:
            assert " " in str(no) and str(no)[-1] in ".?`"  # the last: a form that is right
            assert whole.rows(self.desk) == self.before

    @precondition(lambda self: len(self.born) < ITEMS)
    @rule(who=PEOPLE, kind=some.sampled_from(Kind))
    def keeps(self, who, kind):
        self.try_to(self.desk.keeps, who, kind)

    @precondition(lambda self: self.born)
    @rule(who=PEOPLE, move=MOVES, data=some.data())
    def moves(self, who, move, data):
        verb, text = move
        self.try_to(self.desk.does, who, verb, self.some_item(data), text)

    @precondition(lambda self: self.born)
    @rule(who=PEOPLE, verb=some.sampled_from(["consent", "leave_it", "certain"]), data=some.data())
    def settles(self, who, verb, data):
        open_ones = self.desk.proposals(self.some_item(data)) or [999]
        self.try_to(self.desk.does, who, verb, text=str(open_ones[0]))

    @precondition(lambda self: self.born)
    @rule(who=PEOPLE, data=some.data())
    def closes_with_all_it_needs(self, who, data):
        number = self.some_item(data)
        self.try_to(self.desk.does, who, "close", number, "It is done.", decision="We go on.")

    @precondition(lambda self: self.born)
    @rule(who=PEOPLE, data=some.data())
    def replies(self, who, data):
        self.desk.replies(who, self.some_item(data))

    @rule(who=PEOPLE, verb=some.sampled_from(["pause", "stop", "start", "agree"]))
    def opens_or_shuts(self, who, verb):
        self.try_to(self.desk.does, who, verb, text="2d" if verb == "pause" else "")

    @rule(span=SPANS)
    def time_passes(self, span):
        self.desk.lives(span)

    @rule(span=SPANS)
    def nothing_runs_for_a_while(self, span):
        self.desk.sleeps(span)

    @invariant()
    def everything_fits(self):
        whole.check(self.desk)

    @invariant()
    def whatever_changed_stands_in_the_trail(self):
        (rows, length), self.before = self.before, whole.rows(self.desk)
        assert self.before[1] > length or self.before[0] == rows

    @invariant()
    def nothing_forgets_where_it_came_from(self):
        known, self.born = self.born, whole.lasting(self.desk)
        assert {number: self.born[number] for number in known} == known

    @invariant()
    def nothing_that_was_said_is_lost(self):
        known, self.said = self.said, whole.written(self.desk)
        assert known <= self.said

    def some_item(self, data):
        return data.draw(some.integers(1, len(self.born)))

    def teardown(self):
        assert self.desk.do(self.desk.bot.trail.verify)[1] is None
        self.desk.close()


def test_whatever_happens_the_register_stays_whole(sqlite_template, tmp_path):
    run_state_machine_as_test(lambda: Register(sqlite_template, tmp_path), settings=TRIED)
