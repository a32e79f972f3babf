"""What the ``<ref>`` tags of a wiki page say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from credscore.text import wiki_templates
from credscore.text.wiki_structure import Ref
from credscore.text.writer import Writer


def record_refs(writer: Writer, refs: Iterable[Ref], ends: Mapping[int, int]) -> None:
    """Record what the tags hold, wherever they stand: in the text, in tables, in a list at the end.

    ``ends`` says where the template at an offset ends. A citation that names author and year is recorded under these
    too, since short citations refer to them.
    """
    source = writer.source
    for ref in refs:
        if not source[ref.inside : ref.stop].strip():
            continue
        text, key = _described(source, ref, ends)
        targets = wiki_templates.cite_targets(source, ref.inside, ref.stop)
        writer.builder.reference(ref.key, text, ref.inside, ref.stop, targets)
        if key and key != ref.key:
            writer.builder.reference(key, text, ref.inside, ref.stop, targets)


def _described(source: str, ref: Ref, ends: Mapping[int, int]) -> tuple[str, str]:
    """The text of a reference, and its author and year where a citation template gives them."""
    at = source.find("{{", ref.inside, ref.stop)
    end = ends.get(at, 0)
    if at >= 0 and at < end <= ref.stop:
        template = wiki_templates.parse(source, at, end)
        if template.is_cite:
            return wiki_templates.cite_text(source, template), wiki_templates.cite_key(source, template)
    return wiki_templates.clean(source[ref.inside : ref.stop]), ""
