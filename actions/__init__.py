"""How a question is answered: thin rasa-sdk actions over finders that look into the knowledge base, and the wording."""
