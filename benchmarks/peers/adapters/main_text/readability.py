"""readability-lxml's main text, its summary's markup taken off."""


def load():
    """Return a function from (page, format) to the text."""
    import lxml.html
    from readability import Document

    def extract(page, format):
        return {"text": " ".join(lxml.html.document_fromstring(Document(page).summary()).itertext())}

    return extract
