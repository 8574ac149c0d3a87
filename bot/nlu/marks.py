"""Small signs in a clause that narrow its kind: "who", "local", "the second one", "he", … as listed in marks.yml."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    raw: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "marks.yml").read_text(encoding="utf-8"))
    return {mark: re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for mark, patterns in raw.items()}


def find_marks(text: str) -> list[str]:
    """Return the marks whose patterns occur in the clause (lower case, corrected, names masked), in the order of the
    file.
    """
    return [mark for mark, pattern in _patterns().items() if pattern.search(text)]
