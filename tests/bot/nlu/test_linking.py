"""Names are linked to subjects however they are typed, spoken or misspelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.reading import Reader
from bot.nlu.words import Words
from knowledge import Knowledge
from knowledge import load as load_knowledge
from tests.knowledge.folder import Folder


def linked(reader: Reader, message: str) -> list[str]:
    return [mention.id for mention in reader.read(message).mentions]


@pytest.mark.parametrize(
    ("message", "subject"),
    [
        ("is kfor there", "kfor"),
        ("is K.F.O.R. there", "kfor"),
        ("is K-For there", "kfor"),
        ("k f o r please", "kfor"),
        ("the kfro", "kfor"),
        ("you lex", "eulex"),
        ("EU lex", "eulex"),
        ("E.U.L.E.X.", "eulex"),
        ("un mick", "unmik"),
        ("u n m i k", "unmik"),
        ("unmki", "unmik"),
        ("oh mick", "omik"),
        ("OMIK", "omik"),
        ("eye see oh", "ico"),
        ("i.c.o.", "ico"),
        ("i s g", "isg"),
        ("the Internatonal Stering Group", "isg"),
        ("OSCE's mission", "omik"),
        ("the steering lot", "isg"),
        ("that civilian outfit", "ico"),
        ("the human rights bunch", "omik"),
        ("ban's letter", "ban"),
        ("chosen by ban", "ban"),
        ("EULEX in plain English", "eulex"),
        ("E.U.", "eu"),
        ("Mr Feith", "feith"),
        ("Peter Feith", "feith"),
        ("Lamberto Zanier", "zannier"),
        ("farid zareef", "zarif"),
        ("Dr. Tanin", "tanin"),
        ("jean claude schlumberger", "schlumberger"),
        ("Ban Ki-moon", "ban"),
        ("ban ki mun", "ban"),
        ("Athisaari", "ahtisaari"),
        ("ahtisari plan", "ahtisaari_plan"),
        ("UNSCR 1244", "resolution_1244"),
        ("what does US do", "united_states"),
        ("U.S.", "united_states"),
        ("the EU mission", "eulex"),
        ("EU folks", "eulex"),
        ("the OSCE bunch", "omik"),
        ("the UN's Kosovo operation", "unmik"),
        ("how about Zahir", "tanin"),
        ("does the us care", "united_states"),
        ("Martti Ahtisaari's paper", "ahtisaari_plan"),
        ("ahtisaaris document", "ahtisaari_plan"),
        ("the peacekeeping force", "kfor"),
    ],
)
def test_a_name_is_linked(reader: Reader, message: str, subject: str) -> None:
    assert linked(reader, message) == [subject]


@pytest.mark.parametrize(
    "message", ["tell us more", "TELL US MORE", "who is it", "WHO IS IT", "nothing at all", "for all of us"]
)
def test_pronouns_are_no_names(reader: Reader, message: str) -> None:
    assert linked(reader, message) == []


@pytest.mark.parametrize(
    "message",
    ["Farid Hassan", "pieter van dijk", "un aperitivo", "thank you for it", "no to it", "is G one", "in an atom"],
)
def test_what_only_resembles_a_name_is_none(reader: Reader, message: str) -> None:
    assert linked(reader, message) == []


def test_people_of_an_organization_stay_outside_its_name(reader: Reader) -> None:
    assert " ".join(reader.read("how many NATO soldiers").clauses[0].words) == "how many _organization_ soldiers"


def test_several_names_come_in_the_order_of_the_text(reader: Reader) -> None:
    assert linked(reader, "unmik, kfor and eulex") == ["unmik", "kfor", "eulex"]


def test_a_name_of_which_nothing_is_recorded_is_marked(reader: Reader) -> None:
    assert [mention.known for mention in reader.read("is Frontex there").mentions] == [False]


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Knowledge:
    """Return the knowledge of a folder with an organization that nothing was trained on."""
    monkeypatch.setenv("KNOWLEDGE_DIR", str(Folder(tmp_path / "knowledge").path))
    return load_knowledge()


@pytest.mark.parametrize("name", ["PM", "p.m.", "peace mission", "Peace-Mission", "the peece mission"])
def test_a_new_organization_is_linked_without_training(added: Knowledge, name: str) -> None:
    assert linked(Reader(added, Words()), f"who leads {name}") == ["mission"]


@pytest.mark.parametrize(
    ("message", "links"), [("UNSCR 1244", ["resolution_1244"]), ("resolution 1325", ["resolution 1325"])]
)
def test_another_one_of_a_series_is_a_stranger(reader: Reader, message: str, links: list[str]) -> None:
    assert linked(reader, message) == links


def test_heads_of_several_are_those_of_each_organization(reader: Reader) -> None:
    named = [mention.id for mention in reader.read("Name the heads of EULEX, the ICO and UNMIK").mentions]
    assert named == ["eulex", "ico", "unmik"]


def test_a_surname_that_is_a_word_is_a_name_behind_is(reader: Reader) -> None:
    assert [mention.id for mention in reader.read("who is ban").mentions] == ["ban"]
    assert [mention.id for mention in reader.read("was there a ban on smoking").mentions] == []
