"""From a message to its clauses with their kinds: what the graph component trains, stores and runs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.nlu.classifier import KindClassifier
from bot.nlu.coverage import REFUSED, Coverage
from bot.nlu.marks import find_marks
from bot.nlu.reading import Clause, Reader, Reading, lexicon
from bot.nlu.referring import find_reference, instead, names_before, names_inside
from bot.nlu.times import Time
from bot.nlu.words import Words
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
    words: Words

    @classmethod
    def train(cls, knowledge: Knowledge, examples: Iterable[tuple[str, str]]) -> Understanding:
        """Return an understanding trained on (text, intent) pairs."""
        labelled = list(examples)
        words = Words.of(text for text, _ in labelled)
        reader = Reader(knowledge, words)
        read = read_examples(reader, labelled)
        coverage = Coverage.train(read, lexicon()["stopwords"])
        return cls(reader, KindClassifier.train(read), coverage, words)

    def save(self, folder: Path) -> None:
        """Write the trained parts into a folder; names are not stored, they come from the knowledge base."""
        self.classifier.save(folder)
        stored = {"words": self.words.as_dict(), "coverage": self.coverage.as_dict()}
        (folder / "words.json").write_text(json.dumps(stored), encoding="utf-8")

    @classmethod
    def load(cls, knowledge: Knowledge, folder: Path) -> Understanding:
        """Return what `save` wrote, with the names of this knowledge base."""
        stored = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        coverage = Coverage(**stored["coverage"], stopwords=lexicon()["stopwords"])
        words = Words(**stored["words"])
        return cls(Reader(knowledge, words), KindClassifier.load(folder), coverage, words)

    def understand(self, message: str) -> tuple[Reading, list[dict[str, Any]]]:
        """Return the reading of a message and its clauses as the answering action gets them (see `clause_as_dict`)."""
        reading = self.reader.read(message)
        return reading, [self.clause_as_dict(clause) for clause in reading.clauses]

    def clause_as_dict(self, clause: Clause) -> dict[str, Any]:
        """Return a clause as JSON: text, what it names (subjects, times, numbers), is_question, and how its words are
        judged; `then` is the time that it tells if it asks nothing itself.

        Where it says "he", `of_it` is how it is judged with "it" in that place: second-language speakers say "he" of an
        organization. Where a phrase refers to a subject ("the office he ran"), `refers` says how, and gives under `as`
        how the clause is judged as if the phrase named a subject of each type that it can stand for.
        """
        found: dict[str, Any] = {
            "text": clause.text,
            "subjects": [
                {"id": mention.id, "type": mention.type, "known": mention.known, "adjective": mention.adjective}
                for mention in clause.mentions
            ],
            "times": [_time_as_dict(time) for time in clause.times],
            "then": _time_as_dict(clause.then) if clause.then else None,
            "numbers": list(clause.numbers),
            "is_question": clause.is_question,
            **self._judged(clause.words, clause.marks, clause.yes_no, len(clause.mentions)),
        }
        if not FOR_IT.keys().isdisjoint(clause.words):
            said = tuple(FOR_IT.get(word, word) for word in clause.words)
            found["of_it"] = self._judged(said, find_marks(" ".join(said)), clause.yes_no, len(clause.mentions))
        return found

    def _judged(
        self, words: tuple[str, ...], marks: Sequence[str], yes_no: bool, mentions: int, nested: bool = False
    ) -> dict[str, Any]:
        """Return the words with their marks, their kind with its confidence and rivals, what speaks against it, and the
        phrase that refers, if there is one. A second such phrase is found where the first is taken for a name.
        """
        ranking = self.classifier.classify(words)
        kind, confidence = ranking[0]
        uncovered = self.coverage.uncovered(words, kind)
        sure = confidence >= SURE and kind != REFUSED
        foreign = self.coverage.foreign(uncovered if kind != REFUSED else self.coverage.content(words), sure)
        if not yes_no:  # the words of a claim are weighed by themselves
            foreign += [word for word in self.coverage.against(words, kind) if word not in foreign]
        return {
            "words": list(words),
            "kind": kind,
            "confidence": round(confidence, 4),
            "ranking": [[name, round(value, 4)] for name, value in ranking[:RANKING_LENGTH]],
            "marks": list(marks),
            "yes_no": yes_no,
            "uncovered": uncovered,
            "unheard": self.coverage.unheard(uncovered),
            "foreign": foreign,
            "refers": self._referring(words, yes_no, mentions, nested),
        }

    def _referring(self, words: tuple[str, ...], yes_no: bool, mentions: int, nested: bool) -> dict[str, Any] | None:
        """Return how a phrase of the words refers to a subject, and how they are judged as if it named one."""
        phrase = find_reference(words)
        if not phrase:
            return None
        inside = names_inside(words, phrase, mentions)
        readings = {kind: instead(words, phrase, kind) for kind in phrase.types} if not nested else {}
        named = mentions - len(inside) + max(1, len(inside))
        return {
            "way": phrase.way,
            "anchor": phrase.anchor,
            "place": phrase.place,
            "noun": phrase.noun,
            "inside": inside,
            "at": names_before(words, phrase, mentions),
            "as": {
                kind: self._judged(said, find_marks(" ".join(said)), yes_no, named, phrase.way != "listed")
                for kind, said in readings.items()
            },
        }


FOR_IT = {"he": "it", "she": "it", "his": "its", "him": "it", "himself": "itself"}


def _time_as_dict(time: Time) -> dict[str, str | None]:
    return {"date": time.date, "relation": time.relation, "end": time.end, "part": time.part}


def read_examples(reader: Reader, pairs: Sequence[tuple[str, str]]) -> list[tuple[tuple[str, ...], str]]:
    """Return (words, intent) of each training example, read as a message is; its clauses together.

    Chatter stays: there is always some that a message keeps because it is not recognized.
    """
    read = []
    for text, intent in pairs:
        words = tuple(word for clause in reader.read(text, keep_chatter=True).clauses for word in clause.words)
        if words:
            read.append((words, intent))
    return read
