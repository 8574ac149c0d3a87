"""The made-up knowledge is valid and of the size asked for."""

from __future__ import annotations

from pathlib import Path

from bench.growth import write_knowledge
from knowledge import load


def test_the_made_up_organizations_stand_beside_the_real_ones(tmp_path: Path) -> None:
    write_knowledge(tmp_path / "large", organizations=30, facts_each=20)
    knowledge, real = load(tmp_path / "large"), load()
    assert len(knowledge.organizations) == 30
    assert len(knowledge.by_id) == len(real.by_id) + (30 - len(real.organizations)) * 20
