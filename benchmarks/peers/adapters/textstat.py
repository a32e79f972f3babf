"""textstat: its readability formulas."""

import textstat

FORMULAS = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index",
    "automated_readability_index", "dale_chall_readability_score", "linsear_write_formula", "difficult_words",
)  # fmt: skip


def load():
    """Return a function that applies them all."""
    return lambda text, form: {name: float(getattr(textstat, name)(text)) for name in FORMULAS}
