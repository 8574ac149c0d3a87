"""A bot of two intents, for tests of the dialogue: it trains in a second and answers like the real one."""

from __future__ import annotations

import asyncio
import warnings
from pathlib import Path
from typing import Any

import rasa
from rasa.core.agent import Agent, load_agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.utils import AvailableEndpoints

FILES = {
    "config.yml": """
        recipe: default.v1
        assistant_id: tiny
        language: en
        pipeline:
        - name: KeywordIntentClassifier
        policies:
        - name: bot.policy.IntentPolicy
          otherwise: action_echo
    """,
    "domain.yml": """
        version: "3.1"
        intents: [staff, greet]
        slots:
          focus: {type: any, influence_conversation: false, mappings: [{type: custom}]}
        responses:
          utter_greet: [{text: Good day!}]
        actions: [action_echo]
    """,
    "data.yml": """
        version: "3.1"
        nlu:
        - intent: staff
          examples: |
            - how many
        - intent: greet
          examples: |
            - hello
        rules:
        - rule: greet
          steps: [{intent: greet}, {action: utter_greet}]
    """,
    "endpoints.yml": """
        action_endpoint:
          actions_module: tiny_actions
        tracker_store:
          type: bot.tracker_store.WindowTrackerStore
          url: sqlite:///{folder}/conversations.sqlite3
    """,
    "tiny_actions.py": """
from rasa_sdk import Action
from rasa_sdk.events import SlotSet

class Echo(Action):
    def name(self):
        return "action_echo"

    def run(self, dispatcher, tracker, domain):
        turn = (tracker.get_slot("focus") or 0) + 1
        dispatcher.utter_message(text=f"{turn}: {tracker.latest_message['text']}")
        return [SlotSet("focus", turn)]
""",
}


def train(folder: Path, **changed: str) -> Path:
    """Write the bot's files into the folder, with those changed that are given as ``name="content"``; train it."""
    for name, content in FILES.items():
        (folder / name).write_text(changed.get(name.split(".")[0], content).replace("{folder}", str(folder)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rasa.train(
            domain=str(folder / "domain.yml"),
            config=str(folder / "config.yml"),
            training_files=str(folder / "data.yml"),
            output=str(folder / "models"),
            force_training=True,
        )
    return folder


class Conversation:
    """Talks to the bot in a folder. Its actions must be importable: the folder has to be on `sys.path`."""

    def __init__(self, folder: Path, sender: str = "anna") -> None:
        self.sender = sender
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            endpoints = AvailableEndpoints.read_endpoints(str(folder / "endpoints.yml"))
            self.agent: Agent = asyncio.run(load_agent(str(folder / "models"), endpoints=endpoints))

    def say(self, *messages: str) -> list[str]:
        """Return the texts of the bot's answers to the last of the messages."""
        return asyncio.run(self._say(messages))

    async def _say(self, messages: tuple[str, ...]) -> list[str]:
        answers: list[dict[str, Any]] = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for message in messages:
                channel = CollectingOutputChannel()
                await self.agent.handle_message(UserMessage(message, channel, self.sender))
                answers = channel.messages
        return [answer["text"] for answer in answers]
