"""What the conversation is about after an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.certain.figures import FIGURES
from actions.focus import KEPT, Focus
from actions.kinds import KINDS, REFUSED
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Mandate, Relation

OF_PERSONS = frozenset({"leader", "office", "tenure", "status"})
"""The kinds in which a claim about a person is answered with who it is instead."""
ASKS_FOR_ANOTHER = frozenset({"relation", "task_holder", "event"})
"""The kinds whose answer can be another subject than the one that the question names."""
_IT_THAN = re.compile(r"^(?:\w+ )?(?:it|they|that|that one|this|this one)\b.*\b(?:than|as|before|after)\b")
"""Sets what was talked about beside something else: "is it older than EULEX?"."""
_ASKS_FOR_BODY = re.compile(
    r"^(?:which|what) (?:\w+ )?(?:organi[sz]ation|body|office|force|group|mission|agency|institution|entity|ministry)\b"
    r"|\bwhich one$|^whom? (?:do|does|did) (?:the )?_organization_ "
)


def moved(focus: Focus, answer: Answer, question: Question, knowledge: Knowledge) -> Focus:
    """Return the focus after an answer; refusals and chat leave what the conversation was about."""
    if answer.outcome in ("chat", "out_of_scope"):
        return replace(focus, options=[])
    if answer.outcome == "ambiguous" and not answer.facts:
        return replace(
            focus,
            kind=answer.kind if answer.kind in KINDS else question.kind,
            **_as_asked(question),
            times=list(question.times),
            options=list(answer.options),
            listed=list(answer.listed) or focus.listed,
            topic=[],
            facts=[],
            lacked=False,
            aside="",  # what is named next answers this, not what was asked of the answer before
        )
    subjects = list(dict.fromkeys(answer.subjects))
    kind = KINDS.get(answer.kind)
    if kind and kind.meta:
        told_of = subjects if answer.kind == "detail" else focus.topic  # "handed to whom?" leads to the one who got it
        involved = [name for fact in answer.facts for name in _involved(fact)] if told_of else []
        known = focus.named(list(dict.fromkeys([*involved, *told_of]))) if involved else focus.subjects
        elsewhere = [fact.id for fact in answer.facts if isinstance(fact, Event)] if answer.kind == "detail" else []
        moved_on = elsewhere and set(elsewhere).isdisjoint(focus.facts)  # "and when was it over?": "why?" is about that
        facts = elsewhere if moved_on else focus.facts
        topic = told_of or focus.topic
        return replace(focus, options=[], aside=answer.kind, topic=topic, subjects=known, facts=facts, lacked=False)
    course = list(dict.fromkeys([*focus.course, *subjects]))[: 2 * KEPT]
    if answer.outcome == "not_recorded" and not answer.facts:
        return replace(
            focus,
            subjects=focus.named(subjects),
            topic=subjects or focus.topic,
            course=course,
            aside="",
            options=[],
            kind=_kind_asked(answer, question) or focus.kind,
            **_as_asked(question),
            times=list(question.times) or focus.times,
            lacked=True,
        )
    involved = [name for fact in answer.facts for name in _involved(fact)]
    subjects = _asked_for_in_front(subjects, answer, question, knowledge)
    topic = _kept_in_front(subjects, question, focus, knowledge) or focus.topic
    topic = _with_asked_for(topic, answer.facts, question, knowledge)
    return Focus(
        subjects=focus.named(list(dict.fromkeys([*topic, *involved]))),
        kind=answer.kind if answer.kind in KINDS else focus.kind,
        topic=topic,
        facts=[fact.id for fact in answer.facts],
        told=focus.after(answer.facts, _edge_asked(question)),
        listed=_listed(answer, question, knowledge) or focus.listed,
        **_as_asked(question),
        times=list(question.times) or _undated_times(focus, answer),
        lacked=answer.outcome == "not_recorded",
        course=course,
        own=focus.own,
        kin=focus.kin,
        said=focus.said,
    )


def _as_asked(question: Question) -> dict[str, Any]:
    """Return what the focus keeps of how a question was asked; the mark "yes_no" says that it wanted a yes or a no."""
    return {
        "marks": sorted(question.marks | ({"yes_no"} if question.yes_no else frozenset())),
        "words": list(question.words),
        "mentions": list(question.subjects),
        "timed": bool(question.times),
        "numbers": list(question.numbers),
    }


def _kind_asked(answer: Answer, question: Question) -> str:
    """Return the kind that "and KFOR?" repeats after nothing was found: a question for a number of what is not counted
    asks for a figure, which can be recorded of something else.
    """
    if answer.kind in KINDS or not question.has("how_many"):
        return answer.kind if answer.kind in KINDS or answer.kind == REFUSED else ""
    if not any(kind in FIGURES for kind, _ in question.ranking):
        return REFUSED
    return "members" if question.has_word("countries", "states", "nations") else "staff"


def _asked_for_in_front(subjects: list[str], answer: Answer, question: Question, knowledge: Knowledge) -> list[str]:
    """Return the subjects with those in front that "Which office did it oversee?" asked for: "it" is that next."""
    named = question.named()
    if question.kind not in ASKS_FOR_ANOTHER or not named or not _ASKS_FOR_BODY.search(question.said):
        return subjects
    ends = [name for fact in answer.facts for name in (getattr(fact, "object", None), fact.subject) if name]
    found = [name for name in ends if name not in named and knowledge.subjects[name].type in ("organization", "body")]
    return list(dict.fromkeys([*found, *subjects]))


def _kept_in_front(subjects: list[str], question: Question, focus: Focus, knowledge: Knowledge) -> list[str]:
    """Return the subjects with the one in front that a question for yes or no is about: "it" in "Does it command
    KFOR?", and Tanin in "Does Tanin run EULEX?".
    """
    persons = question.named("person")
    if question.yes_no and len(persons) == 1 and question.kind in OF_PERSONS:
        return list(dict.fromkeys([*persons, *subjects]))
    if question.kind == "compare_time" or (question.kind == "compare_size" and question.yes_no):
        # "it" is what the question set beside another: "did EULEX start before …?"
        named = [] if _IT_THAN.search(question.said) else question.named()[:1]
        front = named if named and question.yes_no else focus.topic[:1]
        return list(dict.fromkeys([*(name for name in front if name in subjects), *subjects]))
    if not question.yes_no or question.words[1:2] not in (("it",), ("he",), ("she",)) or not question.named():
        return subjects
    types = ("organization", "document", "body") if question.words[1] == "it" else ("person",)
    meant = [name for name in focus.topic if knowledge.subjects[name].type in types and name not in question.named()]
    return list(dict.fromkeys([*meant[:1], *subjects]))


def _with_asked_for(topic: list[str], facts: Sequence[BaseFact], question: Question, knowledge: Knowledge) -> list[str]:
    """Return the topic with what the question asked for before the others of its kind: after "which plan was that?",
    "it" is the plan, and after "who oversaw the ICO?", "they" are those who oversaw it.
    """
    said = question.said
    known = {*question.named(), *question.focus.topic}
    if facts and question.has("it") and all(getattr(fact, "type", "") == "staffs" for fact in facts):
        front = [str(getattr(fact, "object", "")) for fact in facts]  # "who staffed it? and who led it?"
        return list(dict.fromkeys([*front, *topic]))
    if re.search(
        r"\b(?:which|what|whose) (?:\w+ )?(?:plan|proposal|document|resolution|settlement|paper|text)\b", said
    ):
        kind = "document"
        facts = [*facts, *(r for f in facts if isinstance(f, Mandate) for r in knowledge.facts(f.subject, Relation))]
    elif (
        facts
        and question.kind in ("relation", "appointment", "legal_basis")
        and (question.named() or question.kind == "legal_basis")
        and (question.has("who", "which_body") or getattr(facts[0], "appointed_by", None) in question.named())
    ):
        kind = "organization"
    else:
        return topic
    told = [n for f in facts for n in _involved(f)]
    if by := getattr(next(iter(facts), None), "appointed_by", None):  # that one, though the question named it a group
        told, known = [str(by)], set()
    found = [n for n in dict.fromkeys(told) if n not in known and knowledge.subjects[n].type == kind]
    if len(found) != 1:
        return topic
    place = next((n for n, name in enumerate(topic) if knowledge.subjects[name].type != "person"), len(topic))
    linked = knowledge.facts(found[0], Relation) if question.has_word("whose") else []
    makers = [fact.object for fact in linked if fact.type == "made_by"]
    return list(dict.fromkeys([*makers, *topic[:place], found[0], *topic[place:]]))


def _listed(answer: Answer, question: Question, knowledge: Knowledge) -> list[str]:
    """Return what "the first" or "the latter" can mean next: what the answer lists, else two subjects of one type that
    were named, or of which one was talked about and the other is the answer.
    """
    if len(answer.listed) > 1:
        return list(answer.listed)
    if question.has("both"):  # "the one before those two" leaves them the two
        return []
    for kind in ("person", "organization"):
        named = question.named(kind)
        dated = [fact.subject for fact in answer.facts if isinstance(fact, Event)] if question.yes_no else []
        told = [name for name in dict.fromkeys([*answer.subjects, *dated]) if knowledge.subjects[name].type == kind]
        if len(named) == 2:
            return named
        known = named or [name for name in question.focus.topic if name in told]
        one_of_listed = len(question.focus.listed) > 2 and set(known) <= set(question.focus.listed)
        if len(told) == 2 and len(known) == 1 and known[0] in told and not one_of_listed:
            if set(told) <= set(question.focus.listed):
                continue
            return [*known, *(name for name in told if name not in known)]
    return []


def _undated_times(focus: Focus, answer: Answer) -> list[dict[str, object]]:
    """Return the times that stay the ones talked about, where the answer names none."""
    dated = any(getattr(fact, key, None) for fact in answer.facts for key in ("date", "start", "end"))
    return [] if dated else focus.times


def _edge_asked(question: Question) -> str:
    """Return which end of a time the question asked for; empty where it did not say."""
    asked = [mark for mark in ("start", "end") if question.has(mark)]
    return asked[0] if len(asked) == 1 else ""


def _involved(fact: BaseFact) -> Iterator[str]:
    """Yield the further subjects that a fact names: they can be meant by "he" or "it" next."""
    for key in ("person", "object", "appointed_by"):
        if name := getattr(fact, key, None):
            yield name
    yield from (*getattr(fact, "by", ()), *getattr(fact, "others", ()), fact.subject)
