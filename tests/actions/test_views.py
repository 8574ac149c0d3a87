"""What a widget may draw."""

from __future__ import annotations

import json

import pytest

from actions.kinds import KINDS
from actions.views import bars, card, timeline_of
from knowledge.models import Event
from tests.actions.clauses import asked, shipped


def test_timeline_has_dated_items_in_order() -> None:
    view = timeline_of(asked("timeline", "unmik"), "unmik", shipped().facts("unmik", Event))
    assert view
    assert [item["from"] for item in view["items"]] == ["1999", "2008-06-15", "2009-12", "2009-12"]


def test_one_date_is_no_timeline() -> None:
    assert timeline_of(asked("timeline", "eulex"), "eulex", shipped().facts("eulex", Event)[:1]) is None


def test_current_tenure_goes_on() -> None:
    view = timeline_of(asked("leader", "omik"), "omik", shipped().leaders("omik") * 2)
    assert view
    assert (view["items"][0]["from"], view["items"][0]["to"], view["items"][0]["ongoing"]) == ("2012-10", None, True)


def test_bars_are_the_figures_of_each_category() -> None:
    view = bars(asked("staff", "omik"), ["omik"])
    assert view
    assert [item["value"] for item in view["items"]] == [165, 435]


def test_bars_of_several_organizations_leave_shares_out() -> None:
    view = bars(asked("compare_size"), ["kfor", "eulex"])
    assert view
    assert [item["value"] for item in view["items"]] == [4700, 1500]


def test_one_figure_is_no_bars() -> None:
    assert bars(asked("staff", "eulex"), ["eulex"]) is None


def test_card_has_the_main_facts() -> None:
    view = card(asked("overview", "kfor"), "kfor", list(shipped().subjects["kfor"].facts))
    assert view
    assert {"Belongs to", "Staff", "Made up of", "Command"} <= {row["label"] for row in view["rows"]}


@pytest.mark.parametrize("name", ["zarif", "nato", "ahtisaari_plan"])
def test_only_organizations_have_a_card(name: str) -> None:
    assert card(asked("overview", name), name, []) is None


@pytest.mark.parametrize("kind", KINDS)
def test_view_is_plain_data(kind: str) -> None:
    view = KINDS[kind].find(asked(kind, "unmik")).view
    assert json.loads(json.dumps(view)) == view
