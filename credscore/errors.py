"""Errors a user can cause. Each one's text is one clear line that says what to do, without the file's name."""

from __future__ import annotations


class InputError(ValueError):
    """The input can't be scored as it is."""


class DecodeError(InputError):
    """The bytes are no text in any encoding that could be recognised."""


class BinaryContentError(InputError):
    """The bytes are a binary file: a picture, an archive, an office document."""


class ModelError(RuntimeError):
    """A model is missing, damaged or of another format."""
