"""Actions run in this process or on an action server, with the same effect, and a failure never leaves silence."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

import bot.patches  # noqa: F401  (what is tested here takes the place of Rasa's own methods)
from bot.custom_actions import APOLOGY_WITHOUT_RESPONSE, load_actions, prepare

MODULE = "sample_actions"
SOURCE = """
import time
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import ActionExecutionRejection

class Sample(Action):
    def name(self):
        return "action_sample"

    def run(self, dispatcher, tracker, domain):
        text = tracker.latest_message["text"]
        if text == "fail":
            raise ValueError("broken")
        if text == "reject":
            raise ActionExecutionRejection("action_sample", "not now")
        if text == "wait":
            time.sleep(1)
        dispatcher.utter_message(text=text, buttons=[{"title": "More", "payload": "more"}])
        dispatcher.utter_message(json_message={"focus_before": tracker.get_slot("focus")})
        return [SlotSet("focus", "eulex")]
"""
RESPONSES = {"utter_action_failed": [{"text": "So sorry."}]}

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa warns of every domain with slots
    DOMAIN = Domain.from_dict(
        {
            "version": "3.1",
            "intents": ["ask"],
            "slots": {"focus": {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}},
            "actions": ["action_sample"],
        }
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("actions")
    (folder / f"{MODULE}.py").write_text(SOURCE)
    return folder


@pytest.fixture
def in_process(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EndpointConfig]:
    monkeypatch.syspath_prepend(str(folder))
    yield EndpointConfig(actions_module=MODULE)
    load_actions.cache_clear()


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[EndpointConfig]:
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "rasa_sdk", "--actions", MODULE, "--port", str(port)]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield EndpointConfig(f"http://127.0.0.1:{port}/webhook", timeout=0.5)
    process.terminate()
    process.wait()


@pytest.fixture(params=["in_process", "server"])
def endpoint(request: pytest.FixtureRequest) -> EndpointConfig:
    return request.getfixturevalue(request.param)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(
    endpoint: EndpointConfig | None, text: str, responses: dict[str, Any] = RESPONSES, name: str = "action_sample"
) -> list[Event]:
    tracker = DialogueStateTracker.from_events(
        "anna", [SlotSet("focus", "kfor"), UserUttered(text, {"name": "ask"})], DOMAIN.slots
    )
    nlg = TemplatedNaturalLanguageGenerator(responses)
    action = RemoteAction(name, endpoint)
    return asyncio.run(action.run(CollectingOutputChannel(), nlg, tracker, DOMAIN))


def uttered(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, BotUttered)]


def test_an_action_utters_and_sets_slots(endpoint: EndpointConfig) -> None:
    text, custom, slot = run(endpoint, "hello")
    assert (text.text, text.data["buttons"]) == ("hello", [{"title": "More", "payload": "more"}])
    assert custom.data["custom"] == {"focus_before": "kfor"}
    assert slot == SlotSet("focus", "eulex")


def test_an_action_that_fails_gets_an_apology(endpoint: EndpointConfig) -> None:
    assert uttered(run(endpoint, "fail")) == ["So sorry."]


def test_a_domain_without_the_response_apologises_too(endpoint: EndpointConfig) -> None:
    assert uttered(run(endpoint, "fail", responses={})) == [APOLOGY_WITHOUT_RESPONSE]


def test_a_failure_is_logged(endpoint: EndpointConfig, caplog: pytest.LogCaptureFixture) -> None:
    run(endpoint, "fail")
    assert "The action 'action_sample' failed" in caplog.text


def test_an_action_that_rejects_leaves_the_turn_to_another(endpoint: EndpointConfig) -> None:
    with pytest.raises(ActionExecutionRejection, match="not now"):
        run(endpoint, "reject")


def test_an_action_nobody_wrote_gets_an_apology(endpoint: EndpointConfig) -> None:
    assert uttered(run(endpoint, "hello", name="action_missing")) == ["So sorry."]


@pytest.mark.parametrize("settings", [None, EndpointConfig(), EndpointConfig("http://127.0.0.1:1/webhook")])
def test_without_a_server_the_user_gets_an_apology(settings: EndpointConfig | None) -> None:
    assert uttered(run(settings, "hello")) == ["So sorry."]


def test_a_server_that_does_not_answer_in_time_is_not_waited_for(server: EndpointConfig) -> None:
    assert uttered(run(server, "wait")) == ["So sorry."]


def test_a_package_that_cannot_be_imported_is_named_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    assert uttered(run(EndpointConfig(actions_module="no_such_package"), "hello")) == ["So sorry."]
    assert "actions_module: 'no_such_package' cannot be imported" in caplog.text


def test_actions_that_cannot_be_loaded_do_not_stop_the_start(caplog: pytest.LogCaptureFixture) -> None:
    prepare(EndpointConfig(actions_module="no_such_package"))
    assert "The actions could not be loaded" in caplog.text


def test_an_answer_of_the_wrong_form_gets_an_apology(monkeypatch: pytest.MonkeyPatch) -> None:
    async def answer(*_: Any, **__: Any) -> dict[str, Any]:
        return {"events": [{"event": "slot"}]}

    endpoint = EndpointConfig("http://127.0.0.1:1/webhook")
    monkeypatch.setattr(endpoint, "request", answer)
    assert uttered(run(endpoint, "hello")) == ["So sorry."]


def test_the_schema_of_answers_is_not_checked_at_every_answer(
    server: EndpointConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(server, "hello")
    checks: list[Any] = []
    monkeypatch.setattr(Draft7Validator, "check_schema", checks.append)
    run(server, "hello")
    assert checks == []
