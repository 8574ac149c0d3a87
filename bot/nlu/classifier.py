"""Classifies the kind of question: linear models on sparse features and embeddings, stored as plain arrays.

A quick model sees words, letters and static embeddings. Where it is not sure, a thorough one also sees the sentence
encoding, which takes 50 times as long and is right more often (docs/understanding.md).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.encoder import encoder
from bot.nlu.features import dense_features, sparse_features, spoken
from bot.nlu.tensors import Array

MIN_COUNT = 3
"""A sparse feature must occur in so many examples."""
STRENGTH = 0.6
"""The C of the support vector machines."""
TOLERANCE = 1e-2
"""They are fitted this exactly; ten times more exactly makes no difference to what is right, and takes longer."""
SURE = 0.9
"""From this probability on, the quick model decides alone."""
QUICK_TEMPERATURE, THOROUGH_TEMPERATURE = 0.22, 0.24
"""They turn margins into probabilities that say how often the model is right (docs/understanding.md)."""
WORDS_WEIGHT = 1.5
"""The length of the sparse features' row; static embeddings have length 1 (chosen on examples by other people)."""
HARD = 0.8
"""Examples whose margins in the quick model are smaller than this teach the thorough one."""
STATIC_COMPONENTS, ENCODING_COMPONENTS = 200, 400
"""The models are fitted on so many principal components of embeddings and encodings: as right, and faster."""
ENCODING_WEIGHT = 1.5
"""How much the encodings count beside the words and the embeddings."""


@dataclass(frozen=True)
class Model:
    """A linear model: weights of the sparse features (features, kinds; in half precision, as they are many) and of the
    dense ones (dimensions, kinds): the static embedding's and, in the thorough model, behind them the encoding's.
    """

    sparse: npt.NDArray[np.float16]
    dense: Array
    bias: Array
    temperature: float

    def probabilities(self, present: list[int], values: Array, dense: Array) -> Array:
        """Return the kinds' probabilities; `present` are the columns of the sparse features with these values."""
        scores = self.bias + dense @ self.dense
        if present:
            scores = scores + values @ self.sparse[present]
        odds = np.exp((scores - scores.max()) / self.temperature)
        result: Array = odds / odds.sum()
        return result


class Components(NamedTuple):
    """Where vectors vary most: around their mean (dimensions,) along weighted axes (dimensions, components)."""

    mean: Array
    axes: Array

    @classmethod
    def of(cls, vectors: Array, count: int, weight: float = 1.0) -> Components:
        """Return the principal components of the rows, `count` of them."""
        mean = vectors.mean(axis=0)
        centred = vectors - mean
        _, directions = np.linalg.eigh(centred.T @ centred)
        return cls(mean, np.asarray(directions[:, ::-1][:, :count] * np.float32(weight), np.float32))

    def project(self, vectors: Array) -> Array:
        """Return what the rows are along the axes, shape (rows, components)."""
        return (vectors - self.mean) @ self.axes


