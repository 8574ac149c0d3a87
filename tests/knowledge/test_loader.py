"""Every fault of a knowledge file is reported with its file, line and key, what is wrong, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Fault
from knowledge.loader import read_folder
from tests.knowledge.folder import MISSION, SOURCES, Folder

HEAD = "id: one\ntype: organization\nname: One\nsource: report\n"  # lines 1-4


def fact(*lines: str) -> str:
    """Return a file with one fact, whose first key stands on line 6."""
    return f"{HEAD}facts:\n  - " + "\n    ".join(lines) + "\n"


def staff(value: str) -> str:
    """Return a file with a figure, whose value stands on line 9."""
    return fact("kind: staff", "category: total", "unit: people", value)


def only_fault(folder: Folder) -> Fault:
    faults = folder.faults()
    assert len(faults) == 1, faults
    return faults[0]


def test_a_folder_without_faults_is_loaded(folder: Folder) -> None:
    assert folder.faults() == []


@pytest.mark.parametrize(
    ("text", "line", "key", "problem", "remedy"),
    [
        # values of a wrong type
        (staff('value: "4700"'), 9, "fact 1, value", "'4700'", "quotes"),
        (staff("value: 4,700"), 9, "fact 1, value", "'4,700'", "commas"),
        (staff("value: 4.5"), 9, "fact 1, value", "4.5", "digits"),
        (staff("value: -1"), 9, "fact 1, value", "-1", "0 or more"),
        (fact("kind: event", "text: it began", "future: maybe"), 8, "fact 1, future", "'maybe'", "true or false"),
        (fact("kind: description", "text: 1244"), 7, "fact 1, text", "1244 is no text", "quotes"),
        (fact("kind: description", 'text: ""'), 7, "fact 1, text", "is empty", "Write text"),
        (fact("kind: description", "text:"), 7, "fact 1, text", "no value", "Write text"),
        (fact("kind: description", f"text: {'x' * 601}"), 7, "fact 1, text", "600 characters", "two facts"),
        (fact("kind: status", "value: activ"), 7, "fact 1, value", "'activ'", "'active' or 'ended'"),
        (HEAD.replace("organization", "mission"), 2, "type", "'mission'", "'organization'"),
        (HEAD + "aliases: Uno\n", 5, "aliases", "is no list", "[one, two]"),
        (HEAD + "aliases:\n  - Uno\n  - 1244\n", 7, "aliases 2", "1244 is no text", "quotes"),
        (HEAD + "aliases: [Uno, No]\n", 5, "aliases 2", "False is no text", "yes and no"),
        (HEAD + "facts: none\n", 5, "facts", "is no list", "Write a list"),
        (HEAD + "facts:\n  kind: description\n", 5, "facts", "is no list", "Write a list"),
        (HEAD + "facts:\n  - description\n", 6, "fact 1", "is no mapping", "kind: description"),
        (HEAD + "facts:\n  -\n", 6, "fact 1", "is no mapping", "kind: description"),
        # dates
        (fact("kind: event", "text: it began", "date: 2008-13"), 8, "fact 1, date", "'2008-13' is no date", "Correct"),
        (fact("kind: event", "text: it began", "date: 2009-02-29"), 8, "fact 1, date", "is no date", "Correct"),
        (fact("kind: event", "text: it began", "date: soon"), 8, "fact 1, date", "2008-06-15", "leave the key out"),
        (fact("kind: event", "text: it began", "date: 15.6.2008"), 8, "fact 1, date", "2008-06-15", "Correct"),
        (fact("kind: event", "text: it began", "from: June"), 8, "fact 1, from", "'June' is no date", "Correct"),
        # keys
        (HEAD + "acronim: O\n", 5, "acronim", "is not a known key", "acronym?"),
        (HEAD + "budget: 5\n", 5, "budget", "is not a known key", "acronym, adjective, aliases"),
        (fact("kind: event", "text: it began", "dat: 2008"), 8, "fact 1, dat", "is not a known key", "date?"),
        (fact("kind: description", "text: it", "id: x"), 8, "fact 1, id", "cannot be set", "Remove"),
        (fact("kind: description", "text: it", "subject: x"), 8, "fact 1, subject", "cannot be set", "Remove"),
        (HEAD + "no: x\n", 5, "-", "'no' is no key", "quotes"),
        (HEAD + "name: Two\n", 5, "-", "'name' stands twice", "remove one"),
        # what is missing
        (HEAD.replace("name: One\n", ""), 1, "name", "is missing", "Add"),
        (HEAD.replace("id: one\n", ""), 1, "id", "is missing", "Add"),
        (fact("kind: description"), 6, "fact 1, text", "is missing", "Add"),
        (fact("kind: description", "text: it").replace(HEAD[-15:], ""), 5, "fact 1, source", "is missing", "id#"),
        # kinds of fact
        (fact("text: it began"), 6, "fact 1, kind", "is missing", "description"),
        (fact("kind: evnt", "text: it began"), 6, "fact 1, kind", "'evnt' is no kind", "event?"),
        (fact("kind: budget", "text: it"), 6, "fact 1, kind", "'budget' is no kind", "description, downsizing, end"),
        # ids
        (HEAD.replace("id: one", "id: One-Mission"), 1, "id", "'One-Mission' is no id", "small letters"),
        (HEAD.replace("id: one", "id: no"), 1, "id", "False is no text", "quotes"),
        # what YAML cannot read
        (HEAD + "\tacronym: O\n", 5, "-", "a tab stands", "Indent with spaces"),
        (HEAD + "acronym: O: P\n", 5, "-", "a colon stands inside a text", "quotes"),
        (HEAD + '\nacronym: "O\n\n', 6, "-", "never closed", "Close the quote"),
        (HEAD + "acronym: 'it's'\n", 5, "-", "quote ends too early", "Align"),
        (HEAD + "aliases: [a, b\nparent: x\n", 6, "-", "in brackets is not closed", "Close it"),
        (HEAD + "  acronym: O\n", 5, "-", "indented too far", "quotes"),
        (HEAD + "facts:\n  - kind: description\n   text: x\n", 7, "-", "indentation", "dash"),
        (HEAD + "acronym: @o\n", 5, "-", "@", "quotes"),
        (HEAD + "acronym: *o\n", 5, "-", "*", "quotes"),
        (HEAD + "acronym: !o o\n", 5, "-", "!", "quotes"),
        (HEAD + "acronym: !!python/name:os.system\n", 5, "-", "!", "quotes"),
        (HEAD + "---\n" + HEAD, 5, "-", "---", "file of its own"),
        (HEAD.encode() + b"acronym: a\x00b\n", 5, "-", "cannot be shown", "Remove"),
        (HEAD.encode() + "acronym: é\n".encode("latin-1"), 5, "-", "UTF-8", "UTF-8"),
        (HEAD.encode("utf-16"), 1, "-", "UTF-8", "UTF-8"),
        # a file of another shape
        ("", 1, "-", "is empty", "id:"),
        ("# only a comment\n", 1, "-", "is empty", "id:"),
        ("- id: one\n", 1, "-", "holds no subject", "id:"),
        ("just text\n", 1, "-", "holds no subject", "id:"),
        ("subjects: one\n", 1, "subjects", "is no list", "- "),
        ("subjects: 5\n", 1, "subjects", "is no list", "- "),
        ("subjects:\n  id: one\n", 1, "subjects", "is no list", "- "),
        ("subjects:\n  - one\n", 2, "subject 1", "is no subject", "id:"),
        ("subjects: []\nmore: 1\n", 2, "more", "is not a known key", "subjects"),
    ],
)  # fmt: skip
def test_a_fault_in_a_subject_file(
    folder: Folder, text: str | bytes, line: int, key: str, problem: str, remedy: str
) -> None:
    fault = only_fault(folder.write("one.yml", text))
    assert (fault.file, fault.line, fault.key) == ("one.yml", line, key)
    assert problem in fault.problem
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("text", "line", "key", "problem", "remedy"),
    [
        ("", 1, "-", "is empty", "sources:"),
        ("- id: report\n", 1, "-", "does not begin with sources:", "sources:"),
        ("sources: report\n", 1, "sources", "is no list", "- "),
        (SOURCES + "more: 1\n", 7, "more", "is not a known key", "sources"),
        (SOURCES.replace("latest: 2015-11", "latest: now"), 4, "source 1, latest", "'now' is no date", "Correct"),
        (SOURCES.replace("    latest: 2015-11\n", ""), 2, "source 1, latest", "is missing", "Add"),
        (SOURCES.replace("title: A", "titel: A\n    title: A"), 3, "source 1, titel", "not a known", "title?"),
        (SOURCES.replace("title: A", "url: x.org\n    title: A"), 3, "source 1, url", "no address", "https://"),
        (SOURCES.replace("missions, ti", "Missions A, ti"), 6, "source 1, section 1, id", "is no id", "small letters"),
        (SOURCES + "      - {id: missions, title: B}\n", 7, "source 1, section 2, id", "two sections", "another id"),
        (SOURCES + "  - {id: report, title: B, latest: 2016}\n", 7, "source 2, id", "two sources", "another id"),
        (SOURCES + "  - text\n", 7, "source 2", "is no mapping", "values"),
    ],
)  # fmt: skip
def test_a_fault_in_the_sources_file(folder: Folder, text: str, line: int, key: str, problem: str, remedy: str) -> None:
    fault = only_fault(folder.write("sources.yml", text))
    assert (fault.file, fault.line, fault.key) == ("sources.yml", line, key)
    assert problem in fault.problem
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    ("text", "line", "key", "problem", "remedy"),
    [
        ("", 1, "-", "no groups", "countries:"),
        ("countries: Albania\n", 1, "countries", "is no list", "- "),
        ("countries:\n  - Albania\n", 2, "countries 1", "is no list of names", "[Name"),
        ("countries:\n  - []\n", 2, "countries 1", "is no list of names", "[Name"),
        ("countries:\n  - [Albania]\n  - [Norway, No]\n", 3, "countries 2", "is no list of names", "quotes"),
    ],
)
def test_a_fault_in_the_file_of_mere_names(
    folder: Folder, text: str, line: int, key: str, problem: str, remedy: str
) -> None:
    fault = only_fault(folder.write("known_by_name.yml", text))
    assert (fault.file, fault.line, fault.key) == ("known_by_name.yml", line, key)
    assert problem in fault.problem
    assert remedy in fault.remedy


def test_a_missing_sources_file_is_one_fault_not_one_for_each_fact(folder: Folder) -> None:
    fault = only_fault(folder.remove("sources.yml"))
    assert (fault.file, fault.problem) == ("sources.yml", "is missing or names no source")


def test_a_file_with_another_ending_is_not_skipped_in_silence(folder: Folder) -> None:
    fault = only_fault(folder.write("more.yaml", HEAD))
    assert "is not read" in fault.problem
    assert ".yml" in fault.remedy


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert [fault.problem for fault in read_folder(tmp_path / "empty").faults] == ["holds no knowledge files"]


@pytest.mark.parametrize("name", ["missing", "file.yml"])
def test_what_is_no_folder_is_a_fault(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.yml").write_text(HEAD)
    assert [fault.problem for fault in read_folder(tmp_path / name).faults] == ["is no folder"]


def test_hidden_files_and_folders_are_not_read(folder: Folder) -> None:
    folder.write(".draft.yml", "- broken").write(".git/more.yml", "- broken").write("notes.txt", "broken: [")
    assert folder.faults() == []


@pytest.mark.parametrize(
    "text",
    [f"\ufeff{HEAD}".encode(), HEAD.replace("\n", "\r\n").encode(), f"{HEAD}aliases: [Priština]".encode()],
    ids=["byte order mark", "Windows line ends", "accents"],
)  # fmt: skip
def test_files_of_any_editor_are_read(folder: Folder, text: bytes) -> None:
    assert folder.write("one.yml", text).faults() == []


def test_all_faults_are_reported_at_once_in_the_order_of_files_and_lines(folder: Folder) -> None:
    folder.write("b.yml", fact("kind: status", "value: off", "when: 2008").replace("name: One\n", ""))
    folder.write("a.yml", HEAD.replace("id: one", "id: two").replace("name: One", "name: 5"))
    assert [(f.file, f.line, f.key) for f in folder.faults()] == [
        ("a.yml", 3, "name"),
        ("b.yml", 1, "name"),
        ("b.yml", 6, "fact 1, value"),
        ("b.yml", 7, "fact 1, when"),
    ]


def test_a_reference_to_a_subject_with_faults_is_no_second_fault(folder: Folder) -> None:
    folder.write("one.yml", HEAD + "acronim: O\n")
    folder.write("mission.yml", MISSION + "  - {kind: relation, type: supports, object: one, text: it helps}\n")
    assert [fault.key for fault in folder.faults()] == ["acronim"]


def test_a_reference_into_an_unreadable_file_is_no_second_fault(folder: Folder) -> None:
    folder.write("one.yml", HEAD + "\tacronym: O\n")
    folder.write("mission.yml", MISSION + "  - {kind: relation, type: supports, object: one, text: it helps}\n")
    assert [fault.file for fault in folder.faults()] == ["one.yml"]


def test_a_fault_reads_as_file_line_key_problem_remedy() -> None:
    fault = Fault("kfor.yml", 7, "fact 1, value", "'many' is no whole number", "Write digits alone")
    assert str(fault) == "kfor.yml:7: fact 1, value: 'many' is no whole number. Write digits alone"


def test_several_subjects_share_a_file(folder: Folder) -> None:
    people = """\
        subjects:
          - {id: ann, type: person, name: Ann Archer}
          - {id: bob, type: person, name: Bob Baker}
        """
    assert list(folder.write("people.yml", people).load().subjects) == ["mission", "ann", "bob"]


def test_a_fact_is_named_after_its_subject_its_kind_and_its_place(folder: Folder) -> None:
    folder.write("mission.yml", MISSION + "  - {kind: task, text: help}\n  - {kind: task, text: teach}\n")
    assert list(folder.load().by_id) == ["mission.description.1", "mission.task.1", "mission.task.2"]


def test_a_fact_has_the_source_of_its_subject_unless_it_names_its_own(folder: Folder) -> None:
    folder.write("mission.yml", MISSION + "  - {kind: task, text: help, source: report}\n")
    assert [fact.source for fact in folder.load().by_id.values()] == ["report#missions", "report"]


@pytest.mark.parametrize(
    "subject",
    ["id: one\ntype: organization\nname: One\n", "id: house\ntype: body\nname: House\n"],
    ids=["organization", "body"],
)
def test_a_tenure_in_an_organization_s_file_is_one_at_that_organization(folder: Folder, subject: str) -> None:
    folder.write("people.yml", "id: ann\ntype: person\nname: Ann Archer\n")
    folder.write("roles.yml", "id: head\ntype: role\nname: Head\n")
    folder.write("one.yml", f"{subject}source: report\nfacts:\n  - {{kind: tenure, person: ann, role: head}}\n")
    (tenure,) = folder.load().tenures("ann")
    assert tenure.organization == tenure.subject


def test_a_tenure_in_a_person_s_file_is_that_person_s(folder: Folder) -> None:
    folder.write("roles.yml", "id: head\ntype: role\nname: Head\n")
    ann = "id: ann\ntype: person\nname: Ann Archer\nsource: report\nfacts: [{kind: tenure, role: head}]\n"
    (tenure,) = folder.write("people.yml", ann).load().tenures("head")
    assert (tenure.person, tenure.organization) == ("ann", None)


def test_a_year_a_number_and_a_date_may_be_written_without_quotes(folder: Folder) -> None:
    folder.write("mission.yml", MISSION + "  - {kind: start, date: 2008-02-28, text: it began}\n")
    (event,) = folder.load().events
    assert event.date is not None
    assert event.date.iso() == "2008-02-28"
