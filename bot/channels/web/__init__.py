"""The web channel: what `bot.channels.web.WebInput` in credentials.yml refers to."""

from bot.channels.web.channel import WebInput

__all__ = ["WebInput"]
