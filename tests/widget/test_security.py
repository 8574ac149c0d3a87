"""Nothing a visitor, the bot or another site says is executed, and nothing leaks between sites or visitors."""

from __future__ import annotations

import pytest
import requests
from playwright.sync_api import expect

from tests.bot.channels.fake_bot import MARKUP
from tests.bot.channels.fake_server import ROOT

STRICT = (
    "default-src 'none'; script-src {server}; connect-src {server}; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'"
)


def embed(server):
    return f'<script src="{server.url}/widget.js" async></script>'


def test_a_page_with_a_strict_policy_can_embed_it(visit, site, server):
    chat = visit(site.add("/strict", embed(server), {"Content-Security-Policy": STRICT.format(server=server.url)}))
    refused = []
    chat.page.on(
        "console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None
    )
    chat.open()
    for word in ["timeline", "bars", "card", "suggestions"]:
        chat.ask(word)
    chat.menu("Print conversation")
    assert refused == []
    assert chat.panel.evaluate("e => getComputedStyle(e).borderRadius") != "0px", "styles hold"


def test_a_site_named_in_the_settings_may_use_it(visit, site, server):
    chat = visit(site.add("/allowed", embed(server))).open()
    expect(chat.ask("hello")).to_contain_text("You said: hello")
    chat.page.reload()
    chat.open()
    expect(chat.replies).to_have_count(1)


def test_another_site_may_not_and_its_visitors_are_told(visit, other_site, server):
    chat = visit(other_site.add("/refused", embed(server))).open()
    chat.type("hello")
    expect(chat.alert).not_to_be_empty()
    expect(chat.replies).to_have_count(0)


@pytest.mark.parametrize(
    "text", [MARKUP, "<b onclick=alert(1)>", "</textarea><script>hacked=1</script>", "{{constructor}}"]
)
def test_what_the_visitor_types_is_shown_as_typed(visit, text):
    chat = visit().open()
    chat.ask(text)
    expect(chat.turns.first.locator(".user > p")).to_have_text(f"You: {text}")
    assert chat.page.evaluate("window.hacked") is None


def test_what_the_bot_says_is_shown_as_said(visit):
    chat = visit().open()
    reply = chat.ask("xss")
    expect(reply).to_contain_text(f"Bot {MARKUP}")
    expect(chat.suggestions).to_have_text([MARKUP])
    expect(reply.locator(".card .drawing-title")).to_contain_text(MARKUP)
    assert reply.locator("img, script, a").count() == 0
    assert chat.page.evaluate("window.hacked") is None


def test_malformed_data_does_no_harm(visit):
    chat = visit().open()
    expect(chat.ask("malformed")).to_contain_text("Odd.")
    chat.ask("hello")


def test_links_open_apart_and_only_where_they_are_web_addresses(visit):
    chat = visit().open()
    links = chat.ask("link").locator("a")
    assert links.evaluate_all("all => all.map(a => a.href)") == [
        "https://example.org/report",
        "https://example.org/source",
    ]
    for link in links.all():
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_another_visitors_token_is_of_no_use_when_changed(visit, server):
    chat = visit().open()
    chat.ask("a private question")
    token = chat.page.evaluate("JSON.parse(Object.values(localStorage)[0]).token")
    assert (
        requests.get(
            f"{server.url}/webhooks/web/messages", headers={"Authorization": f"Bearer {token}x"}, timeout=5
        ).status_code
        == 401
    )
    stranger = visit().open()
    expect(stranger.turns).to_have_count(0)


def test_the_page_and_the_chat_do_not_style_each_other(visit):
    chat = visit().open()
    button = chat.host.get_by_role("button", name="Send")
    assert button.evaluate("e => getComputedStyle(e).textTransform") == "none"
    assert chat.panel.evaluate("e => getComputedStyle(e).fontFamily").startswith("system-ui")
    assert chat.panel.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") == pytest.approx(15.04)
    loud = chat.page.get_by_role("button", name="A button of this page")
    assert loud.evaluate("e => getComputedStyle(e).textTransform") == "uppercase"


def test_the_source_reads_no_html_and_evaluates_nothing():
    code = "".join(path.read_text("utf-8") for path in (ROOT / "bot" / "widget").glob("*.js"))
    for word in [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "DOMParser",
    ]:
        assert word not in code
