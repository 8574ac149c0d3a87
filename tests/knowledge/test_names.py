"""Names: which a subject has, and when two are the same."""

from __future__ import annotations

import pytest

from knowledge.models import Event, Subject
from knowledge.names import event_names, keyed_names, names_of, normal_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EULEX", "eulex"),
        ("U.N.M.I.K.", "UNMIK"),
        ("U.S.", "US"),
        ("the OSCE Mission", "OSCE mission"),
        ("K-FOR", "k for"),
        ("Jean-Claude Schlumberger", "Jean Claude Schlumberger"),
        ("Kosovo's constitution", "Kosovo’s constitution"),
        ("Kosovo's constitution", "Kosovo constitution"),
        ("the States' group", "States group"),
        ("Priština", "Pristina"),
        ("Türkiye", "Turkiye"),
        ("  Steering   Group ", "steering group"),
        ("Resolution 1244", "resolution 1244"),
    ],
)
def test_names_are_the_same_but_for_spelling(one: str, other: str) -> None:
    assert normal_name(one) == normal_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("UN", "UNMIK"), ("Resolution 1244", "Resolution 1245"), ("Zarif", "Zannier"), ("EU mission", "EU missions")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert normal_name(one) != normal_name(other)


@pytest.mark.parametrize("nothing", ["", "the", "—", "…", " _ "])
def test_signs_and_articles_alone_are_no_name(nothing: str) -> None:
    assert normal_name(nothing) == ""


def test_a_subject_has_its_name_acronym_adjective_aliases_and_descriptions() -> None:
    subject = Subject(
        id="mission",
        type="organization",
        name="Peace Mission",
        acronym="PM",
        adjective="peaceful",
        aliases=("The Mission",),
        descriptions=("peace keepers",),
    )
    assert list(names_of(subject)) == ["Peace Mission", "PM", "peaceful", "The Mission", "peace keepers"]


def test_a_person_is_called_by_the_last_word_of_the_name() -> None:
    assert "Zannier" in names_of(Subject(id="zannier", type="person", name="Lamberto Zannier"))


def test_a_person_is_called_by_the_surname_where_one_is_given() -> None:
    assert list(names_of(Subject(id="ban", type="person", name="Ban Ki-moon", surname="Ban"))) == ["Ban Ki-moon", "Ban"]


def test_each_name_comes_with_the_keys_where_it_stands() -> None:
    subject = Subject(id="m", type="organization", name="Mission", aliases=("The One",), descriptions=("keepers",))
    assert [path for path, _ in keyed_names(subject)] == [("name",), ("aliases", 0), ("descriptions", 0)]


def test_only_named_events_have_names() -> None:
    named = Event(subject="k", id="k.start.1", source="s", kind="start", text="it began", name="start", aliases=("go",))
    plain = Event(subject="k", id="k.end.1", source="s", kind="end", text="it ended")
    subject = Subject(id="k", type="country", name="K", facts=(named, plain))
    assert [(event.id, name) for event, name in event_names(subject)] == [("k.start.1", "start"), ("k.start.1", "go")]
