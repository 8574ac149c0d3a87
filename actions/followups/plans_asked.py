"""What is to come of an organization, and on what that depends: "until when will they stay?", "who decides that?"."""

from __future__ import annotations

import re

from actions.context.references import References
from actions.followups.asking import ask, talked_about
from actions.followups.ellipsis import names_any, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event

PLANS = "plans"
"""The mark of a question for what is to come; with "what_next" where it asks for that in general."""
WORDS = "what is planned for _organization_"
"""As which the question is answered and remembered."""
_GOES = (
    r"(?:leav\w+|left|go(?:ing|ne)?(?: (?:home|away|to zero))|go$|goes (?:home|away)|"
    r"pull\w* out|withdr\w+|depart\w*|exit\w*|end(?:s|ed|ing)?|clos(?:e|es|ed|ing|ure)|"
    r"shut\w*|finish\w*|wind\w* (?:up|down)|wound up|dissol\w+|disband\w*|"
    r"terminat\w+|be (?:over|gone|done|replaced|abolished)|stop\w*|quit\w*|pack\w* up|hand\w* over)"
)
_STAYS = (
    r"(?:stay\w*|remain\w*|last\w*|continu\w*|be (?:here|there|around)|keep\w* (?:going|on)|"
    r"hang\w* (?:on|around)|exist\w*)"
)
_LASTS = rf"(?:{_GOES}|{_STAYS})"
_WILL = (
    r"(?:will|shall|would|going to|gonna|about to|due to|set to|suppos\w+ to|expect\w+ to|plan\w* (?:for \S+ )?to|"
    r"intend\w* to|(?:plans?|intentions?|decisions?|talk|idea) (?:for \S+ |of \S+ )?(?:to|of|on|for|about))"
)
_IT = r"(?:it|they|(?:the )?_organization_)"
_END = r"(?:end|exit|withdrawal|departure|closure|closing|pull ?out|deadline|expiry)"
_FIXED = (
    r"(?:decided|planned|scheduled|fixed|set|foreseen|foreseeable|in sight|in view|announced|agreed|expected|known|"
    r"determined|limited)"
)
_OF_END = re.compile(
    "|".join(
        (
            rf"\b{_WILL} (?:\w+ ){{0,4}}?{_LASTS}\b",  # "will they one day leave", "any plan for it to close"
            rf"\bdo(?:es)? {_IT} (?:\w+ )?(?:stay|remain)$",
            rf"\b(?:is|are|do|does) {_IT} (?:\w+ )?(?:leav\w+|going (?:home|away)|go (?:home|away)|withdraw\w*|clos\w+|"
            r"pull\w* out|end\w*) (?:\w+ )?(?:soon|shortly|(?:one|some) ?day|next \w+|in (?:the )?(?:near )?future)\b",
            r"\b(?:until|till) when (?:will|does|do|is|are|can|should)\b",
            r"\bhow (?:much )?long(?:er)? (?:will|would|(?:is|are) (?:\w+ )?going)\b",
            rf"\b(?:is|are) (?:there )?(?:(?:an?|the|its|their|any|some|no) )?(?:\w+ )?{_END}"
            rf"(?: date)? (?:\w+ )?{_FIXED}\b",
            r"\b(?:end|exit|closing|expiry|withdrawal) (?:date|strategy|plan|in sight)\b",
            rf"\b{_FIXED} (?:\w+ ){{0,2}}?(?:when|until|how long|to)\b.*\b(?:{_LASTS}|go)\b",
            rf"\b(?:date|deadline|day|time) (?:\w+ ){{0,3}}(?:have|has) to {_GOES}\b",
            rf"\bwhen (?:is|are|do|does) {_IT} (?:going to |plan\w* to )?"
            r"(?:leav\w+|go(?:ing)? (?:home|away)|withdraw\w*)\b",
        )
    )
)
"""Asks whether and when it will end."""
_NEXT = re.compile(
    "|".join(
        (
            r"\bwhat will (?:come|happen|be|follow)\b",
            r"\bwhat is (?:to come|planned|coming|ahead|next|going to happen)\b",
            r"\bwhat (?:comes|happens|follows) (?:next|now|then|after)\b",
            r"\bwhat (?:are|is) (?:they|it|\S+) (?:planning|going to do|doing next)\b",
            r"\bwhat (?:are the )?(?:next )?plans\b|\bwhat is the (?:next )?plan\b",
            r"\bplans? (?:for|with) (?:the )?_organization_",
            r"\bfuture (?:of|for)\b|\bthe future$|\b(?:its|their|any) (?:future|plans?)\b",
            r"\bwhat next$|\b(?:anything|something|more) (?:is )?planned\b",
        )
    )
)
"""Asks for what is to come in general."""
_ELSE = ("he", "she", "shrinks", "phase", "who", "the_head", "title", "soldiers")


