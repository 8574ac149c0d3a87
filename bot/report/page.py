"""The report as one HTML page that needs nothing from outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from bot.report.calibration import expected_error, reliability
from bot.report.confusion import Judged, accuracy, by_intent, confused_pairs
from bot.report.linking import Linked, scores
from bot.report.markup import Html, Links, fold, paragraph, percent, reliability_diagram, section, table, tiles
from bot.report.questions import Turn
from bot.report.retyped import Retyped
from bot.report.rules import little_used
from knowledge import Knowledge

SHOWN_PAIRS = 60
SURE = 0.6
"""A confidence from which on a contradiction is worth a look: the example may be mislabelled."""
NOTHING_FOUND = "nothing"


@dataclass(frozen=True)
class Findings:
    """What was measured; `gold_file` is the linking file's path from the project's root."""

    judged: Sequence[Judged]
    linked: Sequence[Linked]
    gold_file: str
    turns: Sequence[Turn]
    knowledge: Knowledge


def render(findings: Findings, links: Links) -> str:
    """Return the page."""
    parts = [
        ("intents", "Intents", _intents(findings, links)),
        ("linking", "Entity linking", _linking(findings, links)),
        ("questions", "Failed questions", _questions(findings, links)),
        ("retyped", "Typed otherwise", _retyped(findings, links)),
        ("coverage", "Facts that no answer used", _coverage(findings)),
        ("rules", "Rules that hardly anybody needs", _rules(findings)),
        ("calibration", "Calibration of the confidence", _calibration(findings)),
    ]
    menu = "".join(f'<a href="#{anchor}">{escape(title)}</a>' for anchor, title, _ in parts)
    style = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report on the training data</title>'
        f'<meta name="viewport" content="width=device-width"><style>{style}</style></head><body>'
        f"<h1>Report on the training data</h1>{summary(findings)}<nav>{menu}</nav>"
        + "".join(section(anchor, title, content) for anchor, title, content in parts)
        + "</body></html>"
    )


def figures(findings: Findings) -> list[tuple[str, str]]:
    """Return the main figures: (what it is, its value as text)."""
    linking = scores(findings.linked)
    passed = sum(not turn.fail for turn in findings.turns) / (len(findings.turns) or 1)
    return [
        (f"intents right, cross-validated on {len(findings.judged)} examples", percent(accuracy(findings.judged))),
        (f"F1 of entity linking in {len(findings.linked)} sentences", percent(linking.f1)),
        (f"of {len(findings.turns)} questions passed", percent(passed)),
        (
            f"of {len(_typed_otherwise(findings))} of these still passed typed otherwise",
            percent(_still_right(findings)),
        ),
        (f"of {len(findings.knowledge.by_id)} facts were in an answer", percent(_used(findings))),
    ]


def summary(findings: Findings) -> Html:
    """Return the main figures as HTML."""
    return tiles(figures(findings))


def _intents(findings: Findings, links: Links) -> Html:
    pairs = confused_pairs(findings.judged)
    doubtful = sorted((j for j in findings.judged if not j.right and j.confidence >= SURE), key=lambda j: -j.confidence)
    folds = [
        fold(f"{len(pair.judged)} × {pair.intent} taken for {pair.guess}", _examples(pair.judged, links))
        for pair in pairs[:SHOWN_PAIRS]
    ]
    rows = [(name, count, percent(right), percent(found)) for name, count, right, found in by_intent(findings.judged)]
    return Html(
        paragraph("Each example was judged by a classifier that had not seen it.")
        + "<h3>Most confused</h3>"
        + "".join(folds)
        + "<h3>Contradicted with confidence: perhaps mislabelled</h3>"
        + _examples(doubtful, links)
        + "<h3>By intent</h3>"
        + table(("intent", "examples", "precision", "recall"), rows)
    )


def _examples(judged: Sequence[Judged], links: Links) -> Html:
    rows = [
        (j.example.text, j.example.intent, j.guess, f"{j.confidence:.2f}", links.to(j.example.file, j.example.line))
        for j in judged
    ]
    return table(("example", "labelled", "taken for", "confidence", "place"), rows)


def _linking(findings: Findings, links: Links) -> Html:
    result = scores(findings.linked)
    rows = []
    for each in findings.linked:
        if each.missed or each.invented:
            missed, invented = ", ".join(sorted(each.missed)), ", ".join(sorted(each.invented))
            rows.append((each.gold.ask, missed, invented, links.to(findings.gold_file, each.gold.line)))
    score = f"Precision {percent(result.precision)}, recall {percent(result.recall)}, F1 {percent(result.f1)}."
    return Html(paragraph(score) + table(("sentence", "missed", "found wrongly", "place"), rows))


def _questions(findings: Findings, links: Links) -> Html:
    by_file: dict[str, list[Turn]] = defaultdict(list)
    for turn in findings.turns:
        by_file[turn.file].append(turn)
    folds = []
    for file, turns in by_file.items():
        failed = [turn for turn in turns if turn.fail]
        rows = [
            (t.ask, understood(t.clauses), f"{t.outcome}: {t.reply}", t.fail, links.to(t.file, t.line)) for t in failed
        ]
        title = f"{file}: {percent(1 - len(failed) / len(turns))} of {len(turns)}, {len(failed)} failed"
        folds.append(fold(title, table(("question", "understood", "reply", "failed", "place"), rows)))
    return Html("".join(folds))


def _typed_otherwise(findings: Findings) -> list[tuple[Turn, Retyped]]:
    return [(turn, turn.retyped) for turn in findings.turns if turn.retyped]


def _still_right(findings: Findings) -> float:
    typed = _typed_otherwise(findings)
    return sum(not retyped.fail for _, retyped in typed) / (len(typed) or 1)


def _retyped(findings: Findings, links: Links) -> Html:
    by_manner: dict[str, list[tuple[Turn, Retyped]]] = defaultdict(list)
    for turn, retyped in _typed_otherwise(findings):
        by_manner[retyped.manner].append((turn, retyped))
    folds = []
    for manner, typed in by_manner.items():
        failed = [(turn, retyped) for turn, retyped in typed if retyped.fail]
        rows = [(r.ask, turn.ask, r.reply, r.fail, links.to(turn.file, turn.line)) for turn, r in failed]
        title = f"{manner}: {percent(1 - len(failed) / len(typed))} of {len(typed)}, {len(failed)} failed"
        folds.append(fold(title, table(("typed", "question", "reply", "failed", "place"), rows)))
    lead = "Each question that passed was put once more, typed as another hand would, the manners taken in turn."
    return Html(paragraph(lead) + "".join(folds))


def understood(clauses: Sequence[dict[str, Any]]) -> str:
    """Return what was understood of a message: each clause's kind, confidence, subjects, times and uncovered words."""
    told = []
    for clause in clauses:
        told.append(f"{clause['kind']} ({clause['confidence']:.2f})")
        told += [f"of {subject['id']}" for subject in clause["subjects"]]
        told += [f"{time['relation']} {time['date']}" for time in clause["times"]]
        told += [f"not covered: {', '.join(clause['uncovered'])}"] if clause["uncovered"] else []
        told[-1] += ";"
    return " ".join(told).removesuffix(";") or NOTHING_FOUND


