"""The reply to a whole message."""

from __future__ import annotations

import json
from typing import Any

import pytest

from actions.coverage import covered
from actions.focus import Focus
from actions.reply import MAX_QUESTIONS, Reply, reply_to
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, shipped, time

EN = wording("en")


def reply(*clauses: dict[str, Any], message: str = "", problem: str = "", focus: Focus | None = None) -> Reply:
    """Return the reply to a message of these clauses."""
    return reply_to(message, clauses, problem, focus or Focus(), shipped())


def test_answer_comes_with_data() -> None:
    custom = reply(clause("leader", "omik", words="who leads _organization_")).custom
    assert (custom["version"], custom["outcome"], custom["kind"], custom["language"]) == (1, "answered", "leader", "en")
    assert [subject["id"] for subject in custom["subjects"]] == ["schlumberger", "omik"]
    assert custom["facts"][0] | {"text": None} == {
        "subject": "omik", "id": "omik.tenure.1", "kind": "tenure", "label": "Office", "text": None, "value": None,
        "from": "2012-10", "to": None, "as_of": None, "source": "isk#omik",
    }  # fmt: skip
    assert custom["sources"][0]["section"] == "OSCE Mission in Kosovo (OMIK)"


def test_data_is_plain() -> None:
    custom = reply(clause("overview", "kfor")).custom
    assert json.loads(json.dumps(custom)) == custom


def test_focus_is_what_was_answered() -> None:
    focus = reply(clause("leader", "eulex", marks="who")).focus
    assert (focus.kind, focus.topic, focus.facts) == ("leader", ["meucci", "eulex"], ["eulex.tenure.1"])


@pytest.mark.parametrize("problem", ["empty", "too_long", "no_words", "command"])
def test_problem_is_named_and_leaves_the_conversation(problem: str) -> None:
    before = focus_on("kfor", kind="staff")
    found = reply(problem=problem, focus=before)
    assert (found.text, found.custom["outcome"], found.focus) == (EN.say(f"problem_{problem}"), "out_of_scope", before)


@pytest.mark.parametrize(("message", "language"), [("Kush e udhëheq EULEX-in?", "sq"), ("Ko vodi EULEX?", "sr")])
def test_other_language_is_told_so_in_that_language(message: str, language: str) -> None:
    found = reply(clause("leader", "eulex"), message=message)
    words = wording(language)
    assert (found.text, found.custom["language"]) == (words.say("out_of_scope", **covered(shipped(), words)), language)


def test_nothing_understood_is_out_of_scope() -> None:
    assert reply().custom["outcome"] == "out_of_scope"


def test_several_questions_are_answered_in_their_order() -> None:
    text = reply(clause("leader", "eulex", marks="who"), clause("staff", "kfor", marks="how_many")).text
    assert text.index("Meucci") < text.index("4,700")


def test_second_question_is_about_what_the_first_named() -> None:
    found = reply(
        clause("leader", "eulex", marks="who"), clause("staff", words="how many people work there", marks="there")
    )
    assert "1,500" in found.text


def test_only_so_many_questions_are_answered() -> None:
    named = ["isg", "ico", "kfor", "eulex", "omik", "unmik"]
    found = reply(*(clause("overview", name) for name in named))
    assert len(found.text.splitlines()) == MAX_QUESTIONS


def test_same_answer_is_given_once() -> None:
    found = reply(clause("start", "isg"), clause("start", "isg"))
    assert found.text.count("28 February 2008") == 1


def test_what_was_only_said_is_not_answered_and_gives_the_subject() -> None:
    said = clause("staff", "omik", is_question=False)
    assert "Schlumberger" in reply(said, clause("leader", words="who leads it", marks="it who")).text


def test_greeting_before_a_question_is_left_out() -> None:
    assert reply(clause("greet"), clause("start", "isg")).custom["kind"] == "start"


@pytest.mark.parametrize("kind", ["greet", "help", "bot_challenge", "thanks"])
def test_chat_keeps_the_focus(kind: str) -> None:
    found = reply(clause(kind), focus=focus_on("kfor", kind="staff"))
    assert (found.custom["outcome"], found.focus.topic, found.focus.kind) == ("chat", ["kfor"], "staff")


def test_name_of_which_nothing_is_recorded_is_named() -> None:
    found = reply(clause("leader", "?Turkey", words="who leads _country_"))
    assert (found.custom["outcome"], "Turkey" in found.text) == ("out_of_scope", True)


def test_country_that_may_be_a_member_is_not_recorded() -> None:
    found = reply(clause("members", "kfor", "?Turkey", yes_no=True))
    assert found.custom["outcome"] == "not_recorded"


def test_time_after_the_sources_is_not_recorded() -> None:
    found = reply(clause("leader", "kfor", times=[time("2019")], marks="who"))
    assert (found.custom["outcome"], "November 2015" in found.text) == ("not_recorded", True)


@pytest.mark.parametrize("kind", ["unrecorded", "out_of_scope"])
def test_refusal_gives_no_facts(kind: str) -> None:
    found = reply(clause(kind, "kfor"))
    assert (found.custom["outcome"] != "answered", found.custom["facts"]) == (True, [])


