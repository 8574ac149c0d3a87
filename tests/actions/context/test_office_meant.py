"""Which of somebody's offices a question means, where that one held two."""

from __future__ import annotations

import pytest

from actions.context.office_meant import with_office_meant
from actions.focus import Focus
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_FURTHER = focus_on("feith", kind="office", facts=["feith.tenure.1"])
ON_BOTH = focus_on("feith", "ico", kind="office", facts=["ico.tenure.1", "feith.tenure.1"])
ON_ROLE = focus_on("eusr", "feith", "ico", kind="tenure", facts=["ico.tenure.1"])


@pytest.mark.parametrize(
    ("kind", "words", "focus"),
    [
        ("tenure", "how long did he keep that additional post", ON_BOTH),
        ("succession", "who had it next after him", ON_FURTHER),
        ("end", "up to when", ON_FURTHER),
        ("succession", "and who came after him there", ON_ROLE),
    ],
)
def test_the_office_called_second_or_told_last_is_meant(kind: str, words: str, focus: Focus) -> None:
    assert with_office_meant(said(kind, words, focus=focus), shipped()).named("role") == ["eusr"]


@pytest.mark.parametrize(
    ("kind", "words", "names", "focus"),
    [
        ("tenure", "when did he leave _organization_", ("ico",), ON_FURTHER),
        ("tenure", "when did he start", (), ON_BOTH),
        ("tenure", "was he the boss until the end", (), ON_FURTHER),
        ("tenure", "how long did that man last", (), focus_on("zarif", kind="office", facts=["zarif.tenure.1"])),
    ],
)
def test_no_office_is_meant_where_both_or_another_one_can_be(
    kind: str, words: str, names: tuple[str, ...], focus: Focus
) -> None:
    assert not with_office_meant(said(kind, words, *names, focus=focus), shipped()).named("role")
