"""Finds the dated events that a question describes instead of naming them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from actions.finders.common import Asked
from actions.roots import content_roots, fact_roots, root
from knowledge.models import Event, Review
from knowledge.names import normal_name

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_CARDINALS = ("one", "two", "three", "four", "five", "six")
_WRITTEN = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
_ORDINAL = re.compile(
    rf"\b(?<!was )(?<!is )(?<!came )({'|'.join((*_ORDINALS, *_WRITTEN))})"
    r"(?= (?:phases?|stages?|rounds?|steps?|cuts?|reductions?|waves?|downsizing|ones?|and|or|"
    r"to|until|was|is|were|did)\b|$)"
)
_PHASES = re.compile(r"\b(?:phases?|stages?|rounds?|steps?|cuts?|reductions?|downsizing|waves?|ones?)\b")


def described_events(asked: Asked, known: Collection[str]) -> list[tuple[int, Event | Review]]:
    """Return the events that the question describes ("… to become fully operational") besides those `known`, at most
    two, with the places of their first words. An event is described by at least two of its words, of which one tells
    it from others, or by one that is its name.
    """
    about = set(asked.question.named("organization")) or set(asked.refer.recent(("organization",))[:2])
    words = set(content_roots(asked))
    found: list[tuple[int, Event | Review]] = []
    pool: list[Event | Review] = [event for event in _events_of(asked, about) if event.id not in known]
    own = [fact for name in about for fact in asked.knowledge.facts(name, Review)]
    pool += [fact for fact in (own if about else asked.knowledge.all_facts(Review)) if fact.date]
    pool = [fact for fact in pool if _can_be_meant(asked, fact, about)]
    while len(found) < 2:
        fitting = [event for event in pool if _fits(asked, event, words)]
        if not fitting:
            break
        best = max(fitting, key=lambda event: len(words & fact_roots(event)))
        found.append((_place_of(asked, words & fact_roots(best)), best))
        pool.remove(best)
        words -= fact_roots(best)
    return found


_EDGE_OF_WORK = re.compile(
    r"\b(?P<edge>end(?:ing)?|close|finish|start|beginning) of (?:the |its |their |all |this )?(?P<of>[a-z]+)\b|"
    r"\b(?P<work>(?!(?:the|an?|its|their|his|to|up)\b)[a-z]+) (?:(?:was|is|had|has|finally|formally|officially|"
    r"really) )*"
    r"(?P<done>end(?:s|ed)?|stop(?:s|ped)?|ceased|finished|over|beg[ai]n|started?)\b"
)


def edge_of_work(asked: Asked) -> tuple[int, Event] | None:
    """Return the start or end of the one organization whose work the question names instead of it, and its place:
    "until the end of supervision".
    """
    text = asked.said
    for match in _EDGE_OF_WORK.finditer(text):
        said = match["edge"] or match["done"]
        kind = "start" if said.startswith(("start", "beg")) else "end"
        work = root(match["of"] or match["work"])
        found = [e for e in asked.knowledge.events if e.kind == kind and e.date and work in _work_of(asked, e)]
        if len(found) == 1:
            return len(text[: match.start()].split()), found[0]
    return None


def _work_of(asked: Asked, event: Event) -> frozenset[str]:
    """Return the roots of the words that tell of an organization's work at one of its ends, without its names."""
    if asked.subject(event.subject).type != "organization":
        return frozenset()
    names = {root(word) for word in normal_name(asked.subject(event.subject).name).split()}
    return fact_roots(event) - names - {root(word) for word in ("work", "states", "group", "end", "start", "began")}


def _events_of(asked: Asked, about: Collection[str]) -> list[Event]:
    """Return the dated events of the organizations and of the country, the earliest first; all for no organization."""
    if not about:
        return asked.knowledge.events
    names = [*about, *([asked.home] if asked.home else [])]
    events = [e for n in names for e in (*asked.knowledge.facts(n, Event), *asked.knowledge.events_with(n))]
    dated = [(e.date.first_day(), e.date.last_day(), e) for e in {e.id: e for e in events}.values() if e.date]
    return [event for _, _, event in sorted(dated, key=lambda each: each[:2])]


