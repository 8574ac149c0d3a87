"""The whole bot, as `make run` serves it: it starts, answers over REST, minds no message, remembers, and ends."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.running import RunningBot


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    with RunningBot(tmp_path_factory.mktemp("bot")) as running:
        yield running


def text_of(entries: list[dict[str, object]]) -> str:
    """Return the text of a reply, which must be one."""
    texts = [str(entry["text"]) for entry in entries if "text" in entry]
    assert len(texts) == 1, entries
    return texts[0]


def test_the_last_line_printed_is_the_address_to_open(bot: RunningBot) -> None:
    assert bot.output().splitlines()[-1].split("Open ")[1].startswith(f"http://localhost:{bot.port}/")


def test_nothing_else_is_printed_when_all_is_well(bot: RunningBot) -> None:
    assert [line.split()[0] for line in bot.output().splitlines()] == ["Starting", "Ready"]


def test_a_question_is_answered_from_the_knowledge_base(bot: RunningBot) -> None:
    text, custom = bot.ask("What does KFOR stand for?")
    assert "Kosovo Force" in text["text"]
    assert custom["custom"]["outcome"] == "answered"


def test_the_page_is_served_at_the_root(bot: RunningBot) -> None:
    page = requests.get(bot.address, timeout=5)
    assert page.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/conversations/test/tracker", "/model/parse", "/domain", "/status"])
def test_rasas_http_api_is_off(bot: RunningBot, path: str) -> None:
    assert requests.get(bot.address + path, timeout=5).status_code == 404


def test_no_other_site_may_read_the_answers(bot: RunningBot) -> None:
    reply = requests.post(bot.webhook, json={"message": "hi"}, headers={"Origin": "https://other.example"}, timeout=30)
    assert "Access-Control-Allow-Origin" not in reply.headers


@pytest.mark.parametrize(
    "message",
    [
        "",
        "   ",
        "?!...",
        "🙂",
        "🇽🇰" * 500,
        "\x00\x01\x1b[31mKFOR",
        "‮KFOR\u200b",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "/restart",
        "/session_start",
        "/back",
        "/leader",
        '/leader{"subject": "kfor"}',
        '/leader@1.0{"subject": "kfor"}',
        "/nonsense",
        "/",
        "//",
        " /restart",
        "EXTERNAL: leader",
        "action_restart",
        "{{7*7}} ${PATH} %s {0}",
        "'; DROP TABLE turns; --",
        "x" * 2000,
        "x" * 2001,
        "What is KFOR? " * 5000,
        "\n" * 3000,
        "Ⓚⓕⓞⓡ",
        "Шта је КФОР?",
        "صفحة" * 100,
    ],
)
def test_any_message_gets_a_plain_reply(bot: RunningBot, message: str) -> None:
    reply = text_of(bot.ask(message, sender=uuid.uuid4().hex))
    assert reply.strip()
    for fault in ("Traceback", "Exception", "went wrong", "<script", "<img", "utter_", "action_"):
        assert fault not in reply


def test_a_command_changes_nothing_in_the_conversation(bot: RunningBot) -> None:
    bot.ask("What is EULEX?", sender="commander")
    for command in ("/restart", "/session_start", "/back"):
        bot.ask(command, sender="commander")
    assert "EULEX" in text_of(bot.ask("When did it start?", sender="commander"))


def test_conversations_do_not_mix(bot: RunningBot) -> None:
    bot.ask("What is UNMIK?", sender="first")
    bot.ask("What is KFOR?", sender="second")
    assert "UNMIK" in text_of(bot.ask("What does it stand for?", sender="first"))


def test_a_conversation_goes_on_after_a_restart_and_ctrl_c_ends_the_bot_well(tmp_path: Path) -> None:
    with RunningBot(tmp_path) as before:
        before.ask("What is EULEX?")
        assert before.stop() == 0
        assert before.output().splitlines()[-1] == "Stopped."
    with RunningBot(tmp_path) as after:
        assert "EULEX" in text_of(after.ask("What does it stand for?"))
