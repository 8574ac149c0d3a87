"""The web channel: the routes that the widget speaks to, and the pages that show it."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.channels.web.dialogue import CHANNEL, Dialogue, OnNewMessage
from bot.channels.web.errors import WebError
from bot.channels.web.limits import RateLimit, network
from bot.channels.web.pages import SECURITY_HEADERS, read_files
from bot.channels.web.settings import WebSettings
from bot.channels.web.store import ConversationStore
from bot.channels.web.token import Tokens, read_secret

if TYPE_CHECKING:  # importing it takes TensorFlow along
    from rasa.core.agent import Agent

logger = logging.getLogger(__name__)

API = f"/webhooks/{CHANNEL}"
BODY_SIZE = 64 * 1024  # bytes: 2,000 characters, escaped in JSON, with room to spare
HISTORY = 50  # messages in one piece of history
HOUR = 60 * 60  # seconds
MESSAGE_ID = re.compile(r"[A-Za-z0-9-]{8,64}", re.ASCII)


class WebInput(InputChannel):
    """Rasa input channel for the web widget, named in credentials.yml as `bot.channels.web.WebInput`."""

    def __init__(self, settings: WebSettings | None = None) -> None:
        self.settings = settings or WebSettings()
        self.tokens = Tokens(read_secret(self.settings.data_folder))
        self._by_conversation = RateLimit(self.settings.messages_per_minute, 60)
        self._by_address = RateLimit(self.settings.messages_per_minute_per_address, 60)
        self._new_by_address = RateLimit(self.settings.conversations_per_hour_per_address, HOUR)

    @classmethod
    def name(cls) -> str:
        """The channel's name, as stored with each message."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebInput:
        """The channel with its settings. Raises SettingError or SecretError when one of them cannot be used."""
        return cls(WebSettings.from_credentials(credentials))

    def url_prefix(self) -> str:
        """The root: besides its API below /webhooks/web the channel serves /widget.js, /healthz and so on."""
        return "/"

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Routes, listeners and headers of the channel."""
        routes = Blueprint("web_channel")
        self._add_life_cycle(routes, on_new_message)
        self._add_pages(routes)
        self._add_conversation(routes)
        self._add_messages(routes)

        @routes.exception(WebError)
        async def refuse(request: Request, error: WebError) -> HTTPResponse:
            return json(error.body(), status=error.status, headers=error.headers())

        @routes.middleware("response")
        async def add_headers(request: Request, response: HTTPResponse) -> None:
            if request.path.startswith(API):
                response.headers.update(SECURITY_HEADERS | {"Cache-Control": "no-store"})
                response.headers.update(self._cross_origin_headers(request))

        return routes

    def _add_life_cycle(self, routes: Blueprint, on_new_message: OnNewMessage) -> None:
        @routes.listener("before_server_start")
        async def open_store(app: Sanic, _loop: object) -> None:
            self.store = ConversationStore(self.settings.data_folder)
            self.dialogue = Dialogue(self.store, on_new_message)

        @routes.listener("after_server_start")
        async def delete_unused_conversations(app: Sanic, _loop: object) -> None:
            self._cleaning = asyncio.create_task(self._clean(app))

        @routes.listener("before_server_stop")
        async def close_store(app: Sanic, _loop: object) -> None:
            self._cleaning.cancel()
            self.store.close()

    def _add_pages(self, routes: Blueprint) -> None:
        files = read_files()
        landing = files.pop("/")

        # Rasa answers "/" with a greeting of its own, and a second route for the same path is not possible.
        @routes.listener("before_server_start")
        async def replace_greeting(app: Sanic, _loop: object) -> None:
            async def landing_page(request: Request) -> HTTPResponse | None:
                return landing.response(request) if request.path == "/" and request.method == "GET" else None

            app.register_middleware(landing_page, "request")

        for path, file in files.items():

            async def serve(request: Request, file: Any = file) -> HTTPResponse:
                response: HTTPResponse = file.response(request)
                return response

            routes.add_route(serve, path, methods=["GET"], name=path.strip("/").replace("/", "_"))

        @routes.get("/healthz")
        async def alive(request: Request) -> HTTPResponse:
            return json({"status": "ok"}, headers={"Cache-Control": "no-store"})

        @routes.get("/readyz")
        async def ready(request: Request) -> HTTPResponse:
            agent = _agent(request)
            is_ready = agent is not None and agent.is_ready()
            state = {"status": "ready" if is_ready else "loading"}
            return json(state, status=200 if is_ready else 503, headers={"Cache-Control": "no-store"})

    def _add_conversation(self, routes: Blueprint) -> None:
        # OPTIONS is listed on each route so that our headers are put on the answer to a preflight, too.
        @routes.route(f"{API}/conversations", methods=["POST", "OPTIONS"])
        async def start(request: Request) -> HTTPResponse:
            self._check_origin(request)
            self._count(self._new_by_address, network(_address(request)))
            conversation, token = self.tokens.issue()
            self.store.start(conversation)
            return json({"token": token}, status=201)

        @routes.route(f"{API}/conversation", methods=["DELETE", "OPTIONS"])
        async def delete(request: Request) -> HTTPResponse:
            await self.dialogue.delete(_agent(request), self._conversation(request))
            return HTTPResponse(status=204)

        @routes.route(f"{API}/conversation/start-over", methods=["POST", "OPTIONS"])
        async def start_over(request: Request) -> HTTPResponse:
            await self.dialogue.start_over(_agent(request), self._conversation(request))
            return HTTPResponse(status=204)

    def _add_messages(self, routes: Blueprint) -> None:
        @routes.route(f"{API}/messages", methods=["GET", "OPTIONS"], name="history")
        async def history(request: Request) -> HTTPResponse:
            conversation = self._conversation(request)
            before = request.args.get("before")
            if before is not None and not re.fullmatch(r"[0-9]{1,18}", before):
                raise WebError(400, "bad_request", "`before` must be the position of a message.")
            messages = self.store.messages(conversation, int(before) if before else None, HISTORY + 1)
            return json({"messages": messages[-HISTORY:], "earlier": len(messages) > HISTORY})

        @routes.route(f"{API}/messages", methods=["POST"], name="send")
        async def send(request: Request) -> HTTPResponse:
            conversation = self._conversation(request)
            id, text = self._sent(request)
            known = self.store.message(conversation, id)
            if known is None or known["replies"] is None:  # fetching a reply again costs nothing
                self._count(self._by_conversation, conversation)
                self._count(self._by_address, network(_address(request)))
            # Shielded: when the visitor's connection breaks, the reply is still kept for the retry.
            work = asyncio.ensure_future(self.dialogue.answer(_agent(request), conversation, id, text))
            return json(await asyncio.shield(work))

        @routes.route(f"{API}/messages/<id:str>/feedback", methods=["PUT", "OPTIONS"])
        async def rate(request: Request, id: str) -> HTTPResponse:
            conversation = self._conversation(request)
            feedback = _body(request).get("feedback")
            if feedback not in ("up", "down", None):
                raise WebError(400, "bad_request", '`feedback` must be "up", "down" or null.')
            if not self.store.rate(conversation, id, feedback):
                raise WebError(404, "unknown_message", "There is no such answered message in this conversation.")
            return HTTPResponse(status=204)

    def _sent(self, request: Request) -> tuple[str, str]:
        """(message id, text) of a message to send."""
        body = _body(request)
        id, text = body.get("id"), body.get("text")
        if not isinstance(id, str) or not MESSAGE_ID.fullmatch(id):
            raise WebError(400, "bad_request", "`id` must be 8 to 64 letters, digits or hyphens, new for each message.")
        if not isinstance(text, str) or not text.strip():
            raise WebError(400, "bad_request", "`text` must be a text that is not empty.")
        if len(text) > self.settings.message_length:
            limit = self.settings.message_length
            raise WebError(413, "message_too_long", f"A message has at most {limit} characters, this has {len(text)}.")
        return id, _encodable(text)

    def _conversation(self, request: Request) -> str:
        """The conversation that the request's token stands for."""
        self._check_origin(request)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        conversation = self.tokens.verify(token) if scheme.lower() == "bearer" else None
        if conversation is None or not self.store.exists(conversation):
            raise WebError(401, "unknown_conversation", "The token is wrong, or the conversation was deleted.")
        return conversation

    def _check_origin(self, request: Request) -> None:
        origin = request.headers.get("origin")
        if origin is not None and not self._allowed(request, origin):
            raise WebError(403, "origin_refused", "This site is not among the channel's allowed_origins.")

    def _allowed(self, request: Request, origin: str) -> bool:
        own = urlsplit(origin).netloc == request.headers.get("host", "")
        return own or origin.lower() in self.settings.allowed_origins

    def _cross_origin_headers(self, request: Request) -> dict[str, str]:
        origin = request.headers.get("origin")
        headers = {"Vary": "Origin"}
        if origin is None or not self._allowed(request, origin):
            return headers
        headers |= {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": "Retry-After"}
        if request.method == "OPTIONS":
            headers |= {
                "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
                "Access-Control-Allow-Headers": "Authorization, Content-Type",
                "Access-Control-Max-Age": "600",
            }
        return headers

    def _count(self, limit: RateLimit, key: str) -> None:
        seconds = limit.wait(key)
        if seconds:
            raise WebError(429, "too_many", f"Too many requests. Try again in {seconds} s.", retry_after=seconds)

    async def _clean(self, app: Sanic) -> None:
        while True:
            try:
                await self.dialogue.delete_unused(getattr(app.ctx, "agent", None), self.settings.keep_days)
            except WebError as error:
                logger.warning("Unused conversations could not be deleted: %s", error.message)
            await asyncio.sleep(HOUR)


def _agent(request: Request) -> Agent | None:
    agent: Agent | None = getattr(request.app.ctx, "agent", None)
    return agent


def _address(request: Request) -> str:
    # remote_addr is empty unless the operator told Sanic which proxies to trust (SANIC_PROXIES_COUNT).
    return str(request.remote_addr or request.ip)


def _body(request: Request) -> dict[str, Any]:
    if len(request.body) > BODY_SIZE:
        raise WebError(413, "message_too_long", f"A request has at most {BODY_SIZE} bytes.")
    try:
        body = request.json
    except Exception as error:
        raise WebError(400, "bad_request", "The request's body must be JSON.") from error
    if not isinstance(body, dict):
        raise WebError(400, "bad_request", "The request's body must be a JSON object.")
    return body


def _encodable(text: str) -> str:
    """The text without lone surrogates, which JSON can carry but neither a database nor a model can read."""
    return text.encode("utf-8", "replace").decode("utf-8")
