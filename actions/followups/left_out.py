"""Completes questions that leave out a name, an office or what is counted, which the last answer has: "so how many are
not?", "who had it then?", "does EULEX follow it?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context import it_meant
from actions.context.clauses import mention
from actions.finders.figures import CATEGORIES
from actions.followups.asking import ask
from actions.followups.ellipsis import asks_how_many, asks_the_others, goes_on_about_whom, words_of
from actions.followups.set_beside import set_beside_topic
from actions.followups.which_asked import asks_which_of_them
from actions.followups.who_did import said_plainly
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Members, Staff, Tenure
from knowledge.names import normal_name

COUNTED = (*FIGURES, "participation")
"""The kinds after which a bare "how many?" asks for the same figures."""


def the_others(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So how many are not?" after the figure of a part asks for those outside of it."""
    last = question.focus
    bare = question.has("negated", "other_one") and asks_how_many(question, "left_over")
    if not (bare or asks_the_others(question)) or last.kind not in FIGURES:
        return None
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Staff)]
    nouns = [word for word in last.words if any(pattern.search(word) for pattern in CATEGORIES.values())]
    countries = list(dict.fromkeys(fact.country for fact in told if fact.country))
    if not nouns and not countries:
        return None
    named = () if nouns else tuple(mention(name, knowledge) for name in countries[:1])
    words = ("how", "many", "are", "not", nouns[0] if nouns else "_country_")
    marks = question.marks | {"how_many"}
    return question.taken_as("staff", words=words, subjects=named, marks=marks)


