"""Classifies the kind of question: a linear model on sparse features and embeddings, stored as plain arrays."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.nlu.features import dense_features, sparse_features

DENSE_WEIGHT = 2.0
"""How much the embedding counts beside the words (chosen by cross-validation, docs/understanding.md)."""
MIN_COUNT = 2
"""A sparse feature must occur in so many examples."""


class KindClassifier:
    """A trained classifier. `kinds` are the intents, in the order of the weights' columns."""

    def __init__(self, kinds: list[str], features: list[str], idf: npt.NDArray[np.float32], weights: npt.NDArray[np.float32],
                 dense: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]) -> None:  # fmt: skip
        self.kinds = kinds
        self._index = {feature: position for position, feature in enumerate(features)}
        self._idf = idf
        self._weights = weights
        self._dense = dense
        self._bias = bias

    @classmethod
    def train(cls, examples: Sequence[tuple[Sequence[str], str]], strength: float = 6.0) -> KindClassifier:
        """Return a classifier trained on (words, kind) pairs by logistic regression, one kind against the others."""
        from scipy.sparse import csr_matrix, hstack
        from sklearn.linear_model import LogisticRegression

        kinds = sorted({kind for _, kind in examples})
        counted = [sparse_features(words) for words, _ in examples]
        frequency = Counter(feature for features in counted for feature in features)
        names = sorted(feature for feature, count in frequency.items() if count >= MIN_COUNT)
        index = {name: position for position, name in enumerate(names)}
        idf = np.array([np.log((1 + len(examples)) / (1 + frequency[name])) + 1 for name in names], np.float32)
        data: list[float] = []
        columns: list[int] = []
        rows = [0]
        for features in counted:
            present = [index[name] for name in features if name in index]
            values = idf[present]
            data.extend(values / (np.linalg.norm(values) or 1.0))
            columns.extend(present)
            rows.append(len(columns))
        sparse = csr_matrix((data, columns, rows), shape=(len(counted), len(names)), dtype=np.float64)
        dense = np.stack([dense_features(words) for words, _ in examples]) * DENSE_WEIGHT
        model = LogisticRegression(C=strength, solver="liblinear", max_iter=300, class_weight="balanced")
        model.fit(hstack([sparse, csr_matrix(dense)]).tocsr(), [kinds.index(kind) for _, kind in examples])
        weights = model.coef_.T.astype(np.float32)
        return cls(kinds, names, idf, np.ascontiguousarray(weights[: len(names)]), weights[len(names) :], model.intercept_.astype(np.float32))

    def classify(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """Return the kinds with their probabilities, the likeliest first."""
        present = [self._index[name] for name in sparse_features(words) if name in self._index]
        scores = self._bias + (dense_features(words) * DENSE_WEIGHT) @ self._dense
        if present:
            values = self._idf[present]
            scores = scores + (values / np.linalg.norm(values)) @ self._weights[present]
        odds = 1.0 / (1.0 + np.exp(-scores))
        probabilities = odds / odds.sum()
        order = np.argsort(-probabilities)
        return [(self.kinds[position], float(probabilities[position])) for position in order]

    def save(self, folder: Path) -> None:
        """Write the classifier into a folder, as arrays and JSON (nothing in it is executed when it is read)."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / "classifier.npz", idf=self._idf, weights=self._weights, dense=self._dense, bias=self._bias)
        (folder / "classifier.json").write_text(json.dumps({"kinds": self.kinds, "features": list(self._index)}), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> KindClassifier:
        """Return the classifier that `save` wrote."""
        names = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
        arrays = np.load(folder / "classifier.npz", allow_pickle=False)
        return cls(names["kinds"], names["features"], arrays["idf"], arrays["weights"], arrays["dense"], arrays["bias"])
