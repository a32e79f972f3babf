"""PDFs: running text in reading order, page furniture gone, words whole, headings and links kept."""

from __future__ import annotations

import subprocess
import sys

import pytest
from fpdf import FPDF

from credscore.errors import InputError
from credscore.text.document import Document
from credscore.text.load import load
from tests.text.office import PROSE, Pages, pdf
from tests.text.offsets import check_offsets


def read(data: bytes) -> Document:
    document = load(data).document()
    check_offsets(document)
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    paragraphs = [PROSE + f"That was on day {word}." for word in ("one", "two", "three")]
    document = read(pdf(paragraphs[0], "\f", paragraphs[1], "\f", paragraphs[2], head="Journal of Rivers"))
    assert blocks(document) == [("paragraph", text) for text in paragraphs]


def test_lines_are_joined_and_parted_words_made_whole() -> None:
    text = "The long-term measure-\nments of the long-\nterm gauges did\nagree with each other."
    assert read(pdf(text)).text == "The long-term measurements of the long-term gauges did agree with each other."


def test_a_paragraph_that_a_page_parts_is_whole_again() -> None:
    document = read(pdf("The river rose by two metres in the", "\f", "night, as the gauges at the mill showed."))
    assert document.text == "The river rose by two metres in the night, as the gauges at the mill showed."


def test_print_size_makes_headings_and_bullets_items() -> None:
    pages = Pages()
    pages.add_page()
    pages.put("Why rivers flood", 20)
    pages.put("The gauges", 14, "B")
    pages.put(PROSE * 3)
    pages.put("- the mill's gauge\n- the bridge's gauge")
    found = [(b.kind, b.level) for b in read(bytes(pages.output())).blocks]
    assert found == [("heading", 1), ("heading", 2), ("paragraph", 0), ("item", 1), ("item", 1)]


def test_links_keep_their_targets() -> None:
    pages = Pages()
    pages.add_page()
    pages.set_font("Times", "", 11)
    pages.write(6, PROSE + "See the ")
    pages.write(6, "annual report", "https://example.org/report")
    pages.write(6, " for more.")
    document = read(bytes(pages.output()))
    assert [(k.target, document.text[k.start : k.end]) for k in document.links] == [
        ("https://example.org/report", "annual report")
    ]


def test_raised_numbers_are_markers_and_small_print_at_the_foot_their_notes() -> None:
    pages = Pages()
    pages.add_page()
    pages.put(PROSE * 3)
    pages.set_font("Times", "", 11)
    pages.write(6, "The gauges agreed")
    pages.char_vpos = "SUP"
    pages.write(6, "7")
    pages.char_vpos = "LINE"
    pages.write(6, " with each other.")
    pages.set_font("Times", "", 8)
    pages.text(10, 260, "7 Gauge of the mill, read at noon each day.")
    document = read(bytes(pages.output()))
    assert "The gauges agreed with each other." in document.text
    assert [(marker.kind, marker.key) for marker in document.markers] == [("numbered", "7")]
    assert [(r.key, r.text) for r in document.references] == [("7", "Gauge of the mill, read at noon each day.")]


def test_columns_are_read_one_after_the_other() -> None:
    pages = Pages()
    pages.add_page()
    pages.set_font("Times", "", 10)
    for left, side in ((10, "left"), (110, "right")):
        for row in range(12):
            pages.text(left, 30 + 5 * row, f"In the {side} column row {row} stands here,")
    text = read(bytes(pages.output())).text
    assert text.rindex("left") < text.index("right")


def test_code_is_no_prose() -> None:
    pages = Pages()
    pages.add_page()
    pages.put(PROSE * 2)
    pages.put("for gauge in gauges: read(gauge)", font="Courier")
    assert [kind for kind, _ in blocks(read(bytes(pages.output())))] == ["paragraph"]


def test_an_encrypted_pdf_says_so() -> None:
    pages = FPDF()
    pages.add_page()
    pages.set_encryption("owner", "user")
    with pytest.raises(InputError, match="encrypted; save it without a password"):
        load(bytes(pages.output()))


def test_a_pdf_without_text_says_so() -> None:
    pages = FPDF()
    pages.add_page()
    pages.rect(10, 10, 50, 50)
    with pytest.raises(InputError, match="only pictures of it; run character recognition first"):
        load(bytes(pages.output()))


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\nno objects here", pdf(PROSE)[:300]])
def test_a_damaged_pdf_says_so(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged PDF; open it in a viewer"):
        load(data)


def test_a_broken_pdf_writes_nothing_to_the_terminal() -> None:
    program = (
        "import sys; from credscore.text.load import load\n"
        "print(load(sys.stdin.buffer.read()).format)"
    )
    head, _, tail = pdf(PROSE).rpartition(b" 00000 n")
    data = head + b" \xda\x1b[31 n" + tail
    ran = subprocess.run([sys.executable, "-c", program], input=data, capture_output=True, check=True)
    assert (ran.stdout.split(), ran.stderr) == ([b"pdf"], b"")


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfminer.pdfdocument", None)
    with pytest.raises(InputError, match=r"pip install 'credscore\[pdf\]'"):
        load(pdf(PROSE))
