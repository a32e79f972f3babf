"""jusText's main text, by its list of English words."""


def load():
    """Return a function from (page, format) to the text."""
    import justext

    known = justext.get_stoplist("English")

    def extract(page, format):
        found = justext.justext(page.encode("utf-8", "replace"), known, encoding="utf-8")
        return {"text": "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)}

    return extract
