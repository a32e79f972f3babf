"""The side-by-side comparison's own parts. What the peers do is measured, not tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.peers import measure, probes
from benchmarks.peers.catalogue import ADAPTERS, OURS, PEERS, YARDSTICK, Peer
from benchmarks.peers.environment import Environment, Unavailable
from benchmarks.peers.run import group, run, start

BROKEN = {
    "raises": "def load():\n    raise LookupError('no such error here')\n",
    "exits": "import os\ndef load():\n    os._exit(3)\n",
}


def test_every_peer_has_an_adapter_and_a_fixed_version() -> None:
    assert {path.name for path in ADAPTERS.iterdir() if path.is_file()} == {
        peer.adapter for peer in (YARDSTICK, OURS, *PEERS)
    }
    for peer in PEERS:
        assert re.search(r"(==|.@)\d+(\.\d+)+$", peer.requirements[0]), peer.name
    assert len({peer.name for peer in PEERS}) == len(PEERS)


def test_probes_differ_in_one_sentence_and_no_side_is_always_the_longer() -> None:
    texts = probes.texts()
    assert len(texts) == len(set(texts)) == 2 * 10 * (len(probes.PAIRS) + 1)
    longer = [len(first) > len(second) for first, second in zip(texts[::2], texts[1::2], strict=True)]
    assert sum(longer) == len(longer) / 2


def test_what_rises_without_a_signal_counts_for_nothing() -> None:
    said: list[dict[str, float]] = []
    for signal in (*probes.PAIRS, "none"):
        for number in range(10):
            first = {"length": 2.0, "noise": float(number % 2)}
            if signal == "promotion" and number < 6:
                first["hype"] = 1.0
            said += [first, {"length": 1.0}]
    found = probes.reported(said)
    assert found == {**dict.fromkeys(probes.PAIRS, (0, "")), "promotion": (6, "hype")}


def test_an_adapter_runs_in_its_own_process(tmp_path: Path) -> None:
    place = Environment(YARDSTICK, tmp_path)
    (first, second) = run(place, [group([("one two", "text"), ("three", "text")]), group([("a", "text")], 0.01)])
    assert [said["words"] for said in first["said"]] == [2, 1]
    assert second["said"] == [{"words": 1}]
    assert first["seconds"] >= 0 and second["seconds"] >= 0


def test_our_own_command_is_timed_as_a_process(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("It is said that pumps are the best.", encoding="utf-8")
    assert start(Environment(OURS, tmp_path), file) > 0


@pytest.mark.parametrize("code", BROKEN.values(), ids=BROKEN)
def test_an_adapter_that_fails_says_why(tmp_path: Path, code: str) -> None:
    (tmp_path / "broken.py").write_text(code)
    place = Environment(Peer("broken", str(tmp_path / "broken.py")), tmp_path)
    with pytest.raises(Unavailable, match=r"does not run: (LookupError: no such error|no reason given)"):
        run(place, [group([("a", "text")])])


def test_a_peer_that_cannot_be_installed_is_a_row_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    gone = Peer("gone", "words.py", ("no-such-package-of-ours==1.0",))
    monkeypatch.setattr(measure, "PEERS", (gone, Peer("words", "words.py")))
    monkeypatch.setattr(measure, "byte_compile", lambda: None)
    monkeypatch.setattr(measure, "_articles", lambda: [("one two", "text")])
    costs, signals = measure.measure(1, tmp_path)
    assert [row[0] for row in costs.rows] == [YARDSTICK.name, "credscore", "gone (not run)", "words"]
    assert set(costs.rows[2][1:]) == {"-"}
    assert "Not run: gone (not installed: ERROR: No matching distribution" in costs.note
    assert re.fullmatch(r"[\d.]+ \([\d.]+-[\d.]+\)", costs.rows[3][3])
    assert [row[0] for row in signals.rows if set(row[1:]) != {"-"}] == ["credscore", "words"]
    assert signals.rows[0][3] != "0", "promotion is found in some of the pairs"
