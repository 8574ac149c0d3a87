"""WCAG 2.2 AA as far as a machine can tell, and the ways of keyboard and screen reader."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
PHONE = {"viewport": {"width": 375, "height": 700}, "has_touch": True, "is_mobile": True}
DEVICES = {
    "light": LIGHT,
    "dark": DARK,
    "phone": {**PHONE, **LIGHT},
    "phone, dark": {**PHONE, **DARK},
    "320 px": {"viewport": {"width": 320, "height": 480}},
    "forced colours": {"forced_colors": "active"},
}
# Records what a screen reader would be told politely: text added below a live region that is not switched off.
LISTEN = """() => {
    const root = document.querySelector("kosovo-chat").shadowRoot;
    window.spoken = [];
    const live = (node) => {
        const region = node.closest("[aria-live], [role=status], [role=alert]");
        return region && region.getAttribute("aria-live") !== "off";
    };
    new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) {
            const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
            const texts = node.nodeType === Node.TEXT_NODE ? [node] : [];
            while (walk.nextNode()) texts.push(walk.currentNode);
            const heard = texts.filter((text) => live(text.parentElement)).map((text) => text.data.trim());
            window.spoken.push(...heard.filter(Boolean));
        }
    }).observe(root, { subtree: true, childList: true });
}"""


def violations(chat, axe):
    """What axe-core finds on the whole page, as {rule: elements}."""
    chat.host.evaluate("host => Promise.all(host.shadowRoot.getAnimations().map((moving) => moving.finished))")
    chat.page.evaluate(axe)
    tags = json.dumps(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    found = chat.page.evaluate(f"axe.run({{ runOnly: {tags} }}).then((result) => result.violations)")
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


@pytest.mark.parametrize("device", DEVICES)
def test_axe_finds_nothing_in_any_state(visit, axe, device):
    chat = visit(**DEVICES[device])
    assert violations(chat, axe) == {}, "closed"
    chat.open()
    assert violations(chat, axe) == {}, "open"
    for word in ["suggestions", "timeline", "bars", "card", "budget", "link", "xss", "long"]:
        chat.ask(word)
        assert violations(chat, axe) == {}, word
    for table in chat.host.locator("summary").all():
        table.click()
    assert violations(chat, axe) == {}, "tables"
    chat.host.get_by_role("button", name="More options").click()
    assert violations(chat, axe) == {}, "menu"
    chat.host.get_by_role("button", name="Start over").click()
    assert violations(chat, axe) == {}, "asking back"
    chat.page.keyboard.press("Escape")
    chat.input.fill("x" * 2100)
    chat.input.press("Enter")
    assert violations(chat, axe) == {}, "too long"


def test_axe_finds_nothing_after_a_failure(visit, axe):
    chat = visit().open()
    chat.page.context.set_offline(True)
    chat.type("hello")
    expect(chat.host.get_by_role("button", name="Try again")).to_be_visible()
    assert violations(chat, axe) == {}


@pytest.mark.parametrize("device", ["light", "dark", "phone"])
def test_axe_finds_nothing_on_the_landing_page(visit, axe, device):
    chat = visit("/", **DEVICES[device])
    assert violations(chat, axe) == {}
    chat.ask("timeline")
    assert violations(chat, axe) == {}


def test_the_accessibility_tree_leads_from_the_launcher_to_the_source(visit):
    chat = visit()
    expect(chat.page.get_by_role("button", name="Open chat: Ask our archive")).to_be_visible()
    chat.open()
    chat.ask("timeline")
    tree = chat.page.get_by_role("dialog", name="Ask our archive").aria_snapshot()
    for line in [
        'heading "Ask our archive" [level=2]',
        'button "More options"',
        'button "Close chat"',
        'log "Conversation"',
        "UNMIK has had these heads.",
        'img "Heads of UNMIK. Timeline with 4 entries: Mission begins, 10 June 1999; Lamberto Zannier, SRSG',
        "Source: International Support for Kosovo, NATO's Kosovo Force (KFOR) · as of November 2015",
        'button "Helpful"',
        'textbox "Your question"',
        'button "Send"',
    ]:
        assert line in tree, f"{line} is not in\n{tree}"


def test_only_a_new_reply_is_announced(visit):
    chat = visit().open()
    chat.page.evaluate(LISTEN)
    chat.ask("suggestions")
    spoken = " ".join(chat.page.evaluate("window.spoken"))
    assert spoken == (
        "Assistant: KFOR had about 4,700 soldiers as of November 2015. "
        "Source: International Support for Kosovo, NATO's Kosovo Force (KFOR) · as of November 2015"
    )


def test_history_is_not_announced(visit):
    chat = visit().open()
    chat.ask("hello")
    chat.page.reload()
    chat.page.evaluate(LISTEN)
    chat.open()
    expect(chat.replies).to_have_count(1)
    assert chat.page.evaluate("window.spoken") == []


def test_a_failure_is_announced_at_once(visit):
    chat = visit().open()
    chat.page.context.set_offline(True)
    chat.type("hello")
    expect(chat.page.get_by_role("alert")).to_contain_text("You seem to be offline.")


@pytest.mark.parametrize("device", ["light", "phone"])
def test_opening_moves_the_focus_in_and_closing_moves_it_back(visit, device):
    chat = visit(**DEVICES[device]).open()
    expect(chat.input if device == "light" else chat.host.locator("h2")).to_be_focused()
    chat.host.get_by_role("button", name="Close chat").click()
    expect(chat.launcher).to_be_focused()


def test_on_a_phone_the_page_behind_is_out_of_reach(visit):
    chat = visit(**DEVICES["phone"]).open()
    for _ in range(12):
        chat.page.keyboard.press("Tab")
        assert chat.page.evaluate("document.activeElement.localName") in ("kosovo-chat", "body")


@pytest.mark.parametrize("device", ["light", "phone"])
def test_escape_closes_the_menu_first_and_the_window_next(visit, device):
    chat = visit(**DEVICES[device]).open()
    menu = chat.host.get_by_role("button", name="More options")
    menu.click()
    expect(menu).to_have_attribute("aria-expanded", "true")
    chat.page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    expect(chat.panel).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_control_shows_its_focus(visit, scheme):
    chat = visit(**scheme).open()
    chat.ask("suggestions")
    seen = set()
    for _ in range(14):
        chat.page.keyboard.press("Tab")
        name, width, style = chat.page.evaluate(
            """() => {
                const focused = document.activeElement.shadowRoot?.activeElement;
                if (!focused) return ["outside", 3, "solid"];
                const { outlineWidth, outlineStyle } = getComputedStyle(focused);
                const name = focused.getAttribute("aria-label") || focused.textContent || focused.localName;
                return [name, parseFloat(outlineWidth), outlineStyle];
            }"""
        )
        seen.add(name)
        assert (width >= 2, style) == (True, "solid"), name
    assert {"More options", "Close chat", "Conversation", "Helpful", "And EULEX?", "textarea", "Send"} <= seen


@pytest.mark.parametrize("size", [(320, 560), (640, 400), (320, 256)], ids=["320 px", "200 %", "400 %"])
def test_nothing_is_cut_off_on_small_or_zoomed_screens(visit, size):
    chat = visit(viewport={"width": size[0], "height": size[1]}).open()
    for word in ["timeline", "bars", "card", "x" * 300]:
        chat.ask(word)
    assert chat.log.evaluate("e => e.scrollWidth <= e.clientWidth")
    assert chat.log.evaluate("e => e.clientHeight") >= 90
    for control in [
        chat.input,
        chat.host.get_by_role("button", name="Send"),
        chat.host.get_by_role("button", name="Close chat"),
    ]:
        box = control.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        assert box["y"] + box["height"] <= size[1]


def test_controls_are_large_enough_to_hit(visit):
    chat = visit(**DEVICES["phone"]).open()
    chat.ask("suggestions")
    for button in chat.host.locator("button:visible").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 24, button.get_attribute("aria-label") or button.text_content()


def test_reduced_motion_is_respected(visit):
    chat = visit(reduced_motion="reduce").open()
    chat.type("slow")
    chat.host.locator(".typing").wait_for()
    moving = "document.querySelector('kosovo-chat').shadowRoot.getAnimations().length"
    assert chat.page.evaluate(moving) == 0
    assert chat.log.evaluate("e => getComputedStyle(e).scrollBehavior") == "auto"


def test_the_language_of_the_words_is_declared(visit):
    chat = visit().open()
    expect(chat.panel).to_have_attribute("lang", "en")
    expect(chat.ask("hello")).to_have_attribute("lang", "en")
