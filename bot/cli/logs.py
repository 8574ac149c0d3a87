"""Sets up what Rasa and its libraries show, as the `rasa` command does."""

from __future__ import annotations

import logging
import os
import warnings


def set_up(level: str) -> None:
    """Show messages of this level and above ("WARNING", ...) of Rasa and the bot. Imports Rasa."""
    os.environ["LOG_LEVEL"] = level
    # Libraries as old as Rasa's pins warn of their own age, and Sanic, when imported, turns that on for all of them.
    # Nobody who runs the bot can act on it.
    import sanic.app  # noqa: F401

    warnings.filterwarnings("ignore", category=DeprecationWarning)
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.io import configure_colored_logging
    from rasa.utils.log_utils import configure_structlog

    number = logging.getLevelName(level)
    configure_logging_and_warnings(number)
    configure_colored_logging(number)
    configure_structlog(number)
