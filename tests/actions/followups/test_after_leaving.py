"""Who came when somebody left an office."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.after_leaving import with_leaving_said
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, question, shipped, time
from tests.actions.said import said

ON_ZANNIER = focus_on("zannier", "unmik", kind="leader", facts=["unmik.tenure.1"])


def answer(kind: str, words: str, *names: str, focus: Focus = ON_ZANNIER) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.6), shipped(), wording("en"))


def test_person_named_beside_the_leaving() -> None:
    assert "Tanin" in answer("appointment", "once _person_ had gone whom did they install", "zarif").text


def test_name_that_only_tells_the_time() -> None:
    asks = question("event_at", words="_time_ who did they send", marks="who", times=[time("2011-06")], focus=Focus())
    named = answer_one(
        type(asks)(**{**asks.__dict__, "text": "When Zannier retired, who did they send"}), shipped(), wording("en")
    )
    assert "Zarif" in named.text


def test_who_chose_somebody_is_not_who_came_next() -> None:
    assert answer("appointment", "who appointed him when he came", focus=ON_ZANNIER).kind == "appointment"


@pytest.mark.parametrize("words", ["and then", "then who", "and after that"])
def test_bare_then_asks_who_came_next(words: str) -> None:
    assert [fact.id for fact in answer("more", words).facts] == ["unmik.tenure.2"]


def test_bare_then_after_an_organization_is_no_successor() -> None:
    assert answer("more", "and then", focus=focus_on("eulex", kind="mandate")).kind != "succession"


def test_leaving_told_in_a_clause_of_its_own() -> None:
    left = clause("tenure", words="when he resigned", marks="when he")
    asks = clause("succession", words="who was picked", marks="who")
    assert with_leaving_said([left, asks], asks)["words"] == ["when", "he", "resigned", "who", "was", "picked"]
    other = clause("tenure", words="when did he start", marks="when he")
    assert with_leaving_said([other, asks], asks) == asks
