"""Counts in how many conversations each rule of reading decides: one that a single question needs was made for that."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from actions import deciding
from actions.certain.kinds import RULES
from actions.followups.completion import STEPS

FEW = 2
"""So many conversations a rule is to be needed in."""


class Use(NamedTuple):
    """A rule, how many conversations it decided something in, and one question of each."""

    rule: str
    conversations: int
    questions: tuple[str, ...]


class _Collector(logging.Handler):
    """Keeps the rules that deciding.note tells of."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.rules: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple):
            self.rules.add(str(record.args[0]))


@contextmanager
def collected() -> Iterator[set[str]]:
    """Collect the names of the rules that decide something meanwhile; they are not written to the log then."""
    collector, log = _Collector(), deciding.log
    level, propagate = log.level, log.propagate
    log.addHandler(collector)
    log.setLevel(logging.DEBUG)
    log.propagate = False
    try:
        yield collector.rules
    finally:
        log.removeHandler(collector)
        log.setLevel(level)
        log.propagate = propagate


def all_rules() -> list[str]:
    """Return the names of all rules of both tables, each once, in their order."""
    tables = [*(sign for rule in RULES for sign in rule.signs), *STEPS]
    return list(dict.fromkeys(deciding.rule_name(rule) for rule in tables))


def little_used(decided: Iterable[tuple[str, str, Collection[str]]]) -> list[Use]:
    """Return the rules that decided something in fewer than FEW conversations, the least used first. `decided` has for
    each question its conversation, the question and the names of the rules.
    """
    questions: dict[str, dict[str, str]] = defaultdict(dict)
    for conversation, question, rules in decided:
        for rule in rules:
            questions[rule].setdefault(conversation, question)
    uses = [Use(rule, len(questions[rule]), tuple(questions[rule].values())) for rule in all_rules()]
    return sorted((use for use in uses if use.conversations < FEW), key=lambda use: use.conversations)
