"""Short questions about what was just told of: since when, where from, by what name, which one that was."""

from __future__ import annotations

from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context.clauses import mention
from actions.context.descriptions import only_asks_which
from actions.context.references import References
from actions.followups.asking import ask, talked_about
from actions.followups.details_asked import asks_detail
from actions.followups.ellipsis import SURE, asks_period, asks_span, asks_sum, only_until, words_of
from actions.followups.holders_told import LEADING
from actions.followups.which_asked import asks_names_only
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Members, Staff

HAPPENING = frozenset({"review", "event", "event_at", "downsizing", "participation", "policy", "relation", "timeline"})
"""The kinds whose facts have dates of their own: "since when?" asks for those."""


def together(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And all together?" after figures: of the organizations that they were about."""
    does = question.words[:2] in (("what", "do"), ("what", "does"), ("what", "did"))  # "what did they do together?"
    if does or not asks_sum(question) or question.focus.kind not in FIGURES:
        return None
    counted = talked_about(question, knowledge)
    if not counted:
        return None
    return ask(question, knowledge, "staff" if len(counted) == 1 else "compare_size", counted, marks=["total"])


def span(question: Question, knowledge: Knowledge) -> Question | None:
    """ "There since?", "until when?": of the office after a question about somebody, else of the organization; "which
    years did that cover?" asks for both its ends.
    """
    if asks_period(question) and (about := _lasted(question, knowledge)):
        kind = "tenure" if knowledge.subjects[about].type == "person" else "duration"
        return ask(question, knowledge, kind, [about], marks=())
    if only_until(question) and (kind := "tenure" if question.focus.kind in LEADING else _ends(question)):
        return question.taken_as(kind, marks=frozenset({"end"})) if question.focus.topic else None
    if not asks_span(question) or not question.focus.topic or question.focus.kind in HAPPENING:
        return None
    if question.has_word(*words_of("post")):
        return question.as_kind("tenure")
    person = talked_about(question, knowledge, "person")
    if person and (question.focus.kind in LEADING or knowledge.subjects[question.focus.topic[0]].type == "person"):
        return question.as_kind("tenure")
    bounds = [kind for kind in ("start", "end") if question.has(kind)]
    return question.as_kind(bounds[0] if len(bounds) == 1 else "duration")


def _ends(question: Question) -> str:
    """Return the kind that asks for the end of what was told to have begun or lasted; empty after anything else."""
    return "end" if question.focus.kind in ("start", "duration", "status") else ""


def _lasted(question: Question, knowledge: Knowledge) -> str:
    """Return the person or organization told of whose time "which years did that cover?" asks for; empty for none."""
    if question.focus.kind in HAPPENING | {"staff", "members", "compare_size", "count"}:
        return ""
    types = ("person", "organization")
    return next((name for name in question.focus.topic if knowledge.subjects[name].type in types), "")


def detail(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Why?", "whose idea was that?": about the fact that was told last."""
    told = question.told(knowledge)
    bound = question.kind in ("start", "end") and question.confidence >= SURE  # "when did they come?" after a figure
    if bound and told and all(isinstance(fact, Staff | Members) for fact in told):
        return None
    return question.as_kind("detail") if asks_detail(question) else None


def names_only(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Just the names, please", "what is his name?": of those who were told of last."""
    if not asks_names_only(question) or not question.focus.topic:
        return None
    if question.has_word("their") and not question.topic(knowledge, "person"):
        return None
    if question.has("he", "she") and not References(question, knowledge).recent(("person",)):
        return None
    return question.taken_as("detail", marks=question.marks | {"names_only"})


def which_it_was(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which one was that again?" after something was told of it asks what it is."""
    about = question.focus.topic[:1]
    if not about or not only_asks_which(question.words):
        return None
    organization = knowledge.subjects[about[0]].type == "organization"
    kind_named = not words_of("acts").isdisjoint(set(question.words) - {"one"})  # "which force was that?"
    return question.as_kind("overview") if organization or not kind_named else None


def occupation(question: Question, knowledge: Knowledge) -> Question | None:
    """What somebody is by profession stands in what describes the person; what he was before is where he comes from."""
    asks = question.has_word("profession", "occupation", "vocation")
    asks = asks or (question.kind == "origin" and question.has_word("job") and question.has_word("and"))
    person = question.named("person") or (
        question.focus.topic and knowledge.subjects[question.focus.topic[0]].type == "person"
    )
    if asks and not person and (question.named("role") or question.has("he", "she")):  # "the profession of the head"
        person = References(question, knowledge).persons()[:1]
        named = tuple(mention(name, knowledge) for name in person)
        question = replace(question, subjects=named, marks=question.marks - {"he", "she"})
    before = question.has("previous_career") and question.has_word(
        "before", "previous", "previously", "earlier", "prior"
    )
    return question.as_kind("origin" if before else "overview") if asks and person else None


def more(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Tell me more": what the subject is; what happened, where that was just told."""
    if question.kind != "more":
        return None
    unsure = question.unsure and question.yes_no
    if unsure and set(question.uncovered) - words_of("small"):  # "can you arrange that?"
        return question.as_kind("out_of_scope")
    topic = question.named() or question.focus.topic
    if not topic:
        return question.as_kind("help")
    chosen = mention(topic[0], knowledge)
    further = question.focus.kind == "overview" and chosen["type"] == "organization"
    kind = "timeline" if further else "overview"
    return replace(question, kind=kind, subjects=(chosen,), marks=frozenset(), uncovered=(), foreign=())
