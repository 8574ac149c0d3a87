"""Words that make it certain what is asked of tasks, links and steps."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.finders.mandates import kept_from_before
from actions.followups.ellipsis import words_of
from actions.kinds import CHAT, REFUSED
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Mandate, Relation

_FROM_TO = re.compile(r"\bfrom (?:to|until|till)\b(?! (?:when|what|which)\b)")
"""Leaves both dates to be filled in: "from … to …"."""


def linked_by_verb(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question names both ends of a recorded relation and says how they stand to each other."""
    if not question.unsure or question.kind == "task_holder":
        return False
    meant = question.focus.topic if question.named() and question.has("it", "they") else []
    named = {end for name in (*question.named(), *meant) for end in (name, *(c.id for c in knowledge.children(name)))}
    roots = {root(word) for word in question.words}
    linked = (fact for name in named for fact in knowledge.facts(name, Relation) if fact.object in named)
    return any(root(fact.type) in roots for fact in linked)


def phase_again(question: Question, knowledge: Knowledge) -> bool:
    """Whether it goes on about the phases that were just told of: "the first round was done when?"."""
    if question.subjects or question.focus.kind != "downsizing" or question.has("how_long", "difference"):
        return False
    unsure = question.unsure or question.kind in ("start", "end", "event")
    counted = question.has("first", "second", "third", "last")
    only_place = question.has_word("one") and question.has("end", "ended", "when") and question.unsure
    return (question.has("phase") and (unsure or counted)) or (counted and only_place)


_SINCE_AND_UNTIL = re.compile(
    r"\b(?:from|since) (?:when|(?:what|which) \w+)\b.*\b(?:to|until|till) (?:when|what|which)\b"
)


_AT_WORK = frozenset(
    {"exist", "exists", "existed", "last", "lasted", "operate", "operated", "work", "worked", "active"}
)


