"""What our HTML reader takes for a page's main text, and what of it is running text."""


def load():
    """Return a function from (page, format) to the texts."""
    from credscore.text.document import PROSE_KINDS
    from credscore.text.html import read

    def extract(page, format):
        document = read(page)
        shown = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]
        # Lines of their own for who wrote it and what to press: none of the libraries calls these main text.
        text = [text for kind, text in shown if kind not in ("menu", "button", "meta")]
        return {"text": "\n".join(text), "running": "\n".join(text for kind, text in shown if kind in PROSE_KINDS)}

    return extract
