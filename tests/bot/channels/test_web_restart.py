"""Nothing is lost and nothing doubled when the server is killed while messages are on their way."""

from __future__ import annotations

import random
import sqlite3
import threading
import time

import requests

from tests.bot.channels.fake_server import GENEROUS, FakeServer

SENDS = 200
KILLS = 5
PATIENCE = 60  # seconds for one message


def send_until_answered(server: FakeServer, token: str, id: str, text: str) -> None:
    """What the widget does: the same message with the same id, until there is an answer."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            response = server.request("POST", "messages", token, json={"id": id, "text": text})
        except requests.RequestException:
            time.sleep(0.1)
            continue
        if response.ok:
            assert response.json()["replies"][0]["text"] == f"You said: {text}"
            return
        assert response.status_code >= 500
        time.sleep(0.1)
    raise AssertionError(f"{id} was not answered in {PATIENCE} s")


def test_200_sends_with_the_server_killed_at_random(tmp_path):
    chance = random.Random(5)
    doomed = set(chance.sample(range(SENDS), KILLS))
    with FakeServer(tmp_path, GENEROUS) as server:
        token = server.new_token()
        for number in range(SENDS):
            killer = None
            if number in doomed:
                # Anywhere between before the message is written down and after the reply is.
                delay = chance.uniform(0, 0.02)
                killer = threading.Thread(
                    target=lambda wait=delay: (time.sleep(wait), server.kill(), server.start(wait=False))
                )
                killer.start()
            send_until_answered(server, token, f"message-{number:03}", f"Question {number}")
            if killer:
                killer.join()
                server.wait()
        heard = [id for id, _, _ in server.trackers()[token.split(".")[0]]]
    assert heard == [f"message-{number:03}" for number in range(SENDS)]


def test_a_reply_that_only_rasa_had_kept_is_recovered(tmp_path):
    """A crash after Rasa saved the conversation and before the channel wrote the replies down."""
    with FakeServer(tmp_path, GENEROUS) as server:
        token = server.new_token()
        body = {"id": "message-1", "text": "suggestions"}
        answered = server.request("POST", "messages", token, json=body).json()
        server.request("POST", "messages", token, json={"id": "message-2", "text": "Hello"})
        server.kill()
        database = sqlite3.connect(tmp_path / "web_conversations.sqlite")
        database.execute("UPDATE message SET replies = NULL WHERE id = 'message-1'")
        database.commit()
        database.close()
        server.start()
        recovered = server.request("POST", "messages", token, json=body).json()
        assert recovered["replies"] == answered["replies"]
        assert len(server.trackers()[token.split(".")[0]]) == 2
