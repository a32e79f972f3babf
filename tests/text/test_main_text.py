"""Which elements of a whole page hold its main text."""

from __future__ import annotations

import pytest

from credscore.text.html import read
from tests.text.documents import blocks

PARAGRAPH = "The council said on {}, after two hearings, that the bridge would close for repairs until the spring. "
STORY = "".join(f"<p>{PARAGRAPH.format(day) * 2}</p>" for day in ("Monday", "Tuesday", "Friday"))
TEASER = "Another story altogether is told in a few words here, so that readers click on it and read on."
REMARK = "I crossed that bridge for thirty years, and nobody ever asked what the people who use it every day think."


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>"


def prose(body: str) -> list[str]:
    """The first words of each paragraph of a page."""
    document = read(page(body))
    return [text.split()[0] for kind in ("paragraph", "item", "quote") for text in blocks(document, kind)]


@pytest.mark.parametrize(
    "beside",
    [
        f"<div class=r1><div><p>{TEASER}</p></div><div><p>{TEASER}</p></div></div>",
        f"<ul><li><b>Short</b><br>{TEASER}</li><li>{TEASER}</li></ul>",
        f"<div><div>Enter your address and the town you live in to get our alerts and news.</div>{TEASER}</div>",
        f"<table><tr><td><p>{TEASER}</p></td><td><p>{TEASER}</p></td></tr></table>",
    ],
)
def test_boxes_beside_the_article_are_furniture(beside: str) -> None:
    article = f"<div><div><h1>Bridge closes</h1><div>{STORY}</div></div></div>"
    assert prose(f"{article}<div>{beside}</div>") == ["The"] * 3
    assert prose(f"<div>{beside}</div>{article}") == ["The"] * 3


@pytest.mark.parametrize("name", ["comments", "article-comments", "post_comments", "comment-list comments"])
def test_comments_longer_than_the_article_are_furniture(name: str) -> None:
    remarks = "".join(f"<li><p>{REMARK * 2}</p></li>" for _ in range(9))
    assert prose(f"<div><div>{STORY}</div></div><div class='{name}'><ol>{remarks}</ol></div>") == ["The"] * 3


def test_an_article_in_parts_is_whole() -> None:
    sections = "".join(f"<h2>Part</h2><div>{STORY}</div>" for _ in range(4))
    assert len(prose(f"<div>{sections}</div>")) == 12
    assert len(prose(f"<div>{STORY}<blockquote><div>{STORY}</div></blockquote>{STORY}</div>")) == 9
    assert len(prose(f"<div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><div><div>{STORY}</div></div></div>")) == 5


def test_nothing_is_left_out_where_no_element_stands_out() -> None:
    boxes = "".join(f"<div><div><div><p>{TEASER}</p></div></div></div>" for _ in range(12))
    assert len(prose(boxes)) == 12
    assert prose(f"<div><p>{TEASER}</p></div><div><ul><li>Few words.</li></ul></div>") == ["Another", "Few"]


def test_a_fragment_is_all_text() -> None:
    fragment = f"<div><div>{STORY}</div></div><div><ul><li>{TEASER}</li></ul></div>"
    assert [block.kind for block in read(fragment).blocks] == ["paragraph"] * 3 + ["item"]
