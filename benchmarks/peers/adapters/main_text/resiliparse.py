"""Resiliparse's main text."""


def load():
    """Return a function from (page, format) to the text."""
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page, format: {"text": extract_plain_text(page, main_content=True, alt_texts=False, links=False)}
