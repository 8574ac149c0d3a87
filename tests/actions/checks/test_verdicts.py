"""A claim gets "Yes." only where each of its parts agrees with what is recorded, and "No." where one contradicts it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import question, shipped, time

TRANSFER = "transfer the rule of law authorities"


def verdict(kind: str, *subjects: str, words: str, **further: Any) -> str:
    """Return the first word of the answer to a claim where that is yes or no."""
    claim = question(kind, *subjects, words=words, yes_no=True, **further)
    text = answer_one(claim, shipped(), wording()).text
    return text.split()[0] if text.startswith(("Yes.", "No.")) else ""


@pytest.mark.parametrize(
    ("date", "expected"), [("2009-12", "Yes."), ("2009", "Yes."), ("2010", "No."), ("2009-03", "No.")]
)
def test_time(date: str, expected: str) -> None:
    words = f"did _person_ {TRANSFER} to _organization_ in _time_"
    assert verdict("event", "zannier", "eulex", words=words, times=[time(date)]) == expected


def test_season_is_no_span_that_is_claimed() -> None:
    spring = time("2014-03", end="2014-05")
    assert verdict("tenure", "schlumberger", words="was _person_ in office in _time_", times=[spring]) == "Yes."


@pytest.mark.parametrize(("person", "expected"), [("zannier", "Yes."), ("zarif", "No."), ("ban", "No.")])
def test_actor(person: str, expected: str) -> None:
    assert (
        verdict("downsizing", person, "unmik", words="did _person_ order the downsizing of _organization_") == expected
    )


@pytest.mark.parametrize(("target", "source", "expected"), [("eulex", "unmik", "Yes."), ("unmik", "eulex", "No.")])
def test_direction_of_an_event(target: str, source: str, expected: str) -> None:
    words = f"did _person_ {TRANSFER} to _organization_ from _organization_"
    assert verdict("event", "zannier", target, source, words=words) == expected


@pytest.mark.parametrize(
    ("words", "first", "second", "expected"),
    [
        ("did _organization_ oversee _organization_", "isg", "ico", "Yes."),
        ("did _organization_ oversee _organization_", "ico", "isg", "No."),
        ("was _organization_ overseen by _organization_", "ico", "isg", "Yes."),
        ("was _organization_ overseen by _organization_", "isg", "ico", "No."),
        ("did _organization_ criticize _organization_", "isg", "ico", ""),
    ],
)
def test_direction_of_a_relation(words: str, first: str, second: str, expected: str) -> None:
    assert verdict("relation", first, second, words=words) == expected


@pytest.mark.parametrize(("word", "expected"), [("before", "No."), ("after", "Yes.")])
def test_order_of_events(word: str, expected: str) -> None:
    words = f"did _person_ {TRANSFER} {word} it had reached _event_"
    assert verdict("event", "zannier", "eulex.event.1", words=words) == expected


@pytest.mark.parametrize(
    ("relation", "marks", "date", "expected"),
    [
        ("in", "", "2010", "Yes."),
        ("in", "", "2013", "No."),
        ("since", "", "2007", "No."),
        ("since", "", "2008-06", "Yes."),
        ("in", "end", "2013", "No."),
        ("in", "end", "2011-06", "Yes."),
        ("in", "start", "2010", "No."),
    ],
)
def test_time_in_office(relation: str, marks: str, date: str, expected: str) -> None:
    times = [time(date, relation)]
    assert verdict("tenure", "zannier", words="was _person_ there _time_", marks=marks, times=times) == expected


@pytest.mark.parametrize(
    ("person", "role", "words", "expected"),
    [
        ("feith", "eusr", "was _person_ _role_", "Yes."),
        ("zannier", "eusr", "was _person_ _role_", "No."),
        ("zarif", "srsg", "is _person_ _role_", "No."),
        ("tanin", "srsg", "is _person_ _role_", "Yes."),
    ],
)
def test_office(person: str, role: str, words: str, expected: str) -> None:
    marks = "then" if words.startswith("was") else ""
    assert verdict("office", person, role, words=words, marks=marks) == expected


def test_stranger_in_the_place_of_who_is_recorded() -> None:
    assert (
        verdict("downsizing", "?Turkey", "unmik", words="did _country_ order the downsizing of _organization_") == "No."
    )


def test_word_that_no_fact_has_leaves_it_open() -> None:
    words = "did _person_ regret the rule of law transfer"
    assert verdict("event", "zannier", words=words) == ""


@pytest.mark.parametrize(
    ("first", "second", "expected"), [("kfor", "ico", "Yes."), ("ico", "kfor", "No."), ("ico", "isg", "")]
)
def test_outliving(first: str, second: str, expected: str) -> None:
    assert verdict("relation", first, second, words="did _organization_ outlive _organization_") == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("does _organization_ still administer it", "No."), ("did it administer", "Yes.")]
)
def test_task_of_the_past(words: str, expected: str) -> None:
    marks = "then" if words.startswith("did") else "now residual"
    assert verdict("mandate", "unmik", words=words, marks=marks) == expected


@pytest.mark.parametrize(
    ("kind", "subjects", "words", "expected"),
    [
        ("event", ["eulex"], "was _organization_ fully operational from the outset", "No."),
        ("leader", ["zannier", "unmik"], "has _person_ led _organization_ from day one", "No."),
        ("leader", ["feith", "ico"], "has _person_ led _organization_ from day one", ""),
    ],
)
def test_from_the_start_means_since_the_organization_began(
    kind: str, subjects: list[str], words: str, expected: str
) -> None:
    assert verdict(kind, *subjects, words=words, marks="from_start then") == expected


@pytest.mark.parametrize(("name", "expected"), [("kfor", "No."), ("ico", "Yes."), ("eulex", "No.")])
def test_whether_an_organization_closed_is_its_status(name: str, expected: str) -> None:
    assert verdict("status", name, words="did _organization_ close as well", marks="end then") == expected


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("members", "do only _country_ serve in _organization_", "No."),
        ("participation", "does only the _country_ serve in _organization_", "No."),
        ("participation", "do _country_ serve in _organization_", "Yes."),
    ],
)
def test_one_country_is_not_all_of_an_organization(kind: str, words: str, expected: str) -> None:
    assert verdict(kind, "united_states", "kfor", words=words) == expected


@pytest.mark.parametrize(
    ("words", "persons", "date", "expected"),
    [
        ("did _person_ appoint _person_", ("zannier", "ban"), None, "No."),
        ("was _person_ appointed by _person_", ("zannier", "ban"), None, "Yes."),
        ("was _person_ appointed by _person_", ("ban", "zannier"), None, "No."),
        ("did _person_ appoint _person_ in _time_", ("ban", "zannier"), "2008-06", "Yes."),
        ("did _person_ appoint _person_ in _time_", ("ban", "zannier"), "2009", "No."),
    ],
)
def test_who_appointed_whom_and_when(words: str, persons: tuple[str, ...], date: str | None, expected: str) -> None:
    times = [time(date)] if date else []
    assert verdict("appointment", *persons, words=words, times=times) == expected


def test_two_who_took_office_are_compared_by_that() -> None:
    words = "did _person_ take office before _person_"
    assert verdict("compare_time", "schlumberger", "zarif", words=words, marks="start") == "No."
    assert verdict("compare_time", "zarif", "schlumberger", words=words, marks="start") == "Yes."


def test_length_of_a_time_in_an_office() -> None:
    assert verdict("duration", "zarif", "srsg", words="has _person_ been _role_ for ten years") == "No."


def test_two_phases_in_the_same_year() -> None:
    words = "were both phases of the downsizing of _organization_ completed in the same year"
    assert verdict("downsizing", "kfor", words=words, marks="both phase same end") == "No."


def test_number_in_a_claim_about_all_members_is_not_what_is_claimed() -> None:
    words = "did all _number_ _organization_ states pay"
    assert verdict("members", "isg", words=words, numbers=(25,)) == ""
    assert verdict("members", "isg", words="were there _number_ states in _organization_", numbers=(25,)) == "Yes."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("does _organization_ advise the judges", "Yes."),
        ("does _organization_ tell the judges what to do", ""),
        ("can they order the policemen around", ""),
    ],
)
def test_what_is_done_must_be_what_is_told_of(words: str, expected: str) -> None:
    assert verdict("mandate", "eulex", words=words) == expected


@pytest.mark.parametrize(("words", "expected"), [("is _organization_ still running", "Yes.")])
def test_what_runs_is_at_work(words: str, expected: str) -> None:
    assert verdict("status", "unmik", words=words, marks="now active residual") == expected


def test_whether_a_paper_still_holds_is_not_recorded() -> None:
    assert verdict("status", "resolution_1244", words="is _document_ still in force", marks="now active") == ""


@pytest.mark.parametrize(
    ("start", "end", "expected"), [("1999", "2008", "Yes."), ("1997", "2008", "No."), ("1999", "2011", "No.")]
)
def test_both_ends_of_a_time(start: str, end: str, expected: str) -> None:
    words = "did _organization_ administer _home_ from _time_"
    assert verdict("start", "unmik", "kosovo", words=words, times=[time(start, "between", end)]) == expected
