"""What is on a page besides the article: menus, share bars, notices, bylines; and labels to press, which are none."""

from __future__ import annotations

import re

from credscore.expressions import expression
from credscore.text.wordlists import phrases, words

_MENU_LABELS = phrases("""
home|homepage|about|about us|our team|team|careers|jobs|press|press room|newsroom|news|blog|blogs|contact|contact us
help|help center|support|faq|faqs|terms|terms of use|terms of service|terms and conditions|terms & conditions
privacy|privacy policy|cookie policy|cookies|cookie settings|manage cookies|legal|imprint|sitemap|site map
accessibility|accessibility statement|login|log in|sign in|log out|logout|sign out|my account|account|register
create account|subscribe|newsletter|newsletters|search|menu|main menu|navigation|close|close menu|open menu
toggle navigation|toggle menu|menu toggle|skip to content|skip to main content|jump to navigation|jump to search
jump to content|back to top|top|back|next|previous|prev|older posts|newer posts|next article|previous article
previous post|next post|share|share this|share this article|share this post|share article|tweet|retweet|pin it|pin
like|email|e-mail|print|copy link|link copied|save|bookmark|facebook|twitter|x|linkedin|instagram|youtube|tiktok
pinterest|reddit|whatsapp|telegram|mastodon|threads|rss|rss feed|snapchat|discord|github|google news|follow
follow us|follow me|connect with us|stay connected|advertisement|advertisements|advertising|ad|ads
story continues below|article continues below|article continues below advertisement|products|product|services
solutions|platform|features|pricing|plans|customers|partners|resources|documentation|docs|developers|company
industries|use cases|case studies|community|events|webinars|podcast|podcasts|videos|video|photos|gallery|shop|store
cart|checkout|world|politics|business|technology|tech|science|health|sports|sport|entertainment|culture|opinion
lifestyle|travel|style|arts|finance|markets|weather|local|national|international|latest|latest news|trending
trending now|most read|most popular|popular|popular posts|recent posts|recent articles|recent comments|related
related articles|related posts|related stories|related news|related content|related topics|related links
more stories|more articles|more news|more from this author|more from us|read more|read next|up next
you may also like|you might also like|recommended|recommended for you|recommended reading|editors' picks
editor's picks|tags|topics|categories|category|archives|archive|comments|comment|leave a comment|leave a reply
post a comment|add a comment|reply|view comments|no comments|load more|show more|see more|view all|see all|show all
read full article|expand|collapse|show less|table of contents|contents|on this page|in this article|hide|show
toggle the table of contents|move to sidebar|main page|random article|recent changes|current events|about wikipedia
disclaimers|mobile view|statistics|cookie statement|code of conduct|contact wikipedia|legal & safety contacts|(top)
appearance|learn to edit|community portal|donate|article|talk|read|edit|view history|view source|edit source|history
article talk|tools|what links here|related changes|upload file|special pages|permanent link|page information
cite this page|get shortened url|download qr code|download as pdf|printable version|wikidata item|languages
add languages|english
deutsch|español|français|italiano|português|polski|русский|日本語|中文|العربية|nederlands|svenska|українська|tiếng việt
türkçe|한국어|čeština|magyar|română|suomi|dansk|norsk|עברית|bahasa indonesia|personal tools|views|variants|namespaces
in other projects|wikimedia commons|do not sell my personal information|do not sell my info|your privacy choices
ad choices|adchoices|accept|accept all|accept cookies|accept all cookies|reject all|got it|decline|i agree|ok
loading|loading...|please wait|image|photo|listen|listen to this article|play|pause|mute|watch|text size|a a a
font size|print this page
""")

