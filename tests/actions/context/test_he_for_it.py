"""An organization of which second-language speakers say "he"."""

from __future__ import annotations

import pytest

from actions.context.he_for_it import it_for_he
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped

ON_PERSON = focus_on("feith", "ico")


@pytest.mark.parametrize(
    ("words", "names", "kind", "focus", "organization"),
    [
        ("when has _organization_ begun his work", ("eulex",), "start", Focus(), True),
        ("did _organization_ stop in his time", ("unmik",), "end", Focus(), False),
        ("when has _organization_ begun his work", ("ico",), "start", ON_PERSON, False),
        ("who sent him to _organization_", ("unmik",), "appointment", Focus(), False),
        ("what was _person_ at _organization_ and his task", ("zarif", "unmik"), "mandate", Focus(), False),
        ("what are his duties", (), "mandate", focus_on("kfor", "meucci"), True),
        ("since when is he there", (), "tenure", focus_on("eulex", "meucci"), False),
        ("who is his chief", (), "leader", focus_on("isg"), True),
    ],
)
def test_he(words: str, names: tuple[str, ...], kind: str, focus: Focus, organization: bool) -> None:
    read = clause(kind, words=words.replace("his", "its"), marks="it")
    del read["subjects"], read["text"]
    said = clause("tenure", *names, words=words, marks="he", of_it=read)
    found = it_for_he(said, focus, shipped())
    assert (found["kind"] if organization else found) == (kind if organization else said)
    assert found["subjects"] == said["subjects"]
