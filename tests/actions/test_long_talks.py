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
    "headcounts added up": [
        ("Is KFOR with EULEX more than seven thousand people?", ("^No", "6,200")),
        ("1,500 and what, again?", ("4,700",)),
        ("And if you count in the OSCE mission?", ("6,800",)),
        ("How large is the gap between the biggest and the smallest of them?", ("4,100",)),
        ("ha, told you so", ()),
    ],
    "the same thing set beside several": [
        ("How many people has the OSCE mission?", ("600",)),
        ("Is it larger than EULEX?", ("^No", "EULEX is larger")),
        ("Is it larger than KFOR, then?", ("^No", "KFOR is larger than the OSCE")),
    ],
    "lengths from one day on": [
        ("The day Kosovo declared independence, please.", ("17 February 2008",)),
        ("How many days from then until the ISG was formed?", ("11 days",)),
        ("And to the deployment of EULEX, from the same day?", ("296 days",)),
        ("And until supervision ended?", ("10 September 2012", "1,667 days")),
    ],
    "a scene and those in it": [
        ("My play is set in March 2010 at the UN mission. Whose name is on the boss's door?", ("Zannier", "!Tanin")),
        ("A newcomer at that time, or an old hand?", ("June 2008",)),
        ("And who headed the ICO then?", ("Feith",)),
        ("The second act is in May 2012. Is the second of them still at his desk?", ("Feith", "2012")),
        ("And the other of my two heads?", ("Zannier", "June 2011")),
        ("The last act is set in December 2013 at UNMIK. Who would be in the chair?", ("Zarif",)),
    ],
    "a statement, then another one": [
        ('"From 2013 on, a Frenchman was running UNMIK."', ("Zarif", "!^Yes")),
        ("Then what did he run, that Frenchman?", ("OSCE",)),
        ("Since which month?", ("October 2012",)),
    ],
    "a year and those who came and went": [
        ("What have you got for 2009?", ("downsizing", "April 2009")),
        ("2012 next: who closed, and who came?", ("ICO", "ISG", "Schlumberger")),
        ("For 2010 there is room for one line. What should go there?", ("first phase",)),
    ],
    "a handover, told from its other end": [
        ("What does EULEX do for the police?", ("police",)),
        ("Just for them or for others as well?", ("customs",)),
        ("Who was responsible for the rule of law before EULEX got it?", ("Zannier", "December 2009")),
        ("And when did they give it up?", ("December 2009",)),
        ("A friend of mine came in June 2009. Was the mission running properly by then?", ("April 2009",)),
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
    "claims one after the other": [
        ("Claim 1: the ISG ended in 2011.", ("^No", "10 September 2012")),
        ("And the ICO, the same month?", ("September 2012",)),
        ("Which organizations are still active?", ("KFOR", "UNMIK", "!ISG")),
        ("And the ones that aren't?", ("ISG", "ICO", "!KFOR")),
    ],
    "the day the country was on its own": [
        ("Since when has nobody supervised Kosovo?", ("10 September 2012",)),
        ("My uncle celebrates that on 11 September. Has he got the day right?", ("10 September 2012", "!^Yes")),
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
