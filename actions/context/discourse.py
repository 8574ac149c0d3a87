"""What the clauses of one message have to do with each other: which of them ask, and what the others say beforehand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from actions.context.all_wanted import wants_all, with_all_wanted
from actions.context.descriptions import introduced
from actions.context.guesses import asks_once_more, guesses, only_names, without_guess, without_reason
from actions.context.he_for_it import it_for_he
from actions.context.listed import PLACES, picks_question
from actions.context.reference import Clause
from actions.context.referring import mention, resolved
from actions.context.said_in_front import all_meant, people_in_front, tells_of_topic
from actions.context.scenes import still_there, with_scene
from actions.context.statements import said_before, with_deed_said, with_office_said, with_time_said
from actions.context.themes import with_theme
from actions.context.unexplained import word_not_understood
from actions.context.which_it_is import describes, identified, only_asks_which
from actions.focus import Focus
from actions.followups.after_leaving import with_leaving_said
from actions.followups.ellipsis import SURE, words_of
from actions.kinds import CHAT, FOLLOW_UPS, KINDS
from knowledge import Knowledge
from knowledge.models import Event

SURE_OF_STORY = 0.9
"""From this confidence on, a clause that is never answered tells a story of its own."""
_PUTS_RIGHT = re.compile(
    r"(?:(?:no|not|but|sorry|oh|well) )*(?:i|we) (?:(?:was|were|am|are|had|just|only|really) )*"
    r"(?:mean|meant|ask|asked|asking|said|on|talking|speaking|want|wanted|need|needed)\b"
)
"""Says what was meant or asked."""
_WH = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
TAKEN_BACK = 4
"""So many words a clause has at most that only takes something back."""
MANNER = frozenset({"names_only"})
"""The marks of a clause that only says how to answer."""


def asking(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that ask something; where none does, those that can be taken for a question, else the last
    one.
    """
    clauses = [clause for n, clause in enumerate(clauses) if not (n and _takes_back(clause))]
    clauses = [clause for n, clause in enumerate(clauses) if not _is_put_right(clause, clauses[n + 1 :])]
    questions = [
        clause for n, clause in enumerate(clauses) if clause["is_question"] or _describes(clause, clauses[n + 1 :])
    ]
    questions = [clause for clause in questions if not _weighs_described(clause, questions)]
    questions = [
        clause for n, clause in enumerate(questions) if not (n and (_only_says_form(clause) or wants_all(clause)))
    ]
    questions = [clause for n, clause in enumerate(questions) if not (n and asks_once_more(clause, questions[n - 1]))]
    questions = [clause for n, clause in enumerate(questions) if not (n and guesses(clause, questions[n - 1]))]
    questions = [clause for clause in questions if not _echoes(clause)] or questions
    if any("verifies" not in clause["marks"] for clause in questions):  # "Really? Who leads it?"
        questions = [clause for clause in questions if "verifies" not in clause["marks"]]
    questions = [said_before(clauses, clause) for clause in questions]
    facts = [clause for clause in questions if clause["kind"] not in CHAT or _asks_further(clause)]
    facts = [clause for clause in facts if not _only_tells(clause)] or facts
    facts = [clause for n, clause in enumerate(facts) if not _leads_to(clause, facts[n + 1 :])]
    if facts or questions:
        return facts or questions
    topical = [
        clause
        for clause in clauses
        if clause["kind"] in KINDS or clause["kind"] in FOLLOW_UPS or clause["kind"] == "out_of_scope"
    ]
    saying = [
        clause
        for clause in topical
        if clause["kind"] in KINDS and not only_names(clause) and not MANNER & set(clause["marks"])
    ]
    if saying and any(only_names(clause) for clause in topical):
        return saying[-1:]
    named = [clause for clause in topical if clause["subjects"]] or topical
    return named[-1:] or list(clauses[-1:])


def _echoes(clause: Clause) -> bool:
    """Return whether a clause only wonders at what was said: "they both did?"."""
    said = set(clause["words"]) <= words_of("small") | {"both", "all", "too", "really", "same"}
    return said and clause["yes_no"] and clause["kind"] == "out_of_scope" and not clause["subjects"]


