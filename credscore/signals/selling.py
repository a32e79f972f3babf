"""Where a link sells: addresses of sign-up forms, checkouts, bookings, demos, trials, price lists and affiliate shops."""

from __future__ import annotations

import re
from functools import lru_cache

SELLING_KINDS = ("booking", "signup", "checkout", "demo", "contact", "product", "affiliate")
"""What ``selling_kind`` can return besides ``""``."""

_LIMIT = 400
_PART = re.compile(r"[a-z0-9]+")
_ADDRESS = re.compile(r"^(?:[a-z]+:)?//(?:www\.)?([^/?#:]{1,250})")

_HOSTS = {
    "calendly.com": "booking", "cal.com": "booking", "acuityscheduling.com": "booking", "savvycal.com": "booking",
    "meetings.hubspot.com": "booking", "oncehub.com": "booking", "setmore.com": "booking", "squareup.com": "checkout",
    "booking.com": "booking", "opentable.com": "booking", "gumroad.com": "checkout", "buy.stripe.com": "checkout",
    "checkout.stripe.com": "checkout", "paypal.me": "checkout", "patreon.com": "checkout", "ko-fi.com": "checkout",
    "buymeacoffee.com": "checkout", "eventbrite.com": "checkout", "ticketmaster.com": "checkout", "kickstarter.com": "checkout",
    "indiegogo.com": "checkout", "etsy.com": "checkout", "shop.app": "checkout", "lemonsqueezy.com": "checkout",
    "mailchi.mp": "signup", "typeform.com": "signup", "gofundme.com": "checkout",
    "amzn.to": "affiliate", "shareasale.com": "affiliate", "clickbank.net": "affiliate", "awin1.com": "affiliate",
    "go.redirectingat.com": "affiliate", "anrdoezrs.net": "affiliate", "jdoqocy.com": "affiliate", "tkqlhce.com": "affiliate",
    "dpbolvw.net": "affiliate", "kqzyfj.com": "affiliate", "prf.hn": "affiliate", "sjv.io": "affiliate", "pxf.io": "affiliate",
}  # fmt: skip
_SUBDOMAINS = {
    "signup": "signup", "shop": "checkout", "store": "checkout", "checkout": "checkout", "buy": "checkout",
    "book": "booking", "booking": "booking", "offers": "checkout", "try": "signup",
}  # fmt: skip
_WORDS = {
    "signup": "signup", "register": "signup", "registration": "signup", "subscribe": "signup", "newsletter": "signup",
    "join": "signup", "enroll": "signup", "waitlist": "signup", "trial": "signup", "onboarding": "signup",
    "checkout": "checkout", "cart": "checkout", "buy": "checkout", "order": "checkout", "purchase": "checkout", "shop": "checkout",
    "donate": "checkout", "pricing": "checkout", "plans": "checkout", "upgrade": "checkout",
    "book": "booking", "booking": "booking", "appointment": "booking", "appointments": "booking", "consultation": "booking",
    "demo": "demo", "demos": "demo", "quote": "demo", "webinar": "demo", "webinars": "demo",
    "contact": "contact", "sales": "contact",
    "product": "product", "products": "product", "solutions": "product", "solution": "product", "services": "product",
    "customers": "product", "testimonials": "product",
}  # fmt: skip
_PHRASES = {
    "sign-up": "signup", "sign_up": "signup", "get-started": "signup", "getstarted": "signup", "free-trial": "signup", "freetrial": "signup",
    "start-free": "signup", "try-free": "signup", "early-access": "signup", "request-demo": "demo", "request-a-demo": "demo",
    "book-a-demo": "demo", "schedule-a-demo": "demo", "get-a-quote": "demo", "free-quote": "demo", "book-a-call": "booking",
    "schedule-a-call": "booking", "book-now": "booking", "book-a-meeting": "booking", "contact-us": "contact", "contactus": "contact", "contact-sales": "contact",
    "get-in-touch": "contact", "talk-to-us": "contact", "buy-now": "checkout", "our-services": "product", "case-studies": "product",
}  # fmt: skip
_CODE_HOSTS = ("github.com", "gitlab.com", "wikipedia.org", "doi.org", "arxiv.org", "readthedocs.io", "stackoverflow.com")
_AFFILIATE_KEYS = ("tag=", "?ref=", "&ref=", "affid=", "aff_id=", "affiliate", "?aff=", "&aff=", "clickid=", "referral=", "ref_=")
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
    if host.endswith((*_CODE_HOSTS, ".gov", ".edu", ".mil")) or host.startswith(("docs.", "doc.", "learn.", "help.", "support.")):
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


_ARTICLES = frozenset("blog docs doc documentation wiki news article articles posts post reference api guide manual tutorial help".split())
