"""Whether a question about a succession asks for who came before or for who came after the one it names."""

from __future__ import annotations

import re

from actions.question import Question

_NAME = r"_(?:person|organization|role|body|country)_"
_WHO = r"(?:who|whom|whose|which one|which (?:person|man|guy|diplomat|official|head|_role_))"
_SOMEBODY = (
    r"(?:man|guy|one|person|chap|fellow|fella|bloke|dude|lad|gentleman|diplomat|official|envoy|head|boss|chief|"
    r"_country_)"
)
_LATER = (
    r"(?:succe(?:ed|eds|eded|eding)|successors?|replac(?:e|es|ed|ing|ement)|follow(?:s|ed|ing)?|afterwards?|after|next|"
    r"later|inherit(?:s|ed)?|tak(?:e|es|ing) over|took over|taken over|new|newer|subsequent(?:ly)?|then|since|"
    r"heir|baton|relie(?:ve|ved|ves)|filled|shoes|stepped in|came in|handed over)"
)
_EARLIER = (
    r"(?:preced(?:e|es|ed|ing)|predecessors?|before|prior|previous(?:ly)?|earlier|former(?:ly)?|beforehand|"
    r"used to|outgoing|older|ahead|until then|last|old|original(?:ly)?|preceeded)"
)
_VERBS = (
    r"(?:succe(?:ed|eded)|replac(?:e|ed)|follow(?:ed)?|preced(?:e|ed)|inherit(?:ed)?|take over|took over|"
    r"relie(?:ve|ved)|come|came|serve|served)"
)
_GIVES = (
    r"(?:hand(?:s|ed)?|pass(?:es|ed)?|g[ai]ve|left|leave|vacated?|yield(?:ed)?|clear(?:ed)?|ma[dk]e way|ma[dk]e room)"
)
_POST = r"(?:places?|positions?|jobs?|shoes|footsteps|seat|post|chair|office|role)"
_PASSIVE = r"(?:succeeded|replaced|followed|preceded|relieved)"

_FLIPPED = [
    # "whom did he succeed", "who did she take over from", "from whom did he take over"
    rf"{_WHO} (?:did|does|has|had|do|could) (?:{_NAME}|he|she|it|they|the|that|this|mr|dr|ban)\b.*{_VERBS}",
    rf"(?:from|to|of|after|before|for) (?:{_WHO}|what) .*(?:{_NAME}|\bhe\b|\bshe\b|\bit\b)",
    # "he succeeded whom", "Zarif came after who", "the predecessor of who"
    rf"(?:{_NAME}|\bhe|\bshe|\bit|\bthey)\b.*(?:{_LATER}|{_EARLIER})\b.* ?"
    r"(?:who|whom|what person|which (?:person|man))(?: (?:again|exactly|as .*|in .*|at .*))?$",
    # "and he came after?", "who did he get the job from"
    rf"^(?:{_NAME}|he|she) (?:\w+ )?(?:came|come|followed|succeeded|replaced|served|took over)(?: after| from)?$",
    rf"^{_WHO} \w+ (?:{_NAME}|he|she)\b.* from$",
    # "the man whom he replaced", "the one she took over from"
    rf"{_SOMEBODY} (?:that |{_WHO} )?(?:{_NAME}|he|she) (?:\w+ )?(?:{_VERBS})",
    # "who was succeeded by him", "whose successor is he"
    rf"{_WHO} (?:was|is|got|gets|has been|had been|were) {_PASSIVE} by (?!{_WHO})",
    r"whose (?:successor|predecessor|replacement)",
]
_NOT_FLIPPED = rf"{_PASSIVE} (?:.* )?by {_WHO}|by {_WHO} .*{_PASSIVE}"


def step(question: Question) -> int:
    """Return -1 if somebody earlier is asked for, 1 if somebody later is."""
    text = question.said
    earlier, later = re.search(rf"\b{_EARLIER}\b", text), re.search(rf"\b{_LATER}\b", text)
    direction = -1 if earlier and not (later and _stronger(later.group(), earlier.group())) else 1
    if re.search(rf"whose {_POST}|until {_NAME}|so that {_NAME}|{_WHO} {_GIVES}\b.* (?:to|for|over to) ", text):
        return -1
    if re.search(rf"(?:to|for) {_WHO} (?:did|does|has|had)\b|{_GIVES}\b.* (?:to|for) {_WHO}$", text):
        return 1
    if question.yes_no:
        return -direction if re.search(rf"{_PASSIVE} by\b", text) else direction
    if re.search(_NOT_FLIPPED, text):
        return direction
    return -direction if any(re.search(pattern, text) for pattern in _FLIPPED) else direction


def beside_subject(question: Question) -> int:
    """Return on which side of the one named first the other stands: before (-1) in "did X follow …", after (1) in "was
    X followed by …".
    """
    text = question.said
    side = 1 if re.search(rf"\b{_EARLIER}\b", text) else -1
    return -side if re.search(rf"{_PASSIVE} by\b", text) else side


def _stronger(later: str, earlier: str) -> bool:
    """Return whether of two words that point in opposite directions the one for "later" is the verb of the question."""
    weak = {"then", "since", "new", "newer", "later", "last", "old", "former", "formerly", "original", "originally"}
    return later not in weak and earlier not in {"predecessor", "predecessors", "preceded", "precede", "before"}