def _describes(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause describes those whom the question after it is about: "the ones who keep the peace, how
    many are they?".
    """
    describes = clause["kind"] == "task_holder" and clause["confidence"] >= SURE and "who" in clause["words"]
    return describes and any("they" in other["marks"] and not other["subjects"] for other in following)


def _only_says_form(clause: Clause) -> bool:
    """Return whether a clause only says in which form to answer the question before it: "… Give me a list."."""
    form = set(clause["words"]) <= words_of("small", "form") and clause["kind"] != "succession"  # "after him?"
    return form and not clause["subjects"] and not clause["times"]


def _only_tells(clause: Clause) -> bool:
    """Return whether a clause only tells something beside a question, though it has a question word in it: "I met one
    who said he works there", "depends on what happens then".
    """
    words = clause["words"]
    names = any(subject["known"] for subject in clause["subjects"])
    if clause["kind"] != "out_of_scope" or clause["yes_no"] or names:
        return False
    if words[:1] in (["i"], ["we"]):
        return True
    place = next((n for n, word in enumerate(words) if word in _WH), 0)
    inside = 1 < place < len(words) - 1 and words[place - 1] not in words_of("auxiliary")
    return inside and words[0] not in words_of("auxiliary")


def _asks_further(clause: Clause) -> bool:
    """Return whether a clause only asks one thing more of what the clause before it asks: "…, and why?"."""
    asked = {"why", "when"} & set(clause["words"])
    if clause["kind"] == "complaint" and clause["words"][:1] == ["who"] and len(clause["words"]) > 1:
        return bool(clause["is_question"])  # "you did not say who asked"
    return clause["is_question"] and bool(asked) and set(clause["words"]) <= words_of("small") | asked


def _takes_back(clause: Clause) -> bool:
    """Return whether a clause only says what was not meant: "I mean the plan, not the resolution"."""
    return clause["words"][:1] == ["not"] and len(clause["words"]) <= TAKEN_BACK and not clause["is_question"]


def _is_put_right(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause only repeats a name that the one behind it says was not meant: "the ICO? No, I asked
    about EULEX".
    """
    if not following or not only_names(clause) or not following[0]["subjects"] or following[0]["is_question"]:
        return False
    named = ({s["id"] for s in other["subjects"]} for other in (clause, following[0]))
    return next(named).isdisjoint(next(named)) and bool(_PUTS_RIGHT.match(" ".join(following[0]["words"])))


def _weighs_described(clause: Clause, questions: Sequence[Clause]) -> bool:
    """Return whether a clause only asks if those just described are the ones talked about: "are they the same?"."""
    position = questions.index(clause)
    before = questions[position - 1] if position else None
    weighs = {"same", "they"} <= set(clause["marks"]) and not clause["subjects"]
    return weighs and bool(before and before["kind"] == "task_holder")


def _leads_to(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause only names the topic of the question after it: "what about KFOR, when did it start"."""
    refers = clause.get("refers")
    words = next(iter(refers["as"].values()))["words"] if refers and refers["as"] else clause["words"]
    topic = bool(clause["subjects"] or refers) and {word for word in words if not word.startswith("_")} <= words_of(
        "small", "topic"
    )
    topic = topic or tells_of_topic(clause)
    asks = next((other for other in following if not only_names(other)), None)
    named = {s["id"] for s in clause["subjects"]}
    own = {s["id"] for s in asks["subjects"]} - named if asks else set()
    again = bool(refers and asks and named & {s["id"] for s in asks["subjects"]})  # "his successor and his predecessor"
    return topic and bool(asks and not own and asks["words"]) and not again and not _asks_for_itself(clause)


def _asks_for_itself(clause: Clause) -> bool:
    """Return whether a clause of small words is a question of its own: "what does it do, and who leads it?"."""
    if clause["kind"] not in KINDS or clause["confidence"] < SURE:
        return False
    if clause["kind"] == "overview":  # "what is it exactly, and does it still exist?"
        return clause["words"][:1] in (["what"], ["who"]) and clause["words"][1:2] in (
            ["is"],
            ["are"],
            ["was"],
            ["were"],
        )
    if clause["yes_no"] and clause["kind"] in ("participation", "origin"):  # "are there Americans in it?"
        return True
    return clause["words"][:1] in (["what"], ["who"], ["where"], ["why"]) and clause["words"][1] != "about"


def _is_topic(clause: Clause) -> bool:
    """Return whether a clause only says what comes next: "back to the OSCE, please"."""
    return {word for word in clause["words"] if not word.startswith("_")} <= words_of("small", "topic", "bare")


def corrected(clause: Clause) -> Clause:
    """Return the clause without the name that it takes back: "OMiK, sorry, UNMIK", "not KFOR but EULEX"."""
    words = clause["words"]
    if len(clause["subjects"]) == 2 and not any(word.startswith("_") for word in words):
        return _corrected_topic(clause)
    places = [n for n, word in enumerate(words) if word.startswith("_") and word not in ("_time_", "_number_")]
    skipped = len(clause["subjects"]) - len(places)
    for one, (first, second) in enumerate(pairwise(places)):
        if words[first] != words[second] or words[first] not in ("_organization_", "_person_", "_body_") or skipped < 0:
            continue
        between = set(words[first + 1 : second])
        negated = first > 0 and words[first - 1] == "not"
        if (between & words_of("taken_back") and len(between) <= 5) or (negated and between <= {"but", "the"}):
            gone, start, end = one, first - negated, second
        elif between <= {"not", "the", "and"} and "not" in between and second == len(words) - 1:
            gone, start, end = one + 1, first + 1, second + 1
        else:
            continue
        subjects = [s for n, s in enumerate(clause["subjects"]) if n != skipped + gone]
        return {**clause, "words": [*words[:start], *words[end:]], "subjects": subjects}
    return clause


def _corrected_topic(clause: Clause) -> Clause:
    """Return a clause whose topic in front takes a name back ("KFOR, not EULEX: how many?") without that name."""
    topic = re.split(r"[:?]|,(?! *not\b)(?! *but\b)", clause["text"].lower())[0]
    if not re.search(r"\bnot\b", topic):
        return clause
    first, second = clause["subjects"]
    return {**clause, "subjects": [second if re.match(r"(?:no,? )?not\b", topic) else first]}


def prepared(clauses: Sequence[Clause], clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return a clause that asks with what it refers to, and with what the clauses around it leave to it: names that
    were listed in front of it, and the manner of answering behind it.
    """
    themed = with_theme(clauses, clause, focus, knowledge)
    if themed is not clause:
        return themed
    if (unexplained := word_not_understood(clauses, clause)) is not clause:
        return unexplained
    if _is_of_story(clauses, clause, focus):
        return {**clause, "kind": "out_of_scope", "confidence": 1.0, "marks": []}
    if (staged := with_scene(clauses, clause, knowledge)) is not clause:
        return still_there(resolved(staged, focus, knowledge))
    clause = with_time_said(clauses, with_office_said(clauses, with_leaving_said(clauses, clause)))
    clause = without_reason(without_guess(with_deed_said(clauses, clause)))
    position = next(n for n, other in enumerate(clauses) if other["text"] == clause["text"])
    following = next((other for other in clauses[position + 1 :] if only_asks_which(other["words"])), None)
    if found := identified(clause, following if describes(clause) else None, focus, knowledge):
        return found
    before_it = clauses[position - 1] if position else None
    if everybody := all_meant(clause, before_it, focus, knowledge):
        marks = [mark for mark in clause["marks"] if mark != "they"]
        return {**clause, "subjects": [mention(name, knowledge) for name in everybody], "marks": marks}
    people = people_in_front(clause["words"], focus, knowledge) if not clause["subjects"] else ""
    clause = {**clause, "subjects": [mention(people, knowledge)]} if people else clause
    clause = it_for_he(corrected(clause), focus, knowledge)
    clause = _taken_up(resolved(clause, focus, knowledge), focus, knowledge)
    clause = with_all_wanted(clause, clauses[position + 1 :])
    manner = {mark for other in clauses[position + 1 :] if not other["subjects"] for mark in other["marks"]} & MANNER
    if manner:
        clause = {**clause, "marks": [*clause["marks"], *manner]}
    before = list(takewhile(only_names, reversed(clauses[:position])))[::-1]
    if before and not clause["subjects"]:
        listed = [subject for other in before for subject in corrected(other)["subjects"]]
        if len(listed) > 1 and not {"first", "last", "other_one"} & set(clause["marks"]):
            return {**clause, "subjects": listed}
    return clause


def _is_of_story(clauses: Sequence[Clause], clause: Clause, focus: Focus) -> bool:
    """Return whether a clause that names nothing points to what the story before it tells, which is none of ours: "my
    laptop gets hot. What is wrong with it?".
    """
    points = {"it", "he", "she", "they", "that"} & set(clause["marks"])
    if not points or clause["subjects"] or focus.topic:
        return False
    before = list(takewhile(lambda other: other["text"] != clause["text"], clauses))
    told = [other for other in before if other["kind"] == "out_of_scope" and other["confidence"] >= SURE_OF_STORY]
    return bool(told) and not any(subject["known"] for other in before for subject in other["subjects"])


def _taken_up(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the question that was suggested, where the clause takes it up: "yes please", "the second one"."""
    refers = clause.get("refers")
    counts = bool(PLACES.keys() & set(focus.words))  # then "the second" goes on after "the first phase"
    if picks_question(clause, focus):
        return clause
    if clause["kind"] == "pick" and refers and refers["way"] == "listed" and not counts:
        chosen = PLACES.get(refers["place"], clause["numbers"][0] - 1 if clause["numbers"] else None)
    else:
        chosen = (
            0
            if clause["kind"] == "affirm"
            and not clause["yes_no"]
            and not {"why", "when", "who", "how"} & set(clause["marks"])
            and words_of("accepting") & set(re.findall(r"\w+", clause["text"].lower()))
            else None
        )
    if chosen is None or not 0 <= chosen < len(focus.offers) or focus.offers[chosen]["subject"] not in knowledge:
        return clause
    offer = focus.offers[chosen]
    marks = ["when"]  # all that is suggested can be dated
    known = {"kind": offer["kind"], "words": offer["words"], "marks": marks, "confidence": 1.0, "refers": None}
    return {**clause, **known, "uncovered": [], "foreign": [], "subjects": [mention(offer["subject"], knowledge)]}


def mentioned(focus: Focus, clause: Clause, knowledge: Knowledge) -> Focus:
    """Return the focus after a clause that asks nothing, but names what the question after it is about."""
    if _takes_back(clause):  # "so not the UN"
        return focus
    clause = resolved(_as_topic(corrected(clause)), focus, knowledge)
    named = [s["id"] for s in clause["subjects"] if s["id"] in knowledge and not knowledge.subjects[s["id"]].home]
    times = [time for time in clause["times"] if time["date"][:4].isdecimal()] or focus.times
    if subject := introduced(clause, focus, knowledge):
        named = list(dict.fromkeys([subject, *named]))
    elif people := people_in_front(clause["words"], focus, knowledge):
        named = [people, *named]
    elif _is_topic(clause) or tells_of_topic(clause):  # "now the OSCE, please"
        missions = [child for name in named for child in knowledge.children(name) if child.type == "organization"]
        named = [*(mission.id for mission in missions), *named]
    if not named:
        return _happened(focus, clause, knowledge) or replace(focus, times=times)
    if told := _phases(clause, named, knowledge):
        facts = [event.id for event in told]
        focus = replace(focus, kind="downsizing", facts=facts, told=focus.after(told))
    alike = [name for name in named if knowledge.subjects[name].type == knowledge.subjects[named[0]].type]
    return replace(
        focus,
        subjects=focus.named(named),
        topic=[*named, *(n for n in focus.topic if n not in named)],
        listed=alike if len(alike) > 1 else focus.listed,
        times=times,
    )


def _as_topic(clause: Clause) -> Clause:
    """Return a clause that asks nothing with what it refers to read as a name: "the man before him, when did …?"."""
    refers = clause.get("refers")
    if not refers or refers["way"] != "neighbour":
        return clause
    readings = {kind: {**reading, "kind": "topic"} for kind, reading in refers["as"].items()}
    return {**clause, "refers": {**refers, "as": readings}}


def _phases(clause: Clause, named: list[str], knowledge: Knowledge) -> list[Event]:
    """Return the phases of a reduction of which a statement speaks: "they were cut in two rounds"."""
    speaks = "phase" in clause["marks"] and ("shrinks" in clause["marks"] or clause["kind"] == "downsizing")
    if not speaks or len(named) != 1:
        return []
    return [event for event in knowledge.facts(named[0], Event) if event.phase]


def _happened(focus: Focus, clause: Clause, knowledge: Knowledge) -> Focus | None:
    """Return the focus after a clause that names nothing but something that happened: "I need the date of the
    declaration".
    """
    events = [fact for s in clause["subjects"] if isinstance(fact := knowledge.by_id.get(s["id"]), Event)]
    names = list(dict.fromkeys(event.subject for event in events))
    facts = [event.id for event in events]
    whole = replace(focus, kind="event", subjects=focus.named(names), topic=names, facts=facts)
    return replace(whole, told=focus.after(events)) if events else None
