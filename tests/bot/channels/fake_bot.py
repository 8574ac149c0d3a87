"""A server with the real web channel and a fake bot behind it: `python fake_bot.py PORT FOLDER [settings as JSON]`.

The channel is registered as Rasa does it, beside Rasa's greeting and CORS set-up; conversations go into Rasa's own SQL
tracker store in FOLDER, so that they outlive a kill. What the fake bot replies depends on a word in the message.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import warnings
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")

from rasa.core.channels import channel  # noqa: E402
from rasa.core.channels.channel import UserMessage  # noqa: E402
from rasa.core.channels.socketio import SocketIOInput  # noqa: E402
from rasa.core.lock_store import InMemoryLockStore  # noqa: E402
from rasa.core.tracker_store import SQLTrackerStore  # noqa: E402
from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import BotUttered, UserUttered  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402
from sanic import Sanic, response  # noqa: E402
from sanic.request import Request  # noqa: E402
from sanic_cors import CORS  # noqa: E402

from bot.channels.web import WebInput  # noqa: E402

SOURCE = {
    "id": "isk#kfor",
    "title": "International Support for Kosovo",
    "section": "NATO's Kosovo Force (KFOR)",
    "as_of": "November 2015",
    "url": None,
}
TIMELINE = {
    "type": "timeline",
    "title": "Heads of UNMIK",
    "items": [
        {"label": "Mission begins", "from": "1999-06-10", "to": None, "when": "10 June 1999"},
        {"label": "Lamberto Zannier, SRSG", "from": "2008-06", "to": "2011-06", "when": "June 2008 – June 2011"},
        {"label": "Farid Zarif, SRSG", "from": "2011", "to": "2015-08", "when": "2011 – August 2015"},
        {"label": "Zahir Tanin, SRSG", "from": "2015-08", "to": None, "ongoing": True, "when": "since August 2015"},
    ],
}
BARS = {
    "type": "bars",
    "title": "Staff",
    "items": [
        {"label": "KFOR", "value": 4700, "text": "about 4,700 soldiers", "when": "November 2015"},
        {"label": "EULEX", "value": 1600, "text": "about 1,600 people", "when": "2015"},
        {"label": "OSCE Mission in Kosovo", "value": 590, "text": "about 590 people", "when": "2015"},
    ],
}
CARD = {
    "type": "card",
    "title": "Kosovo Force (KFOR)",
    "subtitle": "active",
    "rows": [
        {"label": "Parent", "value": "NATO"},
        {"label": "Legal basis", "value": "UN Security Council Resolution 1244"},
        {"label": "Began", "value": "12 June 1999"},
    ],
}
MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
EVIL_VIEW = {"type": "card", "title": MARKUP, "subtitle": MARKUP, "rows": [{"label": MARKUP, "value": MARKUP}, None, 7]}
EVIL_TIMELINE = {
    "type": "timeline",
    "title": MARKUP,
    "items": [{"label": MARKUP, "from": MARKUP, "to": {}, "when": MARKUP}],
}


def custom(
    outcome: str = "answered", view: object = None, source: dict[str, object] | None = None
) -> dict[str, object]:
    sources = [source or SOURCE] if outcome == "answered" else []
    return {"version": 1, "outcome": outcome, "kind": "staff", "language": "en", "sources": sources, "view": view}


REPLIES: dict[str, list[dict[str, Any]]] = {
    "timeline": [{"text": "UNMIK has had these heads.", "custom": custom(view=TIMELINE)}],
    "bars": [
        {"text": "KFOR is the largest, with about 4,700 soldiers as of November 2015.", "custom": custom(view=BARS)}
    ],
    "wordy": [{"text": "UNMIK has had many heads. " * 12, "custom": custom(view=TIMELINE)}],
    "card": [{"text": "KFOR is NATO's force in Kosovo.", "custom": custom(view=CARD)}],
    "suggestions": [
        {
            "text": "KFOR had about 4,700 soldiers as of November 2015.",
            "buttons": [
                {"title": "And EULEX?", "payload": "How large is EULEX? bars"},
                {"title": "Who leads KFOR?", "payload": "Who leads KFOR?"},
            ],
            "custom": custom(),
        }
    ],
    "budget": [{"text": "The budget of KFOR is not recorded.", "custom": custom("not_recorded")}],
    "link": [
        {
            "text": "See https://example.org/report. Not javascript:alert(1).",
            "custom": custom(source={**SOURCE, "url": "https://example.org/source"}),
        }
    ],
    "xss": [
        {
            "text": f"Bot {MARKUP}",
            "buttons": [{"title": MARKUP, "payload": MARKUP}],
            "custom": custom(
                view=EVIL_VIEW,
                source={"title": MARKUP, "section": MARKUP, "as_of": MARKUP, "url": "javascript:hacked=1"},
            ),
        },
        {"text": MARKUP, "custom": custom(view=EVIL_TIMELINE)},
    ],
    "malformed": [
        {"text": "Odd.", "custom": {"view": {"type": "bars", "items": [3, {"label": 5, "value": "x"}]}, "sources": 4}}
    ],
    "long": [
        {"text": "\n\n".join(["A long paragraph about the missions, again and again. " * 12] * 8), "custom": custom()}
    ],
    "silent": [],
}


class FakeAgent:
    """As much of Rasa's agent as the channel uses."""

    def __init__(self, folder: Path) -> None:
        self.lock_store = InMemoryLockStore()
        self.tracker_store = SQLTrackerStore(Domain.empty(), db=str(folder / "tracker.sqlite"))
        self.ready = True

    def is_ready(self) -> bool:
        return self.ready

    async def handle_message(self, message: UserMessage) -> None:
        """Replies, then saves the tracker: in this order Rasa does it, too."""
        async with self.lock_store.lock(message.sender_id):
            text = message.text or ""
            if "slow" in text:
                await asyncio.sleep(1.2)
            if "never" in text:
                await asyncio.sleep(60)
            if "crash" in text:
                raise RuntimeError("an action failed")
            tracker = DialogueStateTracker(message.sender_id, [])
            tracker.update(UserUttered(text, message_id=message.message_id, input_channel=message.input_channel))
            for reply in self.replies(text):
                data = {"buttons": reply.get("buttons"), "custom": reply.get("custom")}
                tracker.update(BotUttered(reply["text"], data))
                assert message.output_channel is not None
                await message.output_channel.send_response(message.sender_id, json.loads(json.dumps(reply)))
            known = await self.tracker_store.retrieve(message.sender_id)
            full = DialogueStateTracker(message.sender_id, [])
            for event in [*(known.events if known else []), *tracker.events]:
                full.update(event)
            await self.tracker_store.save(full)

    def replies(self, text: str) -> list[dict[str, Any]]:
        for word, replies in REPLIES.items():
            if word in text.lower():
                return replies
        return [{"text": f"You said: {text}", "custom": custom("chat")}]


