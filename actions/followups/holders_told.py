"""Follow-ups about an office holder just told of: "who had served until?", "from whom?", "how long after?"."""

from __future__ import annotations

import re

from actions.context.references import References
from actions.followups.asking import ask, talked_about
from actions.followups.ellipsis import asks_who_instead, goes_on_about_whom, names_any, words_of
from actions.followups.in_line import GAPS
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Tenure

_WHOM_HE_FOLLOWED = re.compile(
    r"\bwhom? (?:did|had) (?:he|she) (?:replaced?|succeed\w*|follow\w*|tak\w+ over|come after)"
)
LEADING = frozenset({"leader", "succession", "tenure", "office", "appointment", "origin"})
"""The kinds that are about persons in an office."""


_HEADS_BEFORE = re.compile(
    r"\b(?:chiefs?|heads?|bosses|boss|leaders?|directors?|others?|people|men|predecessors?|ones)\b.*"
    r"\bbefore (?:(?:this|that|the|our)(?: (?:last|first|very))? (?:one|man|guy|person|fellow|gentleman)|him|her)\b"
)


def heads_before_him(question: Question, knowledge: Knowledge) -> Question | None:
    """ "It had several more chiefs before this one: who were they?": whoever came before the one told of."""
    person = question.topic(knowledge, "person")
    asks = question.kind in ("count", "leader", "list", "succession") and _HEADS_BEFORE.search(question.said)
    if not person or not asks or question.named("person", "organization", "role") or question.has("when", "how_long"):
        return None
    led = [t for t in knowledge.tenures(person) if t.leads and t.person == person]
    if not led:
        return None
    words, marks = "who all led before _person_", ["who", "all", "previous", "one_before"]
    return ask(question, knowledge, "succession", [person], words, marks, yes_no=False, numbers=())


_NEIGHBOURS = frozenset({"predecessor", "predecessors", "successor", "successors"})
_ASKED_OF_EACH = frozenset({"appointment", "origin", "tenure"})
"""The kinds that are asked of several holders at once: "and his predecessors?" after who appointed somebody."""


