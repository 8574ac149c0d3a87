"""An ordinary question looks its facts up; it does not go through all that is known, which may be a thousand
organizations.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from actions.answering import answer_one
from actions.wording import wording
from knowledge import Knowledge, load
from tests.actions.said import said


class Counted(dict[str, Any]):
    """A mapping that counts how often somebody goes through its values."""

    times = 0

    def values(self) -> Any:
        Counted.times += 1
        return super().values()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Knowledge:
    knowledge = load()
    wording("en")
    knowledge.by_id = MappingProxyType(Counted(knowledge.by_id))
    everything = Knowledge.all_facts

    def all_facts(self: Knowledge, kind: Any) -> list[Any]:
        Counted.times += 1
        return everything(self, kind)

    monkeypatch.setattr(Knowledge, "all_facts", all_facts)
    Counted.times = 0
    return knowledge


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("leader", "who leads _organization_", ("eulex",)),
        ("staff", "how many people work for _organization_", ("omik",)),
        ("start", "when was _organization_ formed", ("isg",)),
        ("end", "when did _organization_ end", ("ico",)),
        ("mandate", "what does _organization_ do", ("kfor",)),
        ("overview", "what is _organization_", ("unmik",)),
        ("appointment", "who appointed _person_", ("feith",)),
    ],
)
def test_ordinary_question_goes_through_no_list_of_all_facts(
    counted: Knowledge, kind: str, words: str, names: tuple[str, ...]
) -> None:
    assert answer_one(said(kind, words, *names), counted, wording("en")).outcome == "answered"
    assert Counted.times == 0
