from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from benchmarks.precision import Found, context, sample, table, verdicts
from credscore.check.policy import OFF_BY_DEFAULT
from credscore.render.rules import all_rules

DRAFTS = [repo + draft for repo in "xyz" for draft in "12"]
FOUND = [Found(rule, draft, i, i + 1) for rule in ("A", "B") for draft in DRAFTS for i in (0, 9)]
FOUND.append(Found("C", "x1", 3, 4))
REPOS = {found.document: found.document[0] for found in FOUND}


def test_a_sample_is_the_same_every_time_and_changes_with_its_seed() -> None:
    assert sample(FOUND, REPOS, 7, 1) == sample(FOUND[::-1], REPOS, 7, 1)
    assert sample(FOUND, REPOS, 7, 1) != sample(FOUND, REPOS, 7, 2)


def test_rules_share_a_sample_and_repositories_a_rule() -> None:
    chosen = sample(FOUND, REPOS, 7, 1)
    assert Counter(found.rule for found in chosen) == {"A": 3, "B": 3, "C": 1}
    for rule in "AB":
        assert {REPOS[found.document] for found in chosen if found.rule == rule} == {"x", "y", "z"}


def test_a_sample_larger_than_all_is_all() -> None:
    assert sample(FOUND, REPOS, 99, 1) == sorted(FOUND)


def test_context_marks_the_span_on_one_line() -> None:
    assert context("a\nbad\tword here", 2, 10) == "a >>>bad word<<< here"


def test_over_all_rules_each_weighs_as_often_as_it_is_found() -> None:
    judged = {Found("A", "x1", 0, 1): True, Found("B", "x1", 0, 1): False}
    drawn = table(judged, Counter({"A": 30, "B": 10}))
    rows = ["| A | 30 | 1 | 1 | 100% |", "| B | 10 | 1 | 0 | 0% |", "| all | 40 | 2 | 1 | 75% |"]
    assert drawn.splitlines()[2:] == rows


def test_the_verdicts_are_those_that_the_page_counts(root: Path) -> None:
    judged = verdicts()
    own = {"credscore", "credscore-later", "credscore-again", "credscore-others", "credscore-third"}
    assert set(judged) == {*own, "write-good", "proselint"}
    page = (root / "docs" / "precision.md").read_text(encoding="utf-8")
    first, now = page.split("## The first run")[1].split("## Other linters")[0].split("## Now")
    row = re.compile(r"^\| ([A-Z]\d+) ([a-z-]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+)% \|$", re.MULTILINE)
    rows = row.findall(first)
    ours = Counter(found.rule for found in judged["credscore"])
    right = Counter(found.rule for found, verdict in judged["credscore"].items() if verdict)
    assert {row[0] for row in rows} == set(ours)
    for rule, name, _, count, good, percent in rows:
        again = rule == "C101"
        assert all_rules()[rule].name == name
        assert (int(count) + again, int(good) + again) == (ours[rule], right[rule]), "C101 has one verdict from later"
        assert int(percent) == round(100 * int(good) / int(count))
    careful, others = now.split("And on the other three")
    assert all(int(percent) >= 75 for *_, percent in row.findall(careful))
    for reading, part in (("credscore-again", careful), ("credscore-third", others)):
        counts = Counter(found.rule for found in judged[reading])
        for rule, name, _, count, good, percent in row.findall(part):
            assert all_rules()[rule].name == name and not rule.startswith(OFF_BY_DEFAULT)
            assert int(good) <= int(count) <= counts[rule]
            assert int(percent) == round(100 * int(good) / int(count))
