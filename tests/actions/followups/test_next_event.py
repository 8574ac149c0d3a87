"""The event right before or after the one told last, of all that are recorded."""

from __future__ import annotations

from tests.actions.clauses import focus_on

ON_ISG = focus_on("isg", kind="start", facts=["isg.start.1"])
ON_EULEX = focus_on("eulex", kind="start", facts=["eulex.start.1"])
