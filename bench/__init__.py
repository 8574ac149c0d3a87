"""Measures the bot beside a stock Rasa bot on this machine: `python -m bench`."""
