"""FakeHealth: health press releases and news stories, the releases with the answers of HealthNewsReview's experts.

Repositories: EnyanDai/FakeHealth (texts; declares no licence), ashwani227/gpt4AnalysisFakeHealth (the answers).
Paper: Dai, Sun & Wang (2020), Ginger Cannot Cure Cancer: Battling Fake Health News with a Comprehensive Data
Repository, ICWSM.
Label: a dict of the ten ``CRITERIA`` to 1 (satisfactory), 0 (not) or None (not applicable); ``{}`` for stories and for
the two releases without answers. ``language`` is 1 where there is NO unjustified, sensational language, and
``disease_mongering`` 1 where there is none: 1 is always the good answer.
``extra``: ``kind`` (``release`` or ``story``), ``title`` (the article's own), ``words``, ``short``.
Traps: reviews have titles that give the verdict away and are never read, nor is the column of GPT-4's opinion. Wire
marks, datelines, embargo and sign-off lines are cut off. Duplicate stories, empty ones and the notices of browsers and
paywalls that were scraped in their place are dropped; what has under 100 words is flagged. Most releases come through
one wire service, so the host (the group) is coarse.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path

from training.corpora.base import Article, article_extra, deduplicate, files, one_line, paragraphs
from training.corpora.domains import host
from training.corpora.furniture import strip_wire

NAME = "fakehealth"
LICENCE = "none declared"
_CONTENT = "raw/EnyanDai/FakeHealth/dataset/content"
_ANSWERS = "raw/ashwani227/gpt4AnalysisFakeHealth/Approach 1/Output Data/FakeHealthRelease.xlsx"
PATHS = (f"{_CONTENT}/HealthRelease", f"{_CONTENT}/HealthStory", _ANSWERS)
CRITERIA = {
    "costs": "costs",
    "benefits": "quantify the benefits",
    "harms": "harms",
    "evidence": "quality of the evidence",
    "disease_mongering": "disease-mongering",
    "independence": "funding sources",
    "alternatives": "existing alternatives",
    "availability": "availability",
    "novelty": "novelty",
    "language": "sensational language",
}
"""Name of each criterion, and the words by which its question is known."""

_ANSWER = {"Satisfactory": 1, "Not Satisfactory": 0, "Not Applicable": None}
_NOTICES = ("please make sure your browser", "you are using an older browser", "know your value", "403 forbidden",
            "access denied", "enable javascript")  # fmt: skip


def load(data: Path) -> list[Article]:
    """Return the releases, then the stories, each by number."""
    answers = _answers(data / _ANSWERS)
    out = []
    for folder, kind in (("HealthRelease", "release"), ("HealthStory", "story")):
        for path in files(data / _CONTENT / folder, "*.json"):
            row = json.loads(path.read_text(encoding="utf-8"))
            text = strip_wire(paragraphs(row["text"]))
            label = answers.get(path.stem, {}) if kind == "release" else {}
            extra = article_extra(text, kind=kind, title=one_line(row.get("title") or ""))
            if not (extra["short"] and any(notice in text.lower() for notice in _NOTICES)):
                out.append(Article(f"{NAME}-{kind}-{path.stem}", text, "text", label, host(row["url"]), extra))
    return deduplicate(out)


def _answers(path: Path) -> dict[str, dict[str, int | None]]:
    """Return the answers by the number of the review; the same review may stand in several rows."""
    from openpyxl import load_workbook

    rows = load_workbook(path, read_only=True)["News"].iter_rows(values_only=True)
    header = next(rows)
    number, review = header.index("Index"), header.index("Review")
    found: dict[str, dict[str, int | None]] = {}
    for row in rows:
        if row[number] and row[review]:
            found.setdefault(str(row[number]), _criteria(ast.literal_eval(str(row[review]))))
    return found


def _criteria(review: list[dict[str, str]]) -> dict[str, int | None]:
    out: dict[str, int | None] = {}
    for item in review:
        for name, words in CRITERIA.items():
            if words in item["question"]:
                out[name] = _ANSWER[item["answer"]]
    return out
