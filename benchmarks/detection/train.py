"""Make the weights of the classifier anew from the corpus: `make weights`.

Two logistic regressions a label: one reads whole messages, one reads sentences. Which sentence of
a labelled message carries the label is not written down; the model is fitted first to all of them
and then, twice, to the one that it finds most telling. Thresholds come from messages
by writers whom the model had not read (four folds). All is deterministic.
"""

import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.detection import table
from benchmarks.detection.corpus import Row, parts
from bot.rules.detection import judge
from bot.rules.detection.book import RULED
from bot.rules.detection.grams import MARK, PIECE, Sentence, pieces, read
from bot.rules.detection.model import FILE, packed, weights
from bot.rules.detection.reading import Reading
from bot.rules.detection.screening import SENSITIVE
from bot.rules.detection.weighing import calm, fitting
from bot.rules.detection.words import Label

WEIGHTS = Path(__file__).parents[2] / "bot" / "rules" / "detection" / FILE
VERSION = 3
LABELS = tuple(Label)
FIELDS = [(at, label) for at in range(2) for label in LABELS]  # whole messages, then sentences
KINDS = {PIECE: "piece", MARK: "mark"}
SCALE = {"wording": 0.18, "mark": 0.06, "piece": 0.08}
SEEN = {"wording": 2, "mark": 2, "piece": 4}  # sentences at least
EASE = {"whole": 10.0, "sentence": 20.0}  # how freely the weights may grow (C)
ROUNDS, UNSURE = 2, -1.0
UNIT = 1 / 256
LEAST = 60  # units; a feature that says less of every label is left out
FOLDS = 4
PRECISE = {Label.CHALLENGE: 0.9, Label.ASSUMPTION: 0.9, Label.QUESTION: 0.9}  # of what is kept
NAMED = {Label.CHALLENGE: 0.9}  # precision at which a label is named; else where F1 is best
NEARLY = 0.02
# With the families of patterns these warned about 90 of 100 sensitive messages of unknown writers,
# and about 6 of 100 near misses.
WARNED = {Label.UNBLINDING: 0.25, Label.PHI: 0.25, Label.SAFETY: 0.3}


class Space:
    """Features as columns: those seen often enough, each with its weight by rarity."""

    def __init__(self, said: Sequence[Sentence]) -> None:
        seen = Counter(one for sentence in said for one in features(sentence))
        self.weight = {
            one: SCALE[kind(one)] * _rarity(n, len(said))
            for one, n in sorted(seen.items())
            if n >= SEEN[kind(one)]
        }
        self.column = {one: at for at, one in enumerate(self.weight)}

    def matrix(self, texts: Sequence[Sequence[Sentence]]) -> csr_matrix:
        """One row a text: what its words say counts by the root of how many they are."""
        data, columns, ends = list[float](), list[int](), [0]
        for sentences in texts:
            share = math.sqrt(max(1, sum(len(one.words) for one in sentences)))
            found = Counter[str]()
            for one in sentences:
                found.update(_counted(one))
            for one, n in sorted(found.items()):
                if one in self.column:
                    columns.append(self.column[one])
                    fixed = kind(one) == "mark"
                    data.append(n * self.weight[one] / (1.0 if fixed else share))
            ends.append(len(columns))
        return csr_matrix((data, columns, ends), shape=(len(texts), len(self.column)))


class Fitted:
    """Both models of every label."""

    def __init__(self, rows: Sequence[Row]) -> None:
        texts = [read(Reading(row.text)) for row in rows]
        self.space = Space([one for said in texts for one in said])
        self.owner = np.array([at for at, said in enumerate(texts) for _ in said])
        wholes = self.space.matrix(texts)
        sentences = self.space.matrix([[one] for said in texts for one in said])
        fit = partial(self._fit, rows=rows, wholes=wholes, sentences=sentences)
        with ProcessPoolExecutor() as pool:  # threads would share liblinear's dice
            self.models = dict(zip(LABELS, pool.map(fit, LABELS), strict=True))

    def _fit(
        self, label: Label, rows: Sequence[Row], wholes: csr_matrix, sentences: csr_matrix
    ) -> tuple[LogisticRegression, LogisticRegression]:
        holds, clear = _holds(rows, label)
        whole = _model("whole").fit(wholes[clear], holds[clear])
        mine, counts = self.owner, np.bincount(self.owner, minlength=len(rows))
        use, share = clear[mine], np.where(holds, 1 / np.maximum(1, counts), 1.0)[mine]
        model = _model("sentence").fit(sentences[use], holds[mine][use], sample_weight=share[use])
        for _ in range(ROUNDS):
            scores = model.decision_function(sentences)
            most = np.full(len(rows), -np.inf)
            np.maximum.at(most, mine, scores)
            tells = holds[mine] & (scores >= most[mine])
            use = clear[mine] & ~(holds[mine] & ~tells & (scores > UNSURE))
            model = _model("sentence").fit(sentences[use], tells[use])
        return whole, model

    def scores(self, rows: Sequence[Row]) -> dict[Label, Any]:
        """The score of each label of each message."""
        texts = [read(Reading(row.text)) for row in rows]
        owner = np.array([at for at, said in enumerate(texts) for _ in said])
        wholes = self.space.matrix(texts)
        sentences = self.space.matrix([[one] for said in texts for one in said])
        found = {}
        for label, (whole, sentence) in self.models.items():
            most = np.full(len(rows), -np.inf)
            np.maximum.at(most, owner, sentence.decision_function(sentences))
            found[label] = (whole.decision_function(wholes) + most) / 2
        return found


