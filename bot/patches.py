"""The changes to Rasa that none of its extension points allows. Each has a test that fails once it is not needed.

Imported by the modules that Rasa loads by name (from config.yml and endpoints.yml), so that `rasa run`,
`rasa shell` and the rest work with their default arguments.
"""

from __future__ import annotations

from typing import Any

import rasa
from rasa.core.actions.action import RemoteAction
from rasa.core.processor import MessageProcessor
from rasa.shared.exceptions import RasaException

from bot import custom_actions

RASA_VERSION = "3.6.21"

original_run = RemoteAction.run
original_validate = RemoteAction._validate_action_result
original_init = MessageProcessor.__init__


def apply() -> None:
    """Change Rasa in this process; done once, on import.

    Raises `RasaException` when Rasa's version is not the one the changes were written for.
    """
    if rasa.__version__ != RASA_VERSION:
        raise RasaException(
            f"bot/patches.py is written for Rasa {RASA_VERSION}, but {rasa.__version__} is installed. "
            f"Install that version, or run tests/bot/test_patches.py and adapt the patches."
        )
    RemoteAction.run = custom_actions.run_action(original_run)
    RemoteAction._validate_action_result = custom_actions.validate_action_result
    MessageProcessor.__init__ = _init_and_prepare


def _init_and_prepare(processor: MessageProcessor, *arguments: Any, **named: Any) -> None:
    original_init(processor, *arguments, **named)
    custom_actions.prepare(processor.action_endpoint)


apply()
