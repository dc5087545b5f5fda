"""How good is detection on messages that it was not made for?

The part `test` of the corpus was written by others than those whose messages were learnt from. It
is counted here and in docs/detection.md, and never read while rules and weights are made.
"""

from pathlib import Path

import pytest

from benchmarks.detection.corpus import FOLDER, parts
from benchmarks.detection.table import BEGIN, END, PAGE, counted, report
from bot.rules.detection import Label, detect

TEST = list(parts(FOLDER, "test"))
LEARNT = list(parts(FOLDER, "train", "contrast", "development"))
OWN = [row for row in LEARNT if row.id.startswith(("clin-", "own-"))]
NAMED = [frozenset(detect(row.text).labels) for row in TEST]
SENSITIVE = {Label.PHI, Label.UNBLINDING, Label.SAFETY}


@pytest.mark.parametrize(
    ("label", "precision", "recall"),
    [
        pytest.param(Label.CHALLENGE, 0.9, 0.8, id="challenge"),
        pytest.param(Label.QUESTION, 0.92, 0.82, id="question"),
        pytest.param(Label.ASSUMPTION, 0.9, 0.72, id="assumption"),
        pytest.param(Label.COMMITMENT, 0.88, 0.75, id="commitment"),
        pytest.param(Label.ACTION, 0.88, 0.65, id="action"),
        pytest.param(Label.DECISION, 0.85, 0.68, id="decision"),
        pytest.param(Label.RESOLUTION, 0.88, 0.72, id="resolution"),
        pytest.param(Label.RISK, 0.8, 0.66, id="risk"),
    ],
)
def test_what_nobody_had_read(label, precision, recall):
    found = counted(TEST, NAMED, label)
    assert (found[0] >= precision, found[1] >= recall) == (True, True), found


@pytest.mark.parametrize(
    ("files", "seen", "alarms"),
    [
        pytest.param(("g", "h"), 0.85, 0.1, id="in an ordinary channel"),
        pytest.param(
            ("g", "h", "mm", "nn", "tt"), 0.88, 0.14, id="and where much is there to tempt"
        ),
    ],
)
def test_what_must_not_be_kept_is_seen_and_its_neighbours_are_not(files, seen, alarms):
    every = zip(TEST, NAMED, strict=True)
    pairs = [(row, said) for row, said in every if row.id.partition("-")[0] in files]
    warned = [bool(SENSITIVE & said) for row, said in pairs if SENSITIVE & row.labels]
    near = [
        bool(SENSITIVE & said)
        for row, said in pairs
        if {"near_miss_phi", "near_miss_unblinding"} & row.slices
        and not SENSITIVE & (row.labels | row.also)
    ]
    assert sum(warned) >= seen * len(warned) and sum(near) <= alarms * len(near)


@pytest.mark.parametrize(
    ("label", "precision", "recall"),
    [
        pytest.param(Label.CHALLENGE, 0.85, 0.75, id="challenge"),
        pytest.param(Label.QUESTION, 0.65, 0.8, id="question"),
        pytest.param(Label.ASSUMPTION, 0.75, 0.7, id="assumption"),
        pytest.param(Label.ACTION, 0.6, 0.7, id="action"),
        pytest.param(Label.COMMITMENT, 0.75, 0.6, id="commitment"),
        pytest.param(Label.PHI, 0.9, 0.9, id="participant data"),
        pytest.param(Label.UNBLINDING, 0.9, 0.9, id="allocation"),
        pytest.param(Label.SAFETY, 0.9, 0.9, id="safety"),
    ],
)
def test_what_the_rules_alone_had_reached_is_not_lost(label, precision, recall):
    """These messages are learnt by now: a floor, no measure of what is new."""
    rows = [row for row in OWN if row.id.startswith("clin-")]
    found = counted(rows, [frozenset(detect(row.text).labels) for row in rows], label)
    assert (found[0] >= precision, found[1] >= recall) == (True, True), found


@pytest.mark.parametrize("source", ["clin-", "own-"])
def test_few_false_alarms(source):
    talk = [row for row in OWN if row.id.startswith(source) and not row.labels]
    alarms = [row.id for row in talk if detect(row.text).labels]
    assert len(alarms) <= 0.06 * len(talk), alarms


def test_no_near_miss_is_warned_about():
    near = [row for row in OWN if "near_miss_phi" in row.slices]
    assert len(near) >= 30
    assert not [row.id for row in near if SENSITIVE & set(detect(row.text).labels)]


def test_the_page_shows_what_was_counted():
    page = Path(PAGE).read_text("utf-8")
    told = page.partition(BEGIN.format("detection"))[2].partition(END)[0]
    assert told.strip() == "\n".join(report(TEST, NAMED)).strip()


def test_nothing_that_is_counted_was_learnt():
    learnt = {row.text.casefold() for row in LEARNT}
    assert not [row.id for row in TEST if row.text.casefold() in learnt]


def test_the_corpus_is_what_it_says():
    rows = [*LEARNT, *TEST]
    assert len({row.id for row in rows}) == len(rows) >= 1500
    silent = [row for row in TEST if not row.labels]
    assert len(silent) >= 0.4 * len(TEST)
    assert sum("hard_negative" in row.slices for row in rows) >= 150
