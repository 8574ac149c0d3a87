"""Rasa's REST channel, with every request checked before anything else sees it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput as RasaRestInput
from sanic import Blueprint, response
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

# Largest request that is read at all, in bytes.
MAX_BODY = 1_000_000
# Longest message that is answered, in characters. A longer one is cut right after, for the answer to say so.
MAX_MESSAGE = 2000
# Longest conversation id, in characters, as the conversation store has room for.
MAX_SENDER = 255
# Largest metadata, in characters of JSON: it is stored with the message.
MAX_METADATA = 2000
EXAMPLE = {"sender": "a-conversation-id", "message": "What is KFOR?"}


class RequestFault(Exception):
    """A request cannot be answered. `code` is for programs, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def checked(body: Any) -> dict[str, Any]:
    """Return the body with its sender and message made usable. Raises RequestFault for the first field that is not.

    Without a sender the request gets a new conversation, named in the reply: Rasa's own channel would let all such
    requests share one, and with it what was said in it.
    """
    if not isinstance(body, dict):
        raise RequestFault("not_an_object", "The body must be a JSON object.")
    message = body.get("message")
    if not isinstance(message, str):
        raise RequestFault("message_not_text", "'message' is missing or not a text.")
    sender = body.get("sender")
    if sender is None:
        sender = uuid.uuid4().hex
    elif isinstance(sender, int) and not isinstance(sender, bool):
        sender = str(sender)
    if not (isinstance(sender, str) and 0 < len(sender) <= MAX_SENDER):
        raise RequestFault("sender_not_text", f"'sender' must be a text of 1 to {MAX_SENDER} characters.")
    channel = body.get("input_channel")
    if channel is not None and not (isinstance(channel, str) and len(channel) <= MAX_SENDER):
        raise RequestFault("input_channel_not_text", "'input_channel' must be a short text.")
    metadata = body.get("metadata")
    if metadata is not None and not (isinstance(metadata, dict) and len(json.dumps(metadata)) <= MAX_METADATA):
        raise RequestFault(
            "metadata_not_usable", f"'metadata' must be a JSON object of at most {MAX_METADATA} characters."
        )
    # What UTF-8 cannot write, such as half a surrogate pair, no database keeps and no reply could repeat.
    message = message[: MAX_MESSAGE + 1].encode("utf-8", "replace").decode("utf-8")
    return {**body, "sender": sender, "message": message}


class RestInput(RasaRestInput):
    """Answers `POST /webhooks/rest/webhook` like Rasa's own, but an unusable request with status 400 and the reason."""

    @classmethod
    def name(cls) -> str:
        """Return the name in the address, and the channel's name in conversations."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return Rasa's routes behind the check."""
        routes: Blueprint = super().blueprint(on_new_message)

        @routes.middleware("request")
        async def check(request: Request) -> HTTPResponse | None:
            if request.method != "POST":
                return None
            if len(request.body) > MAX_BODY:
                return refusal(RequestFault("too_large", f"The body is larger than {MAX_BODY} bytes."))
            try:
                # Sanic parses the body once and keeps it here; Rasa's handler reads it from there.
                request.parsed_json = checked(request.json)
            except RequestFault as fault:
                return refusal(fault)
            except SanicException:
                return refusal(RequestFault("not_json", "The body is not valid JSON."))
            return None

        return routes


def refusal(fault: RequestFault) -> HTTPResponse:
    """Return the reply to a request that cannot be used."""
    body = {"error": {"code": fault.code, "message": str(fault), "example": EXAMPLE}}
    result: HTTPResponse = response.json(body, status=400)
    return result
