"""The channels through which messages come in, named in credentials.yml."""
