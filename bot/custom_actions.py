"""Custom actions: run in this process, or asked of an action server, as endpoints.yml says.

    action_endpoint:
      actions_module: actions                # in this process (Rasa Pro knows the same key)
      # url: http://localhost:5055/webhook   # by `rasa run actions`: the same actions, in a process of their own
      # timeout: 10                          # seconds to wait for that server

Rasa 3.6 only knows `url`, and says nothing to the user when an action fails. `bot.patches` puts `run_action` in
place of `RemoteAction.run`, so that both work and a failure is met with an apology, and calls `prepare` at the start.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, cast

from jsonschema.validators import validator_for
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection as RejectedByAction

from bot.events import event_from_dict

logger = logging.getLogger(__name__)

Run = Callable[
    [RemoteAction, OutputChannel, NaturalLanguageGenerator, DialogueStateTracker, Domain], Awaitable[list[Event]]
]

APOLOGY_RESPONSE = "utter_action_failed"
APOLOGY_WITHOUT_RESPONSE = "Sorry, something went wrong on my side. Please try again in a moment."
SERVER_TIMEOUT = 10.0  # seconds


@cache
def load_actions(module: str) -> ActionExecutor:
    """Return an executor of all actions in the package or module named; it is imported once per process.

    Raises `RasaException` when it cannot be imported.
    """
    executor = ActionExecutor()
    try:
        executor.register_package(module)
    except SystemExit as error:  # what rasa_sdk does after logging an import error
        raise RasaException(
            f"endpoints.yml: action_endpoint: actions_module: '{module}' cannot be imported. "
            f"Name a package that can be imported from the folder Rasa was started in."
        ) from error
    return executor


def prepare(endpoint: EndpointConfig | None) -> None:
    """Load the actions that run in this process before the first message needs them; log it when they cannot be."""
    module = endpoint.kwargs.get("actions_module") if endpoint else None
    if module:
        try:
            load_actions(module)
        except Exception:  # Rasa would start without a model and stay silent; so every message gets an apology
            logger.exception("The actions could not be loaded.")


async def run_in_process(
    action: RemoteAction,
    module: str,
    channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """Run the action on the tracker's state, as an action server would receive it; return the events it causes."""
    call = {
        "next_action": action.name(),
        "sender_id": tracker.sender_id,
        "tracker": tracker.current_state(EventVerbosity.ALL),
        "domain": domain.as_dict(),
    }
    try:
        result = await load_actions(module).run(cast(Any, call))
    except RejectedByAction as rejection:
        raise ActionExecutionRejection(rejection.action_name, rejection.message) from rejection
    if result is None:
        return []
    uttered = await action._utter_responses(result["responses"], channel, nlg, tracker)
    return [*uttered, *(event_from_dict(event) for event in result["events"])]


def run_action(run_on_server: Run) -> Run:
    """Return a `RemoteAction.run` that runs actions where endpoints.yml says and never leaves the user unanswered.

    `run_on_server` is Rasa's own `RemoteAction.run`.
    """

    async def run(
        action: RemoteAction,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        settings = action.action_endpoint.kwargs if action.action_endpoint else {}
        try:
            if module := settings.get("actions_module"):
                return await run_in_process(action, module, output_channel, nlg, tracker, domain)
            answer = run_on_server(action, output_channel, nlg, tracker, domain)
            return await asyncio.wait_for(answer, settings.get("timeout", SERVER_TIMEOUT))
        except ActionExecutionRejection:  # not a failure: the action asks for another one to be predicted
            raise
        except Exception:
            logger.exception(f"The action '{action.name()}' failed; its events are lost and the user gets an apology.")
            return await apologise(action, output_channel, nlg, tracker)

    return run


async def apologise(
    action: RemoteAction, channel: OutputChannel, nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker
) -> list[Event]:
    """Return the domain's response `utter_action_failed` as an event, or a plain sentence where it has none."""
    apology = await action._utter_responses([{"response": APOLOGY_RESPONSE}], channel, nlg, tracker)
    return [*apology] or [BotUttered(APOLOGY_WITHOUT_RESPONSE)]


@cache
def _validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    kind = validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def validate_action_result(action: RemoteAction, result: Any) -> bool:
    """Return whether an action server's answer has the form Rasa expects; the schema itself is checked only once.

    Raises `jsonschema.ValidationError` when it has not.
    """
    _validator().validate(result)
    return True
