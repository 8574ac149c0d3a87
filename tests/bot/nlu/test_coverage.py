"""Words that a kind's examples never use are told apart from those that they do."""

from __future__ import annotations

from bot.nlu.coverage import Coverage

COVERAGE = Coverage.train(
    [(("who", "leads", "_organization_"), "leader"), (("what", "budget"), "out_of_scope")], {"who", "what", "the"}
)


def test_words_of_the_kind_are_covered() -> None:
    assert COVERAGE.uncovered(["who", "leading", "_organization_"], "leader") == []


def test_other_content_words_are_not_covered() -> None:
    assert COVERAGE.uncovered(["the", "budget"], "leader") == ["budget"]


def test_words_of_refused_questions_are_foreign() -> None:
    assert COVERAGE.foreign(["budget"], sure=False) == ["budget"]


def test_a_sure_classifier_is_trusted() -> None:
    assert COVERAGE.foreign(["budget"], sure=True) == []
