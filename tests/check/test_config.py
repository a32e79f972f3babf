from __future__ import annotations

from pathlib import Path

import pytest

from credscore.check import config, globs
from credscore.check.errors import PolicyError
from credscore.check.policy import Settings

SAME = {
    ".credscore.toml": """
max-hype = 60
fail-on = "warning"
ignore = ["P1", "booster"]
exclude = ["old/"]
own-domains = ["example.org"]
[severity]
P301 = "error"
[words.add]
"promotion.hype" = ["zorgly"]
[words.remove]
promotion.own-praise = ["we are proud"]
[[overrides]]
paths = ["press/*"]
max-hype = 90
severity = {P3 = "info"}
""",
    "setup.cfg": """
[metadata]
name = x
[credscore]
max-hype = 60
fail-on = warning
ignore = P1, booster
exclude =
    old/
own-domains = example.org
[credscore:severity]
P301 = error
[credscore:words.add]
promotion.hype = zorgly
[credscore:words.remove]
promotion.own-praise = we are proud
[credscore:overrides:press]
paths = press/*
max-hype = 90
severity = P3=info
""",
}
SAME["pyproject.toml"] = (
    SAME[".credscore.toml"]
    .replace("\nmax-hype = 60", "\n[tool.credscore]\nmax-hype = 60", 1)
    .replace("[severity]", "[tool.credscore.severity]")
    .replace("[words.", "[tool.credscore.words.")
    .replace("[[overrides]]", "[[tool.credscore.overrides]]")
)


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config._nearest.cache_clear()
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", SAME)
def test_the_three_files_say_the_same(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(SAME[name])
    policy = config.policy_for("draft.md")
    assert policy.file == str(tmp_path / name)
    assert policy.settings == Settings(
        thresholds={"max-hype": 60}, fail_on="warning", ignore=("P1", "H304"), severity={"P301": "error"}
    )
    assert policy.exclude == ("old/",)
    assert policy.scoring.own_domains == ("example.org",)
    assert policy.scoring.added == (("promotion.hype", ("zorgly",)),)
    assert policy.scoring.removed == (("promotion.own_praise", ("we are proud",)),)
    press = policy.for_path("press/a.md")
    assert press.thresholds == {"max-hype": 90}
    assert press.severity == {"P301": "error", "P3": "info"}
    assert policy.for_path("a.md") == policy.settings


def test_digests_tell_settings_apart_but_not_places(tmp_path: Path) -> None:
    digests = set()
    for name, text in SAME.items():
        (tmp_path / name).write_text(text)
        digests.add(config.load(str(tmp_path / name)).digest())
    assert len(digests) == 1
    file = tmp_path / ".credscore.toml"
    for change in (('fail-on = "warning"', 'fail-on = "info"'), ('"P1", ', ""), ("zorgly", "zargly"), ("old/", "x/")):
        file.write_text(SAME[".credscore.toml"].replace(*change))
        assert config.load(str(file)).digest() not in digests, change
    file.write_text(SAME[".credscore.toml"].replace("max-hype = 60", "max-hype = 61"))
    assert config.load(str(file)).digest() in digests, "a threshold changes no finding"


def test_the_nearest_directory_wins_and_nothing_is_merged(tmp_path: Path) -> None:
    (tmp_path / ".credscore.toml").write_text("max-hype = 10\nmin-credibility = 20")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.credscore]\nmax-hype = 30")
    (deep / "pyproject.toml").write_text("[project]\nname = 'no credscore table'")
    assert config.policy_for(str(deep / "x.md")).settings.thresholds == {"max-hype": 30}
    assert config.policy_for(str(tmp_path / "x.md")).settings.thresholds == {"max-hype": 10, "min-credibility": 20}


def test_of_one_directory_the_own_file_wins(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text("[credscore]\nmax-hype = 1")
    (tmp_path / "pyproject.toml").write_text("[tool.credscore]\nmax-hype = 2")
    (tmp_path / ".credscore.toml").write_text("")
    assert config.policy_for(".").settings.thresholds == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1\nmax-hipe = 3", [".credscore.toml:1", "'a'", "known are"]),
        ("\nmax-hipe = 3", [".credscore.toml:2", "'max-hipe'", "'max-hype'"]),
        ("max-hype = 101", ["max-hype", "0 to 100", "101"]),
        ("max-hype = true", ["max-hype", "True"]),
        ("max-hype = nan", ["max-hype", "nan"]),
        ("fail-on = 'warn'", ["fail-on", "'warning'"]),
        ("select = ['P9']", ["select", "'P9' is no rule"]),
        ("ignore = ['intensifer']", ["ignore", "'intensifier'"]),
        ("ignore = 3", ["ignore", "list"]),
        ("[severity]\nP3 = 'fatal'", ["severity", "'fatal'"]),
        ("[words.plus]\nx = []", ["'words.plus'"]),
        ("[words.add]\npromotion.hipe = ['x']", [".credscore.toml", "'promotion.hipe'", "'promotion.hype'"]),
        ("[[overrides]]\nmax-hype = 3", ["paths"]),
        ("[[overrides]]\npaths = ['a']\nexclude = ['b']", ["'overrides.exclude'"]),
        ("overrides = 3", ["overrides"]),
        ("domain-ratings = 'none.csv'", [".credscore.toml:1", "none.csv"]),
        ("max-hype =", ["TOML"]),
        ("min-cited-quality = 50", [".credscore.toml:1", "needs domain-ratings"]),
        ("[[overrides]]\npaths = ['a']\nmin-cited-quality = 50", [".credscore.toml:3", "needs domain-ratings"]),
        ("max-hype = 1\n[[overrides]]\npaths = ['a']\n[[overrides]]\npaths = ['a']\nmax-hype = 'x'", ["toml:6", "'x'"]),
        ("select = ['Q1']", ["'Q1' is no rule; ids begin with C, H, P, U, X"]),
        ("exclude = ['!a.md']", ["exclude", "! is not supported"]),
        ("exclude = ['[z-a].md']", ["exclude", "is no pattern"]),
        ("own-domains = ['our site']", ["own-domains", "'our site'"]),
        ("[words.add]\n'promotion.hype' = ['(a|b']", ["words.add", "stands alone"]),
        ("[words.add]\n'promotion.hype' = ['(a|b)?']", ["words.add", "without a word"]),
        ("[words.add]\n'promotion.hype' = ['" + "(a|b) " * 30 + "']", ["words.add", "10,000 are the most"]),
    ],
)
def test_errors_name_file_key_and_the_nearest_right_one(text: str, words: list[str], tmp_path: Path) -> None:
    (tmp_path / ".credscore.toml").write_text(text)
    with pytest.raises(PolicyError) as caught:
        config.policy_for(".")
    message = str(caught.value)
    assert message.startswith(".credscore.toml") and "\n" not in message
    for word in words:
        assert word in message


