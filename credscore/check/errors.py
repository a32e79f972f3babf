"""What stops a whole check. The text is one clear line that says what to do."""

from __future__ import annotations


class CheckError(RuntimeError):
    """A policy, a baseline or a revision that can't be used: nothing is checked, and that is said."""


class PolicyError(CheckError):
    """A configuration that holds what it may not: the text names the file, the key and the nearest right one."""
