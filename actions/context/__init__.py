"""What a question is about: what its phrases refer to in the message and in the conversation."""
