"""The groups of words that only make sense after another clause."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import actions.followups.ellipsis


def test_no_group_is_written_twice() -> None:
    """Of two groups with one name, YAML keeps the later one and says nothing."""
    raw = Path(actions.followups.ellipsis.__file__).with_suffix(".yml").read_text(encoding="utf-8")
    names = Counter(re.findall(r"^(\w+):", raw, re.MULTILINE))
    assert [name for name, times in names.items() if times > 1] == []
