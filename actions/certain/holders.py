"""Words that make it certain that a question is about who holds or held an office, and where they are from."""

from __future__ import annotations

import re

from actions.certain.dates import UNSURE
from actions.context.alternatives import alternatives
from actions.context.references import people_of
from actions.finders.alike import asks_alike
from actions.finders.offices import asks_later_career, asks_two_offices
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge

_LED_BY_NATION = re.compile(
    r"\b(?:led|headed|run|directed) (?:\w+ )?by (?:an? |the )?(?:\w+ )?_country_(?: \w+)?$|"
    r"\b(?:an?|any|some) _country_ (?:\w+ )?(?:lead|led|head|headed|run|ran|direct|directed)\b|"
    r"\b(?:an?|any|some) _country_ (?:\w+ )?(?:(?:was|is|has been|had been|been) )?(?:already |still )?"
    r"(?:running|leading|heading|directing|in charge of|at the (?:head|helm|top) of|the (?:head|boss|chief|"
    r"leader) of)\b"
)
_LED_BY_STATE = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have) (?:the )?_country_ (?:\w+ )?"
    r"(?:lead|led|leading|run|ran|running|head|heading|direct|directing|control|controlling|command|commanding) "
    r"(?:the )?_organization_"
)
_LED_BY_THE_STATE = re.compile(
    r"(?:_organization_|it|they|that) (?:\w+ )?(?:led|run|headed|directed|controlled|owned|sent|deployed) by "
    r"(?:the )?_country_$|^(?:do|does|did|has|have) (?:the )?_country_ (?:\w+ )?(?:send|sent|deploy|deployed) "
    r"(?:the )?(?:_organization_|it)(?: there| here| to _home_)*$"
)
_ITS_MISSION = re.compile(
    r"^(?:is|was|are) (?:the )?(?:_organization_|it|that|this|they) (?:\w+ )?(?:an?|the) _country_ "
    r"(?:mission|operation|force|organization|organisation|body|project|army|thing|show)$"
)
"""Calls an organization after a country: "is it an American mission?"."""
_WHO_SENT = re.compile(
    r"^(?:and |so |but |then )*who (?:\w+ )?(?:sen[dt]s?|dispatched|deployed) "
    r"(?:(?:the )?_organization_|it|them|this mission|that mission|the mission)\b"
)
_WHOEVER_FROM = re.compile(r"\b(?:persons?|people|somebody|someone|anybody|anyone|those|men|ones?)\b.* from _country_$")
_AS_ROLE = re.compile(r"\b(?:as|for the (?:job|post|office|role|title) of) (?:the |an? )?_role_")
"""Says that somebody is known in an office: "which people does your record name as SRSG?"."""
_ONE_FROM = re.compile(r"\b(?:an?|one|any|another|some) _country_$")
"""Says no more of somebody than the country: "there was one Italian, too"."""
_WHOSE_ENVOY = re.compile(
    r"\b(?:whose|(?:which|what) (?:country|nation|state)(?: s)?) (?:\w+ )?(?:ambassador|envoy|diplomat|representative) "
    r"(?:is|was|had|has|did|were)\b"
)
_NARROWED = ("first", "second", "third", "last", "now", "when", "how_many", "how_long", "most", "least", "following")
_WHICH_EACH = re.compile(
    r"\b(?:which|what) (?:mission|organi[sz]ation|office|body|force|group)s?\b|"
    r"\bwho (?:led|leads|ran|runs|headed|heads) (?:what|which)\b"
)
_OF_POSTS = frozenset(
    {"parent", "task_holder", "overview", "mandate", "list", "relation", "succession", "in_common", "leader", "office"}
)
"""The kinds that a question for the posts of several people is taken for."""
LISTED_BY_ROLE = frozenset({"event_at", "timeline", "list", "compare_time", "more", "pick"})

_KNOWN_FOR = re.compile(
    r"\b(?:famous|known|renowned|remembered|notable|important|mentioned|a name) (?:for|here|in _home_)"
    r"|\bwhat (?:did|has|had) _person_ (?:ever )?(?:do|done|contribute|contributed|achieve|achieved) (?:for|to) _home_$"
    r"|\bwhy (?:is|was) _person_ (?:so )?(?:famous|known|important|mentioned)\b|\bclaim to fame\b"
)
BEGINNING = frozenset({"compare_time", "start", "event_at", "event", "duration", "creation"})
"""The kinds for which the beginning of somebody's time in office is taken."""


_WHO_AFTER = re.compile(
    r"\b(?:who|which (?:guy|man|one|person|diplomat|fellow|bloke|chap|gentleman)) (?!was|is)[a-z]+ .*"
    r"\b(?:after|afterwards|next|thereafter|then)$"
)


