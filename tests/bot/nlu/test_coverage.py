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


def often(kind: str, *sentences: str) -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(sentence.split()), kind) for sentence in sentences] * 10


WEIGHED = Coverage.train(
    often("compare_size", "which is larger", "who has more", "who has more money in its purse")
    + often("compare_size", *["which is larger"] * 30)
    + often("out_of_scope", "how much money", "whose money", "money spent", "is it larger"),
    {"who", "has", "is", "it", "which"},
)


def test_word_far_commoner_in_refused_questions_speaks_against_a_kind_that_has_heard_it() -> None:
    assert WEIGHED.against(["who", "has", "more", "money"], "compare_size") == ["money"]


def test_word_that_is_usual_in_the_kind_does_not() -> None:
    assert WEIGHED.against(["which", "is", "larger"], "compare_size") == []


def test_nothing_speaks_against_a_refusal() -> None:
    assert WEIGHED.against(["money"], "out_of_scope") == []


def test_it_weighs_the_same_once_stored() -> None:
    stored = Coverage(**WEIGHED.as_dict(), stopwords={"who", "has"})
    assert stored.against(["who", "has", "more", "money"], "compare_size") == ["money"]
