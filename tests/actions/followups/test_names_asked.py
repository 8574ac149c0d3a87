"""After a question for somebody that was answered with nobody, "a name?" asks for that name."""

from __future__ import annotations
