"""A message takes the same work at turn 1,000 as at turn 10: counted, not timed, so that no slow machine fails it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from jsonschema import Draft7Validator
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot import tracker_store
from tests.bot import tiny_bot

WINDOW = tracker_store.DEFAULT_WINDOW


@pytest.fixture(scope="module")
def conversation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tiny_bot.Conversation]:
    folder = tmp_path_factory.mktemp("bot")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield tiny_bot.Conversation(tiny_bot.train(folder))


def work_of_one_message(conversation: tiny_bot.Conversation) -> Counter[str]:
    """Return how often what grows in a stock bot is done while one message is answered."""
    count: Counter[str] = Counter()

    def counting(name: str, function: Any, amount: Any = lambda result: 1) -> Any:
        def counted(*args: Any, **kwargs: Any) -> Any:
            result = function(*args, **kwargs)
            count[name] += amount(result)
            return result

        return counted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sa.engine.CursorResult, "all", counting("rows read", sa.engine.CursorResult.all, len))
        patch.setattr(sa.engine.Connection, "execute", counting("statements executed", sa.engine.Connection.execute))
        patch.setattr(tracker_store, "event_from_dict", counting("events read", tracker_store.event_from_dict))
        patch.setattr(Event, "resolve_by_type", staticmethod(counting("class searches", Event.resolve_by_type)))
        patch.setattr(DialogueStateTracker, "replay_events", counting("replays", DialogueStateTracker.replay_events))
        patch.setattr(
            DialogueStateTracker,
            "travel_back_in_time",
            counting("replaying copies", DialogueStateTracker.travel_back_in_time),
        )
        patch.setattr(Draft7Validator, "check_schema", counting("schema checks", Draft7Validator.check_schema))
        patch.setattr(Draft7Validator, "iter_errors", counting("validations", Draft7Validator.iter_errors))
        assert conversation.say("how many")
    return count


def test_turn_1000_does_the_work_of_turn_10(conversation: tiny_bot.Conversation) -> None:
    conversation.say(*["how many"] * 9)
    at_10 = work_of_one_message(conversation)
    conversation.say(*["how many"] * 989)
    assert work_of_one_message(conversation) == at_10


def test_a_message_reads_the_window_and_adds_a_row(conversation: tiny_bot.Conversation) -> None:
    work = work_of_one_message(conversation)
    assert work["rows read"] == WINDOW + 1
    assert work["statements executed"] == 2


def test_no_schema_is_checked_and_no_event_class_searched(conversation: tiny_bot.Conversation) -> None:
    work = work_of_one_message(conversation)
    assert (work["schema checks"], work["validations"], work["class searches"]) == (0, 0, 0)


def test_no_copy_of_the_tracker_replays_the_conversation(conversation: tiny_bot.Conversation) -> None:
    work = work_of_one_message(conversation)
    assert (work["replays"], work["replaying copies"]) == (0, 0)
