"""Words that make it certain that a question is about who holds or held an office, and where they are from."""

from __future__ import annotations

import re

from actions.finders.compatriots import asks_alike
from actions.finders.offices import asks_later_career
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


_WHO_AFTER = re.compile(
    r"\b(?:who|which (?:guy|man|one|person|diplomat|fellow|bloke|chap|gentleman)) (?!was|is)[a-z]+ .*"
    r"\b(?:after|afterwards|next|thereafter|then)$"
    r"|\b(?:then|after|next|so)\b.* (?:went|want|goes|go|gone|passed|fell|falls) (?:over )?to(?: whom?)?$"
)
"""Asks who had an office then: "he quit in 2011, which man got the post after?", "and then the post went to?"."""


def who_came_next(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the next holder of an office."""
    if question.named("person") and (question.kind == "tenure" or question.unsure) and _WHO_AFTER.search(question.said):
        return True
    then = question.has("following") and question.has_word("then", "next")
    return question.kind == "creation" and then and not question.named()


def holders_of_role(question: Question, knowledge: Knowledge) -> bool:
    """Whether a list or a course of things is asked of an office, or people are "named as" it: of its holders."""
    names_some = question.has("who", "which") or question.has_word("people", "persons", "diplomats", "names", "whom")
    counts = question.has("how_many") and not question.has_word("name", "names")
    named_as = names_some and not counts and question.unsure
    named_as = named_as and bool(_AS_ROLE.search(question.said))
    listed = question.kind in LISTED_BY_ROLE or named_as
    return bool(question.named("role") and listed and not question.named("person", "document"))


_IN_THE_TEXT = re.compile(
    r"\b(?:does|do|did|has|have) (?:the |your |this )?(?:you|text|source|document|record|records|article|paper) "
    r"(?:\w+ )?(?:mention|name|list|know|cover|tell|speak|contain|have|include)(?:ed)?\b"
)
"""Asks for those of whom the bot's text tells: "which SRSGs does it mention?"."""


def several_holders(question: Question, knowledge: Knowledge) -> bool:
    """Whether it names an office, or its holders, in the plural: "name the SRSGs", "which people were SRSG?"."""
    roles = [knowledge.subjects[name] for name in question.named("role")]
    names = [name for role in roles for name in (role.acronym, *role.name.split()) if name]
    plural = any(re.search(rf"\b{re.escape(name)}s\b", question.text, re.IGNORECASE) for name in names)
    kinds = ("leader", "full_name", "overview", "list")
    line = question.kind in ("tenure", "succession", "timeline") and question.has("all", "title")
    whole = (question.kind in kinds and not question.times) or (line and question.unsure)
    in_text = bool(_IN_THE_TEXT.search(question.said))
    whole = whole or (in_text and question.has("which", "who", "all"))
    whole = whole and not question.yes_no and not question.named("person")
    plural = plural or (in_text and question.has_word(*words_of("heads")) and bool(question.named("organization")))
    plural = plural or (bool(roles) and question.has_word("people", "persons", "diplomats", "names"))
    return whole and plural and not question.has(*_NARROWED)


def everybody_who_headed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants all heads of an organization, in whatever order."""
    heads = question.has("the_head") or question.has_word(*words_of("heads"))
    wants = question.has("all") and heads and not question.has("how_many", "how_long")
    listed = question.kind in LISTED_BY_ROLE or question.unsure
    return wants and listed and bool(question.named("organization", "body")) and not question.named("person")


def some_alike(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants those of an office's holders who have a country in common."""
    return (
        bool(question.named("role", "organization", "body"))
        and asks_alike(question)
        and (bool(question.named("role")) or question.has("the_head"))
    )


def posts_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization each of several persons is or was at: "Meucci and Tanin, who runs which?"."""
    several = len(question.named("person")) > 1 and not question.named("organization", "role", "body", "country")
    asks = question.has("which_body") or _WHICH_EACH.search(question.said)
    return several and bool(asks) and question.kind in _OF_POSTS and not question.times


def who_somebody_is(question: Question, knowledge: Knowledge) -> bool:
    """Whether it only asks who a person is, in whatever order: "Zarif was who?"."""
    rest = set(question.words) - {"_person_"}
    return bool(question.named("person")) and "who" in rest and rest <= words_of("small") | {"who", "guy", "man"}


def whose_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose office one is."""
    return question.kind == "appointment" and question.has_word("whose") and bool(question.named("role"))


def later_career(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody did later."""
    about = [n for n in (*question.named(), *question.focus.topic) if knowledge.subjects[n].type == "person"]
    deeds = [fact for name in about for fact in knowledge.events_with(name) if name in fact.by]
    said = {root(word) for word in question.words if word not in words_of("small", "later")} - {"what"}
    told = question.words[:2] == ("what", "did") and any(said & fact_roots(fact) for fact in deeds)  # "… hand over"
    return bool(about) and not told and asks_later_career(question)


_DOES_NOW = re.compile(
    r"\b(?:what|where) (?:is|has|does) (?:he|she|_person_) (?:been )?(?:up to|doing|do|working)"
    r"(?: (?:these days|now|nowadays|today|currently|at the moment|lately|in life|for a living))+$|"
    r"\bwhat (?:is|has) (?:he|she|_person_) (?:been )?up to$"
)


def what_somebody_does_now(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody does now: "what is he up to these days?"."""
    return bool(_DOES_NOW.search(question.said)) and not question.named("organization", "role")


def people_from(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question is about somebody from a country: "Italian diplomat UNMIK"."""
    people = question.has_word(*words_of("people_of")) or _ONE_FROM.search(question.said)
    unsure = question.unsure and not question.named("person")
    if unsure and question.kind == "list" and not question.named("organization"):
        return bool(_WHOEVER_FROM.search(question.said))
    return bool(question.nations and people) and unsure


def nation_of_leader_claimed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims where somebody who led an organization is from: "Was it led by an American?"."""
    kinds = ("creation", "parent", "origin", "participation", "members", "task_holder", "start", "status", "mandate")
    leads = question.kind in kinds and question.yes_no and bool(_LED_BY_NATION.search(question.said))
    is_one = question.kind == "leader" and question.yes_no and question.has("the_head")
    return leads or (is_one and bool(question.nations) and not question.named("person"))


def led_by_state(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that a country itself leads an organization: "does Switzerland run it?"."""
    text = question.said
    claims = (
        _LED_BY_STATE.search(text)
        or (not question.nations and _LED_BY_THE_STATE.search(text))
        or _ITS_MISSION.search(text)
    )
    return question.yes_no and bool(claims) and not question.named("person", "role") and not question.times


def who_sent_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose an organization is: "and who sent them, the Americans?"."""
    points = question.has("it", "they", "the_organization") and question.topic(knowledge, "organization")
    about = question.named("organization") or points
    return bool(about) and bool(_WHO_SENT.search(question.said)) and not question.named("person", "role")


def in_or_out_of_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which holders of an office still hold it, or do so no more."""
    asks = question.kind in ("status", "office", "list") and question.has("which", "who")
    return asks and bool(question.named("role")) and not question.named("person") and not question.times


_OR = re.compile(r"\ban? \w+ or (?:an? )?\w+")


_BY_TRADE = re.compile(r"\bby (?:trade|profession|occupation|training|vocation)$")


def profession(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two things somebody is, or what by trade: "is he a lawyer or a diplomat?"."""
    about = question.named("person") or question.has("he", "she")
    asks = _OR.search(text := question.said) or (not question.yes_no and _BY_TRADE.search(text))
    return bool(about and asks) and not question.named("country", "role", "organization")