def how_long_it_worked(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks how long an organization was there, whatever else it says of its end."""
    about = question.named("organization") and not question.named("person", "role")
    asks = question.has("how_long") and question.has_word(*_AT_WORK)
    return bool(about and asks) and question.kind in ("start", "end", "status") and question.unsure


_ANYTHING = re.compile(
    r"(?:(?:can|could) you )?(?:tell|give|teach|show)(?: me| us)? (?:something|anything|a fun fact|some facts?|a fact)"
    r"(?: (?:interesting|fun|funny|new|cool|nice|useful|surprising|good|else|i do not know))*(?: about _home_| please)*"
    r"|surprise me|(?:any )?fun facts?(?: about _home_)?|entertain me"
)


def wants_anything(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves open what is to be told: "tell me something interesting"."""
    return bool(_ANYTHING.fullmatch(question.said))


def both_ends(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks from when until when something of an organization was."""
    text = question.said
    asks = bool(_SINCE_AND_UNTIL.search(text))
    if _FROM_TO.search(text) and question.named("organization", "body") and not question.named("person", "role"):
        return True
    asks = asks or (question.has_word("period", "span") and question.has("how_long") and question.unsure)
    return asks and question.kind in ("start", "end", "status") and not question.named("person", "role")


def from_to_in_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves both dates of somebody in office to be filled in: "Feith from … to …"."""
    return bool(_FROM_TO.search(question.said) and question.named("person")) and not question.times


def grounds_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    """Whether the grounds of a reduction are asked for."""
    if question.kind == "downsizing" and question.has_word(
        "reasoning", "rationale", "justification", "thinking", "logic", "because", "although", "though", "despite"
    ):
        return True
    kinds = ("legal_basis", "end_reason", "creation")
    return question.kind in kinds and question.has_word(*words_of("reduction"))


def asks_out_of_nowhere(question: Question, knowledge: Knowledge) -> bool:
    """Whether a bare question word has nothing that it could be about: "why?"."""
    asks = question.has("why", "when", "where", "who") and len(question.words) <= 2
    return question.kind in CHAT and asks and not question.subjects


def what_about_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for what can be told of something, not for what the bot can do."""
    about = question.said.endswith(("about it", "about him", "about her", "about them", "about that"))
    return question.kind == "help" and about and bool(question.focus.topic)


def what_is_left_to_do(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks what an organization still has to do."""
    left = question.has_word("left", "remained", "remains", "remaining") or kept_from_before(question)
    left = left or bool(_ON_ITS_PLATE.search(question.said))
    if question.kind == "list" and _STILL_TO_DO.search(question.said) and question.named("organization", "body"):
        return True
    about = question.named("organization", "body") or question.has("it", "they")
    return (
        left
        and question.has_word("what", "which")
        and bool(about)
        and question.unsure
        and question.kind in (*_MISTAKEN_FOR_REST, "relation", "mandate", "task_holder", "list")
    )


_STILL_TO_DO = re.compile(r"\b(?:still|left|remains?|remaining)\b.*\bto (?:do|be done)\b|\bto do\b.*\bstill\b")
_MISTAKEN_FOR_REST = ("end_reason", "end", "event", "out_of_scope")
_ON_ITS_PLATE = re.compile(
    r"\bwhat (?:else|other (?:things|tasks|jobs|duties))\b.*\b(?:on|in) (?:the |its )?(?:_\w+_ )?"
    r"(?:plate|agenda|desk|remit|portfolio|to do list|in tray|hands)\b"
    r"|\bwhat else (?:is|does|do|has|have|must|should) (?:still )?(?:there for )?(?:the )?"
    r"(?:_(?:body|organization)_|it|they) (?:still )?"
    r"(?:do|doing|to do|have|handle|deal|take|look|responsible|in charge)\b"
)


_COMMANDS = re.compile(
    r"(?:_organization_|\bit|\bthey) (?:(?:do|does|can|may|could|still|really|actually|even|not|have|has|the|power|"
    r"right|to|able|allowed|is|are) )*"
    r"(?:giv\w+ (?:\w+ ){0,2}?(?:orders?|instructions?|commands?)|command(?:s|ing)?|dictat\w*|instruct\w*|overrul\w*|"
    r"(?:order|boss)\w* (?:\S+ ){0,3}?(?:around|about)|tell\w* (?:\S+ ){0,4}?what to do|call\w* the shots|"
    r"(?:power|authority|command|control|say) over)\b(?! by\b)"
)


def commands_others(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that an organization has power over others, not that somebody has it over the organization."""
    taken = question.kind in ("parent", "leader", "relation", "mandate", "task_holder", "out_of_scope", "status")
    names = question.named("organization") or question.focus.topic[:1]
    works = any(knowledge.facts(name, Mandate) for name in names)
    return taken and works and question.yes_no and bool(_COMMANDS.search(question.said))


def whose_not_why(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who stands so to an organization, not why that ended: "whose work was it?"."""
    unsure = question.kind == "end_reason" and question.unsure and question.has("who")
    ends = question.has("why", "end", "ended", "cause_of_end")
    return unsure and not ends and len(question.named("organization")) == 1


def what_it_stands_for(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for what letters stand for: "EULEX, for what does it stand?"."""
    about = question.named("organization", "body", "role", "document") or (question.has("it") and question.focus.topic)
    if len(question.named()) > 1 or not about:
        return False
    if _SUPPOSED.search(question.said):
        return question.kind in ("mandate", "overview", REFUSED)
    return question.has("full_only") and (question.kind == REFUSED or question.unsure)


_SUPPOSED = re.compile(
    r"\b(?:supposed|meant|thought) to (?:mean|stand for|be short for)\b|\b(?:is|are) (?:it )?short for$"
)


_WHAT_THEY_DO = re.compile(
    r"what (?:do|does|did) (?:the )?_(?:organization|body)_(?: (?:and|or|the|_organization_|_body_))* "
    r"_(?:organization|body)_ "
    r"(?:(?:actually|really|exactly|each|both) )*do(?: (?:there|here|exactly|actually|in|_home_))*"
    r"|what (?:it|they) (?:does|do|did)(?: (?:there|exactly|actually|in|_home_))*"
)


def what_they_do(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what organizations do, not what they do together: "what do the ISG and the ICO do?"."""
    return bool(_WHAT_THEY_DO.fullmatch(question.said))


def which_tasks(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which" asks for tasks of one that is named, not for organizations."""
    asked_for = {
        after for before, after in pairwise(question.words) if before in ("which", "what", "leftover", "other")
    }
    tasks = bool(asked_for & words_of("tasks"))
    unsure = question.unsure and not question.has("why", "when", "who")
    return (question.kind == "list" or unsure) and tasks and len(question.named("organization", "body")) == 1
