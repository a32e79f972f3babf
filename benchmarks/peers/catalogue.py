"""The peers: what is installed and pinned, and the command that a user would type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ADAPTERS = Path(__file__).with_name("adapters")


@dataclass(frozen=True, slots=True)
class Peer:
    """One peer. ``adapter``: a file that runs inside its environment and offers ``load()``, which returns a function
    from (text, format) to what the peer says: a number for each name.

    ``requirements``: for pip or npm, as the adapter's suffix tells; empty for what runs in this environment.
    ``setup``: a command to run once after that. ``command``: on one file, or None for a library, which is timed
    through its adapter. ``note``: what a reader of its row has to know.
    """

    name: str
    adapter: str
    requirements: tuple[str, ...] = ()
    command: tuple[str, ...] | None = None
    setup: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_node(self) -> bool:
        """Whether it runs in node."""
        return self.adapter.endswith(".cjs")

    @property
    def code(self) -> Path:
        """The adapter's file."""
        return ADAPTERS / self.adapter


FILE = "{file}"
YARDSTICK = Peer(r"re.findall(r'\w+')", "words.py", note="the yardstick of speed")
OURS = Peer("credscore", "ours.py", command=("python", "-m", "credscore", "score", FILE))
PEERS = (
    Peer("proselint", "proselint.py", ("proselint==0.16.0",), ("proselint", "check", FILE)),
    Peer("slopscore-lint", "slopscore_lint.py", ("slopscore-lint==0.14.3",), ("slopscore-lint", "scan", FILE)),
    Peer("defluff", "defluff.py", ("defluff==0.1.2",), ("defluff", "lint", FILE)),
    Peer("prosemeter", "prosemeter.py", ("prosemeter==0.1.2",)),
    Peer("sloplint", "sloplint.py", ("sloplint==0.11.0",), ("sloplint", FILE)),
    Peer("slop-guard", "slop_guard.py", ("slop-guard==0.5.0",), ("sg", "--json", FILE)),
    Peer("zero-slop", "zero_slop.py", ("zero-slop==2.12.32",), ("zero-slop-score", "--json", FILE)),
    Peer("write-good", "write_good.cjs", ("write-good@1.0.8",), ("write-good", FILE)),
    Peer(
        "textlint, weasel rule", "textlint.cjs", ("textlint@15.8.0", "textlint-rule-write-good@2.0.0"),
        ("textlint", "--rule", "write-good", FILE),
    ),
    Peer(
        "vale, write-good style", "vale.py", ("vale==3.25.1.0",), ("vale", "--config", "vale.ini", FILE),
        ("vale", "--config", "vale.ini", "sync"),
    ),
    Peer(
        "nela-features", "nela.py", ("nela-features==3.0.1",),
        note="the groups that need no data of nltk, with tokenisers that need none",
    ),
    Peer("textstat", "textstat.py", ("textstat==0.7.8",), note="0.7.8 is the last that brings its dictionary"),
    Peer(
        "datatrove filters", "datatrove.py", ("datatrove==0.10.1", "regex", "nltk", "spacy"),
        note="Gopher quality and repetition, C4, FineWeb",
    ),
)  # fmt: skip
