"""Settings of the web channel, written in credentials.yml below `bot.channels.web.WebInput:`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from rasa.shared.exceptions import RasaException

WHERE = "credentials.yml: bot.channels.web.WebInput"
ORIGIN = re.compile(r"https?://[a-z0-9.\-]+(:\d{1,5})?", re.IGNORECASE)


class SettingError(RasaException):
    """A setting that cannot be used; the message names file, key and remedy."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{WHERE}: {key}: {problem}")


@dataclass(frozen=True)
class WebSettings:
    """What an operator can choose. Every setting has a safe default.

    allowed_origins: other sites that may embed the widget, such as "https://www.example.org"; its own is always allowed
    messages_per_minute: from one conversation
    messages_per_minute_per_address: from one network address (IPv6: one /64 network)
    conversations_per_hour_per_address: new conversations from one network address
    message_length: longest accepted message, in characters
    keep_days: a conversation unused for this many days is deleted
    data_folder: folder for conversations and the signing secret, created for its owner only
    """

    allowed_origins: tuple[str, ...] = ()
    messages_per_minute: int = 20
    messages_per_minute_per_address: int = 60
    conversations_per_hour_per_address: int = 60
    message_length: int = 2000
    keep_days: int = 30
    data_folder: Path = Path("var")

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebSettings:
        """Settings checked one by one. Raises SettingError on an unknown key or an unusable value."""
        if credentials is not None and not isinstance(credentials, dict):
            raise SettingError("(all)", "write one `name: value` a line, or nothing for the defaults.")
        known = {field.name for field in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in (credentials or {}).items():
            if key not in known:
                raise SettingError(key, f"is not a setting. Known are: {', '.join(sorted(known))}.")
            if key == "allowed_origins":
                values[key] = _origins(value)
            elif key == "data_folder":
                values[key] = _folder(value)
            else:
                values[key] = _positive(key, value)
        return cls(**values)


def _origins(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise SettingError("allowed_origins", 'must be a list, such as ["https://www.example.org"].')
    for origin in value:
        if not isinstance(origin, str) or not ORIGIN.fullmatch(origin):
            raise SettingError(
                "allowed_origins",
                f"{origin!r} is not an origin. Write scheme and host, without path or wildcard: https://www.example.org",
            )
    return tuple(origin.lower() for origin in value)


def _folder(value: object) -> Path:
    if not isinstance(value, str) or not value:
        raise SettingError("data_folder", f"{value!r} is not the name of a folder, such as var")
    return Path(value)


def _positive(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise SettingError(key, f"{value!r} is not a whole number above 0.")
    return value
