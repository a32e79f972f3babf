"""Credscore inside other engines: code to copy, kept working by tests/recipes."""
