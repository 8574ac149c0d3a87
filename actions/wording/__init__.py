"""All sentences that a user sees, in one file per language, and the words for dates, numbers and lists."""

from actions.wording.language import Wording, wording

__all__ = ["Wording", "wording"]
