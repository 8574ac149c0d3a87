"""What follows a question and asks nothing further."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.asking import asking
from actions.context.behind import wants_all
from actions.context.discourse import prepared
from actions.focus import Focus
from actions.reply import reply_to
from bot.nlu.marks import find_marks
from tests.actions.clauses import clause, focus_on, shipped

PLACE = {"id": "Geneva", "type": "other", "known": False, "adjective": False}


def heard(kind: str, words: str, *names: str, **further: Any) -> dict[str, Any]:
    return clause(kind, *names, words=words, marks=" ".join(find_marks(words)), **further)


WHO = heard("parent", "who commands _organization_", "kfor")


@pytest.mark.parametrize("words", ["who is it then", "and who was that", "who are they exactly"])
def test_the_same_once_more(words: str) -> None:
    assert asking([WHO, heard("leader", words)]) == [WHO]


def test_which_paper_it_is_after_the_question_for_it() -> None:
    basis = heard("legal_basis", "what the legal basis of _organization_ is", "kfor")
    assert asking([basis, heard("overview", "which document would that be")]) == [basis]


def test_name_that_only_guesses_at_the_answer() -> None:
    assert asking([WHO, heard("origin", "_country_", "france")]) == [WHO]
    goes_on = heard("other_subject", "_organization_", "eulex")
    assert asking([WHO, goes_on]) == [WHO, goes_on]


def test_unknown_name_at_the_end_that_only_guesses() -> None:
    words = "who gives _organization_ its orders _place_"
    guess = heard("parent", words, "kfor")
    guess = {**guess, "text": "who gives KFOR its orders, Geneva", "subjects": [*guess["subjects"], PLACE]}
    assert [s["id"] for s in prepared([guess], guess, Focus(), shipped())["subjects"]] == ["kfor"]


def test_reason_for_a_claim_names_nobody_who_is_claimed() -> None:
    claim = heard("office", "was he the head of _organization_ since he is from _country_", "eulex", "ireland")
    claim = {**claim, "subjects": [*claim["subjects"]], "yes_no": True}
    assert [s["id"] for s in prepared([claim], claim, Focus(), shipped())["subjects"]] == ["eulex"]


def test_reason_that_is_asked_about_stays() -> None:
    asked = heard("downsizing", "was _organization_ cut because it was in _country_", "kfor", "kosovo", yes_no=True)
    assert len(prepared([asked], asked, Focus(), shipped())["subjects"]) == 2


def test_why_behind_a_question_is_asked_though_it_sounds_like_chat() -> None:
    when = heard("end", "when did _organization_ end", "ico")
    assert asking([when, heard("affirm", "why")])[-1]["words"] == ["why"]


@pytest.mark.parametrize("words", ["all of them", "list everybody", "give me the complete list", "every one of them"])
def test_all_before_him_are_told(words: str) -> None:
    asks = clause("succession", words="who had it before him", marks="who previous one_before he")
    wish = clause("pick", words=words, marks="all they", is_question=False)
    text = reply_to("", [asks, wish], "", focus_on("tanin", "unmik", kind="leader"), shipped()).text
    assert "Zannier" in text
    assert "Zarif" in text


@pytest.mark.parametrize("words", ["all the missions in the region", "them", "how many are there in all"])
def test_what_says_more_is_no_such_wish(words: str) -> None:
    assert not wants_all(clause("list", words=words))
