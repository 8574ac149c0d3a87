"""Where a body that is named stands for its mission here: "What does the OSCE do in Kosovo?"."""

from __future__ import annotations

import re

from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.names import normal_name

SET_BESIDE = frozenset({"staff", "compare_size", "compare_time", "in_common", "leader", "start", "end", "mandate"})
"""The kinds in which a body beside an organization stands for its mission."""
FRAGMENT = 3
"""A question of so few words that names a body means its mission: "OSCE headcount?"."""
_OF_A_MISSION = re.compile(
    r"\b(?:missions?|here|force|troops|soldiers|staff|workforce|headcount|personnel|administration|"
    r"administer(?:ed|ing)?|governed|field|territory|province)\b"
)
"""Words that are said of a mission rather than of the body behind it."""
_ENVOY = re.compile(
    r"\b_body_ (?:guys?|dudes?|blokes?|fellow|chap|gentleman|man|men|woman|person|people|diplomats?|envoy)\b"
)
"""The people that a body has here: "the UN guy in charge"."""
_ENUMERATED = re.compile(r"_(?:organization|body)_(?: (?:and|or|plus|the|of))* _body_")
"""A list in which a body stands for its mission like the organizations beside it: "EULEX, OSCE and UN"."""
_COMPARED = re.compile(
    r"\b(?:than|as|to|with|from|versus|vs|or|and) (?:the )?_body_"
    r"|_body_(?: (?:and|or|versus|vs|the|_body_))* _organization_(?: (?:and|or|the))* _(?:organization|body)_"
    r"|_body_ (?:and|or|versus|vs) (?:the )?_organization_"
    r"|_body_ (?:[a-z]+ ){1,6}?than (?:the )?_(?:organization|body)_"
    r"|\b(?:its|the|their) _body_ (?:counterpart|equivalent|sister|sibling|rival|opposite|colleagues?|cousin)\b"
)
"""Sets an organization beside a body's mission: "bigger than the OSCE"."""


def mission_of(name: str, knowledge: Knowledge) -> list[str]:
    """Return the organization itself, or the one that a body has here."""
    known = [knowledge.subjects[name], *knowledge.children(name)] if name in knowledge else []
    return [subject.id for subject in known if subject.type == "organization"][:1]


class MissionsMeant:
    """Finds the organizations that bodies stand for in a question."""

    def __init__(self, question: Question, knowledge: Knowledge) -> None:
        self.question = question
        self.knowledge = knowledge

    def beside(self, named: list[str]) -> list[str]:
        """Return the named organizations with the missions of bodies set beside them ("EULEX versus OSCE staff")."""
        if self.question.kind not in SET_BESIDE:
            return named
        text = self.question.said
        compares = self.question.kind in ("compare_size", "compare_time") and _COMPARED.search(text)
        beside = _ENUMERATED.search(text) or compares
        bodies = [name for name in self.question.named("body") if beside or self.meant(name)]
        set_beside = self.question.named("organization", "body") if compares else [*named, *bodies]
        return list(dict.fromkeys(mission for name in set_beside for mission in mission_of(name, self.knowledge)))

    def meant(self, body: str) -> bool:
        """Return whether a body is named for its mission here ("What does the OSCE do in Kosovo?")."""
        question, text = self.question, self.question.said
        talked_about = {*question.focus.topic[:1], *question.focus.subjects} & set(mission_of(body, self.knowledge))
        of_staff = question.has("local", "international") or len(question.words) <= FRAGMENT
        return bool(
            question.kind in ("parent", "list", "relation", "event", "event_at", "downsizing")
            or (question.kind == "staff" and of_staff)
            or question.has("there", "residual_here")
            or _OF_A_MISSION.search(text)
            or talked_about
            or any(self._is_of_home(s["id"]) for s in question.subjects)
            or _ENVOY.search(text)
            or self._in_front(body)
        )

    def _is_of_home(self, name: str) -> bool:
        """Return whether a subject is the home country, or a body called after it: "the government of …"."""
        home, subjects = self.knowledge.home, self.knowledge.subjects
        if not home or name not in self.knowledge:
            return False
        called = set(normal_name(subjects[home].name).split())
        after_it = subjects[name].type == "body" and called <= set(normal_name(subjects[name].name).split())
        return name == home or after_it

    def _in_front(self, body: str) -> bool:
        """Return whether a body is only the topic of the question behind it: "the OSCE: what is its focus?"."""
        words = self.question.words
        first = next((n for n, word in enumerate(words) if word.startswith("_") and word != "_time_"), len(words))
        own = self.question.subjects[:1] and self.question.subjects[0]["id"] == body
        small = words_of("small", "topic", "bare")
        leads = first == len(words) or (words[first] == "_body_" and set(words[:first]) <= small)
        pronoun = not {"it", "its", "they", "their", "them"}.isdisjoint(words[first:] or words)
        return bool(own) and leads and pronoun and not self.question.yes_no
