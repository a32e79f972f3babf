"""The comparison of one draft in several formats counts what is lost and what leaks."""

from __future__ import annotations

from benchmarks import round_trip

DRAFT = "# Head\n\nThe *river* rose in the night.[^1]\n\n- And the lake\n\n[^1]: So they say.\n"
WRITTEN = {
    "asciidoc": "== Head\n\nThe _river_ rose in the night.footnote:[So they say.]\n\n* And the lake\n",
    "rst": "Head\n====\n\nThe *river* rose in the night. [1]_\n\n- And the lake\n\n.. [1] So they say.\n",
    "mediawiki": "== Head ==\nThe ''river'' rose in the night.<ref>So they say.</ref>\n\n* And the lake\n",
    "html": "<h1>Head</h1><p>The <em>river</em> rose.</p><ul><li>And the lake leaks</li></ul>",
    "plain": "Head\n\nThe river rose in the night.[1]\n\n- And the lake\n\n[1] So they say.\n",
}


def test_what_is_lost_and_what_leaks_is_counted() -> None:
    for target in ("asciidoc", "rst", "mediawiki", "plain"):
        shown, lost, running, leaked = round_trip.compare(DRAFT, WRITTEN[target].encode(), round_trip.TARGETS[target])
        assert (shown, lost, running, leaked) == (13, 0, 9, 0), target
    assert round_trip.compare(DRAFT, WRITTEN["html"].encode(), "html") == (13, 6, 7, 1)


def test_every_format_has_a_row() -> None:
    table = round_trip.table([], lambda source, target: b"")
    assert [row[0] for row in table.rows] == list(round_trip.TARGETS.values())


def test_drafts_are_cleaned_of_what_only_their_generator_reads() -> None:
    cleaned = round_trip.cleaned("---\r\ntitle: T\r\n---\r\nSo {{ page.x }} it ![a](b c.png) is $x_1$.\r\n")
    assert cleaned.split() == ["So", "it", "is", "."]
    assert round_trip.FOREIGN.search("a <b>c</b>") and not round_trip.FOREIGN.search("a <https://b.example> c < d")
