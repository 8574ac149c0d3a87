"""Follow-ups that ask about a part of the last answer: "whose assessment was it?", "addressed to whom?", "by?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from actions.certain.figures import FIGURES, STAFF_MARKS
from actions.followups.details_asked import KINDS_OF_PERSONS, NO_DETAIL, asks_detail, says_from
from actions.followups.ellipsis import SURE, words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Members, Relation, Staff

_BODIES = (
    r"(?:which|what) (?:(?:two|three) )?(?:countr|state|nation|bod|organi[sz]ation|mission|institution|council|people|"
    r"person|official|audience|delegation|government|representative|side|part(?:y|ies)\b)\w*"
)
_BARE = {
    "who": re.compile(
        rf"(?:and )?by(?: whom| who| {_BODIES})?|"
        r"(?:and )?by (?:whom|who) (?:was|were|is|had|has) (?:it|that|this|they)(?: been)? "
        r"(?:given|made|taken|issued|signed|done|ordered|decided|put forward|proposed|requested|asked for|brought)|"
        rf"(?:and )?(?:who|{_BODIES}) (?:wanted|wished|demanded|requested|proposed|arranged|sought|insisted on|"
        r"asked for|pushed for|called for|brought about|(?:is|was|are|were|stood) behind) "
        r"(?:it|that|this|all that)(?: (?:to be |like )?(?:that|this|so|way))*|"
        r"(?:and |so |but )*(?:by|on|at|upon|through|(?:up)?on the) (?:whose|(?:which|what) (?:man|person|official)s?) "
        r"(?:\w+ )?(?:command|orders?|behest|instructions?|initiative|authority|decision|word|say so|say|wish|request)"
        r"(?: (?:was|is) (?:it|that|this))?|"
        r"(?:and |so |but )*who (?:gave|issued) (?:the|that|this) "
        r"(?:command|orders?|instructions?|word|go ahead|green light)"
        r"(?: (?:for|to do) (?:it|that|this))?"
    ),
    "quoted": re.compile(r"(?:and )?(?:whose|what) (?:words|phrase|expression|wording)(?: \w+){0,3}"),
    "told_noun": re.compile(
        r"(?:and |so |but )*what (?:did|does|do) (?:it|that|this|he|they) (?:\w+ )?"
        r"(?:say|state|find|conclude|contain|read)(?: exactly| precisely| then)?"
    ),
    "to": re.compile(
        r"(?:and )?(?:(?:address|direct|report|present|submit|deliver|hand|sen[dt])\w* )?"
        rf"(?:to|before|in front of|towards?) (?:whom|who|which|what|{_BODIES})(?: (?:was|is) (?:it|that|this))?|to|"
        rf"(?:and )?to (?:whom|who|which|what|{_BODIES}) (?:did|was|were|is) (?:it|that|this|they|he|she)"
        r"(?: (?:then|it|that))*(?: (?:bring|brought|hand|handed|pass|passed|give|given|submit\w*|present\w*|put|take|"
        r"taken|transfer\w*|sen[dt]|direct\w*|address\w*|report\w*|propose\w*))?"
        r"(?: (?:it|that|this|them|over|on|to))*|"
        r"(?:and )?(?:to where|where to)"
    ),
    "from": re.compile(
        r"(?:and )?(?:(?:handed over|taken over|taken|received|transferred|inherited|passed) )?"
        rf"from (?:whom|who|what|{_BODIES})"
        r"(?: (?:was|is) (?:it|that|this))?(?: exactly| then| precisely)?"
    ),
    "between": re.compile(r"(?:and )?between (?:whom|who|what|which)(?: \w+){0,4}"),
    "where": re.compile(
        r"(?:and )?where (?:did|was|were) (?:(?:it|that|this|the) )?(?:[a-z]+ )?"
        r"(?:take place|taken|happen|occur|held|signed|decided|made|done)"
    ),
    "when": re.compile(r"(?:and )?(?:in|on|at)"),
    "why": re.compile(
        r"(?:and )?(?:(?:based|resting|founded|relying) on|in (?:line|accordance) with|following|because of|owing to|"
        r"due to|on (?:the )?(?:basis|strength|grounds) of)(?: (?:what|which|who|whose)(?: \w+)?)?|"
        r"(?:and )?(?:what (?:was|is|were) (?:it|that|this|the decision) (?:based|founded|grounded) on|"
        r"(?:on )?what did (?:it|that|this|they) (?:rest|rely|base (?:it|that))(?: on)?)"
    ),
}
_STARTED = re.compile(
    r"(?:and |so |but )*(?:(?:the )?name of (?:the (?:one|man|person|guy) (?:who|that)|whoever|who)|who) (?:\w+ )?"
    r"(?:started|initiated|introduced|launched|tabled|moved|filed|made|did|triggered|caused|came up with|"
    r"set (?:it|that|this) (?:up|going|in motion))(?: (?:it|that|this|all that|all this))?"
)
_ORDERED = re.compile(
    r"(?:and |so )?(?:by|on|upon|at|under|with|following) (?:whose|what|which) "
    r"(?:commands?|orders?|instructions?|authority|decisions?|directions?|behest|initiative|request|say so|word|ruling)"
    r"(?: (?:was|is) (?:it|that|this))?"
)
"""The shortest of those for who had it done, where that is told."""
"""The shortest of such follow-ups, with what they ask for."""
_IN_LINE = re.compile(r"\b(?:in (?:line|accordance) with|according to|based on)\b")
_POINTERS = ("that", "this", "those", "these", "whose")
_NOT_OF_A_PART = frozenset(
    {"when", "how_many", "the_head", "the_organization", "the_document", "previous", "following", "he", "she"}
)
"""Marks of questions that want something else than the answer's own facts tell."""
LONGEST = 9
"""A question about a part of the last answer has at most so many words."""
SHORT_REASON = 4
"""A question for a reason that has more words is no fragment."""
_SAYS_ELSE = frozenset(
    {"source", "out_of_scope", "deny", "affirm", "complaint", "other_subject", "as_of", "praise", "pick"}
)
"""The kinds for which a figure that somebody holds against the last answer is taken."""


