"""What kind of place a link leads to, told from its address alone: no network, no state but a cache."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import lru_cache

from credscore.signals.words import sources as known
from credscore.text.document import Document

KINDS = ("scholarly", "government", "encyclopaedia", "news", "social", "code", "own", "commerce", "other")
"""What ``kind_of`` may answer."""

_LONGEST = 2000
_FIRST_PERSON = 3
_ONLY_ONE = 3
_COMMON_LABELS = frozenset("blog docs news shop store support help data media info home example".split())
_ARCHIVES = (
    "web.archive.org",
    "archive.org",
    "archive.today",
    "archive.is",
    "archive.ph",
    "webcache.googleusercontent.com",
)
_TABLES = (
    (known.SCHOLARLY, "scholarly"),
    (known.ENCYCLOPAEDIA, "encyclopaedia"),
    (known.GOVERNMENT, "government"),
    (known.NEWS, "news"),
    (known.COMMERCE, "commerce"),
    (known.SOCIAL, "social"),
    (known.CODE, "code"),
)
_PAPER_TRACES = ("/pdf", "paper", "publication", "thesis", "journal", "article", "research", "~", "proceedings")


def kind_of(url: str, own_domains: Collection[str] = ()) -> str:
    """Return the kind of place ``url`` leads to, one of ``KINDS``.

    ``own_domains`` are registered domains (see ``registered_domain``) that belong to the author. Addresses without a
    host (relative links, anchors) are the author's own. An archived page is what it archives. What sells on the
    author's own site (``/pricing``, ``?coupon=``) is commerce.
    """
    return _kind(url[:_LONGEST], frozenset(own_domains))


@lru_cache(maxsize=65536)
def _kind(url: str, own_domains: frozenset[str]) -> str:
    scheme, host, path = split_address(url)
    if scheme in ("mailto", "tel", "sms"):
        return "commerce" if scheme != "mailto" else "own"
    if scheme == "doi":
        return "scholarly"
    if not host:
        return "commerce" if _sells(path) else "own"
    if host in _ARCHIVES:
        inner = _archived(path)
        if inner:
            return _kind(inner, own_domains)
    domain = registered_domain(host)
    if domain in own_domains or host in own_domains:
        return "commerce" if _sells(path) else "own"
    return _known(host) or _by_shape(host, path)


@lru_cache(maxsize=4096)
def split_address(url: str) -> tuple[str, str, str]:
    """Return an address's scheme, host (lower case, no ``www.``, no port) and the rest; empty where there is none.

    >>> split_address("https://www.Example.org:80/a?b#c")
    ('https', 'example.org', '/a?b#c')
    """
    url = url.strip().strip("<>")
    scheme, colon, rest = url.partition(":")
    scheme = scheme.lower()
    if not colon or not scheme.isalpha():
        scheme, rest = "", url
    if not rest.startswith("//"):
        return scheme, "", rest
    host = rest[2:].partition("/")[0].partition("?")[0].partition("#")[0]
    path = rest[2 + len(host) :]
    host = host.rpartition("@")[2].partition(":")[0].lower().rstrip(".")
    return scheme, host.removeprefix("www."), path


@lru_cache(maxsize=65536)
def registered_domain(host: str) -> str:
    """Return the part of ``host`` that someone registered, by a small rule instead of the public suffix list.

    >>> registered_domain("news.bbc.co.uk"), registered_domain("a.example.com"), registered_domain("ann.github.io")
    ('bbc.co.uk', 'example.com', 'ann.github.io')
    """
    labels = host.split(".")
    keep = 2
    country = len(labels[-1]) == 2
    if len(labels) > 2 and ((country and labels[-2] in known.SECOND_LEVEL) or ".".join(labels[-2:]) in known.HOSTED):
        keep = 3
    return ".".join(labels[-keep:])


def host_of(url: str) -> str:
    """Return the host that ``url`` leads to, as ``split_address`` does; an archived page's own."""
    _, host, path = split_address(url[:_LONGEST])
    if host in _ARCHIVES:
        inner = _archived(path)
        if inner:
            return host_of(inner)
    return host


def domain_of(url: str) -> str:
    """Return the registered domain that ``url`` leads to; an archived page's own; ``""`` for relative addresses."""
    host = host_of(url)
    return registered_domain(host) if host else ""