def test_foreign_words_speak_against_an_answer() -> None:
    found = reply(clause("staff", "kfor", words="what is the budget of _organization_", foreign=["budget"]))
    assert found.custom["outcome"] == "not_recorded"


def test_unclear_question_is_asked_back_and_its_answer_taken_up() -> None:
    back = reply(clause("end", words="when did it end", marks="it when"))
    assert (back.custom["outcome"], len(back.suggestions) > 0) == ("ambiguous", True)
    picked = reply(clause("other_subject", "isg", words="the _organization_"), focus=back.focus)
    assert "10 September 2012" in picked.text


def test_doubt_confirms_the_last_answer_with_its_source() -> None:
    told = reply(clause("staff", "kfor"))
    doubted = reply(clause("source", words="is that right", marks="verifies that", yes_no=True), focus=told.focus)
    assert doubted.text.startswith("Yes. KFOR has about 4,700 soldiers")
    assert "International Support for Kosovo" in doubted.text


def test_doubt_beside_a_question_is_passed_over() -> None:
    told = reply(clause("source", words="really", marks="verifies"), clause("leader", "eulex"))
    assert told.text.startswith("Gabriele Meucci")


def test_names_behind_a_question_that_told_of_them_leave_its_answer_the_topic() -> None:
    asks = clause("leader", words="who led what", marks="who the_head")
    names = clause("full_name", "ico", "eulex", words="one each for _organization_ _organization_", is_question=False)
    assert reply(asks, names).focus.topic[0] == "feith"


def test_order_that_is_about_nothing_is_not_answered_beside_a_question() -> None:
    found = reply(clause("overview", words="describe"), clause("overview", "eulex", words="what _organization_ is"))
    assert found.text.startswith("The European Union Rule of Law Mission")


def test_part_that_adds_nothing_leaves_what_was_told() -> None:
    found = reply(clause("leader", "eulex", words="who leads _organization_"), clause("origin", words="which country"))
    assert found.text.split("\n") == [
        "Gabriele Meucci leads EULEX (undated; the source is from November 2015 or later).",
        EN.say("no_nationality", person="Gabriele Meucci"),
    ]


def test_country_is_not_looked_for_elsewhere_than_where_it_is_asked_for() -> None:
    asked = clause("participation", "united_states", words="was the _country_ in it", marks="it", yes_no=True)
    found = reply(asked, focus=focus_on("isg"))
    assert found.text.startswith(EN.say("no_member_country", country="the United States", name="the ISG"))


def test_figure_of_several_groups_together_does_not_belie_itself() -> None:
    asked = clause("staff", "eulex", words="how many local and international", marks="how_many local international")
    figure, split = reply(asked).text.split(". ", 1)
    assert figure.startswith("EULEX has about 1,500 international and local staff")
    assert split == EN.say("no_staff_split", name="EULEX")


def test_reason_is_not_said_to_be_unrecorded_together_with_what_is_recorded() -> None:
    asked = clause("end_reason", "isg", words="why did _organization_ end", marks="why")
    assert reply(asked).text.startswith(EN.say("no_reason_only", name="the ISG"))


def test_same_reply_to_the_same_kind_of_question_says_that_there_is_no_more() -> None:
    first = reply(clause("staff", "unmik", marks="how_many"))
    again = reply(clause("staff", "unmik", words="give me a number", marks="how_many"), focus=first.focus)
    assert again.text == EN.say("nothing_more", text=first.text)


def test_same_fact_that_answers_another_question_is_told_plainly() -> None:
    first = reply(clause("leader", "omik", marks="who"))
    since = reply(clause("tenure", words="since when", marks="when start"), focus=first.focus)
    assert since.text == first.text


def test_office_explained_is_the_one_that_the_question_behind_is_about() -> None:
    after_another = focus_on("feith", "ico", kind="leader")
    found = reply(
        clause("full_name", "srsg", words="what is _role_ short for"),
        clause("leader", words="who has that post", marks="who that"),
        focus=after_another,
    )
    assert "Tanin" in found.text


def test_post_of_another_organization_is_not_that_of_the_one_talked_about() -> None:
    found = reply(
        clause("origin", "head_of_eulex", words="where is he from", marks="where he"),
        focus=focus_on("tanin", "unmik", kind="leader"),
    )
    assert "Meucci" in found.text


def test_maker_of_a_document_is_meant_by_his_behind_the_question_whose_name_it_has() -> None:
    found = reply(
        clause("full_name", "ahtisaari_plan", words="after whom is the _document_ called", marks="who"),
        clause("office", words="what was his job", marks="he title"),
        focus=focus_on("meucci", "eulex", kind="leader"),
    )
    assert ("Envoy" in found.text, "Meucci" in found.text) == (True, False)


def test_which_mission_came_first_is_asked_of_all_not_of_the_events_told_last() -> None:
    phases = reply(clause("downsizing", "kfor", marks="when")).focus
    asks = clause("compare_time", words="which of these missions came first", marks="which oldest first they")
    assert "UNMIK" in reply(asks, focus=phases).text


def test_job_then_and_now_is_told_both() -> None:
    asks = clause("in_common", words="is it still the same", marks="same it")
    text = reply(asks, focus=focus_on("kfor")).text
    assert ("ceasefire" in text, "Security Force" in text) == (True, True)
