"""The largest or smallest organization where something else is asked of it: "who heads the smallest?"."""

from __future__ import annotations

import re

from actions.context.referring import mention
from actions.finders import staffing
from actions.finders.common import Asked
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge

_EXTREME = re.compile(
    r"\bthe (?:very |single )?(?P<most>biggest|largest)?(?(most)|(?:smallest|tiniest))"
    r"(?: (?:one|mission|organi[sz]ation|body|force|group|operation))?"
    r"(?: (?:of|among|from|in) (?:them|these|those|all|(?:the )?(?:lot|four|five|six)))?(?: (?:all|there|here))?\b"
)


def of_largest(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question with the organization named that it calls the largest or the smallest."""
    text = " ".join(question.words)
    match = _EXTREME.search(text)
    kind = _asked_of_it(question)
    if not match or not kind or question.subjects or question.times:
        return None
    asked = Asked(question, knowledge, wording())
    listed = [n for n in question.focus.listed if n in knowledge and knowledge.subjects[n].type == "organization"]
    among = listed if len(listed) > 1 and question.has("they") else [s.id for s in knowledge.organizations]
    counted = {name: total[0] for name in among if (total := staffing.total_of(asked, name))}
    if len(counted) < 2:
        return None
    found = (max if match["most"] else min)(counted, key=counted.__getitem__)
    words = tuple(f"{text[: match.start()]}_organization_{text[match.end() :]}".split())
    marks = question.marks - {"most", "least", "all", "they", "of_all"}
    named = (mention(found, knowledge),)
    return question.taken_as(kind, words=words, subjects=named, marks=marks)


def _asked_of_it(question: Question) -> str:
    """Return what is asked of the organization; empty where it is only asked which one that is."""
    if question.has("who") and question.has_word("commands", "command", "owns", "controls", "sends"):
        return "parent"
    if question.has("who") and (question.has("the_head") or question.has_word(*words_of("head"))):
        return "leader"
    if question.has_word("mandate", "task", "purpose", "job") or question.words[:2] in (
        ("what", "does"),
        ("what", "did"),
    ):
        return "mandate"
    if question.has("when") and question.has("start", "end"):
        return "end" if question.has("end") else "start"
    return ""
