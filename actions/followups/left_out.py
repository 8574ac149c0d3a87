"""Completes questions that leave out a name or a noun which the last answer has: "so how many are not?", "does EULEX
follow it?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.certain.figures import FIGURES
from actions.context.person_meant import one_chosen
from actions.context.referring import mention
from actions.finders.figures import CATEGORIES
from actions.followups.clefts import said_plainly
from actions.followups.ellipsis import asks_how_many, asks_the_others, asks_which_of_them, goes_on_about_whom, words_of
from actions.followups.set_beside import same_of_both, set_beside_topic
from actions.followups.taken_over import mission_meant
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Members, Staff, Tenure
from knowledge.names import normal_name

_GUESS = re.compile(r"(?<=\w)(?: (?:was|is) (?:it|that))?(?: (?:the|maybe|perhaps|or))* _(?:body|country)_$")
_GUESSED = re.compile(r"\b(?:who|whom|whose|which|what)\b.*,[^,]+$", re.IGNORECASE)
WHO_DID = frozenset({"downsizing", "appointment", "creation", "parent", "event", "end", "review", "relation"})
"""The kinds whose questions can have a guess behind them: "…, the UN?"."""
_BACK_TO = re.compile(r"\b(?:back|return(?:ing)?|again) to (?:(?:the|those|these|that|its|their) )?([a-z]+)")
_HELD = re.compile(r"\b(?:ha[sd]|have|held|holds?|got|took|takes?) (?:it|that|this)\b(?! (?:_(?!time_)\w+_|\w+s)\b)")
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
_FORCE = (
    r"(?:force|army|unit|mission|organi[sz]ation|body|outfit|operation|office|group|one|"
    r"of (?:the|these|those) (?:forces|missions|organi[sz]ations|bodies|six))"
)
_THEY = r"(?:(?:they|these|those|those guys|their people)|(?:these|those|the|their) [a-z]+)"
_SERVE = r"(?:serv(?:e|ed|ing)|stationed|work(?:ed|ing)?|deployed|attached|assigned|operat(?:e|ed|ing)|fight(?:ing)?)"
_BELONG = r"(?:part of|belong(?:ing)? (?:to|with))"
_THEY_ARE_IN = re.compile(
    rf"(?:and |so |but |ok )*(?:(?:in|with|at|under|as part of) (?:which|what|whose) {_FORCE}"
    rf"(?: (?:are|do|did|were) {_THEY}(?: {_SERVE})?)?"
    rf"|(?:to|of) (?:which|what|whose) {_FORCE} (?:do|are) {_THEY} (?P<belong>belong|part|a part)"
    rf"|(?:which|what|whose) {_FORCE} (?:are|do|did|were) {_THEY}(?: {_SERVE})? (?:in|with|at|under|for)"
    rf"|(?:which|what)(?: {_FORCE})? (?:are|do|did|were) {_THEY}(?: {_SERVE})? (?:in|with|{_BELONG})"
    rf"|as part of what|{_THEY} (?:are )?(?:{_SERVE} )?(?:in|with|at|under|for|{_BELONG}) (?:which|what)(?: {_FORCE})?)"
    r"(?: (?:exactly|then|there|please))*"
)
COUNTED = (*FIGURES, "participation")
"""The kinds after which a bare "how many?" asks for the same figures."""


def the_others(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So how many are not?" after the figure of a part asks for those outside of it."""
    last = question.focus
    bare = question.has("negated", "other_one") and asks_how_many(question, "left_over")
    if not (bare or asks_the_others(question)) or last.kind not in FIGURES:
        return None
    told = [fact for name in last.facts if isinstance(fact := knowledge.by_id[name], Staff)]
    nouns = [word for word in last.words if any(pattern.search(word) for pattern in CATEGORIES.values())]
    countries = list(dict.fromkeys(fact.country for fact in told if fact.country))
    if not nouns and not countries:
        return None
    named = () if nouns else tuple(mention(name, knowledge) for name in countries[:1])
    words = ("how", "many", "are", "not", nouns[0] if nouns else "_country_")
    marks = question.marks | {"how_many"}
    return replace(question.as_kind("staff"), words=words, subjects=named, marks=marks, uncovered=(), foreign=())


