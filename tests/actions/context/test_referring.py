"""A phrase that refers becomes the name that it stands for in its conversation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from actions.context.referring import resolved
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped, subject

ORGANIZATION = ("organization",)
PERSON = ("person",)
EITHER = ("organization", "person")
AFTER_ZANNIER = focus_on("zarif", "zannier", kind="succession", marks=["who", "following"])
SRSGS = focus_on("unmik", kind="leader", listed=["zannier", "zarif", "tanin"])
ASIDE = focus_on("nato", kind="overview", course=["kfor", "eulex"])
ASIDE = replace(ASIDE, subjects=["nato", "eulex", "kfor"])
TWO = focus_on("omik", kind="task_holder", listed=["eulex", "omik"])

AFGHANS = focus_on("zarif", "tanin", kind="origin", listed=["zarif", "tanin"])
BOTH_KINDS = focus_on("isg", "unmik", kind="in_common", listed=["isg", "unmik"])
ON_HEADS_OF_TWO = focus_on("meucci", "schlumberger", "eulex", "omik", kind="leader", listed=["meucci", "schlumberger"])


def referring(way: str, types: tuple[str, ...], *named: str, kind: str = "end", **how: Any) -> dict[str, Any]:
    """Return a clause with a phrase that refers, in which all that is named stands inside the phrase."""
    said: dict[str, Any] = {name: clause(kind, words=f"when was _{name}_ closed") for name in types}
    refers = {"way": way, "anchor": "", "place": "", "noun": "", "inside": list(range(len(named))), "at": 0, "as": said}
    return clause("office", *named, words="as said", refers={**refers, **how})


def _beside(name: str, said: dict[str, Any]) -> dict[str, Any]:
    """Return the clause with a name in front of the phrase."""
    return {**said, "subjects": [subject(name)], "refers": {**said["refers"], "at": 1}}


@pytest.mark.parametrize(
    ("focus", "said", "expected"),
    [
        (Focus(), referring("from_country", PERSON, "italy"), ["zannier"]),
        (AFGHANS, referring("by_state", EITHER, place="still serving"), ["tanin"]),
        (AFGHANS, referring("by_state", EITHER, place="no longer there"), ["zarif"]),
        (BOTH_KINDS, referring("by_state", ORGANIZATION, place="closed"), ["isg"]),
        (ON_HEADS_OF_TWO, referring("listed", ORGANIZATION, place="second"), ["omik"]),
        (Focus(), referring("from_country", PERSON, "afghanistan"), ["zarif", "tanin"]),
        (focus_on("tanin"), referring("from_country", PERSON, "afghanistan"), ["tanin"]),
        (focus_on("tanin"), referring("from_country", PERSON, "afghanistan", noun="ones"), ["zarif", "tanin"]),
        (Focus(), referring("of_body", ORGANIZATION, "eu", "un"), ["eulex", "unmik"]),
        (focus_on("feith"), referring("organization_of", ORGANIZATION, anchor="he"), ["ico"]),
        (focus_on("isg"), referring("organization_of", ORGANIZATION, anchor="it"), ["ico"]),
        (Focus(), referring("organization_of", ORGANIZATION, "italy", anchor="the _country_"), ["unmik"]),
        (focus_on("feith"), referring("organization_over", ORGANIZATION, anchor="him"), ["isg"]),
        (focus_on("ico"), referring("organization_over", ORGANIZATION, anchor="it"), ["isg"]),
        (focus_on("zarif"), referring("neighbour", PERSON, kind="tenure", anchor="him", place="before"), ["zannier"]),
        (focus_on("zarif"), referring("neighbour", PERSON, kind="origin", anchor="his", place="successor"), ["tanin"]),
        (focus_on("ico"), referring("document_of", ("document",), anchor="it"), ["ahtisaari_plan"]),
        (focus_on("ahtisaari_plan"), referring("maker_of", PERSON, anchor="its"), ["ahtisaari"]),
        (Focus(course=["omik", "eulex"]), referring("returned_to", ORGANIZATION, place="started"), ["omik"]),
        (focus_on("eulex", course=["omik", "eulex"]), referring("returned_to", ORGANIZATION, place="other"), ["omik"]),
        (Focus(subjects=["feith", "isg"]), referring("called", ORGANIZATION, noun="group"), ["isg"]),
        (SRSGS, referring("listed", EITHER, place="second"), ["zarif"]),
        (SRSGS, referring("listed", EITHER, place="last"), ["tanin"]),
        (SRSGS, referring("listed", EITHER, place="first two"), ["zannier", "zarif"]),
        (SRSGS, referring("listed", EITHER, place="last but one"), ["zarif"]),
        (SRSGS, referring("listed", EITHER, place="middle"), ["zarif"]),
        (AFTER_ZANNIER, referring("neighbour", PERSON, kind="tenure", place="predecessor"), ["zannier"]),
        (focus_on("zannier"), referring("incumbent", PERSON), ["tanin"]),
        (focus_on("zannier"), referring("incumbent", PERSON, "omik"), ["schlumberger"]),
        (TWO, referring("listed", EITHER, place="former"), ["eulex"]),
        (TWO, referring("listed", EITHER, place="latter"), ["omik"]),
        (focus_on("zarif", "unmik"), referring("pointed", EITHER), ["zarif"]),
        (focus_on("kfor"), _beside("osce", referring("mission_of", ORGANIZATION)), ["osce", "omik"]),
        (focus_on("eu"), referring("mission_of", ORGANIZATION), ["eulex"]),
        (TWO, referring("listed", EITHER, place="other"), ["eulex"]),
        (focus_on("feith"), referring("organization_of", ORGANIZATION, anchor="his", noun="office"), ["ico"]),
        (focus_on("eulex", "omik", course=["eulex", "omik"]), referring("listed", EITHER, place="smaller"), ["omik"]),
        (focus_on("omik", listed=["kfor", "eulex"]), referring("listed", EITHER, place="larger"), ["kfor"]),
        (Focus(course=["kfor", "eulex"]), referring("back_to", ORGANIZATION, noun="soldiers"), ["kfor"]),
        (Focus(course=["kfor", "eulex"]), referring("back_to", ORGANIZATION, noun="police"), ["eulex"]),
        (focus_on("ahtisaari"), referring("document_of", ("document",), anchor="he", noun="thing"), ["ahtisaari_plan"]),
        (ASIDE, referring("gone_back_to", ORGANIZATION, noun="mission"), ["eulex"]),
        (ASIDE, referring("gone_back_to", ORGANIZATION, noun="force"), ["kfor"]),
        (Focus(), {**referring("counted", ORGANIZATION), "numbers": [25]}, ["isg"]),
        (Focus(), referring("called_paper", ("document",), noun="resolution"), ["resolution_1244"]),
        (Focus(subjects=["kfor", "ksf"]), referring("called_in_part", ("body",), noun="security force"), ["ksf"]),
        (focus_on("eulex", listed=["kfor", "eulex"]), referring("listed", EITHER), ["kfor"]),
    ],
)
def test_phrase_means_a_subject(focus: Focus, said: dict[str, Any], expected: list[str]) -> None:
    whole = resolved(said, focus, shipped())
    assert [one["id"] for one in whole["subjects"]] == expected
    assert whole["words"][:2] == ["when", "was"]


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        (Focus(), clause("end", "kfor", words="when was _organization_ closed")),
        (Focus(), referring("from_country", PERSON, "russia")),
        (Focus(), referring("listed", EITHER, place="second")),
        (focus_on("kfor", listed=["kfor"]), referring("listed", EITHER, place="first")),
        (focus_on("zannier"), referring("neighbour", PERSON, kind="tenure", anchor="him", place="before")),
        (focus_on("eulex"), referring("called", ORGANIZATION, noun="group")),
        (Focus(), referring("organization_of", ORGANIZATION, anchor="he")),
        (Focus(), {**referring("counted", ORGANIZATION), "numbers": [12]}),
        (focus_on("meucci"), referring("document_of", ("document",), anchor="he", noun="thing")),
        (focus_on("eulex"), referring("called_paper", ("document",), noun="plan")),
    ],
)
def test_clause_stays_as_it_is_where_there_is_nothing_that_it_can_mean(focus: Focus, said: dict[str, Any]) -> None:
    assert resolved(said, focus, shipped()) == said


def test_other_names_of_the_clause_stay_in_their_place() -> None:
    said = referring("from_country", PERSON, "kfor", "italy", "eulex", inside=[1], at=1)
    assert [s["id"] for s in resolved(said, Focus(), shipped())["subjects"]] == ["kfor", "zannier", "eulex"]


def test_listed_fact_is_picked() -> None:
    listed = focus_on("kfor", kind="downsizing", listed=["kfor.downsizing.2", "kfor.downsizing.3"])
    assert resolved(referring("listed", EITHER, place="second"), listed, shipped())["fact"] == "kfor.downsizing.3"


@pytest.mark.parametrize(
    ("focus", "said"),
    [
        (focus_on("feith"), referring("incumbent", PERSON)),
        (TWO, referring("listed", EITHER, place="middle")),
    ],
)
def test_what_nobody_fits_stays_as_it_was_said(focus: Focus, said: dict[str, Any]) -> None:
    assert resolved(said, focus, shipped()) == said
