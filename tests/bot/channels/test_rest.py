"""The REST channel answers usable requests as Rasa does, and refuses others with a reason."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest
import requests
from rasa.core.channels import channel
from rasa.core.channels.channel import UserMessage
from sanic import Sanic

from bot.channels.rest import MAX_MESSAGE, RequestFault, RestInput, checked


class Echo:
    """An assistant that says how long the message was."""

    async def handle_message(self, message: UserMessage) -> None:
        await message.output_channel.send_text_message(message.sender_id, f"{len(message.text)} characters")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the channel with an Echo behind it and yield its address."""
    loop = asyncio.new_event_loop()
    app = Sanic(f"rest_{uuid.uuid4().hex}", configure_logging=False)
    app.ctx.agent = Echo()
    channel.register([RestInput()], app, route="/webhooks/")

    async def start() -> int:
        server = await app.create_server("127.0.0.1", 0, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.start_serving()
        port: int = server.server.sockets[0].getsockname()[1]
        return port

    port = loop.run_until_complete(start())
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}/webhooks/rest/webhook"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


@pytest.fixture
def post(address: str) -> Callable[[Any], requests.Response]:
    """Return a function that posts a body: bytes as they are, anything else as JSON."""

    def send(body: Any) -> requests.Response:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return requests.post(address, data=data, timeout=5)

    return send


def test_a_message_is_answered(post: Callable[[Any], requests.Response]) -> None:
    reply = post({"sender": "ann", "message": "What is KFOR?"})
    assert reply.status_code == 200
    assert reply.json() == [{"recipient_id": "ann", "text": "13 characters"}]


def test_an_answer_can_be_streamed(address: str) -> None:
    reply = requests.post(f"{address}?stream=true", json={"sender": "ann", "message": "hi"}, timeout=5)
    assert reply.json() == {"recipient_id": "ann", "text": "2 characters"}


@pytest.mark.parametrize("message", ["", "   "])
def test_an_empty_message_reaches_the_bot(post: Callable[[Any], requests.Response], message: str) -> None:
    assert post({"sender": "ann", "message": message}).json()[0]["text"] == "0 characters"


def test_a_number_as_sender_is_its_text(post: Callable[[Any], requests.Response]) -> None:
    assert post({"sender": 7, "message": "hi"}).json()[0]["recipient_id"] == "7"


def test_a_request_without_sender_gets_a_conversation_of_its_own(post: Callable[[Any], requests.Response]) -> None:
    first, second = (post({"message": "hi"}).json()[0]["recipient_id"] for _ in range(2))
    assert len({first, second, "default"}) == 3


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not_an_object"),
        (b"{", "not_json"),
        (b"\xff\xfe", "not_json"),
        ([], "not_an_object"),
        ("hi", "not_an_object"),
        ({"message": "x" * 1_000_000}, "too_large"),
        ({}, "message_not_text"),
        ({"message": None}, "message_not_text"),
        ({"message": 5}, "message_not_text"),
        ({"message": ["hi"]}, "message_not_text"),
        ({"message": "hi", "sender": ""}, "sender_not_text"),
        ({"message": "hi", "sender": True}, "sender_not_text"),
        ({"message": "hi", "sender": {"id": 1}}, "sender_not_text"),
        ({"message": "hi", "sender": "x" * 256}, "sender_not_text"),
        ({"message": "hi", "input_channel": 5}, "input_channel_not_text"),
        ({"message": "hi", "metadata": "x"}, "metadata_not_usable"),
    ],
)
def test_a_request_that_cannot_be_used_is_refused_with_the_reason(
    post: Callable[[Any], requests.Response], body: Any, code: str
) -> None:
    reply = post(body)
    assert reply.status_code == 400
    assert reply.json()["error"]["code"] == code
    assert "Traceback" not in reply.text


def test_the_refusal_shows_a_request_that_works(post: Callable[[Any], requests.Response]) -> None:
    assert post(post({}).json()["error"]["example"]).status_code == 200


def test_a_message_that_is_too_long_is_cut_one_character_after_the_limit() -> None:
    assert len(checked({"message": "x" * 1_000_000})["message"]) == MAX_MESSAGE + 1


def test_a_message_at_the_limit_stays_whole() -> None:
    assert checked({"message": "x" * MAX_MESSAGE})["message"] == "x" * MAX_MESSAGE


@pytest.mark.parametrize("message", ["\ud83d", "a\udc00b"])
def test_what_no_encoding_can_write_is_replaced(message: str) -> None:
    assert checked({"message": message})["message"].encode("utf-8")


@pytest.mark.parametrize("message", ["KFOR? 🇽🇰", "<b>KFOR</b>", "/restart", "\x00\x1b[31m", "Чији је КФОР?"])
def test_any_other_text_is_passed_on_unchanged(message: str) -> None:
    assert checked({"message": message})["message"] == message


def test_too_much_metadata_is_refused() -> None:
    with pytest.raises(RequestFault):
        checked({"message": "hi", "metadata": {"x": "y" * 10_000}})
