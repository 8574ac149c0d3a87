"""A knowledge base of the size that one could grow to: the real one, and made-up organizations beside it."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from bench.bots import CACHE, ROOT

ORGANIZATIONS = 1_000
FACTS_EACH = 20
SEED = 11
SYLLABLES = ("ba", "do", "fe", "gu", "ka", "li", "mo", "ne", "pi", "ru", "sa", "te", "vo", "zu")
FIELDS = (
    "Justice",
    "Education",
    "Health",
    "Trade",
    "Culture",
    "Energy",
    "Water",
    "Transport",
    "Police",
    "Human Rights",
)
FORMS = ("Office", "Mission", "Agency", "Council", "Fund", "Programme", "Bureau", "Centre")

LOAD_TIME = """
import time
from knowledge import load
began = time.perf_counter()
knowledge = load()
print(time.perf_counter() - began, len(knowledge.organizations), len(knowledge.by_id))
"""


def write_knowledge(folder: Path, organizations: int = ORGANIZATIONS, facts_each: int = FACTS_EACH) -> None:
    """Write the real knowledge and made-up organizations, that many in all, into the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "knowledge", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    chance = random.Random(SEED)
    real = len(list((folder / "organizations").glob("*.yml")))
    names: set[str] = set()
    while len(names) < organizations - real:
        place = "".join(chance.choices(SYLLABLES, k=4)).capitalize()
        names.add(f"{place} {chance.choice(FORMS)} for {chance.choice(FIELDS)}")
    for number, name in enumerate(sorted(names)):
        content = yaml.safe_dump(_organization(number, name, facts_each, chance), sort_keys=False)
        (folder / "organizations" / f"made_up_{number}.yml").write_text(content, encoding="utf-8")


def _organization(number: int, name: str, facts: int, chance: random.Random) -> dict[str, object]:
    start = chance.randrange(1990, 2005)
    known: list[dict[str, object]] = [
        {"kind": "description", "text": f"a made-up organization called the {name}"},
        {"kind": "status", "value": "active", "as_of": "2015-11"},
        {"kind": "start", "date": str(start), "text": f"states founded the {name}"},
        {"kind": "mandate", "text": f"support the {chance.choice(FIELDS).lower()} sector"},
        {"kind": "members", "value": chance.randrange(5, 60), "unit": "states"},
        {
            "kind": "staff",
            "category": "total",
            "value": chance.randrange(10, 5000),
            "unit": "people",
            "as_of": "2015-11",
        },
    ]
    for more in range(facts - len(known)):
        year = start + more % 10
        known.append({"kind": "event", "date": str(year), "text": f"the {name} opened its branch number {more}"})
    return {
        "id": f"made_up_{number}",
        "type": "organization",
        "name": name,
        "acronym": "".join(word[0] for word in name.split() if word != "for") + str(number),
        "source": "isk#intro",
        "facts": known,
    }


def load_time(folder: Path) -> tuple[float, int, int]:
    """Return the seconds that loading the folder takes, and the numbers of organizations and of facts in it."""
    command = [sys.executable, "-W", "ignore", "-c", LOAD_TIME]
    run = subprocess.run(
        command, cwd=ROOT, env={"KNOWLEDGE_DIR": str(folder)}, capture_output=True, text=True, check=True
    )
    seconds, organizations, facts = run.stdout.split()
    return float(seconds), int(organizations), int(facts)


def folder() -> Path:
    """Return where the large knowledge base is, written anew."""
    write_knowledge(CACHE / "knowledge")
    return CACHE / "knowledge"
