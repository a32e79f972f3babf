from __future__ import annotations

import pytest

from credscore.signals.sources import KINDS, domain_of, kind_of, own_domains, registered_domain, split_address
from credscore.text.builder import DocumentBuilder
from credscore.text.document import Document

_KINDS = [
    ("https://doi.org/10.1000/182", "scholarly"),
    ("doi:10.1000/182", "scholarly"),
    ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/", "scholarly"),
    ("https://onlinelibrary.wiley.com/doi/10.1002/x", "scholarly"),
    ("https://people.example.edu/~lima/paper.pdf", "scholarly"),
    ("https://press.example.org/doi/10.5555/12", "scholarly"),
    ("https://www.example.edu/", "other"),
    ("https://www.bls.gov/cpi/", "government"),
    ("https://www.ons.gov.uk/economy", "government"),
    ("https://www150.statcan.gc.ca/x", "government"),
    ("https://ec.europa.eu/eurostat", "government"),
    ("https://www.stat.go.jp/", "government"),
    ("https://www.legis.state.pa.us/x", "government"),
    ("https://data.worldbank.org/x", "government"),
    ("https://en.wikipedia.org/wiki/Bridge", "encyclopaedia"),
    ("https://www.reuters.com/world/", "news"),
    ("https://www.bbc.co.uk/news/1?utm_source=x", "news"),
    ("https://x.com/someone", "social"),
    ("https://old.reddit.com/r/x", "social"),
    ("https://github.com/a/b", "code"),
    ("https://docs.example.io/x", "code"),
    ("https://calendly.com/someone/30min", "commerce"),
    ("https://example.com/pricing", "commerce"),
    ("https://example.com/request-a-demo.html", "commerce"),
    ("https://example.com/post?ref=abc", "commerce"),
    ("https://amzn.to/3x", "commerce"),
    ("https://shop.example.com/", "commerce"),
    ("tel:+15550100", "commerce"),
    ("https://example.com/docs/pricing", "other"),
    ("https://example.com/essay", "other"),
    ("/about", "own"),
    ("#notes", "own"),
    ("../other.md", "own"),
    ("mailto:me@example.com", "own"),
    ("/signup", "commerce"),
    ("https://web.archive.org/web/2019/https://www.nature.com/articles/1", "scholarly"),
    ("https://web.archive.org/about", "other"),
    ("", "own"),
    ("https://", "own"),
    ("http://[::1]/x", "other"),
]


@pytest.mark.parametrize(("url", "kind"), _KINDS)
def test_kind(url: str, kind: str) -> None:
    assert kind in KINDS
    assert kind_of(url) == kind


def test_own_domains_come_before_what_is_known() -> None:
    assert kind_of("https://blog.acme.example.com/a", {"example.com"}) == "own"
    assert kind_of("https://www.reuters.com/a", {"reuters.com"}) == "own"
    assert kind_of("https://www.example.com/pricing", {"example.com"}) == "commerce"


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("a.b.example.com", "example.com"),
        ("ann.github.io", "ann.github.io"),
        ("example.com.au", "example.com.au"),
        ("localhost", "localhost"),
    ],
)
def test_registered_domain(host: str, domain: str) -> None:
    assert registered_domain(host) == domain


def test_addresses_are_taken_apart() -> None:
    assert split_address("HTTPS://user@WWW.Example.org:80/a?b#c") == ("https", "example.org", "/a?b#c")
    assert split_address("a/b.html") == ("", "", "a/b.html")
    assert domain_of("https://web.archive.org/web/1/http://www.example.co.uk/x") == "example.co.uk"


def test_a_long_address_is_no_burden() -> None:
    assert kind_of("https://example.com/" + "a/" * 500_000) == "other"


def _document(text: str, target: str, meta: dict[str, str]) -> Document:
    builder = DocumentBuilder(text, "text")
    builder.begin("paragraph")
    builder.add(text, 0, len(text))
    builder.link(max(builder.position - 4, 0), target)
    builder.meta.update(meta)
    return builder.build()


def test_own_domain_is_declared() -> None:
    assert own_domains(_document("Text.", "/a", {"url": "https://www.acme.example.com/post"})) == {"example.com"}
    assert own_domains(_document("Text.", "/a", {"url": "/post"})) == set()


def test_own_domain_is_inferred_from_we_and_the_name() -> None:
    praise = "Acmeworks is ours. With Acmeworks we win, and our Acmeworks team knows that we do. Acmeworks helps. Here."
    assert own_domains(_document(praise, "https://acmeworks.io/x", {})) == {"acmeworks.io"}
    assert own_domains(_document(praise, "https://acmeworks.example.com/x", {})) == {"acmeworks.example.com"}
    report = praise.replace(" we ", " they ").replace(" our ", " the ")
    assert own_domains(_document(report, "https://acmeworks.io/x", {})) == set()
    assert own_domains(_document(praise, "https://otherfirm.io/x", {})) == set()
