from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from credscore.check import catalogue, rewrite
from credscore.check.judge import findings_of
from credscore.check.policy import OFF_BY_DEFAULT, Settings
from credscore.check.result import CheckedFinding
from credscore.check.rewrite import replace_file, rewritten
from credscore.check.suggestions import SUGGESTIONS, correction
from credscore.errors import InputError
from credscore.text.decode import Decoded
from tests.check.conftest import report_of


@pytest.mark.parametrize(
    ("text", "word", "after"),
    [
        ("It is hugely great.", "hugely", "It is great."),
        ("It is clearly wrong.", "clearly", "It is wrong."),
        ("A hugely great day, an incredibly active one.", "hugely", "A great day, an incredibly active one."),
        ("He has a hugely open mind.", "hugely", None),
        ("You can hear it clearly here.", "clearly", None),
        ("It is not hugely great.", "hugely", None),
        ("It wasn't hugely great.", "hugely", None),
        ("It will almost certainly fail.", "certainly", None),
        ("Clearly this is wrong.", "Clearly", None),
        ("It is great, hugely.", "hugely", None),
        ("It is **hugely** great.", "hugely", None),
        ("He spoke hugely and well.", "hugely", None),
        ("The data are truly independent.", "truly", None),
        ("It is hugely\ngreat.", "hugely", None),
        ("It is amazing stuff.", "amazing", None),
    ],
)
def test_only_empty_adverbs_between_words_are_cut(text: str, word: str, after: str | None) -> None:
    assert corrected("P303", text, word) == after
    assert corrected("P301", text, word) is None


def corrected(rule: str, text: str, found: str) -> str | None:
    start = text.index(found)
    fix = correction(rule, text, start, start + len(found))
    return None if fix is None else text[: fix[0]] + fix[2] + text[fix[1] :]


@pytest.mark.parametrize(
    ("rule", "text", "found", "after"),
    [
        ("H301", "It will undoubtedly fail.", "undoubtedly", "It will fail."),
        ("H301", "It is undeniable that it fails.", "undeniable that", None),
        ("H301", "It will hugely fail.", "hugely", None),
        ("P701", "It works! Read on.", "!", "It works. Read on."),
        ("P701", "It works!!!", "!", "It works."),
        ("P701", "It works?!", "!", None),
        ("P701", "It works!?", "!", None),
        ("P701", "She said \"it works!\" and left.", "!", None),
        ("P701", "**It works!** Read on.", "!", None),
    ],
)
def test_other_corrections(rule: str, text: str, found: str, after: str | None) -> None:
    assert corrected(rule, text, found) == after


def fixed(data: bytes, text: str) -> tuple[bytes, int]:
    report = report_of(text, ("P303", "hugely"))
    return rewritten(data, findings_of(report, Settings()), text)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_other_byte_stays(mark: bytes, end: str) -> None:
    text = f"Wörds \U0001f600 it is hugely great.{end}\tIt was hugely so.{end}"
    wanted = text.replace("is hugely", "is").replace("was hugely", "was")
    assert fixed(mark + text.encode(), text) == (mark + wanted.encode(), 2)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_stays_utf_16(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    text = "It is hugely great."
    assert fixed(mark + text.encode(encoding), text) == (
        mark + b"".join([b"It is great.".decode().encode(encoding)]),
        1,
    )


def test_suppressed_and_known_findings_are_left_and_overlaps_applied_once() -> None:
    def at(start: int, end: int, **given: object) -> CheckedFinding:
        base = CheckedFinding("X", "", 0, 0, "warning", "", "", "a", replacement="-", fix_start=start, fix_end=end)
        return base._replace(**given)  # type: ignore[arg-type]

    findings = [at(4, 6), at(5, 9), at(0, 2, baseline=True), at(7, 8, replacement=None)]
    assert rewritten(b"0123456789", findings, "0123456789") == (b"0123-6789", 1)


def test_an_uncertain_encoding_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewrite, "decode", lambda data: Decoded(data.decode("ascii", "replace"), "utf-8", None))
    text = "caf\ufffd is hugely great."
    data = text.encode().replace(b"\xef\xbf\xbd", b"\xe9")
    with pytest.raises(InputError, match="encoding"):
        fixed(data, text)
    assert rewritten(data, [], text) == (data, 0), "there is nothing to fix, so nothing can go wrong"


def test_a_file_that_changed_meanwhile_is_left_alone() -> None:
    with pytest.raises(InputError, match="changed"):
        fixed(b"It is now hugely great.", "It is hugely great.")


def test_a_file_is_replaced_through_its_link_with_its_mode(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    replace_file(str(link), b"new")
    assert link.is_symlink() and file.read_bytes() == b"new" and file.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["a.md", "b.md"]


def test_suggestions_are_of_rules_that_exist_and_cover_those_on_by_default() -> None:
    rules = catalogue.rules()
    assert set(SUGGESTIONS) <= set(rules)
    warned = {rule.id for rule in rules.values() if rule.severity != "info" and not rule.id.startswith(OFF_BY_DEFAULT)}
    assert warned <= set(SUGGESTIONS)
