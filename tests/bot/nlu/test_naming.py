"""Names are put together as people put them together, from those that stand in the knowledge base."""

from __future__ import annotations

import pytest

from bot.nlu.reading import Reader


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("Who was the UN Secretary-General's Special Representative?", ["srsg"]),
        ("Who is Special Representative of Secretary-General?", ["srsg"]),
        ("Does the NATO-led Kosovo Force have a head?", ["kfor"]),
        ("How large is NATO's KFOR?", ["kfor"]),
        ("How large is the NATO force in Kosovo?", ["kfor"]),
        ("Who runs the EU-led rule of law mission?", ["eulex"]),
        ("What is the Organization for Security and Co-operation in Europe?", ["osce"]),
        ("What is the Organisation for Security and Co-operation in Europe?", ["osce"]),
        ("Is NATO led by KFOR?", ["nato", "kfor"]),
        ("Do the UN and UNMIK differ?", ["un", "unmik"]),
    ],
)
def test_a_subject_is_named_in_other_words(reader: Reader, message: str, named: list[str]) -> None:
    assert [mention.id for mention in reader.read(message).mentions] == named


@pytest.mark.parametrize("message", ["Who is Ambassador Zarif?", "Who is Dr. Zarif?", "Who is Mr Zarif?"])
def test_a_title_belongs_to_the_name(reader: Reader, message: str) -> None:
    assert reader.read(message).clauses[0].words == ("who", "is", "_person_")
