"""Words that make certain that a question is about an end: when it was, why, or whether it has come."""

from __future__ import annotations

import re

from actions.certain.dates import SURE_OF_START, UNSURE, topic_is_organization
from actions.followups.ellipsis import says_only, words_of
from actions.kinds import CHAT
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Status

_SAID_TO_BE_OVER = re.compile(
    r"_organization_ (?:was|is|were|has been|had been|got|been)(?: \w+){0,2}? (?:abolished|closed|disbanded|dissolved|"
    r"ended|finished|gone|shut|terminated|withdrawn|wound up|over(?! \w))\b"
)
_TAKEN_AWAY = re.compile(
    r"\b(?:pull\w*|took|take|taken|mov\w*|call\w*|bring|brought|withdr\w+|remov\w*|clos\w*|shut\w*|end(?:ed)?|"
    r"abolish\w*|dissolv\w*|disband\w*|scrap\w*) "
    r"(?:(?:all|out|down|back|off|of|the|whole|entire|its|away) ){0,3}_organization_"
)


def since_when_not(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks since when something is no longer so: "since when not?"."""
    since = (
        question.has_word("since", "when")
        and question.has("negated")
        and question.kind in ("start", "duration", "as_of")
    )
    return since and says_only(question, "span", "not_any_more")


def over_since(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks since when something is over: "the office, shut since which month?"."""
    about = question.named("organization") or (question.has("it", "the_organization") and question.focus.topic)
    over = question.has("ended") and question.has_word("since") and not question.has("active", "negated")
    return over and bool(about) and not question.times and question.kind in ("start", "end", "duration", "tenure")


def end_rather_than_start(question: Question, knowledge: Knowledge) -> bool:
    end = question.has("end") and not question.has("start", "phase")
    sure = question.has_word("until", "till") and not question.times
    unsure = question.confidence < UNSURE
    dated = unsure and question.has("when") and question.confidence < 0.5 and topic_is_organization(question, knowledge)
    which = question.confidence < SURE_OF_START and question.has("when") and question.named() and not question.events
    return (dated or (question.kind == "start" and bool(unsure or sure or which))) and end


def said_to_be_over(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that an organization is no more, whatever else it tells: "it was closed after the cuts"."""
    about = len(question.named("organization")) == 1 and question.kind not in ("end", "status", "end_reason")
    return about and question.yes_no and bool(_SAID_TO_BE_OVER.search(" ".join(question.words)))


def why_taken_away(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization was brought to an end by somebody: "why did they pull all of it out?"."""
    alone = len(question.named("organization")) == 1 and not question.named("person", "role", "document")
    asks = question.has("why") and question.kind in ("event", "downsizing", "detail", "start", "out_of_scope")
    return asks and alone and not question.has("shrinks") and bool(_TAKEN_AWAY.search(" ".join(question.words)))


_WHAT_ENDED = re.compile(
    r"(?:and |so |but |ok |then )*(?:what|which(?: ones?| of (?:them|those|these))?)"
    r"(?: exactly| actually| really| then| has| have| was| were)* "
    r"(?:ended|closed|stopped|finished|gone|over|concluded|dissolved)(?: then| exactly| actually| now| already)*"
)


def what_has_ended(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of the organizations just listed have ended: "so what exactly ended then?"."""
    listed = [name for name in question.focus.listed if name in knowledge]
    several = len(listed) > 1 and question.focus.kind in ("list", "status", "count")
    return several and not question.subjects and bool(_WHAT_ENDED.fullmatch(" ".join(question.words)))


_IN_POWER = re.compile(
    r"\b(?:the|our|their) (?:government|authority|administration|rulers?|governor|boss(?:es)?)\b"
    r"|\bin (?:power|control)\b"
)


def still_in_power(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if an organization still rules the country: "is it still the government here?"."""
    about = len(question.named("organization")) == 1 or (question.has("it", "they") and not question.named("person"))
    asks = question.yes_no or question.has_word("is", "are", "does")
    asks = asks and question.has_word("still", "yet", "now", "today") and not question.has("who", "when", "why", "how")
    return bool(asks and about) and bool(_IN_POWER.search(" ".join(question.words)))


_WHY_STILL = re.compile(
    r"\b(?:still|yet)\b.*\b(?:there|here|around|in|exist|stay\w*|work\w*|needed|an? _organization_)\b"
    r"|\bstill (?:in )?_home_"
    r"|\b(?:remain\w*|stay\w*|exist\w*|keep going|carr(?:y|ies) on|hang around)\b"
    r"|\bnot (?:just |simply |all |already )?(?:gone|leave|left|go home|withdrawn|closed|over|finished|end|stop)\b"
)


def why_still_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization is still there, which its task tells: "why are they around yet?"."""
    asks = question.has("why") and question.kind in ("end_reason", "status") and not question.has("end", "he")
    asks = asks and (question.has("active", "residual", "negated") or not question.has("ended"))
    about = (
        question.named("organization", "body")
        or topic_is_organization(question, knowledge)
        or question.has("they", "it")
    )
    named = question.named("organization") or [question.topic(knowledge, "organization")]
    over = any(fact.value == "ended" for name in named if name for fact in knowledge.facts(name, Status))
    asks = asks and not over and not question.has("then")
    return asks and bool(about) and bool(_WHY_STILL.search(" ".join(question.words)))


_HOW_MUCH_LONGER = re.compile(
    r"\bhow (?:many more (?:years|months)|much longer|(?:much )?(?:long|more time)(?= will| is _organization_ going))\b"
)


def how_much_longer(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how long something that is there will yet be: "how many more years do they want to stay?"."""
    asks = _HOW_MUCH_LONGER.search(" ".join(question.words)) and not question.has_word("than", "did", "was", "were")
    about = len(question.named("organization")) == 1 or (
        not question.named() and topic_is_organization(question, knowledge)
    )
    return bool(asks) and about and not question.times and not question.yes_no


def end_of_what_ended(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks when, after it was told that something is over: "which day for the first one?"."""
    told = (knowledge.by_id[name] for name in question.focus.facts)
    over = any(isinstance(fact, Status) and fact.value == "ended" for fact in told)
    said = {word for word in question.words if not word.startswith("_")}
    no_more = question.has("negated", "more") and said <= words_of("small", "date", "no_more")  # "since when not?"
    unsure = question.confidence < UNSURE or said <= words_of("small", "date")
    return (
        over
        and (unsure or no_more)
        and (no_more or not question.has("start"))
        and (question.has("when") or question.has_word("date", "day", "month", "year"))
        and question.kind in ("start", "event", "event_at", "as_of")
    )


def over_by_now(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whether what was talked about is over: "both are finished now?" is no goodbye."""
    points = question.has("both", "they", "it")
    taken_for_else = question.kind in CHAT or (question.kind == "pick" and question.has("both"))
    return taken_for_else and points and question.has("ended") and bool(question.focus.topic)
