"""Faults that show only when subjects are set against each other."""

from __future__ import annotations

import pytest

from knowledge import Fault
from tests.knowledge.folder import MISSION, Folder

PEOPLE = """\
subjects:
  - {id: ann, type: person, name: Ann Archer}
  - {id: head, type: role, name: Head of the Mission}
  - {id: law, type: document, name: The Law}
  - {id: land, type: country, name: Land}
"""


def with_fact(folder: Folder, written: str) -> list[Fault]:
    """Return the faults where the mission has one more fact, on line 9."""
    return folder.write("people.yml", PEOPLE).write("mission.yml", f"{MISSION}  - {{{written}}}\n").faults()


@pytest.mark.parametrize(
    "written",
    [
        "kind: legal_basis, text: it, document: land",
        "kind: tenure, person: head, role: head",
        "kind: tenure, person: ann, role: ann",
        "kind: tenure, person: ann, role: head, country: law",
        "kind: tenure, person: ann, role: head, organization: ann",
        "kind: staff, category: total, value: 5, unit: people, country: ann",
    ],
)
def test_a_reference_to_a_subject_of_another_type_is_a_fault(folder: Folder, written: str) -> None:
    (fault,) = with_fact(folder, written)
    assert (fault.file, fault.line) == ("mission.yml", 9)
    assert "is of the type" in fault.problem


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("object", "kind: relation, type: supports, text: it helps, object: lnad"),
        ("document", "kind: legal_basis, text: it, document: lnad"),
        ("person", "kind: tenure, person: lnad, role: head"),
        ("role", "kind: tenure, person: ann, role: lnad"),
        ("appointed_by", "kind: tenure, person: ann, role: head, appointed_by: lnad"),
        ("country", "kind: nationality, country: lnad"),
        ("by", "kind: event, text: it began, by: [land, lnad]"),
        ("others", "kind: event, text: it began, others: [lnad]"),
        ("others", "kind: task, text: help, others: [lnad]"),
        ("by", "kind: review, every: month, by: [lnad]"),
        ("named", "kind: members, unit: states, named: [lnad]"),
    ],
)
def test_a_reference_to_nothing_is_a_fault(folder: Folder, key: str, written: str) -> None:
    (fault,) = with_fact(folder, written)
    assert (fault.file, fault.line, fault.key) == ("mission.yml", 9, f"fact 2, {key}")
    assert fault.problem == "nothing has the id 'lnad'"
    assert "Add that subject" in fault.remedy


def test_the_remedy_for_a_mistyped_reference_is_the_nearest_id(folder: Folder) -> None:
    (fault,) = with_fact(folder, "kind: relation, type: supports, text: it helps, object: misson")
    assert "Did you mean mission?" in fault.remedy


@pytest.mark.parametrize("key", ["parent", "organization", "head_title"])
def test_a_subject_s_reference_to_nothing_is_a_fault(folder: Folder, key: str) -> None:
    (fault,) = folder.write("one.yml", f"id: one\ntype: organization\nname: One\n{key}: nobody\n").faults()
    assert (fault.file, fault.line, fault.key) == ("one.yml", 4, key)


def test_two_subjects_with_one_id_are_a_fault_that_names_both_places(folder: Folder) -> None:
    (fault,) = folder.write("other.yml", "type: body\nname: Other\nid: mission\n").faults()
    assert (fault.file, fault.line, fault.key) == ("other.yml", 3, "id")
    assert "mission.yml:1" in fault.problem


@pytest.mark.parametrize(
    ("key", "value", "written"),
    [
        ("aliases", "[Other Name, the P.M.]", "aliases 2"),
        ("descriptions", "[peace mission]", "descriptions 1"),
        ("acronym", "pm", "acronym"),
    ],
)
def test_a_name_claimed_by_two_subjects_is_a_fault(folder: Folder, key: str, value: str, written: str) -> None:
    (fault,) = folder.write("other.yml", f"id: other\ntype: organization\nname: Other\n{key}: {value}\n").faults()
    assert (fault.file, fault.line, fault.key) == ("other.yml", 4, written)
    assert "already means 'mission'" in fault.problem
    assert "mission.yml:" in fault.problem


