"""The shape of what is known: subjects and their facts, as they stand in the YAML files.

Every model is strict and immutable: an unknown key or a value of the wrong type is an error, never a guess.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, Strict

from knowledge.dates import FuzzyDate

Date = Annotated[FuzzyDate, PlainValidator(FuzzyDate.parse)]
Text = Annotated[str, Field(min_length=1, max_length=600)]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[tuple[Text, ...], Strict(False)]
Ids = Annotated[tuple[Id, ...], Strict(False)]
Bound = Literal["exactly", "about", "more_than", "less_than", "at_least", "at_most"]
Period = Literal["current", "former", "residual"]
SubjectType = Literal["organization", "person", "document", "body", "country", "role"]


class Model(BaseModel):
    """Base of all models: strict, immutable, no unknown keys."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True, populate_by_name=True
    )


class BaseFact(Model):
    """What every fact has. The loader sets `subject` and `id`, and `source` where the fact names none of its own."""

    subject: Id
    id: str
    source: Text
    as_of: Date | None = None
    start: Date | None = Field(default=None, alias="from")
    end: Date | None = Field(default=None, alias="to")
    words: Words = ()
    """Further words that people use for this fact; they help to find it and are never shown."""


class Description(BaseFact):
    """What the subject is: a noun phrase ("the office that …")."""

    kind: Literal["description"]
    text: Text


class Status(BaseFact):
    """Whether the subject still works, as of its source; `text` is a sentence where that needs saying more exactly."""

    kind: Literal["status"]
    value: Literal["active", "ended"]
    text: Text | None = None


class Event(BaseFact):
    """Something that happened. `text` is a clause without the date ("NATO decided to …").

    `start` and `end` events bound the subject's work; `downsizing` is a reduction.
    """

    kind: Literal["start", "end", "event", "downsizing"]
    text: Text
    date: Date | None = None
    name: Text | None = None
    """How people refer to the event ("independence"): it can then be used to tell a time."""
    aliases: Words = ()
    by: Ids = ()
    requested_by: Text | None = None
    others: Ids = ()
    """Further subjects that take part."""
    why: Text | None = None
    result: Text | None = None
    phase: int | None = None
    future: bool = False


class Mandate(BaseFact):
    """What the subject is for: a verb phrase ("oversee …"); for a document what it asks for."""

    kind: Literal["mandate"]
    text: Text
    period: Period = "current"


class Task(BaseFact):
    """One thing the subject does: a verb phrase."""

    kind: Literal["task"]
    text: Text
    period: Period = "current"
    others: Ids = ()


class LegalBasis(BaseFact):
    """The document that the subject rests on."""

    kind: Literal["legal_basis"]
    document: Id
    text: Text


class Members(BaseFact):
    """Who belongs to the subject or contributes to it: `value` of `unit`; `text` says what they have in common."""

    kind: Literal["members"]
    value: int | None = None
    bound: Bound = "exactly"
    unit: Text
    text: Text | None = None
    named: Ids = ()


class Relation(BaseFact):
    """How the subject stands to another one; `text` is a whole clause."""

    kind: Literal["relation"]
    type: Literal[
        "oversees", "appoints_head_of", "staffs", "supports", "took_over_from", "commanded_by", "implements",
        "works_with", "represents", "made_by", "participates_in", "part_of", "advises", "succeeds",
    ]  # fmt: skip
    object: Id
    text: Text
    first: Text | None = None
    """Set where this was the first time: what was first, as a clause."""


class Tenure(BaseFact):
    """A person in a role. The loader sets `organization` in an organization's file, `person` in a person's."""

    kind: Literal["tenure"]
    person: Id
    role: Id
    organization: Id | None = None
    country: Id | None = None
    current: bool = False
    leads: bool = False
    """True where the role is that of the organization's head."""
    appointed_by: Id | None = None
    appointed: Date | None = None
    text: Text | None = None


class Staff(BaseFact):
    """How many people work for the subject, of one category. `category` "total" counts everybody."""

    kind: Literal["staff"]
    category: Literal["total", "international", "local", "soldiers", "police", "civilian", "volunteers"]
    value: Annotated[int, Field(ge=0)]
    bound: Bound = "exactly"
    unit: Text
    country: Id | None = None
    text: Text | None = None


class Nationality(BaseFact):
    """Which country a person is from."""

    kind: Literal["nationality"]
    country: Id


class Review(BaseFact):
    """How often the mandate is looked at again, since when and why."""

    kind: Literal["review"]
    every: Literal["week", "month", "quarter", "half-year", "year", "two years"]
    why: Text | None = None
    by: Ids = ()
    date: Date | None = None
    text: Text | None = None


class Policy(BaseFact):
    """What a country or body wants: a clause ("The United States supports …")."""

    kind: Literal["policy"]
    text: Text


Fact = Annotated[
    Description | Status | Event | Mandate | Task | LegalBasis | Members
    | Relation | Tenure | Staff | Nationality | Review | Policy,
    Field(discriminator="kind"),
]  # fmt: skip

FACT_MODELS: dict[str, type[BaseFact]] = {
    kind: model for model in get_args(get_args(Fact)[0]) for kind in get_args(model.model_fields["kind"].annotation)
}
"""The model of every kind of fact."""


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys that an editor may write for a model, in its order."""
    set_by_loader = ("subject", "id") if issubclass(model, BaseFact) else ()
    return [field.alias or name for name, field in model.model_fields.items() if name not in set_by_loader]


class Subject(Model):
    """Something the knowledge base describes, with its names and facts."""

    id: Id
    type: SubjectType
    name: Text
    acronym: Text | None = None
    short: Text | None = None
    """How a sentence names it ("the ISG"); the acronym or the name where it is missing."""
    aliases: Words = ()
    descriptions: Words = ()
    """Phrases that people use for it ("the NATO force")."""
    home: bool = False
    """True for the country that all of this is about."""
    adjective: Text | None = None
    """A country's adjective ("French")."""
    surname: Text | None = None
    parent: Id | None = None
    organization: Id | None = None
    """A role's organization."""
    head_title: Id | None = None
    """The role of an organization's head."""
    source: Text | None = None
    facts: Annotated[tuple[Fact, ...], Strict(False)] = ()

    @property
    def label(self) -> str:
        """Return the short form that a sentence uses."""
        return self.short or self.acronym or self.name


class Section(Model):
    """A part of a source document."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_-]+$")]
    title: Text


class Source(Model):
    """A document that facts come from. `latest` is the last date that it names: it was written then or later."""

    id: Id
    title: Text
    latest: Date
    url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    sections: Annotated[tuple[Section, ...], Strict(False)] = ()
