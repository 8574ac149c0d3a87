"""Serves the bot: the model, the actions and the channels in one process."""

from __future__ import annotations

import errno
import gc
import logging
import socket
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.cli import logs
from bot.cli.errors import CommandError
from bot.cli.model import ensure_model
from bot.cli.progress import say
from bot.settings import Settings

LOOPBACK = "127.0.0.1"


def run(root: Path, settings: Settings) -> None:
    """Serve every channel of credentials.yml until Ctrl-C. Raises CommandError where that cannot start."""
    started = time.monotonic()
    check_port(settings.host, settings.port)
    model = ensure_model(root, settings)
    say("Starting the bot, about 20 s ...")

    def announce() -> None:
        print(f"Ready after {time.monotonic() - started:.0f} s. Open {address(settings)} (Ctrl-C ends it).", flush=True)

    serve(settings, model, announce, channel=None, interface=settings.host, port=settings.port)
    say("Stopped.")


def shell(root: Path, settings: Settings) -> None:
    """Talk to the bot in this terminal until /stop. Raises CommandError where there is no terminal."""
    if not sys.stdin.isatty():
        raise CommandError("The shell needs a terminal to type in. Without one, use the REST channel of: make run")
    model = ensure_model(root, settings)
    say("Starting the bot, about 20 s ...")
    # Rasa's shell talks to a server of its own: any free port will do.
    serve(settings, model, channel="cmdline", interface=LOOPBACK, port=free_port(), conversation_id=uuid.uuid4().hex)


def serve(settings: Settings, model: Path, on_ready: Callable[[], None] = lambda: None, **options: Any) -> None:
    """Hand over to Rasa's server, with the project's endpoints and channels and further options of its own.

    `on_ready` is called once requests are taken. Raises CommandError where it does not come to that.
    """
    # What is imported stays: looking for garbage among it takes a second, and later a pause at every search.
    gc.disable()
    logs.set_up(settings.log_level)
    import rasa.core.run
    from rasa.core.utils import AvailableEndpoints

    endpoints = AvailableEndpoints.read_endpoints("endpoints.yml")
    if settings.database_url:
        endpoints.tracker_store.url = settings.database_url.reveal()
    ready = False

    async def started(app: Any, *_: Any) -> None:
        nonlocal ready
        if not app.ctx.agent.is_ready():  # Rasa would go on without the model and stay silent
            app.stop()
            return
        gc.freeze()
        gc.enable()
        ready = True
        on_ready()

    try:
        rasa.core.run.serve_application(
            model_path=str(model),
            credentials="credentials.yml",
            endpoints=endpoints,
            enable_api=False,
            server_listeners=[(started, "after_server_start")],
            **options,
        )
    except Exception as error:
        if ready:
            raise
        logging.getLogger(__name__).debug("The server could not start.", exc_info=True)
        raise CommandError(f"The bot could not start: {error}\nMore about it: LOG_LEVEL=DEBUG make run") from error
    if not ready:
        raise CommandError(f"The bot could not start with {model}.\nIf the model is damaged: make train FORCE=1")


def address(settings: Settings) -> str:
    """Return the address to open in a browser on this machine."""
    host = "localhost" if settings.host in (LOOPBACK, "0.0.0.0") else settings.host
    host = f"[{host}]" if ":" in host else host
    return f"http://{host}:{settings.port}/"


def check_port(host: str, port: int) -> None:
    """Raise CommandError where nothing can listen there: better now than after the training."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            if getattr(error, "errno", None) == errno.EADDRINUSE:
                raise CommandError(
                    f"Port {port} is taken by another program, perhaps by this bot running already.\n"
                    f"End that, or choose another port: PORT={port + 1} make run"
                ) from error
            raise CommandError(f"Cannot listen on HOST={host} PORT={port}: {error}. Choose others.") from error


def free_port() -> int:
    """Return a port of this machine that is free now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
