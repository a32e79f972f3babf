"""credscore itself, through the same harness: findings by rule, and features."""

from collections import Counter

from credscore import Scorer


def load():
    """Return a function that scores."""
    scorer = Scorer()

    def score(text, form):
        report = scorer.score(text, form)
        return {**report.features, **Counter(finding.rule for finding in report.findings)}

    return score
