"""Whole conversations, by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

SOURCE = "Source: International Support for Kosovo, NATO's Kosovo Force (KFOR) · as of November 2015"


def test_by_mouse_from_the_launcher_to_the_source(visit):
    chat = visit()
    chat.launcher.click()
    chat.input.click()
    chat.input.type("suggestions please")
    chat.host.get_by_role("button", name="Send").click()
    expect(chat.replies.first).to_contain_text("about 4,700 soldiers")
    expect(chat.replies.first.locator(".source")).to_have_text(SOURCE)


def test_by_keyboard_only_from_the_launcher_to_the_source_and_back(visit):
    chat = visit()
    keys = chat.page.keyboard
    for _ in range(10):
        keys.press("Tab")
        if chat.launcher.evaluate("e => e.matches(':focus')"):
            break
    keys.press("Enter")
    expect(chat.input).to_be_focused()
    keys.type("suggestions please")
    keys.press("Enter")
    expect(chat.replies.first.locator(".source")).to_have_text(SOURCE)
    keys.press("Shift+Tab")
    expect(chat.suggestions.last).to_be_focused()
    keys.press("Enter")
    expect(chat.replies).to_have_count(2)
    expect(chat.input).to_be_focused()
    keys.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_shift_enter_makes_a_new_line(visit):
    chat = visit().open()
    chat.input.fill("one")
    chat.input.press("Shift+Enter")
    chat.input.type("two")
    expect(chat.input).to_have_value("one\ntwo")
    expect(chat.turns).to_have_count(0)


def test_a_suggestion_asks_its_question(visit):
    chat = visit().open()
    chat.ask("suggestions")
    chat.suggestions.first.click()
    expect(chat.turns.nth(1).locator(".user")).to_contain_text("How large is EULEX? bars")
    expect(chat.replies).to_have_count(2)
    expect(chat.suggestions).to_have_count(0)


def test_starting_questions_are_offered_until_the_first_question(visit):
    chat = visit().open()
    expect(chat.suggestions).to_have_text(["What does KFOR do?", "Who were the heads of UNMIK?"])
    chat.suggestions.first.click()
    expect(chat.suggestions).to_have_count(0)


def test_the_landing_page_asks_its_questions(visit):
    chat = visit("/")
    chat.page.get_by_role("button", name="What does KFOR do?").click()
    expect(chat.replies.first).to_contain_text("You said: What does KFOR do?")


def test_nothing_is_stored_before_the_first_question(visit):
    chat = visit()
    requests = []
    chat.page.on("request", lambda request: requests.append(request.url))
    chat.open()
    assert requests == []
    assert chat.page.evaluate("localStorage.length") == 0


def test_the_conversation_is_there_after_a_reload(visit):
    chat = visit().open()
    chat.ask("timeline")
    chat.ask("suggestions")
    chat.page.reload()
    chat.open()
    expect(chat.replies).to_have_count(2)
    expect(chat.replies.first.get_by_role("img")).to_be_visible()
    expect(chat.suggestions).to_have_count(2)


def test_a_long_conversation_comes_back_in_pieces(visit):
    chat = visit().open()
    chat.ask("first of all")
    chat.page.evaluate(
        """async () => {
            const { connection } = document.querySelector("kosovo-chat");
            for (let n = 0; n < 55; n += 1) await connection.send(`message-${n}`, `Question ${n}`);
        }"""
    )
    chat.page.reload()
    chat.open()
    expect(chat.replies).to_have_count(50)
    chat.host.get_by_role("button", name="Show earlier messages").click()
    expect(chat.replies).to_have_count(56)
    expect(chat.replies.first).to_contain_text("first of all")
    expect(chat.host.get_by_role("button", name="Show earlier messages")).to_be_hidden()


def test_feedback_is_kept(visit):
    chat = visit().open()
    chat.ask("card")
    helpful = chat.host.get_by_role("button", name="Helpful", exact=True)
    helpful.click()
    expect(helpful).to_have_attribute("aria-pressed", "true")
    expect(chat.status).to_have_text("Thank you for your feedback.")
    chat.page.reload()
    chat.open()
    expect(helpful).to_have_attribute("aria-pressed", "true")
    helpful.click()
    expect(helpful).to_have_attribute("aria-pressed", "false")


def test_starting_over_empties_the_conversation_after_asking_back(visit, server):
    chat = visit().open()
    chat.ask("hello")
    chat.menu("Start over")
    chat.host.get_by_role("button", name="Yes, delete").click()
    expect(chat.turns).to_have_count(0)
    expect(chat.status).to_have_text("Started over.")
    chat.page.reload()
    chat.open()
    expect(chat.turns).to_have_count(0)


def test_deleting_can_be_called_off(visit):
    chat = visit().open()
    chat.ask("hello")
    chat.menu("Delete my conversation")
    chat.host.get_by_role("button", name="No, keep it").click()
    expect(chat.turns).to_have_count(1)


def test_deleting_leaves_nothing_here_or_there(visit, server):
    chat = visit().open()
    chat.ask("hello")
    key = chat.page.evaluate("Object.keys(localStorage)[0]")
    conversation = chat.page.evaluate("key => JSON.parse(localStorage[key]).token.split('.')[0]", key)
    assert conversation in server.trackers()
    chat.menu("Delete my conversation")
    chat.host.get_by_role("button", name="Yes, delete").click()
    expect(chat.status).to_have_text("Your conversation was deleted.")
    assert chat.page.evaluate("localStorage.length") == 0
    assert conversation not in server.trackers()


def test_two_tabs_show_one_conversation(visit):
    one = visit().open()
    one.ask("hello")
    two = visit(context=one.page.context).open()
    expect(two.replies).to_have_count(1)
    two.ask("timeline")
    expect(one.replies).to_have_count(2)
    one.menu("Start over")
    one.host.get_by_role("button", name="Yes, delete").click()
    expect(two.turns).to_have_count(0)


def test_a_conversation_deleted_in_another_tab_does_not_stop_this_one(visit):
    chat = visit().open()
    chat.ask("hello")
    chat.page.evaluate("document.querySelector('kosovo-chat').connection.request('DELETE', 'conversation')")
    chat.ask("hello again")


def test_the_conversation_can_be_copied(visit):
    chat = visit(permissions=["clipboard-read", "clipboard-write"]).open()
    chat.ask("suggestions")
    chat.menu("Copy conversation")
    expect(chat.status).to_have_text("Conversation copied.")
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert "You: suggestions\nAssistant: KFOR had about 4,700 soldiers" in copied
    assert "(Source: International Support for Kosovo, NATO's Kosovo Force (KFOR), as of November 2015)" in copied


def test_the_conversation_is_printed_by_itself(visit):
    chat = visit().open()
    chat.ask("timeline")
    chat.page.evaluate(
        """() => {
            const append = document.body.append.bind(document.body);
            document.body.append = (frame) => {
                append(frame);
                frame.contentWindow.print = () => { window.printed = frame.contentDocument.body.textContent; };
            };
        }"""
    )
    chat.menu("Print conversation")
    printed = chat.page.evaluate("window.printed")
    assert "Heads of UNMIK" in printed
    assert "The Daily Example" not in printed


def test_messages_show_their_time_and_day(visit):
    chat = visit().open()
    chat.ask("hello")
    expect(chat.turns.first.locator("time")).to_have_attribute("datetime", re.compile(r"^\d{4}-\d\d-\d\dT"))
    expect(chat.turns.first.locator(".day")).to_have_text("Today")


def test_typing_shows_only_when_the_answer_takes_a_moment(visit):
    chat = visit().open()
    chat.type("slow")
    expect(chat.host.locator(".typing")).to_be_visible()
    expect(chat.status).to_have_text("Looking for the answer …")
    expect(chat.replies).to_have_count(1)
    expect(chat.host.locator(".typing")).to_be_hidden()


def test_a_bot_without_words_is_not_met_with_silence(visit):
    chat = visit().open()
    expect(chat.ask("silent")).to_contain_text("There was no answer to this question.")


@pytest.mark.parametrize("language", ["tlh", "", "not a language", "en_US"])
def test_a_language_without_words_falls_back_to_english(visit, site, server, language):
    address = site.add("/language", f'<script src="{server.url}/widget.js" data-lang="{language}"></script>')
    chat = visit(address).open()
    expect(chat.host.get_by_role("button", name="Send")).to_be_visible()
    expect(chat.panel).to_have_attribute("lang", "en")


def test_attributes_choose_heading_greeting_place_and_colour(visit, site, server):
    body = (
        '<kosovo-chat heading="Ask us" greeting="Welcome." position="left" accent="gold" theme="dark" open>'
        "</kosovo-chat>"
        f'<script src="{server.url}/widget.js" async></script>'
    )
    chat = visit(site.add("/attributes", body))
    expect(chat.host.get_by_role("dialog", name="Ask us")).to_be_visible()
    expect(chat.log).to_contain_text("Welcome.")
    assert chat.panel.bounding_box()["x"] < 100
    assert chat.host.locator(".head").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 215, 0)"
    assert chat.host.locator(".head").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_on_a_phone_it_does_not_open_by_itself_over_the_page(visit, site, server):
    address = site.add("/open", f'<script src="{server.url}/widget.js" data-open async></script>')
    chat = visit(address, viewport={"width": 375, "height": 700})
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_opening_by_attribute_does_not_take_the_focus(visit, site, server):
    body = f'<input autofocus><script src="{server.url}/widget.js" data-open async></script>'
    chat = visit(site.add("/open", body))
    expect(chat.panel).to_be_visible()
    expect(chat.page.locator("input")).to_be_focused()
