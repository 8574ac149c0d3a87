"""What a question asks where it leaves that to the conversation."""
