"""The action: what reaches the user, on which channel, and what happens when something breaks."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import actions
from actions.actions import ActionAnswer
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import clause


def run(*clauses: dict[str, Any], channel: str = "rest", slots: dict[str, Any] | None = None, **message: Any) -> Any:
    """Return the only message that is sent, and the events."""
    dispatcher = CollectingDispatcher()
    said = {"text": "a question", "clauses": list(clauses), **message}
    tracker = Tracker("someone", slots or {}, said, [], False, None, {}, "action_listen")
    tracker.get_latest_input_channel = lambda: channel
    events = asyncio.run(ActionAnswer().run(dispatcher, tracker, {}))
    (sent,) = dispatcher.messages
    return sent, events


def test_action_has_the_name_that_the_domain_gives_it() -> None:
    assert ActionAnswer().name() == "action_answer"


def test_answer_is_sent_with_suggestions_as_buttons() -> None:
    sent, _ = run(clause("leader", "eulex", marks="who"))
    assert "Meucci" in sent["text"]
    assert all(button["title"] == button["payload"] for button in sent["buttons"])
    assert sent["buttons"]


def test_focus_is_kept_in_its_slot() -> None:
    _, events = run(clause("leader", "eulex", marks="who"))
    assert [(event["name"], event["value"]["topic"]) for event in events] == [("focus", ["meucci", "eulex"])]


def test_slot_says_what_a_follow_up_is_about() -> None:
    _, (event,) = run(clause("staff", "kfor", marks="how_many"))
    sent, _ = run(clause("other_subject", "eulex", words="and _organization_"), slots={"focus": event["value"]})
    assert "1,500" in sent["text"]


@pytest.mark.parametrize(
    ("channel", "data"),
    [("rest", True), ("web", True), ("callback", True), ("cmdline", False), ("twilio", False), (None, False)],
)
def test_data_goes_only_to_channels_that_do_not_show_it(channel: str, data: bool) -> None:
    sent, _ = run(clause("leader", "eulex", marks="who"), channel=channel)
    assert bool(sent["custom"]) is data


@pytest.mark.parametrize("broken", [{"clauses": None}, {"text": None}, {"clauses": [], "problem": None}])
def test_message_that_the_nlu_did_not_read_gets_a_reply(broken: dict[str, Any]) -> None:
    assert run(**broken)[0]["text"]


class TestFault:
    """Something breaks while the answer is made."""

    @pytest.fixture(autouse=True)
    def _fault(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise ValueError("the inside of the program")

        monkeypatch.setattr(actions, "reply_to", fail)

    def test_user_gets_an_apology_alone(self) -> None:
        sent, _ = run(clause("leader", "eulex"))
        assert (sent["text"], sent["buttons"], sent["custom"]) == (wording().say("apology"), [], {})

    def test_conversation_goes_on_as_it_was(self) -> None:
        _, events = run(clause("leader", "eulex"), slots={"focus": Focus(topic=["kfor"]).as_slot()})
        assert events == []

    def test_fault_is_logged_with_its_trace(self, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.ERROR):
            run(clause("leader", "eulex"))
        assert "the inside of the program" in caplog.text
