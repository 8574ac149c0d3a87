"""Words that make it certain what is asked of tasks, links and steps."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.certain.dates import UNSURE, topic_is_organization
from actions.finders.at_work import RUNS_HOME
from actions.finders.happenings import asks_what_was_said
from actions.finders.mandates import CHOICE, asks_verbatim, kept_from_before
from actions.finders.selection import EXCEPT
from actions.followups.ellipsis import words_of
from actions.kinds import CHAT, REFUSED
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Policy, Relation

_TO_WHOM = re.compile(r"\bwhom? (?:does|did|do) (?:the )?_organization_ (?!belong|report|answer)\w+\b")
_DOES_TO_WHOM = re.compile(
    r"^(?:and |so )*whom? (?:does|did|do) (?:the )?_organization_ (?!belong|report|answer|have|has|call|get|owe)\w+ "
    r"(?:\w+ ){0,3}?(?:to|for|with)(?: now| today| currently| there| at present)*$"
)
_RECEIVED = re.compile(
    r"^(?:and |so )*(?:who|whom|(?:which|what) (?:\w+ ){1,3}?)(?: ?(?:is|are|was|were))? ?"
    r"(?:being |currently |still |now )*"
    r"(?:(?:receiv|get|got|gain|obtain|enjoy|benefit)\w* (?:\w+ ){0,4}?(?:from|by|of)|\w+(?:ed|en|ped) by) "
    r"(?:the )?_organization_(?: at present| today| now| currently| then| in _home_)*$"
)
"""Asks who has something done to it: "which institution gets help from KFOR?", "who is backed by it?"."""
_FROM_TO = re.compile(r"\bfrom (?:to|until|till)\b(?! (?:when|what|which)\b)")
"""Leaves both dates to be filled in: "from … to …"."""
_HAS_MISSION = re.compile(
    r"\b(?:which|what) (?:missions?|forces?|offices?|organizations?|operations?|bodies|body) (?:does|do|did|has|have) "
    r"(?:the )?_body_(?: itself)?(?: (?:have|run|lead|operate|own)| there| here| in _home_)"
)
_BASIS = re.compile(
    r"\b(?:legal\w*|law|bas\w+|rest\w*|found\w*|ground\w*|authori\w+|resolution|document|from|derive\w*|stem\w*|"
    r"_document_|_body_)\b"
)
"""Says that a question for a mandate is about what that rests on."""
SURE_OF_NAME = 0.8
SAID_OF_POLICY = 3
"""So many words that a question shares with what somebody wants tell that it is about that."""
_CALLED = re.compile(
    r"\bname of (?:the|that|this) _organization_(?: (?:in|for) _home_| there| here)?$"
    r"|\b_organization_(?: (?:in|for) _home_| there| here)? (?:is |was )?(?:called|named)$"
)

_ONLY_OR_ALSO = re.compile(r"\b(?:only|just|merely)\b.* or (?:also\b|.*\b(?:too|as well)$)")


def linked_by_verb(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question names both ends of a recorded relation and says how they stand to each other."""
    if question.confidence >= UNSURE or question.kind == "task_holder":
        return False
    meant = question.focus.topic if question.named() and question.has("it", "they") else []
    named = {end for name in (*question.named(), *meant) for end in (name, *(c.id for c in knowledge.children(name)))}
    roots = {root(word) for word in question.words}
    linked = (fact for name in named for fact in knowledge.facts(name, Relation) if fact.object in named)
    return any(root(fact.type) in roots for fact in linked)


