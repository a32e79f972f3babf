"""Regular expressions that are compiled at their first use: a command uses few of those that it imports, and compiling
them all takes longer than scoring an article does."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn")


class _Uncompiled:
    """Stands for a compiled pattern; at its first use it takes over that one's methods."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Asked for what is not there: from then on the methods are attributes, found as fast as a pattern's own.
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def expression(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what works as ``re.compile(source, flags)`` does, but is compiled when it is first used.

    Raises re.error then, not here.
    """
    return cast("re.Pattern[AnyStr]", _Uncompiled(source, flags))