def plans_asked(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question what is to come of an organization as one for its plans."""
    if question.has(*_ELSE) or question.times or question.events or question.named("person", "document", "role"):
        return None
    text = question.said
    if question.has("how_many") and "longer" not in question.words:
        return None
    of_end = _OF_END.search(text)
    if not (of_end or _NEXT.search(text)) or question.strangers or "_country_" in text:
        return None
    names = _whose(question, knowledge)
    if not names:
        return None
    marks = frozenset({"future", PLANS}) | (frozenset() if of_end else {"what_next"})
    kind = "end" if of_end else "status"
    return ask(question, knowledge, kind, names, WORDS, marks, yes_no=False)


def _whose(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the organizations whose plans are asked for: named, or talked about, where nobody's person is meant."""
    if question.named("organization", "body"):
        return References(question, knowledge).organizations(remembered=False)
    topic = question.focus.topic[:1]
    kind = knowledge.subjects[topic[0]].type if topic else ""
    points = question.has("they", "it", "the_organization")
    if kind != "organization" and not (kind == "person" and points):
        return []
    return References(question, knowledge).organizations()[:1]


_WHO_DECIDES = re.compile(
    r"^(?:and |so |but |then )*(?:who|(?:which|whose) \w+) (?:\w+ )?"
    r"(?:decides?|judges?|determines?|assess\w*|says|has the say)\b"
)
_DEPENDS = "what does the downsizing of _organization_ depend on"
_AROUND_DEPENDS = frozenset(
    {"decides", "decide", "judges", "judge", "determines", "determine", "assesses", "assess", "says", "say", "further"}
    | {"assessment", "judgment", "judgement", "whose"}
    | {"downsizing", "reduction", "reductions", "cuts", "step", "steps", "phase", "next", "exactly", "which"}
    | {"under", "what", "who", "when", "whether", "goes", "go", "continues", "happens", "more", "name", "there"}
)


def what_it_hinges_on(question: Question, knowledge: Knowledge) -> Question | None:
    """Return such a question as one for what is to come of the organization talked about, which says it; None where
    nothing is, or something else is asked.
    """
    hinges = words_of("hinges") - {"must"}
    told = [f for f in question.told(knowledge) if isinstance(f, Event) and (f.future or f.kind == "downsizing")]
    decides = bool(told) and bool(_WHO_DECIDES.match(question.said))
    if not (decides or question.has_word(*hinges)) or question.yes_no or question.times:
        return None
    named = question.named("organization")
    if set(question.named()) - {*named} or set(question.words) - words_of("small") - hinges - _AROUND_DEPENDS - {
        "_organization_"
    }:
        return None
    topic = named or talked_about(question, knowledge)
    about = next((n for n in topic if any(e.future for e in knowledge.facts(n, Event))), "")
    if not about:
        return None
    return ask(question, knowledge, "downsizing", [about], _DEPENDS, ["which"])


_THAT_ALL = re.compile(
    r"(?:and |so )*(?:was|is) (?:that|this|it) (?:it|all|everything|the (?:end|last)(?: of it)?)(?: then)?"
)
_TO_FOLLOW = re.compile(
    r"(?:and |so |but )*what (?:is|was|are|will|would|should)(?: \w+){0,3}? (?:come|coming|follow|happen)\w*"
    r"(?: (?:after|next|then|afterwards|on|later|now)(?: (?:that|this|it))?)?$"
)


def more_to_come(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Any more of it to come?", "is that all?" after steps of a reduction: of those that are to follow."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.kind == "downsizing"]
    if not told or names_any(question):
        return None
    text = question.said
    all_told = (question.kind == "more" and question.has("all")) or _THAT_ALL.fullmatch(text) or _TO_FOLLOW.match(text)
    if all_told and any(fact.phase for fact in told):
        return question.taken_as("downsizing", marks=frozenset({"future"}), yes_no=False)
    unsure = question.kind in ("more", "other_subject", "out_of_scope") or question.confidence < 0.5
    more = question.has("more") or question.has_word("more", "further", "another")
    return question.as_kind("downsizing") if unsure and more and question.has("future") else None
