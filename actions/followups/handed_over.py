"""From whom something went over to somebody, and to whom, after that it did was told: "and from whom did it get that?",
"whose was it until then?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Relation

_LEAD = r"(?:and |so |but |then )*"
_WHOM = r"(?:whom?|(?:which|what) (?:body|mission|organi[sz]ation|office|group|institution|side|one))"
_ACTOR = r"(?:it|they|he|she|(?:the )?_(?:organization|body|person)_)"
_IT = r"(?:it|that|this|them|those|these|all (?:that|this|of (?:it|that|them)))"
_GOT = r"(?:g[eo]t|gotten|tak(?:e|en)|took|have|(?:receive|inherit|obtain|acquire|assume)d?|inherited|obtained)"
_GAVE = (
    r"(?:hand|give|given|gave|pass|transfer|leave|left|cede|turn|entrust|(?:hand|pass|transferr|ced|turn|entrust)ed)"
)
_HAD = r"(?:had|held|exercised|wielded|kept|possessed|(?:was|were) (?:in charge of|responsible for))"
_BEFORE = r"(?:before(?: (?:that|then|it|them|this))?|previously|earlier|formerly|originally|at first|until|till|first)"
_HANDED = re.compile(
    rf"{_LEAD}(?:from {_WHOM} (?:did|had|has|have) {_ACTOR} {_GOT}(?: {_IT})?(?: over)?(?: from)?"
    rf"|{_WHOM} (?:did|had|has|have) {_ACTOR} {_GOT}(?: {_IT})?(?: over)? from"
    rf"|from {_WHOM} (?:was|were|is|are) {_IT} (?:taken|received|inherited|transferred|obtained)(?: over)?"
    rf"|to {_WHOM} (?:did|had|has|have) {_ACTOR} {_GAVE}(?: {_IT})?(?: (?:over|on))?"
    rf"|{_WHOM} (?:did|had|has|have) {_ACTOR} {_GAVE}(?: {_IT})?(?: (?:over|on))? to"
    rf"|whose (?:was|were|had) {_IT}(?: been)? {_BEFORE}"
    rf"|{_WHOM} (?:had )?{_HAD} {_IT}(?: \w+)? {_BEFORE})(?: (?:then|exactly))*"
)
_PASSED = frozenset(root(word) for word in ("transfer", "hand", "handed", "received", "inherited"))


def handed_over(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the facts told last that say from whom something went to whom."""
    if not _HANDED.fullmatch(" ".join(question.words)) or question.times or question.yes_no:
        return None
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event | Relation)]
    told = [fact for fact in told if fact_roots(fact) & _PASSED]
    named = set(question.named())
    if not told or not any(named <= {f.subject, *_ends(f)} for f in told):
        return None
    focus = replace(question.focus, facts=[fact.id for fact in told])
    again = replace(question.as_kind("detail"), focus=focus, words=("who", "passed"), subjects=())
    return replace(again, marks=frozenset({"between"}), uncovered=(), foreign=())


def _ends(fact: Event | Relation) -> tuple[str, ...]:
    return (fact.object,) if isinstance(fact, Relation) else (*fact.by, *fact.others)


STEPS = (handed_over,)
