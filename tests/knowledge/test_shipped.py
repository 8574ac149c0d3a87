"""The shipped knowledge says what its source says, and what the source leaves open stays open."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Knowledge
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    LegalBasis,
    Mandate,
    Members,
    Nationality,
    Policy,
    Relation,
    Review,
    Staff,
    Status,
    Tenure,
)

ORGANIZATIONS = ["isg", "ico", "kfor", "eulex", "omik", "unmik"]


def dates(knowledge: Knowledge, subject: str, kind: str) -> list[str]:
    """Return the dates of a subject's events of one kind, "" for none."""
    return [fact.date.iso() if fact.date else "" for fact in knowledge.facts(subject, Event) if fact.kind == kind]


def held(tenure: Tenure) -> tuple[str, str, str]:
    """Return a tenure's person, start and end, "" where they are not recorded."""
    return (tenure.person, tenure.start.iso() if tenure.start else "", tenure.end.iso() if tenure.end else "")


def relations(knowledge: Knowledge, subject: str) -> set[tuple[str, str]]:
    return {(fact.type, fact.object) for fact in knowledge.facts(subject, Relation)}


# What is recorded


def test_the_six_organizations_are_in_the_order_of_the_source(shipped: Knowledge) -> None:
    assert [subject.id for subject in shipped.organizations] == ORGANIZATIONS


@pytest.mark.parametrize(
    ("organization", "parent"), [("kfor", "nato"), ("eulex", "eu"), ("omik", "osce"), ("unmik", "un")]
)
def test_an_organization_belongs_to_a_larger_one(shipped: Knowledge, organization: str, parent: str) -> None:
    assert shipped.subjects[organization].parent == parent


@pytest.mark.parametrize("subject", ORGANIZATIONS)
def test_every_organization_has_a_description_a_mandate_and_a_status(shipped: Knowledge, subject: str) -> None:
    assert len(shipped.facts(subject, Description)) == 1
    assert len(shipped.facts(subject, Status)) == 1
    assert shipped.facts(subject, Mandate)


@pytest.mark.parametrize(
    ("subject", "start", "end"),
    [
        ("isg", ["2008-02-28"], ["2012-09-10"]),
        ("ico", [], ["2012-09"]),
        ("kfor", [], []),
        ("eulex", ["2008-12-09"], []),
        ("omik", [], []),
        ("unmik", ["1999"], ["2008-06-15"]),
        ("kosovo", ["2008-02-17"], []),
        ("ahtisaari_plan", ["2007-03-26"], []),
        ("constitution", ["2008-06-15"], []),
        ("resolution_1244", [], []),
    ],
)
def test_starts_and_ends_are_as_precise_as_in_the_source(
    shipped: Knowledge, subject: str, start: list[str], end: list[str]
) -> None:
    assert (dates(shipped, subject, "start"), dates(shipped, subject, "end")) == (start, end)


def test_two_organizations_have_ended_and_unmik_remains(shipped: Knowledge) -> None:
    ended = [name for name in ORGANIZATIONS if shipped.facts(name, Status)[0].value == "ended"]
    assert ended == ["isg", "ico"]


@pytest.mark.parametrize(
    ("organization", "heads"),
    [
        ("ico", [("feith", "2008", "2012")]),
        ("eulex", [("meucci", "", "")]),
        ("omik", [("schlumberger", "2012-10", "")]),
        ("unmik", [("zannier", "2008-06", "2011-06"), ("zarif", "2011-10", "2015-08"), ("tanin", "", "")]),
    ],
)
def test_heads_and_their_time_in_office(
    shipped: Knowledge, organization: str, heads: list[tuple[str, str, str]]
) -> None:
    assert [held(tenure) for tenure in shipped.leaders(organization)] == heads


@pytest.mark.parametrize("person", ["meucci", "schlumberger", "tanin"])
def test_three_heads_are_the_current_ones(shipped: Knowledge, person: str) -> None:
    assert [tenure.current for tenure in shipped.tenures(person) if tenure.leads] == [True]


@pytest.mark.parametrize(
    ("person", "roles"),
    [
        ("ahtisaari", ["special_envoy"]),
        ("feith", ["icr", "eusr"]),
        ("ban", ["secretary_general"]),
        ("zarif", ["srsg", "permanent_representative"]),
    ],
)
def test_people_have_every_role_that_the_source_gives_them(shipped: Knowledge, person: str, roles: list[str]) -> None:
    assert [tenure.role for tenure in shipped.tenures(person) if tenure.person == person] == roles


