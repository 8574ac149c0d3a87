"""docs/knowledge.md names every kind of fact and every key, and its examples are right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel

from knowledge import load
from knowledge.models import FACT_MODELS, BaseFact, Bound, Period, Section, Source, Subject, SubjectType, keys_of
from tests.knowledge.folder import MISSION, Folder

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")
MODELS = list(dict.fromkeys(FACT_MODELS.values()))


def section(heading: str) -> str:
    """Return the text below a heading of the page, up to the next one."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/knowledge.md has no heading {heading!r}"
    return found[1]


def heading_of(model: type[BaseFact]) -> str:
    return ", ".join(get_args(model.model_fields["kind"].annotation))


def keys_in(text: str) -> set[str]:
    """Return the keys in the first column of the tables of a text."""
    return {key for cell in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE) for key in re.findall(r"`(\w+)`", cell)}


def common() -> set[str]:
    return {*keys_of(BaseFact), "kind"}


def choices(annotation: Any) -> set[str]:
    """Return the texts that a Literal, also inside a union, allows."""
    inside = get_args(annotation)
    return {c for a in inside for c in ({a} if isinstance(a, str) else choices(a))}


def test_the_keys_of_every_fact_are_documented() -> None:
    assert keys_in(section("Kinds of fact")) == common()


@pytest.mark.parametrize("model", MODELS, ids=heading_of)
def test_every_kind_of_fact_is_documented_with_exactly_its_keys(model: type[BaseFact]) -> None:
    assert keys_in(section(heading_of(model))) == {*keys_of(model)} - common()


@pytest.mark.parametrize("model", MODELS, ids=heading_of)
def test_every_key_that_a_kind_of_fact_needs_is_said_to_be_needed(model: type[BaseFact]) -> None:
    given = {"subject", "id", *common(), "person"}
    needed = {name for name, field in model.model_fields.items() if field.is_required()} - given
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", section(heading_of(model)), re.MULTILINE)
    assert {key for key, meaning in rows if meaning.endswith("needed")} == needed


@pytest.mark.parametrize("model", MODELS, ids=heading_of)
def test_every_kind_of_fact_has_an_example_that_loads(model: type[BaseFact], folder: Folder) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", section(heading_of(model)), re.DOTALL)
    (written,) = yaml.load(example, Loader=yaml.BaseLoader)
    assert FACT_MODELS[written["kind"]] is model
    facts = "".join(f"  {line}\n" for line in example.splitlines())
    subject = f"id: one\ntype: organization\nname: One\nsource: isk\nfacts:\n{facts}"
    assert not [fault for fault in extended(folder, subject).faults() if fault.file == "one.yml"]


@pytest.mark.parametrize("model", MODELS, ids=heading_of)
def test_every_choice_is_documented(model: type[BaseFact]) -> None:
    for name, field in model.model_fields.items():
        options = choices(field.annotation)
        if name != "kind" and options and options != set(get_args(Bound)) and options != set(get_args(Period)):
            assert options <= set(re.findall(r"`([^`]+)`", section(heading_of(model)))), name


@pytest.mark.parametrize(("choice", "heading"), [(Bound, "members"), (Period, "mandate"), (SubjectType, "Subjects")])
def test_choices_of_several_kinds_are_documented_once(choice: Any, heading: str) -> None:
    assert set(get_args(choice)) <= set(re.findall(r"`(\w+)`", section(heading)))


@pytest.mark.parametrize(("model", "heading"), [(Subject, "Subjects"), (Source, "Sources")])
def test_the_keys_of_subjects_and_sources_are_documented(model: type[BaseModel], heading: str) -> None:
    assert keys_in(section(heading)) == set(keys_of(model))


def test_the_keys_of_a_source_s_section_are_documented() -> None:
    assert all(f"`{key}`" in section("Sources") for key in keys_of(Section))


def test_every_file_of_the_folder_is_documented() -> None:
    files = {file.name for file in (ROOT / "knowledge").glob("*.yml")}
    assert files <= set(re.findall(r"`([\w/*]+\.yml)`", PAGE))


def test_every_group_of_mere_names_is_documented() -> None:
    assert all(f"`{group}`" in section("Names without facts") for group in load().known_by_name)


def extended(folder: Folder, text: str) -> Folder:
    """Return the folder with the shipped knowledge and one more file."""
    folder.remove("mission.yml")
    for file in (ROOT / "knowledge").rglob("*.yml"):
        folder.write(str(file.relative_to(ROOT / "knowledge")), file.read_bytes())
    return folder.write("one.yml", text)


def blocks(heading: str) -> list[str]:
    """Return the YAML examples below a heading."""
    return re.findall(r"```yaml\n(.*?)```", section(heading), re.DOTALL)


def test_the_examples_of_adding_a_fact_a_person_and_an_organization_load_together(folder: Folder) -> None:
    (fact, source), (person, tenure), (organization,) = map(
        blocks, ("Add a fact", "Add a person", "Add an organization")
    )
    extended(folder, organization)
    for name, addition in (
        ("sources.yml", source),
        ("people.yml", person),
        ("organizations/omik.yml", fact),
        ("organizations/omik.yml", tenure),
    ):
        before = (folder.path / name).read_text(encoding="utf-8")
        folder.write(name, (before + addition).encode())
    knowledge = folder.load()
    assert "example_mission" in knowledge
    assert [tenure.person for tenure in knowledge.leaders("omik")] == ["schlumberger", "example"]


def test_the_example_of_a_fault_is_what_the_check_prints(folder: Folder) -> None:
    (example,) = re.findall(r"^    knowledge/organizations/kfor\.yml:\d+: fact 3, (.*)$", PAGE, re.MULTILINE)
    figure = "  - {kind: staff, category: soldiers, unit: soldiers, value: '4,700'}\n"
    (fault,) = folder.write("mission.yml", MISSION + figure).faults()
    assert str(fault) == f"mission.yml:9: fact 2, {example}"


def test_the_example_program_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(program, {})
    assert capsys.readouterr().out.startswith("4700 soldiers ")
