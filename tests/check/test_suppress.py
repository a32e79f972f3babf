from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.check import directives
from credscore.check.directives import find
from credscore.check.judge import findings_of
from credscore.check.policy import Settings
from credscore.scoring.report import Report
from tests.check.conftest import report_of


def fates(report: Report, settings: Settings | None = None) -> list[str]:
    """Each finding as its rule, in brackets where it is suppressed."""
    found = findings_of(report, settings or Settings())
    return [f"({f.rule})" if f.suppressed else f.rule for f in found]


COMMENTS = {
    "markdown": "<!-- {} -->",
    "mdx": "{{/* {} */}}",
    "html": "<!--{}-->",
    "quarto": "<!-- {} -->",
    "wikitext": "<!-- {} -->",
    "rst": ".. {}",
    "asciidoc": "// {}",
    "text": "[{}]",
}


@pytest.mark.parametrize("format", COMMENTS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_format_has_its_comments(format: str, end: str) -> None:
    comment = COMMENTS[format].format("credscore-disable-next-line P301: agreed")
    source = end.join(["great one.", comment, "", "great two.", "great three."])
    report = report_of(source, ("P301", "great"), format=format)
    assert fates(report) == ["P301", "(P301)", "P301"]
    given = findings_of(report, Settings())[1].suppressed
    assert given is not None
    assert (source[given.start : given.end], given.rules, given.reason) == (comment, ("P301",), "agreed")


@pytest.mark.parametrize(
    ("source", "format"),
    [
        ("..\n   credscore-disable-next-line P301\n\ngreat.", "rst"),
        ("////\ncredscore-disable-next-line P301: so\n////\ngreat.", "asciidoc"),
        ("{/*\n  credscore-disable-file P301\n*/}\ngreat.", "mdx"),
    ],
)
def test_comments_of_several_lines(source: str, format: str) -> None:
    assert fates(report_of(source, ("P301", "great"), format=format)) == ["(P301)"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("great. <!-- credscore-disable-line -->\ngreat.", ["(P301)", "P301"]),
        ("great. <!-- credscore-disable-line P3, U1: x -->\ngreat.", ["(P301)", "X001", "P301"]),
        ("great. <!-- credscore-disable-line hype -->\ngreat.", ["(P301)", "P301"]),
        ("<!-- credscore-disable-line -->\ngreat.\ngreat.", ["(P301)", "P301"]),
        ("great.\n<!-- credscore-disable -->\ngreat.\n<!-- credscore-enable -->\ngreat.", ["P301", "(P301)", "P301"]),
        ("<!-- credscore-disable P3 -->\ngreat.\n<!-- credscore-enable P301 -->\ngreat.", ["(P301)", "P301"]),
        ("<!-- credscore-disable P301 -->\ngreat.\n<!-- credscore-enable U -->\ngreat.", ["(P301)", "(P301)"]),
        ("great.\n<!-- credscore-disable-file P301 -->\ngreat.", ["(P301)", "(P301)"]),
        ("great.\n<!-- credscore-disable-file P999 -->", ["P301", "X002"]),
        ("great.\n<!-- credscore-disable-file U101 -->", ["P301", "X001"]),
        ("great.\n<!-- credscore-disabled -->", ["P301", "X002"]),
        ("great.\n<!-- credscore-disable-nextline P301 -->", ["P301", "X002"]),
        ("great.\n<!-- Credscore-Disable-File -->", ["P301", "X002"]),
        ("great.\n`<!-- credscore-ignore -->`", ["P301"]),
        ("great.\n<!--\ncredscore-disable-file P301: so\n-->", ["(P301)"]),
        ("---\ntitle: great\n# credscore-disable-file P301: so\n---\n", ["(P301)"]),
        ("---\ntitle: A\n---\n\n# credscore-disable-file P301\n\ngreat", ["P301"]),
        ("```\n<!-- credscore-disable-file -->\n```\ngreat.", ["P301"]),
        ("`<!-- credscore-disable-file -->` great.", ["P301"]),
    ],
)
def test_scopes(source: str, expected: list[str]) -> None:
    assert fates(report_of(source, ("P301", "great"))) == expected


def test_a_rule_that_is_off_still_needs_its_suppression() -> None:
    source = "great. <!-- credscore-disable-line P301 -->"
    assert fates(report_of(source, ("P301", "great")), Settings(select=("U",))) == []


def test_x_rules_point_at_the_name() -> None:
    source = "Fine.\n<!-- credscore-disable-file U101, Q7: why -->"
    unused, unknown = findings_of(report_of(source), Settings())
    assert (source[unused.start : unused.end], source[unknown.start : unknown.end]) == ("U101", "Q7")
    assert "Q7" in unknown.message


def test_text_blanks_its_directives() -> None:
    source = "[credscore-disable-file H2: why]\nfoo"
    assert directives.blanked(source, find(source, "text")) == " " * 32 + "\nfoo"


_PIECES = [
    "great.", "\n", "\r\n", "\u2028", "```\n", "`", "<!--", "-->", " ",
    "<!-- credscore-disable P301 -->", "<!-- credscore-enable -->", "<!-- credscore-disable-line -->",
    "<!-- credscore-disable-next-line P -->", "{/* credscore-disable-file */}", "[credscore-disable U]",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from(sorted(COMMENTS)))
def test_every_finding_and_every_comment_is_accounted_for(pieces: list[str], format: str) -> None:
    source = "".join(pieces)
    report = report_of(source, ("P301", "great"), format=format)
    found = findings_of(report, Settings())
    assert sum(f.rule == "P301" for f in found) == len(report.findings)
    spans = [(d.suppression.start, d.suppression.end) for d in find(source, format)]
    assert spans == sorted(spans)
    for start, end in spans:
        assert "credscore-" in source[start:end]
    for finding in found:
        if finding.suppressed:
            assert (finding.suppressed.start, finding.suppressed.end) in spans


@pytest.mark.parametrize(
    "source", ["<!-- credscore-disable " * 20_000, "<!-- credscore-disable-line " + "a " * 200_000,
               "<!--" + " " * 300_000 + "credscore-", "<!-- credscore-disable-line --> great. " * 3_000],
)  # fmt: skip
def test_hostile_comments_cost_little(source: str) -> None:
    steps = len(find(source, "markdown"))
    assert steps <= 3_000
    assert len(findings_of(report_of(source[:120_000]), Settings())) <= 3_000
