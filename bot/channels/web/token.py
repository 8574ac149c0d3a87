"""Conversation tokens: an unguessable conversation id, signed so that only this server can have issued it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

from rasa.shared.exceptions import RasaException

SECRET_VARIABLE = "WEB_CHANNEL_SECRET"
SECRET_FILE = "web_channel_secret"
SECRET_LENGTH = 32  # characters, at least
TOKEN = re.compile(r"(web-[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})", re.ASCII)


class SecretError(RasaException):
    """The signing secret cannot be used; the message says where it is read and what to do."""


class Tokens:
    """Issues and verifies tokens of the form `<conversation id>.<signature>`."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def __repr__(self) -> str:
        return "Tokens(secret=***)"

    def issue(self) -> tuple[str, str]:
        """(conversation id, token) of a new conversation; the id holds 128 random bits."""
        conversation = "web-" + _text(secrets.token_bytes(16))
        return conversation, f"{conversation}.{self._signature(conversation)}"

    def verify(self, token: str) -> str | None:
        """The conversation id, or None when the token was not issued with this secret."""
        match = TOKEN.fullmatch(token)
        if match and hmac.compare_digest(match[2], self._signature(match[1])):
            return match[1]
        return None

    def _signature(self, conversation: str) -> str:
        return _text(hmac.new(self._secret, conversation.encode(), hashlib.sha256).digest())


def read_secret(data_folder: Path) -> bytes:
    """The signing secret: from the environment variable, else from a file made once for its owner only.

    Servers that share conversations must share the secret. Raises SecretError when it is too short, or the file
    can neither be read nor made.
    """
    given = os.environ.get(SECRET_VARIABLE)
    if given is not None:
        return _checked(given, f"environment variable {SECRET_VARIABLE}")
    path = data_folder / SECRET_FILE
    try:
        return _checked(_read_or_make(path), str(path))
    except OSError as error:
        raise SecretError(f"{path}: {error.strerror}. Make the folder writable, or set {SECRET_VARIABLE}.") from error


def _read_or_make(path: Path) -> str:
    make_private_folder(path.parent)
    # The complete file is linked into place: of several workers starting at once one wins, and none reads half a file.
    if not path.exists():
        draft = path.with_name(f"{SECRET_FILE}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii").strip()


def make_private_folder(folder: Path) -> None:
    """Creates the folder where missing, readable by its owner only."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _checked(secret: str, where: str) -> bytes:
    if len(secret) < SECRET_LENGTH:
        raise SecretError(
            f"{where}: the secret has {len(secret)} characters, at least {SECRET_LENGTH} are needed. "
            "Make one with: python -c 'import secrets; print(secrets.token_urlsafe(48))'"
        )
    return secret.encode()


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
