"""The table says by how much the bot is better, and which goals it missed."""

from __future__ import annotations

import pytest

from bench.measure import Times, percentile
from bench.report import Row, compare, figure, limit, table


@pytest.mark.parametrize(("share", "value"), [(0, 1), (0.5, 6), (0.95, 10), (1, 10)])
def test_a_percentile_is_a_measured_value(share: float, value: int) -> None:
    assert percentile([3, 1, 2, 10, 9, 8, 7, 6, 5, 4], share) == value


def test_a_rate_counts_answers_only() -> None:
    assert Times([1.0] * 30, errors=5, seconds=10).per_second == 3


def test_shorter_times_and_higher_rates_are_better() -> None:
    assert compare("message", "ms", 2, 20).ratio == "10.0"
    assert compare("throughput", "/s", 20, 2).ratio == "10.0"


@pytest.mark.parametrize(("stock", "met"), [(20.0, True), (19.9, False)])
def test_a_ratio_must_reach_its_goal(stock: float, met: bool) -> None:
    assert compare("message", "ms", 2, stock, least=10).met is met


@pytest.mark.parametrize(("ours", "met"), [(600, True), (601, False)])
def test_a_limit_must_be_kept(ours: float, met: bool) -> None:
    assert limit("memory", "MB", ours, 600).met is met


def test_without_a_stock_bot_there_is_no_ratio() -> None:
    assert compare("message", "ms", 2, None, least=10) == Row("message", "2.00 ms")


@pytest.mark.parametrize(("value", "shown"), [(0.123, "0.12 s"), (12.34, "12.3 s"), (1234.5, "1234 s")])
def test_figures_have_the_digits_they_are_worth(value: float, shown: str) -> None:
    assert figure(value, "s") == shown


def test_the_table_marks_what_was_missed() -> None:
    lines = table([limit("memory", "MB", 700, 600), limit("start", "s", 1, 3)]).splitlines()
    assert lines[2:] == [
        "| memory | 700 MB |  |  | ≤ 600 MB | **missed** |",
        "| start | 1.00 s |  |  | ≤ 3 s | reached |",
    ]