def part_of_answer(question: Question, knowledge: Knowledge) -> Question | None:
    """Return what asks about a part of the last answer as a question for that: its agent, its reason, or what a noun
    names that it used.
    """
    told = [knowledge.by_id[name] for name in question.focus.facts]
    if question.times or not told or len(question.words) > LONGEST + len(question.subjects):
        return None
    if question.subjects:  # "what was done with UNMIK in line with that report?"
        found = _asked_by_noun(question, told) if _about_the_same(question, told) else set()
    else:
        found = _asked_in_short(question, told) or _asked_by_noun(question, told) or _asked_by_deed(question, told)
    if "told_noun" in found and question.has_word("whose") and question.topic(knowledge, "document"):
        return None  # "whose plan was it?" asks for its maker
    if not found:
        return None
    marks = question.marks | found | {"of_a_part"}
    if "to" in found and question.has("where"):  # "where to?"
        question, marks = replace(question, words=("to", "what")), marks - {"where"}
    return replace(question.as_kind("detail"), marks=marks, uncovered=(), foreign=())


def which_holder(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which SRSG was behind that?" of what somebody in that office did: who it was."""
    match = _WHICH_HOLDER.match(" ".join(question.words))
    roles = question.named("role")
    if not match or ("_role_" in match[0]) != (len(roles) == 1) or len(question.subjects) != len(roles):
        return None
    told = [knowledge.by_id[name] for name in question.focus.facts]
    acting = [name for fact in told for name in getattr(fact, "by", ()) if knowledge.subjects[name].type == "person"]
    if not any({t.role for t in knowledge.tenures(name) if t.person == name} >= set(roles) for name in acting):
        return None
    words = ("who", *question.words[len(match[0].split()) :])
    who = replace(question, words=words, subjects=(), marks=question.marks | {"who"} - {"which"}, confidence=0.0)
    return part_of_answer(who, knowledge) or (who.as_kind("detail") if asks_detail(who) else None)


_WHICH_HOLDER = re.compile(r"(?:and |so |but )*(?:which|what) (?:_role_|diplomat|official|man|person|envoy|guy)\b")


def _asked_in_short(question: Question, told: Sequence[BaseFact]) -> set[str]:
    text = " ".join(question.words)
    found = {mark for mark, pattern in _BARE.items() if pattern.fullmatch(text)}
    if question.kind == "parent" and not any(getattr(fact, "by", ()) for fact in told):
        found -= {"who"}  # whose command an organization is under
    if not any("“" in str(getattr(fact, "why", "")) for fact in told):
        found -= {"quoted"}  # the words are nobody's in particular
    if (_ORDERED.fullmatch(text) or _STARTED.fullmatch(text)) and any(getattr(fact, "by", ()) for fact in told):
        found |= {"who"}
    if "why" in found and not any(getattr(fact, "why", None) for fact in told):
        if question.has("which_document") or len(question.words) > SHORT_REASON:
            found -= {"why"}  # "following which plan?"; "what was it based on?" can ask for the source, too
        elif any(_IN_LINE.search(str(getattr(fact, "text", ""))) for fact in told):
            found = (found - {"why"}) | {"told_noun"}  # the answer itself says in line with what
    if not any(isinstance(fact, Event | Relation) and says_from(fact) for fact in told):
        found -= {"from"}
    return found


def _about_the_same(question: Question, told: Iterable[BaseFact]) -> bool:
    """Return whether all that the question names took part in one of the facts that were told."""
    named = {str(subject["id"]) for subject in question.subjects}
    return any(named <= {f.subject, *getattr(f, "by", ()), *getattr(f, "others", ())} for f in told)


def _asked_by_noun(question: Question, told: Iterable[BaseFact]) -> set[str]:
    """Return the mark of a question about what a noun names that the last answer used: "who carried out that
    assessment?".
    """
    if question.has(*_NOT_OF_A_PART) or not question.has_word("who", "whose", "whom", "what", "which"):
        return set()
    if question.kind in NO_DETAIL and question.confidence >= SURE and not question.has_word("whose"):
        return set()
    if question.foreign or (question.kind == "out_of_scope" and question.confidence >= SURE):
        return set()
    pointers = (*_POINTERS, "the") if question.has("who") else _POINTERS
    words = [word for word in question.words if word not in words_of("behind")]
    nouns = {root(noun) for before, noun in pairwise(words) if before in pointers} - _SMALL
    used = {word for fact in told if isinstance(fact, Event) for word in fact_roots(fact)}
    if question.has_word("whose"):
        owned = {root(noun) for before, noun in pairwise(question.words) if before == "whose"}
        return {"told_noun"} if owned & used else set()
    words = [word for word in words if not word.startswith("_") and (word != "with" or not question.subjects)]
    else_asked = {root(word) for word in words} - used - _DONE  # "who voted against that decision"
    return {"told_noun"} if nouns & used and not else_asked else set()


def _asked_by_deed(question: Question, told: Iterable[BaseFact]) -> set[str]:
    """Return the mark of a question for who did what was told, with a pronoun for what it was done to: "which mission
    handed them over?".
    """
    asks = question.has("who", "which_body") or _WHICH_BODY.match(" ".join(question.words))
    if not asks or not question.has("it", "they", "that") or question.has("when", "how_many", "why", "he", "she"):
        return set()
    if question.kind in KINDS_OF_PERSONS and question.confidence >= SURE:
        return set()
    said = {root(word) for word in question.words if not _BODY.match(word)} - _SMALL - _ASKING
    used = [fact_roots(fact) for fact in told if isinstance(fact, Event | Relation)]
    return {"told_noun"} if said and any(said <= words for words in used) else set()


_WHICH_BODY = re.compile(rf"(?:and |so |but )*{_BODIES}")
_BODY = re.compile(r"(?:countr|state|nation|bod[yi]|organi[sz]ation|mission|institution|group|office|force)\w*$")
_ASKING = {root(word) for word in ("who", "whom", "which", "what", "ever", "up", "over")}
_SMALL = {root(word) for word in words_of("small", "post", "head")}
_DONE = {root(word) for word in words_of("small", "detail", "done", "in_view")}


def what_it_changed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What did the constitution change?": the result that is recorded of when it began, or of what it ended."""
    about = question.named("document")
    asks = _CHANGED.search(" ".join(question.words)) and not question.has("who", "when", "why", "how_many")
    if len(about) != 1 or len(question.subjects) != 1 or question.times or not asks:
        return None
    began = [fact for fact in knowledge.facts(about[0], Event) if fact.kind == "start" and fact.result]
    if not began:
        return None
    focus = replace(question.focus, facts=[fact.id for fact in began], topic=about)
    found = replace(question.as_kind("detail"), focus=focus, marks=frozenset({"outcome"}), subjects=())
    return replace(found, uncovered=(), foreign=())


_CHANGED = re.compile(
    r"\bwhat (?:did|does|has) (?:the )?(?:new )?_document_ (?:change|bring|mean|lead|result|alter|achieve|put an end)"
    r"|\bwhat (?:has |have )?(?:changed?|followed|happened|came|ended|stopped) (?:\w+ ){0,3}?"
    r"(?:with|through|because of|thanks to|from|of|by) (?:the )?(?:new )?_document_"
    r"|\b(?:effects?|results?|consequences?|outcome|impact) (?:of|did) (?:the )?(?:new )?_document_"
)


def more_to_come(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Any more of it to come?", "is that all?" after steps of a reduction: of those that are to follow."""
    told = [knowledge.by_id[name] for name in question.focus.facts]
    reduced = any(isinstance(fact, Event) and fact.kind == "downsizing" for fact in told)
    phases = any(isinstance(fact, Event) and fact.phase for fact in told)
    if phases and question.kind == "more" and question.has("all") and not question.subjects:
        to_come = replace(question.as_kind("downsizing"), marks=frozenset({"future"}), uncovered=(), foreign=())
        return replace(to_come, yes_no=False)
    decides = question.has("who") or question.has_word(
        "depend", "depends", "decides", "decided", "whether", "determines"
    )
    if (
        reduced
        and not question.subjects
        and not question.times
        and decides
        and _GOES_ON.search(" ".join(question.words))
    ):
        to_come = replace(question.as_kind("downsizing"), marks=frozenset({"future"}), uncovered=(), foreign=())
        return replace(to_come, yes_no=False)
    unsure = question.kind in ("more", "other_subject", "out_of_scope") or question.confidence < 0.5
    if not reduced or question.subjects or question.times or not unsure:
        return None
    more = question.has("more") or question.has_word("more", "further", "another")
    return question.as_kind("downsizing") if question.has("future") and more else None


_GOES_ON = re.compile(
    r"\b(?:go(?:es|ing)? (?:on|further)|continu\w+|carr(?:y|ies|ied) on|proceeds?|more (?:of it|cuts|follows?))\b"
)
"""Speaks of whether what was told is to go on."""


def date_held_against(question: Question, knowledge: Knowledge) -> Question | None:
    """ "My aunt celebrates that on 10 September: is the day right?" after one thing with a date was told: whether that
    was then.
    """
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.date]
    dated = len(question.times) == 1 and question.times[0]["relation"] == "in" and not question.times[0].get("end")
    points = question.has("that", "it") and question.times[0]["date"][:4].isdecimal() if dated else False
    if not question.yes_no or not points or question.subjects or len(told) != 1:
        return None
    said = {mark for mark in ("start", "end") if question.has(mark)}
    if told[0].kind in ("start", "end") and said and told[0].kind not in said:
        return None  # "it was closed then", after when it was founded
    exact = question.times[0]["date"].count("-") >= 1
    return replace(question.as_kind("event"), fact=told[0].id, uncovered=(), foreign=()) if exact else None


def figure_held_against(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Another site has 350": a figure held against the one that was just told asks whether that is right."""
    last = question.focus
    told = [knowledge.by_id[name] for name in last.facts]
    if len(question.numbers) != 1 or question.named() or question.times:
        return None
    if question.kind not in _SAYS_ELSE and (question.kind not in FIGURES or question.has(*STAFF_MARKS)):
        return None
    if not told or not all(isinstance(fact, Staff | Members) for fact in told):
        return None
    if question.has("when", "where", "why", "who", "which", "how_many"):
        return None
    marks = frozenset(last.marks) - {"how_many"}
    claims = replace(question.as_kind(last.kind), words=tuple(last.words), marks=marks, uncovered=(), foreign=())
    return replace(claims, yes_no=not question.has("negated"), subjects=())
