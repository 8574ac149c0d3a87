"""The words that make certain what kind of question is asked, whatever the classifier took it for."""
