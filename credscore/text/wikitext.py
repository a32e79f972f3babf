"""Reads wikitext as MediaWiki's projects write it: templates, references, links, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Callable

from credscore.expressions import expression
from credscore.text import wiki_structure, wiki_templates
from credscore.text.document import Document
from credscore.text.fragments import Fragments, show_text
from credscore.text.tags import Tag, read_tag
from credscore.text.wiki_refs import record_refs
from credscore.text.wiki_templates import Template
from credscore.text.writer import Writer

_SIGN = expression(
    r"\{\{|\[\[|<|'{2,}|\[(?=(?:https?:|ftp:)?//|mailto:)|__[A-Z]{3,20}__|\n[ \t]*\n|\n|^[*#:;]+|^={2,6}|^:{0,4}\{\|"
    r"|^-{4,}",
    re.MULTILINE,
)
_HEADING = expression(r"(={1,6})[ \t]*(.{1,400}?)[ \t]*\1[ \t]*(?:<!--.{0,200}?-->)?[ \t]*$", re.MULTILINE)
_HIDDEN = expression(r":?(?:category|file|image|media|[a-z]{2,3}|wikt|commons):", re.IGNORECASE)
_PICTURE = expression(r"(?:file|image):", re.IGNORECASE)
_DROPPED = frozenset("gallery timeline score imagemap templatestyles graph mapframe hiero chem".split())
_CODE = frozenset({"pre", "source", "syntaxhighlight"})
_DEEPEST = 24
_MOST_BROKEN = 100


def read(source: str) -> Document:
    """Return the Document of a wiki page. Never fails: whatever is no markup is text."""
    return _Reader(source).run()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source, "wikitext")
        self.fragments = Fragments(self.writer)
        self.ends = wiki_structure.matches(source)
        self.refs = {ref.start: ref for ref in wiki_structure.refs(source)}
        self.depth = 0
        self.broken = 0
        self.unclosed: set[str] = set()
        self.openers: dict[str, Callable[[int, int], int]] = {
            "{{": self.template, "[[": self.link, "<": self.tag, "[": self.outer_link,
        }  # fmt: skip

    def run(self) -> Document:
        record_refs(self.writer, self.refs.values(), self.ends)
        self.writer.open("paragraph")
        self.region(0, len(self.source))
        return self.writer.build()

    def region(self, start: int, end: int) -> int:
        """Read ``source[start:end]``. Returns where it stopped, which is past ``end`` where something ends later."""
        if self.depth >= _DEEPEST:
            return end
        self.depth += 1
        at = start
        while at < end:
            sign = _SIGN.search(self.source, at, end)
            stop = sign.start() if sign else end
            if stop > at and not self.fragments.silent:
                show_text(self.writer, at, stop)
            if sign is None:
                at = end
                break
            at = self.sign(sign, end)
        self.depth -= 1
        return at

    def sign(self, sign: re.Match[str], end: int) -> int:
        """Read what begins with ``sign``. Returns where it ends."""
        word, start = sign[0], sign.start()
        opener = self.openers.get(word)
        if opener:
            return opener(start, end)
        if word[0] == "\n":
            return self.line_end(sign)
        if word[0] == "=":
            return self.heading(start)
        if word.endswith("{|"):
            return self.table(sign.end() - 2, end)
        if word[0] == "'":
            quotes = {4: 1}.get(len(word), max(len(word) - 5, 0))
            self.writer.text(start, start + quotes)
        elif word[0] in "*#":
            self.writer.open("item", len(word))
        elif word[0] in ":;-":
            self.writer.open("paragraph")
        return sign.end()

    def line_end(self, sign: re.Match[str]) -> int:
        """A paragraph ends at an empty line and before a line that is a heading, an item or a table."""
        following = self.source[sign.end() : sign.end() + 4]
        breaks = sign[0] != "\n" or following[:1] in ("*", "#", ":", ";", "=") or following.startswith(("{|", "----",
            "|}", "|-"))
        if breaks or self.writer.kind == "item":
            self.writer.open(self.fragments.kind or "paragraph")
        else:
            self.writer.text(sign.start(), sign.start() + 1)
        return sign.end()

    def heading(self, start: int) -> int:
        match = _HEADING.match(self.source, start)
        if match is None:
            self.writer.text(start, start + 1)
            return start + 1
        self.writer.open("heading", len(match[1]))
        self.region(*match.span(2))
        self.writer.open("paragraph")
        return match.end()

    def link(self, start: int, _: int) -> int:
        end = self.ends.get(start)
        if end is None:
            self.writer.text(start, start + 2)
            return start + 2
        source, writer = self.source, self.writer
        bar = source.find("|", start, end - 2)
        target = source[start + 2 : bar if bar >= 0 else end - 2].strip()
        if _HIDDEN.match(target) and not target.startswith(":"):
            if _PICTURE.match(target):
                self.picture(start, end, target)
            return end
        writer.link(target.lstrip(":"))
        label = bar + 1 if bar >= 0 else start + 2
        self.region(label, end - 2)
        writer.end_link()
        return end

    def picture(self, start: int, end: int, target: str) -> None:
        """Show a picture's caption, which is its last argument, as a block of its own."""
        writer = self.writer
        kind = writer.kind
        writer.image(target)
        template = wiki_templates.parse(self.source, start, end)
        caption = [span for key,
            span in template.spans.items() if key.isdigit() and " " in self.source[slice(*span)].strip()]
        if caption:
            writer.open("caption")
            self.region(*caption[-1])
            writer.open(kind)

    def outer_link(self, start: int, end: int) -> int:
        """``[http://address label]``; without a label only the address counts."""
        source, writer = self.source, self.writer
        line = source.find("\n", start, end)
        stop = source.find("]", start, line if line >= 0 else end)
        if stop < 0:
            writer.text(start, start + 1)
            return start + 1
        space = re.compile(r"\s").search(source, start, stop)
        target = source[start + 1 : space.start() if space else stop]
        if space is None:
            writer.address(target)
            return stop + 1
        writer.link(target)
        at = self.region(space.end(), stop)
        writer.end_link()
        return max(at, stop + 1)

    def tag(self, start: int, end: int) -> int:
        source, writer = self.source, self.writer
        if start in self.refs:
            ref = self.refs[start]
            writer.marker("ref", ref.key, ref.start, ref.end)
            return ref.end
        if source.startswith("<!--", start):
            return self.ends.get(start, end)
        tag = read_tag(source, start, end) if self.broken < _MOST_BROKEN else None
        if tag is None:
            self.broken += 1
            writer.text(start, start + 1)
            return start + 1
        name = tag.name.lower()
        if start in self.ends and not tag.empty:
            if name == "nowiki":
                writer.text(tag.end, max(source.rfind("</", tag.end, self.ends[start]), tag.end))
            elif name in _CODE:
                writer.builder.skip("code", self.ends[start] - start)
            return self.ends[start]
        if name in _DROPPED or name == "references":
            return tag.end if tag.closing or tag.empty else self.after_element(tag)
        if name not in ("nowiki", "ref"):
            self.fragments.feed(start, tag.end)
        return tag.end

    def after_element(self, tag: Tag) -> int:
        """Where the element that ``tag`` opens ends; where the tag does if it is never closed."""
        closer = -1 if tag.name in self.unclosed else self.source.find(f"</{tag.name}", tag.end)
        if closer < 0:
            self.unclosed.add(tag.name)
            return tag.end
        return self.source.find(">", closer) + 1 or len(self.source)

    def template(self, start: int, _: int) -> int:
        end = self.ends.get(start)
        if end is None:
            return start + 2
        source, writer = self.source, self.writer
        template = wiki_templates.parse(source, start, end)
        name = template.name
        if template.is_cite:
            self.cite(template, start, end)
        elif name in wiki_templates.EDITOR_MARKS:
            writer.marker("editor", wiki_templates.EDITOR_MARKS[name], start, end)
            if name.endswith("span") and "1" in template.spans:
                self.region(*template.spans["1"])
        elif name in wiki_templates.SHORT_CITES:
            writer.marker("ref", wiki_templates.short_key(source, template), start, end)
        elif name in wiki_templates.NOTES and "1" in template.spans:
            key = template.value(source, "name") or f"note-{start}"
            a, b = template.spans["1"]
            writer.marker("footnote", key, start, end)
            text, targets = wiki_templates.clean(source[a:b]), wiki_templates.cite_targets(source, a, b)
            writer.builder.reference(key, text, a, b, targets)
        elif name == "r":
            for span in template.spans.values():
                writer.marker("ref", source[slice(*span)].strip(), start, end)
        elif name in wiki_templates.QUOTES:
            self.quote(template)
        elif name in wiki_templates.SIGNS:
            writer.atom(wiki_templates.SIGNS[name], start, end)
        else:
            self.shown(template)
        return end

    def shown(self, template: Template) -> None:
        argument = template.shown
        if argument is None:
            return
        if template.name == "isbn":
            self.writer.atom("ISBN ", template.spans["1"][0], template.spans["1"][0])
        self.region(*template.spans[argument])
        if template.name in wiki_templates.UNITS and "2" in template.spans:
            start, end = template.spans["2"]
            self.writer.atom(" ", start, start)
            self.writer.text(start, end)

    def quote(self, template: Template) -> None:
        name = next((n for n in ("text", "quote", "1") if n in template.spans), "")
        if name:
            kind = self.writer.kind
            self.writer.open("quote", 1)
            self.region(*template.spans[name])
            self.writer.open(kind)

    def cite(self, template: Template, start: int, end: int) -> None:
        """A full citation in the text or in a list of works."""
        writer, source = self.writer, self.source
        key = wiki_templates.cite_key(source, template)
        writer.marker("cite", key or f"cite-{start}", start, end)
        targets = wiki_templates.cite_targets(source, start, end)
        text = wiki_templates.cite_text(source, template)
        writer.builder.reference(key or f"cite-{start}", text, start, end, targets)
        if writer.kind == "item" and not writer.shown().strip():
            writer.open("reference")
        shown = False
        for a, b in wiki_templates.cite_parts(template):
            if source[a:b].strip():
                if shown:
                    writer.atom(". ", a - 1, a)
                self.region(a + len(source[a:b]) - len(source[a:b].lstrip()), a + len(source[a:b].rstrip()))
                shown = True
        for target in targets:
            writer.address(target)

    def table(self, start: int, end: int) -> int:
        """Show a table's cells; a table that doesn't end is text."""
        stop = self.ends.get(start)
        if stop is None:
            return start + 2
        writer, source = self.writer, self.source
        if self.depth >= _DEEPEST:
            return stop
        at = source.find("\n", start, stop) + 1 or stop
        while at < stop:
            line = source.find("\n", at, stop)
            line = line if line >= 0 else stop
            at = max(self.row(at, min(line, stop)), line + 1)
        writer.open("paragraph")
        writer.builder.skip("table", stop - start)
        return stop

    def row(self, start: int, end: int) -> int:
        """Read one line of a table."""
        source, line = self.source, start
        while start < end and source[start] in " \t":
            start += 1
        head = source[start : start + 2]
        goes_on = head[:1] not in ("|", "!")
        if head in ("|-", "|}") or (goes_on and (start == end or self.writer.kind != "cell")):
            return end
        if goes_on:
            self.writer.text(line - 1, line)
            return self.region(start, end)
        at = start + (2 if head == "|+" else 1)
        while at <= end:
            cut = wiki_structure.cell_end(source, at, end, head[0])
            self.writer.open("caption" if head == "|+" else "cell")
            stop = self.region(wiki_structure.cell_start(source, at, cut), cut)
            if cut == end:
                return max(stop, end)
            at = max(stop, cut + 2)
        return at