def how_many_again(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many?" after figures, or after who takes part, asks for their number; not for that of the organizations."""
    last = question.focus
    if last.kind == "list" and not question.subjects and asks_how_many(question, "counting_up"):
        return question.as_kind("count")
    if last.kind not in COUNTED or question.subjects:
        return None
    taking_part = last.kind == "participation" and question.kind == "staff" and asks_how_many(question, "people")
    bare = question.kind in ("count", "other_subject") and asks_how_many(question)
    if not bare and not taking_part:
        return None
    kept = frozenset(last.marks) - {"yes_no"}
    words = tuple(word for word in last.words if not word.startswith("_"))
    kind = "staff" if last.kind == "count" else last.kind
    return replace(question.as_kind(kind), marks=question.marks | kept, words=(*question.words, *words), uncovered=())


def soldiers_of_country(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Do they have soldiers there?" after a country was talked about asks for those of that country."""
    country = question.topic(knowledge, "country")
    if not country or knowledge.subjects[country].home or question.subjects or not question.has("soldiers"):
        return None
    if not question.has("they", "it", "how_many"):
        return None
    return replace(question.as_kind("participation"), subjects=(mention(country, knowledge),), uncovered=(), foreign=())


def soldiers_it_has(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many troops do they have?" after an organization asks for its figure, not for an army's."""
    counts = question.has("how_many") and question.has("soldiers") and question.has("it", "they")
    if not counts or not question.topic(knowledge, "organization") or question.subjects or question.uncovered:
        return None
    return question.as_kind("staff") if question.kind == "out_of_scope" else None


def which_they_are_in(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What force are they in?" after people were counted asks for the organization that has them; "which one do they
    belong to?" does so only where that was not named.
    """
    last = question.focus
    match = _THEY_ARE_IN.fullmatch(" ".join(question.words))
    having = {fact.subject for name in last.facts if isinstance(fact := knowledge.by_id[name], Staff)}
    if not match or len(having) != 1 or question.subjects:
        return None
    if match["belong"] and "_organization_" in last.words:
        return None
    named = (mention(having.pop(), knowledge),)
    return replace(question.as_kind("overview"), subjects=named, marks=frozenset(), uncovered=(), foreign=())


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
                return replace(question.as_kind("leader"), subjects=subjects, words=words, uncovered=(), foreign=())
    return None


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
    return replace(question.as_kind("relation"), subjects=subjects, uncovered=(), foreign=())


def post_told_of(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had the post then?" asks for the holder of the office that was just told of."""
    asks = question.has("who") and (question.kind == "leader" or question.confidence < UNSURE)
    if not asks or question.subjects or goes_on_about_whom(question) or asks_which_of_them(question):
        return None
    if not question.has_word(*words_of("post")) and not _HELD.search(" ".join(question.words)):
        return None
    told = [fact for name in question.focus.facts if isinstance(fact := knowledge.by_id[name], Tenure)]
    if question.focus.kind == "origin":  # not what somebody did before
        told = [t for name in question.focus.topic for t in knowledge.tenures(name) if t.person == name and t.leads]
    posts = {str(fact.organization) if fact.leads else fact.role for fact in told}
    if len(posts) != 1:
        return None
    named = (mention(posts.pop(), knowledge),)
    return replace(question.as_kind("leader"), subjects=named, marks=question.marks - {"it"}, uncovered=(), foreign=())


def members_claimed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is Serbia one of them?" after members were told of asks whether it is a member."""
    among = question.has_word("one", "among", "part", "included") and question.has("they", "that")
    told = [knowledge.by_id[name] for name in question.focus.facts]
    said = {root(word) for word in question.words if len(word) > 3}
    about = any(isinstance(fact, Members) and said & fact_roots(fact) for fact in told)
    if question.has("all"):  # "did they all recognize it?", whatever was told of the group
        said -= {root(word) for word in words_of("small")}
        group = knowledge.facts(question.topic(knowledge, "organization"), Members)
        about = about or any(said & fact_roots(fact) for fact in group)
    claims = question.has("they") and (question.yes_no or question.has("all"))
    if about and claims and not question.named("organization", "person"):
        return question.as_kind("members")  # "had all of them recognized it?"
    facts = [knowledge.by_id[name] for name in question.focus.facts]
    in_common = question.kind == "in_common" and question.has("they", "both") and not question.subjects
    if in_common and facts and all(isinstance(fact, Members) for fact in facts):
        return question.as_kind("members")  # "what did they have in common?"
    countries = bool(question.subjects) and all(s["type"] == "country" for s in question.subjects)
    if among and countries and question.yes_no and any(getattr(fact, "by", ()) for fact in facts):
        again = replace(question.as_kind("detail"), marks=frozenset({"told_noun"}), uncovered=(), foreign=())
        return replace(again, subjects=(), yes_no=False)  # whoever did it is told again
    return question.as_kind("members") if among and countries and question.focus.kind == "members" else None


def asked_of_post(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who else did he represent?" asks for the other offices of somebody, not for what an organization does."""
    other = question.has("he", "she") and question.has("other_post") and not question.subjects
    return question.as_kind("office") if other and question.kind in ("task_holder", "relation") else None


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


def both_offices(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who held both offices?" is about the two that were talked about last."""
    roles = [name for name in question.focus.course if knowledge.subjects[name].type == "role"][-2:]
    if len(roles) < 2 or question.subjects or not (question.has("both") and question.has_word(*words_of("offices"))):
        return None
    return replace(question.as_kind("in_common"), subjects=tuple(mention(name, knowledge) for name in roles))


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
    return replace(question.as_kind("relation"), words=words, subjects=subjects, uncovered=(), foreign=())


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
    return replace(question.as_kind("relation"), subjects=subjects, words=words, uncovered=(), foreign=())


def holder_of_office_told(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who was it?" after an office was told of asks for its holder."""
    role = question.topic(knowledge, "role")
    said = set(question.words) <= words_of("small", "who_instead", "post", "identity", "held_it")
    if not role or not question.has("who") or question.subjects or question.times or not said:
        return None
    marks = question.marks - {"it", "that", "they", "appointee"}
    named = (mention(role, knowledge),)
    return replace(question.as_kind("leader"), subjects=named, marks=marks, uncovered=(), foreign=())


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
    members_claimed,
    asked_of_post,
)


def with_what_was_left_out(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the names or nouns that it leaves to the last answer; itself where it leaves none."""
    return next((found for step in STEPS if (found := step(question, knowledge))), question)