# Patterns without re.I are matched against lines in lower case: the engine then tells alternatives apart by their
# first letter, which is several times as fast.
_MENU_START = expression(
    r"(?:skip to |jump to |share (?:on|via|this|with)\b|tweet this|email this|pin (?:this"
    r"|on)\b|follow (?:us|me) on\b(?!.{0,140}[.!?] )|copyright\b|\u00a9|\(c\) ?\d{4}"
    r"|all rights reserved|filed under\b|tagged\b|tags?: |posted in\b|categor(?:y|ies): "
    r"|topics?: |click to (?:share|print|email)"
    r"|opens in (?:a )?new|back to (?:top|home|blog|news|all)|you are here|browse by"
    r"|powered by |proudly powered|designed by |theme by "
    r"|not to be confused with |for other uses,? see |main articles?: "
    r"|from wikipedia, the free|retrieved from \"|this page was last edited|\d{1,4} languages"
    r"|toggle |hidden categor|navigation menu"
    r"|related (?:articles?|posts?|stories|news|reading|content)\b ?:|text is available under"
    r"|content is available under|read (?:also|more|next)\b ?:|see also ?:? ?$|(?:also )?recommended"
    r"(?: for you)? ?:|more from "
    r"|previous (?:article|post)|next (?:article|post)|leave a (?:comment|reply)|[\d.,]{1,8}k? (?:comments?"
    r"|shares?|likes|views|responses|replies)\b"
    r"|(?:view|read|show) (?:all )?(?:\d{1,5} )?comments|estimated reading time|reading time"
    r"|listen to this|play audio|photo credit|getty images$"
    r"|article continues|story continues|advertis(?:e|ing) with us|sign in to|log in to"
    r"|already (?:a member|have an account|a subscriber))",
)
_NOTICE = expression(
    r"\b\d{1,3}[ -]?min(?:ute)?s? read\b|\ball rights reserved\b|\bread time\b|\bcookie (?:policy"
    r"|notice|settings|preferences)\b"
    r"|\b(?:we|site|website|page) uses? cookies\b|\bterms of (?:use|service)\b.{0,40}\bprivacy policy\b"
)
_NOTICE_SIGNS = (" read", "read time", "cookie", "reserved", "terms of ")
_PAGE_NUMBER = expression(
    r"(?:page \d{1,4}(?: of \d{1,4})?|[-\u2013\u2014|. ]{0,3}\d{1,4}[-\u2013\u2014|. ]{0,3})$"
)
_LINK_SECTIONS = phrases("""
see also|external links|further reading|related pages|related articles|other websites|more information|useful links
""")
_LANGUAGES = words("""
english deutsch español français italiano português polski русский nederlands svenska українська türkçe čeština
magyar română suomi dansk norsk 日本語 中文 العربية 한국어 עברית български català ελληνικά فارسی hrvatski
latviešu lietuvių
slovenčina slovenščina srpski ไทย esperanto eesti galego euskara cymraeg gaeilge íslenska
""")

_VERB = (
    r"(?:book|schedule|request|get|grab|start|begin|try|claim|download|join|register"
    r"|sign ?up|subscribe|buy|order|shop|reserve|contact|call"
    r"|talk|speak|chat|learn|discover|explore|see|watch|find out|enroll|enrol|apply"
    r"|donate|upgrade|unlock|activate|access|view|check out|create|open|add|receive"
    r"|secure|save|explore|compare|hire|install|upgrade|redeem|reach|connect|email"
    r"|let's|let\u2019s|take)"
)
_GOODS = (
    r"(?:call|demo|demonstration|consultation|consult|meeting|appointment|session|tour"
    r"|trial|quote|estimate|proposal|pricing|prices|plans?|offers?|deals?|discount"
    r"|coupon|guide|e-?book|white ?paper|report|checklist|template|toolkit|brochure"
    r"|case study|webinar|newsletter|list|waitlist|account|sales|team|expert"
    r"|specialist|advisor|representative|us|now|today|started|free|touch|here|access"
    r"|spot|seat|copy|cart|basket|bag|membership|subscription|course"
    r"|app|it out|more|how|yours?|community|mailing list|updates|audit|assessment|kit"
    r"|sample|play|risk[- ]free|action|product|features|options|involved|in touch)"
)
_CALL = expression(rf"{_VERB}\b(?=.{{0,60}}\b{_GOODS}\b|$)")
_CALL_ALONE = phrases("""
subscribe now|sign up|sign up now|sign up today|sign up free|sign up for free|get started|get started free
get started now|buy now|order now|shop now|learn more|find out more|book now|apply now|donate now|join now|join us
join free|register now|enroll now|download|download now|try it|try it now|try it free|try now|try for free|try free
start now|start free|call now|call us|call today|contact sales|talk to sales|talk to us|get in touch|buy|add to cart
add to bag|free trial|free demo|request demo|book demo|get demo|view pricing|see pricing|see plans|claim offer
get offer|get the app|get quote|get a quote|free quote|free consultation|free download|view plans|compare plans
see how it works|watch demo|discover more|explore more|limited time offer|upgrade now|upgrade|yes, sign me up
sign me up|i'm in|count me in|become a member|become a partner|pre-order|preorder|pre-order now|reserve now
""")
_NOT_CALL = expression(r"\b(?:comments?|share|sources?|references|wikipedia|history|read more)\b|[.:;,]$")