def who_came_next(question: Question, knowledge: Knowledge) -> bool:
    """Whether "who came next?" asks for the next holder, or "he quit in 2011, which man got the post after?"."""
    text = " ".join(question.words)
    if question.kind == "tenure" and question.named("person") and _WHO_AFTER.search(text):
        return True
    if question.confidence < UNSURE and len(question.named("person")) == 1 and _WENT_TO.search(text):
        return True
    then = question.has("following") and question.has_word("then", "next")
    return question.kind == "creation" and then and not question.named()


_NEXT_CAME = re.compile(
    r"\bwhen\b.*\b(?:next|new|following|subsequent) (?:_role_|head|boss|chief|leader|one|guy|man|person)\b"
)
_WENT_TO = re.compile(
    r"_person_ .*\b(?:then|after|next|so)\b.*\b(?:_role_|seat|post|job|chair|office|role|place|position)\b"
    r".* (?:went|want|goes|go|gone|passed|fell|falls) (?:over )?to(?: whom?)?$"
)
"""Leaves out to whom an office went: "Zannier left, and then the post went to?"."""


def when_the_next_came(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks when the next holder came, after one was spoken of who left: "when did the next SRSG arrive?"."""
    topic = question.topic(knowledge, "person")
    left = any(t.leads and t.end and t.person == topic for t in knowledge.tenures(topic)) if topic else False
    taken = question.kind in ("tenure", "start", "leader", "appointment", "end", "succession")
    asks = taken and left and not question.named("person", "document") and not question.times
    return asks and bool(_NEXT_CAME.search(" ".join(question.words)))


def holders_of_role(question: Question, knowledge: Knowledge) -> bool:
    """Whether a list or a course of things is asked of an office, or people are "named as" it: of its holders."""
    names_some = question.has("who", "which") or question.has_word("people", "persons", "diplomats", "names", "whom")
    counts = question.has("how_many") and not question.has_word("name", "names")
    named_as = names_some and not counts and question.confidence < UNSURE
    named_as = named_as and bool(_AS_ROLE.search(" ".join(question.words)))
    listed = question.kind in LISTED_BY_ROLE or named_as
    return bool(question.named("role") and listed and not question.named("person", "document"))


_IN_THE_TEXT = re.compile(
    r"\b(?:does|do|did|has|have) (?:the |your |this )?(?:you|text|source|document|record|records|article|paper) "
    r"(?:\w+ )?(?:mention|name|list|know|cover|tell|speak|contain|have|include)(?:ed)?\b"
    r"|\b(?:mentioned|named|listed|recorded|found|covered|known) (?:in|by|to) (?:the |your |this )?"
    r"(?:you|text|source|document|record|records|article|paper)\b"
)
"""Asks for those of whom the bot's text tells: "which SRSGs does it mention?"."""


def several_holders(question: Question, knowledge: Knowledge) -> bool:
    """Whether it names an office, or its holders, in the plural: "name the SRSGs", "which people were SRSG?"."""
    roles = [knowledge.subjects[name] for name in question.named("role")]
    names = [name for role in roles for name in (role.acronym, *role.name.split()) if name]
    plural = any(re.search(rf"\b{re.escape(name)}s\b", question.text, re.IGNORECASE) for name in names)
    kinds = ("leader", "full_name", "overview", "list")
    line = question.kind in ("tenure", "succession", "timeline") and question.has("all", "title")
    whole = (question.kind in kinds and not question.times) or (line and question.confidence < UNSURE)
    whole = whole or bool(_IN_THE_TEXT.search(" ".join(question.words)) and question.has("which", "who", "all"))
    whole = whole and not question.yes_no and not question.named("person")
    in_text = bool(_IN_THE_TEXT.search(" ".join(question.words)))
    plural = plural or (in_text and question.has_word(*words_of("heads")) and bool(question.named("organization")))
    plural = plural or (bool(roles) and question.has_word("people", "persons", "diplomats", "names"))
    return whole and plural and not question.has(*_NARROWED)


def whose_time_began(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who took office at a time after somebody else: "and whose time began four months later?"."""
    asks = question.has("who") and question.has("start") and bool(question.times) and not question.subjects
    return asks and question.kind in BEGINNING and bool(question.topic(knowledge, "person"))


def everybody_who_headed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants all heads of an organization, in whatever order."""
    wants = question.has("all") and question.has("the_head") and not question.has("how_many", "how_long")
    listed = question.kind in LISTED_BY_ROLE or question.confidence < UNSURE
    return wants and listed and bool(question.named("organization", "body")) and not question.named("person")


def some_alike(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants those of an office's holders who have a country in common."""
    return (
        bool(question.named("role", "organization", "body"))
        and asks_alike(question)
        and (bool(question.named("role")) or question.has("the_head"))
    )


def still_in_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if somebody is still where he was: who is there now belongs to the answer."""
    about = len(question.named("person")) == 1 and question.named("organization", "role")
    kinds = ("status", "tenure", "leader", "other_subject")
    return bool(about) and question.kind in kinds and question.has_word("still") and not question.times


def name_the_holder(question: Question, knowledge: Knowledge) -> bool:
    """Whether "name" stands for an order: "name the SRSG"; or the one is asked for whom the records know."""
    known_of = question.kind == "out_of_scope" and bool(question.named("role")) and len(question.subjects) == 1
    if known_of and _KNOWN_OF.search(" ".join(question.words)):
        return True
    return question.kind == "full_name" and bool(question.named("role")) and question.words[:1] == ("name",)


_KNOWN_OF = re.compile(
    r"\b(?:which|what|who(?: is the)?) _role_s? (?:(?:do|does|is|are|was|were|has|have|can) )*"
    r"(?:(?:your|the|these|this) (?:records?|sources?|text|data|document|knowledge|information)|you)?(?: \w+)? ?"
    r"(?:mention\w*|name[ds]?|know|knows|list\w*|record\w*|speaks? of|tells? of|have|appears?)\b"
)


def leaders_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the heads of what it names: "the bosses of EULEX and KFOR"."""
    asks = question.has_word("leaders", "heads", "bosses", "chiefs", "directors")
    compared = question.kind in ("compare_size", "in_common", "compare_time") and question.confidence < UNSURE
    compared = compared and not question.has("how_many", "more", "difference")
    return (question.kind == "list" or compared) and asks and bool(question.named("organization"))


def posts_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization each of several persons is or was at: "Meucci and Tanin, who runs which?"."""
    several = len(question.named("person")) > 1 and not question.named("organization", "role", "body", "country")
    asks = question.has("which_body") or _WHICH_EACH.search(" ".join(question.words))
    return several and bool(asks) and question.kind in _OF_POSTS and not question.times


def at_which_body(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but a person and that an organization is asked for: "Zarif, from which mission?"."""
    rest = {word for word in question.words if not word.startswith("_")}
    alone = len(question.named()) == 1 == len(question.named("person")) and not question.times
    return alone and question.has("the_organization") and rest <= words_of("small", "of_which_body")


def held_two_at_once(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who had two offices, and names none: "which person wore two hats?"."""
    taken = question.kind in ("office", "count", "in_common", "leader", "list") or question.confidence < UNSURE
    alone = not question.named("person", "role", "organization", "country", "document")
    return taken and alone and asks_two_offices(question)


def where_somebody_works(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks where somebody works, which tells the office: "where does he work?"."""
    about = question.named("person") or question.has("he", "she")
    works = question.has("where") and question.has_word(*words_of("works"))
    works = works and not question.has("previous_career", "later_career")
    return bool(about) and works and not question.named("organization", "role", "country") and not question.times


def several_in_order(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants several persons in the order of their time in office."""
    ordered = question.has_word("order", "chronological", "chronologically", "sequence")
    return ordered and len(question.named("person")) > 2 and not question.named("document", "organization")


def heads_one_of(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves open which organization somebody heads: "Is he the boss of KFOR or of EULEX?"."""
    offered = [
        name for name in alternatives(question) if name in knowledge and knowledge.subjects[name].type != "person"
    ]
    unsure = question.kind in ("parent", "relation", "office", "overview", "list", "in_common")
    return unsure and len(offered) > 1 and len(question.named("person")) == 1 and question.has("the_head")


def who_somebody_is(question: Question, knowledge: Knowledge) -> bool:
    """Whether it only asks who a person is, in whatever order: "Zarif was who?"."""
    rest = set(question.words) - {"_person_"}
    return bool(question.named("person")) and "who" in rest and rest <= words_of("small") | {"who", "guy", "man"}


def whose_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose office one is."""
    return question.kind == "appointment" and question.has_word("whose") and bool(question.named("role"))


def known_for(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody is known for here: that stands in what describes the person."""
    asks = bool(_KNOWN_FOR.search(" ".join(question.words))) and not question.foreign
    return asks and len(question.named("person")) == 1 and not question.named("organization", "role")


def represented_body(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if somebody represented a body, not where he is from."""
    about = question.named("person") and question.named("body") and not question.named("country", "organization")
    represents = re.search(r"\brepresent(?:s|ed|ing)? (?:the )?_body_", " ".join(question.words))
    return question.kind == "origin" and bool(represents and about) and not question.strangers


def later_career(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody did later."""
    about = [n for n in (*question.named(), *question.focus.topic) if knowledge.subjects[n].type == "person"]
    deeds = [fact for name in about for fact in knowledge.events_with(name) if name in fact.by]
    said = {root(word) for word in question.words if word not in words_of("small", "later")} - {"what"}
    told = question.words[:2] == ("what", "did") and any(said & fact_roots(fact) for fact in deeds)  # "… hand over"
    return bool(about) and not told and asks_later_career(question)


def people_from(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question is about somebody from a country: "Italian diplomat UNMIK"."""
    people = question.has_word(*words_of("people_of")) or _ONE_FROM.search(" ".join(question.words))
    unsure = question.confidence < UNSURE and not question.named("person")
    if unsure and question.kind == "list" and not question.named("organization"):  # "which people are from …?"
        return bool(_WHOEVER_FROM.search(" ".join(question.words)))
    adjective = any(subject.get("adjective") for subject in question.subjects)
    return adjective and bool(people) and unsure


def holders_of_both(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for whoever held both of two offices."""
    return len(question.named("role")) > 1 and question.has("same") and not question.named("person")


def nation_of_leader_claimed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims where somebody who led an organization is from: "Was it led by an American?"."""
    kinds = ("creation", "parent", "origin", "participation", "members", "task_holder", "start", "status", "mandate")
    leads = question.kind in kinds and question.yes_no and bool(_LED_BY_NATION.search(" ".join(question.words)))
    is_one = question.kind == "leader" and question.yes_no and question.has("the_head")
    adjective = any(subject.get("adjective") for subject in question.subjects if subject["type"] == "country")
    return leads or (is_one and adjective and not question.named("person"))


def led_by_state(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that a country itself leads an organization: "does Switzerland run it?"."""
    text = " ".join(question.words)
    itself = not any(subject.get("adjective") for subject in question.subjects)
    claims = _LED_BY_STATE.search(text) or (itself and _LED_BY_THE_STATE.search(text)) or _ITS_MISSION.search(text)
    return question.yes_no and bool(claims) and not question.named("person", "role") and not question.times


def who_sent_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose an organization is: "and who sent them, the Americans?"."""
    points = question.has("it", "they", "the_organization") and question.topic(knowledge, "organization")
    about = question.named("organization") or points
    return bool(about) and bool(_WHO_SENT.search(" ".join(question.words))) and not question.named("person", "role")


def nation_represented(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for whom somebody had spoken as an ambassador: "whose envoy had that man been?"."""
    about = question.named("person") or question.has("he", "she")
    return bool(about) and bool(_WHOSE_ENVOY.search(" ".join(question.words)))


def how_long_represented(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how long somebody spoke for a country, not how long he held the office that he is known for."""
    spoke_for = people_of(question.named("country"), knowledge)
    asks = question.kind in ("duration", "tenure") and question.has("how_long") and not question.named("organization")
    return asks and bool(set(question.named("person")) & set(spoke_for))


_WHO_REPRESENTED = re.compile(
    r"(?:and |so )*(?:who(?: all| else| of them)?|which (?:people|persons|men|diplomats|ones|_role_)) "
    r"(?:(?:has|have|had|once|also|previously|formerly) )*(?:represented|represents|spoke for|stood for) "
    r"(?:the )?_country_\b"
)


def who_represented(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who spoke for a country that somebody is recorded to have represented."""
    about = question.kind == "out_of_scope" and len(question.named("country")) == 1 == len(question.subjects)
    return (
        about
        and bool(_WHO_REPRESENTED.match(" ".join(question.words)))
        and bool(people_of(question.named("country"), knowledge))
    )


def there_or_gone(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if somebody is gone or still there: "the other one, he is finished or still in office?",
    "have they both left?".
    """
    persons = len(question.named("person"))
    both = persons == 2 == len(question.subjects) and question.has("both") and question.yes_no and not question.times
    if both and question.has("active", "ended") and not question.has("represented", "same"):
        return question.kind in ("succession", "out_of_scope", "tenure", "leader", "office")
    about = persons == 1 == len(question.subjects) and not question.times
    sides = question.has("active") and question.has("ended") and question.has_word("or")
    return about and sides and question.kind in ("office", "overview", "other_subject", "leader", "origin")


def in_or_out_of_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which holders of an office still hold it, or do so no more."""
    asks = question.kind in ("status", "office", "list") and question.has("which", "who")
    return asks and bool(question.named("role")) and not question.named("person") and not question.times
