"""People of a country at an organization: whether there are any, how many, and who of them headed one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
ON_EULEX = focus_on("eulex", kind="mandate")
ON_OMIK = focus_on("omik", kind="mandate")
ON_MEUCCI = focus_on("meucci", "eulex", kind="leader")


def answer(kind: str, words: str, *names: str, focus: Focus | None = None) -> str:
    """Return the answer to a question that calls people by their country."""
    asked = said(kind, words, *names, focus=focus or Focus(), confidence=0.7)
    people = tuple({**one, "adjective": one["type"] in ("country",)} for one in asked.subjects)
    return answer_one(replace(asked, subjects=people), shipped(), EN).text


@pytest.mark.parametrize(
    ("words", "names", "told"),
    [
        ("did any _country_ serve in _organization_", ("united_states", "eulex"), "Yes. The United States took part"),
        ("are there _country_ at _organization_", ("united_states", "kfor"), "Yes. About 690 U.S. troops"),
        ("are there _country_ staff at _organization_", ("france", "unmik"), "Whether anybody from France is at UNMIK"),
        ("any _country_ there", ("?Norway",), "Whether anybody from Norway is at EULEX is not recorded."),
        ("any _country_ there", ("?Netherlands",), "Whether anybody from the Netherlands is at EULEX"),
    ],
)
def test_whether_there_are_people_of_a_country_needs_no_figure(words: str, names: tuple[str, ...], told: str) -> None:
    assert answer("participation", words, *names, focus=ON_EULEX).startswith(told)


def test_of_each_of_several_organizations_it_is_told() -> None:
    told = answer(
        "participation", "do _country_ work at _organization_ or the _body_", "united_states", "eulex", "osce"
    )
    assert "took part in EULEX" in told
    assert "the OSCE Mission in Kosovo (OMiK) is not recorded" in told


@pytest.mark.parametrize(
    ("words", "country", "told"),
    [
        (
            "which _country_ diplomats have headed any of these missions",
            "united_states",
            "A head from the United States",
        ),
        ("was one of the missions ever led by an _country_", "italy", "Yes. Lamberto Zannier is Italian."),
    ],
)
def test_heads_of_a_country_are_looked_for_among_all_heads(words: str, country: str, told: str) -> None:
    assert answer("count", words, country, focus=ON_EULEX).startswith(told)


def test_no_more_than_a_country_asks_where_the_one_talked_about_is_from() -> None:
    assert answer(
        "other_subject", "_country_", "spain" if "spain" in shipped() else "italy", focus=ON_MEUCCI
    ).startswith("The nationality of Gabriele Meucci is not recorded.")


def test_locals_are_counted_but_their_nationality_is_not_told() -> None:
    told = answer("staff", "the local ones are they _home_", "kosovo", focus=ON_OMIK)
    assert told.startswith("The nationality of the local staff")


ON_TANIN = focus_on("tanin", "unmik", kind="origin", facts=["tanin.tenure.1"])
ON_ZANNIER = focus_on("zannier", "unmik", kind="origin", facts=["zannier.nationality.1"])


@pytest.mark.parametrize(
    "words",
    ["who else had represented that country", "what other _role_ was from there", "the other one from same country"],
)
def test_another_one_from_the_country_told_of(words: str) -> None:
    named = ("srsg",) if "_role_" in words else ()
    text = answer_one(said("members", words, *named, focus=ON_TANIN), shipped(), wording("en")).text
    assert "Zarif" in text
    assert "Tanin" not in text


def test_where_there_is_no_other_one_that_is_said() -> None:
    answer = answer_one(said("list", "who else is from there", focus=ON_ZANNIER), shipped(), wording("en"))
    assert answer.text == "Another person from Italy is not recorded."


def test_a_head_from_a_country_is_looked_for_whoever_was_talked_about() -> None:
    asked = said("origin", "so which boss of a mission is _country_", "france", focus=ON_ZANNIER)
    assert answer_one(asked, shipped(), wording("en")).text.startswith("Jean-Claude Schlumberger is French.")


def test_who_holds_an_office_now_of_those_from_a_country() -> None:
    asked = said("origin", "which _country_ diplomat is _role_ now", "afghanistan", "srsg")
    text = answer_one(asked, shipped(), wording("en")).text
    assert "Tanin" in text
    assert "Zarif" not in text


def test_where_a_country_stood_is_not_recorded() -> None:
    motion = focus_on("omik", kind="review", facts=["omik.review.1"])
    asked = said("participation", "did the _country_ protest against it", "united_states", focus=motion)
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"


def test_people_from_a_country_of_which_nothing_is_recorded() -> None:
    duties = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
    asked = said("participation", "are police from _country_ working there", "?Iceland", focus=duties, confidence=0.7)
    assert answer_one(asked, shipped(), wording("en")).outcome != "answered"


@pytest.mark.parametrize(
    ("words", "names", "verdict"),
    [
        ("have _person_ and _person_ both left office", ("zannier", "tanin"), "No. "),
    ],
)
def test_whether_both_are_gone(words: str, names: tuple[str, ...], verdict: str) -> None:
    assert answer_one(said("succession", words, *names), shipped(), wording("en")).text.startswith(verdict)


@pytest.mark.parametrize(("words", "who"), [("which one left first", "zannier"), ("which one left last", "feith")])
def test_who_of_them_left_first(words: str, who: str) -> None:
    two = focus_on("feith", "zannier", kind="leader", listed=["feith", "zannier"])
    assert answer_one(said("compare_time", words, focus=two), shipped(), wording("en")).subjects[0] == who


def test_nobody_is_first_where_the_dates_do_not_tell_them_apart() -> None:
    two = focus_on("feith", "zannier", kind="leader", listed=["feith", "zannier"])
    told = answer_one(said("compare_time", "who of them started first", focus=two), shipped(), wording("en"))
    assert told.outcome == "not_recorded"
