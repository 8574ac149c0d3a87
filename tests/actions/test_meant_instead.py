"""What is put right ("I meant …"), what a question points to, and the two offices of one person, in conversations."""

from __future__ import annotations

import pytest

from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation, lacking

TALKS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "the second office": [
        ("Who ran the ICO?", ("Pieter Feith",)),
        ("Did he have a further job beside that?", ("EUSR",)),
        ("And up to when did he do that second job?", ("not recorded", "EUSR", "!2012")),
        ("Who came after him in that role?", ("not recorded", "!led the ICO")),
        ("Who is the EUSR today?", ("not recorded",)),
    ],
    "nobody now": [
        ("Who was head of the ICO?", ("Pieter Feith",)),
        ("and who does that today?", ("Nobody", "September 2012")),
    ],
    "what a resolution set up": [
        ("What does UNMIK do?", ("UNMIK",)),
        ("Which UN resolution was it founded by?", ("not recorded", "!KFOR")),
        ("Was UNMIK created by Resolution 1244, too?", ("legal basis of UNMIK is not", "!^Yes")),
    ],
    "a topic with something said of it": [
        ("When did the ISG end?", ("2012",)),
        ("And the OSCE, they are not big, what do they do?", ("human rights", "!ISG")),
    ],
    "people in front": [
        ("How many people does UNMIK have?", ("not recorded",)),
        ("ok and the soldiers, how many are there?", ("4,700",)),
    ],
    "a statement and whether it is so": [
        ("Who leads EULEX?", ("Meucci",)),
        ("They said that the ICO ended in 2012. Did it?", ("^Yes", "September 2012")),
    ],
    "the head until the end": [
        ("Is the ICO still at work?", ("^No",)),
        ("who was in charge there until it shut down?", ("Pieter Feith led",)),
    ],
    "other heads": [
        ("Who leads UNMIK?", ("Tanin",)),
        ("did they have other bosses?", ("Zannier", "Zarif")),
    ],
    "what those people do": [
        ("Which one has the most people?", ("KFOR",)),
        ("And the 1500 people of EULEX, what do they do? I mean, what do those 1500 people do?", ("monitor",)),
    ],
    "they, not the country": [
        ("Who heads EULEX?", ("Meucci",)),
        ("my son asks when they came to Kosovo", ("9 December 2008", "!independence")),
    ],
}


@pytest.mark.parametrize("talk", list(TALKS))
def test_it_answers_what_is_meant(talk: str, understanding: Understanding) -> None:
    conversation = Conversation(understanding, shipped())
    for message, signs in TALKS[talk]:
        reply = conversation.ask(message).text
        assert not lacking(reply, signs), f"{message} -> {reply}"