class KindClassifier:
    """A trained classifier. `kinds` are the intents, in the order of the weights' columns."""

    def __init__(
        self,
        kinds: list[str],
        features: list[str],
        idf: Array,
        quick: Model,
        thorough: Model,
    ) -> None:
        self.kinds = kinds
        self._index = {feature: position for position, feature in enumerate(features)}
        self._idf = idf
        self._quick = quick
        self._thorough = thorough

    @classmethod
    def train(cls, examples: Sequence[tuple[Sequence[str], str]], encodings: Array | None = None) -> KindClassifier:
        """Return a classifier trained on (words, kind) pairs: support vector machines, one kind against the others.

        `encodings` are what `encode` gives for the words, where that is known already.
        """
        from scipy.sparse import csr_matrix

        kinds = sorted({kind for _, kind in examples})
        targets = np.array([kinds.index(kind) for _, kind in examples])
        counted = [sparse_features(words) for words, _ in examples]
        frequency = Counter(feature for features in counted for feature in features)
        names = sorted(feature for feature, count in frequency.items() if count >= MIN_COUNT)
        idf = np.array([np.log((1 + len(examples)) / (1 + frequency[name])) + 1 for name in names], np.float32)
        index = {name: position for position, name in enumerate(names)}
        scaled = [_scaled(features, index, idf) for features in counted]
        sparse = csr_matrix(
            (
                np.concatenate([values for _, values in scaled]),
                np.concatenate([np.array(present, np.int64) for present, _ in scaled]),
                np.cumsum([0, *(len(present) for present, _ in scaled)]),
            ),
            shape=(len(counted), len(names)),
        )
        static = np.stack([dense_features(words) for words, _ in examples])
        embedding = Components.of(static, STATIC_COMPONENTS)
        quick = _fit(sparse, [(static, embedding)], targets, QUICK_TEMPERATURE)
        hard = _hard_ones(sparse @ quick.sparse + static @ quick.dense + quick.bias, targets)
        encoded = encode(examples[n][0] for n in hard) if encodings is None else encodings[hard]
        encoding = Components.of(encoded, ENCODING_COMPONENTS, ENCODING_WEIGHT)
        both = [(static[hard], embedding), (encoded, encoding)]
        thorough = _fit(sparse[hard], both, targets[hard], THOROUGH_TEMPERATURE)
        return cls(kinds, names, idf, quick, thorough)

    def classify(self, words: Sequence[str]) -> list[tuple[str, float]]:
        """Return the kinds with their probabilities, the likeliest first."""
        present, values = _scaled(sparse_features(words), self._index, self._idf)
        static = dense_features(words)
        probabilities = self._quick.probabilities(present, values, static)
        if probabilities.max() < SURE:
            dense = np.hstack([static, encode([words])[0]])
            probabilities = self._thorough.probabilities(present, values, dense)
        order = np.argsort(-probabilities)
        return [(self.kinds[position], float(probabilities[position])) for position in order]

    def save(self, folder: Path) -> None:
        """Write the classifier into a folder, as arrays and JSON (nothing in it is executed when it is read)."""
        folder.mkdir(parents=True, exist_ok=True)
        models = {
            f"{name}_{part}": getattr(model, part)
            for name, model in (("quick", self._quick), ("thorough", self._thorough))
            for part in ("sparse", "dense", "bias")
        }
        np.savez(folder / "classifier.npz", idf=self._idf, **models)
        (folder / "classifier.json").write_text(
            json.dumps({"kinds": self.kinds, "features": list(self._index)}), encoding="utf-8"
        )

    @classmethod
    def load(cls, folder: Path) -> KindClassifier:
        """Return the classifier that `save` wrote."""
        names = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
        arrays = np.load(folder / "classifier.npz", allow_pickle=False)
        quick, thorough = (
            Model(arrays[f"{name}_sparse"], arrays[f"{name}_dense"], arrays[f"{name}_bias"], temperature)
            for name, temperature in (("quick", QUICK_TEMPERATURE), ("thorough", THOROUGH_TEMPERATURE))
        )
        return cls(names["kinds"], names["features"], arrays["idf"], quick, thorough)


def encode(clauses: Iterable[Sequence[str]]) -> Array:
    """Return the sentence encodings of the words of clauses, shape (clauses, 1152)."""
    return encoder().encode([" ".join(spoken(words)) for words in clauses])


def _scaled(features: dict[str, float], index: dict[str, int], idf: Array) -> tuple[list[int], Array]:
    """Return the columns of the known features and their values, scaled to length WORDS_WEIGHT."""
    known = [(index[name], weight) for name, weight in features.items() if name in index]
    present = [position for position, _ in known]
    values: Array = idf[present] * np.array([weight for _, weight in known], np.float32)
    norm = float(np.linalg.norm(values))
    return present, values * (WORDS_WEIGHT / norm) if norm else values


def _hard_ones(scores: Array, targets: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the rows of the examples from which the thorough model learns: those near the quick one's borders.

    The others would not move its borders; leaving them out saves a third of the encodings. All rows where a kind would
    have none.
    """
    rows = np.arange(len(targets))
    own = scores[rows, targets]
    others = scores.copy()
    others[rows, targets] = -np.inf
    hard = np.flatnonzero((own < HARD) | (others.max(axis=1) > -HARD))
    return hard if set(targets[hard]) == set(targets) else rows


def _fit(
    sparse: Any, dense: Sequence[tuple[Array, Components]], targets: npt.NDArray[np.int64], temperature: float
) -> Model:
    """Return the model fitted to the rows of sparse features and of dense ones along their components.

    The dense weights are then those of the dense features themselves, so that the components need not be kept.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.svm import LinearSVC

    def one(kind: int) -> npt.NDArray[np.float64]:
        machine = LinearSVC(C=STRENGTH, tol=TOLERANCE, random_state=0).fit(data, targets == kind)
        return np.append(machine.coef_[0], machine.intercept_[0])

    projected = [csr_matrix(components.project(rows)) for rows, components in dense]
    data = hstack([sparse, *projected]).tocsr().astype(np.float64)
    data.sum_duplicates()  # it would otherwise be put in order by several threads at once
    with ThreadPoolExecutor(2) as pool:  # the library computes without Python's lock
        columns = np.stack(list(pool.map(one, range(targets.max() + 1))), axis=1).astype(np.float32)
    weights, bias = [], columns[-1]
    position = sparse.shape[1]
    for _, components in dense:
        count = components.axes.shape[1]
        weights.append(components.axes @ columns[position : position + count])
        bias = bias - components.mean @ weights[-1]
        position += count
    return Model(
        np.ascontiguousarray(columns[: sparse.shape[1]], np.float16), np.concatenate(weights), bias, temperature
    )
