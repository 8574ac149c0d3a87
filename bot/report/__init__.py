"""The report for whoever maintains the training data: what is confused, mislinked, failed, unasked, overconfident."""
