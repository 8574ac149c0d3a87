"""Talks as people hold them: what "they", "it" and "the others" mean, what is asked again, added up, put right or
disputed, and what was told turns ago, with chatter between.
"""

from __future__ import annotations

import pytest

from bot.nlu.understanding import Understanding
from tests.actions.clauses import shipped
from tests.conversation import Conversation, lacking

TALKS: dict[str, list[tuple[str, tuple[str, ...]]]] = {
    "those that ended, and the others": [
        ("Any organizations that have ended?", ("ISG", "ICO")),
        ("Who led them?", ("Feith",)),
        ("And who leads the others?", ("Meucci", "Schlumberger", "Tanin")),
    ],
    "a body's mission beside an organization": [
        ("Set KFOR and EULEX side by side by headcount", ("4,700", "1,500")),
        ("Is the OSCE's one smaller than EULEX?", ("^Yes", "600")),
        ("How many in each?", ("1,500", "600")),
    ],
    "since when not": [
        ("Is EULEX running?", ("^Yes",)),
        ("And the ICO?", ("^No",)),
        ("Not since when?", ("September 2012",)),
        ("For what reason?", ("not recorded",)),
    ],
    "what changed for the country": [
        ("Give me the difference of the ISG and the ICO", ("ISG", "ICO")),
        ("Did they finish together?", ("September 2012",)),
        ("And what happened to Kosovo then?", ("responsible for its own governance",)),
    ],
    "the chair between two of them": [
        ("Who ran UNMIK in 2010?", ("Zannier",)),
        ("Tell me about the gap in 2011", ("not recorded", "June 2011", "October 2011")),
        ("Was anybody in charge between July and September 2011?", ("not recorded",)),
        ("Was Zannier the one right before Tanin?", ("^No", "Zarif")),
        ("Who ran it in September 2015?", ("not recorded", "August 2015")),
    ],
    "a decision behind what was done": [
        ("When were KFOR's phases of downsizing over?", ("2010", "2011")),
        ("And the decision on it, which year was that?", ("2009",)),
    ],
    "who a country's soldiers are with": [
        ("Are there American soldiers in Kosovo?", ("690",)),
        ("Are they the biggest contingent?", ("not recorded", "!4,010")),
        ("When did they arrive?", ("not recorded", "!November 2015")),
    ],
    "a relative of the speaker": [
        ("My niece might work for EULEX. How many people are there?", ("1,500",)),
        ("Would she get a car?", ("not recorded", "!Meucci")),
    ],
    "what somebody does now": [
        ("Who is Zannier?", ("Italian",)),
        ("What's he up to nowadays?", ("not recorded",)),
    ],
    "a deed and its date": [
        ("Which SRSG passed the rule of law authorities on to EULEX?", ("Zannier",)),
        ("Is he Italian?", ("^Yes",)),
        ("And in which month did he do it?", ("December 2009",)),
    ],
    "more than one wish": [
        ("How many soldiers and how many contingents has KFOR got?", ("4,700", "30")),
        ("The end date and the number of staff of the ICO?", ("September 2012", "not recorded")),
        ("Who leads the OSCE mission and its start date?", ("Schlumberger", "began is not recorded")),
        ("Which of the missions still exist and which have closed?", ("KFOR", "ISG")),
        ("Identify the heads of EULEX, the ICO and UNMIK", ("Meucci", "Feith", "Tanin")),
    ],
    "those at work and those closed": [
        ("Which still exist and which closed?", ("KFOR", "ISG")),
        ("Which are still there and which are gone?", ("KFOR", "ISG")),
    ],
    "several heads, and their times in office": [
        ("Who are the heads of EULEX and the OSCE mission?", ("Meucci", "Schlumberger")),
        ("Since when?", ("Meucci", "not recorded", "October 2012")),
        ("When did each of them start?", ("Meucci", "not recorded", "October 2012")),
        ("How long have they been in office?", ("Meucci", "not recorded", "October 2012")),
    ],
    "every head, and when each came": [
        ("Who leads each mission?", ("Feith", "Meucci", "Schlumberger", "Tanin")),
        ("And when did they start?", ("2008", "October 2012", "!28 February")),
    ],
    "a statement in front": [
        ("When did EULEX come?", ("9 December 2008",)),
        ("In December 2008 it came - and when was it fully operational?", ("April 2009", "!not in December")),
    ],
    "claims": [
        ("Am I right that KFOR has 9,000 soldiers?", ("^No", "4,700")),
        ("Kosovo declared independence in May 2008?", ("^No", "17 February 2008")),
        ("Is EULEX led by Harry Miller?", ("^No", "Meucci")),
        ("When did the ICO close?", ("September 2012",)),
        ("Did the ISG end on the same day?", ("10 September 2012", "!^Yes")),
    ],
    "never a list of all where it asks for a time": [
        ("Was the ISG there in 2005?", ("^No",)),
        ("And EULEX?", ("^No",)),
    ],
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
def test_talk(name: str, understanding: Understanding) -> None:
    conversation = Conversation(understanding, shipped())
    missed = [
        (turn, reply.text, missing)
        for turn, expected in TALKS[name]
        for reply in [conversation.ask(turn)]
        if (missing := lacking(reply.text, expected))
    ]
    assert not missed
