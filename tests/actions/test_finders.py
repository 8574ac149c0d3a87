"""Every kind of question, asked of the shipped knowledge: slots in, facts and sentences out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from actions.answering import answer_one
from actions.finders import lists, search, telling
from actions.finders.common import span
from actions.kinds import KINDS
from actions.roots import root
from actions.wording import wording
from knowledge.models import BaseFact, Staff, Tenure
from tests.actions.clauses import asked, focus_on, shipped, time
from tests.actions.said import said
from tests.conversation import lacking


class Case(NamedTuple):
    """A question and what its answer must be; the text must contain each pattern, in any case of letters."""

    kind: str
    subjects: tuple[str, ...]
    patterns: tuple[str, ...]
    outcome: str = "answered"
    question: dict[str, Any] = {}  # noqa: RUF012  (read only)


LARGER = "is _organization_ larger than the _body_"
A_UN_MISSION = {"yes_no": True, "words": "is _organization_ a _organization_"}
COMMANDS = {"yes_no": True, "words": "does _organization_ command _body_"}
REPORTS = {"yes_no": True, "words": "does _organization_ report to _body_"}
AUGUST_2011 = {"times": [time("2011-08")]}
THEN = {"focus": focus_on("zannier", "unmik", kind="leader", facts=["unmik.tenure.1"])}
IS_THAT = {"yes_no": True, "words": "is that a _country_", "marks": "that"}
TO_2015 = {
    "yes_no": True,
    "words": "was _person_ _role_ until _time_",
    "times": [time("2015", "until")],
    "marks": "end",
}
PLAN_BEFORE = {"yes_no": True, "words": "had it come up before _event_", "focus": focus_on("ahtisaari_plan")}
AFTER_ZANNIER = {"focus": focus_on("zannier", "unmik", "zarif", kind="succession", facts=["unmik.tenure.1"])}
CASES = [
    Case("overview", ("kfor",), ("Kosovo Force", "4,700", "safe and secure")),
    Case("overview", ("feith",), ("International Civilian Representative",)),
    Case("overview", ("srsg",), ("head of UNMIK", "Tanin")),
    Case("overview", ("constitution",), ("15 June 2008",)),
    Case("overview", ("nato",), ("alliance",)),
    Case("overview", ("isg", "ico"), (r"\(ISG\) was", r"\(ICO\) was")),
    Case("overview", ("kosovo.start.1",), ("17 February 2008",)),
    Case("overview", (), ("not sure",), "not_recorded"),
    Case("full_name", ("eulex",), ("European Union Rule of Law Mission",)),
    Case("full_name", ("ahtisaari_plan",), ("Comprehensive Proposal",)),
    Case("mandate", ("omik",), ("human rights", "good governance")),
    Case("mandate", ("kfor", "resolution_1244"), ("hostilities",)),
    Case("mandate", ("unmik",), ("administer Kosovo", "!Belgrade"), question={"marks": "then"}),
    Case("mandate", ("unmik",), ("Belgrade", "!autonomy"), question={"marks": "residual"}),
    Case("task_holder", (), ("OSCE",), question={"words": "which mission promotes human rights"}),
    Case("task_holder", (), ("not recorded",), "not_recorded", {"words": "who sells cucumbers"}),
    Case("legal_basis", ("kfor",), ("Resolution 1244",)),
    Case("legal_basis", ("eulex",), ("not recorded",), "not_recorded"),
    Case("creation", ("isg",), ("group of states", "Kosovo's leaders")),
    Case("start", ("eulex",), ("9 December 2008",)),
    Case("start", ("ico",), ("not recorded",), "not_recorded"),
    Case("start", ("constitution",), ("15 June 2008",)),
    Case("end", ("isg",), ("10 September 2012",)),
    Case("end", ("eulex",), ("has not ended",)),
    Case("end_reason", ("unmik",), ("constitution",)),
    Case("end_reason", ("isg",), ("own governance",)),
    Case("end_reason", ("ico",), ("not recorded",), "not_recorded"),
    Case("status", ("ico",), ("finished", "September 2012")),
    Case("status", ("kfor",), ("^Yes", "November 2015"), question={"yes_no": True, "marks": "active"}),
    Case("duration", ("isg",), ("4 years",)),
    Case("duration", ("unmik",), ("9 years",)),
    Case("duration", ("ico",), ("2012",), "not_recorded"),
    Case("parent", ("omik",), ("Organization for Security and Cooperation in Europe",)),
    Case("parent", ("isg",), ("not recorded",), "not_recorded"),
    Case("parent", ("pisg", "un"), ("not recorded", "!UNMIK"), "not_recorded"),
    Case("parent", ("un_security_council", "un"), ("UN body",)),
    Case("relation", ("kfor", "ksf_ministry"), ("the ministry of that force", "!not recorded")),
    Case("mandate", ("kfor",), ("had the mandate", "has the mandate"), question={"marks": "now previous"}),
    Case("compare_size", ("kfor", "nato"), ("not recorded",), "not_recorded", {"words": "larger than _body_"}),
    Case("compare_size", ("eulex", "osce"), ("^EULEX is larger", "!KFOR"), question={"words": LARGER, "marks": "more"}),
    Case("staff", ("osce",), ("165", "!435"), question={"words": "how many expats", "marks": "how_many international"}),
    Case("as_of", ("omik", "kfor"), ("OMiK.* older than those for KFOR",), question={"marks": "oldest"}),
    Case("parent", ("kfor", "nato"), ("^No",), question=COMMANDS),
    Case("parent", ("kfor", "un"), ("^KFOR",), question=REPORTS),
    Case("parent", ("kfor", "unmik"), ("^No", "NATO", "!United Nations"), question=A_UN_MISSION),
    Case("relation", ("isg", "ico"), ("oversaw",)),
    Case("relation", ("kfor", "omik"), ("not recorded",), "not_recorded"),
    Case("relation", ("ico",), ("ISG oversaw",), question={"words": "who oversaw _organization_"}),
    Case("leader", ("eulex",), ("Gabriele Meucci", "November 2015")),
    Case("leader", ("kfor",), ("not recorded",), "not_recorded"),
    Case("leader", ("unmik",), ("Zarif", "!Tanin", "!Zannier"), question={"times": [time("2013")], "marks": "who"}),
    Case("leader", ("unmik",), ("not recorded", "June 2011", "October 2011"), "not_recorded", AUGUST_2011),
    Case("leader", ("eulex", "feith"), ("^No", "Meucci"), question={"yes_no": True}),
    Case("leader", ("srsg",), ("Zannier", "Zarif", "Tanin"), question={"marks": "all"}),
    Case("succession", ("zarif",), ("Zannier",), question={"words": "who came before _person_"}),
    Case("succession", ("zannier",), ("not recorded",), "not_recorded", {"words": "who came before _person_"}),
    Case("succession", ("zarif",), ("Tanin",), question={"words": "who came after _person_"}),
    Case("succession", ("tanin",), ("not recorded",), "not_recorded", {"words": "who came after _person_"}),
    Case("tenure", ("zarif",), ("from October 2011 to August 2015",)),
    Case("tenure", ("zarif",), ("3 years and 10 months",), question={"marks": "how_long"}),
    Case("tenure", ("meucci",), ("not recorded",), "not_recorded"),
    Case("tenure", ("zarif",), ("reason is not recorded", "August 2015"), "not_recorded", {"marks": "why end"}),
    Case("appointment", ("zannier",), ("reason is not recorded", "Ban"), "not_recorded", {"marks": "why"}),
    Case("origin", ("eulex", "italy"), ("EULEX", "Italy", "is recorded"), "not_recorded"),
    Case("in_common", ("icr", "eusr"), ("^Yes", "Feith"), question={"yes_no": True, "marks": "same"}),
    Case("in_common", ("icr", "srsg"), ("^No", "Feith", "Tanin"), question={"yes_no": True, "marks": "same"}),
    Case("staff", ("omik",), ("^No", "165"), question={"yes_no": True, "marks": "local international same"}),
    Case("downsizing", ("kfor",), ("^No", "2009"), question={"yes_no": True, "words": "was _organization_ enlarged"}),
    Case("legal_basis", ("un",), ("1244",), question={"words": "which _body_ resolution sent the soldiers"}),
    Case("event", ("ban",), ("changed realities on the ground",), question={"words": "what phrase did _person_ use"}),
    Case("office", ("feith",), ("International Civilian Representative", "European Union Special Representative")),
    Case("appointment", ("feith",), ("appointed by the ISG",)),
    Case("appointment", ("meucci",), ("not recorded",), "not_recorded"),
    Case("succession", (), ("^Zahir Tanin",), question={**AFTER_ZANNIER, "words": "and who after him", "marks": "he"}),
    Case("origin", ("schlumberger",), ("French",)),
    Case("origin", ("france",), ("^No. Lamberto Zannier is Italian",), question={**THEN, **IS_THAT}),
    Case("tenure", ("zarif", "head_of_eulex"), ("^No. ", "Meucci leads EULEX"), question=TO_2015),
    Case("tenure", ("feith", "eusr"), ("^(?!Yes|No)", "EUSR"), question={"yes_no": True, **AUGUST_2011}),
    Case("compare_time", ("kosovo.start.1",), ("^Yes. ", "26 March 2007"), question=PLAN_BEFORE),
    Case("origin", ("zarif",), ("Afghanistan", "nationality of Farid Zarif is not recorded")),
    Case("origin", ("meucci",), ("not recorded",), "not_recorded"),
    Case("staff", ("kfor",), ("4,700", "690", "November 2015")),
    Case("staff", ("omik",), ("600", "165", "435", "March 2014")),
    Case("staff", ("omik",), ("435", "!165"), question={"marks": "local how_many"}),
    Case("staff", ("kfor",), ("690",), question={"marks": "american how_many"}),
    Case("staff", ("isg",), ("not recorded",), "not_recorded", {"words": "how many people work for _organization_"}),
    Case("staff", ("eulex",), ("^No", "1,500"), question={"yes_no": True, "numbers": [900]}),
    Case("members", ("isg",), ("25 states",)),
    Case("members", ("isg", "?Turkey"), ("Turkey", "not recorded"), "not_recorded", {"yes_no": True}),
    Case("compare_size", ("kfor", "eulex"), ("KFOR is larger",), question={"marks": "more"}),
    Case("compare_size", ("kfor", "eulex"), ("3,200",), question={"marks": "difference"}),
    Case("compare_size", (), ("KFOR is the largest",), question={"marks": "most"}),
    Case("downsizing", ("kfor",), ("2009", "early 2010", "early 2011")),
    Case("downsizing", ("kfor",), ("early 2011", "!early 2010"), question={"marks": "phase second"}),
    Case("downsizing", ("eulex",), ("not recorded",), "not_recorded"),
    Case("compare_time", ("isg", "eulex"), ("ISG came before EULEX",), question={"marks": "oldest"}),
    Case("event", ("eulex",), ("April 2009",), question={"words": "full capability", "marks": "when"}),
    Case("event_at", (), ("UNMIK", "constitution", "Zannier"), question={"times": [time("2008-06")]}),
    Case("event_at", (), ("not recorded|nothing is recorded",), "not_recorded", {"times": [time("1975")]}),
    Case("timeline", ("unmik",), ("1999", "15 June 2008", "December 2009")),
    Case("review", ("omik",), ("every month",)),
    Case("review", ("eulex",), ("not recorded",), "not_recorded"),
    Case("policy", ("united_states",), ("democracy",)),
    Case("participation", ("united_states", "eulex"), ("EULEX", "first")),
    Case("list", (), ("ISG", "ICO", "KFOR", "EULEX", "OMiK", "UNMIK")),
    Case("list", (), ("ISG", "ICO", "!KFOR"), question={"marks": "ended", "words": "which organizations have ended"}),
    Case("count", (), ("6",), question={"marks": "how_many", "words": "how many organizations do you know"}),
    Case("count", (), ("phases", "early 2010"), question={"words": "how many phases were there"}),
    Case("in_common", ("zarif", "tanin"), ("Afghanistan",)),
    Case("in_common", ("isg", "ico"), ("September 2012",)),
    Case("detail", (), ("Ban Ki-moon", "June 2008"), question={**THEN, "marks": "who"}),
    Case("source", (), ("International Support for Kosovo", "UNMiK"), question=THEN),
    Case("as_of", (), ("November 2015",), question={"focus": focus_on("kfor", kind="staff", facts=["kfor.staff.1"])}),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind} {' '.join(case.subjects)} {case.outcome}")
def test_kind_is_answered_from_the_shipped_knowledge(case: Case) -> None:
    answer = KINDS[case.kind].find(asked(case.kind, *case.subjects, **case.question))
    assert (answer.outcome, lacking(answer.text, case.patterns)) == (case.outcome, []), answer.text


@pytest.mark.parametrize("kind", KINDS)
def test_kind_has_a_question_with_an_answer(kind: str) -> None:
    assert any(case.kind == kind and case.outcome == "answered" for case in CASES)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("list", "count", "source", "as_of")])
def test_kind_without_subject_and_conversation_raises_nothing_and_invents_nothing(kind: str) -> None:
    answer = KINDS[kind].find(asked(kind))
    assert answer.text
    assert answer.outcome != "answered" or answer.facts


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["kfor", "zannier", "ahtisaari_plan", "srsg", "un", "united_states", "kosovo"])
def test_kind_is_answered_for_any_type_of_subject(kind: str, name: str) -> None:
    answer = KINDS[kind].find(asked(kind, name))
    assert answer.text.strip()
    assert "{" not in answer.text
    assert all(subject in shipped() for subject in answer.subjects)


@pytest.mark.parametrize("fact", shipped().by_id.values(), ids=lambda fact: fact.id)
def test_fact_is_told_as_a_sentence(fact: BaseFact) -> None:
    text = telling.tell(asked("detail"), fact, reason=True)
    assert text[0].isupper() or text[0].isdigit()
    assert text.endswith((".", ")."))


def test_answer_with_figure_is_dated() -> None:
    undated = [
        fact.id
        for fact in shipped().by_id.values()
        if isinstance(fact, Staff) and not lacking(telling.tell(asked("staff"), fact), ["!as of|undated"])
    ]
    assert not undated


def test_search_finds_the_fact_by_its_words() -> None:
    found = search.answer(asked("event", "unmik", words="who got the rule of law authorities"))
    assert found
    assert "EULEX" in found.text


def test_search_finds_nothing_where_most_words_are_missing() -> None:
    assert search.answer(asked("event", "unmik", words="authorities bought purple helicopters yesterday")) is None


def test_words_of_a_family_have_one_root() -> None:
    assert root("transferred") == root("transfers") == root("transfer")


def test_tenure_without_start_begins_after_the_one_before() -> None:
    before, now = shipped().leaders("unmik")[-2:]
    first = span(now, before)
    assert isinstance(now, Tenure)
    assert first
    assert before.end
    assert first[0] == before.end.first_day()


def test_list_names_subjects_for_the_next_question() -> None:
    answer = lists.list_organizations(asked("list"))
    assert list(answer.listed) == [subject.id for subject in shipped().organizations]


@pytest.mark.parametrize(
    ("kind", "words", "names", "said_in_reply"),
    [
        ("duration", "_person_ was _role_ for four years", ("zannier", "srsg"), "^No"),
        ("duration", "_person_ was _role_ for three years", ("zannier", "srsg"), "^Yes"),
        ("office", "what job does he do nowadays", ("feith",), "today is not recorded"),
        ("leader", "is the head a _country_", ("eulex", "italy"), "nationality of Gabriele Meucci is not recorded"),
        ("leader", "the bosses of _organization_ _body_ and _body_", ("eulex", "osce", "un"), "Meucci.*Schlumb.*Tanin"),
        ("staff", "split", ("eulex",), "groups is not recorded"),
        ("staff", "number of _organization_ police", ("eulex",), "police officers.* not recorded"),
        ("staff", "strength of the _body_", ("ksf",), "not recorded"),
        ("staff", "local minus international", ("omik",), "270"),
        ("staff", "do the _number_ include _country_", ("united_states",), "690"),
        ("timeline", "downsizing of _organization_ up to the last step", ("kfor",), "2009.*2010.*2011"),
    ],
)
def test_what_is_said_of_it(kind: str, words: str, names: tuple[str, ...], said_in_reply: str) -> None:
    numbers = [4700] if "_number_" in words else []
    question = said(kind, words, *names, numbers=numbers)
    claims = "for " in words or words.startswith("is ")
    answer = answer_one(replace(question, yes_no=claims), shipped(), wording("en"))
    assert re.search(said_in_reply, answer.text)


@pytest.mark.parametrize(
    ("kind", "words", "names", "said_in_reply"),
    [
        ("list", "which bodies employ local and international workers", (), "EULEX.*OMiK"),
        ("status", "which _role_ are no longer in office", ("srsg",), "Zannier.*Zarif(?!.*Tanin)"),
        ("status", "which _role_ is still in office", ("srsg",), "^Zahir Tanin"),
        ("start", "what began in _home_ on _time_", ("kosovo",), "formally ended its supervision"),
        ("end_reason", "how many governments joined the _organization_", ("isg",), "25 states"),
        ("list", "which body wound down on _time_", (), "Steering Group"),
        ("list", "which other duties does _organization_ have", ("unmik",), "Belgrade"),
        ("relation", "what else has remained for _organization_ to do", ("unmik",), "monitor"),
    ],
)
def test_unsure_question_is_answered_as_what_its_words_ask(
    kind: str, words: str, names: tuple[str, ...], said_in_reply: str
) -> None:
    times = [time("2012-09-10")] if "_time_" in words else []
    answer = answer_one(said(kind, words, *names, confidence=0.4, times=times), shipped(), wording("en"))
    assert re.search(said_in_reply, answer.text, re.DOTALL)


def test_claim_about_today_is_answered_with_who_it_is_today() -> None:
    answer = answer_one(said("leader", "is _person_ the _role_ now", "zannier", "srsg"), shipped(), wording("en"))
    assert re.search("^No.*Tanin leads", answer.text)


def test_part_of_a_country_is_no_figure_of_the_whole() -> None:
    question = said("staff", "does _organization_ have _number_ soldiers", "kfor", numbers=[690])
    assert answer_one(question, shipped(), wording("en")).text.startswith("No. KFOR has about 4,700")


def test_part_of_a_country_is_set_against_another_whole() -> None:
    words = "does _organization_ have more _country_ than _organization_ has people"
    question = said("compare_size", words, "kfor", "united_states", "eulex")
    assert re.search("^No.*690.*1,500", answer_one(question, shipped(), wording("en")).text)


def test_organizations_are_counted_that_still_exist() -> None:
    focus = focus_on("ico", kind="leader", listed=["isg", "ico", "kfor"])
    answer = answer_one(said("count", "how many of them still exist", focus=focus), shipped(), wording("en"))
    assert "KFOR" in answer.text


def test_as_many_as_all_the_organizations_are_these_whatever_was_talked_about() -> None:
    asked = said("count", "how many of the six have closed", focus=focus_on("unmik", kind="mandate"))
    assert answer_one(asked, shipped(), wording("en")).text.startswith("2: ")


def test_figure_claimed_of_another_organization_is_told_with_its_own() -> None:
    question = said("staff", "does _organization_ have _number_ _country_", "omik", "united_states", numbers=[690])
    assert answer_one(question, shipped(), wording("en")).text.startswith("No. KFOR has about 690")


def test_who_was_appointed_is_the_one_talked_about() -> None:
    focus = focus_on("zannier", kind="overview")
    question = said("appointment", "did the _organization_ appoint him", "isg", focus=focus)
    assert answer_one(question, shipped(), wording("en")).text.startswith("No. Lamberto Zannier was appointed")


@pytest.mark.parametrize(
    ("kind", "words", "names", "dates", "said_in_reply"),
    [
        ("start", "_organization_ _time_", ("kfor",), ("2011",), "second phase"),
        ("end", "_body_ _time_", ("nato",), ("2009",), "downsizing KFOR"),
        ("start", "_home_ _time_", ("kosovo",), ("2012-09",), "ICO.*ISG"),
        ("tenure", "_person_ _time_", ("ban",), ("2008-06",), "^Lamberto Zannier was appointed .* by Ban Ki-moon"),
        ("event", "what measures did _body_ take in _time_", ("nato",), ("2009",), "downsizing KFOR"),
        ("tenure", "_person_ _time_", ("zarif",), ("2014",), "^Farid Zarif led UNMIK"),
        ("tenure", "what actions did _person_ order in _time_", ("zannier",), ("2009-12",), "transferred.*downsized"),
        ("event_at", "what was with _organization_ in _time_ or _time_", ("kfor",), ("2010", "2011"), "first.*second"),
        ("event_at", "what did _person_ do in _time_", ("zarif",), ("2012",), "^Nothing is recorded"),
    ],
)
def test_what_was_at_the_times_named(
    kind: str, words: str, names: tuple[str, ...], dates: tuple[str, ...], said_in_reply: str
) -> None:
    question = said(kind, words, *names, times=[time(date) for date in dates])
    assert re.search(said_in_reply, answer_one(question, shipped(), wording("en")).text)


@pytest.mark.parametrize(
    ("kind", "words", "names", "said_in_reply"),
    [
        ("legal_basis", "what paper does _organization_ go by", ("eulex",), "in line with the Ahtisaari Plan"),
        ("relation", "what settlement was the purpose of _organization_", ("isg",), "Comprehensive Proposal"),
        ("legal_basis", "what is the legal basis of _organization_", ("ico",), "^The legal basis .* not recorded"),
        ("compare_time", "which was over earlier _organization_ or _organization_", ("isg", "unmik"), "2008.*2012"),
        ("timeline", "chronology of _home_ from _event_ on", ("kosovo", "kosovo.start.1"), "17 February 2008.*2012"),
        ("start", "when did _home_ part with _country_", ("kosovo", "serbia"), "declared independence.$"),
        ("leader", "who heads the _country_ soldiers in _organization_", ("united_states", "kfor"), "^That is not rec"),
        ("policy", "who benefits from the support of _country_", ("united_states",), "all citizens"),
        ("end_reason", "why did _home_ _event_", ("kosovo", "kosovo.start.1"), "^The reason is not recorded"),
    ],
)
def test_what_the_question_is_about(kind: str, words: str, names: tuple[str, ...], said_in_reply: str) -> None:
    answer = answer_one(said(kind, words, *names, confidence=0.5), shipped(), wording("en"))
    assert re.search(said_in_reply, answer.text, re.DOTALL)


def test_deed_of_another_country_is_not_the_start_of_the_home_country() -> None:
    question = said("start", "when did _country_ recognize _home_", "serbia", "kosovo")
    assert answer_one(question, shipped(), wording("en")).outcome == "not_recorded"


def test_who_came_after_somebody_in_a_role_is_asked_of_who_held_that_role() -> None:
    focus = focus_on("zannier", "unmik", kind="appointment", facts=["unmik.tenure.1"])
    question = said("succession", "who came after him as _role_", "secretary_general", focus=focus)
    assert answer_one(question, shipped(), wording("en")).outcome == "not_recorded"
