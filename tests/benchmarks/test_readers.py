"""The comparison of our readers with other parsers counts what is lost and what leaks."""

from __future__ import annotations

import pytest

from benchmarks import oracles, readers
from credscore.text.document import Block
from credscore.text.formats import read

SENTENCE = "The river rose by two metres in the night, and the gauges at both bridges agreed with each other."
SOURCES = {
    "markdown": f"---\ntitle: x\n---\n# Head\n\n{SENTENCE} See [it](https://a.example).\n\n```\ncode\n```\n",
    "mdx": f"{SENTENCE}\n\n{{% include figure.html %}}\n",
    "rmarkdown": f"{SENTENCE} It is $x_1 + y$ here.[@smith2019]\n",
    "quarto": f"::: {{.note}}\n{SENTENCE}\n:::\n",
    "html": f"<html><body><nav><a href='/'>Home page</a></nav><p>{SENTENCE}</p><script>var a;</script></body></html>",
    "rst": f"Head\n====\n\n{SENTENCE} :doc:`here`\n\n.. code-block:: python\n\n   code()\n",
    "wikitext": f"== Head ==\n{SENTENCE}<ref>A note.</ref> [[File:a.jpg|thumb|100px]] {{{{cite|x}}}}\n",
}


def test_every_format_with_another_parser_is_tried() -> None:
    assert set(SOURCES) == set(oracles.ORACLES)


@pytest.mark.parametrize("format", SOURCES)
def test_both_parsers_see_the_same_prose(format: str) -> None:
    prose, lost, running, leaked = readers.compare(SOURCES[format], format)
    assert (lost, leaked) == (0, 0)
    assert prose >= 17 and running >= 17


def test_what_is_lost_and_what_leaks_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(f"{SENTENCE}\n\nLeaked words here.\n\n{SENTENCE}", "markdown")
    blocks = (Block("menu", whole.blocks[0].start, whole.blocks[0].end), *whole.blocks[1:])
    monkeypatch.setattr(readers, "read", lambda *_: whole.__class__(whole.source, "markdown", whole.text, whole.offsets,
                                                                    blocks))  # fmt: skip
    prose, lost, running, leaked = readers.compare(f"{SENTENCE}\n\n{SENTENCE}\n", "markdown")
    assert (prose, lost, running, leaked) == (38, 19, 22, 3)


def test_all_is_the_sum_of_the_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_drafts", lambda: iter(SOURCES.items()))
    *rows, total = readers.measure(1).rows
    assert total[0] == "all" and total[1] == str(len(SOURCES))
    assert int(total[2]) == sum(int(row[2]) for row in rows)
