"""An organization of which second-language speakers say "he"."""

from __future__ import annotations

import pytest

from actions.context.it_meant import it_for_he, one_it_fits
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped
from tests.actions.said import said

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


@pytest.mark.parametrize(
    ("topic", "kind", "words", "meant"),
    [
        (["omik", "eulex"], "mandate", "which customs officials does it train", "eulex"),
        (["eulex", "kfor"], "mandate", "whose ceasefire does it watch", "kfor"),
        (["ico", "isg"], "members", "how many states were in it", "isg"),
        (["kfor", "omik"], "review", "who brought its review about", "omik"),
        (["kfor", "unmik"], "duration", "how long did it administer the place", "unmik"),
    ],
)
def test_the_one_of_which_such_a_thing_is_recorded(topic: list[str], kind: str, words: str, meant: str) -> None:
    found = one_it_fits(said(kind, words, focus=focus_on(*topic)), shipped())
    assert found
    assert found.named() == [meant]


@pytest.mark.parametrize(
    ("topic", "kind", "words"),
    [
        (["eulex", "omik"], "mandate", "which customs officials does it train"),
        (["omik", "eulex"], "mandate", "what does it do"),
        (["omik", "eulex"], "start", "when did it start"),
        (["omik"], "mandate", "which customs officials does it train"),
    ],
)
def test_else_the_one_told_of_first(topic: list[str], kind: str, words: str) -> None:
    assert one_it_fits(said(kind, words, focus=focus_on(*topic)), shipped()) is None


def test_both_are_not_one() -> None:
    focus = focus_on("omik", "eulex")
    assert one_it_fits(said("mandate", "do both of them train the customs", focus=focus), shipped()) is None
