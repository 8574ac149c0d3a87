"""A few training examples as (text, intent)."""

from __future__ import annotations

_NAMES = ("KFOR", "EULEX", "UNMIK", "the ICO")
_SENTENCES = {
    "leader": ("who leads {}", "who is the head of {}", "who heads {}", "the head of {}"),
    "start": ("when did {} start", "when was {} founded", "since when is {} there", "the start of {}"),
    "staff": ("how many people work for {}", "how large is the staff of {}", "how many soldiers does {} have"),
    "out_of_scope": ("what is the budget of {}", "how much money does {} spend", "what does {} cost"),
}
EXAMPLES = [(form.format(name), kind) for kind, forms in _SENTENCES.items() for form in forms for name in _NAMES]
