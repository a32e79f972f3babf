"""What other parsers take for prose: they share no code with ours. Needs the extra ``bench``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

FRONT = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
CODE = re.compile(
    r"\{% *highlight.*?endhighlight *%\}|\{\{< *highlight.*?/highlight *>\}\}|<script\b.*?</script>", re.DOTALL
)
IMAGES = re.compile(r"!\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()\n]*\)")
_MODULES = re.compile(r"^(?:import|export)\s.*$", re.MULTILINE)
TEMPLATES = re.compile(
    r"\{\{(?:[^{}]|\n(?!\n))*?\}\}|\{%.*?%\}|\{:[^{}\n]*\}|\{#[\w.:-]+\}|^:{3,}[^\n]*$", re.DOTALL | re.MULTILINE
)
MATH = re.compile(
    r"\$\$.*?\$\$|\\\[.*?\\\]|\\\(.*?\\\)|\\begin\{(\w+\*?)\}.*?\\end\{\1\}"
    r"|(?<![\\$\w])\$(?:[^\s$]{1,3}|[^\s$][^$\n]*[\\_^=][^$\n]*|[^\s$][^\\$\n]*\\[^$\n]*)\$(?![\w$])",
    re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
NAME = 60
"""Characters of the longest inline code that may count as a name in its sentence."""
_SILENT = frozenset("script style pre code svg math template noscript head nav select textarea button".split())
_FRAME = frozenset({"header", "footer", "nav", "aside"})
_FRAME_ROLES = frozenset({"banner", "navigation", "contentinfo", "complementary", "search"})
_LISTS_OF_LINKS = re.compile(
    r"^(==+) *(?:external links|see also) *\1.*?(?=^==|\Z)", re.IGNORECASE | re.DOTALL | re.MULTILINE
)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_CHANGES = frozenset({"versionadded", "versionchanged", "deprecated"})
_FILES = re.compile(r"\s*(?:file|image|category)\s*:", re.IGNORECASE)
_PICTURES = re.compile(r"\[\[(?:file|image):[^\[\]]*\]\]", re.IGNORECASE)
_KEYS = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
_BLOCKS = frozenset("p li td th dd dt blockquote div section article h1 h2 h3 h4 h5 h6 body figcaption".split())
_LEAST, _MOST_LINKED = 80, 0.5
_ROLE, _DIRECTIVE = re.compile(r":([a-zA-Z][\w:.+-]*):`"), re.compile(r"^\s*\.\. ([\w:.+-]+)::", re.MULTILINE)


@dataclass(slots=True)
class Parts:
    """Texts that an article shows as ``prose``, and those that are neither (``other``: alternative texts, titles)."""

    prose: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def markdown(source: str) -> Parts:
    """Markdown by markdown-it-py, with GitHub's tables and strikethrough, footnotes and front matter. List items that
    are nothing but a link within the page are its table of contents."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
    parts = Parts()
    source = _KEYS.sub(" ", FRONT.sub("", source, count=1))
    # What a template or a formula shows is for its own engine to say.
    parts.other += [found[0] for found in TEMPLATES.finditer(source)] + [found[0] for found in MATH.finditer(source)]
    # Here, since CommonMark finds none with a space in its address or inside an HTML block, where Pandoc does.
    parts.other += [found[1] for found in IMAGES.finditer(source)]
    source = IMAGES.sub(" ", source)
    before = ""
    for token in parser.parse(MATH.sub(" ", TEMPLATES.sub(" ", CODE.sub(" ", source)))):
        if token.type == "html_block":
            parts.prose += [text for text, _ in _blocks(token.content, parts)]
        elif token.type == "inline":
            pieces = [_inline(child, parts) for child in token.children or ()]
            listed = before == "list_item_open" and _leads_within(token.children or [])
            shown = parts.other if listed else parts.prose
            shown += [text for text, _ in _blocks("".join(pieces), parts)]
        before = token.type if token.type != "paragraph_open" else before
    return parts


def mdx(source: str) -> Parts:
    """MDX as Markdown, lines that import or export left out."""
    return markdown(_MODULES.sub("", source))


def _leads_within(children: list[Any]) -> bool:
    kinds = [child.type for child in children]
    return bool(kinds) and (kinds[0], kinds[-1], kinds.count("link_open")) == ("link_open", "link_close", 1) and (
        str(children[0].attrGet("href")).startswith("#")
    )


