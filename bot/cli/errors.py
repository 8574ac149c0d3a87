"""What a command reports instead of a stack trace."""


class CommandError(Exception):
    """A command cannot go on. The message, shown to the user as it is, says why and what to do."""
