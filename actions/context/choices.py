"""Joins the two halves of a choice that stand in clauses of their own: "is it still there, or has it closed?"."""

from __future__ import annotations

from collections.abc import Sequence

from actions.context.reference import Clause


def with_choices_joined(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with two that leave the choice joined to one: "is it still there, or has it closed?"."""
    joined: list[Clause] = []
    for clause in clauses:
        before = joined[-1] if joined else None
        if before and _is_at_work_or_over(before, clause):
            text = f"{before['text']} or {clause['text']}"
            marks = sorted({*before["marks"], *clause["marks"]})
            words = [*before["words"], "or", *clause["words"]]
            joined[-1] = {**before, "text": text, "words": words, "marks": marks, "yes_no": False}
        else:
            joined.append(clause)
    return joined


def _is_at_work_or_over(clause: Clause, other: Clause) -> bool:
    """Return whether one clause asks if something is still at work, and the other, of the same, if it is over."""
    if {clause["kind"], other["kind"]} - {"status", "end"} or other["subjects"] or clause["times"] or other["times"]:
        return False
    over = [bool({"ended", "end"} & set(each["marks"])) and "active" not in each["marks"] for each in (clause, other)]
    return clause["yes_no"] and other["yes_no"] and over[0] != over[1]
