"""The knowledge is indexed, in a fixed order, and cannot be changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from knowledge import Knowledge, KnowledgeError, load
from knowledge.models import Description, Event, Staff, Task, Tenure
from tests.knowledge.folder import MISSION, SOURCES, Folder

PEOPLE = """\
subjects:
  - {id: ann, type: person, name: Ann Archer}
  - {id: bob, type: person, name: Bob Baker}
  - {id: cem, type: person, name: Cem Cook}
  - {id: head, type: role, name: Head of the Mission}
  - {id: land, type: country, name: Land}
  - {id: house, type: body, name: The House}
"""


@pytest.fixture
def people(folder: Folder) -> Folder:
    return folder.write("people.yml", PEOPLE)


def with_facts(folder: Folder, *written: str) -> Knowledge:
    return folder.write("mission.yml", MISSION + "".join(f"  - {{{fact}}}\n" for fact in written)).load()


def test_facts_are_found_by_subject_and_kind(people: Folder) -> None:
    knowledge = with_facts(people, "kind: task, text: help", "kind: task, text: teach")
    assert [fact.text for fact in knowledge.facts("mission", Task)] == ["help", "teach"]
    assert [fact.text for fact in knowledge.facts("mission", Description)] == ["a mission that keeps the peace"]


def test_what_is_not_recorded_is_empty(folder: Folder) -> None:
    knowledge = folder.load()
    assert knowledge.facts("mission", Staff) == []
    assert knowledge.facts("nobody", Staff) == []
    assert knowledge.tenures("nobody") == []
    assert knowledge.leaders("mission") == []
    assert knowledge.relations_to("mission") == []
    assert knowledge.events_with("mission") == []
    assert knowledge.children("mission") == []


def test_a_subject_is_in_the_knowledge_by_its_id(folder: Folder) -> None:
    assert "mission" in folder.load()
    assert "Peace Mission" not in folder.load()


@pytest.mark.parametrize("end", ["ann", "head", "mission", "land", "house"])
def test_a_tenure_is_found_from_each_of_its_ends(people: Folder, end: str) -> None:
    knowledge = with_facts(people, "kind: tenure, person: ann, role: head, country: land, appointed_by: house")
    assert [tenure.id for tenure in knowledge.tenures(end)] == ["mission.tenure.1"]


def test_a_relation_is_found_from_its_object(people: Folder) -> None:
    knowledge = with_facts(people, "kind: relation, type: supports, object: house, text: it helps")
    assert [fact.subject for fact in knowledge.relations_to("house")] == ["mission"]


def test_an_event_is_found_once_from_those_that_take_part(people: Folder) -> None:
    knowledge = with_facts(people, "kind: event, text: it met, by: [ann, bob], others: [ann]")
    assert [fact.id for fact in knowledge.events_with("ann")] == ["mission.event.1"]
    assert [fact.id for fact in knowledge.events_with("bob")] == ["mission.event.1"]


def test_children_are_the_subjects_of_a_parent(people: Folder) -> None:
    people.write("mission.yml", f"parent: house\n{MISSION}")
    assert [child.id for child in people.load().children("house")] == ["mission"]


def test_leaders_are_in_the_order_of_time_whatever_the_order_of_the_file(people: Folder) -> None:
    knowledge = with_facts(
        people,
        "kind: tenure, person: cem, role: head, leads: true, current: true",
        "kind: tenure, person: bob, role: head, leads: true, from: 2011-10",
        "kind: tenure, person: ann, role: head, leads: true, appointed: 2008-06, to: 2011-06",
    )
    assert [tenure.person for tenure in knowledge.leaders("mission")] == ["ann", "bob", "cem"]


def test_a_leader_without_dates_stays_behind_the_one_before_in_the_file(people: Folder) -> None:
    knowledge = with_facts(
        people,
        "kind: tenure, person: ann, role: head, leads: true, from: 2008",
        "kind: tenure, person: bob, role: head, leads: true",
        "kind: tenure, person: cem, role: head, leads: true, from: 2012",
    )
    assert [tenure.person for tenure in knowledge.leaders("mission")] == ["ann", "bob", "cem"]


def test_who_does_not_lead_is_no_leader(people: Folder) -> None:
    assert with_facts(people, "kind: tenure, person: ann, role: head").leaders("mission") == []


def test_events_are_in_the_order_of_time_and_those_without_a_date_are_none(people: Folder) -> None:
    knowledge = with_facts(
        people,
        "kind: event, text: c, date: 2010",
        "kind: event, text: b, date: early 2010",
        "kind: event, text: d",
        "kind: event, text: a, date: 2009-12-31",
    )
    assert [event.text for event in knowledge.events] == ["a", "b", "c"]


def test_organizations_are_in_the_order_of_the_source_s_sections(folder: Folder) -> None:
    folder.write(
        "sources.yml", SOURCES.replace("missions, title", "first, title: First}\n      - {id: missions, title")
    )
    folder.write("z.yml", "id: z\ntype: organization\nname: Zed\nsource: report#first\n")
    folder.write("a.yml", "id: a\ntype: organization\nname: Ay\n")
    assert [subject.id for subject in folder.load().organizations] == ["z", "mission", "a"]


def test_a_section_is_shown_by_its_title_and_a_whole_source_by_its_own(folder: Folder) -> None:
    knowledge = folder.load()
    assert knowledge.section("report#missions")[1] == "The Missions"
    assert knowledge.section("report")[1] == "A Report"


def test_a_subject_is_called_by_its_short_form_else_its_acronym_else_its_name(shipped: Knowledge) -> None:
    assert [shipped.subjects[name].label for name in ("isg", "kfor", "zannier")] == [
        "the ISG",
        "KFOR",
        "Lamberto Zannier",
    ]


def test_facts_cannot_be_changed(shipped: Knowledge) -> None:
    with pytest.raises(ValidationError):
        shipped.facts("kfor", Staff)[0].value = 5000  # type: ignore[misc]


@pytest.mark.parametrize("index", ["subjects", "sources", "by_id", "known_by_name"])
def test_indexes_cannot_be_changed(shipped: Knowledge, index: str) -> None:
    with pytest.raises(TypeError):
        getattr(shipped, index)["new"] = None


def test_changing_a_list_that_was_returned_changes_nothing_else(shipped: Knowledge) -> None:
    for lists in (
        lambda: shipped.facts("kfor", Staff),
        lambda: shipped.tenures("unmik"),
        lambda: shipped.leaders("unmik"),
        lambda: shipped.relations_to("ico"),
        lambda: shipped.events_with("zannier"),
        lambda: shipped.children("un"),
        lambda: shipped.organizations,
        lambda: shipped.events,
    ):
        before = list(lists())
        assert before
        lists().clear()
        assert lists() == before


def test_two_loads_give_the_same_order(shipped: Knowledge) -> None:
    again = load(Path(__file__).resolve().parents[2] / "knowledge")
    assert list(again.subjects) == list(shipped.subjects)
    assert list(again.by_id.values()) == list(shipped.by_id.values())


def test_the_order_does_not_depend_on_the_process() -> None:
    script = (
        "from knowledge import load; k = load();"
        "print([f.id for s in k.subjects for f in [*k.tenures(s), *k.events_with(s), *k.relations_to(s)]])"
    )
    root = Path(__file__).resolve().parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script], cwd=root, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_the_folder_is_that_of_the_environment(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", str(folder.path))
    assert list(load().subjects) == ["mission"]


def test_the_folder_is_the_package_s_own_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KNOWLEDGE_DIR", raising=False)
    assert "kfor" in load()


def test_knowledge_with_faults_is_not_loaded(folder: Folder) -> None:
    folder.write("one.yml", "- nothing\n")
    with pytest.raises(KnowledgeError, match=r"one\.yml:1: -: holds no subject") as error:
        folder.load()
    assert len(error.value.faults) == 1


def test_the_package_imports_neither_rasa_nor_its_sdk() -> None:
    script = "import knowledge, sys; print([m for m in sys.modules if m.split('.')[0] in ('rasa', 'rasa_sdk')])"
    root = Path(__file__).resolve().parents[2]
    found = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, check=True, text=True)
    assert found.stdout == "[]\n"


def test_kinds_of_fact_are_told_apart_by_their_model(shipped: Knowledge) -> None:
    assert all(type(fact) is Event for fact in shipped.events)
    assert all(type(fact) is Tenure for fact in shipped.tenures("unmik"))
