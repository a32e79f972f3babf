"""How often a finding is right: a seeded sample to judge, and the table of verdicts. See docs/precision.md.

``python -m benchmarks.precision sample`` prints findings with their context; ``table`` counts the verdicts in
``benchmarks/precision.tsv`` for the findings that today's rules still make.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from credscore.check.judge import findings_of
from credscore.check.policy import Settings
from credscore.scoring import Scorer
from credscore.text.formats import read

CLASSES = ("cited_evidence", "neutral_info")
OTHERS = ("vendor_promo", "press_announce", "news_opinion")
LINTERS = ("write-good", "proselint")
VERDICTS = Path(__file__).parent / "precision.tsv"
DATA = Path("../shared/data")
_BEFORE, _AFTER = 350, 250


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One finding: its rule and its span in the draft (code points)."""

    rule: str
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as the corpus has it."""

    id: str
    repo: str
    path: str
    raw: str


def drafts(data: Path, classes: Collection[str] = CLASSES) -> list[Draft]:
    """Return the training drafts of some classes: by default those with something to tell rather than to sell."""
    with gzip.open(data / "drafts" / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Draft(r["id"], r["repo"], r["path"], r["raw"]) for r in rows if r["class"] in classes]


def findings(articles: Iterable[Draft]) -> Iterator[Found]:
    """Yield what ``credscore check`` reports of them without any configuration."""
    scorer, settings = Scorer(), Settings()
    for article in articles:
        for found in findings_of(scorer.score_document(read(article.raw, "auto", article.path)), settings):
            yield Found(found.rule, article.id, found.start, found.end)


def sample(found: list[Found], repos: dict[str, str], size: int, seed: int) -> list[Found]:
    """Return ``size`` findings: as many of each rule as of any other while they last, of each rule from as many
    repositories and drafts as it has."""
    chooser = random.Random(seed)
    rules = sorted({f.rule for f in found})
    queues = {rule: _spread([f for f in found if f.rule == rule], repos, chooser) for rule in rules}
    chosen: list[Found] = []
    while len(chosen) < size and any(queues.values()):
        for rule in rules:
            if queues[rule] and len(chosen) < size:
                chosen.append(queues[rule].pop())
    return sorted(chosen)


def _spread(found: list[Found], repos: dict[str, str], chooser: random.Random) -> list[Found]:
    """The findings so that those at the end are from different repositories, then from different drafts."""
    shuffled = sorted(found)
    chooser.shuffle(shuffled)
    by_repo, by_draft = Counter[str](), Counter[str]()
    keyed = []
    for each in shuffled:
        by_draft[each.document] += 1
        keyed.append((by_draft[each.document], each))
    ordered = []
    for turn, each in sorted(keyed, key=lambda pair: pair[0]):
        by_repo[repos[each.document]] += 1
        ordered.append((by_repo[repos[each.document]], turn, each))
    return [each for _, _, each in sorted(ordered, key=lambda item: item[:2], reverse=True)]


def context(raw: str, start: int, end: int) -> str:
    """Return what stands around a span, the span marked, on one line."""
    before, after = raw[max(start - _BEFORE, 0) : start], raw[end : end + _AFTER]
    return " ".join(f"{before}>>>{raw[start:end]}<<<{after}".split())


def verdicts(path: Path = VERDICTS) -> dict[str, dict[Found, bool]]:
    """Return by tool whether each judged finding was right. Lines hold tool, rule, document, start, end, verdict."""
    judged: dict[str, dict[Found, bool]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        tool, rule, document, start, end, verdict = line.split("\t")
        judged[tool][Found(rule, document, int(start), int(end))] = verdict == "right"
    return dict(judged)


def table(judged: dict[Found, bool], counts: Counter[str]) -> str:
    """Return precision by rule as Markdown. Over all rules, each rule weighs as often as it is found."""
    lines = ["| rule | found | judged | right | precision |", "|---|--:|--:|--:|--:|"]
    weighted = total = 0.0
    for rule in sorted({found.rule for found in judged}):
        marks = [right for found, right in judged.items() if found.rule == rule]
        share = sum(marks) / len(marks)
        weighted, total = weighted + share * counts[rule], total + counts[rule]
        lines.append(f"| {rule} | {counts[rule]} | {len(marks)} | {sum(marks)} | {share:.0%} |")
    share = weighted / total if total else 0.0
    lines.append(f"| all | {total:.0f} | {len(judged)} | {sum(judged.values())} | {share:.0%} |")
    return "\n".join(lines)


def main() -> None:
    """Print a sample to judge, or the table of what was judged."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.precision", description="How often a finding is right.")
    parser.add_argument("what", choices=["sample", "table"])
    parser.add_argument("--data", type=Path, default=DATA, help="the corpora, ../shared/data by default")
    parser.add_argument("--size", type=int, default=300, help="findings to sample, 300 by default")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--others", action="store_true", help="the classes that sell, announce or opine")
    arguments = parser.parse_args()
    articles = {a.id: a for a in drafts(arguments.data, OTHERS if arguments.others else CLASSES)}
    found = list(findings(articles.values()))
    if arguments.what == "sample":
        repos = {article.id: article.repo for article in articles.values()}
        for each in sample(found, repos, arguments.size, arguments.seed):
            text = context(articles[each.document].raw, each.start, each.end)
            print(each.rule, each.document, each.start, each.end, text, sep="\t")
        return
    still, judged = set(found), verdicts()
    ours = judged["credscore-third" if arguments.others else "credscore-again"]
    print(table({each: right for each, right in ours.items() if each in still}, Counter(f.rule for f in found)))
    for tool in () if arguments.others else LINTERS:
        print(f"\n{tool}\n\n{table(judged[tool], Counter(each.rule for each in judged[tool]))}")


if __name__ == "__main__":
    main()
