"""On what that which is still to come depends, and who decides it: "what are the conditions?", "who decides that?"."""

from __future__ import annotations

import re

from actions.context.clauses import mention
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event

_WHO_DECIDES = re.compile(
    r"^(?:and |so |but |then )*(?:who|which \w+) (?:\w+ )?(?:decides?|judges?|determines?|assess\w*|says|has the say)\b"
)
_WORDS = ("what", "does", "the", "downsizing", "of", "_organization_", "depend", "on")
_BESIDE = frozenset(
    {"decides", "decide", "judges", "judge", "determines", "determine", "assesses", "assess", "says", "say", "further"}
    | {"downsizing", "reduction", "reductions", "cuts", "step", "steps", "phase", "next", "exactly", "which"}
    | {"under", "what", "who", "when", "whether", "goes", "go", "continues", "happens", "more", "name", "there"}
)


def what_it_hinges_on(question: Question, knowledge: Knowledge) -> Question | None:
    """Return such a question as one for what is to come of the organization talked about, which says it; None where
    nothing is, or something else is asked.
    """
    hinges = words_of("hinges") - {"must"}
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.future]
    decides = bool(told) and bool(_WHO_DECIDES.match(" ".join(question.words)))
    if not (decides or question.has_word(*hinges)) or question.yes_no or question.times:
        return None
    named = question.named("organization")
    if set(question.named()) - {*named} or set(question.words) - words_of("small") - hinges - _BESIDE - {
        "_organization_"
    }:
        return None
    topic = named or [name for name in question.focus.topic if knowledge.subjects[name].type == "organization"]
    about = next((n for n in topic if any(e.future for e in knowledge.facts(n, Event))), "")
    if not about:
        return None
    named_one = (mention(about, knowledge),)
    return question.taken_as("downsizing", subjects=named_one, words=_WORDS, marks=frozenset({"which"}), unheard=())
