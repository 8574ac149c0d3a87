"""How a message is understood: its clauses, the subjects and times they name, and the kind of question each one is."""
