"""trafilatura's main text, readers' comments left out."""


def load():
    """Return a function from (page, format) to the text."""
    import trafilatura

    return lambda page, format: {"text": trafilatura.extract(page, include_comments=False) or ""}
