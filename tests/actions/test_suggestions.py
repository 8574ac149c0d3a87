"""What is suggested next has an answer and is not what was just asked."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.suggestions import COUNT, suggest
from actions.wording import wording
from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation

EN = wording("en")


def texts(answer: Answer) -> list[str]:
    return [offer.text for offer in suggest(answer, shipped(), EN)]


@pytest.mark.parametrize("name", ["isg", "ico", "kfor", "eulex", "omik", "unmik", "zannier", "ahtisaari_plan"])
def test_suggestions_are_different_questions_about_the_subject(name: str) -> None:
    found = texts(Answer("answered", "", "overview", [name]))
    assert 2 <= len(set(found)) == len(found) <= COUNT
    assert not any(text.startswith("What is ") and text.endswith(f"{name}?") for text in found)


def test_what_is_not_recorded_is_not_suggested() -> None:
    found = {q for kind in ("leader", "staff") for q in texts(Answer("answered", "", kind, ["isg"]))}
    assert not any("people work" in question or "leads" in question for question in found)


def test_opening_questions_where_nothing_is_talked_about() -> None:
    assert texts(Answer("out_of_scope", "", "out_of_scope")) == EN.lines("opening_questions")


def test_nothing_is_suggested_after_a_goodbye() -> None:
    assert texts(Answer("chat", "", "goodbye")) == []


def test_every_suggestion_is_understood_and_answered(understanding: Understanding) -> None:
    failed = []
    for subject in shipped().subjects:
        for kind in ("", "overview", "leader", "staff"):
            for text in texts(Answer("answered", "", kind, [subject])):
                reply = Conversation(understanding, shipped()).ask(text)
                if reply.custom["outcome"] != "answered":
                    failed.append(f"{text} {reply.text}")
    assert sorted(set(failed)) == []