_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan(?:uary)?|feb(?:ruary)?"
    r"|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st"
    r"|nd|rd|th)? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? \d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}/\d{1,2}/\d{2,4})"
)
_DATES = expression(_DATE, re.I)
_BYLINE = expression(
    r"(?:(?:written|posted|published|authored|reported|reviewed|edited|words|story"
    r"|text|article)(?: and \w{1,20})? )?by:? {1,3}(?P<name>(?:[A-Z]|admin\b|staff\b"
    r"|editor\b)[\w'\u2019.-]{0,30}(?: (?:[A-Z][\w'\u2019.-]{0,30}|de|van|von|der|and"
    r"|&|la)){0,7}"
    r"(?:, (?:[A-Z][\w'\u2019.-]{0,30} ?){1,4}){0,3})",
    re.I | re.A,
)
_AUTHOR = expression(r"authors?: {0,3}(?P<name>[^|\u00b7\u2022]{2,80})", re.I)
_STAMP = expression(
    r"(?:(?:first )?(?:published|posted|updated|last updated|last modified|date|created"
    r"|modified|reviewed|issued|released)(?: on)?[: ] ?){0,2}" + _DATE,
    re.I,
)
_DISCLOSED = expression(
    r"(?:sponsored(?: (?:content|post|by|article|feature)\b.{0,60})?|paid (?:content"
    r"|post|partnership|promotion)\b.{0,60}|advertorial|partner content|brand(?:ed)? content"
    r"|promoted(?: content| by .{0,60})?|press release|affiliate disclosure\b.{0,80}"
    r"|for immediate release\b.{0,200}|opinion|editorial|analysis|guest post|contributed content)[.:]?"
)
_DISCLOSED_STARTS = frozenset({"sp", "pa", "ad", "br", "pr", "af", "fo", "op", "ed", "an", "gu", "co"})
_BYLINE_STARTS = frozenset({"wr", "po", "pu", "au", "re", "ed", "wo", "st", "te", "ar", "by"})
_DIGIT = expression(r"\d")
_BANNER = expression(
    r"(?:this|the|some of this) (?:article|section|biograph\w{1,10}|page|list|entry"
    r"|lead)(?:'s| of)?\b.{0,60}?\b(?:needs|contains|has|relies|does not cite|may|appears"
    r"|reads|possibly|is written|is an orphan|"
    r"lacks|includes|provides|uses|listed)\b",
    re.I,
)
_COMPLAINTS = (
    ("advert", "promotional?"),
    ("promotional", "promotional?"),
    ("additional citations", "citation needed"),
    ("not cite any", "citation needed"),
    ("citations for verification", "citation needed"),
    ("original research", "original research?"),
    ("primary sources", "third-party source needed"),
    ("neutrality", "neutrality disputed"),
    ("single source", "better source needed"),
    ("peacock", "peacock prose"),
    ("weasel", "weasel words"),
    ("unreliable", "unreliable source?"),
    ("too closely associated with", "third-party source needed"),
    ("insufficient inline citations", "citation needed"),
    ("lacks inline citations", "citation needed"),
    ("list of references", "citation needed"),
    ("factual accuracy", "disputed"),
    ("close connection with", "neutrality disputed"),
)
_ARROWS = "\u2190\u2191\u2192\u2193\u25b2\u25b8\u25ba\u25bc\u27a4\u00ab\u00bb\u2039\u203a"
_TRIM = " \t*_#>|[](){}!+-\u2013\u2014\u2022\u00b7\u25cf\u25aa\u2713\u2714\u200b\ufeff" + _ARROWS
_TRIM_START = _TRIM.replace("(", "")


def label(line: str) -> str:
    """The words of a label: without arrows, bullets and emphasis around them, spaces folded."""
    return " ".join(line.strip(_TRIM).split())


def is_button(line: str) -> bool:
    """Whether a line that stands alone is a label to press: ``Book a call``, ``Get started``, ``Learn more →``."""
    if len(line) > 90:
        return False
    words = label(line).lower()
    lowered = words.replace("\u2019", "'")
    if lowered in _CALL_ALONE:
        return True
    if lowered in _MENU_LABELS or not 1 <= words.count(" ") <= 7 or words[-1] == "?":
        return False
    return _CALL.match(words) is not None and _NOT_CALL.search(words) is None


