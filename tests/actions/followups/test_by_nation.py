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
