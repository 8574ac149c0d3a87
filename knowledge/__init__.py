"""The knowledge base: YAML files, and the package that loads, checks and queries them."""

from knowledge.base import Knowledge, knowledge_fingerprint, load, shared
from knowledge.dates import FuzzyDate
from knowledge.faults import Fault, KnowledgeError

__all__ = ["Fault", "FuzzyDate", "Knowledge", "KnowledgeError", "knowledge_fingerprint", "load", "shared"]
