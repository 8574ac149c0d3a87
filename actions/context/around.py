"""What people say to begin and to end a talk, told by the whole message: a plea for help, "what is this?", thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.clauses import Clause
from actions.focus import Focus
from actions.kinds import CHAT, KINDS, REFUSED
from knowledge import Knowledge

BRIEF = 8
"""What is said beside thanks without asking for anything has at most so many words."""
_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_PLEA = re.compile(
    r"\b(?:can|could|will|would|may|might) (?:you|u|somebody|someone|anybody|anyone)\b"
    r"(?: \w+){0,3} (?:help|assist|support)\b"
    r"|\bhelp (?:me|us|please|pls|plz|needed|wanted)\b|(?<!your )(?<!the )(?<!a )\bhelp$"
    r"|\b(?:need|want|looking for|could use|require|searching for) "
    r"(?:(?:some|your|a|bit|of|little|any|more|basic|good) )*"
    r"(?:help|assistance|support|info|information|facts|material|input|background|guidance)\b"
)
"""Asks for help with something, or for material."""
_THANKS = re.compile(
    r"\b(?:thanks?|thank|thx|tnx|thnx|ty|tysm|tyvm|cheers|hvala|danke|merci|gracias|grazie|obrigad[oa]|faleminderit|"
    r"appreciated?|grateful)\b"
)
_CLOSES = re.compile(
    r"(?:(?:ok|okay|good|great|fine|well|so|and|then|i|we|think|guess|believe|suppose|right|perfect|alright) )*"
    r"(?:"
    r"(?:that|this|it) (?:is|was|will be|would be|should be) (?:all|it|everything|enough|plenty)"
    r"(?: then| info| information)?"
    r"(?: (?:that )?(?:i|we) (?:need|needed|want|wanted|had|asked|have)(?: to know)?)?"
    r"(?: (?:for|from|on) (?:now|today|me|us|the moment|(?:my|our|this) (?:side|end)))*"
    r"|(?:that|this|it) (?:covers|settles|answers|does|did|solves|answered|settled|covered) "
    r"(?:it|that|this|everything|all|(?:all )?my questions?|the (?:job|trick|matter))(?: (?:for|then|now|me|today))*"
    r"|(?:have|know|got|have got|heard|learned|learnt) (?:all|everything|enough|what)"
    r"(?: (?:that )?(?:i|we) (?:need|needed|want|wanted|have)(?: to(?: know)?)?)?(?: (?:now|then|for|today))*"
    r"|(?:am|are) (?:done|finished|all set|satisfied|through)(?: (?:now|here|then|for|today|with this))*"
    r"|(?:no|nothing) (?:further|more|other|else)(?: questions?)?(?: (?:from|for|me|us|now|today|then|my side))*"
    r"|(?:no )?further questions?)"
)
"""Says that the speaker has what he wanted."""
_NO_MATTER = re.compile(r"(?:no )?(?:problems?|worries|matter|stress|hard feelings)(?: (?:then|at all|really|anyway))*")
_FAREWELL = re.compile(
    r"\b(?:ciao|tschu(?:ss|s)|adios|arrivederci|au revoir|dovidenja|mirupafshim|bye|goodbye|see you)\b"
)
_OF_ONESELF = frozenset({"i", "we", "my", "our", "he", "she", "they", "that", "this", "it"})


def chat_meant(message: str, clauses: Sequence[Clause], focus: Focus, knowledge: Knowledge) -> str:
    """Return the kind of chat that the whole message is, whatever its clauses were taken for; empty where it asks or
    tells something of what the knowledge is about.
    """
    said = re.sub(r"[^a-z0-9' ]+", " ", message.lower())
    if any(s["id"] != knowledge.home for clause in clauses for s in clause["subjects"]):
        return ""
    if _PLEA.search(said.strip()) and not _asks(clauses):
        return "help"
    return _ending(said, clauses) if "?" not in message else ""


def as_chat(clauses: Sequence[Clause], kind: str) -> list[Clause]:
    """Return the message as one clause of chat."""
    known = {"kind": kind, "confidence": 1.0, "is_question": False, "uncovered": [], "foreign": [], "marks": []}
    return [{**clauses[-1], **known, "words": [kind], "subjects": [], "times": [], "refers": None, "yes_no": False}]


def _asks(clauses: Sequence[Clause]) -> bool:
    """Return whether a clause asks for something other than help."""
    asking = [clause for clause in clauses if clause["kind"] != "help"]
    return any(not _ASKING.isdisjoint(clause["words"]) or clause["times"] for clause in asking)


def _ending(said: str, clauses: Sequence[Clause]) -> str:
    """Return what ends the talk: thanks or a goodbye, where all the rest only goes with it."""
    texts = [" ".join(clause["words"]) for clause in clauses]
    if not clauses or not all(_goes_with(clause) for clause in clauses):
        return ""
    if _THANKS.search(said):
        return "thanks"
    if _FAREWELL.search(said) or any(_CLOSES.fullmatch(text) for text in texts):
        return "goodbye"
    return "affirm" if len(texts) == 1 and _NO_MATTER.fullmatch(texts[0]) else ""


def _goes_with(clause: Clause) -> bool:
    """Return whether a clause asks nothing, so that it can be said around thanks or a goodbye."""
    text = " ".join(clause["words"])
    if _CLOSES.fullmatch(text) or _NO_MATTER.fullmatch(text):
        return True
    tells = clause["words"][:1] in (["i"], ["we"]) and clause["kind"] == REFUSED  # "I will tell it to my husband"
    if clause["is_question"] and clause["kind"] not in CHAT and not tells:
        return False
    if clause["kind"] in CHAT:
        asks = clause["words"][:1] and clause["words"][0] in _ASKING and clause["words"][1:2] not in (["a"], ["an"])
        return not asks and clause["kind"] not in ("help", "bot_challenge", "how_are_you", "greet")
    empty = clause["kind"] == REFUSED or (clause["kind"] in KINDS and KINDS[clause["kind"]].meta)
    of_oneself = clause["words"][:1] and (clause["words"][0] in _OF_ONESELF or clause["kind"] == REFUSED)
    return bool(empty and of_oneself) and len(clause["words"]) <= BRIEF and _ASKING.isdisjoint(clause["words"])