def _inline(token: Any, parts: Parts) -> str:
    """One element of a line as HTML."""
    if token.type == "image":
        parts.other.append(token.content)
    if token.type == "code_inline" and len(token.content) <= NAME:
        parts.other.append(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "text":
        return str(token.content).replace("&", "&amp;").replace("<", "&lt;")
    return str(token.content) if token.type == "html_inline" else ""


def html(source: str) -> Parts:
    """HTML by lxml: of a page the blocks that are long enough for a sentence and not mostly links, as menus are,
    outside its header, footer, navigation and what stands aside, by their elements or roles."""
    parts = Parts()
    for text, linked in _blocks(source, parts):
        prose = len(text) >= _LEAST and len(linked) < _MOST_LINKED * len(text)
        (parts.prose if prose else parts.other).append(text)
    return parts


def _blocks(source: str, parts: Parts) -> list[tuple[str, str]]:
    """The text of each block, and what of it stands in links. ``parts`` takes what is told but not shown."""
    import lxml.html
    from lxml.etree import ParserError, iterwalk

    try:
        page = FRONT.sub("", source, count=1).encode("utf-8", "replace")
        root = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (ParserError, ValueError):
        return []
    blocks: list[tuple[list[str], list[str]]] = [([], [])]
    silent = links = 0
    whole = "<body" in source.lower()
    for event, element in iterwalk(root, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        step = {"start": 1, "end": -1}.get(event, 0)
        frame = whole and (name in _FRAME or (bool(name) and element.get("role") in _FRAME_ROLES))
        silent, links = silent + step * (name in _SILENT or frame), links + step * (name == "a")
        if name in _BLOCKS:
            blocks.append(([], []))
        if event == "start":
            parts.other += [element.get(told, "") for told in ("alt", "title", "value", "label")]
        text = element.text if event == "start" else element.tail
        if silent:
            parts.other.append(text or "")
        else:
            for texts in blocks[-1][: 1 + bool(links)]:
                texts.append(text or "")
    return [(" ".join("".join(shown).split()), " ".join("".join(linked).split())) for shown, linked in blocks]


def rst(source: str) -> Parts:
    """reStructuredText by docutils; roles and directives that only Sphinx knows show what they hold."""
    from docutils import core, nodes

    _known(source)
    settings = {"report_level": 5, "halt_level": 5, "file_insertion_enabled": False, "raw_enabled": False}
    tree = core.publish_doctree(source, settings_overrides=settings)
    parts = Parts()
    code = (nodes.literal, nodes.literal_block, nodes.doctest_block, nodes.math, nodes.math_block, nodes.comment,
            nodes.raw)
    for node in tree.findall(nodes.Text):
        above, silent = node.parent, False
        while above is not None:
            silent = silent or isinstance(above, (*code, nodes.system_message))
            above = above.parent
        (parts.other if silent else parts.prose).append(node.astext())
    return parts


def _known(source: str) -> None:
    """Let docutils know what a document uses: a role shows its text, a directive its content."""
    from docutils import nodes
    from docutils.parsers.rst import Directive, directives, roles
    from docutils.parsers.rst.languages import en

    class Container(Directive):
        """Shows its arguments and its content."""

        has_content, optional_arguments, final_argument_whitespace = True, 100, True
        option_spec = None

        def run(self) -> list[nodes.Node]:
            """Return the content as nodes."""
            said = self.arguments if self.name in _CHANGES else []
            if self.name == "toctree":  # Names of files.
                return []
            node = nodes.container("", nodes.paragraph("", " ".join(said)))
            self.state.nested_parse(self.content, self.content_offset, node)
            return [node]

    for name in set(_ROLE.findall(source)):
        if name not in roles._role_registry and name not in en.roles:
            roles.register_local_role(name, _role)
    for name in set(_DIRECTIVE.findall(source)):
        if name not in en.directives:
            directives.register_directive(name, Container)


def _role(name: str, rawtext: str, text: str, *_: Any, **__: Any) -> tuple[list[Any], list[Any]]:
    from docutils import nodes

    return [nodes.inline(rawtext, text.split(" <")[0])], []


def wikitext(source: str) -> Parts:
    """Wikitext by mwparserfromhell; templates, references, files and the lists of links at the end left out."""
    import mwparserfromhell

    listed = "\n".join(found[0] for found in _LISTS_OF_LINKS.finditer(source))
    code = mwparserfromhell.parse(_BREAK.sub(" ", _PICTURES.sub(" ", _LISTS_OF_LINKS.sub("", source))))
    hidden = [*code.ifilter_templates(recursive=False), *code.ifilter_tags(matches=lambda tag: tag.tag == "ref")]
    for node in list(code.ifilter_tags(matches=lambda tag: tag.tag == "ref")):
        code.replace(node, " ")
    for node in list(code.ifilter_wikilinks(recursive=False, matches=lambda link: _FILES.match(str(link.title)))):
        code.replace(node, " ")
    shown = str(code.strip_code(normalize=True, collapse=True, keep_template_params=False))
    return Parts(shown.split("\n"), [listed, *(str(node) for node in hidden)])


ORACLES: dict[str, Callable[[str], Parts]] = {
    "markdown": markdown, "mdx": mdx, "rmarkdown": markdown, "quarto": markdown, "html": html, "rst": rst,
    "wikitext": wikitext,
}  # fmt: skip


def words(texts: list[str]) -> Iterator[str]:
    """Yield the words of texts, addresses left out."""
    for text in texts:
        yield from re.findall(r"[^\W\d_]{2,}", _ADDRESS.sub(" ", text))
