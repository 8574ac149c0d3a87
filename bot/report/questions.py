"""Puts the question files to the bot without a server, and keeps what was understood and which facts were used."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actions.focus import Focus
from actions.reply import Reply, reply_to
from bot.nlu.understanding import Understanding
from bot.report.retyped import Retyped
from bot.report.rules import collected
from knowledge import Knowledge

Judge = Callable[[Mapping[str, Any], Collection[str], str], str]
QUESTIONS = Path("tests/questions")


@dataclass(frozen=True)
class Turn:
    """A question that was put. `fail` says why it failed, '' when it passed; `clauses` is what was understood."""

    file: str
    line: int
    case: str
    ask: str
    fail: str
    reply: str
    outcome: str
    clauses: list[dict[str, Any]]
    facts: frozenset[str]
    """Ids of the facts in the answer."""
    retyped: Retyped | None = None
    """The same question typed in another manner, where it passed."""
    rules: frozenset[str] = frozenset()
    """Names of the rules that decided how it was read."""


def load_judge(root: Path) -> Judge:
    """Return the function that judges a reply: that of tests/questions/ask.py, so that both measure alike."""
    spec = importlib.util.spec_from_file_location("questions_ask", root / QUESTIONS / "ask.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(QUESTIONS / "ask.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    judge: Judge = module.judge
    return judge


def question_files(root: Path) -> list[Path]:
    """Return the files of tests/questions, at any depth, whose entries are conversations."""
    return [file for file in sorted((root / QUESTIONS).rglob("*.yml")) if _is_conversations(file)]


def _is_conversations(file: Path) -> bool:
    cases = yaml.safe_load(file.read_text(encoding="utf-8"))
    return isinstance(cases, list) and bool(cases) and all(isinstance(case, dict) and "turns" in case for case in cases)


def put(
    file: Path,
    root: Path,
    understanding: Understanding,
    knowledge: Knowledge,
    judge: Judge,
    retype: Callable[[str], tuple[str, str]] | None = None,
) -> list[Turn]:
    """Return the turns of a file's conversations, each conversation begun afresh. `retype` returns the manner in which
    it typed a question, and what it typed.
    """
    text = file.read_text(encoding="utf-8")
    lines = [[_line(turn) for turn in _value(case, "turns").value] for case in yaml.compose(text).value]
    turns = []
    for case, numbers in zip(yaml.safe_load(text), lines, strict=True):
        focus = Focus()
        for turn, line in zip(case["turns"], numbers, strict=True):
            ask, place = turn["ask"], file.relative_to(root).as_posix()
            with collected() as rules:
                clauses, reply, fault = _ask(ask, focus, understanding, knowledge)
            if reply is None:
                turns.append(Turn(place, line, case["id"], ask, fault, "", "", clauses, frozenset()))
                continue
            failed, retyped = judge(turn, case["tags"], reply.text), None
            if retype and not failed:
                manner, typed = retype(ask)
                _, again, fault = _ask(typed, focus, understanding, knowledge)
                said = again.text if again else ""
                retyped = Retyped(manner, typed, fault or judge(turn, case["tags"], said), said)
            focus = Focus.read(reply.focus.as_slot(), knowledge)
            facts = frozenset(fact["id"] for fact in reply.custom["facts"])
            outcome = reply.custom["outcome"]
            decided = frozenset(rules)
            turns.append(
                Turn(place, line, case["id"], ask, failed, reply.text, outcome, clauses, facts, retyped, decided)
            )
    return turns


def _ask(
    text: str, focus: Focus, understanding: Understanding, knowledge: Knowledge
) -> tuple[list[dict[str, Any]], Reply | None, str]:
    """Return what was understood and the reply; no reply and the error where there is a fault in an answer: that fails
    one question, and the others go on.
    """
    reading, clauses = understanding.understand(text)
    try:
        return clauses, reply_to(text, clauses, reading.problem, focus, knowledge), ""
    except Exception as error:
        return clauses, None, f"{type(error).__name__}: {error}"


def _value(node: yaml.MappingNode, key: str) -> Any:
    return next(value for name, value in node.value if name.value == key)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
