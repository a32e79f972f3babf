"""datatrove's quality filters: 1 for the reason that each gives to drop a document."""

from datatrove.data import Document
from datatrove.pipeline.filters import (
    C4QualityFilter,
    FineWebQualityFilter,
    GopherQualityFilter,
    GopherRepetitionFilter,
)


def load():
    """Return a function that applies them all, with the settings that they have by default."""
    filters = (GopherQualityFilter(), GopherRepetitionFilter(), C4QualityFilter(), FineWebQualityFilter())

    def score(text, form):
        said = {}
        for one in filters:
            kept = one.filter(Document(text=text, id="0"))
            if isinstance(kept, tuple) and not kept[0]:
                said[f"{type(one).__name__} {kept[1]}"] = 1
        return said

    return score
