"""A knowledge base of a thousand organizations is loaded in seconds."""

from __future__ import annotations

import time

from tests.knowledge.folder import Folder

ORGANIZATIONS, FACTS = 1_000, 20
LIMIT_S = 5.0


def fill(folder: Folder, organizations: int, fault: str = "") -> None:
    """Write many organizations with 20 facts each; `fault` is a key that is added to every fact."""
    folder.remove("mission.yml")
    for number in range(organizations):
        helped = f"o{(number + 1) % organizations}"
        facts = "".join(
            f"  - kind: description\n    text: what it is, for the {turn}th time\n{fault}"
            f"  - kind: event\n    text: it met\n    date: 2009-{turn + 1:02d}\n    words: [met, meeting]\n{fault}"
            f"  - kind: staff\n    category: local\n    value: {turn}\n    unit: people\n    as_of: 2015\n{fault}"
            f"  - kind: relation\n    type: supports\n    object: {helped}\n    text: it helps\n{fault}"
            for turn in range(FACTS // 4)
        )
        head = f"id: o{number}\ntype: organization\nname: Organization {number}\nacronym: ORG{number}\nsource: report\n"
        folder.write(f"organizations/o{number}.yml", f"{head}facts:\n{facts}".encode())


def test_twenty_thousand_facts_load_within_the_limit(folder: Folder) -> None:
    fill(folder, ORGANIZATIONS)
    began = time.process_time()
    knowledge = folder.load()
    took = time.process_time() - began
    assert len(knowledge.by_id) == ORGANIZATIONS * FACTS
    assert took <= LIMIT_S


def test_thousands_of_faults_are_found_within_the_limit(folder: Folder) -> None:
    """An editor waits for faults as well: to tell their lines, each file is read once more, not once for each fault."""
    fill(folder, ORGANIZATIONS // 5, fault="    wrong: 1\n")
    began = time.process_time()
    faults = folder.faults()
    took = time.process_time() - began
    assert len(faults) == ORGANIZATIONS // 5 * FACTS
    assert took <= LIMIT_S