def test_two_people_of_one_surname_need_surnames_of_their_own(folder: Folder) -> None:
    folder.write(
        "people.yml", "subjects:\n  - {id: a, type: person, name: Ann Poe}\n  - {id: b, type: person, name: Bo Poe}\n"
    )
    (fault,) = folder.faults()
    assert (fault.line, fault.key) == (3, "subject 2, name")
    assert "surname:" in fault.remedy


def test_a_name_of_signs_alone_is_a_fault(folder: Folder) -> None:
    (fault,) = folder.write("other.yml", "id: other\ntype: body\nname: Other\naliases: ['—']\n").faults()
    assert (fault.line, fault.key) == (4, "aliases 1")


def test_an_event_s_name_claimed_twice_is_a_fault(folder: Folder) -> None:
    named = "  - {kind: event, text: it began, name: the start}\n"
    (fault,) = folder.write("mission.yml", MISSION + named + named).faults()
    assert (fault.line, fault.key) == (10, "fact 3")


def test_only_a_country_can_be_home(folder: Folder) -> None:
    (fault,) = folder.write("mission.yml", f"home: true\n{MISSION}").faults()
    assert (fault.line, fault.key) == (1, "home")


def test_only_one_country_can_be_home(folder: Folder) -> None:
    for name in ("a", "b"):
        folder.write(f"{name}.yml", f"id: {name}\ntype: country\nname: {name}-land\nhome: true\n")
    (fault,) = folder.faults()
    assert (fault.file, fault.line, fault.key) == ("b.yml", 4, "home")


def test_one_subject_may_have_a_name_twice(folder: Folder) -> None:
    assert folder.write("mission.yml", "aliases: [The Peace Mission]\n" + MISSION).faults() == []


@pytest.mark.parametrize(
    "written",
    [
        "kind: tenure, person: ann, role: head, from: 2011-10, to: 2011-06",
        "kind: tenure, person: ann, role: head, from: 2012, to: 2011",
        "kind: mandate, text: help, from: 2008-06-15, to: 2008-06-14",
        "kind: mandate, text: help, from: late 2010, to: early 2010",
    ],
)
def test_what_ends_before_it_starts_is_a_fault(folder: Folder, written: str) -> None:
    (fault,) = with_fact(folder, written)
    assert (fault.line, fault.key) == (9, "fact 2, to")
    assert "before it starts" in fault.problem


@pytest.mark.parametrize(
    "written",
    [
        "kind: tenure, person: ann, role: head, from: 2011-06-15, to: 2011-06",
        "kind: tenure, person: ann, role: head, from: 2011-06, to: 2011",
        "kind: tenure, person: ann, role: head, to: 2011",
    ],
)
def test_what_may_end_after_it_starts_is_no_fault(folder: Folder, written: str) -> None:
    assert with_fact(folder, written) == []


def test_a_current_tenure_with_an_end_is_a_fault(folder: Folder) -> None:
    (fault,) = with_fact(folder, "kind: tenure, person: ann, role: head, current: true, to: 2011")
    assert fault.key == "fact 2, current"


def test_an_appointment_after_the_end_is_a_fault(folder: Folder) -> None:
    (fault,) = with_fact(folder, "kind: tenure, person: ann, role: head, appointed: 2012, to: 2011")
    assert fault.key == "fact 2, appointed"


@pytest.mark.parametrize("source", ["reprot", "report#mission", "report#"])
def test_a_source_that_is_not_listed_is_a_fault(folder: Folder, source: str) -> None:
    (fault,) = with_fact(folder, f"kind: task, text: help, source: '{source}'")
    assert (fault.line, fault.key) == (9, "fact 2, source")
    assert fault.remedy.startswith("Did you mean report")


def test_a_subject_s_unknown_source_is_one_fault_not_one_for_each_fact(folder: Folder) -> None:
    (fault,) = folder.write("mission.yml", MISSION.replace("report#missions", "report#nothing")).faults()
    assert (fault.line, fault.key) == (5, "source")


def test_faults_in_the_sources_do_not_make_every_fact_a_fault(folder: Folder) -> None:
    (fault,) = folder.write("sources.yml", "sources:\n  - {id: report, title: A Report}\n").faults()
    assert fault.file == "sources.yml"
