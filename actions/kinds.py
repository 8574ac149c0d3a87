"""The one table of the kinds of question: what answers each of them, and how strictly its words are looked at again."""

from __future__ import annotations

from dataclasses import dataclass

from actions.finders import figures, history, lists, meta, people, what
from actions.finders.common import Finder


@dataclass(frozen=True)
class Kind:
    """A kind of question.

    `claims`: whether names that nothing is recorded of may be part of it ("Is Turkey a member?").
    `meta`: whether it is about the last answer, so that it leaves the conversation's kind as it was.
    `followed`: whether "and KFOR?" can repeat it for another subject.
    """

    find: Finder
    claims: bool = False
    meta: bool = False
    followed: bool = True


KINDS: dict[str, Kind] = {
    "overview": Kind(what.overview),
    "full_name": Kind(what.full_name),
    "mandate": Kind(what.mandate),
    "task_holder": Kind(what.task_holder, followed=False),
    "legal_basis": Kind(what.legal_basis),
    "creation": Kind(what.creation, claims=True),
    "start": Kind(history.start),
    "end": Kind(history.end),
    "end_reason": Kind(history.end_reason),
    "status": Kind(history.status),
    "duration": Kind(history.duration),
    "parent": Kind(what.parent, claims=True),
    "relation": Kind(what.relation),
    "leader": Kind(people.leader, claims=True),
    "predecessor": Kind(people.predecessor),
    "successor": Kind(people.successor),
    "tenure": Kind(people.tenure),
    "office": Kind(people.office_of),
    "appointment": Kind(people.appointment, claims=True),
    "origin": Kind(people.origin, claims=True),
    "staff": Kind(figures.staff, claims=True),
    "members": Kind(figures.members, claims=True),
    "compare_size": Kind(figures.compare_size),
    "downsizing": Kind(history.downsizing),
    "compare_time": Kind(history.compare_time),
    "event": Kind(history.event),
    "event_at": Kind(history.event_at, followed=False),
    "timeline": Kind(history.timeline),
    "review": Kind(what.review, claims=True),
    "policy": Kind(what.policy, claims=True),
    "participation": Kind(what.participation, claims=True),
    "list": Kind(lists.list_organizations, claims=True, followed=False),
    "count": Kind(lists.count, claims=True, followed=False),
    "in_common": Kind(lists.in_common),
    "detail": Kind(meta.detail, meta=True),
    "source": Kind(meta.source, meta=True),
    "as_of": Kind(meta.as_of, meta=True),
}

CHAT = frozenset(
    {"greet", "goodbye", "thanks", "affirm", "deny", "help", "bot_challenge", "praise", "complaint", "how_are_you"}
)
FOLLOW_UPS = frozenset({"other_subject", "pick", "more"})