def serve(port: int, folder: Path, settings: dict[str, Any]) -> None:
    with_socketio = settings.pop("socketio", False)  # for a widget that ours is compared with
    logging.disable(logging.CRITICAL)
    app = Sanic("rasa_core_no_api", configure_logging=False)

    @app.get("/")
    async def hello(request: Request) -> response.HTTPResponse:
        return response.text("Hello from Rasa")

    CORS(app, resources={r"/*": {"origins": "*" if with_socketio else ""}}, automatic_options=True)
    channels = [WebInput.from_credentials({"data_folder": str(folder), **settings})]
    if with_socketio:
        channels.append(SocketIOInput(namespace=None))
    channel.register(channels, app, route="/webhooks/")

    @app.listener("before_server_start")
    async def load(app: Sanic, _loop: object) -> None:
        app.ctx.agent = FakeAgent(folder)

    # Switches for tests, which an operator's server does not have.
    @app.post("/test/ready/<state:str>")
    async def set_ready(request: Request, state: str) -> response.HTTPResponse:
        app.ctx.agent.ready = state == "yes"
        return response.empty()

    @app.get("/test/trackers")
    async def trackers(request: Request) -> response.HTTPResponse:
        """{conversation: [[message id, channel, text], ...]} as Rasa has them."""
        found = {}
        for conversation in await app.ctx.agent.tracker_store.keys():
            tracker = await app.ctx.agent.tracker_store.retrieve(conversation)
            heard = [event for event in tracker.events if isinstance(event, UserUttered)]
            found[conversation] = [[event.message_id, event.input_channel, event.text] for event in heard]
        return response.json(found)

    app.run("127.0.0.1", port, access_log=False, workers=1)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[3]))
    serve(int(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3]) if len(sys.argv) > 3 else {})
