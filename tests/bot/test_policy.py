"""Each message is met by the actions that a rule gives for its intent."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.core.policies.rule_policy import InvalidRule

from tests.bot import tiny_bot

RULES = """
version: "3.1"
nlu:
- intent: staff
  examples: |
    - how many
- intent: greet
  examples: |
    - hello
rules:
- rule: greet
  {condition}
  steps: [{{intent: greet}}, {{action: utter_greet}}]
stories:
- story: another greeting
  steps: [{{intent: greet}}, {{action: {action}}}]
"""


@pytest.fixture
def conversation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tiny_bot.Conversation:
    monkeypatch.syspath_prepend(str(tmp_path))
    return tiny_bot.Conversation(tiny_bot.train(tmp_path))


def test_the_rules_decide(conversation: tiny_bot.Conversation) -> None:
    assert conversation.say("hello") == ["Good day!"]
    assert conversation.say("how many") == ["1: how many"]  # no rule: what config.yml says under `otherwise`
    assert conversation.say("hello", "how many") == ["2: how many"]
    assert conversation.say("/restart", "how many") == ["1: how many"]


def test_rules_and_stories_that_disagree_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRule, match="answers the intent 'greet' with"):
        tiny_bot.train(tmp_path, data=RULES.format(condition="", action="action_echo"))


def test_a_rule_with_a_condition_is_refused(tmp_path: Path) -> None:
    data = RULES.format(condition="condition: [{slot_was_set: [{informed: true}]}]", action="utter_greet")
    slot = "informed: {type: bool, mappings: [{type: custom}]}"
    domain = tiny_bot.FILES["domain.yml"].replace("slots:", f"slots:\n          {slot}")
    with pytest.raises(InvalidRule, match="depends on a slot or a loop"):
        tiny_bot.train(tmp_path, data=data, domain=domain)
