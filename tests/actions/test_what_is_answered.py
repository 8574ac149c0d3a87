"""Questions that were read right and must be answered with what an attentive person would say, in conversations."""

from __future__ import annotations

import pytest

from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation, lacking

TALKS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "both questions of a message": [
        ("What is the ISG, and when did it end?", ("25 states|oversee", "10 September 2012")),
        ("Who led the ICO?", ("Pieter Feith",)),
        ("Was he German? And who chose him?", ("nationality of Pieter Feith is not recorded", "by the ISG")),
    ],
    "a name": [
        ("Who commands KFOR?", ("NATO",)),
        ("the name, please", ("name of the head of KFOR is not recorded",)),
    ],
    "a list of the members": [
        ("How many states were in the ISG?", ("25",)),
        ("Are those listed anywhere?", ("not recorded one by one", "!^Yes")),
    ],
    "bigger once": [
        ("What is KFOR?", ("NATO",)),
        ("Was the force larger in its first years?", ("earlier is not recorded", "downsizing", "!^No")),
    ],
    "of each": [
        ("Start dates of each, please", ("28 February 2008", "9 December 2008", "1999")),
        ("Which of the six are still at work?", ("KFOR", "EULEX")),
        ("All their headcounts, please", ("4,700", "1,500", "UNMIK is not recorded")),
    ],
    "a part of one of two": [
        ("How many people have KFOR and EULEX?", ("4,700", "1,500")),
        ("And not counting the Americans?", ("4,010", "!5,510")),
    ],
    "whether somebody is wrong": [
        ("I thought that Feith was EUSR as well. Am I wrong?", ("European Union Special Representative", "!^(Yes|No)")),
    ],
    "a title": [
        ("Who heads the OSCE mission?", ("Schlumberger",)),
        ("And what is his title?", ("title of the head", "not recorded")),
        ("Is SRSG the title of Zahir Tanin?", ("^Yes", "Tanin")),
        ("Is Head of Mission the title of Meucci?", ("not recorded", "!^Yes")),
    ],
    "whose mission it is": [
        ("When did EULEX deploy?", ("9 December 2008",)),
        ("Who sent it, the UN?", ("European Union", "!^Yes")),
        ("Is it an American mission?", ("^No", "European Union")),
        ("Why are the Americans in it?", ("reason is not recorded", "took part in EULEX")),
        ("When did it become operational?", ("9 December 2008", "April 2009")),
    ],
    "why it is there": [
        ("Why does the UN stay there at all?", ("Belgrade", "!stopped administering")),
        ("Did the ISG end because Kosovo was ready for it?", ("Why the ISG ended is not recorded",)),
    ],
    "what it depends on": [
        ("Will KFOR shrink further?", ("^Yes",)),
        ("Under which conditions?", ("NATO assesses",)),
        ("And who judges that?", ("NATO assesses",)),
        ("Are they going home soon?", ("not recorded", "!^No")),
    ],
    "the others": [
        ("How many soldiers of KFOR are Americans?", ("690",)),
        ("Where do the other ones come from?", ("30 national", "partner countries")),
    ],
    "a guess at the end": [
        ("Was UNMIK made smaller?", ("^Yes", "Zannier")),
        ("Who ordered that, Ban himself?", ("Lamberto Zannier .SRSG. ordered", "!appointed")),
    ],
    "the contents of a paper": [
        ("What is the Ahtisaari Plan?", ("Martti Ahtisaari",)),
        ("What did it suggest?", ("says in detail is not recorded",)),
        ("What is the exact wording of EULEX's mandate?", ("exact words are not recorded", "monitor")),
        ("What does OMiK stand for?", ("OSCE Mission in Kosovo",)),
        ("Is 'mission' part of the name?", ("^Yes", "OSCE Mission in Kosovo")),
    ],
}


@pytest.mark.parametrize("talk", list(TALKS))
def test_it_answers_what_is_asked(talk: str, understanding: Understanding) -> None:
    conversation = Conversation(understanding, shipped())
    for message, signs in TALKS[talk]:
        reply = conversation.ask(message).text
        assert not lacking(reply, signs), f"{message} -> {reply}"
