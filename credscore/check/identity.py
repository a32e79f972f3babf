"""A finding's identity: rule, normalised sentence and n-th occurrence, never a line number or a path."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from credscore.expressions import expression

if TYPE_CHECKING:
    from credscore.scoring.report import Report, ReportFinding

_SHOWN = 600
OF_ARTICLE = frozenset({"C108", "C111", "C112", "C204"})
"""Rules that judge the whole article: on which words their finding is laid may change, and it stays the same."""
_WORDS = expression(r"\w+")


def normalised(text: str) -> str:
    """Return the words of ``text`` in one case, without markup or punctuation: what reformatting leaves as it is."""
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


class Identities:
    """Gives the findings of one report their fingerprints, in text order. Each sentence is read once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._sentences: dict[int, tuple[bytes, str]] = {}
        self._seen: Counter[tuple[str, bytes]] = Counter()

    def of(self, finding: ReportFinding) -> tuple[str, str]:
        """Return a finding's fingerprint (16 hex digits, distinct within the report) and its sentence, folded."""
        digest, shown = self._sentence(finding)
        if finding.rule in OF_ARTICLE:
            digest = b""
        key = (finding.rule, digest)
        nth = self._seen[key]
        self._seen[key] += 1
        whole = hashlib.sha256(f"{finding.rule}\0{nth}\0".encode() + digest)
        return whole.hexdigest()[:16], shown

    def _sentence(self, finding: ReportFinding) -> tuple[bytes, str]:
        if not 0 <= finding.sentence < len(self._report.sentences):
            return _read(self._report.source[finding.start : finding.end])
        found = self._sentences.get(finding.sentence)
        if found is None:
            span = self._report.sentences[finding.sentence]
            found = self._sentences[finding.sentence] = _read(self._report.source[span.start : span.end])
        return found


def _read(text: str) -> tuple[bytes, str]:
    shown = " ".join(text[: 4 * _SHOWN].split())
    if len(shown) > _SHOWN:
        shown = shown[:_SHOWN].rstrip() + "\u2026"
    return hashlib.sha256(normalised(text).encode("utf-8", "surrogatepass")).digest(), shown
