"""Which organization "it" means, and "he" in the place of it: "ICO has finished his work"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import Clause, mention
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Description, Event, Mandate, Members, Review, Staff, Status, Tenure

OF_ORGANIZATIONS = frozenset({"mandate", "staff", "members", "legal_basis", "review", "downsizing", "full_name"})
"""The kinds that are asked of organizations only."""
OF_HEADS = frozenset({"leader", "parent"})
"""The kinds that ask for somebody, even where no name was told."""
_PERSONAL = (
    r"(?:term|tenure|time|years?|era|office|post|role|title|successor|predecessor|appointment|leadership|nationality|"
    r"name|career|watch|reign|departure|arrival|report|plan|proposal|country|words|rank|age|background|face|salary)"
)
"""What a man has rather than an organization: "did it end in his time?"."""
_OF_A_MAN = re.compile(rf"\bhis {_PERSONAL}\b")
_HIS_OWN = re.compile(rf"_organization_\b.* (?:his (?!{_PERSONAL}\b)|himself\b)")


def it_for_he(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause as it is judged with "it" in the place of a "he" that can only be an organization: the one that
    it names, where nobody is talked about, or the one talked about, where no person came up or none has such a thing.
    """
    reading = clause.get("of_it")
    if not reading or reading["kind"] == "source" or not _is_organization(clause, reading, focus, knowledge):
        return clause
    return {**clause, **reading}


def _is_organization(clause: Clause, reading: Clause, focus: Focus, knowledge: Knowledge) -> bool:
    named = {s["type"] for s in clause["subjects"] if s["id"] != knowledge.home}
    talked_about = knowledge.subjects[focus.topic[0]].type if focus.topic else ""
    if talked_about == "person" or named & {"person", "role", "country", "document"}:
        return False
    if "organization" in named:
        return bool(_HIS_OWN.search(" ".join(clause["words"])))
    if focus.kind in OF_HEADS and _OF_A_MAN.search(" ".join(clause["words"])):  # of the head who was not named
        return False
    known = {*focus.topic, *focus.subjects, *focus.course}
    nobody = not any(knowledge.subjects[name].type == "person" for name in known)
    of_it = reading["kind"] in OF_ORGANIZATIONS and not _OF_A_MAN.search(" ".join(clause["words"]))
    return not named and talked_about == "organization" and (nobody or of_it)


BY_WORDS = frozenset(
    {"mandate", "task_holder", "relation", "legal_basis", "event", "downsizing", "duration", "end", "start", "parent"}
)
"""The kinds in which the question's words tell of which one something is asked."""
_NO_DEED = (Description, Status, Tenure, Staff)


def one_it_fits(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question with the organization named that alone "it" can mean, where another was told of first."""
    home = {knowledge.home}
    topic, listed = question.focus.topic, [name for name in question.focus.listed if name in knowledge]
    told = dict.fromkeys([*topic, *(listed if set(topic[:1]) & set(listed) else [])])
    about = [name for name in told if knowledge.subjects[name].type == "organization"]
    points = question.has("it", "they") and not question.has("he", "she", "both", "other_one") and not question.fact
    if len(about) < 2 or not points or set(question.named()) - home or question.strangers:
        return None
    told_of = {fact.subject for fact in question.told(knowledge)}
    if told_of and about[0] not in told_of and set(about[1:]) & told_of:  # which was only just named: "and EULEX? …"
        return None
    fits = [name for name in about if _fits(question, name, knowledge)]
    if len(fits) != 1 or fits[0] == about[0]:
        return None
    marks = question.marks - {"it", "they"}
    return replace(question, subjects=(*question.subjects, mention(fits[0], knowledge)), marks=marks)


def _fits(question: Question, name: str, knowledge: Knowledge) -> bool:
    """Return whether what the question asks for is recorded of an organization."""
    if question.kind == "review":
        return bool(knowledge.facts(name, Review))
    if question.kind == "members" and (question.has("how_many") or question.has_word(*words_of("states"))):
        return bool(knowledge.facts(name, Members))
    if question.kind not in BY_WORDS:
        return False
    said = {root(word) for word in question.words if not word.startswith("_")} - _EMPTY
    facts: list[BaseFact] = [fact for fact in knowledge.subjects[name].facts if not isinstance(fact, _NO_DEED)]
    facts += [fact for fact in knowledge.relations_to(name) if question.has("who", "which_body")]
    if question.kind in ("start", "end", "duration"):
        facts = [fact for fact in facts if isinstance(fact, Event | Mandate)]
    return bool(said) and any(said & fact_roots(fact) for fact in facts)


_EMPTY = {
    root(word)
    for word in words_of(
        "small", "span", "duties", "coming", "leaving", "asking", "bodies", "number", "goes_on", "date", "closing"
    )
    | {"kind", "kinds", "sort", "sorts", "type", "types", "what", "which", "who", "whom", "officials", "people"}
}
STEPS = (one_it_fits,)
