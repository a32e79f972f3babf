"""The check as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Callable

from credscore.render import check_json
from tests.render.checks import whole


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.json", check_json.render(whole()))


def test_it_is_ascii_and_places_slice_the_source() -> None:
    drawn = check_json.render(whole())
    assert drawn.isascii()
    sources = {file.path: file.source for file in whole().files}
    for file in json.loads(drawn)["files"]:
        for finding in file["findings"]:
            assert sources[file["path"]][finding["start"] : finding["end"]] == finding["text"]