def those_before(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And his predecessors?" after who appointed somebody: who appointed them."""
    last, person = question.focus.kind, question.topic(knowledge, "person")
    said = set(question.words) - words_of("small") - {"what", "how", "about", "those", "all"}
    bare = bool(said) and said <= _NEIGHBOURS and question.has_word("predecessors", "successors")
    if not bare or not person or names_any(question) or last not in _ASKED_OF_EACH:
        return None
    line, own = _line_of(person, knowledge)
    if not own:
        return None
    before = question.has_word("predecessors")
    others = line[: line.index(own)] if before else line[line.index(own) + 1 :]
    words, marks = " ".join(question.focus.words), set(question.focus.marks) - {"he", "she", "it", "yes_no"}
    return ask(question, knowledge, last, dict.fromkeys(t.person for t in others), words, marks) if others else None


def everybody_in_line(question: Question, knowledge: Knowledge) -> Question | None:
    """ "I need all of them, with start and end dates" after one of the heads of an organization: all its heads."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure) and fact.leads and fact.organization]
    told = told or [own for own in (_line_of(question.topic(knowledge, "person"), knowledge)[1],) if own]
    listed = question.has("they") or (question.kind in ("timeline", "list") and question.has_word("list", "line"))
    asks = question.has("all") and listed and not names_any(question)
    said = set(question.words) - words_of("small", "asking", "edges_of_time")
    of_one = len({fact.organization for fact in told}) == 1  # with more, "all of them" are those told of
    if not of_one or not asks or said or question.has("how_many"):
        return None
    about, words = str(told[0].organization), "all heads of _organization_"
    return ask(question, knowledge, "leader", [about], words, ["who", "all", "the_head"])


def _line_of(person: str, knowledge: Knowledge) -> tuple[list[Tenure], Tenure | None]:
    """Return the heads of the organization that somebody led last, and that one's own time among them."""
    held = knowledge.tenures(person) if person else []
    led = [t for t in held if t.leads and t.person == person and t.organization]
    return (knowledge.leaders(str(led[-1].organization)), led[-1]) if led else ([], None)


def one_beside(question: Question, knowledge: Knowledge) -> Question | None:
    """ "The one before those two": of the persons talked about."""
    picks = question.kind == "pick" and question.has("one_before", "one_after") and not question.subjects
    ahead = question.kind in ("leader", "pick", "other_subject") and question.has("both") and not question.subjects
    picks = picks or (ahead and question.has_word("before", "after", "ahead") and not question.has("when", "how_long"))
    people = talked_about(question, knowledge, "person")
    return question.taken_as("succession") if picks and people else None


def on_from_there(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And that man from whom?" after "whom did he take over from?" asks the same of the one who was the answer."""
    said = set(question.words) <= words_of("small") | {"who", "whom", "man", "guy", "one", "chap"}
    last = question.focus
    if question.kind != "succession" or last.kind != "succession" or not said or not question.unsure:
        return None
    return question.taken_as("succession", words=tuple(last.words), marks=frozenset(last.marks))


def next_after_the_end(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who came next, after 2015?" of somebody who left in that year: who followed, though that year is the last
    that anything is known of.
    """
    after = [str(time["date"]) for time in question.times if time["relation"] == "after"]
    asks = question.kind in ("succession", "leader") and question.has("who") and not question.subjects
    if len(after) != 1 or len(question.times) != 1 or not asks or not question.has("following", "one_after"):
        return None
    persons = References(question, knowledge).recent(("person",))
    held = [t for name in persons for t in knowledge.tenures(name) if t.person == name and t.leads and t.end]
    left = next((t.person for t in held if t.end and t.end.iso().startswith(after[0])), "")
    if not left:
        return None
    marks = question.marks - {"he", "she"}
    return ask(question, knowledge, "succession", [left], "who came after _person_", marks, times=())


def he_or_whom_he_followed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When was he done?" after "whom did he replace?" can be asked of either: both are told."""
    last = question.focus
    followed = last.kind == "succession" and _WHOM_HE_FOLLOWED.search(" ".join(last.words))
    asks = question.kind == "tenure" and question.has("he", "she") and question.has("when") and not question.times
    persons = References(question, knowledge).recent(("person",))[:2]
    if not followed or not asks or question.subjects or len(persons) != 2:
        return None
    return ask(question, knowledge, "tenure", reversed(persons), marks=question.marks - {"he", "she"})


def until_the_next(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many months later?" after who came before or after somebody: from the one's end to the other's start."""
    pair = talked_about(question, knowledge, "person")[:2]
    bare = set(question.words) <= words_of("small", "number", "later")
    asks = bare and (question.has("how_long") or question.has_word("later"))
    told = question.focus.kind == "succession" or (question.focus.kind == "compare_time" and question.has_word(*GAPS))
    if not told or len(pair) != 2 or question.subjects or not asks:
        return None
    if question.has("he", "she", "there"):  # "how long was he there?" asks for a time in office
        return None
    counted = " ".join(question.words[:3]) if question.words[:2] == ("how", "many") else "how long"
    words = f"{counted} was the post vacant between _person_ and _person_"
    return ask(question, knowledge, "compare_time", pair, words)


def goes_on(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had served until?" after somebody was told of: until when that one did."""
    return question.as_kind("tenure") if question.topic(knowledge, "person") and goes_on_about_whom(question) else None


def counterpart(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And his counterpart at the OSCE?": whoever has the same post there."""
    if not question.has_word("counterpart", "counterparts") or not question.named("organization", "body"):
        return None
    if question.kind in ("compare_size", "staff", "compare_time", "in_common", "members"):
        return None  # "is it larger than its EU counterpart?"
    marks = question.marks - {"he", "she"} | {"who", "the_head"}
    return question.taken_as("leader", marks=marks)


def who_instead(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who is it then?" after somebody who it is not asks for the head of that organization."""
    if not asks_who_instead(question) or question.focus.kind not in {*LEADING, "status"}:
        return None
    organizations = References(question, knowledge).organizations()[:1]
    if not organizations:
        return None
    marks = frozenset({"who", "the_head"} | (set() if question.has_word("was", "did") else {"now"}))
    return ask(question, knowledge, "leader", organizations, marks=marks)
