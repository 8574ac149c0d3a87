"""The picture shows one line for each bot, and is well-formed."""

from __future__ import annotations

from xml.etree import ElementTree

from bench.chart import draw, smoothed

SVG = "{http://www.w3.org/2000/svg}"


def test_a_point_is_the_median_of_ten_turns() -> None:
    assert smoothed([1.0] * 9 + [100.0] + [3.0] * 10) == [(5, 1), (15, 3)]


def test_each_bot_has_a_line_with_its_name_and_last_time() -> None:
    picture = ElementTree.fromstring(draw("Time", {"ours & co": [3.0] * 100, "stock": [60.0, 900.0] * 50}, "here"))
    assert len(picture.findall(f"{SVG}polyline")) == 2
    texts = [text.text for text in picture.iter(f"{SVG}text")]
    assert "ours & co, 3.0 ms" in texts
    assert "1 s" in texts  # the scale reaches past the slowest
