"""boilerpy3's main text, by its extractor for articles."""


def load():
    """Return a function from (page, format) to the text."""
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor(raise_on_failure=False)
    return lambda page, format: {"text": extractor.get_content(page)}
