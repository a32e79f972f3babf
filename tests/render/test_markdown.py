from __future__ import annotations

import re
from collections.abc import Callable

import pyromark
from hypothesis import given
from hypothesis import strategies as st

from credscore.render import escape, markdown
from tests.render.checks import finding, hostile, pump, result, whole

# What forges look for in rendered text, and what GitHub's Markdown makes of bare addresses.
PING = re.compile(r"@\w|#\d|\bGH-\d|://|\bwww\.", re.IGNORECASE)


def html(text: str) -> str:
    return pyromark.html(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH)


def outside_code(text: str) -> str:
    return re.sub(r"<code>.*?</code>|<!--.*?-->", "", html(text), flags=re.DOTALL)


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.md", markdown.render(whole()))


def test_no_draft_pings_links_or_draws() -> None:
    drawn = outside_code(markdown.render(whole()))
    assert not PING.search(drawn)
    tags = set(re.findall(r"</?([a-z]+)", drawn))
    assert tags <= {"p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"}
    assert drawn.count("<td") == 5 * 3, "a bar in a path makes no cell"


def test_it_is_small_enough_for_a_comment() -> None:
    file = pump()
    hard, name = "\u4e00@|<`", "\u4e00" * 100
    long = finding(file.path, file.source, "pump", "P301")._replace(message=hard * 200, sentence_text=hard * 200)
    files = [file._replace(path=f"{name}/{i}.md", findings=(long,) * 3, violations=()) for i in range(300)]
    drawn = markdown.render(result(*files, diff_base="main"))
    assert markdown.LIMIT // 2 < len(drawn.encode()) <= markdown.LIMIT
    assert re.search(r"\d more, none worse", drawn) and "more files are not in this table" in drawn


def test_the_worst_stands_first() -> None:
    drawn = markdown.render(whole())
    heads = ("error** not-checked", "error** threshold", "error** P101 call-to-action", "warning** U101", "info** U102")
    places = [drawn.index(head) for head in heads]
    assert places == sorted(places)


def test_what_is_suppressed_or_known_is_not_shown() -> None:
    drawn = markdown.render(result(pump()))
    assert "H201" not in drawn and drawn.count("P301") == 1


def test_the_verdict_counts_and_the_change_are_told() -> None:
    drawn = markdown.render(result(pump(), diff_base="main"))
    assert drawn.splitlines()[0] == markdown.MARK
    assert "**credscore: The check failed.** 1 file: 2 errors, 2 warnings, 1 remark.\n" in drawn
    assert "Since `main`:" in drawn and "mostly from 4 numbers without a source" in drawn
    assert "**credscore: The check passed.** 0 files: nothing found." in markdown.render(result())


@given(st.text(st.sampled_from("ab1 \n`*_[]()<>&@#!|~$\\^{}:/.-w\u200b\x1b"), max_size=40))
def test_any_text_reads_as_it_stands(text: str) -> None:
    drawn = html("x" + escape.markdown(text) + "x")
    assert re.fullmatch(r"<p>[^<>]*</p>\n", drawn)
    assert not PING.search(drawn)


@given(st.text(st.sampled_from("ab `|\n@<"), max_size=20))
def test_any_text_is_one_code_span(text: str) -> None:
    assert re.fullmatch(r"<p>x <code>[^<>]*</code> x</p>\n", html(f"x {escape.code(text)} x"))


def test_hostile_drafts_keep_their_words() -> None:
    assert "game-changing" in markdown.render(result(hostile()))
