from __future__ import annotations

import logging

import pytest

from actions import deciding
from actions.certain.kinds import with_certain_kind
from bot.report.rules import all_rules, collected, little_used
from tests.actions.clauses import shipped
from tests.actions.said import said

RULE, ANOTHER = all_rules()[:2]


def test_the_rule_that_decides_is_collected() -> None:
    with collected() as rules:
        asked = said("thanks", "_organization_ for what does it stand", "eulex", confidence=0.4)
        assert with_certain_kind(asked, shipped())
    assert rules == {"certain.tasks.what_it_stands_for"}


def test_nothing_is_collected_of_a_question_that_no_rule_decides() -> None:
    with collected() as rules:
        assert with_certain_kind(said("leader", "who leads _organization_", "eulex"), shipped()) is None
    assert not rules


def test_the_log_is_as_before_afterwards(caplog: pytest.LogCaptureFixture) -> None:
    before = (deciding.log.level, deciding.log.propagate, list(deciding.log.handlers))
    with caplog.at_level(logging.DEBUG), collected():
        deciding.note(with_certain_kind, said("overview", "what is it"))
    assert (deciding.log.level, deciding.log.propagate, list(deciding.log.handlers)) == before
    assert not caplog.records


def test_rule_that_one_conversation_needs_is_told_with_its_question() -> None:
    used = little_used([("a", "one?", {RULE}), ("a", "two?", {RULE})])
    assert (RULE, 1, ("one?",)) in used


def test_rule_that_two_conversations_need_is_not_told() -> None:
    used = little_used([("a", "one?", {RULE, ANOTHER}), ("b", "two?", {RULE})])
    assert RULE not in [use.rule for use in used]
    assert ANOTHER in [use.rule for use in used]


def test_rule_that_nobody_needs_comes_first() -> None:
    assert little_used([("a", "one?", {RULE})])[0].conversations == 0
