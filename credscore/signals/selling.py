"""Where a link sells: addresses of sign-up forms, checkouts, bookings, demos, price lists and affiliate shops."""

from __future__ import annotations

from functools import lru_cache

from credscore.expressions import expression

SELLING_KINDS = ("booking", "signup", "checkout", "demo", "contact", "product", "affiliate")
"""What ``selling_kind`` can return besides ``""``."""

_LIMIT = 400
_PART = expression(r"[a-z0-9]+")
_ADDRESS = expression(r"^(?:[a-z]+:)?//(?:www\.)?([^/?#:]{1,250})")


def _by_word(**words: str) -> dict[str, str]:
    """Turn lists of words by kind into kinds by word."""
    return {word: kind for kind, listed in words.items() for word in listed.split()}


_HOSTS = _by_word(
    booking=(
        "calendly.com cal.com tidycal.com acuityscheduling.com savvycal.com meetings.hubspot.com oncehub.com "
        "setmore.com booking.com opentable.com"
    ),
    checkout=(
        "squareup.com gumroad.com buy.stripe.com checkout.stripe.com paypal.me patreon.com ko-fi.com "
        "buymeacoffee.com eventbrite.com ticketmaster.com kickstarter.com indiegogo.com etsy.com "
        "shop.app lemonsqueezy.com gofundme.com"
    ),
    signup="mailchi.mp typeform.com",
    affiliate=(
        "amzn.to shareasale.com clickbank.net awin1.com go.redirectingat.com anrdoezrs.net jdoqocy.com "
        "tkqlhce.com dpbolvw.net kqzyfj.com prf.hn sjv.io pxf.io"
    ),
)
_SUBDOMAINS = _by_word(
    signup="signup try",
    checkout="shop store checkout buy offers",
    booking="book booking",
)
_WORDS = _by_word(
    signup="signup register registration subscribe newsletter join enroll waitlist trial onboarding",
    checkout="checkout cart buy order purchase shop donate pricing plans upgrade",
    booking="book booking appointment appointments consultation",
    demo="demo demos quote webinar webinars",
    contact="contact sales",
    product="product products solutions solution services customers testimonials",
)
_PHRASES = _by_word(
    signup="sign-up sign_up get-started getstarted free-trial freetrial start-free try-free early-access",
    demo="request-demo request-a-demo book-a-demo schedule-a-demo get-a-quote free-quote",
    booking="book-a-call schedule-a-call book-now book-a-meeting",
    contact="contact-us contactus contact-sales get-in-touch talk-to-us",
    checkout="buy-now",
    product="our-services case-studies",
)
_CODE_HOSTS = (
    "github.com",
    "gitlab.com",
    "wikipedia.org",
    "doi.org",
    "arxiv.org",
    "readthedocs.io",
    "stackoverflow.com",
)
_AFFILIATE_KEYS = (
    "tag=",
    "?ref=",
    "&ref=",
    "affid=",
    "aff_id=",
    "affiliate",
    "?aff=",
    "&aff=",
    "clickid=",
    "referral=",
    "ref_=",
)
_SEGMENTS = 4


@lru_cache(maxsize=4096)
def selling_kind(target: str) -> str:
    """Return one of ``SELLING_KINDS``, or ``""`` for an address that does not look like one that sells."""
    address = target[:_LIMIT].strip().lower()
    if not address or address.startswith(("#", "javascript:", "data:")):
        return ""
    if address.startswith("tel:"):
        return "contact"
    host_match = _ADDRESS.match(address)
    host = host_match[1] if host_match else ""
    if host.endswith((*_CODE_HOSTS, ".gov", ".edu", ".mil")) or host.startswith(
        ("docs.", "doc.", "learn.", "help.", "support.")
    ):
        return ""
    by_host = _HOSTS.get(host) or _HOSTS.get(host.split(".", 1)[-1]) or _SUBDOMAINS.get(host.split(".", 1)[0], "")
    if by_host:
        return by_host
    path, _, query = address[host_match.end() if host_match else 0 :].partition("?")
    return _path_kind(path) or ("affiliate" if any(key in "?" + query for key in _AFFILIATE_KEYS) else "")


def _path_kind(path: str) -> str:
    """By the path's last segments: a segment that is one of the words, or holds one of the phrases."""
    segments = [s.rsplit(".", 1)[0] for s in path.partition("#")[0].split("/") if s]
    # Deep paths are articles or files: "/blog/2019/how-to-book-a-flight" sells nothing.
    if len(segments) > _SEGMENTS or any(s in _ARTICLES for s in segments):
        return ""
    for segment in reversed(segments):
        kind = _WORDS.get(segment) or _PHRASES.get(segment)
        if kind:
            return kind
    last = segments[-1] if segments else ""
    parts = _PART.findall(last)
    if len(parts) <= _SEGMENTS:
        return next((kind for phrase, kind in _PHRASES.items() if phrase in last), "")
    return ""


_ARTICLES = frozenset(
    "blog docs doc documentation wiki news article articles posts post reference api guide manual tutorial help".split()
)
