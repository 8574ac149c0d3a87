from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from bot.report.examples import DataError
from bot.report.linking import Gold, Linked, link, read_gold, scores
from knowledge import Knowledge

GOLD = Path(__file__).resolve().parents[2] / "questions" / "linking.yml"


def linked(wanted: str, found: str) -> Linked:
    return Linked(Gold("?", frozenset(wanted.split()), 1), frozenset(found.split()))


def test_the_gold_file_has_at_least_150_sentences_of_known_subjects(knowledge: Knowledge) -> None:
    assert len(read_gold(GOLD, knowledge)) >= 150


def test_no_sentence_of_the_gold_file_comes_twice(knowledge: Knowledge) -> None:
    asked = [each.ask for each in read_gold(GOLD, knowledge)]
    assert len(set(asked)) == len(asked)


def test_a_sentence_stands_at_its_line(knowledge: Knowledge) -> None:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    assert all(each.ask in lines[each.line - 1] for each in read_gold(GOLD, knowledge))


def test_an_unknown_id_is_an_error_with_its_place(tmp_path: Path, knowledge: Knowledge) -> None:
    file = tmp_path / "gold.yml"
    file.write_text("- {ask: a, subjects: [kfor]}\n- {ask: b, subjects: [kfro]}\n")
    with pytest.raises(DataError, match=r"gold\.yml:2: subjects: 'kfro' is not in knowledge/"):
        read_gold(file, knowledge)


def test_names_are_linked_and_strangers_are_not(understanding: Understanding) -> None:
    (result,) = link([Gold("who leads KFOR and Frontex", frozenset({"kfor"}), 1)], understanding)
    assert result.found == {"kfor"}


def test_what_is_missed_and_what_is_invented() -> None:
    result = linked("kfor eulex", "kfor isg")
    assert (set(result.missed), set(result.invented)) == ({"eulex"}, {"isg"})


def test_scores_count_links_not_sentences() -> None:
    result = scores([linked("kfor eulex isg", "kfor eulex ico"), linked("", "")])
    assert (result.precision, result.recall, result.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_nothing_to_link_and_nothing_linked_is_no_error() -> None:
    assert scores([linked("", "")]).precision == 1
