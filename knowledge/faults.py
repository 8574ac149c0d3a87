"""What is wrong in the knowledge files, in words for an editor who is no programmer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from knowledge.files import Path_, Place, key_of, line_of, shown
from knowledge.models import FACT_MODELS, Section, Source, Subject, keys_of


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a knowledge file: where, what, and what to do about it."""

    file: str
    line: int
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.problem}. {self.remedy}"


class KnowledgeError(Exception):
    """The knowledge files are not usable; `faults` says why, one by one."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def fault_at(place: Place, problem: str, remedy: str) -> Fault:
    """Return a fault at a place."""
    return Fault(shown(place.file), line_of(place), key_of(place.path), problem, remedy)


def one_of(names: Iterable[str], meant: object = None) -> str:
    """Return the remedy "Did you mean …?" where a name is near the one that was meant, else "Use one of: …"."""
    names = sorted(names)
    near = get_close_matches(str(meant), names, n=3, cutoff=0.7)
    if near:
        return "Did you mean " + " or ".join(near) + "?"
    return "Use one of: " + ", ".join(names[:20]) + (", …" if len(names) > 20 else "")


def faults_of(place: Place, error: ValidationError) -> Iterator[Fault]:
    """Yield what a model found wrong with the content of a place."""
    for detail in error.errors():
        path, model = _inside(detail["loc"], error.title)
        kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
        if path[-1:] == ("subject",) and kind != "extra_forbidden":
            continue  # the loader fills it in from the subject's id, whose own fault is enough
        if kind in ("union_tag_invalid", "union_tag_not_found"):
            path = (*path, "kind")
        problem, remedy = _described(kind, path, value, context, model)
        yield fault_at(
            Place(place.file, place.path + path), problem or detail["msg"].removeprefix("Value error, "), remedy
        )


def _inside(location: Path_, title: str) -> tuple[Path_, type[BaseModel]]:
    """Return the path in the file of what pydantic names, and the model it belongs to."""
    if title == "Source":
        return location, Section if location[:1] == ("sections",) else Source
    if len(location) > 2 and location[0] == "facts" and location[2] in FACT_MODELS:
        return location[:2] + location[3:], FACT_MODELS[str(location[2])]  # the kind is no step in the file
    return location, Subject


def _described(kind: str, path: Path_, value: Any, context: dict[str, Any], model: type[BaseModel]) -> tuple[str, str]:
    """Return a problem (empty: as pydantic puts it) and its remedy."""
    key = path[-1] if path else ""
    written = "no value" if value is None else repr(value) if isinstance(value, str | int | float) else "this"
    if kind == "missing":
        where = "source: id#section, here or for the whole subject, with an id of sources.yml"
        return "is missing", f"Say where the fact comes from: {where}" if key == "source" else "Add this key"
    if kind == "extra_forbidden":
        return "is not a known key", one_of(keys_of(model), key)
    if kind == "union_tag_not_found":
        return "is missing", one_of(FACT_MODELS)
    if kind == "union_tag_invalid":
        return f"{context.get('tag', '')!r} is no kind of fact", one_of(FACT_MODELS, context.get("tag"))
    if kind == "literal_error":
        return f"{written} is not possible here", f"Use {context.get('expected', 'one of the values documented')}"
    if kind == "value_error" and "is no date" in str(context.get("error")):
        return "", "Correct the date, or leave the key out where no date is known"
    if kind == "string_pattern_mismatch":
        if key == "url":
            return f"{written} is no address", "Write it whole, beginning with https://"
        return f"{written} is no id", "Use small letters, digits and underscores, beginning with a letter"
    if kind == "string_too_long":
        return f"is longer than {context.get('max_length')} characters", "Shorten it, or make it two facts"
    for kinds, problem, remedy in _TYPES:
        if kind in kinds:
            return problem.format(written=written), remedy
    return "", "Correct the value"


_TYPES = (
    (("string_type",), "{written} is no text", "Write text; put quotes around a number, a date, yes and no"),
    (("string_too_short",), "is empty", "Write text, or remove the key"),
    (
        ("int_type", "int_from_float"),
        "{written} is no whole number",
        "Write digits alone: 4700, no quotes, points, commas or words",
    ),
    (("greater_than_equal",), "{written} is too small", "Write 0 or more"),
    (("bool_type",), "{written} is neither true nor false", "Write true or false"),
    (("tuple_type",), "{written} is no list", 'Write a list: [one, two], or a line "- one" for each'),
    (
        ("model_type", "dict_type", "model_attributes_type"),
        "{written} is no mapping",
        "Write keys with their values, such as kind: description",
    ),
)
