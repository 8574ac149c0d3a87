"""Follow-ups on the facts told last: with whom a duty of them is done, how many were told of, "… too?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.followups.ellipsis import says_only, words_of
from actions.kinds import CHAT
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Relation, Review, Task

_PARTY = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:side|party|parties|capital|partners?|government|country|countries|state|city|"
    r"counterparts?)\b"
)
_STEP = r"(?:one|step|phase|stage|cut|round|move)"
_BESIDE = re.compile(
    rf"(?:and |so |but )*(?:(?:what|how) about )?(?:(?:the |its )?(?:{_STEP} )?"
    r"(?:(?P<before>before|preceding|prior to)|after|following)(?: (?:that|this|it))?"
    rf"|(?:the |its )?(?:(?P<earlier>previous|preceding|earlier)|next|following|subsequent))(?: {_STEP})?"
)
"""Asks for nothing but a step before or after: "and the one before that?", "the next phase"."""
_AFTER_ONE = re.compile(
    rf"(?:and |so |but )*(?:what (?:came|comes|happened|followed|is|was) )?(?:(?P<before>before)|after|following) "
    rf"(?:the |that )?(?:\w+ )?{_STEP}(?: what)?(?: (?:then|next|came|comes|happened|followed))*"
)
"""Asks for the step beside one that is picked: "and after the later one, what then?"."""
_NEXT = re.compile(
    r"(?:and |so |but |then )*what (?:happened|came|took place|occurred|was (?P<begun>founded|formed|created|set up))"
    r"(?: (?:right|directly|straight|immediately|soon|then))?"
    r" (?:next|after|afterwards|thereafter)(?: (?:that|this|it))?"
)
"""Asks for whatever came after."""
_ALSO = re.compile(r"(?:any|also|even|including|plus) .+|.+ (?:too|also|as well|included|either)")
_OF_FIGURES = frozenset({"staff", "members", "compare_size"})
ALSO_LENGTH = 6
"""So many words a fragment has at most that asks if something is part of what was told, too."""


def link_of_duty(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Those talks, with which side are they?" after somebody's duties: the link that is recorded of that duty."""
    asks = question.has("who", "which_body") or _PARTY.search(" ".join(question.words))
    if not asks or question.subjects or question.times or question.yes_no:
        return None
    said = _content(question)
    for duty in (fact for fact in question.told(knowledge) if isinstance(fact, Mandate | Task)):
        if knowledge.subjects[duty.subject].type == "document":  # which asks somebody else to do it
            continue
        shared = said & fact_roots(duty)
        links = [f for f in knowledge.facts(duty.subject, Relation) if shared & fact_roots(f)]
        if len(links) == 1:
            return replace(question, fact=links[0].id)
    return None


def step_beside(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the one before that?" after a step of several, such as a phase: the step before."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event)]
    match, beside_one = _BESIDE.fullmatch(" ".join(question.words)), _AFTER_ONE.fullmatch(" ".join(question.words))
    if beside_one and isinstance(picked := knowledge.by_id.get(question.fact), Event):
        return _beside(question, picked, 1 - 2 * bool(beside_one["before"]), knowledge)
    if not match or len(told) != 1 or question.subjects or question.times or not told[0].date:
        return None
    return _beside(question, told[0], -1 if match["before"] or match["earlier"] else 1, knowledge)


def _beside(question: Question, step: Event, places: int, knowledge: Knowledge) -> Question | None:
    """Return the question as one for the step so many places after one of several; None where there is none."""
    alike = [e for e in knowledge.facts(step.subject, Event) if e.kind == step.kind and (e.date or e.future)]
    place = alike.index(step) + places
    return replace(question, fact=alike[place].id) if len(alike) > 1 and 0 <= place < len(alike) else None


