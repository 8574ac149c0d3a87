"""What the README says is so: the replies it prints, the commands and the files it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from knowledge import Knowledge
from tests.conversation import Conversation

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MADE = ("var/",)
"""Named in the README, but made by the bot."""


def section(title: str) -> str:
    """Return the text below a heading; empty when there is none."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def rows(text: str) -> list[list[str]]:
    """Return the cells of each row of the tables in a text, the heads and their rules left out."""
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    ruled = [number for number, row in enumerate(table) if set(row[0]) == {"-"}]
    return [row for number, row in enumerate(table) if number not in ruled and number + 1 not in ruled]


def without_blocks(text: str) -> str:
    """Return a text without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def commands() -> set[str]:
    """Return the targets of make that the README names as code."""
    return set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.MULTILINE))


def links() -> set[str]:
    """Return what the README links to or shows, sites left out."""
    return {target for target in re.findall(r"\]\(([^)#]+)", README) if "://" not in target}


def files() -> set[str]:
    """Return the files and folders that the README names as code: what has a slash or a known ending."""
    code = re.findall(r"`([^`\s]+)`", without_blocks(README))
    laid_out = re.findall(r"^([a-z]+/) ", README, re.MULTILINE)
    quoted = re.findall(r'"([\w/]+\.yml)"', README)
    named = {name for name in code if "/" in name or name.endswith((".md", ".py", ".yml"))}
    return (named | set(laid_out) | set(quoted)) - set(MADE)


REPLIES = rows(section("What one can ask"))


def test_the_readme_is_read_as_it_is_laid_out() -> None:
    assert len(REPLIES) >= 5
    assert {"run", "test", "bench"} <= commands()
    assert {"docs/knowledge.md", "docs/images/widget-light.png"} <= links()
    assert {"knowledge/", "bot/nlu", "credentials.yml", "tests/questions/formal.yml"} <= files()


@pytest.mark.parametrize(("question", "reply"), REPLIES)
def test_question_gets_the_reply_printed(
    question: str, reply: str, understanding: Understanding, shipped: Knowledge
) -> None:
    assert Conversation(understanding, shipped).ask(question).text == reply


@pytest.mark.parametrize("target", sorted(commands()))
def test_target_of_make_exists(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("path", sorted(links() | files()))
def test_file_exists(path: str) -> None:
    assert (ROOT / path).exists()
