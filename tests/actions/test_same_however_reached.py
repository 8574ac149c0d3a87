"""A question has the same answer however a conversation comes to it: by a pronoun, a bare name, a correction, behind a
story, after chatter, after something that is not answered.
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation

NAMES = {organization.id: organization.acronym or organization.name for organization in shipped().organizations}
NEXT = dict(zip(NAMES, [*list(NAMES)[1:], next(iter(NAMES))], strict=True))
"""Another organization for each."""
ASKED = {
    "leader": ("Who leads {}?", "Who is its head?"),
    "staff": ("How many people work for {}?", "How many people does it have?"),
    "start": ("When did {} start?", "When did it start?"),
    "mandate": ("What is the mandate of {}?", "What is its mandate?"),
    "parent": ("Which organization is {} part of?", "Which organization is it part of?"),
    "legal basis": ("What is the legal basis of {}?", "What is its legal basis?"),
    "full name": ("What is the full name of {}?", "What is its full name?"),
}
"""For each thing a question that names the organization, and one that does not."""
WAYS = {
    "by a pronoun": ("Tell me what {name} is.", "{pronoun}"),
    "by a bare name": ("{of_other}", "And {name}?"),
    "by a correction": ("{of_other}", "No, I meant {name}."),
    "behind a story": ("I am a nurse from Oslo and my class has to prepare a talk. {of_name}",),
    "after chatter": ("Tell me what {name} is.", "Great, thanks!", "{pronoun}"),
    "after what is not answered": ("Tell me what {name} is.", "What does a ticket to Rome cost?", "{pronoun}"),
    "back again": ("Tell me what {name} is.", "And {other}?", "Back to {name}. {pronoun}"),
    "behind its name": ("{name}: {pronoun}",),
}
_IN_FRONT = re.compile(r"^(?:Yes\.|No\.|As I said:|Nothing more on that is recorded\.)\s*")


def _said(understanding: Understanding, turns: list[str]) -> str:
    return _IN_FRONT.sub("", Conversation(understanding, shipped()).ask_all(turns).text)


@pytest.fixture(scope="module")
def alone(understanding: Understanding) -> dict[tuple[str, str], str]:
    """Return the answer to each question that stands alone, by the thing asked for and the organization."""
    return {
        (thing, name): _said(understanding, [whole.format(NAMES[name])])
        for (thing, (whole, _)), name in product(ASKED.items(), NAMES)
    }


@pytest.mark.parametrize("way", WAYS)
def test_the_answer_is_that_of_the_question_alone(
    way: str, understanding: Understanding, alone: dict[tuple[str, str], str]
) -> None:
    differing = []
    for (thing, (whole, pronoun)), name in product(ASKED.items(), NAMES):
        other = NAMES[NEXT[name]]
        words = {
            "name": NAMES[name],
            "other": other,
            "of_name": whole.format(NAMES[name]),
            "of_other": whole.format(other),
            "pronoun": pronoun,
        }
        found = _said(understanding, [turn.format(**words) for turn in WAYS[way]])
        if found != alone[thing, name]:
            differing.append((thing, name, found, alone[thing, name]))
    assert not differing