def next_happening(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what came right after?" after something dated: what is recorded next; what began next, where that is asked
    for.
    """
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event)]
    match = _NEXT.fullmatch(" ".join(question.words))
    if not match or len(told) != 1 or question.subjects or question.times or not told[0].date:
        return None
    reached = told[0].date.last_day()
    later = [e for e in knowledge.events if e.date and e.date.first_day() > reached]
    begun = [e for e in later if e.kind == "start" and knowledge.subjects[e.subject].type == "organization"]
    found = sorted(
        begun if match["begun"] else later, key=lambda event: event.date.last_day() if event.date else reached
    )
    return replace(question, fact=found[0].id) if found else None


def owed_to(question: Question, knowledge: Knowledge) -> Question | None:
    """ "We owe this to Moscow alone?": whoever is recorded to have done what was told is told again."""
    named = question.named()
    said = {word for word in question.words if not word.startswith("_")}
    owes = said & words_of("alone", "blame", "because") or question.has_word("only", "just")
    if not named or not owes or question.strangers or question.times:
        return None
    if not said <= words_of("small", "alone", "blame", "because", "detail"):
        return None
    if not any(set(named) <= set(getattr(fact, "by", ())) for fact in question.told(knowledge)):
        return None
    return question.told_again(subjects=(), yes_no=False)


def that_too(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Any ministry, too?", "customs as well?" after what speaks of that: it is told again."""
    short = len(question.words) <= ALSO_LENGTH and _ALSO.fullmatch(" ".join(question.words))
    said = _content(question) - {root(word) for word in words_of("also")}
    if not short or not said or question.subjects or question.times or question.focus.kind in _OF_FIGURES:
        return None
    if question.has("who", "when", "where", "why", "how_many", "how", "which"):
        return None
    told = [f for f in question.told(knowledge) if isinstance(f, Mandate | Task | Relation | Event | Review)]
    if not any(said <= fact_roots(fact) for fact in told):
        return None
    return question.told_again(yes_no=False)


def to_do_what(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And to maintain?" after somebody's duties: they are told again, where that verb is among them."""
    words = question.words[1:] if question.words[:1] == ("and",) else question.words
    if words[:1] != ("to",) or not 2 <= len(words) <= TO_DO_LENGTH or question.subjects or question.times:
        return None
    said = {root(word) for word in words[1:] if word not in words_of("small") and word not in ("what", "which", "whom")}
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Mandate | Task)]
    if not said or not any(said <= fact_roots(fact) for fact in told):
        return None
    return question.told_again(yes_no=False)


TO_DO_LENGTH = 4
"""So many words a fragment has at most that asks for what is to be done: "and to maintain what?"."""


def how_many_told(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many is that?" after several were listed asks for the number of those."""
    asks = question.has("how_many") or question.has_word("number", "count")
    if not asks or not says_only(question, "counting") or question.focus.kind in (*_OF_FIGURES, "relation"):
        return None
    listed = list(dict.fromkeys(name for name in question.focus.listed if name in knowledge))
    of_people = question.has_word("people", "persons") and question.has_word("have", "do", "does", "in")
    if len(listed) < 2 or set(listed).isdisjoint(question.focus.topic):
        return None
    if of_people and any(knowledge.subjects[name].type == "organization" for name in listed):
        return None  # "how many people do they have together?"
    return question.taken_as("count", marks=frozenset({"told"}))


def which_it_is_of(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which?" after the answer to a question for yes or no asks for no more than that answer tells."""
    bare = set(question.words) <= {"and", "so", "which", "one", "what"} and question.has("which")
    if not bare or question.subjects or not question.told(knowledge) or "yes_no" not in question.focus.marks:
        return None
    return question.told_again()


FRAGMENT = 5
"""So many words a fragment has at most that goes on about what was told."""


def what_was_told_speaks_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Officials of what kind?": a fragment whose kind is unsure and whose words are all in a fact that was told asks
    no more than that tells.
    """
    told = question.told(knowledge)
    unsure = question.confidence < UNSURE or question.kind in CHAT
    if not told or not unsure or len(question.words) > FRAGMENT or question.subjects or question.times:
        return None
    said = {root(word) for word in question.words if word not in words_of("small") and word not in _ASKING}
    asks = bool(_ASKING & set(question.words))
    if (not said and not asks) or not any(said <= fact_roots(fact) for fact in told):
        return None
    return question.told_again(yes_no=False)


_ASKING = frozenset({"who", "whom", "whose", "what", "which", "kind", "sort", "type", "how"})
"""What asks in a fragment."""


def _content(question: Question) -> set[str]:
    return {root(word) for word in question.words if not word.startswith("_") and word not in words_of("small")}


STEPS = (
    link_of_duty,
    step_beside,
    next_happening,
    owed_to,
    that_too,
    to_do_what,
    how_many_told,
    which_it_is_of,
)