def test_a_file_named_must_configure_credscore(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'")
    with pytest.raises(PolicyError, match=r"tool\.credscore"):
        config.policy_for(".", "pyproject.toml")
    with pytest.raises(PolicyError, match="cannot be read"):
        config.policy_for(".", "none.toml")


def test_a_key_of_another_tool_is_not_mistaken_for_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nselect = ['E']\n[tool.credscore]\nselect = ['EE']")
    with pytest.raises(PolicyError, match=r"^pyproject\.toml:4: select: 'EE'"):
        config.policy_for(".")
    config._nearest.cache_clear()
    (tmp_path / "pyproject.toml").write_text("tool = 3 # credscore")
    assert config.policy_for(".").file is None


def test_what_removes_a_phrase_may_be_a_choice(tmp_path: Path) -> None:
    (tmp_path / ".credscore.toml").write_text("[words.remove]\n'promotion.hype' = ['(game changer|moonshot)']")
    assert config.policy_for(".").scoring.removed == (("promotion.hype", ("game changer", "moonshot")),)


@pytest.mark.parametrize(
    "text",
    [
        "www.Rumours.example,0.1\n# a remark\n\ngood.example,1,x\n",
        "\ufeffdomain,rating\nRumours.example., 0.1\nhttps://good.example/a,1\n",
        "rank,PC1,Domain\n2,0.1,*.rumours.example\n1,1.0,good.example:443\n",
    ],
)
def test_ratings(text: str, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(text, encoding="utf-8")
    (tmp_path / ".credscore.toml").write_text("domain-ratings = 'r.csv'")
    assert config.policy_for(".").scoring.ratings == {"rumours.example": 0.1, "good.example": 1.0}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a.example,0.1\nb.example,7\n", "r.csv:2: must be a domain and a rating from 0 to 1, not 'b.example,7'"),
        ("a.example,high\n", "r.csv:1: must be a domain and a rating from 0 to 1, not 'a.example,high'; a heading"),
        ("a.example;0.1\n", "r.csv:1: must be"),
        ("a.example,0.1\n\nwww.a.example,0.2\n", "r.csv:3: a.example is rated 0.1 above and 0.2 here"),
        ("domain,rating\n# none\n", ".credscore.toml:1: domain-ratings: r.csv holds no rating"),
    ],
)
def test_ratings_that_are_none(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(text)
    (tmp_path / ".credscore.toml").write_text("domain-ratings = 'r.csv'")
    with pytest.raises(PolicyError) as caught:
        config.policy_for(".")
    assert str(caught.value).startswith(words)


@pytest.mark.parametrize(
    ("select", "ignore", "on", "off"),
    [
        (("",), (), "P301 X001", "C301 H101 C201"),
        (("P",), (), "P301", "U105 C301"),
        (("", "C301"), (), "C301 P301", "C302"),
        (("C",), (), "C101 C301", "P301"),
        (("C3",), (), "C301", "C101"),
        (("",), ("P3",), "P101", "P301"),
        (("", "P301"), ("P3",), "P301", "P302"),
        (("P301",), ("P301",), "", "P301"),
    ],
)
def test_the_longest_prefix_selects(select: tuple[str, ...], ignore: tuple[str, ...], on: str, off: str) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert all(settings.selects(rule) for rule in on.split())
    assert not any(settings.selects(rule) for rule in off.split())


def test_what_fails_is_reported_however_mild() -> None:
    settings = Settings(fail_on="info", min_severity="error")
    assert settings.reports("info") and settings.forbids("info")
    assert not Settings(fail_on="never").forbids("error")
    assert not Settings().reports("info")


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("*.md", "a.md b/c.md", "a.mdx"),
        ("old", "old old/a.md b/old/a.md", "older/a.md"),
        ("old/", "old/a.md b/old/a.md", "old"),
        ("/docs/*.md", "docs/a.md", "b/docs/a.md docs/b/a.md"),
        ("docs/**/a.md", "docs/a.md docs/b/c/a.md", "a.md docs/xa.md"),
        ("**/x/**", "x/a b/x/c/d", "y/a"),
        ("a?.md", "ab.md", "a.md a/.md"),
        ("[a-c]*.md", "b.md x/cd.md", "d.md"),
        ("[!a]/x", "b/x", "a/x"),
        ("a[b.md", "a[b.md", "ab.md"),
    ],
)
def test_globs(pattern: str, fits: str, fits_not: str) -> None:
    assert all(globs.matches(path, [pattern]) for path in fits.split())
    assert not any(globs.matches(path, [pattern]) for path in fits_not.split())
