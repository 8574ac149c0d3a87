"""Completes questions that leave out a name or a noun which the last answer has: "so how many are not?", "does EULEX
follow it?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.context import it_fits
from actions.context.person_meant import one_chosen
from actions.context.referring import mention
from actions.followups.clefts import said_plainly
from actions.followups.ellipsis import words_of
from actions.followups.left_out_counts import (
    how_many_again,
    members_claimed,
    soldiers_it_has,
    soldiers_of_country,
    the_others,
    whether_any,
    which_they_are_in,
)
from actions.followups.left_out_posts import (
    asked_of_post,
    both_offices,
    holder_of_office_told,
    post_told_of,
    stands_for_whom,
)
from actions.followups.set_beside import same_of_both, set_beside_topic
from actions.followups.taken_over import mission_meant
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Members, Staff

_GUESS = re.compile(r"(?<=\w)(?: (?:was|is) (?:it|that))?(?: (?:the|maybe|perhaps|or))* _(?:body|country)_$")
_GUESSED = re.compile(r"\b(?:who|whom|whose|which|what)\b.*,[^,]+$", re.IGNORECASE)
WHO_DID = frozenset({"downsizing", "appointment", "creation", "parent", "event", "end", "review", "relation"})
"""The kinds whose questions can have a guess behind them: "…, the UN?"."""
_BACK_TO = re.compile(r"\b(?:back|return(?:ing)?|again) to (?:(?:the|those|these|that|its|their) )?([a-z]+)")
_ACTED_ON = re.compile(
    r"(?<=\w) (?:it|them|that|that one|(?:this|that|the) (?:organi[sz]ation|office|body|mission|group|force|agency))"
    r"(?: (?:then|back then|at the time|exactly))?$"
)
_PASSIVE = re.compile(
    r"^(?:and |so |but |ok )*(?:by )?(?:whom?|(?:which|what) \w+) (?:was|is|were) (?:it|they|that|that one) "
    r"(?P<deed>\w+)(?: by)?$"
)
_ACTS = re.compile(
    r"^(?:and |so |but |ok )*(?:who|(?:which|what) \w+)(?: (?:was|is|were|has|had|been|used to))* (?!did\b|does\b)"
)


def stands_to_document(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Does EULEX follow it?" after a document asks how the two are linked."""
    person = question.topic(knowledge, "person")
    made = [fact.subject for fact in knowledge.relations_to(person) if fact.type == "made_by"] if person else []
    document = question.topic(knowledge, "document") or (made[0] if made else "")
    unsure = question.confidence < UNSURE or question.kind == "other_subject"
    if not document or not question.yes_no or not unsure or not question.has("it"):
        return None
    if len(question.subjects) != 1 or not question.named("organization", "body"):
        return None
    subjects = (*question.subjects, mention(document, knowledge))
    return question.taken_as("relation", subjects=subjects)


def returned_to(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Back to the soldiers: how many are American?" is about the organization of which so many were told."""
    match = _BACK_TO.search(" ".join(question.words))
    if not match or question.named("organization", "person", "body", "role", "document"):
        return None
    for name in (*question.focus.topic, *reversed(question.focus.course)):
        facts = [f for f in knowledge.subjects[name].facts if isinstance(f, Staff | Members | Mandate | Event)]
        if (
            any(root(match[1]) in fact_roots(fact) for fact in facts)
            and knowledge.subjects[name].type == "organization"
        ):
            marks = question.marks - {"it", "they", "there"}
            return replace(question, subjects=(*question.subjects, mention(name, knowledge)), marks=marks)
    return None


def who_did_to_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which group kept an eye on it?" asks for the one that stands so to the organization talked about, not for the
    one that does so to anything.
    """
    text = " ".join(question.words)
    of_head = question.topic(knowledge, "person") and question.has("it")  # "it" is what that one leads
    about = question.focus.topic if of_head else question.focus.topic[:1]
    topic = next((name for name in about if knowledge.subjects[name].type == "organization"), "")
    passive = _PASSIVE.match(text)
    text = f"who {passive['deed']} it" if passive else text
    match = _ACTED_ON.search(text)
    if (
        not match
        or not _ACTS.match(text)
        or not topic
        or question.subjects
        or question.times
        or (question.kind == "leader" and question.has("the_head"))
    ):
        return None
    said = {root(word) for word in text[: match.start()].split() if word not in words_of("small", "acts")}
    facts = [f for f in knowledge.relations_to(topic) if knowledge.subjects[f.subject].type == "organization"]
    if not any(said & fact_roots(fact) for fact in facts):
        return None
    words = (*text[: match.start()].split(), "_organization_")
    subjects = (mention(topic, knowledge),)
    return question.taken_as("relation", words=words, subjects=subjects)


def belongs_to_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which mission belongs to it?" about a body, or the name of one, of which an organization is a part in another
    way than as its mission.
    """
    topic = question.topic(knowledge, "body") if question.has("it") and not question.subjects else ""
    about = question.named("body") if len(question.subjects) == 1 else [name for name in (topic,) if name]
    asks = question.kind in ("parent", "list") and (question.has("which_body") or question.has_word("which"))
    parts = [fact for name in about for fact in knowledge.relations_to(name) if fact.type == "part_of"]
    if not asks or not parts or any(knowledge.children(name) for name in about):
        return None
    subjects = tuple(mention(name, knowledge) for name in about)
    words = tuple("_body_" if word == "it" else word for word in question.words)
    return question.taken_as("relation", subjects=subjects, words=words)


def home_meant(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Since when has it been independent?" is about the home country, whichever country was talked about last."""
    home = knowledge.home or ""
    points = question.has("it") and not question.subjects and question.kind in ("start", "status")
    other = question.topic(knowledge, "country")
    began = {root(word) for event in knowledge.facts(home, Event) if event.kind == "start" for word in event.words}
    said = {root(word) for word in question.words if word not in words_of("small", "span")}
    if not points or not other or other == home or not began & said:
        return None
    marks = question.marks - {"it"}
    return replace(question.as_kind(question.kind), subjects=(mention(home, knowledge),), marks=marks)


def without_guess(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who wanted it smaller, the UN?" asks who it was of what "it" means; the guess behind it is no subject."""
    guess = _GUESS.search(" ".join(question.words))
    said = _GUESSED.search(question.text)
    points = question.has("it", "they", "he", "she") and bool(question.focus.topic)
    if not guess or not said or not points or question.kind not in WHO_DID or len(question.subjects) != 1:
        return None
    words = question.words[: -len(guess[0].split())]
    return replace(question, words=words, subjects=(), uncovered=(), foreign=())


STEPS = (
    said_plainly,
    one_chosen,
    without_guess,
    home_meant,
    holder_of_office_told,
    belongs_to_it,
    who_did_to_it,
    *it_fits.STEPS,
    mission_meant,
    returned_to,
    both_offices,
    same_of_both,
    set_beside_topic,
    post_told_of,
    the_others,
    how_many_again,
    soldiers_of_country,
    soldiers_it_has,
    which_they_are_in,
    stands_for_whom,
    stands_to_document,
    whether_any,
    members_claimed,
    asked_of_post,
)


def with_what_was_left_out(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the names or nouns that it leaves to the last answer; itself where it leaves none."""
    return next((found for step in STEPS if (found := step(question, knowledge))), question)
