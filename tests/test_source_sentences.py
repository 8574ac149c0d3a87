"""Every sentence of the source text can be asked for: its facts come out, whatever question leads to them.

Sentences are numbered by section. A question with " / " in it is a conversation; its last reply counts.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.nlu.understanding import Understanding
from knowledge import Knowledge
from tests.conversation import Conversation, lacking


class Sentence(NamedTuple):
    """What a sentence of the source tells, and the questions that bring it out with what each reply must contain."""

    about: str
    questions: dict[str, tuple[str, ...]]


SENTENCES = {
    "intro-1": Sentence("the American view of Kosovo's progress and what it supports", {
        "When did Kosovo declare independence?": ("17 February 2008",),
        "What is the position of the United States on Kosovo?": ("progress", "democra"),
        "What kind of democracy does the US support in Kosovo?": ("stable", "multi-ethnic", "europe"),
        "Does the US welcome Kosovo's progress?": ("welcomes", "progress"),
    }),
    "intro-2": Sentence("with whom and to what end the United States works", {
        "What is the United States committed to in Kosovo?": ("growth", "development", "citizens"),
        "With whom does the United States work in Kosovo?": ("government", "international partners"),
    }),
    "isg-1": Sentence("when, by whom and at whose request the ISG was formed", {
        "When was the ISG formed?": ("28 February 2008",),
        "Who formed the International Steering Group?": ("group of states",),
        "At whose request was the ISG created?": ("Kosovo's leaders",),
        "Why was the ISG founded?": ("Kosovo's leaders",),
        "What is the ISG? / When was it formed?": ("28 February 2008",),
        "Which came first, independence or the ISG?": ("independence", "17 February 2008", "28 February 2008"),
    }),
    "isg-2": Sentence("how many states made up the ISG, and what they had in common", {
        "How many states were in the ISG?": ("25 states",),
        "What did the members of the ISG have in common?": ("recogni[sz]ed", "independence"),
        "Did the ISG have 25 members?": ("^yes", "25"),
        "Which states belonged to the ISG?": ("25 states", "not recorded"),
    }),
    "isg-3": Sentence("the mission of the ISG: oversee the ICO's mandate, the plan of Ahtisaari of 2007", {
        "What was the mission of the ISG?": ("oversee", "ICO", "Comprehensive Proposal"),
        "Who oversaw the ICO?": ("ISG",),
        "Who was Martti Ahtisaari?": ("UN Special Envoy",),
        "What is the date of the Ahtisaari Plan?": ("26 March 2007",),
        "Who made the Comprehensive Proposal for the Kosovo Status Settlement?": ("Ahtisaari",),
    }),
    "isg-4": Sentence("where the staff of the ICO came from", {
        "Who contributed the staff of the ICO?": ("ISG", "personnel"),
        "Where did the personnel of the ICO come from?": ("ISG",),
        "What did the ISG's member states contribute to the ICO?": ("personnel",),
    }),
    "isg-5": Sentence("when the ISG ended, and what that meant", {
        "When did the ISG end its supervision?": ("10 September 2012",),
        "What happened on 10 September 2012?": ("ISG", "supervision"),
        "What did the end of the ISG mean for Kosovo?": ("own governance",),
        "When did the ISG end? / What was the result?": ("own governance",),
        "Is the ISG still active?": ("10 September 2012",),
    }),
    "ico-1": Sentence("what the ICO supervised, and the plan's two names", {
        "What did the ICO do?": ("supervise", "Government of Kosovo", "Ahtisaari Plan"),
        "Whom did the ICO supervise?": ("Government of Kosovo",),
        "What is the Comprehensive Settlement Proposal commonly known as?": ("Ahtisaari Plan",),
        "Who supervised the implementation of the Ahtisaari Plan?": ("ICO",),
    }),
    "ico-2": Sentence("who led the ICO from when to when, and his other office", {
        "Who led the ICO?": ("Pieter Feith", "2008", "2012"),
        "What was the title of the head of the ICO?": ("International Civilian Representative",),
        "Which other office did Pieter Feith hold?": ("European Union Special Representative",),
        "Who was the EUSR?": ("Feith",),
        "From when to when did Feith lead the ICO?": ("from 2008 to 2012",),
    }),
    "ico-3": Sentence("who appointed him", {
        "Who appointed Pieter Feith?": ("ISG",),
        "Who led the ICO? / Who appointed him?": ("ISG",),
        "Whom did the ISG appoint?": ("Feith",),
        "Was Feith appointed by the UN?": ("^no", "ISG"),
    }),
    "ico-4": Sentence("when the ICO finished", {
        "When did the ICO conclude its work?": ("September 2012",),
        "Which organizations ended in September 2012?": ("ISG", "ICO"),
        "Does the ICO still exist?": ("September 2012",),
    }),
    "kfor-1": Sentence("what Resolution 1244 mandated", {
        "What did Resolution 1244 mandate?": ("security presence", "hostilities", "ceasefire"),
        "What is the legal basis of KFOR?": ("Resolution 1244",),
        "Which resolution mandated the international security presence?": ("Resolution 1244",),
        "What was KFOR originally supposed to do?": ("hostilities", "ceasefire", "safe and secure"),
    }),
    "kfor-2": Sentence("from how many contingents KFOR is made up, and under whose command", {
        "How many countries contribute to KFOR?": ("more than 30", "contingents"),
        "Under whose command is KFOR?": ("NATO",),
        "Where do KFOR's contingents come from?": ("NATO Allies", "partner countries"),
    }),
    "kfor-3": Sentence("what KFOR does today", {
        "What does KFOR do today?": ("safe and secure", "Kosovo Security Force"),
        "Whom does KFOR support?": ("Kosovo Security Force", "ministry"),
        "Does KFOR support the KSF?": ("^yes",),
    }),
    "kfor-4": Sentence("when and why NATO decided to make KFOR smaller", {
        "When did NATO decide to downsize KFOR?": ("2009",),
        "Why was KFOR downsized?": ("improved", "security"),
        "When did NATO decide to downsize KFOR? / Why?": ("conditions-based", "improved"),
        "Who decided to reduce KFOR?": ("NATO",),
    }),
    "kfor-5": Sentence("when each phase was completed", {
        "When was the first phase of KFOR's downsizing completed?": ("early 2010",),
        "When did KFOR complete the second phase of downsizing?": ("early 2011",),
        "How was KFOR downsized? / When was the second phase completed?": ("early 2011",),
        "How many phases of downsizing did KFOR have?": ("first phase", "early 2010", "second phase", "early 2011"),
    }),
    "kfor-6": Sentence("that more is to follow, and on what it depends", {
        "Will KFOR be downsized further?": ("more downsizing", "conditions"),
        "What does further downsizing of KFOR depend on?": ("political", "security", "NATO"),
    }),
    "kfor-7": Sentence("how many soldiers, and how many of them American, as of when", {
        "How many soldiers does KFOR have?": ("4,700", "November 2015"),
        "How many American troops are in KFOR?": ("690", "November 2015"),
        "How many soldiers does KFOR have? / How many of them are American?": ("690",),
        "How many soldiers does KFOR have? / As of when?": ("November 2015",),
        "How many KFOR soldiers are not American?": ("4,010",),
    }),
    "eulex-1": Sentence("when EULEX deployed, and what was new about that for the United States", {
        "When was EULEX deployed?": ("9 December 2008",),
        "In which EU mission did the United States take part for the first time?": ("EULEX", "first"),
        "Does the US take part in EULEX?": ("^yes", "EULEX"),
        "Under which policy is EULEX a mission?": ("Common Security and Defense Policy",),
    }),
    "eulex-2": Sentence("what EULEX does with whom and according to what", {
        "What is the mandate of EULEX?": ("monitor", "mentor", "advise", "police, justice and customs"),
        "Whom does EULEX advise?": ("police", "justice", "customs"),
        "Which plan does EULEX follow?": ("Ahtisaari Plan",),
        "Does EULEX work with the government of Kosovo?": ("^yes",),
    }),
    "eulex-3": Sentence("when it was fully operational", {
        "When did EULEX reach full operational capability?": ("April 2009",),
        "What happened in April 2009?": ("EULEX", "full operational capability"),
    }),
    "eulex-4": Sentence("who leads it, and how many it employs", {
        "Who is the head of EULEX?": ("Gabriele Meucci",),
        "How many people work for EULEX?": ("1,500", "international and local staff"),
        "Who leads EULEX? / How many people work there?": ("1,500",),
    }),
    "omik-1": Sentence("its name and staff by kind, as of when", {
        "How many international staff does the OSCE Mission have?": ("165", "March 2014"),
        "How many locals work for OMiK?": ("435", "March 2014"),
        "How many people work for OMiK altogether?": ("600",),
        "What does OSCE stand for?": ("Organization for Security and Cooperation in Europe",),
    }),
    "omik-2": Sentence("who leads it since when, his country and profession", {
        "Since when has Schlumberger led OMiK?": ("October 2012",),
        "Which nationality does the head of the OSCE Mission have?": ("French",),
        "Who is Jean-Claude Schlumberger?": ("French diplomat", "OSCE Mission"),
        "Who leads OMiK?": ("Schlumberger", "October 2012"),
    }),
    "omik-3": Sentence("its mandate, how often that is reviewed and why", {
        "What is the mandate of OMiK?": ("human rights", "good governance"),
        "How often is the mandate of OMiK reviewed?": ("every month",),
        "Why is the mandate of OMiK reviewed monthly?": ("motion", "Russia", "Serbia"),
        "Who put forward the motion on OMiK's mandate?": ("Russia", "Serbia"),
        "How often is OMiK's mandate reviewed? / Since when?": ("January 2008",),
    }),
    "unmik-1": Sentence("from when until when it administered Kosovo, and what ended that", {
        "Who administered Kosovo from 1999 to 2008?": ("UNMIK",),
        "When did UNMIK stop administering Kosovo?": ("15 June 2008",),
        "When did the constitution of Kosovo come into force?": ("15 June 2008",),
        "Since when did UNMIK administer Kosovo?": ("1999",),
        "Why did UNMIK stop administering Kosovo?": ("constitution",),
    }),
    "unmik-2": Sentence("how long it did so, what it worked for, and what it handed to whom", {
        "How long did UNMIK administer Kosovo?": ("9 years",),
        "What did UNMIK work towards in Kosovo?": ("autonomy", "self-governance"),
        "To whom did UNMIK transfer competencies?": ("Provisional Institutions of Self-Government",),
        "What does PISG stand for?": ("Provisional Institutions of Self-Government",),
    }),
    "unmik-3": Sentence("who appointed Zannier when, and where both are from", {
        "Who appointed Lamberto Zannier?": ("Ban Ki-moon",),
        "When was Zannier appointed?": ("June 2008",),
        "What nationality is Zannier?": ("Italian",),
        "Who was UN Secretary-General in June 2008?": ("Ban Ki-moon",),
        "Whom did Ban Ki-moon appoint?": ("Zannier",),
    }),
    "unmik-4": Sentence("what Zannier handed over and ordered in December 2009, and why", {
        "What happened in December 2009?": ("rule of law", "EULEX", "downsized"),
        "Who transferred rule of law authorities to EULEX?": ("Zannier",),
        "Why was UNMIK downsized?": ("realities on the ground", "Ban"),
        "Who ordered the downsizing of UNMIK?": ("Zannier",),
        "Who took over the rule of law from UNMIK?": ("EULEX",),
    }),
    "unmik-5": Sentence("what the UN still does", {
        "What does UNMIK still do?": ("Belgrade", "report", "represent"),
        "Which responsibilities does the UN keep in Kosovo?": ("Belgrade",),
        "With whom does UNMIK hold a dialogue?": ("Belgrade",),
    }),
    "unmik-6": Sentence("when Zannier's tenure ended", {
        "When did Zannier leave office?": ("June 2011",),
        "How long was Zannier SRSG?": ("3 years",),
    }),
    "unmik-7": Sentence("who came next, his dates and his office before", {
        "Who succeeded Zannier?": ("Zarif",),
        "From when to when was Farid Zarif SRSG?": ("October 2011", "August 2015"),
        "What did Zarif do before?": ("Afghanistan",),
        "Who was SRSG in 2013?": ("Zarif",),
        "Who led UNMIK in August 2011?": ("not recorded",),
    }),
    "unmik-8": Sentence("who is head now, and whom he represented before", {
        "Who is the SRSG now?": ("Tanin",),
        "Which country did Zahir Tanin represent at the UN?": ("Afghanistan",),
        "Who succeeded Zarif?": ("Tanin",),
        "What do Zarif and Tanin have in common?": ("Afghanistan",),
    }),
}  # fmt: skip

CASES = [
    pytest.param(question, patterns, id=f"{number}: {question}")
    for number, sentence in SENTENCES.items()
    for question, patterns in sentence.questions.items()
]


@pytest.mark.parametrize(("question", "patterns"), CASES)
def test_question_brings_the_sentences_facts_out(
    question: str, patterns: tuple[str, ...], understanding: Understanding, shipped: Knowledge
) -> None:
    reply = Conversation(understanding, shipped).ask_all(question.split(" / "))
    assert not lacking(reply.text, patterns), reply.text


@pytest.mark.parametrize("number", SENTENCES)
def test_every_sentence_is_asked_for_in_several_ways(number: str) -> None:
    assert len(SENTENCES[number].questions) >= 2


def test_every_section_of_the_source_is_covered(shipped: Knowledge) -> None:
    sections = {section.id for source in shipped.sources.values() for section in source.sections}
    assert {number.split("-")[0] for number in SENTENCES} == sections
