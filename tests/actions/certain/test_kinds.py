"""Words that make the kind of a question certain, whatever it was taken for."""

from __future__ import annotations

import pytest

from actions.certain.kinds import with_certain_kind
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("taken_for", "words", "subjects", "meant"),
    [
        ("start", "over which period did _organization_ run _home_", ("unmik", "kosovo"), "duration"),
        ("parent", "under whose guidance does _organization_ work", ("eulex",), "leader"),
        ("origin", "from where are the workers of _organization_", ("ico",), "members"),
        ("leader", "which official did _organization_ choose as its head there", ("isg",), "appointment"),
        ("task_holder", "_person_ belongs to which organization", ("zarif",), "office"),
        ("count", "which man had two jobs", (), "office"),
        ("event", "how many months until _organization_ had its full capacity to operate", ("eulex",), "duration"),
        ("event", "which mission passed on its competencies gradually", (), "task_holder"),
        ("task_holder", "list all missions that have to do with _document_", ("ahtisaari_plan",), "list"),
        ("start", "since what year did _organization_ rule and till what month", ("unmik",), "duration"),
        ("tenure", "the date of _person_ _document_", ("ahtisaari", "ahtisaari_plan"), "start"),
        ("start", "from when are the figures of _organization_", ("omik",), "staff"),
        ("list", "the chiefs of _organization_ and _organization_", ("kfor", "omik"), "leader"),
        ("list", "where does _body_ represent _home_", ("un", "kosovo"), "relation"),
        ("policy", "_country_ diplomat at _organization_", ("italy", "unmik"), "origin"),
        ("office", "is _role_ the same as _role_", ("icr", "eusr"), "in_common"),
        ("leader", "did _person_ strengthen _organization_", ("zannier", "unmik"), "downsizing"),
        ("timeline", "the most troops that _organization_ ever had", ("kfor",), "staff"),
        ("compare_size", "how many people work at _organization_ for justice", ("eulex",), "staff"),
        ("task_holder", "how many employees has the mission of _body_ for human rights", ("osce",), "staff"),
        ("leader", "whose signature is under _document_", ("ahtisaari_plan",), "creation"),
        ("list", "which of those people come from _country_", ("afghanistan",), "origin"),
        ("start", "which day did _organization_ finish", ("isg",), "end"),
        ("thanks", "_organization_ for what does it stand", ("eulex",), "full_name"),
        ("policy", "has _country_ any forces in _home_", ("united_states", "kosovo"), "staff"),
        ("out_of_scope", "is _home_ independent by now", ("kosovo",), "start"),
        ("leader", "who watched the _organization_ then", ("ico",), "relation"),
        ("relation", "what force has the _body_ in _home_", ("nato", "kosovo"), "list"),
        ("compare_time", "is _organization_ superior to _organization_", ("isg", "ico"), "relation"),
        ("creation", "the duty with which _organization_ was charged", ("isg",), "mandate"),
        ("legal_basis", "the title of the text that _organization_ was to implement", ("ico",), "full_name"),
        ("leader", "the name of the _organization_ in _home_", ("kfor", "kosovo"), "full_name"),
        ("out_of_scope", "what was _person_ remembered for", ("ahtisaari",), "overview"),
        ("origin", "did _person_ represent _body_ too", ("feith", "eu"), "office"),
        ("count", "how many _country_ are stationed in _home_", ("united_states", "kosovo"), "staff"),
        ("leader", "who provided the people at _organization_", ("ico",), "members"),
        ("parent", "_document_ is from which body", ("resolution_1244",), "creation"),
        ("creation", "which force did _document_ bring", ("resolution_1244",), "legal_basis"),
        ("task_holder", "who was it that _event_", ("kosovo.start.1",), "event"),
        ("start", "the second phase at _organization_ was when", ("kfor",), "downsizing"),
        ("out_of_scope", "a stable democracy with many ethnic groups oriented to europe whose aim", (), "policy"),
        (
            "relation",
            "which of the two advises judges _organization_ or _organization_",
            ("kfor", "eulex"),
            "task_holder",
        ),
        ("compare_time", "which number is newer the one of _organization_ or of _organization_", ("omik", "kfor"),
         "as_of"),
        ("start", "since when is the mandate of _organization_ under review", ("omik",), "review"),
        ("as_of", "how long was _person_ there", ("feith",), "duration"),
        ("tenure", "which _person_ picked _person_ or was it that _person_ appointed _person_",
         ("ban", "zarif", "ban", "zannier"), "appointment"),
        ("staff", "fewer than forty contingents in _organization_", ("kfor",), "members"),
    ],
)  # fmt: skip
def test_an_unsure_kind_gives_way(taken_for: str, words: str, subjects: tuple[str, ...], meant: str) -> None:
    question = said(taken_for, words, *subjects, confidence=0.4)
    named = [{**s, "adjective": s["type"] == "country"} for s in question.subjects]
    found = with_certain_kind(question.__class__(**{**question.__dict__, "subjects": tuple(named)}), shipped())
    assert found
    assert found.kind == meant


def test_a_date_that_is_told_by_a_happening_is_that_of_the_happening() -> None:
    question = said(
        "as_of", "the date it was operational", confidence=0.4, uncovered=["operational"], focus=focus_on("eulex")
    )
    found = with_certain_kind(question, shipped())
    assert found
    assert found.kind == "event"


@pytest.mark.parametrize(
    ("kind", "words", "subjects"),
    [
        ("compare_size", "is _organization_ bigger than _organization_", ("kfor", "eulex")),
        ("leader", "who leads _organization_", ("kfor",)),
        ("start", "when did _organization_ start", ("eulex",)),
    ],
)
def test_a_plain_question_stays_as_it_is(kind: str, words: str, subjects: tuple[str, ...]) -> None:
    assert with_certain_kind(said(kind, words, *subjects), shipped()) is None


@pytest.mark.parametrize(
    ("taken_for", "words", "subjects", "meant"),
    [
        ("status", "_organization_ is there since", ("kfor",), "start"),
        ("start", "when was it completely functional and running", (), "event"),
        ("downsizing", "every step of the reduction of _organization_ from start to finish", ("kfor",), "timeline"),
        ("timeline", "which came last of them all", (), "compare_time"),
        ("creation", "the mandates of _organization_ and _organization_", ("eulex", "omik"), "mandate"),
        ("in_common", "what does each of _organization_ and _organization_ do", ("eulex", "omik"), "mandate"),
        ("parent", "_organization_ personnel", ("eulex",), "staff"),
        ("timeline", "launch dates of _organization_ and _organization_", ("eulex", "isg"), "start"),
    ],
)
def test_words_of_time_and_order_decide(taken_for: str, words: str, subjects: tuple[str, ...], meant: str) -> None:
    found = with_certain_kind(said(taken_for, words, *subjects, confidence=0.45, focus=focus_on("eulex")), shipped())
    assert found
    assert found.kind == meant


def test_the_day_after_something_was_said_to_be_over_is_that_of_its_end() -> None:
    focus = focus_on("isg", kind="status", facts=["isg.status.1"])
    found = with_certain_kind(said("start", "and which day", confidence=0.95, focus=focus), shipped())
    assert found
    assert found.kind == "end"


def test_foreign_ones_after_figures_are_no_list_of_organizations() -> None:
    found = with_certain_kind(said("list", "the expats only", focus=focus_on("omik", kind="staff")), shipped())
    assert found
    assert found.kind == "staff"
