"""Whether an answer may be given: claims weighed, premises corrected, words that speak against it."""