def main(folder: Path) -> None:
    """Fit, find the thresholds, write the file."""
    mixed, contrast = list(parts(folder, "train", "development")), list(parts(folder, "contrast"))
    rows = [*mixed, *contrast]
    unseen = _unseen(rows)
    rules = [fitting(Reading(row.text)) for row in rows]
    calmed = np.array([calm(Reading(row.text)) for row in mixed])
    told: dict[str, Any] = {"version": VERSION, "labels": LABELS, "unit": UNIT}
    told |= {"belief": {}, "named": {}, "kept": {}}
    for label in LABELS:
        said = np.array([fit[label][0] if label in fit else 0.0 for fit in rules])
        seen = np.column_stack([unseen[label], said * (label in RULED)])
        holds, clear = _holds(rows, label)
        belief = LogisticRegression(C=100).fit(seen[clear], holds[clear])
        told["belief"][label] = [*map(float, belief.coef_[0]), float(belief.intercept_[0])]
        likely = belief.predict_proba(seen)[: len(mixed), 1]
        likely = likely if label in SENSITIVE else likely * calmed
        at = WARNED.get(label) or _threshold(mixed, label, likely, NAMED.get(label))
        told["named"][label] = at
        if label in PRECISE:
            told["kept"][label] = max(at, _threshold(mixed, label, likely, PRECISE[label]))
        print(_measured(mixed, label, likely, at))
    fitted = Fitted(rows)
    told["start"] = [float(fitted.models[label][at].intercept_[0]) for at, label in FIELDS]
    coefs = [fitted.models[label][at].coef_[0] for at, label in FIELDS]
    lines = [json.dumps(told), *_lines(fitted.space, coefs)]
    WEIGHTS.write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    print(f"{len(rows)} messages, {len(lines) - 1} features, {WEIGHTS.stat().st_size:,} bytes")
    print(json.dumps({name: told[name] for name in ("named", "kept")}, indent=1))
    _write_unread(mixed, unseen)


def _unseen(rows: Sequence[Row]) -> dict[Label, Any]:
    """The scores of messages whose writers the model had not seen: a customer is another one."""
    writers = [row.id.partition("-")[0] for row in rows]
    unseen = {label: np.zeros(len(rows)) for label in LABELS}
    for learnt, left in GroupKFold(FOLDS).split(rows, groups=writers):
        scores = Fitted([rows[at] for at in learnt]).scores([rows[at] for at in left])
        for label in LABELS:
            unseen[label][left] = scores[label]
    return unseen


def features(sentence: Sentence) -> set[str]:
    """All features of a sentence."""
    return set(_counted(sentence))


def kind(feature: str) -> str:
    """Piece of a word, mark of a sentence, or wording."""
    return KINDS.get(feature[:2], "wording")


def _counted(sentence: Sentence) -> Counter[str]:
    """A piece counts once for each word that holds it."""
    found = Counter(sentence.wordings) + Counter(sentence.marks)
    for word in sentence.words:
        found.update(pieces(word))
    return found


def _write_unread(rows: Sequence[Row], unseen: dict[Label, Any]) -> None:
    """Judge by the new thresholds what the model had not seen, and say how well on the page."""
    weights.cache_clear()
    scores = ({label: float(unseen[label][at]) for label in LABELS} for at in range(len(rows)))
    pairs = zip(rows, scores, strict=True)
    named = [frozenset(judge(Reading(row.text), weighed).labels) for row, weighed in pairs]
    table.write("unread", "\n".join(table.report(rows, named)))


def _lines(space: Space, coefs: Sequence[Any]) -> Iterable[str]:
    for one, at in space.column.items():
        row = [round(float(each[at]) * space.weight[one] / UNIT) for each in coefs]
        if max(map(abs, row)) >= LEAST:
            yield f"{one}\t{packed(row):x}"


def _holds(rows: Sequence[Row], label: Label) -> tuple[Any, Any]:
    """Which messages have a label, and of which that is clear."""
    holds = np.array([label in row.labels for row in rows])
    return holds, np.array([label in row.labels or label not in row.also for row in rows])


def _threshold(rows: Sequence[Row], label: Label, likely: Any, precise: float | None) -> float:
    """The lowest at which so many of those named are right; else the highest with nearly best F1.

    A label that is named too seldom costs less than one that is named too often.
    """
    holds, clear = _holds(rows, label)
    found = []
    for at in np.arange(0.02, 0.98, 0.01):
        said = (likely >= at) & clear
        right = int((said & holds).sum())
        if right and precise is not None and right / int(said.sum()) >= precise:
            return round(float(at), 2)
        found.append((2 * right / max(1, int(said.sum()) + int(holds.sum())), float(at)))
    best = max(f1 for f1, _ in found)
    near = max(at for f1, at in found if f1 >= best - NEARLY)
    return round(near, 2) if precise is None else 0.97


def _measured(rows: Sequence[Row], label: Label, likely: Any, at: float) -> str:
    """How well a label is found in messages that the model had not seen."""
    holds, clear = _holds(rows, label)
    said = (likely >= at) & clear
    right, named, there = (int(one.sum()) for one in (said & holds, said, holds))
    precision, recall = right / max(1, named), right / max(1, there)
    f1 = 2 * right / max(1, named + there)
    return f"{label:11} P {precision:.2f} R {recall:.2f} F1 {f1:.2f} at {at:.2f}, {there} messages"


def _model(half: str) -> LogisticRegression:
    return LogisticRegression(C=EASE[half], max_iter=300, solver="liblinear", random_state=1)


def _rarity(seen: int, of: int) -> float:
    return math.log(of / seen) + 1


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "corpus")
