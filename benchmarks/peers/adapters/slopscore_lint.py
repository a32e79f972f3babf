"""slopscore-lint: findings by rule."""

from collections import Counter

from slopscore.core import SlopScorer


def load():
    """Return a function that scans, with the profile and strictness that its command takes by default."""
    scorer = SlopScorer()
    return lambda text, form: Counter(found.rule_id for found in scorer.scan_text(text).findings)