def own_domains(document: Document) -> frozenset[str]:
    """Return the domains that belong to the author or to the company the article is about.

    Declared by the page's address, or as ``own-domains`` (separated by spaces); otherwise an unknown domain to which
    all links lead, three or more, and, where the author keeps saying *we* and *our*, a linked host whose name the text
    keeps using (three times beside its own links).
    """
    declared = (document.meta.get(name, "") for name in ("url", "canonical", "canonical_url", "og:url"))
    named = document.meta.get("own-domains", "").split()
    own = {domain_of(url if "//" in url else "//" + url) for url in (*declared, *named) if "." in url} - {""}
    hosts = [(split_address(link.target[:_LONGEST])[1], link.kind) for link in document.links]
    own |= _only_domain([host for host, kind in hosts if host and kind == "link"])
    counted = Counter([host for host, _ in hosts]).most_common()[:12]
    candidates = [(host, links, names) for host, links in counted if (names := _names(host))]
    return frozenset(own | _in_use(document.text[:200_000], candidates)) if candidates else frozenset(own)


def _in_use(text: str, hosts: list[tuple[str, int, list[str]]]) -> set[str]:
    """Those of ``hosts`` (each with its links and names) that a text of *we* and *our* keeps using the name of."""
    # Bytes are quicker to search, and quicker to lower where no name needs more than ASCII.
    if not all(host.isascii() for host, _, _ in hosts):
        text = text.lower()
    data = text.encode("utf-8", "surrogatepass").lower()
    if data.count(b" we ") + data.count(b" our ") < _FIRST_PERSON:
        return set()
    data = data.translate(None, b" ")
    own: set[str] = set()
    for host, links, names in hosts:
        if any(data.count(name.encode("utf-8", "surrogatepass")) >= 3 + links for name in names):
            own |= {host, registered_domain(host)} if names[-1] in registered_domain(host) else {host}
    return own


@lru_cache(maxsize=4096)
def _names(host: str) -> list[str]:
    """The labels of a host that may be a company's name; none for well-known hosts."""
    labels = host.split(".")[:-1]
    return [] if _known(host) else [name for name in labels if len(name) >= 4 and name not in _COMMON_LABELS]


def _only_domain(hosts: list[str]) -> set[str]:
    if len(hosts) < _ONLY_ONE:
        return set()
    domains = {registered_domain(host) for host in hosts}
    if len(domains) > 1 or _known(hosts[0]) or _by_shape(hosts[0], "") != "other":
        return set()
    return domains


def _known(host: str) -> str:
    """The kind of a well-known host or of one of its parents; the longest name decides."""
    labels = host.split(".")
    for i in range(len(labels) - 1):
        name = ".".join(labels[i:])
        for table, kind in _TABLES:
            if name in table:
                return kind
    return ""


def _by_shape(host: str, path: str) -> str:
    labels = host.split(".")
    country = len(labels[-1]) == 2
    if labels[-1] in known.GOVERNMENT_SUFFIXES or (country and set(labels[-3:-1]) & known.GOVERNMENT_LABELS):
        return "government"
    if len(labels) > 2 and labels[-1] == "us" and "state" in labels[-3:]:
        return "government"
    if _sells(path) or (len(labels) > 2 and labels[0] in known.COMMERCE_HOST_LABELS):
        return "commerce"
    if labels[-1] == "edu" or (country and "ac" in labels[-2:-1]) or (country and "edu" in labels[-2:-1]):
        return "scholarly" if _paper(path) else "other"
    if labels[0] in ("docs", "developer", "developers", "api") and len(labels) > 2:
        return "code"
    return "scholarly" if "/doi/10." in path or "/10.1" in path else "other"


def _paper(path: str) -> bool:
    path = path.lower()
    return path.endswith((".pdf", ".ps")) or any(trace in path for trace in _PAPER_TRACES)


def _sells(path: str) -> bool:
    path, _, query = path.partition("#")[0].partition("?")
    if any(part.partition("=")[0].lower() in known.COMMERCE_PARAMETERS for part in query.split("&", 40)[:40]):
        return True
    segments = path.lower().split("/", 20)
    if not known.MANUAL_SEGMENTS.isdisjoint(segments):
        return False
    return any(s.partition(".")[0] in known.COMMERCE_SEGMENTS for s in segments)


def _archived(path: str) -> str:
    """The address inside an archive's address: the last ``http`` of it."""
    at = path.rfind("http")
    return path[at:] if at > 0 else ""
