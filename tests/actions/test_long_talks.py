"""Long conversations: what was told turns ago is returned to, added up, corrected, disputed, with chatter between."""

from __future__ import annotations

import pytest

from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation, lacking

TALKS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "a plan and the country": [
        ("What was the ICO to supervise?", ("Ahtisaari Plan",)),
        ("Whose plan was it, and when is it dated?", ("Martti Ahtisaari", "26 March 2007")),
        ("So that's older than the country itself?", ("^Yes", "17 February 2008")),
        ("By how many months?", ("11 months",)),
        ("Lovely, thank you!", ()),
        ("I heard the ICO was supervised by NATO, is that so?", ("ISG", "!^Yes")),
    ],
    "ends known more and less exactly": [
        ("When did the ISG and the ICO finish?", ("10 September 2012",)),
        ("Which one do you know to the day?", ("10 September 2012", "!ICO")),
        ("And for the other one just a month?", ("ICO", "September 2012")),
    ],
    "the same thing set beside several": [
        ("How many people has the OSCE mission?", ("600",)),
        ("Is it larger than EULEX?", ("^No", "EULEX is larger")),
        ("Is it larger than KFOR, then?", ("^No", "KFOR is larger than the OSCE")),
    ],
    "a statement, then another one": [
        ('"From 2013 on, a Frenchman was running UNMIK."', ("Zarif", "!^Yes")),
        ("Then what did he run, that Frenchman?", ("OSCE",)),
        ("Since which month?", ("October 2012",)),
    ],
    "who is left": [
        ("Which of the organizations have closed?", ("ISG", "ICO")),
        ("So how many are left?", ("^4",)),
        ("And how long have they been gone? Just kidding", ()),
        ("Is the ICO closed?", ("^Yes",)),
        ("Since when?", ("September 2012",)),
    ],
    "two offices and a name": [
        ("Who was the EUSR, and who was the ICR?", ("Feith",)),
        ("The same man or two?", ("Special Representative", "Civilian Representative")),
        ("With one t or two, his last name?", ("Pieter Feith",)),
    ],
    "powers passed on": [
        ("What is the PISG?", ("Provisional Institutions",)),
        ("It says powers were transferred to it. I don't like passives. Who transferred them?", ("UNMIK",)),
        ("All at once, or little by little?", ("Step by step",)),
        ("I don't get self-government, what is that?", ("don't know|not recorded",)),
        ("And KSF, its English name?", ("Kosovo Security Force",)),
    ],
    "those before the one told of": [
        ("Who led UNMIK in 2009?", ("Zannier",)),
        ("It had more bosses before this one. Who were they?", ("not recorded",)),
        ("Who leads it now?", ("Tanin",)),
        ("What did he do before?", ("Tanin represented Afghanistan",)),
        ("Hang on, wasn't that the one before him?", ("Zarif",)),
    ],
    "the larger and the other": [
        ("How many people does KFOR have?", ("4,700",)),
        ("And EULEX?", ("1,500",)),
        ("What is the job of the larger one?", ("KFOR", "!EULEX")),
        ("And the smaller one's?", ("EULEX",)),
        ("How many phases of KFOR's downsizing were done by the end of 2010?", ("first phase", "!second phase")),
    ],
}


@pytest.mark.parametrize("name", TALKS)
def test_conversation(name: str, understanding: Understanding) -> None:
    conversation = Conversation(understanding, shipped())
    missed = [
        (turn, reply.text, missing)
        for turn, expected in TALKS[name]
        for reply in [conversation.ask(turn)]
        if (missing := lacking(reply.text, expected))
    ]
    assert not missed
