"""What was typed is kept and sent once, whatever happens on the way."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

MESSAGES = "**/webhooks/web/messages"


def heard(chat, server):
    """Texts of this conversation that reached Rasa."""
    token = chat.page.evaluate("JSON.parse(Object.values(localStorage)[0]).token")
    return [text for _, _, text in server.trackers().get(token.split(".")[0], [])]


def refuse(chat, status, body=None, headers=None):
    answer = {
        "status": status,
        "headers": {"Content-Type": "application/json", **(headers or {})},
        "body": json.dumps(body),
    }
    chat.page.route(MESSAGES, lambda route: route.fulfill(**answer))


def retry(chat):
    return chat.host.get_by_role("button", name="Try again")


def test_offline_the_question_is_kept_and_sent_once_when_back(visit, server):
    chat = visit().open()
    chat.ask("hello")
    chat.page.context.set_offline(True)
    chat.type("are you there?")
    expect(chat.alert).to_contain_text("You seem to be offline. Your question is kept")
    expect(chat.turns.nth(1)).to_contain_text("are you there?")
    chat.page.context.set_offline(False)
    expect(chat.replies).to_have_count(2)
    expect(chat.alert).to_be_empty()
    assert heard(chat, server) == ["hello", "are you there?"]


def test_an_answer_lost_on_the_way_is_fetched_without_sending_twice(visit, server):
    chat = visit().open()
    chat.ask("hello")
    lost = []

    def lose_first(route):
        if lost:
            return route.continue_()
        lost.append(route.fetch())
        return route.abort("connectionreset")

    chat.page.route(MESSAGES, lose_first)
    chat.ask("how are you?")
    assert len(lost) == 1
    assert heard(chat, server) == ["hello", "how are you?"]


def test_429_says_how_long_to_wait(visit, server):
    chat = visit().open()
    chat.ask("hello")
    refuse(chat, 429, {"error": {"code": "too_many", "retry_after": 12}}, {"Retry-After": "12"})
    chat.type("again")
    expect(chat.alert).to_have_text("That was quick. Please wait 12 seconds; your question is kept.")
    chat.page.unroute(MESSAGES)
    retry(chat).click()
    expect(chat.replies).to_have_count(2)
    expect(retry(chat)).to_have_count(0)
    assert heard(chat, server) == ["hello", "again"]


@pytest.mark.parametrize("status", [500, 502, 503])
def test_5xx_is_explained_after_some_attempts_and_can_be_tried_again(visit, server, status):
    chat = visit().open()
    chat.ask("hello")
    attempts = []
    chat.page.on("request", lambda request: attempts.append(1) if request.url.endswith("/messages") else None)
    chat.page.clock.install()
    refuse(chat, status)
    chat.type("again")
    for _ in range(6):
        chat.page.wait_for_timeout(100)
        chat.page.clock.fast_forward(1000)
    expect(chat.alert).to_contain_text("The assistant cannot be reached at the moment. Your question is kept")
    assert len(attempts) == 3
    chat.page.unroute(MESSAGES)
    retry(chat).click()
    expect(chat.replies).to_have_count(2)
    assert heard(chat, server) == ["hello", "again"]


def test_a_bot_that_never_answers_is_not_waited_for_forever(visit):
    chat = visit().open()
    chat.ask("hello")
    chat.page.clock.install()
    chat.page.route(MESSAGES, lambda route: None)
    chat.type("again")
    chat.page.wait_for_timeout(100)
    chat.page.clock.fast_forward(21_000)
    expect(chat.alert).to_contain_text("The answer takes too long. Your question is kept")
    expect(retry(chat)).to_be_visible()


def test_a_question_on_its_way_survives_a_reload(visit, server):
    chat = visit().open()
    chat.ask("hello")
    chat.type("slow question")
    chat.page.wait_for_timeout(100)
    chat.page.reload()
    chat.open()
    expect(chat.replies).to_have_count(2)
    assert heard(chat, server) == ["hello", "slow question"]


def test_a_pasted_text_of_10000_characters_is_kept_and_explained(visit):
    chat = visit(permissions=["clipboard-read", "clipboard-write"]).open()
    chat.page.evaluate("navigator.clipboard.writeText('ab cd '.repeat(1667).slice(0, 10000))")
    chat.input.focus()
    chat.page.keyboard.press("Control+V")
    expect(chat.host.locator(".count")).to_contain_text("at most 2,000 characters, yours has 10,000")
    expect(chat.input).to_have_attribute("aria-invalid", "true")
    chat.input.press("Enter")
    expect(chat.turns).to_have_count(0)
    expect(chat.alert).to_contain_text("Please shorten it")
    assert len(chat.input.input_value()) == 10_000


def test_2000_emoji_are_2000_characters(visit):
    chat = visit().open()
    chat.ask("👍" * 2000)


def test_a_message_of_emoji_only_is_sent(visit):
    chat = visit().open()
    expect(chat.ask("👍🏽🇽🇰")).to_contain_text("You said: 👍🏽🇽🇰")


def test_an_empty_message_is_not_sent(visit):
    chat = visit().open()
    chat.type("   ")
    expect(chat.turns).to_have_count(0)


def test_a_second_message_waits_for_the_first_answer_and_is_kept(visit):
    chat = visit().open()
    chat.type("slow one")
    chat.type("two")
    expect(chat.input).to_have_value("two")
    expect(chat.replies).to_have_count(1)
    expect(chat.turns).to_have_count(1)


def test_a_long_reply_is_shown_from_its_start(visit):
    chat = visit().open()
    for _ in range(3):
        chat.ask("hello")
    chat.ask("long")
    chat.page.wait_for_timeout(600)
    question, log = chat.turns.last.bounding_box(), chat.log.bounding_box()
    assert log["y"] <= question["y"] <= log["y"] + 40


def longest_pause(chat, text):
    """ms that the page did not react at most while a question was typed and answered."""
    chat.page.evaluate("window.longest = 0")
    chat.input.type(text)
    chat.ask(text)
    chat.page.wait_for_timeout(300)
    return chat.page.evaluate("window.longest")


def test_1000_messages_do_not_slow_the_next_one_down(visit):
    chat = visit().open()
    chat.ask("timeline")
    chat.page.evaluate(
        """new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
        }).observe({ type: "longtask" })"""
    )
    short = longest_pause(chat, "one more question")
    chat.page.evaluate(
        """() => {
            const { conversation } = document.querySelector("kosovo-chat");
            const like = [...conversation.turns.values()][0].message;
            const past = Array.from({ length: 998 }, (_, n) => ({ ...like, id: `past-${n}`, position: n + 10 }));
            conversation.addHistory(past);
        }"""
    )
    chat.page.wait_for_timeout(500)
    long = longest_pause(chat, "and one more")
    expect(chat.turns).to_have_count(1001)
    expect(chat.turns.last).to_be_in_viewport()
    assert long < short + 150


def test_a_restart_of_the_server_goes_unnoticed(visit, server):
    chat = visit().open()
    chat.ask("before")
    server.kill()
    server.start()
    chat.ask("after")
    chat.page.reload()
    chat.open()
    expect(chat.replies).to_have_count(2)
    assert heard(chat, server) == ["before", "after"]


def test_without_storage_the_chat_works_as_long_as_the_page(visit, site, server):
    block = (
        "<script>Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });</script>"
    )
    chat = visit(site.add("/private", f'{block}<script src="{server.url}/widget.js" async></script>')).open()
    chat.ask("one")
    chat.ask("two")
