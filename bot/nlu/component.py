"""The pipeline component that understands messages: Rasa's way into `bot.nlu.understanding`."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from bot.nlu.reading import Reading
from bot.nlu.understanding import Understanding
from knowledge import knowledge_fingerprint, shared

CLAUSES = "clauses"
PROBLEM = "problem"
NOTHING = "out_of_scope"
"""The intent of a message that cannot be read."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionReader(IntentClassifier, GraphComponent):
    """Reads a message: sets its intent, its entities and, as a further output, its clauses (see `Understanding`).

    Names come from the knowledge base when the component is loaded, so that a new subject needs no training.
    """

    def __init__(self, storage: ModelStorage, resource: Resource, understanding: Understanding | None = None) -> None:
        self._storage = storage
        self._resource = resource
        self._understanding = understanding

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the component's settings: none."""
        return {}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Return what else the trained component depends on, for Rasa's cache: the knowledge files, whose names are
        masked.
        """
        return knowledge_fingerprint()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuestionReader:
        """Return a component to be trained."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuestionReader:
        """Return the trained component. Raises KnowledgeError when the knowledge files have faults."""
        # One message is little work: threads that wait for each other on a busy machine would take longer than one.
        threadpool_limits(1, user_api="blas")
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, Understanding.load(shared(), folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Train on the examples and store the result."""
        examples = [
            (message.get(TEXT), message.get(INTENT)) for message in training_data.intent_examples if message.get(TEXT)
        ]
        self._understanding = Understanding.train(shared(), examples)
        with self._storage.write_to(self._resource) as folder:
            self._understanding.save(folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the training data as it is: nothing later in the pipeline learns from this component."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Understand each message."""
        for message in messages:
            self._process(message)
        return messages

    def _process(self, message: Message) -> None:
        assert self._understanding is not None
        text = message.get(TEXT) or ""
        reading, clauses = self._understanding.understand(text)
        leading = next((clause for clause in clauses if clause["is_question"]), clauses[-1] if clauses else None)
        ranking = leading["ranking"] if leading else [[NOTHING, 1.0]]
        message.set(INTENT, {"name": ranking[0][0], "confidence": ranking[0][1]}, add_to_output=True)
        message.set(
            INTENT_RANKING_KEY, [{"name": name, "confidence": value} for name, value in ranking], add_to_output=True
        )
        message.set(ENTITIES, [*message.get(ENTITIES, []), *_entities(text, reading)], add_to_output=True)
        message.set(CLAUSES, clauses, add_to_output=True)
        message.set(PROBLEM, reading.problem, add_to_output=True)
        if reading.problem == "command":
            # Rasa would execute a text that begins with a slash ("/restart", '/intent{"entity": …}') after the
            # pipeline.
            message.set(TEXT, text.replace("/", " ", 1), add_to_output=True)


def _entities(text: str, reading: Reading) -> list[dict[str, Any]]:
    """Return the subjects and times of a message as Rasa's entities."""
    found = []
    for mention in reading.mentions:
        start, end = reading.tokens[mention.first].start, reading.tokens[mention.last - 1].end
        found.append(
            {
                "entity": mention.type,
                "value": mention.id,
                "start": start,
                "end": end,
                "extractor": "QuestionReader",
                "text": text[start:end],
            }
        )
    for clause in reading.clauses:
        for time in clause.times:
            start, end = reading.tokens[time.first].start, reading.tokens[time.last - 1].end
            found.append(
                {
                    "entity": "time",
                    "value": time.date,
                    "start": start,
                    "end": end,
                    "extractor": "QuestionReader",
                    "text": text[start:end],
                }
            )
    return found
