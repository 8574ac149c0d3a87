"""The settings of the running bot, read from environment variables once, at the start.

`read(os.environ)` returns a `Settings`; the comment at each field says what it is for. An empty variable is unset.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class SettingsError(ValueError):
    """A setting cannot be used. `key` is its environment variable; the message names key, value and remedy."""

    def __init__(self, key: str, value: str, remedy: str) -> None:
        super().__init__(f"{key}={value!r} cannot be used: {remedy}")
        self.key = key


class Secret:
    """A value that must not be shown: its `str` and `repr` are masked, `reveal()` returns it."""

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')" if self._value else "Secret('')"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


def port(text: str) -> int:
    """Return a TCP port. Raises ValueError, whose message is the remedy."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise ValueError("give a whole number from 1 to 65535, such as 5005.")
    return int(text)


def log_level(text: str) -> str:
    """Return the name of a log level in capitals. Raises ValueError, whose message is the remedy."""
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f"give one of {', '.join(LOG_LEVELS)}.")
    return text.upper()


def file_name(text: str) -> Path:
    """Return a path. Raises ValueError, whose message is the remedy, where a folder of that name exists."""
    if Path(text).is_dir():
        raise ValueError("that is a folder; name a file.")
    return Path(text)


def setting(default: str, cast: Callable[[str], Any]) -> Any:
    """Declare a field of `Settings`: its default, written as in the environment, and what makes its value."""
    return field(default_factory=lambda: cast(default), metadata={"cast": cast})


@dataclass(frozen=True)
class Settings:
    """Every setting of the bot. The environment variable is the field's name in capitals."""

    # Address to listen on. 127.0.0.1 is this machine alone, 0.0.0.0 every network it is in.
    host: str = setting("127.0.0.1", str)
    # Port of the web page and of the REST channel.
    port: int = setting("5005", port)
    # Database of the conversations, such as postgresql://user:password@host/name; unset: the one in endpoints.yml.
    database_url: Secret = setting("", Secret)  # noqa: RUF009 (which makes a field)
    # Least serious messages to show of the bot and of Rasa.
    log_level: str = setting("WARNING", log_level)


def read(environ: Mapping[str, str]) -> Settings:
    """Return the settings that the environment asks for. Raises SettingsError for the first that cannot be used."""
    values: dict[str, Any] = {}
    for each in fields(Settings):
        key = each.name.upper()
        text = environ.get(key, "").strip()
        if not text:
            continue
        try:
            values[each.name] = each.metadata["cast"](text)
        except ValueError as error:
            raise SettingsError(key, text, str(error)) from None
    return Settings(**values)
