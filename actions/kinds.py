"""The one table of the kinds of question: what answers each of them, and how strictly its words are looked at again."""

from __future__ import annotations

from dataclasses import dataclass

from actions.finders import (
    appointments,
    at_work,
    bases,
    beginnings,
    comparisons,
    durations,
    endings,
    happenings,
    leaders,
    lists,
    mandates,
    membership,
    meta,
    offices,
    origins,
    overviews,
    policies,
    reductions,
    relations,
    reviews,
    sizes,
    staffing,
    succession,
    task_holders,
    tenures,
    timelines,
)
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
    "overview": Kind(overviews.overview),
    "full_name": Kind(overviews.full_name),
    "mandate": Kind(mandates.mandate),
    "task_holder": Kind(task_holders.task_holder, followed=False),
    "legal_basis": Kind(bases.legal_basis, claims=True),
    "creation": Kind(bases.creation, claims=True),
    "start": Kind(beginnings.start),
    "end": Kind(endings.end),
    "end_reason": Kind(endings.end_reason),
    "status": Kind(at_work.status),
    "duration": Kind(durations.duration),
    "parent": Kind(relations.parent, claims=True),
    "relation": Kind(relations.relation),
    "leader": Kind(leaders.leader, claims=True),
    "succession": Kind(succession.succession),
    "tenure": Kind(tenures.tenure),
    "office": Kind(offices.office_of),
    "appointment": Kind(appointments.appointment, claims=True),
    "origin": Kind(origins.origin, claims=True),
    "staff": Kind(staffing.staff, claims=True),
    "members": Kind(membership.members, claims=True),
    "compare_size": Kind(sizes.compare_size),
    "downsizing": Kind(reductions.downsizing),
    "compare_time": Kind(durations.compare_time),
    "event": Kind(happenings.event),
    "event_at": Kind(timelines.event_at, followed=False),
    "timeline": Kind(timelines.timeline),
    "review": Kind(reviews.review, claims=True),
    "policy": Kind(policies.policy, claims=True),
    "participation": Kind(policies.participation, claims=True),
    "list": Kind(lists.list_organizations, claims=True, followed=False),
    "count": Kind(lists.count, claims=True, followed=False),
    "in_common": Kind(comparisons.in_common),
    "detail": Kind(meta.detail, meta=True),
    "source": Kind(meta.source, meta=True),
    "as_of": Kind(meta.as_of, meta=True),
}

REFUSED = "out_of_scope"
"""The kind of question that is never answered with a fact."""
CHAT = frozenset(
    {"greet", "goodbye", "thanks", "affirm", "deny", "help", "bot_challenge", "praise", "complaint", "how_are_you"}
)
FOLLOW_UPS = frozenset({"other_subject", "pick", "more"})
