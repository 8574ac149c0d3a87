"""What a statement in front of a question says of what that asks for."""

from __future__ import annotations

from typing import Any

import pytest

from actions.focus import Focus
from actions.reply import reply_to
from bot.nlu.marks import find_marks
from tests.actions.clauses import clause, shipped, time


def heard(kind: str, words: str, *names: str, **further: Any) -> dict[str, Any]:
    return clause(kind, *names, words=words, marks=" ".join(find_marks(words)), **further)


def text(*clauses: dict[str, Any]) -> str:
    return reply_to("", clauses, "", Focus(), shipped()).text


def test_who_did_to_it_what_the_statement_tells() -> None:
    told = heard("mandate", "the work of _organization_ was under supervision", "ico", is_question=False)
    assert text(told, heard("event", "which group carried it out", confidence=0.2)).startswith("The ISG oversaw")


@pytest.mark.parametrize(
    ("words", "body", "name"),
    [("_body_ has a force here", "nato", "KFOR"), ("_body_ set up a mission", "osce", "OMiK")],
)
def test_mission_of_the_body_of_which_a_statement_speaks(words: str, body: str, name: str) -> None:
    assert name in text(heard("parent", words, body, is_question=False), heard("full_name", "what is it called"))


@pytest.mark.parametrize("words", ["who handed it over", "who got them and when"])
def test_more_of_what_a_statement_tells(words: str) -> None:
    told = heard("event", "_organization_ gave authorities for the rule of law away", "unmik", is_question=False)
    assert "December 2009" in text(told, heard("list", words))


def test_question_about_the_organization_is_no_detail_of_what_was_told() -> None:
    told = heard("event", "_organization_ was fully running _time_", "eulex", times=[time("2009")], is_question=False)
    assert "Meucci" in text(told, heard("leader", "who runs it"))
