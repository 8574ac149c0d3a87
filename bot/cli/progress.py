"""Tells the person at the terminal what takes so long."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Print one line of progress at once; standard output is left to results."""
    print(text, file=sys.stderr, flush=True)
