"""One module for each family of questions; each finder takes what was asked and returns an answer."""
