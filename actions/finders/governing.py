"""Who governs the country: the organization whose mandate that was, or the country itself since then."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import both_ends
from actions.finders.beginnings import FROM_TO
from actions.finders.common import Asked, dated_event, event_sentence, latest_source_day
from actions.finders.telling import answer_telling, tell_all
from actions.question import Question
from actions.roots import fact_roots, result_roots, root
from knowledge.models import Event, Mandate

_GOVERNS = re.compile(
    r"\b(?:govern(?:s|ed|ing|ment of)?|control(?:s|led|ling)?|rul(?:es?|ed|ing)|run(?:s|ning)?|ran|"
    r"administer(?:s|ed|ing)?|"
    r"(?:in (?:charge|control) of|responsible for|responsibility (?:for|over)|(?:power|authority) (?:in|over)))"
    r" (?:all of )?_home_"
    r"(?= (?:now|today|since|in|at|these|from|after|afterwards?|thereafter|once|until|till|before|during|then|itself|"
    r"_time_)\b|$)"
    r"|_home_ (?:\w+ ){0,2}(?:governed|governing|governs?|ruled|run|administered|administers?)\b"
    r"|govern\w* of _home_|_home_ (?:\w+ ){0,1}governance\b"
    r"|\b(?:supposed|left|meant|going|allowed) to (?:run|govern|rule|control|administer|manage) _home_"
    r"|\b(?:look(?:s|ed|ing)? after|tak(?:e|es|ing) care of|took care of) (?:the )?(?:govern\w+ (?:of )?)?_home_"
)
_GOVERNING = re.compile(
    r"\b(?:responsib\w+|job|duty|task|charge|hands|burden|look\w* after|took over|takes over|ha[ds] to|power)\b.*"
    r"\bgovern(?:ing|ance|ed|ment)?\b"
    r"|\blook\w* after (?:the )?government\b"
)
"""Asks for who governs without naming the country: "who had to govern then?"."""
_THE_COUNTRY = re.compile(r"\b(?:the|this|that) (?:whole )?(?:country|place|territory|land|nation)\b")
_FROM_THEN_ON = re.compile(
    r"\b(?:from (?:then|that point|that day|there) on|after(?: that|wards)|thereafter|since then|then)\b"
)
_PAST = re.compile(r"\b(?:did|was|were|had|ran|ruled|governed|administered|used to)\b")
_SO_FAR = re.compile(r"\b(?:has|have) (?:\w+ )?(?:run|ruled|governed|administered)\b")
_ITSELF = ("itself", "alone", "own", "independently")
_ITS_OWN = re.compile(
    r"_home_ (?!needs?\b)(?:(?!(?:country|state|nation|democracy)\b)\w+ ){0,5}"
    r"(?:itself\b|alone\b|(?:its|their) own (?:\w+ )?(?:affairs|boss|business|decisions|feet|governance|government|"
    r"head|house|matters|master|rule|ruler|state|things)\b|on (?:its|their) own\b(?! \w+)|"
    r"(?:its|their) own(?= (?:since|now|from|in|at|after|when|by|again)\b|$))"
)
"""Says that the country answers for itself: "when did Kosovo become its own boss?"."""
_THROUGH = re.compile(r"\b(?:through|by|with|after|following|thanks to|due to) (?:which|what)\b|\bhow did\b")
"""Asks for the event by which something came about."""
_AFTER_IT = re.compile(
    r"\bafter (?:the )?_organization_(?! (?:was|had|left|ended|stopped)\b)"
    r"|\b(?:once|when|after|as soon as|now that|with|since) (?:the )?_organization_ (?:\w+ ){0,2}?"
    r"(?:pack\w* (?:it )?(?:up|in)|clos\w*|ended|ending|finish\w*|conclud\w*|wound up|wrapped up|dissol\w*|left|"
    r"leaving|gone|stopp\w*|shut\w*|over|out)\b"
)
_BEFORE_PAPER = re.compile(r"\b(?:before|until|till|up to) (?:the )?(?:_document_|_event_)")
"""A time told by a paper: "who ruled before the constitution?"."""
_GUESSED = re.compile(r"^(?:\w+ ){0,2}who\b.*_home_(?: \w+){0,3}? (?:the )?_(?:body|organization)_$")
"""Puts a guess behind the question who governs the country."""
_GOVERN = root("govern")
_ROOTS = frozenset({_GOVERN, root("administer")})


def asks_of_country(asked: Asked) -> bool:
    """Return whether the question is who governs the country, or whether that governs itself."""
    question = asked.question
    text = _text(question)
    if question.named() == [asked.home] and asks_since_when(asked):
        return True
    others = set(question.named()) - (set(question.named("document")) if _BEFORE_PAPER.search(text) else set())
    if _GUESSED.search(text):  # "who is running Kosovo these days, the UN?"
        others -= set(question.named()[-1:])
    only_home = (others <= {asked.home} or _came_after(asked)) and not question.strangers
    about = bool(only_home) and ("_home_" in text or bool(asked.when or _told_last(asked)))
    who = question.has_word(*_ITSELF) if question.yes_no else asked.has("who", "which") and not asked.has("when")
    return about and who and bool(_GOVERNS.search(text) or _GOVERNING.search(text))


def _came_after(asked: Asked) -> list[str]:
    """Return the organization that governed the country before, where the question is who did so after it."""
    named = asked.question.named("organization")
    governed = [
        name
        for name in named
        if any(f.end and fact_roots(f) & _ROOTS for f in asked.knowledge.facts(name, Mandate))
        or any(_turns(event) for event in asked.knowledge.facts(name, Event))
    ]
    return governed if governed == named and _AFTER_IT.search(asked.said) else []


def asks_since_when(asked: Asked) -> bool:
    """Return whether the question is since when, or by what event, the country answers for itself."""
    when = asked.has("when") or asked.question.has_word("since") or _THROUGH.search(asked.said)
    said = {root(word) for word in asked.question.words}
    became = any(said & {root(word) for word in event.words} for event in asked.events(str(asked.home), "start"))
    return bool(when) and not (asked.question.events or became) and bool(_ITS_OWN.search(asked.said))


def _text(question: Question) -> str:
    """Return the words, with the country named where they only point to it: "who ran the place?"."""
    return _THE_COUNTRY.sub("_home_", question.said)


def _turned(asked: Asked) -> list[Event]:
    """Return the events by which the country came to govern itself."""
    return [event for event in asked.knowledge.events if _turns(event)]


def _turns(event: Event) -> bool:
    return bool(event.date and event.result) and _GOVERN in result_roots(event)


def _told_last(asked: Asked) -> list[Event]:
    """Return those of them that were told last, where the question is about what came after, or names no country."""
    then = not asked.question.named() or _FROM_THEN_ON.search(asked.question.text.lower())
    told = asked.told if then else ()
    return [fact for fact in told if isinstance(fact, Event) and _turns(fact)]


def governing(asked: Asked) -> Answer | None:
    """Return who governs the country at the time that the question means; None where it does not ask that."""
    if not asks_of_country(asked):
        return None
    text = _text(asked.question)
    when = asked.when[0] if asked.when else None
    mandates = [f for f in asked.knowledge.all_facts(Mandate) if f.end and fact_roots(f) & _ROOTS]
    if before := _came_after(asked):
        turns = [*(e for name in before for e in asked.events(name, "end")), *_turned(asked)]
        return answer_telling(asked, turns, [e.subject for e in turns], True)
    held = [f for f in mandates if f.start and f.end and when and when.touches(f.start.first_day(), f.end.last_day())]
    past = bool(_PAST.search(text)) and not (_SO_FAR.search(text) or asked.question.yes_no or asks_since_when(asked))
    if told_last := _told_last(asked):
        return asked.answer(event_sentence(asked, told_last[-1], True), [told_last[-1].subject], told_last[-1:])
    then = when and (when.relation in ("in", "before", "until") or (when.relation == "since" and past))
    if (held and then) or (past and not when):
        chosen = held or mandates
        return answer_telling(asked, chosen, [f.subject for f in chosen]) if chosen else None
    reached = latest_source_day(asked).last_day()
    if when:
        reached = when.first if when.relation == "in" else when.last
    turned = _turned(asked)
    since = [e for e in turned if e.date and e.date.first_day() <= reached]
    if since:
        told = asked.answer(event_sentence(asked, since[-1], True), [since[-1].subject], since[-1:])
        return told.prefixed(asked.verdict_on(True)) if asked.question.yes_no else told
    ended = [e for f in mandates for e in asked.events(f.subject, "end")]
    known = [*ended, *turned]
    extra = tell_all(asked, known, True)
    return asked.missing("no_government", [e.subject for e in known], known, extra, name=asked.label(str(asked.home)))


RUNS_HOME = re.compile(
    r"_(?:organization|body)_ (?:(?:that|who|which|has|had|have|is|was|did|does|been|now|still|already) )*"
    r"(?:r[ua]n(?:s|ning)?|rul\w+|govern\w*|administ\w+|control\w*) (?:all of |the whole of )?_home_\b|"
    r"_home_ (?:(?:has|had|is|was|been|being|still|now|to this day|today|currently) )*"
    r"(?:run|ruled|governed|administ\w+|controlled) by (?:the )?_(?:organization|body)_"
)
"""Says that an organization governed the country."""


def governed_then(asked: Asked) -> Answer | None:
    """Return whether an organization governed the country at a time that a claim names; None where none is claimed."""
    question = asked.question
    if not question.yes_no or len(asked.when) != 1 or not RUNS_HOME.search(asked.said):
        return None
    names = question.named("organization") or asked.refer.through(question.named("body"))
    when = asked.when[0]
    if len(names) != 1 or when.relation != "in" or question.named("person", "role"):
        return None
    told = [event for kind in ("start", "end") if (event := dated_event(asked.knowledge, names[0], kind))]
    dates = [event.date for event in told if event.date]
    if len(dates) != 2:
        return None
    if when.between and FROM_TO.search(asked.said):
        holds = both_ends(asked, when, dates[0], dates[1])
    else:
        holds = when.touches(dates[0].first_day(), dates[1].last_day())
    answer = answer_telling(asked, told, names)
    return answer if holds is None else answer.prefixed(asked.verdict_on(holds))