def _can_be_meant(asked: Asked, event: Event | Review, about: Collection[str]) -> bool:
    if isinstance(event, Review):
        return not about or event.subject in about
    if event.phase or not (event.kind in ("event", "downsizing") or event.name):
        return False  # phases are told apart by their numbers, starts and ends by their subjects
    return not about or event.subject == asked.home or not {event.subject, *event.by, *event.others}.isdisjoint(about)


def _fits(asked: Asked, event: Event | Review, words: Collection[str]) -> bool:
    shared = fact_roots(event).intersection(words)
    if isinstance(event, Review):  # told by what brought it about and by whom
        named = set(asked.question.named())
        above = asked.subject(event.subject).parent
        return bool(shared) and (set(event.by) <= named or bool({event.subject, above} & named))
    naming = shared & _roots_of_names((*event.aliases, event.name or "", *event.words))
    if len(shared) > 1:
        return bool(naming) or len(shared) > 2
    return bool(naming) and _is_called(asked, event)


@lru_cache(maxsize=4096)
def _roots_of_names(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(root(word) for name in names for word in normal_name(name).split() if len(word) > 3)


def _is_called(asked: Asked, event: Event) -> bool:
    """Return whether one word alone can stand for the event: one of its names, or "the decision" where no
    organization is named.
    """
    names = set(" ".join([*event.aliases, event.name or ""]).split())
    words = asked.question.words
    if names.intersection(words):
        return True
    nouns = {word for before, word in pairwise(words) if before == "the"}
    return not asked.question.named("organization") and bool(nouns.intersection(event.words))


def _place_of(asked: Asked, roots: Collection[str]) -> int:
    return next((place for place, word in enumerate(asked.question.words) if root(word) in roots), -1)


def names_phase(text: str) -> bool:
    """Return whether the words speak of numbered phases."""
    return "phase" in text or bool(_ORDINAL.search(text))


def numbered_phases(asked: Asked, told: Sequence[Event]) -> list[tuple[int, Event]]:
    """Return the numbered phases that the question means, with their places: by the organization it names or the one
    talked about ("how much later than the first was that?").
    """
    named = asked.question.named("organization")
    text = asked.said
    recent = [event.subject for event in told if event.phase]
    if not (recent and not named) and not _PHASES.search(text):
        return []
    if not named and not recent and set(_PHASES.findall(text)) <= {"one", "ones"}:  # "which one ended first?"
        return []
    names = named or recent[:1] or asked.organizations
    phases = [e for name in names for e in asked.knowledge.facts(name, Event) if e.phase and e.date]
    wanted = {_WRITTEN.get(match[1], match[1]): len(text[: match.start()].split()) for match in _ORDINAL.finditer(text)}
    wanted |= _counted(asked)
    if asked.has("both") and not wanted and len(phases) == 2:
        return [(-1, event) for event in phases]
    return [(wanted[_ORDINALS[e.phase - 1]], e) for e in phases if e.phase and _ORDINALS[e.phase - 1] in wanted]


def _counted(asked: Asked) -> dict[str, int]:
    """Return the ordinals of the phases that the question counts, with their places: "phase 1 and phase 2"."""
    words, numbers = asked.question.words, iter(asked.question.numbers)
    found: dict[str, int] = {}
    for place, word in enumerate(words):
        number = next(numbers, 0) if word == "_number_" else _CARDINALS.index(word) + 1 if word in _CARDINALS else 0
        beside = words[max(0, place - 3) : place]
        if 0 < number <= len(_ORDINALS) and any(_PHASES.fullmatch(other) for other in beside):
            found[_ORDINALS[number - 1]] = place
    return found