def how_many_again(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many?" after figures, or after who takes part, asks for their number; not for that of the organizations."""
    last = question.focus
    if last.kind == "list" and not question.subjects and asks_how_many(question, "counting_up"):
        return question.as_kind("count")
    if last.kind not in COUNTED or question.subjects:
        return None
    countries = [one["id"] for one in last.mentions if one["type"] == "country" and one["id"] != knowledge.home]
    if last.kind == "members" and countries and asks_how_many(question) and not question.numbers:
        return ask(question, knowledge, "staff", [*countries, *last.topic[:1]], marks=["how_many"])
    taking_part = last.kind == "participation" and question.kind == "staff" and asks_how_many(question, "people")
    bare = question.kind in ("count", "other_subject") and asks_how_many(question)
    if not bare and not taking_part:
        return None
    kept = frozenset(last.marks) - {"yes_no"}
    words = tuple(word for word in last.words if not word.startswith("_"))
    kind = "staff" if last.kind == "count" else last.kind
    return question.taken_as(kind, marks=question.marks | kept, words=(*question.words, *words))


def soldiers_of_country(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Do they have soldiers there?" after a country was talked about asks for those of that country."""
    country = question.topic(knowledge, "country")
    if not country or knowledge.subjects[country].home or not question.has("soldiers"):
        return None
    at = question.named("organization")
    points = question.has("they", "it") if at else question.has("they", "it", "how_many")
    if not points or len(at) != len(question.subjects):
        return None
    return ask(question, knowledge, "staff" if at else "participation", [country, *at])


_THERE_TOO = frozenset({"there", "too", "also", "in", "part", "well", "inside", "present", "member"})


def members_claimed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is Serbia one of them?" after members were told of asks whether it is a member."""
    among = question.has_word("one", "among", "part", "included") and question.has("they", "that")
    told = question.told(knowledge)
    said = {root(word) for word in question.words if len(word) > 3 and word not in words_of("small")}
    about = any(isinstance(fact, Members) and said & fact_roots(fact) for fact in told)
    if question.has("all"):  # "did they all recognize it?", whatever was told of the group
        group = knowledge.facts(question.topic(knowledge, "organization"), Members)
        about = about or any(said & fact_roots(fact) for fact in group)
    claims = question.has("they") and (question.yes_no or question.has("all"))
    if about and claims and not question.named("organization", "person"):
        return question.as_kind("members")  # "had all of them recognized it?"
    in_common = question.kind == "in_common" and question.has("they", "both") and not question.subjects
    if in_common and told and all(isinstance(fact, Members) for fact in told):
        return question.as_kind("members")  # "what did they have in common?"
    countries = bool(question.subjects) and all(s["type"] == "country" for s in question.subjects)
    if among and countries and question.yes_no and any(getattr(fact, "by", ()) for fact in told):
        return question.told_again(subjects=(), yes_no=False)  # whoever did it
    there = countries and {w for w in question.words if not w.startswith("_")} <= words_of("small") | _THERE_TOO
    of_members = question.focus.kind == "members" and (among or there)
    return question.taken_as("members", yes_no=True) if of_members and countries else None


_HELD = re.compile(
    r"\b(?:ha[sd]|have|held|holds?|got|took|takes?) (?:it|that|this)\b(?! (?:_(?!time_)\w+_|\w+s)\b)"
    r"|\b(?:does|do|is doing) (?:it|that|this)(?: (?:job|work))? "
    r"(?:now|today|nowadays|currently|these days|at present)\b"
)


_BESIDE_HIM = re.compile(
    r"\b(?:(?P<before>before|previously|earlier|beforehand|prior)|after|afterwards|next|later|thereafter|subsequently)"
    r"(?: (?:that|this|him|her))?$"
)
"""Asks for the holder before or after the one told of: "who held the office before?"."""


def stands_for_whom(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who represented the Secretary-General?" asks for the holder of the office that is named after that one."""
    if not question.has("represented", "who") or not question.has_word(*words_of("representing")):
        return None
    for one in (s for s in question.subjects if s["type"] == "role" and s["id"] in knowledge):
        office = normal_name(knowledge.subjects[one["id"]].name).split()
        for other in knowledge.subjects.values():
            after = normal_name(other.name).partition("representative of the ")[2]
            named_after = other.type == "role" and after and other.id != one["id"]
            if named_after and after.split() == office[-len(after.split()) :]:
                subjects = tuple(mention(other.id, knowledge) if s is one else s for s in question.subjects)
                words = tuple("was" if word in words_of("representing") else word for word in question.words)
                return question.taken_as("leader", subjects=subjects, words=words)
    return None


def post_told_of(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had the post then?" asks for the holder of the office that was just told of."""
    asks = question.has("who") and (question.kind == "leader" or question.unsure)
    if not asks or question.subjects or goes_on_about_whom(question) or asks_which_of_them(question):
        return None
    if not question.has_word(*words_of("post")) and not _HELD.search(question.said):
        return None
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure)]
    if question.focus.kind == "origin":  # not what somebody did before
        told = [t for name in question.focus.topic for t in knowledge.tenures(name) if t.person == name and t.leads]
    posts = {str(fact.organization) if fact.leads else fact.role for fact in told}
    if len(posts) != 1:
        return None
    beside = _BESIDE_HIM.search(question.said)
    if beside and (person := question.topic(knowledge, "person")) and not question.times:
        side, mark = ("before", "previous") if beside["before"] else ("after", "following")
        return ask(question, knowledge, "succession", [person], f"who came {side} _person_", ["who", mark])
    return ask(question, knowledge, "leader", [posts.pop()], marks=question.marks - {"it"})


_GUESS = re.compile(r"(?<=\w)(?: (?:was|is) (?:it|that))?(?: (?:the|maybe|perhaps|or))* _(?:body|country)_$")
_GUESSED = re.compile(r"\b(?:who|whom|whose|which|what)\b.*,[^,]+$", re.IGNORECASE)
WHO_DID = frozenset({"downsizing", "appointment", "creation", "parent", "event", "end", "review", "relation"})
"""The kinds whose questions can have a guess behind them: "…, the UN?"."""
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


def who_did_to_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which group kept an eye on it?" asks for the one that stands so to the organization talked about, not for the
    one that does so to anything.
    """
    text = question.said
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


def without_guess(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who wanted it smaller, the UN?" asks who it was of what "it" means; the guess behind it is no subject."""
    guess = _GUESS.search(question.said)
    said = _GUESSED.search(question.text)
    points = question.has("it", "they", "he", "she") and bool(question.focus.topic)
    if not guess or not said or not points or question.kind not in WHO_DID or len(question.subjects) != 1:
        return None
    words = question.words[: -len(guess[0].split())]
    return replace(question, words=words, subjects=(), uncovered=(), foreign=())


STEPS = (
    said_plainly,
    without_guess,
    who_did_to_it,
    *it_meant.STEPS,
    set_beside_topic,
    post_told_of,
    the_others,
    how_many_again,
    soldiers_of_country,
    stands_for_whom,
    members_claimed,
)


def with_what_was_left_out(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the names or nouns that it leaves to the last answer; itself where it leaves none."""
    return next((found for step in STEPS if (found := step(question, knowledge))), question)
