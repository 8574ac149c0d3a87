"""Classifies the kind of question: a linear model on sparse features and embeddings, stored as plain arrays."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.nlu.features import dense_features, sparse_features

DENSE_WEIGHT = 1.0
"""How much the embedding counts beside the words (chosen by cross-validation, docs/understanding.md)."""
MIN_COUNT = 2
"""A sparse feature must occur in so many examples."""
STRENGTH = 0.6
"""The C of the support vector machine."""
TEMPERATURE = 0.28
"""Turns margins into probabilities that say how often the classifier is right (docs/understanding.md)."""


class KindClassifier:
    """A trained classifier. `kinds` are the intents, in the order of the weights' columns."""

    def __init__(
        self,
        kinds: list[str],
        features: list[str],
        idf: npt.NDArray[np.float32],
        weights: npt.NDArray[np.float32],
        dense: npt.NDArray[np.float32],
        bias: npt.NDArray[np.float32],
    ) -> None:
        self.kinds = kinds
        self._index = {feature: position for position, feature in enumerate(features)}
        self._idf = idf
        self._weights = weights
        self._dense = dense
        self._bias = bias

    @classmethod
    def train(cls, examples: Sequence[tuple[Sequence[str], str]]) -> KindClassifier:
        """Return a classifier trained on (words, kind) pairs: a linear support vector machine, one kind against the
        others.
        """
        from scipy.sparse import csr_matrix, hstack
        from sklearn.svm import LinearSVC

        kinds = sorted({kind for _, kind in examples})
        counted = [sparse_features(words) for words, _ in examples]
        frequency = Counter(feature for features in counted for feature in features)
        names = sorted(feature for feature, count in frequency.items() if count >= MIN_COUNT)
        idf = np.array([np.log((1 + len(examples)) / (1 + frequency[name])) + 1 for name in names], np.float32)
        model = cls(
            kinds, names, idf, np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float32), np.zeros(0, np.float32)
        )
        data: list[float] = []
        columns: list[int] = []
        rows = [0]
        for features in counted:
            present, values = model._scaled(features)
            data.extend(values)
            columns.extend(present)
            rows.append(len(columns))
        sparse = csr_matrix((data, columns, rows), shape=(len(counted), len(names)), dtype=np.float64)
        dense = np.stack([dense_features(words) for words, _ in examples]) * DENSE_WEIGHT
        machine = LinearSVC(C=STRENGTH)
        machine.fit(hstack([sparse, csr_matrix(dense)]).tocsr(), [kinds.index(kind) for _, kind in examples])
        weights = machine.coef_.T.astype(np.float32)
        if len(kinds) == 2:  # the library keeps one column for two kinds
            weights = np.hstack([-weights, weights])
        bias = (
            machine.intercept_.astype(np.float32)
            if len(kinds) > 2
            else np.array([-machine.intercept_[0], machine.intercept_[0]], np.float32)
        )
        return cls(kinds, names, idf, np.ascontiguousarray(weights[: len(names)]), weights[len(names) :], bias)

    def _scaled(self, features: dict[str, float]) -> tuple[list[int], npt.NDArray[np.float32]]:
        """Return the columns of the known features and their values, scaled to length 1."""
        known = [(self._index[name], weight) for name, weight in features.items() if name in self._index]
        present = [position for position, _ in known]
        values = self._idf[present] * np.array([weight for _, weight in known], np.float32)
        norm = float(np.linalg.norm(values))
        return present, values / norm if norm else values

    def classify(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """Return the kinds with their probabilities, the likeliest first."""
        present, values = self._scaled(sparse_features(words))
        scores = self._bias + (dense_features(words) * DENSE_WEIGHT) @ self._dense
        if present:
            scores = scores + values @ self._weights[present]
        odds = np.exp((scores - scores.max()) / TEMPERATURE)
        probabilities = odds / odds.sum()
        order = np.argsort(-probabilities)
        return [(self.kinds[position], float(probabilities[position])) for position in order]

    def save(self, folder: Path) -> None:
        """Write the classifier into a folder, as arrays and JSON (nothing in it is executed when it is read)."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / "classifier.npz", idf=self._idf, weights=self._weights, dense=self._dense, bias=self._bias)
        (folder / "classifier.json").write_text(
            json.dumps({"kinds": self.kinds, "features": list(self._index)}), encoding="utf-8"
        )

    @classmethod
    def load(cls, folder: Path) -> KindClassifier:
        """Return the classifier that `save` wrote."""
        names = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
        arrays = np.load(folder / "classifier.npz", allow_pickle=False)
        return cls(names["kinds"], names["features"], arrays["idf"], arrays["weights"], arrays["dense"], arrays["bias"])
