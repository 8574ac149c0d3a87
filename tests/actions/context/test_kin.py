"""A relative of the speaker is whom "she" means, not the head of what is talked about."""

from __future__ import annotations

from dataclasses import replace

from actions.context.kin import kin_told_of, without_kin
from tests.actions.clauses import clause, focus_on, shipped

ON_EULEX = replace(focus_on("eulex", kind="staff"), kin="she")


def test_a_clause_tells_of_a_relative() -> None:
    assert kin_told_of(clause("out_of_scope", words="my older sister works abroad")) == "she"
    assert kin_told_of(clause("out_of_scope", words="my dad was a soldier")) == "he"
    assert kin_told_of(clause("out_of_scope", words="her head is known")) == ""


def test_she_is_the_relative() -> None:
    asked = clause("out_of_scope", words="would she be safe there", marks="she there")
    assert without_kin(asked, ON_EULEX, shipped())["marks"] == ["there"]


def test_he_is_somebody_else() -> None:
    asked = clause("origin", words="where is he from", marks="he where")
    assert without_kin(asked, ON_EULEX, shipped()) is asked


def test_a_person_asked_about_is_meant_first() -> None:
    asked = clause("origin", words="where is she from", marks="she where")
    on_person = replace(focus_on("meucci", kind="origin"), kin="she")
    assert without_kin(asked, on_person, shipped()) is asked
