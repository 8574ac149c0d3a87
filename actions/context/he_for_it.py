""" "ICO has finished his work": what second-language speakers say of an organization as if it were a man."""

from __future__ import annotations

import re

from actions.context.clauses import Clause
from actions.focus import Focus
from knowledge import Knowledge

OF_ORGANIZATIONS = frozenset({"mandate", "staff", "members", "legal_basis", "review", "downsizing", "full_name"})
"""The kinds that are asked of organizations only."""
OF_HEADS = frozenset({"leader", "parent"})
"""The kinds that ask for somebody, even where no name was told."""
_PERSONAL = (
    r"(?:term|tenure|time|years?|era|office|post|role|title|successor|predecessor|appointment|leadership|nationality|"
    r"name|career|watch|reign|departure|arrival|report|plan|proposal|country|words|rank|age|background|face|salary)"
)
"""What a man has rather than an organization: "did it end in his time?"."""
_OF_A_MAN = re.compile(rf"\bhis {_PERSONAL}\b")
_HIS_OWN = re.compile(rf"_organization_\b.* (?:his (?!{_PERSONAL}\b)|himself\b)")


def it_for_he(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause as it is judged with "it" in the place of a "he" that can only be an organization: the one that
    it names, where nobody is talked about, or the one talked about, where no person came up or none has such a thing.
    """
    reading = clause.get("of_it")
    if not reading or not _is_organization(clause, reading, focus, knowledge):
        return clause
    return {**clause, **reading}


def _is_organization(clause: Clause, reading: Clause, focus: Focus, knowledge: Knowledge) -> bool:
    named = {s["type"] for s in clause["subjects"] if s["id"] != knowledge.home}
    talked_about = knowledge.subjects[focus.topic[0]].type if focus.topic else ""
    if talked_about == "person" or named & {"person", "role", "country", "document"}:
        return False
    if "organization" in named:
        return bool(_HIS_OWN.search(" ".join(clause["words"])))
    if focus.kind in OF_HEADS and _OF_A_MAN.search(" ".join(clause["words"])):  # of the head who was not named
        return False
    known = {*focus.topic, *focus.subjects, *focus.course}
    nobody = not any(knowledge.subjects[name].type == "person" for name in known)
    of_it = reading["kind"] in OF_ORGANIZATIONS and not _OF_A_MAN.search(" ".join(clause["words"]))
    return not named and talked_about == "organization" and (nobody or of_it)
