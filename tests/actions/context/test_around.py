"""What people say to begin and to end a talk is told by the whole message."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.around import as_chat, chat_meant
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped

ON_TANIN = focus_on("tanin", kind="origin")


def _meant(message: str, focus: Focus, *clauses: dict[str, Any]) -> str:
    return chat_meant(message, clauses, focus, shipped())


def test_asking_for_help_with_what_one_has_to_do_asks_what_the_bot_can_do() -> None:
    said = clause("goodbye", "kosovo", words="have a speech on _home_")
    assert _meant("i have a speech on kosovo, could u help", Focus(), said) == "help"


def test_asking_for_help_with_a_question_asks_the_question() -> None:
    said = clause("leader", "eulex", words="who leads _organization_")
    assert _meant("help me find out who leads EULEX", Focus(), said) == ""


@pytest.mark.parametrize(("focus", "expected"), [(ON_TANIN, "")])
def test_what_is_this_asks_for_the_bot_only_at_the_beginning(focus: Focus, expected: str) -> None:
    assert _meant("what's this?", focus, clause("overview", words="what is this")) == expected


@pytest.mark.parametrize(
    ("message", "kinds", "expected"),
    [
        ("Much obliged, thanks. This covers it.", [("thanks", "thanks"), ("more", "this covers it")], "thanks"),
        ("I know everything I need now.", [("more", "i know everything i need now")], "goodbye"),
        ("ok no worries", [("out_of_scope", "no worries")], "affirm"),
        ("thanks. his country?", [("thanks", "thanks"), ("origin", "his country")], ""),
    ],
)
def test_thanks_and_goodbyes_take_along_what_is_said_with_them(
    message: str, kinds: list[tuple[str, str]], expected: str
) -> None:
    said = [{**clause(kind, words=words), "is_question": False} for kind, words in kinds]
    assert _meant(message, ON_TANIN, *said) == expected


def test_chat_is_one_clause_that_names_nothing() -> None:
    (only,) = as_chat([clause("more", "eulex", words="that is all")], "goodbye")
    assert (only["kind"], only["subjects"], only["words"]) == ("goodbye", [], ["goodbye"])
