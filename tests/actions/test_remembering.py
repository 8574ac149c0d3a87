"""What the conversation is about after an answer."""

from __future__ import annotations

from actions.answer import Answer
from actions.focus import Focus
from actions.remembering import moved
from tests.actions.clauses import focus_on, question, shipped

TENURE = shipped().by_id["unmik.tenure.2"]


def after(answer: Answer, focus: Focus, *named: str, kind: str = "leader", **further: object) -> Focus:
    return moved(focus, answer, question(kind, *named, focus=focus, **further), shipped())  # type: ignore[arg-type]


def test_subjects_are_remembered_in_the_order_in_which_they_came_up() -> None:
    focus = after(Answer("answered", "", "staff", ["eulex"]), focus_on("omik", course=["omik"]), "eulex")
    assert focus.course == ["omik", "eulex"]


def test_subject_of_a_fact_can_be_meant_next() -> None:
    nationality = shipped().by_id["schlumberger.nationality.1"]
    assert "schlumberger" in after(Answer("answered", "", "overview", ["france"], [nationality]), Focus()).subjects


def test_it_stays_what_the_conversation_is_about_when_something_else_is_named() -> None:
    asked = {"words": "does it command _organization_", "marks": "it", "yes_no": True}
    focus = after(
        Answer("answered", "", "parent", ["kfor"], [TENURE]), focus_on("eulex"), "kfor", kind="parent", **asked
    )
    assert focus.topic[0] == "eulex"


def test_one_talked_about_and_the_answer_are_two_to_choose_from() -> None:
    focus = after(Answer("answered", "", "succession", ["zarif", "unmik", "tanin"], [TENURE]), focus_on("tanin"))
    assert focus.listed == ["tanin", "zarif"]


def test_question_about_the_last_answer_leaves_the_conversation_where_it_was() -> None:
    before = focus_on("kfor", kind="staff", facts=["kfor.staff.1"])
    focus = after(Answer("answered", "", "as_of", ["kfor"]), before, kind="as_of")
    assert (focus.kind, focus.facts, focus.aside) == ("staff", ["kfor.staff.1"], "as_of")


def test_what_is_asked_back_can_be_chosen_from() -> None:
    focus = after(Answer("ambiguous", "", "end", listed=["isg", "ico"], options=["the ISG"]), Focus(), kind="end")
    assert (focus.listed, focus.topic) == (["isg", "ico"], [])


def test_person_of_a_claim_stays_the_one_talked_about() -> None:
    said = {"kind": "leader", "words": "does _person_ run _organization_", "yes_no": True}
    focus = after(Answer("answered", "", "leader", ["meucci", "eulex", "tanin"], [TENURE]), Focus(), "tanin", **said)
    assert focus.topic[0] == "tanin"


def test_plan_that_was_asked_for_is_talked_about_next() -> None:
    linked = next(f for f in shipped().relations_to("ahtisaari_plan") if f.subject == "ico")
    said = {"kind": "legal_basis", "words": "by which plan did it work"}
    focus = after(Answer("answered", "", "legal_basis", ["ico"], [linked]), focus_on("ico"), **said)
    assert focus.topic == ["ahtisaari_plan", "ico"]


def test_who_appointed_somebody_is_the_organization_talked_about_next() -> None:
    appointed = shipped().by_id["ico.tenure.1"]
    said = {"kind": "appointment", "words": "who picked _person_", "marks": "who"}
    focus = after(Answer("answered", "", "appointment", ["feith", "ico", "isg"], [appointed]), Focus(), "feith", **said)
    assert focus.topic == ["feith", "isg", "ico"]


def test_group_that_a_question_names_as_who_appointed_somebody_is_talked_about_next() -> None:
    appointed = shipped().by_id["ico.tenure.1"]
    said = {"kind": "appointment", "words": "by what _organization_ was _person_ named"}
    answered = Answer("answered", "", "appointment", ["feith", "ico", "isg"], [appointed])
    assert after(answered, Focus(), "isg", "feith", **said).topic == ["feith", "isg", "ico"]


def test_what_was_listed_stays_so_while_one_of_it_is_asked_about() -> None:
    three = ["zannier", "zarif", "tanin"]
    focus = focus_on(*three, "unmik", kind="leader", listed=three)
    appointed = shipped().by_id["unmik.tenure.1"]
    answered = Answer("answered", "", "appointment", ["zannier", "unmik", "ban"], [appointed])
    assert after(answered, focus, "zannier", kind="appointment", words="who named _person_").listed == three


def test_plan_of_a_mandate_and_whose_it_is_are_talked_about_next() -> None:
    said = {"kind": "mandate", "words": "whose proposal did _organization_ help to carry out"}
    mandate = next(f for f in shipped().subjects["ico"].facts if f.kind == "mandate")
    focus = after(Answer("answered", "", "mandate", ["ico"], [mandate]), Focus(), "ico", **said)
    assert focus.topic == ["ahtisaari", "ahtisaari_plan", "ico"]


def test_the_first_of_two_that_were_compared_is_talked_about_next() -> None:
    said = {"kind": "compare_size", "words": "is _organization_ larger than _organization_", "yes_no": True}
    sized = Answer("answered", "", "compare_size", ["kfor", "eulex"], [TENURE])
    assert after(sized, focus_on("kfor"), "eulex", "kfor", **said).topic[0] == "eulex"


def test_what_was_staffed_stays_what_it_means() -> None:
    staffs = next(fact for fact in shipped().relations_to("ico") if fact.type == "staffs")
    said = {"kind": "relation", "words": "who staffed _organization_", "marks": "it who"}
    told = Answer("answered", "", "relation", ["isg", "ico"], [staffs])
    assert after(told, focus_on("ico"), "ico", **said).topic[0] == "ico"
