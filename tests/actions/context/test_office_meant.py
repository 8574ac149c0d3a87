"""Which of somebody's offices a question means, where that one held two."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.context.descriptions import introduced
from actions.context.office_meant import with_office_meant
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, shipped
from tests.actions.said import said

ON_FURTHER = focus_on("feith", kind="office", facts=["feith.tenure.1"])
ON_BOTH = focus_on("feith", "ico", kind="office", facts=["ico.tenure.1", "feith.tenure.1"])
ON_ROLE = focus_on("eusr", "feith", "ico", kind="tenure", facts=["ico.tenure.1"])


@pytest.mark.parametrize(
    ("kind", "words", "focus"),
    [
        ("tenure", "how long did he keep that additional post", ON_BOTH),
        ("succession", "who had it next after him", ON_FURTHER),
        ("end", "up to when", ON_FURTHER),
        ("succession", "and who came after him there", ON_ROLE),
    ],
)
def test_the_office_called_second_or_told_last_is_meant(kind: str, words: str, focus: Focus) -> None:
    assert with_office_meant(said(kind, words, focus=focus), shipped()).named("role") == ["eusr"]


@pytest.mark.parametrize(
    ("kind", "words", "names", "focus"),
    [
        ("tenure", "when did he leave _organization_", ("ico",), ON_FURTHER),
        ("tenure", "when did he start", (), ON_BOTH),
        ("tenure", "was he the boss until the end", (), ON_FURTHER),
        ("tenure", "how long did that man last", (), focus_on("zarif", kind="office", facts=["zarif.tenure.1"])),
    ],
)
def test_no_office_is_meant_where_both_or_another_one_can_be(
    kind: str, words: str, names: tuple[str, ...], focus: Focus
) -> None:
    assert not with_office_meant(said(kind, words, *names, focus=focus), shipped()).named("role")


ON_MEUCCI = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"], words=["who", "leads", "it"])
ON_FEITH = focus_on("feith", "ico", kind="office", facts=["ico.tenure.1", "feith.tenure.1"])
CHOSEN = focus_on("feith", "ico", kind="appointment", facts=["ico.tenure.1"], words=["who", "chose", "him"])
APPOINTED = focus_on("zannier", "unmik", "ban", kind="appointment", facts=["unmik.tenure.1"])


def answer(kind: str, words: str, *names: str, focus: Focus = Focus()) -> Answer:  # noqa: B008 (immutable)
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.7), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("kind", "words", "name", "told"),
    [
        ("other_subject", "sorry i meant the fellow at the _body_", "un", "Tanin"),
        ("overview", "but i was asking about the boss of _organization_", "omik", "Schlumberger"),
        ("pick", "and the one from the _body_", "osce", "Schlumberger"),
    ],
)
def test_the_one_at_another_organization(kind: str, words: str, name: str, told: str) -> None:
    assert told in answer(kind, words, name, focus=ON_MEUCCI).text


def test_the_one_at_another_organization_has_the_last_question_asked_of_him() -> None:
    on_start = focus_on("schlumberger", "omik", kind="tenure", words=["since", "when"], marks=["when", "start"])
    assert answer("other_subject", "and the man at _organization_", "ico", focus=on_start).kind == "tenure"


def test_the_one_at_another_organization_is_the_organization_after_one() -> None:
    on_task = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"], words=["what", "does", "it", "do"])
    assert answer("other_subject", "and the one at _organization_", "omik", focus=on_task).kind == "mandate"


@pytest.mark.parametrize(
    ("kind", "words", "names", "outcome"),
    [
        ("other_subject", "and the european post", (), "not_recorded"),
        ("appointment", "who gave him his _body_ job", ("eu",), "not_recorded"),
        ("other_subject", "the civilian title", (), "answered"),
    ],
)
def test_post_called_by_a_word(kind: str, words: str, names: tuple[str, ...], outcome: str) -> None:
    told = answer(kind, words, *names, focus=CHOSEN)
    assert (told.kind, told.outcome) == ("appointment", outcome)


def test_other_post_than_the_one_told_of() -> None:
    on_one = focus_on("feith", kind="office", facts=["feith.tenure.1"])
    assert [fact.id for fact in answer("tenure", "since when the other post", focus=on_one).facts] == ["ico.tenure.1"]


def test_appointer_of_one_office_did_not_give_the_other() -> None:
    assert answer("appointment", "who appointed him as _role_", "eusr", focus=ON_FEITH).outcome == "not_recorded"


@pytest.mark.parametrize("words", ["which country is that man from", "what is the nationality of this diplomat"])
def test_that_man_is_the_one_who_was_asked_for(words: str) -> None:
    assert "zannier" not in answer("origin", words, focus=APPOINTED).subjects


def test_he_is_still_the_one_who_was_asked_about() -> None:
    assert "Italian" in answer("origin", "which country is he from", focus=APPOINTED).text


def test_statement_introduces_the_one_head_from_a_country() -> None:
    sent = clause("origin", "ban", "italy", words="_person_ chose an _country_ for it", is_question=False)
    assert introduced(sent, Focus(), shipped()) == "zannier"
    several = clause("origin", "ban", "afghanistan", words="_person_ chose an _country_ for it", is_question=False)
    assert introduced(several, Focus(), shipped()) == ""


@pytest.mark.parametrize("words", ["who was his superior", "who stood above him", "to whom did he answer"])
def test_superior_of_somebody_is_not_recorded(words: str) -> None:
    assert answer("succession", words, focus=ON_MEUCCI).outcome == "not_recorded"
