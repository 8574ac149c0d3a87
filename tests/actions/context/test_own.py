"""Where the speaker works is remembered as what "our mission" means."""

from __future__ import annotations

import pytest

from actions.context.own import own_organization
from tests.actions.clauses import clause, shipped


@pytest.mark.parametrize(
    ("words", "named", "expected"),
    [
        ("i serve as a translator with _organization_", "kfor", "kfor"),
        ("we are _organization_ people", "eulex", "eulex"),
        ("i am a trainee at the _body_", "osce", "omik"),
        ("they post me to _organization_ next year", "unmik", "unmik"),
        ("i suppose _organization_ is ours", "omik", "omik"),
        ("i am writing about _organization_", "kfor", ""),
        ("i am curious about the work of _organization_", "isg", ""),
    ],
)
def test_a_statement_says_where_the_speaker_works(words: str, named: str, expected: str) -> None:
    assert own_organization(clause("other_subject", named, words=words), shipped()) == expected
