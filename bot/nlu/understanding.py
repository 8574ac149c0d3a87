"""From a message to its clauses with their kinds: what the graph component trains, stores and runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.nlu.classifier import KindClassifier
from bot.nlu.coverage import REFUSED, Coverage
from bot.nlu.reading import Clause, Reader, Reading, lexicon
from bot.nlu.text import fold, tokenize
from knowledge import Knowledge

SURE = 0.8
"""From this confidence on, the classifier's judgement of a word that it knows is trusted."""
RANKING_LENGTH = 4
"""How many kinds a clause's ranking keeps."""


@dataclass
class Understanding:
    """Everything that is needed to understand a message."""

    reader: Reader
    classifier: KindClassifier
    coverage: Coverage
    vocabulary: dict[str, int]

    @classmethod
    def train(cls, knowledge: Knowledge, examples: Iterable[tuple[str, str]]) -> Understanding:
        """Return an understanding trained on (text, intent) pairs."""
        pairs = list(examples)
        vocabulary = count_words(text for text, _ in pairs)
        reader = Reader(knowledge, vocabulary)
        read = read_examples(reader, pairs)
        return cls(reader, KindClassifier.train(read), Coverage.train(read, lexicon()["stopwords"]), vocabulary)

    def save(self, folder: Path) -> None:
        """Write the trained parts into a folder; names are not stored, they come from the knowledge base."""
        self.classifier.save(folder)
        stored = {"vocabulary": self.vocabulary, "stems": self.coverage.as_dict()}
        (folder / "words.json").write_text(json.dumps(stored), encoding="utf-8")

    @classmethod
    def load(cls, knowledge: Knowledge, folder: Path) -> Understanding:
        """Return what `save` wrote, with the names of this knowledge base."""
        stored = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        coverage = Coverage(stored["stems"], lexicon()["stopwords"])
        return cls(Reader(knowledge, stored["vocabulary"]), KindClassifier.load(folder), coverage, stored["vocabulary"])

    def understand(self, message: str) -> tuple[Reading, list[dict[str, Any]]]:
        """Return the reading of a message and its clauses as the answering action gets them (see `clause_as_dict`)."""
        reading = self.reader.read(message)
        return reading, [self.clause_as_dict(clause) for clause in reading.clauses]

    def clause_as_dict(self, clause: Clause) -> dict[str, Any]:
        """Return a clause as JSON: text, kind, confidence, ranking, subjects, times, numbers, marks, yes_no,
        uncovered words.
        """
        ranking = self.classifier.classify(clause.words)
        kind, confidence = ranking[0]
        uncovered = self.coverage.uncovered(clause.words, kind)
        return {
            "text": clause.text,
            "words": list(clause.words),
            "kind": kind,
            "confidence": round(confidence, 4),
            "ranking": [[name, round(value, 4)] for name, value in ranking[:RANKING_LENGTH]],
            "subjects": [
                {"id": mention.id, "type": mention.type, "known": mention.known, "adjective": mention.adjective}
                for mention in clause.mentions
            ],
            "times": [
                {"date": time.date, "relation": time.relation, "end": time.end, "part": time.part}
                for time in clause.times
            ],
            "numbers": list(clause.numbers),
            "marks": list(clause.marks),
            "yes_no": clause.yes_no,
            "is_question": clause.is_question,
            "uncovered": uncovered,
            "unheard": self.coverage.unheard(uncovered),
            "foreign": self.coverage.foreign(
                uncovered if kind != REFUSED else self.coverage.content(clause.words),
                confidence >= SURE and kind != REFUSED,
            ),
        }


def count_words(texts: Iterable[str]) -> dict[str, int]:
    """Return the words of the texts with how often they occur; those that occur once only, in lower case, count too."""
    counted = Counter(
        token.text for text in texts for token in tokenize(text) if token.is_word and token.text.isalpha()
    )
    return {fold(word): count for word, count in counted.items()}


def read_examples(reader: Reader, pairs: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, ...], str]]:
    """Return (words, intent) of each training example, read as a message is; its clauses together."""
    read = []
    for text, intent in pairs:
        words = tuple(word for clause in reader.read(text).clauses for word in clause.words)
        if words:
            read.append((words, intent))
    return read
