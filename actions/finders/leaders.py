"""Who leads or led something, now or at a time."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer
from actions.context.references import people_of
from actions.finders import all_heads, officeholders, offices, origins, others, succession
from actions.finders.among import among_talked_about
from actions.finders.common import Asked
from actions.finders.compatriots import holders_alike
from actions.finders.leaders_then import at_each, leader_at, nobody_now, nobody_then
from actions.finders.telling import answer_telling, tell, tell_all
from actions.question import Question
from actions.views import timeline_of
from knowledge.models import Nationality, Relation, Tenure


def leader(asked: Asked) -> Answer:
    """Who leads or led an organization, or holds a role: now, at a time, first, or all of them."""
    question = asked.question
    if picked := (holders_alike(asked) if asked.has("alike") else None) or among_talked_about(asked):
        return picked
    posts = officeholders.asked_posts(asked)
    if remaining := others.heads_but(asked, posts):
        return remaining
    persons = question.named("person")
    claims = question.yes_no and asked.has("he", "she") and (question.named("role") or asked.has("the_head"))
    if claims and (question.named("role", "organization")):  # "is he still the ICR?", "was he ever head of UNMIK?"
        persons = asked.refer.persons()
    if not posts and persons:
        return offices.office_of(asked)
    everywhere = asked.has("of_all") or (asked.has("all") and not question.named() and not question.focus.subjects)
    if everywhere and asked.when:
        posts = asked.organizations
    elif not posts and not everywhere and (bodies := question.named("body")):
        return all_heads.of_body(asked, bodies)
    elif not posts or everywhere:
        return all_heads.everywhere(asked)
    if (
        len(posts) == 1
        and persons
        and asked.has("previous", "following", "one_before", "one_after")
        and not asked.has("first")
    ):
        return succession.neighbour(
            asked, 1 if asked.has("following", "one_after") and not asked.has("one_before", "previous") else -1
        )
    tenures = officeholders.leaders_of(asked, posts)
    unled = [name for name in posts if not officeholders.leaders_of(asked, [name])]
    if not tenures:
        own = asked.tenures_of(persons)
        answer = no_leader(asked, posts)
        return asked.answer(f"{tell_all(asked, own)} {answer.text}", [*persons, *posts], own) if own else answer
    foreign_post = [
        name
        for name in question.named("body")
        if posts and asked.subject(posts[0]).type == "role" and asked.subject(posts[0]).organization != name
    ]
    if foreign_post:
        return asked.missing("no_leader", foreign_post, name=asked.labels(foreign_post))
    listed = [tenure.person for tenure in tenures]
    if nobody := nobody_now(asked, posts, tenures):
        return nobody
    if len(asked.when) > 1 and (several := at_each(asked, posts, tenures)):
        return several
    if asked.when:
        return leader_at(asked, posts, tenures, asked.when[0])
    if asked.at_unknown_time:
        return nobody_then(asked, posts, tenures)
    if asked.has("first") and not asked.has("all") and not (persons and question.yes_no):
        chosen = [next(t for t in tenures if name in (t.organization, t.role)) for name in posts if name not in unled]
        text = " ".join(
            asked.say(
                "first_recorded",
                name=asked.label(str(t.organization or t.role)),
                sentence=tell(asked, t),
            )
            for t in chosen
        )
        return asked.answer(text, [chosen[0].person, *posts], chosen, listed)
    places = [(mark, place) for mark, place in (("second", 1), ("third", 2)) if asked.has(mark)]
    for _, position in places if len(places) == 1 else ():  # "the first, second and third" are all of them
        if len(posts) == 1 and len(tenures) > position:
            chosen = [tenures[position]]
            return answer_telling(asked, chosen, [chosen[0].person, *posts], listed=listed)
    everyone = (
        (asked.has("all") or question.has_word("were", "been", "people", "persons", "diplomats"))
        and (not asked.has("now") or question.has_word("far"))
        and len(posts) == 1
    )
    if question.named("role") and not persons and (gone := _asks_gone(question)) is not None:
        chosen = [t for t in tenures if bool(t.end) is gone]
        if chosen:
            names = [t.person for t in chosen]
            return answer_telling(asked, chosen, [*reversed(names), *posts], listed=names)
    if persons:
        roles = question.named("role")
        return leader_claim(asked, roles or posts, officeholders.leaders_of(asked, roles) or tenures, persons)
    if (from_there := _from_country(asked, posts, tenures)) is not None:
        return from_there
    if (everyone and len(tenures) > 1) or (
        asked.has("then") and not asked.has("now") and not tenures[-1].end and len(posts) == 1 and len(tenures) > 1
    ):
        answer = answer_telling(asked, tenures, [*posts, *reversed(listed)], listed=listed)
        return replace(answer, view=timeline_of(asked, posts[0], tenures))
    chosen = [officeholders.leaders_of(asked, [name])[-1] for name in posts if name not in unled]
    extra = " ".join(no_leader(asked, [name]).text for name in unled)
    answer = asked.answer(
        f"{tell_all(asked, chosen)} {extra}".strip(),
        [*(t.person for t in chosen), *posts],
        chosen,
        [t.person for t in chosen],
    )
    claim = _country_claim(asked, listed_now := [tenure.person for tenure in chosen])
    if question.yes_no and claim is None and asked.countries and len(listed_now) == 1:
        return origins.origin(asked)  # "would the leader be an Italian?"
    return asked.verdict(answer, claim)


def _asks_gone(question: Question) -> bool | None:
    """Return whether those who no longer hold an office are asked for; False where those who still do, else None."""
    if (
        question.has("which", "who")
        and question.has("ended")
        and question.has_word("longer", "former", "ex", "anymore")
    ):
        return True
    return False if question.has("which", "who") and question.has_word("still") else None


def _from_country(asked: Asked, posts: list[str], tenures: list[Tenure]) -> Answer | None:
    """Return the heads who are from the country that the question calls them by ("the Italian at UNMIK"); None where it
    calls them by none.
    """
    called = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s.get("adjective")]
    question = asked.question
    past = asked.has("then") or question.has_word("led", "headed", "ran", "has", "have", "ever")
    if not called or asked.has("negated") or (question.yes_no and (not past or question.words[0] in ("is", "are"))):
        return None
    from_there = people_of(called, asked.knowledge)
    chosen = [tenure for tenure in tenures if tenure.person in from_there]
    if not chosen:
        country = asked.labels_or_names(called)
        last, names = tenures[-1:], asked.labels(posts)
        persons = [tenure.person for tenure in last]
        shown = tell_all(asked, last)
        return asked.missing("nobody_among", [*persons, *posts], last, shown, name=names, country=country)
    persons = [tenure.person for tenure in chosen]
    answer = answer_telling(asked, chosen, [persons[-1], *posts], listed=persons)
    return asked.verdict(answer, True)


def _country_claim(asked: Asked, persons: list[str]) -> bool | None:
    """Return whether the persons come from the country that the question names; None where it names none or it is
    unknown.
    """
    claimed = [s["id"] for s in asked.question.subjects if s["type"] == "country"]
    known = [fact.country for name in persons for fact in asked.knowledge.facts(name, Nationality)]
    return bool(set(claimed) & set(known)) if claimed and known else None


def leader_claim(asked: Asked, posts: list[str], tenures: list[Tenure], persons: list[str]) -> Answer:
    """Answer "Is Feith the head of EULEX?": yes or no, who it is, and what the person named was."""
    holding = [tenure for tenure in tenures if tenure.person in persons]
    if holding and asked.has("first") and len(holding) == 1 and holding[0].organization:
        answer = asked.answer(tell_all(asked, [tenures[0], *holding]), [persons[0], *posts], holding)
        return asked.verdict(answer, None if holding[0] is tenures[0] else False)  # who was the very first is not told
    current = [officeholders.leaders_of(asked, [name])[-1] for name in posts if officeholders.leaders_of(asked, [name])]
    if holding and asked.has("last") and (later := tenures[tenures.index(holding[-1]) + 1 :]):
        answer = answer_telling(asked, [*holding, *later], [persons[0], *posts])
        return asked.verdict(answer, False)
    if holding:
        last = holding[-1]
        undated = not (last.current or last.start or last.end)  # whether he is still in office is not told
        holds = (None if undated else last.current or last.end is None) if _asks_now(asked) else True
        shown = holding if holds is not False else [*holding, *(t for t in current if t not in holding)]
        answer = answer_telling(asked, shown, [holding[-1].person, *posts])
        return asked.verdict(answer, holds)
    own = asked.tenures_of(persons)
    text = f"{tell_all(asked, current)} {tell_all(asked, own)}".strip()
    return asked.verdict(asked.answer(text, [*(t.person for t in current), *posts, *persons], [*current, *own]), False)


def _asks_now(asked: Asked) -> bool:
    """Return whether a claim is about today."""
    present = asked.has("now", "active") or asked.question.has_word("is", "are", "leads", "heads", "runs", "directs")
    return present and not asked.has("then")


def no_leader(asked: Asked, posts: list[str]) -> Answer:
    commanded = [
        fact for name in posts for fact in asked.knowledge.facts(name, Relation) if fact.type == "commanded_by"
    ]
    extra = tell_all(asked, commanded)
    return asked.missing("no_leader", posts, commanded, extra, name=asked.labels(posts))
