"""The bot names the organizations that it knows, whichever they are."""

from __future__ import annotations

from actions.coverage import SHOWN, covered
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Subject
from tests.actions.clauses import shipped

EN = wording()


def of(count: int) -> Knowledge:
    """Return knowledge of so many organizations."""
    return Knowledge([Subject(id=f"o{n}", type="organization", name=f"Office {n}") for n in range(count)], [], {})


def test_shipped_organizations_are_named_by_their_acronyms() -> None:
    assert covered(shipped(), EN) == {"organizations": "ISG, ICO, KFOR, EULEX, OMiK and UNMIK", "count": 6}


def test_many_organizations_are_not_all_named() -> None:
    found = covered(of(SHOWN + 3), EN)
    assert found["count"] == SHOWN + 3
    assert found["organizations"].endswith(f"Office {SHOWN - 1} and 3 more")
