"""Nothing is said twice in one reply."""

from __future__ import annotations

import pytest

from actions.told_once import sentences, tells_nothing_new, told_once
from actions.wording import wording


def once(*texts: str) -> list[str]:
    """Return what is left of the texts."""
    return told_once(texts, wording("en"))


def test_sentences_end_at_full_stops_that_end_them() -> None:
    text = "It has 690 U.S. Marines. Mr. Feith led it under NATO. Was it so?"
    assert sentences(text) == ["It has 690 U.S. Marines.", "Mr. Feith led it under NATO.", "Was it so?"]


def test_sentence_is_told_once() -> None:
    assert once("Ann Lee leads ACME.", "Since when is not recorded. Ann Lee leads ACME.") == [
        "Ann Lee leads ACME.",
        "Since when is not recorded.",
    ]


def test_text_that_adds_nothing_is_empty() -> None:
    assert once("ACME ended in 2012.", "ACME ended in 2012.") == ["ACME ended in 2012.", ""]


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("ACME has about 90 guards, including 9 Danes (as of May 2015).", "ACME has about 90 guards (as of May 2015)."),
        ("The figure then is not recorded; this one is: ACME has 90 guards.", "ACME has 90 guards."),
        ("The ACME Board (AB) oversaw the work of the ACME Office (AO).", "The Board oversaw the Office."),
    ],
)
def test_shorter_sentence_is_told_by_a_longer_one(longer: str, shorter: str) -> None:
    assert once(longer, shorter) == [longer, ""]


def test_longer_sentence_takes_the_place_of_a_shorter_one() -> None:
    assert once("Yes. Ann Lee is Danish.", "Ann Lee is a Danish judge. She has led ACME since 2009.") == [
        "Yes. Ann Lee is a Danish judge.",
        "She has led ACME since 2009.",
    ]


def test_other_dates_and_numbers_are_another_fact() -> None:
    texts = ("In early 2010, ACME ended the first phase.", "In early 2011, ACME ended the first phase.")
    assert once(*texts) == list(texts)


def test_what_is_not_recorded_tells_nothing_but_itself() -> None:
    texts = ("Who led ACME before Ann Lee is not recorded.", "Ann Lee led ACME.", "That is not recorded for ACME.")
    assert once(*texts) == list(texts)


def test_verdicts_stay() -> None:
    assert once("Yes. ACME ended in 2012.", "Yes. BETA ended in 2013.") == [
        "Yes. ACME ended in 2012.",
        "Yes. BETA ended in 2013.",
    ]


def test_reason_that_its_sentence_tells_is_left_out() -> None:
    assert once("In 2008, ACME ended, as the law came into force. The reason: the law came into force.") == [
        "In 2008, ACME ended, as the law came into force."
    ]


def test_event_is_told_by_another_one_with_it_as_a_result() -> None:
    first = "On 1 May 2008, the new law came into force. The result: ACME closed its office."
    assert once(f"{first} On 1 May 2008, ACME closed its office, as the new law came into force.") == [first]


def test_reason_stands_alone_only_right_behind_what_it_is_the_reason_of() -> None:
    why = "In 2009, ACME began to shrink. The reason: peace had come."
    assert once("In 2009, ACME began to shrink.", why)[1] == "The reason: peace had come."
    assert once("In 2009, ACME began to shrink. In 2011, ACME closed two offices.", why)[1] == why


def test_reply_with_the_sentences_of_the_one_before_tells_nothing_new() -> None:
    before = "EULEX has a head. It has staff.\nKFOR has soldiers."
    assert tells_nothing_new("KFOR has soldiers. EULEX has a head.", before)
    assert not tells_nothing_new("KFOR has soldiers. They come from many countries.", before)
    assert not tells_nothing_new("KFOR has soldiers.", "")
