"""prosemeter: its numbers."""

import prosemeter


def load():
    """Return a function that measures."""

    def score(text, form):
        found = prosemeter.profile(text, "en")
        return {name: value for name, value in found.items() if isinstance(value, (int, float))}

    return score