@pytest.mark.parametrize(("person", "appointer"), [("feith", "isg"), ("zannier", "ban")])
def test_two_people_were_appointed_by_somebody(shipped: Knowledge, person: str, appointer: str) -> None:
    assert {tenure.appointed_by for tenure in shipped.tenures(person) if tenure.leads} == {appointer}


@pytest.mark.parametrize(
    ("organization", "figures"),
    [
        ("kfor", [("soldiers", 4700, None, "2015-11"), ("soldiers", 690, "united_states", "2015-11")]),
        ("eulex", [("total", 1500, None, "")]),
        ("omik", [("international", 165, None, "2014-03"), ("local", 435, None, "2014-03")]),
    ],
)
def test_staff_figures_are_approximate_and_dated_where_the_source_dates_them(
    shipped: Knowledge, organization: str, figures: list[tuple[str, int, str | None, str]]
) -> None:
    facts = shipped.facts(organization, Staff)
    assert [(f.category, f.value, f.country, f.as_of.iso() if f.as_of else "") for f in facts] == figures
    assert {fact.bound for fact in facts} == {"about"}


@pytest.mark.parametrize(
    ("organization", "value", "bound", "unit"),
    [("isg", 25, "exactly", "states"), ("kfor", 30, "more_than", "national military contingents")],
)
def test_members_and_contributors(shipped: Knowledge, organization: str, value: int, bound: str, unit: str) -> None:
    assert [(f.value, f.bound, f.unit) for f in shipped.facts(organization, Members)] == [(value, bound, unit)]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("isg", {("oversees", "ico"), ("staffs", "ico"), ("appoints_head_of", "ico")}),
        ("ico", {("oversees", "government_of_kosovo"), ("implements", "ahtisaari_plan")}),
        ("kfor", {("commanded_by", "nato"), ("supports", "ksf")}),
        ("eulex", {("works_with", "government_of_kosovo"), ("implements", "ahtisaari_plan")}),
        ("unmik", {("supports", "pisg"), ("represents", "kosovo"), ("works_with", "serbia")}),
        ("united_states", {("participates_in", "eulex")}),
        ("ahtisaari_plan", {("made_by", "ahtisaari")}),
        ("resolution_1244", {("made_by", "un_security_council")}),
        ("government_of_kosovo", {("implements", "ahtisaari_plan")}),
    ],
)  # fmt: skip
def test_how_subjects_stand_to_each_other(shipped: Knowledge, subject: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= relations(shipped, subject)


def test_kfor_rests_on_resolution_1244(shipped: Knowledge) -> None:
    assert [fact.document for fact in shipped.facts("kfor", LegalBasis)] == ["resolution_1244"]


def test_kfor_was_downsized_by_a_decision_and_two_phases_and_more_is_to_follow(shipped: Knowledge) -> None:
    found = [fact for fact in shipped.facts("kfor", Event) if fact.kind == "downsizing"]
    assert [(fact.date, fact.phase, fact.future) for fact in found[1:]] == [
        (found[1].date, 1, False),
        (found[2].date, 2, False),
        (None, None, True),
    ]
    assert [fact.date.precision for fact in found if fact.date] == ["year", "part", "part"]
    assert found[0].by == ("nato",)


def test_unmik_handed_over_rule_of_law_and_was_downsized_in_december_2009(shipped: Knowledge) -> None:
    found = [fact for fact in shipped.facts("unmik", Event) if fact.date and fact.date.iso() == "2009-12"]
    assert [(fact.kind, fact.by) for fact in found] == [("event", ("zannier",)), ("downsizing", ("zannier",))]
    assert "eulex" in found[0].others


def test_unmik_has_a_former_mandate_and_residual_tasks(shipped: Knowledge) -> None:
    assert [fact.period for fact in shipped.facts("unmik", Mandate)] == ["former", "residual"]


def test_eulex_became_fully_operational_in_april_2009(shipped: Knowledge) -> None:
    assert dates(shipped, "eulex", "event") == ["2009-04"]


def test_omik_s_mandate_is_reviewed_every_month_since_a_motion_of_january_2008(shipped: Knowledge) -> None:
    (review,) = shipped.facts("omik", Review)
    assert (review.every, review.by, review.date.iso() if review.date else "") == (
        "month",
        ("russia", "serbia"),
        "2008-01",
    )


def test_the_united_states_has_a_policy_of_three_parts(shipped: Knowledge) -> None:
    assert len(shipped.facts("united_states", Policy)) == 3


def test_the_united_states_first_took_part_in_such_a_mission_with_eulex(shipped: Knowledge) -> None:
    (relation,) = shipped.facts("united_states", Relation)
    assert relation.first


def test_independence_and_the_constitution_can_tell_a_time(shipped: Knowledge) -> None:
    named = {fact.name for subject in ("kosovo", "constitution") for fact in shipped.facts(subject, Event)}
    assert named == {"independence", "the constitution's entry into force"}


# What the source leaves open


@pytest.mark.parametrize("organization", ["isg", "kfor"])
def test_nobody_is_recorded_at_the_head_of(shipped: Knowledge, organization: str) -> None:
    assert shipped.leaders(organization) == []


def test_kfor_has_no_start(shipped: Knowledge) -> None:
    assert dates(shipped, "kfor", "start") == []


def test_resolution_1244_has_no_date(shipped: Knowledge) -> None:
    assert shipped.facts("resolution_1244", Event) == []


def test_tanin_has_no_start_in_office(shipped: Knowledge) -> None:
    assert [tenure.start for tenure in shipped.tenures("tanin")] == [None, None]


def test_zannier_s_start_is_the_month_of_the_appointment(shipped: Knowledge) -> None:
    zannier = shipped.leaders("unmik")[0]
    assert zannier.appointed is not None
    assert zannier.start == zannier.appointed


def test_nobody_is_recorded_as_srsg_between_june_and_october_2011(shipped: Knowledge) -> None:
    zannier, zarif, _ = shipped.leaders("unmik")
    assert zannier.end is not None
    assert zarif.start is not None
    assert (zannier.end.iso(), zarif.start.iso()) == ("2011-06", "2011-10")
    assert all(
        held(t)[1:] in {("2008-06", "2011-06"), ("2011-10", "2015-08"), ("", "")} for t in shipped.leaders("unmik")
    )


def test_eulex_staff_is_undated_and_not_split(shipped: Knowledge) -> None:
    assert [(fact.as_of, fact.category) for fact in shipped.facts("eulex", Staff)] == [(None, "total")]


@pytest.mark.parametrize("organization", ["isg", "ico", "unmik"])
def test_no_staff_figure_is_recorded_of(shipped: Knowledge, organization: str) -> None:
    assert shipped.facts(organization, Staff) == []


def test_no_state_is_named_as_a_member_of_the_isg(shipped: Knowledge) -> None:
    assert [fact.named for fact in shipped.facts("isg", Members)] == [()]
    assert ("participates_in", "isg") not in relations(shipped, "united_states")


def test_only_schlumberger_and_zannier_have_a_nationality(shipped: Knowledge) -> None:
    found = {f.subject: f.country for f in shipped.by_id.values() if isinstance(f, Nationality)}
    assert found == {"schlumberger": "france", "zannier": "italy"}


@pytest.mark.parametrize("person", ["zarif", "tanin"])
def test_two_people_represented_afghanistan_at_an_unknown_time(shipped: Knowledge, person: str) -> None:
    found = [tenure for tenure in shipped.tenures("afghanistan") if tenure.person == person]
    assert [held(tenure) for tenure in found] == [(person, "", "")]


def test_feith_s_time_as_eusr_has_no_dates(shipped: Knowledge) -> None:
    (eusr,) = shipped.tenures("eusr")
    assert held(eusr) == ("feith", "", "")


def test_ban_s_report_has_no_date(shipped: Knowledge) -> None:
    assert dates(shipped, "ban", "event") == [""]


def test_only_kfor_has_a_legal_basis(shipped: Knowledge) -> None:
    assert [f.subject for f in shipped.by_id.values() if isinstance(f, LegalBasis)] == ["kfor"]


def test_nothing_is_recorded_of_a_time_after_the_source(shipped: Knowledge) -> None:
    def told(fact: BaseFact) -> list[str]:
        found = [fact.as_of, fact.start, fact.end, getattr(fact, "date", None), getattr(fact, "appointed", None)]
        return [date.iso() for date in found if date]

    assert max(date for fact in shipped.by_id.values() for date in told(fact)) == "2015-11"


# How it is written


def test_every_fact_names_a_section_of_its_source(shipped: Knowledge) -> None:
    for fact in shipped.by_id.values():
        source, title = shipped.section(fact.source)
        assert title in {section.title for section in source.sections}, fact.id


def test_texts_are_clauses_that_a_sentence_can_hold(shipped: Knowledge) -> None:
    """A status is a sentence of its own."""
    for fact in shipped.by_id.values():
        text = getattr(fact, "text", None)
        if text is not None:
            assert text.endswith(".") == isinstance(fact, Status), fact.id


def test_every_organization_has_a_file_of_its_own(shipped: Knowledge) -> None:
    files = (Path(__file__).resolve().parents[2] / "knowledge" / "organizations").glob("*.yml")
    assert {file.stem for file in files} == {subject.id for subject in shipped.organizations}
