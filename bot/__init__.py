"""How the bot runs: Rasa's extension points, the channels and the command line."""
