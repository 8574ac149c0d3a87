"""Each patch is needed: these tests fail when Rasa itself does what the patch does. Then take the patch away."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rasa
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

from bot import custom_actions, patches
from tests.bot import tiny_bot


def run_as_rasa_does(endpoint: EndpointConfig) -> Any:
    action = RemoteAction("action_answer", endpoint)
    tracker = DialogueStateTracker.from_events("anna", [])
    nlg = TemplatedNaturalLanguageGenerator({"utter_action_failed": [{"text": "Sorry."}]})
    return asyncio.run(patches.original_run(action, CollectingOutputChannel(), nlg, tracker, Domain.empty()))


def test_rasa_runs_no_actions_in_its_own_process() -> None:
    with pytest.raises(AttributeError):
        run_as_rasa_does(EndpointConfig(actions_module="actions"))


def test_rasa_says_nothing_when_the_server_is_down() -> None:
    with pytest.raises(RasaException):
        run_as_rasa_does(EndpointConfig("http://127.0.0.1:1/webhook"))


def test_rasa_checks_the_schema_of_answers_at_every_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    checks: list[Any] = []
    monkeypatch.setattr(jsonschema.Draft7Validator, "check_schema", checks.append)
    patches.original_validate(RemoteAction("action_answer", None), {"events": [], "responses": []})
    assert len(checks) == 1


def test_rasa_loads_no_actions_before_the_first_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    loaded: list[str] = []
    monkeypatch.setattr(custom_actions, "load_actions", loaded.append)
    tiny_bot.Conversation(tiny_bot.train(tmp_path))
    assert loaded == ["tiny_actions"]
    monkeypatch.setattr(MessageProcessor, "__init__", patches.original_init)
    tiny_bot.Conversation(tmp_path)
    assert loaded == ["tiny_actions"]


def test_another_version_of_rasa_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa, "__version__", "3.6.22")
    with pytest.raises(RasaException, match=r"written for Rasa 3\.6\.21, but 3\.6\.22 is installed"):
        patches.apply()
