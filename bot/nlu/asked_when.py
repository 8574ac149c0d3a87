"""Tells a "when" that asks for a date from one that dates what is asked: "tell me when it ended and who led it"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.leadin import WH, asks, asks_what_follows, without_lead_in
from bot.nlu.text import Token

_JOINING = frozenset({"and", "plus", "also"})


def asks_when(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the tokens from "when" at `first` to before `last` ask for a date themselves: another question is
    joined to them, or they are joined to one ("what is it and when it was created?") or somebody is told to say it, and
    the sentence ends there.
    """
    if tokens[first].text != "when":
        return False
    begins = max((n + 1 for n in range(first) if tokens[n].text in (".", "?", "!", "\n")), default=0)
    before = " ".join(token.text for token in tokens[begins:first] if token.is_word)
    if _joined_to_question(tokens, last):
        return without_lead_in(f"{before} when it") == "when it"
    ends = last == len(tokens) or tokens[last].text in (".", "?", "!", "\n")
    behind = first > begins + 1 and tokens[first - 1].text in (*_JOINING, ",") and asks(before.split())
    return ends and (behind or asks_what_follows(before, "when"))


def _joined_to_question(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the words at `last` ask something else, behind an "and"."""
    begin = last + 1 if last < len(tokens) and tokens[last].text == "," else last
    if tokens[begin - 1].text == "when" and tokens[begin - 2].text in _JOINING:  # "… and when did it …"
        return True
    joined = begin and tokens[begin - 1].text in _JOINING
    while begin < len(tokens) and tokens[begin].text in _JOINING:
        begin, joined = begin + 1, True
    return bool(joined) and begin < len(tokens) and tokens[begin].text in WH