def which_is_above(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two linked organizations is over the other, not which came first: "X over Y?"."""
    named = question.named("organization")
    above = question.has_word("above", "over", "under", "below", "beneath", "superior") and not question.times
    linked = len(named) == 2 and any(f.object in named for name in named for f in knowledge.facts(name, Relation))
    return (
        question.kind in ("compare_time", "overview", "list") and above and linked and not question.has("when", "ended")
    )


def who_does_it_to(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who did to an organization what is recorded of another: "who oversaw it?"."""
    verb = re.search(r"\bwho (?:\w+ed|\w+es|oversaw|\w+s)(?= (?:the )?_organization_)", " ".join(question.words))
    links = (f for name in question.named("organization") for f in knowledge.relations_to(name))
    does = verb and any(root(verb[0].split()[1]) in fact_roots(fact) for fact in links)
    return question.confidence < UNSURE and bool(does) and len(question.named()) == 1


def missions_of_body(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks which mission a body has: "which force has the alliance there?"."""
    return question.confidence < UNSURE and bool(_HAS_MISSION.search(" ".join(question.words)))


def what_for_example(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants examples of what somebody does: "are they busy there? like what?"."""
    asks = question.words[-2:] in (("like", "what"), ("as", "what"), ("example", "what"))
    about = question.named("organization", "body") and not question.named("person", "role", "document")
    return asks and bool(about) and question.kind in ("list", "status", "relation", "overview", "out_of_scope")


def phase_again(question: Question, knowledge: Knowledge) -> bool:
    """Whether it goes on about the phases that were just told of: "the first round was done when?"."""
    if question.subjects or question.focus.kind != "downsizing" or question.has("how_long", "difference"):
        return False
    unsure = question.confidence < UNSURE or question.kind in ("start", "end", "event")
    counted = question.has("first", "second", "third", "last")
    only_place = question.has_word("one") and question.has("end", "ended", "when") and question.confidence < UNSURE
    return (question.has("phase") and (unsure or counted)) or (counted and only_place)


_SINCE_AND_UNTIL = re.compile(
    r"\b(?:from|since) (?:when|(?:what|which) \w+)\b.*\b(?:to|until|till) (?:when|what|which)\b|"
    r"\bwhen\b.* (?:from|since) and (?:to|until|till)$"
)


def both_ends(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks from when until when something of an organization was."""
    text = " ".join(question.words)
    asks = bool(_SINCE_AND_UNTIL.search(text))
    if _FROM_TO.search(text) and question.named("organization", "body") and not question.named("person", "role"):
        return True
    asks = asks or (question.has_word("period", "span") and question.has("how_long") and question.confidence < UNSURE)
    return asks and question.kind in ("start", "end", "status") and not question.named("person", "role")


def who_did_what_is_named(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who did something that has a name: "who declared independence?"."""
    names = question.events and set(question.words) <= words_of("small", "asking") | {"_event_", "_home_"}
    return question.kind in ("task_holder", "creation", "leader") and question.has("who") and bool(names)


def from_to_in_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves both dates of somebody in office to be filled in: "Feith from … to …"."""
    return bool(_FROM_TO.search(" ".join(question.words)) and question.named("person")) and not question.times


def whose_policy(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question names nobody, but has the words of what somebody wants: "a multi-ethnic country, whose
    aim is that?".
    """
    if not question.has("who", "which") or question.strangers or question.named("organization", "person", "document"):
        return False
    if question.kind not in ("out_of_scope", "task_holder", "creation", "origin") or question.has("he", "they"):
        return False
    said = {root(word) for word in question.words if word not in words_of("small", "asking")}
    policies = knowledge.all_facts(Policy)
    return any(len(said & fact_roots(fact)) >= SAID_OF_POLICY for fact in policies)


def body_that_does(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which body does something."""
    done = question.kind == "event" and not question.times and bool(question.named("organization"))
    return question.has("which_body") and (done or question.kind in ("mandate", "overview", "status"))


def what_did_it_make(question: Question, knowledge: Knowledge) -> bool:
    """Whether "what did … do" was taken for something made."""
    return (
        question.kind == "creation" and question.words[:2] == ("what", "did") and bool(question.named("organization"))
    )


def tried_in_that_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what an organization was to do in its time, in the words of its task: "what did it try to create
    in those years?".
    """
    topic = question.topic(knowledge, "organization")
    points = question.has("it", "they") and question.has_word("what") and not question.subjects
    if question.kind != "event_at" or not topic or not points:
        return False
    said = {root(word) for word in question.words if word not in words_of("small")} - {"what"}
    return any(said & fact_roots(fact) for fact in knowledge.facts(topic, Mandate) if fact.period == "former")


def grounds_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    """Whether the grounds of a reduction are asked for."""
    if question.kind == "downsizing" and question.has_word(
        "reasoning", "rationale", "justification", "thinking", "logic", "because", "although", "though", "despite"
    ):
        return True
    kinds = ("legal_basis", "end_reason", "creation")
    return question.kind in kinds and question.has_word(*words_of("reduction"))


def whom_it_helps(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks to whom an organization does something, not which one does it."""
    text = " ".join(question.words)
    if question.kind == "staff":  # "does it help some local troops?"
        return question.yes_no and not question.has("how_many") and bool(_HELPS.search(text))
    received = question.kind in ("task_holder", "list", "overview") and bool(_RECEIVED.search(text))
    taken = question.kind in ("leader", "mandate") and question.confidence < UNSURE
    received = received or (taken and bool(_DOES_TO_WHOM.search(text)))
    return received or (question.kind == "task_holder" and bool(_TO_WHOM.search(text)))


_HELPS = re.compile(
    r"\b(?:_organization_|it|they) (?:(?:also|still|even|ever|really|actually|now) )*"
    r"(?:helps?|supports?|assists?|backs?|aids?|looks? after|mentors?)\b"
)


def to_whom_it_did(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whom the organization told of did something to, as it had to: "whom did it supervise?"."""
    deed = _WHOM_IT.fullmatch(" ".join(question.words))
    topic = question.topic(knowledge, "organization")
    if not deed or not topic or question.kind not in ("task_holder", "relation", "list", "leader"):
        return False
    return any(root(deed[1]) in fact_roots(fact) for fact in knowledge.facts(topic, Mandate))


_WHOM_IT = re.compile(
    r"(?:and |so )*(?:whom?|what) (?:does|did|do|has|had) (?:it|they|that one) (?:to |actually )?(\w+)(?: there| then)?"
)


def start_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question for a start is about that of a reduction: "when did it begin to shrink"."""
    return question.kind == "start" and question.confidence < UNSURE and question.has_word(*words_of("reduction"))


def asks_out_of_nowhere(question: Question, knowledge: Knowledge) -> bool:
    """Whether a bare question word has nothing that it could be about: "why?"."""
    asks = question.has("why", "when", "where", "who") and len(question.words) <= 2
    return question.kind in CHAT and asks and not question.subjects


def task_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what each of several does, not what they have in common."""
    each = question.has_word("each", "respectively") and question.has_word("do", "does", "for")
    return question.kind == "in_common" and each and bool(question.named("organization"))


def mandate_verbatim(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the very words of a mandate: "what was its mandate, word for word?"."""
    about = question.named("organization") or topic_is_organization(question, knowledge) or question.focus.own
    asks = question.has_word("mandate", "mandates", "task", "tasks") and asks_verbatim(question)
    return asks and bool(about) and not question.named("person", "document") and not question.has("who", "how_often")


def says_mandate(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question has the very word: "mandates of EULEX and of OMiK"."""
    says = bool({"mandate", "mandates"} & set(question.words[:3])) and not question.has("who", "which_body")
    no_basis = question.kind == "legal_basis" and not _BASIS.search(" ".join(question.words))  # "on what it carries"
    return says and (no_basis or (question.confidence < 0.5 and bool(question.named("organization"))))


def what_about_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for what can be told of something, not for what the bot can do."""
    about = " ".join(question.words).endswith(("about it", "about him", "about her", "about them", "about that"))
    return question.kind == "help" and about and bool(question.focus.topic)


def done_for_another(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks what those talked about did for another: "what did they send to KFOR?"."""
    others = [name for name in question.focus.topic[:1] if name not in question.named()]
    of_it = question.has("they", "it") and question.words[:2] in (("what", "did"), ("what", "do"), ("what", "does"))
    alone = len(question.named("organization")) == 1 == len(question.subjects)
    return of_it and alone and bool(others) and question.kind == "mandate" and question.confidence < UNSURE


def what_is_left_to_do(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks what an organization still has to do."""
    left = question.has_word("left", "remained", "remains", "remaining") or kept_from_before(question)
    left = left or bool(_ON_ITS_PLATE.search(" ".join(question.words)))
    about = question.named("organization", "body") or question.has("it", "they")
    return (
        left
        and question.has_word("what", "which")
        and bool(about)
        and question.confidence < UNSURE
        and question.kind in (*_MISTAKEN_FOR_REST, "relation", "mandate", "task_holder", "list")
    )


_MISTAKEN_FOR_REST = ("end_reason", "end", "event", "out_of_scope")
_ON_ITS_PLATE = re.compile(
    r"\bwhat (?:else|other (?:things|tasks|jobs|duties))\b.*\b(?:on|in) (?:the |its )?(?:_\w+_ )?"
    r"(?:plate|agenda|desk|remit|portfolio|to do list|in tray|hands)\b"
    r"|\bwhat else (?:is|does|do|has|have|must|should) (?:still )?(?:there for )?(?:the )?"
    r"(?:_(?:body|organization)_|it|they) (?:still )?"
    r"(?:do|doing|to do|have|handle|deal|take|look|responsible|in charge)\b"
)


_BEHIND = re.compile(
    r"\b(?:who|(?:which|what) (?:group|body|organi[sz]ation|institution|alliance|union)) (?:\w+ )?"
    r"(?:is|was|are|were|stands?|stood) (?:really |actually )?behind "
    r"(?:it|that one|this one|that|this|(?:the )?_organization_)\b"
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
    return taken and works and question.yes_no and bool(_COMMANDS.search(" ".join(question.words)))


def governs_home(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that an organization governs the country, not that it began or who heads it."""
    claims = question.yes_no and not question.has("how_many", "how_long", "when", "who", "which")
    claims = claims and not question.has_word("years", "months", "long") and not question.times
    claims = claims and question.kind in ("start", "leader", "parent", "overview", "duration", "status")
    return claims and bool(RUNS_HOME.search(" ".join(question.words)))


def what_was_said(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody said, not what he is: "what did Ban say?"."""
    return question.kind in ("office", "overview", "origin") and asks_what_was_said(question)


def whose_he_followed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose thing stands behind a deed of the one talked about: "whose report did he go by?"."""
    noun = next((after for word, after in pairwise(question.words) if word == "whose"), "")
    asks = noun and question.has("he", "she") and question.confidence < UNSURE and not question.subjects
    persons = [n for n in (*question.focus.topic, *question.focus.subjects) if knowledge.subjects[n].type == "person"]
    done = [event for event in knowledge.all_facts(Event) if set(event.by) & set(persons[:1])] if asks else []
    return any(root(noun) in fact_roots(event) for event in done)


def who_is_behind(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks to whom an organization belongs: "and the office, which group was behind that one?"."""
    about = len(question.named("organization")) == 1 == len(question.subjects)
    kinds = ("succession", "leader", "creation", "relation", "task_holder", "other_subject")
    return about and question.kind in kinds and bool(_BEHIND.search(" ".join(question.words)))


def which_was_then(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks which organization began or ended at a time, or which other one did."""
    of_all = question.kind == "compare_time" and question.has("which") and question.has_word(*words_of("of_all"))
    asks = question.has("start", "end", "ended") and bool(question.times)
    if asks and of_all and not question.subjects:  # "which of the missions ended in that month?"
        return True
    asks = asks and question.has("which_body")
    other = bool(EXCEPT.search(" ".join(question.words)))
    return asks and (other or question.confidence < UNSURE) and not question.named("person", "role", "document")


def which_was_reduced(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organizations were made smaller, or which others: "which mission besides KFOR was cut?"."""
    text = " ".join(question.words)
    asks = question.has("which_body") or bool(_WHICH_MISSIONS.search(text))
    alone = not question.named() or bool(EXCEPT.search(text))
    return question.has("shrinks") and asks and alone and not question.times and not question.has("it", "who", "when")


_WHICH_MISSIONS = re.compile(
    r"^(?:and |so )*(?:which|what) (?:of the )?(?:other )?"
    r"(?:missions?|organi[sz]ations?|bod(?:y|ies)|offices?|groups?)\b"
)


def body_that_did(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization did something, and names none: "which mission gave its powers away?"."""
    asks = question.has("which_body") and question.words[0] in ("which", "what") and not question.focus.topic
    return question.kind == "event" and asks and not question.subjects and not question.times


def whose_not_why(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who stands so to an organization, not why that ended: "whose work was it?"."""
    unsure = question.kind == "end_reason" and question.confidence < UNSURE and question.has("who")
    ends = question.has("why", "end", "ended", "cause_of_end")
    return unsure and not ends and len(question.named("organization")) == 1


def which_of_two(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two organizations does something: "which of them guards the peace, X or Y?"."""
    text = " ".join(question.words)
    taken = question.kind in ("relation", "mandate", "overview", "end_reason") and not question.has("when", "why")
    return taken and question.has("who", "which") and len(question.named()) == 2 and bool(CHOICE.search(text))


def what_it_is_entrusted_with(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for what an organization was given to do."""
    unsure = question.confidence < UNSURE and not question.has("who", "when")
    given = re.search(r"\b(?:entrusted|charged|tasked)\b", " ".join(question.words))
    return unsure and bool(given) and len(question.named("organization")) == 1


def what_it_is_called(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the name of an organization that it describes: "what is the peace force there called?"."""
    unsure = question.confidence < SURE_OF_NAME and not question.has("the_head", "who", "when")
    return unsure and len(question.named("organization")) == 1 and bool(_CALLED.search(" ".join(question.words)))


def what_it_stands_for(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for what letters stand for: "EULEX, for what does it stand?"."""
    about = question.named("organization", "body", "role", "document") or (question.has("it") and question.focus.topic)
    if len(question.named()) > 1 or not about:
        return False
    if _SUPPOSED.search(" ".join(question.words)):
        return question.kind in ("mandate", "overview", REFUSED)
    return question.has("full_only") and (question.kind == REFUSED or question.confidence < UNSURE)


_SUPPOSED = re.compile(
    r"\b(?:supposed|meant|thought) to (?:mean|stand for|be short for)\b|\b(?:is|are) (?:it )?short for$"
)


def what_it_is_for(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question ends with what an organization is for: "what are its soldiers even there for?"."""
    text = " ".join(question.words)
    ends = text.endswith((" for", " for what")) or " for what in _home_" in text
    ends = ends and question.has_word("what") and not question.has("name_of")
    about = question.named("organization", "body") or question.has("it", "they")
    return (
        ends
        and bool(about)
        and question.confidence < UNSURE
        and (question.kind not in ("full_name", "out_of_scope") or text.endswith(" for what"))
    )


def which_tasks(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which" asks for tasks of one that is named, not for organizations."""
    asked_for = {
        after for before, after in pairwise(question.words) if before in ("which", "what", "leftover", "other")
    }
    tasks = bool(asked_for & words_of("tasks"))
    unsure = question.confidence < UNSURE and not question.has("why", "when", "who")
    return (question.kind == "list" or unsure) and tasks and len(question.named("organization", "body")) == 1


def only_or_also(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question wants to know how far an organization's task goes: "only judges or customs, too?"."""
    text = " ".join(question.words)
    unsure = question.kind == "staff" and question.confidence < 0.6 and not question.has("how_many")
    return unsure and bool(question.named("organization")) and bool(_ONLY_OR_ALSO.search(text))