def _coverage(findings: Findings) -> Html:
    unused = set(findings.knowledge.by_id) - _facts_used(findings)
    rows = [
        (fact.subject, fact.id, str(getattr(fact, "text", None) or ""))
        for fact in findings.knowledge.by_id.values()
        if fact.id in unused
    ]
    return Html(paragraph("No question was answered from these facts: ask for them, or see why they are not found.")
                + table(("subject", "fact", "text"), rows))  # fmt: skip


def _rules(findings: Findings) -> Html:
    used = little_used((f"{turn.file} {turn.case}", turn.ask, turn.rules) for turn in findings.turns)
    rows = [(use.rule, use.conversations, " / ".join(use.questions)) for use in used]
    lead = "These rules decide how something is read in fewer than two of the conversations: take them out, or see why."
    return Html(paragraph(lead) + table(("rule", "conversations", "question"), rows))


def _facts_used(findings: Findings) -> set[str]:
    return {fact for turn in findings.turns for fact in turn.facts} & set(findings.knowledge.by_id)


def _used(findings: Findings) -> float:
    return len(_facts_used(findings)) / len(findings.knowledge.by_id) if findings.knowledge.by_id else 0.0


def _calibration(findings: Findings) -> Html:
    bins = reliability((each.confidence, each.right) for each in findings.judged)
    rows = [(f"{b.low:.1f} to {b.high:.1f}", b.count, percent(b.confidence), percent(b.accuracy)) for b in bins]
    error = f"Expected calibration error: {percent(expected_error(bins))}."
    return Html(
        paragraph(f"{error} A bar above the dashed line: right more often than the confidence says.")
        + reliability_diagram(bins)
        + table(("confidence", "examples", "mean confidence", "right"), rows)
    )
