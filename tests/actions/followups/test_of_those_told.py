"""Follow-ups about those who were just told of, and about what was mentioned without a name."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
SRSGS = ["zannier", "zarif", "tanin"]
ON_SRSGS = focus_on("unmik", *SRSGS, kind="count", listed=SRSGS, facts=[f"unmik.tenure.{n}" for n in (1, 2, 3)])
ON_TWO_HEADS = focus_on("meucci", "schlumberger", kind="leader", listed=["meucci", "schlumberger"])
ON_TWO_ENDS = focus_on("isg", "ico", kind="end", listed=["isg", "ico"], facts=["isg.end.1", "ico.end.1"])
ON_TASKS = focus_on("unmik", kind="mandate", facts=["unmik.mandate.2"])
ON_CUTS = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])


def answer(focus: Focus, kind: str, words: str, *names: str, **further: Any) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, **further), shipped(), EN)


@pytest.mark.parametrize(
    ("words", "first"), [("who came earliest", "zannier"), ("who stayed longest", "zarif"), ("who was last", "tanin")]
)
def test_first_last_or_longest_of_those_told_of(words: str, first: str) -> None:
    assert answer(ON_SRSGS, "compare_time", words).subjects[0] == first


def test_order_that_the_dates_leave_open_is_not_guessed() -> None:
    assert answer(ON_TWO_HEADS, "compare_time", "who began earlier").outcome == "not_recorded"


def test_the_same_of_each_person_told_of() -> None:
    told = answer(ON_TWO_HEADS, "start", "since when each of them", confidence=0.3)
    assert (told.kind, told.subjects[:2]) == ("tenure", ["meucci", "schlumberger"])


def test_they_are_all_organizations_told_of_together() -> None:
    assert {"isg", "ico"} <= set(answer(ON_TWO_ENDS, "leader", "who headed them").subjects)


def test_who_of_them_held_an_office_for_the_shortest_time() -> None:
    assert answer(ON_SRSGS, "as_of", "who stayed shortest", confidence=0.5).subjects[0] == "zannier"


def test_those_who_were_counted_are_named() -> None:
    assert answer(ON_SRSGS, "list", "name them all").listed == SRSGS


def test_what_was_only_mentioned_is_not_named() -> None:
    told = answer(ON_TASKS, "list", "in which organizations")
    assert (told.outcome, told.facts[0].id) == ("not_recorded", "unmik.mandate.2")


@pytest.mark.parametrize(
    "words", ["name three of them", "can you list those", "such as", "which organizations for example"]
)
def test_those_only_mentioned_are_not_made_up(words: str) -> None:
    told = answer(ON_TASKS, "list", words)
    assert (told.outcome, told.facts[0].id) == ("not_recorded", "unmik.mandate.2")


@pytest.mark.parametrize("words", ["which two of the lot are gone", "which two have been closed by now"])
def test_which_of_all_that_there_are(words: str) -> None:
    assert answer(focus_on("kfor", kind="staff"), "status", words, confidence=0.4).subjects == ["isg", "ico"]


def test_holders_who_share_a_country() -> None:
    alike = answer(Focus(), "in_common", "which two _role_ come from the same country", "srsg")
    assert alike.listed == ["zarif", "tanin"]


@pytest.mark.parametrize("words", ["how many are left now", "out of how many", "and how many others are there"])
def test_how_many_is_out_of_the_organization_told_of(words: str) -> None:
    assert "4,700" in answer(ON_CUTS, "count", words).text


@pytest.mark.parametrize("words", ["which body adopted it", "who issued it"])
def test_only_a_document_is_adopted(words: str) -> None:
    focus = Focus(subjects=["kfor", "resolution_1244"], topic=["kfor"], kind="relation")
    whole = complete(said("parent", words, focus=focus), shipped())
    assert (whole.kind, whole.named()) == ("creation", ["resolution_1244"])


def test_that_is_the_time_in_office_just_told() -> None:
    focus = focus_on("zannier", "unmik", kind="leader", facts=["unmik.tenure.1"])
    assert answer(focus, "duration", "that was how long").subjects[0] == "zannier"


def test_two_of_them_are_an_office_and_who_oversaw_it() -> None:
    same = answer(focus_on("isg", kind="mandate"), "compare_time", "did the two of them end in the same month")
    assert (same.text.startswith("Yes"), set(same.subjects)) == (True, {"isg", "ico"})


def test_office_that_was_not_told_is_the_other_one() -> None:
    eusr = next(t for t in shipped().tenures("feith") if t.person == "feith" and not t.leads)
    other = answer(focus_on("feith", kind="office", facts=[eusr.id]), "office", "and his other post")
    assert all(getattr(fact, "leads", False) for fact in other.facts)


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("_person_ or _person_ who came first", "zannier"),
        ("_person_ and _person_ which of them stayed longest", "zarif"),
        ("_person_ or _person_ who was last", "zarif"),
    ],
)
def test_one_of_those_named_in_front_is_chosen(words: str, chosen: str) -> None:
    assert answer(Focus(), "succession", words, "zannier", "zarif").subjects[0] == chosen


def test_other_of_those_chosen_from_is_asked_for_in_office() -> None:
    chosen = focus_on("tanin", kind="leader", listed=["zarif", "tanin"], marks=["among", "now"])
    assert complete(said("other_subject", "_person_", "zarif", focus=chosen), shipped()).kind == "tenure"


@pytest.mark.parametrize(("words", "kind"), [("only the soldiers", "staff"), ("just the institutions", "detail")])
def test_only_that_tells_the_whole_again(words: str, kind: str) -> None:
    on_transfer = focus_on("unmik", kind="mandate", facts=["unmik.mandate.1"])
    assert complete(said("staff", words, focus=on_transfer), shipped()).kind == kind


def test_one_of_those_of_a_country_is_chosen() -> None:
    told = answer(Focus(), "compare_time", "which of the two _country_ came first", "afghanistan")
    assert told.subjects[0] == "zarif"


@pytest.mark.parametrize(
    "words",
    [
        "list the clubs where it speaks for _home_",
        "which organizations does it represent _home_ in",
        "names of the bodies that have not recognized _home_",
    ],
)
def test_organizations_that_are_only_mentioned_are_not_taken_for_those_that_are_known(words: str) -> None:
    told = answer(focus_on("unmik", kind="relation", facts=["unmik.relation.3"]), "list", words, "kosovo")
    assert (told.outcome, [fact.id for fact in told.facts]) == ("not_recorded", ["unmik.relation.2"])


def test_names_alone_are_those_of_what_was_told() -> None:
    told = answer(focus_on("kfor", kind="members", facts=["kfor.members.1"]), "list", "any names", confidence=0.6)
    assert (told.outcome, told.subjects) == ("not_recorded", ["kfor"])


def test_which_of_these_has_somebody_is_asked_of_all_of_them() -> None:
    focus = focus_on("kfor", "eulex", "omik", kind="list", listed=["kfor", "eulex", "omik"])
    told = answer(focus, "staff", "which of these has any _country_ soldiers", "united_states", confidence=0.5)
    assert "kfor" in told.subjects


def test_each_of_two_is_asked_about_both() -> None:
    assert answer(ON_TWO_ENDS, "end", "when did each come to an end").subjects == ["isg", "ico"]


HEADED = ["ico", "eulex", "omik"]
HEADS = ["feith", "meucci", "schlumberger"]
ON_HEADED = focus_on(
    *HEADED,
    *HEADS,
    kind="leader",
    listed=HEADED,
    course=[*HEADED, *HEADS],
    facts=[f"{name}.tenure.1" for name in HEADED],
)


@pytest.mark.parametrize(
    ("words", "persons"),
    [
        ("who of the three has quit", ["feith"]),
        ("which of them is no longer in office", ["feith"]),
        ("who is still there", ["meucci", "schlumberger"]),
    ],
)
def test_heads_of_organizations_that_were_listed(words: str, persons: list[str]) -> None:
    assert answer(ON_HEADED, "status", words, confidence=0.3).subjects == persons


def test_what_only_an_organization_does_is_asked_of_those() -> None:
    assert answer(ON_HEADED, "list", "which of the three was closed", confidence=0.3).subjects == ["ico"]


@pytest.mark.parametrize("words", ["both of them under one roof", "all in a single building", "that is out of"])
def test_everybody_in_one_place_is_a_sum(words: str) -> None:
    told = focus_on("kfor", "eulex", kind="compare_size", facts=["kfor.staff.1", "eulex.staff.1"])
    assert "6,200" in answer(told, "pick", words, confidence=0.4).text


@pytest.mark.parametrize(
    ("kind", "words", "names", "told"),
    [
        ("compare_time", "which one stayed the longest", (), {"zarif"}),
        ("list", "and which ones were _country_", ("afghanistan",), {"zarif", "tanin"}),
    ],
)
def test_which_ones_are_those_told_of(kind: str, words: str, names: tuple[str, ...], told: set[str]) -> None:
    assert set(answer(ON_SRSGS, kind, words, *names).subjects) == told


def test_who_of_these_in_office_is_of_those_told_of_not_of_one_post() -> None:
    two = focus_on("feith", "tanin", kind="leader", listed=["feith", "tanin"], facts=["unmik.tenure.3"])
    assert answer(two, "leader", "who of these has the job still", confidence=0.5).subjects == ["tanin"]


def test_their_names_are_those_of_the_persons_told_of() -> None:
    on_two = focus_on("zarif", "tanin", "unmik", kind="origin", listed=["zarif", "tanin"], facts=["unmik.tenure.2"])
    told = answer(on_two, "mandate", "and their names please", confidence=0.5)
    assert told.kind == "detail"
    assert "mandate" not in told.text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the headcounts of each please", "staff"),
        ("mandates side by side", "mandate"),
        ("now all their bosses", "leader"),
    ],
)
def test_a_noun_is_asked_of_each_of_those_told_of(words: str, kind: str) -> None:
    told = focus_on("kfor", "eulex", kind="list", facts=["kfor.status.1", "eulex.status.1"], listed=["kfor", "eulex"])
    whole = complete(said("pick", words, focus=told), shipped())
    assert (whole.kind, whole.named()) == (kind, ["kfor", "eulex"])