def is_menu_label(line: str) -> bool:
    """Whether a short line is an entry of a site's navigation, sharing bar or footer."""
    return len(line) < 60 and label(line).lower().replace("\u2019", "'").rstrip(".:") in _MENU_LABELS


def is_menu(line: str) -> bool:
    """Whether a line is page furniture: navigation, breadcrumbs, sharing, notices, page numbers, languages."""
    line = line.strip()
    if not line or len(line) > 400:
        return False
    if len(line) < 160:
        lowered = line.lower()
        if is_menu_label(line) or _MENU_START.match(lowered.lstrip(_TRIM_START)):
            return True
        if len(line) < 80 and (_PAGE_NUMBER.match(lowered) or _is_notice(lowered)):
            return True
    if ("ookie" in line or "ights reserved" in line) and _is_notice(line.lower()):
        return True
    return line[-1] not in '.!?"\u201d' and _is_bar(line)


def _is_notice(lowered: str) -> bool:
    return any(sign in lowered for sign in _NOTICE_SIGNS) and _NOTICE.search(lowered) is not None


def _is_bar(line: str) -> bool:
    """``Home | About | Contact``, ``Home > News > Article``, ``Deutsch Español Français``."""
    words = line.lower().split()
    names = [word.strip(",|·•") for word in words]
    listed = len(words) >= 3
    if listed and not _LANGUAGES.isdisjoint(names) and sum(n in _LANGUAGES for n in names) * 2 > len(words):
        return True
    for separator in ("|", "\u00b7", "\u2022", ">", "\u203a", "\u00bb", " / ", "\u2192"):
        if line.count(separator) < 2:
            continue
        parts = [p.strip() for p in line.strip(separator + " ").split(separator)]
        if len(parts) >= 3 and all(len(p.split()) <= 4 for p in parts[:-1]):
            known = sum(is_menu_label(p) for p in parts)
            if known * 2 >= len(parts) or (known and separator != "|"):
                return True
    if not listed or _MENU_LABELS.isdisjoint(names):
        return False
    return sum(w.strip(",") in _MENU_LABELS for w in words) * 4 >= len(words) * 3


def is_disclosure(line: str) -> bool:
    """Whether a line of its own says what kind of text this is: ``Sponsored content``, ``Press release``."""
    if len(line) >= 240 or _opening(line) not in _DISCLOSED_STARTS:
        return False
    return _DISCLOSED.fullmatch(label(line).lower()) is not None


def _opening(line: str) -> str:
    return line.lstrip(_TRIM)[:2].lower()


def banner(line: str) -> str | None:
    """Return the complaint of an encyclopaedia's clean-up banner as an editor's mark (``This article needs additional
    citations for verification.`` is ``citation needed``), or None."""
    match = _BANNER.match(line) if len(line) < 400 else None
    if not match:
        return None
    return next((mark for word, mark in _COMPLAINTS if word in line.lower()), None)


def is_link_section(heading: str) -> bool:
    """Whether what stands under a heading is a list of links: ``See also``, ``External links``."""
    return label(heading).lower() in _LINK_SECTIONS


def byline(line: str) -> dict[str, str] | None:
    """Return the ``author`` and ``date`` that a line of its own declares (``By Jane Doe | March 3, 2024``), or None."""
    dated = _DIGIT.search(line) is not None
    if not dated and _opening(line) not in _BYLINE_STARTS:
        return None
    words = label(line)
    if not words or len(words) > 160 or (words[-1] in ".!?" and not (dated and _STAMP.fullmatch(words[:-1]))):
        return None
    found: dict[str, str] = {}
    name = _BYLINE.match(words) or _AUTHOR.match(words)
    if name and (
        _AUTHOR.match(words) or words[name.start("name")].isupper() or name["name"][:5] in ("admin", "staff", "edito")
    ):
        author = name["name"].strip(" ,|")
        date_in = _DATES.search(author)
        found["author"] = (author[: date_in.start()] if date_in else author).strip(" ,-\u2013|")
        rest = words[name.end() :].lstrip(" |,\u00b7\u2022\u2013\u2014-/")
        if rest and not _DATES.search(rest) and len(rest.split()) > 6:
            return None
    date = _DATES.search(words) if dated else None
    beside = len(words) - len(date[0]) if date else 0
    barred = date and words[: date.start()].rstrip()[-1:] in ("|", "\u00b7", "\u2022")
    if date and ((found and beside < 90) or ((barred or _STAMP.match(words)) and beside < 45)):
        found["date"] = date[0]
    return {key: value for key, value in found.items() if value} or None
