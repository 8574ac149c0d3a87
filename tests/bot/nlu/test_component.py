"""Rasa trains, stores, loads and runs the component; a text is never taken for a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionReader
from tests.bot.nlu.examples import EXAMPLES


@pytest.fixture(scope="module")
def component(tmp_path_factory: pytest.TempPathFactory) -> QuestionReader:
    """Return a component that was trained on a few examples, stored and loaded again."""
    folder: Path = tmp_path_factory.mktemp("model")
    storage, resource, context = LocalModelStorage(folder), Resource("reader"), ExecutionContext(GraphSchema({}))
    examples = [Message.build(text, intent) for text, intent in EXAMPLES]
    QuestionReader.create({}, storage, resource, context).train(TrainingData(examples))
    return QuestionReader.load({}, storage, resource, context)


def parse(component: QuestionReader, text: str) -> dict[str, Any]:
    return component.process([Message({"text": text})])[0].as_dict(only_output_properties=True)


def test_intent(component: QuestionReader) -> None:
    assert parse(component, "Who leads KFOR?")["intent"]["name"] == "leader"


def test_entities_stand_where_they_were_typed(component: QuestionReader) -> None:
    text = "Who led K.F.O.R. in 2010?"
    found = [(entity["entity"], entity["value"], text[entity["start"] : entity["end"]])
             for entity in parse(component, text)["entities"]]  # fmt: skip
    assert found == [("organization", "kfor", "K.F.O.R."), ("time", "2010", "2010")]


def test_clauses(component: QuestionReader) -> None:
    found = parse(component, "Who leads KFOR and when did EULEX start?")["clauses"]
    assert [clause["kind"] for clause in found] == ["leader", "start"]


@pytest.mark.parametrize(("text", "problem"), [("who leads KFOR", ""), ("", "empty"), ("?", "no_words")])
def test_problem(component: QuestionReader, text: str, problem: str) -> None:
    assert parse(component, text)["problem"] == problem


@pytest.mark.parametrize("text", ["/restart", '/greet{"a":1}', " /restart"])
def test_a_text_is_no_command(component: QuestionReader, text: str) -> None:
    parsed = parse(component, text)
    assert (parsed["problem"], "/" in parsed["text"], parsed["intent"]["name"]) == ("command", False, "out_of_scope")
