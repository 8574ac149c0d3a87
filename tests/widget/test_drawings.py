"""The drawings: marks in proportion, text that fits, a table with the same facts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture(params=[1200, 320], ids=["wide", "narrow"])
def chat(visit, request):
    return visit(viewport={"width": request.param, "height": 700}).open()


def marks_of(chat, kind, count):
    """Return the marks of a drawing, which is drawn after the text of its reply."""
    marks = chat.ask(kind).locator("svg rect.mark")
    expect(marks).to_have_count(count)
    return marks.all()


def width_of(mark):
    return float(mark.get_attribute("width"))


def test_a_timeline_has_a_mark_for_each_entry(chat):
    svg = chat.ask("timeline").locator("svg[role=img]")
    expect(svg.locator("circle.mark")).to_have_count(1)
    expect(svg.locator("rect.mark")).to_have_count(3)
    expect(svg.locator("rect.ongoing")).to_have_count(1)


def test_spans_follow_each_other_along_the_axis(chat):
    marks = marks_of(chat, "timeline", 3)
    starts = [float(mark.get_attribute("x")) for mark in marks]
    assert starts == sorted(starts)
    zannier, zarif, _ = marks
    assert width_of(zarif) / width_of(zannier) == pytest.approx(4.67 / 3.08, rel=0.05)


def test_bars_are_in_proportion(chat):
    marks = marks_of(chat, "bars", 3)
    largest, *others = [width_of(mark) for mark in marks]
    assert [other / largest for other in others] == pytest.approx([1600 / 4700, 590 / 4700], rel=0.01)


@pytest.mark.parametrize("kind", ["timeline", "bars"])
def test_a_drawing_is_as_wide_as_its_box_and_not_scaled(chat, kind):
    svg = chat.ask(kind).locator("svg[role=img]")
    svg.locator(".mark").first.wait_for()
    box = svg.bounding_box()
    assert box["width"] == pytest.approx(width_of(svg), abs=1)
    assert box["width"] == pytest.approx(chat.replies.locator("figcaption").bounding_box()["width"], abs=1)


@pytest.mark.parametrize("kind", ["timeline", "bars"])
def test_text_stays_within_the_drawing(chat, kind):
    svg = chat.ask(kind).locator("svg[role=img]")
    inside = """svg => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect()).every(
            (own) => own.left >= box.left - 1 && own.right <= box.right + 1 && own.bottom <= box.bottom + 2);
    }"""
    assert svg.evaluate(inside)


def test_the_table_says_what_the_timeline_shows(chat):
    reply = chat.ask("timeline")
    reply.locator("summary").click()
    rows = reply.locator("tbody tr").all_inner_texts()
    assert rows[1] == "Lamberto Zannier, SRSG\tJune 2008 – June 2011"
    assert len(rows) == 4


def test_the_table_says_what_the_bars_show(chat):
    reply = chat.ask("bars")
    reply.locator("summary").click()
    assert reply.locator("tbody tr").first.inner_text() == "KFOR\tabout 4,700 soldiers\tNovember 2015"


def test_a_card_lists_terms(chat):
    reply = chat.ask("card")
    assert reply.locator("dt").all_inner_texts() == ["Parent", "Legal basis", "Began"]
    assert reply.locator("dd").first.inner_text() == "NATO"


def test_a_drawing_is_above_a_long_text_and_below_a_short_one(chat):
    order = "reply => [...reply.children].map((part) => part.className || part.localName)"
    short, long = chat.ask("timeline"), chat.ask("wordy")
    assert short.evaluate(order)[1:3] == ["p", "picture"]
    assert long.evaluate(order)[1:3] == ["picture", "p"]


def test_a_drawing_follows_the_width_of_the_window(visit):
    chat = visit("/", viewport={"width": 1200, "height": 700})
    svg = chat.ask("timeline").locator("svg[role=img]")
    svg.locator("rect.mark").first.wait_for()
    wide = width_of(svg)
    chat.page.set_viewport_size({"width": 340, "height": 700})
    expect(svg).not_to_have_attribute("width", f"{wide:.0f}")
    assert width_of(svg) < wide


def test_on_paper_the_whole_conversation_is_there(visit):
    chat = visit().open()
    for _ in range(6):
        chat.ask("timeline")
    chat.page.emulate_media(media="print")
    assert chat.log.evaluate("e => e.scrollHeight <= e.clientHeight + 1")
    expect(chat.input).to_be_hidden()
    expect(chat.launcher).to_be_hidden()
