"""The citations signal: what supports the text, of which kind, and what only looks like support."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from math import exp, log1p

from credscore.detect.reading import Hit
from credscore.detect.tokens import CAPITALISED, CAPITALS
from credscore.expressions import expression
from credscore.signals import attribution
from credscore.signals.base import Evidence, Finding, SignalSpec
from credscore.signals.citation_features import Places, features_of, sources
from credscore.signals.citation_table import FEATURES
from credscore.signals.claim_kinds import find_claims
from credscore.signals.group import Group
from credscore.signals.measures import exemplifies, outside_quotes
from credscore.signals.rules.citations import RULES
from credscore.signals.support import Support, supports_of
from credscore.signals.view import View
from credscore.signals.words.citations import PHRASES
from credscore.signals.words.speakers import OUTLETS
from credscore.text.document import Document

SPEC = SignalSpec("citations", RULES, FEATURES, PHRASES)

_SECOND_HAND = "C109"
_LISTS = {
    "citations.second_hand": _SECOND_HAND, "citations.sponsored": "C201", "citations.affiliate": "C202",
    "citations.machine_written": "C203", "citations.primary": "C304", "citations.published": "C305",
    "citations.limits": "C306", "citations.funding": "C307", "citations.independent": "C308",
}  # fmt: skip
_LINKS = {"scholarly": "C302", "government": "C303"}
_VAGUE_MARKS = ("who", "whom", "whose", "which", "attribution", "weasel", "says who")
_DOUBT_MARKS = tuple(
    "original research|dubious|disputed|synthesis|failed|unreliable|speculation|neutrality|opinion|fact or|contradict|"
    "circular|undue|self-published|not in".split("|")
)
_SOURCE_MARKS = ("citation", "source", "verif", "quotation needed", "page", "cite")
_MANY_CLAIMS = 3
_LISTED = 500
_NAME = 5
_CAPITAL = (CAPITALISED, CAPITALS)
_ONE_VOICE_SHARE, _ONE_VOICE_LEAST = 0.7, 4
_SELF_LINKS = 3
_REASON = 120
"""How far behind a source without a name the reason for it may stand."""
_BYLINES = ("author", "authors", "by", "byline", "date", "published", "updated", "lastmod", "modified")


def measure(group: Group) -> list[Evidence]:
    """Return the findings and features of citations of each article. Quoted words are their speakers' and give no
    finding."""
    claims, articles = group.once(find_claims), supports_of(group).articles
    places = [sources(support) for support in articles]
    rows = zip(group.views, articles, places, group.sums(claims.strong), strict=True)
    return list(map(Evidence, [_findings(*row) for row in rows], features_of(group, [len(found) for found in places])))


def _findings(view: View, support: Support, places: Places, claims: int) -> list[Finding]:
    """``claims``: how many sentences make a strong claim."""
    findings = [*_phrases(view), *_attributions(view, support), *_markers(support)]
    findings += [*_quotations(support), *_links(support), *_article(view, support, places, claims)]
    return _first_of_each([f if f.end > f.start else _on_sentence(view, f) for f in findings])


def level(features: Mapping[str, float]) -> float:
    """How well the text is supported, 0-100.

    ``100 / (1 + exp(-z))`` with ``z = 3 coverage + 2 statements + 0.45 sources + 0.35 scholarly + 0.25 official + 0.15
    named + 1.2 reference quality + 0.15 method - 0.25 anonymous - 0.3 vague studies - 1.5 dangling - 0.2 editors'
    marks - 0.6 one voice - 2.2``, of rates ``log(1 + rate)``: an article with half of its claims supported, by five
    sources, stands near 70; one without any support near 10.
    """
    get = {name.partition(".")[2]: value for name, value in features.items()}
    get |= {name: log1p(get[name]) for name in ("named", "method", "anonymous", "vague_studies", "editor_marks")}
    z = 3 * get["coverage"] + 2 * get["statements"] + 0.45 * get["sources"] + 0.35 * get["scholarly_domains"]
    z += 0.25 * get["government_domains"] + 1.2 * get["reference_quality"] + 0.15 * get["method"]
    z += 0.15 * get["named"] - 0.25 * get["anonymous"] - 0.3 * get["vague_studies"] - 1.5 * get["dangling"]
    z -= 0.2 * get["editor_marks"] + 0.6 * get["one_voice"]
    return 100 / (1 + exp(2.2 - z))


def _phrases(view: View) -> list[Finding]:
    findings = []
    for name, rule in _LISTS.items():
        for h in view.hits.get(name, ()):
            if h.quoted or not (view.prose[h.sentence] or rule.startswith("C2")):
                continue
            if rule != _SECOND_HAND or names_outlet(view, h):
                findings.append(_at(rule, h))
    return findings


_RESEARCH = ("research", "scientist", "scholar", "stud")
_UNNAMED = "some many several various multiple numerous recent new media press news newspaper local early unconfirmed"
_HEARSAY = expression(
    rf"(?:according to )?(?:(?:{_UNNAMED.replace(' ', '|')}) ){{0,3}}reports"
    r"(?: (?:now|also|have|had))?(?: (?:suggest|indicate|claim|say|allege|state)(?:e?d)?)?"
)
_LEAD_IN = frozenset(f"and but while as that because although, {_UNNAMED}".split())
_NAMED_REPORTS = frozenset("by from of in on to filed sent submitted published released issued obtained seen".split())


def _attributions(view: View, support: Support) -> list[Finding]:
    """Named sources, nobody in particular, and research unnamed. A reference or a name in the sentence redeems it."""
    named = {a.sentence for a in support.attributions if a.kind == attribution.NAMED}
    redeemed = support.cited | named
    redeemed |= {s - 1 for s in redeemed if exemplifies(view, s)}
    findings = []
    for a in support.attributions:
        rule = ""
        if a.kind == attribution.NAMED:
            rule = _SECOND_HAND if a.speaker in OUTLETS else "C301"
        elif a.sentence in redeemed:
            continue
        elif a.kind == attribution.ANONYMOUS:
            rule = "C101"
        elif a.kind == attribution.STUDY and _reports(view.text, a.start, a.end):
            rule = _of_study(view.text, a.start, a.end)
        if rule:
            findings.append(Finding(rule, a.start, a.end, a.sentence))
    hits = outside_quotes(view, view.hits.get("citations.outlet_noun", ()))
    findings += [_at(_SECOND_HAND, h) for h in hits if _of_outlet(view, h)]
    for name, rule in (("citations.anonymous", "C101"), ("citations.vague_study", "C102")):
        hits = outside_quotes(view, view.hits.get(name, ()))
        hits = [h for h in hits if h.sentence not in redeemed]
        findings += [_at(_of_study(view.text, h.start, h.end) if rule == "C102" else rule, h) for h in hits]
    excused = {s - 1 for s in named if s and view.block[s] - view.block[s - 1] <= 1}
    return [
        f for f in findings
        if f.rule not in ("C101", "C102") or not (_goes_on(view, support, f) or _excused(view.text, f, excused))
    ]  # fmt: skip


def _of_study(text: str, start: int, end: int) -> str:
    """The rule for research that nobody can look up; for mere reports ("according to media reports") it is that for
    sources without a name."""
    if not _HEARSAY.fullmatch(" ".join(text[start:end].lower().split())):
        return "C102"
    before, after = text[max(start - 30, 0) : start].split()[-1:], text[end : end + 30].split()[:1]
    follows = before == [] or before[0][-1:] in ".,;:!?\u2014\"\u201c(" or before[0].lower() in _LEAD_IN
    return "C101" if follows and not _NAMED_REPORTS.intersection(after) else "C102"


def _excused(text: str, finding: Finding, followed: set[int]) -> bool:
    """Whether nobody need be named: the next sentence names somebody, the text says why it does not, or nobody is
    quoted ("what it has been claimed to be", "I told doctors")."""
    if finding.rule != "C101":
        return False
    words = text[finding.start : finding.end].lower().split()
    if finding.sentence in followed or words[:1] == ["told"]:
        return True
    if words[:1] == ["it"] and "that" not in (words[-1], *text[finding.end : finding.end + 9].split()[:1]):
        return True
    return "anonym" in text[finding.start : finding.end + _REASON].partition(". ")[0]


def _goes_on(view: View, support: Support, finding: Finding) -> bool:
    """Whether "researchers found" goes on about the research that the sentence before it cites."""
    before = finding.sentence - 1
    if before < 0 or view.block[before] != view.block[finding.sentence]:
        return False
    cited = before in support.cited or before in support.keyed
    return cited and view.text[finding.start : finding.end].lower().startswith(_RESEARCH)


def _of_outlet(view: View, hit: Hit) -> bool:
    """Whether an outlet stands before the noun in the genitive: "the Courier's estimate"."""
    word = view.word(hit.first - 1)
    return word.endswith("'s") and view.kind[hit.first - 1] in _CAPITAL and word[:-2] in OUTLETS


def _reports(text: str, start: int, end: int) -> bool:
    """Whether research is said to have found *that* something is so; "studies reported in a review" are only named."""
    words = text[start:end].lower().split()
    return words[:1] in (["according"], ["as"]) or text[end : end + 30].split()[:1] == ["that"]


def _markers(support: Support) -> list[Finding]:
    findings = []
    for c in support.citations:
        if c.kind == "editor":
            findings.append(Finding(mark_rule(c.key), c.at, c.at, c.sentence))
        elif not c.resolved:
            findings.append(Finding("C103", c.at, c.at, c.sentence))
    return findings


def mark_rule(words: str) -> str:
    """Return the rule of an editor's mark, by its words in lower case."""
    for traces, rule in ((_VAGUE_MARKS, "C105"), (_DOUBT_MARKS, "C106"), (_SOURCE_MARKS, "C104")):
        if any(trace in words for trace in traces):
            return rule
    return "C107"


def _on_sentence(view: View, finding: Finding) -> Finding:
    """A marker, or a link without a label, shows no text of its own: report the last word before it, or its
    sentence."""
    end = finding.start
    start = end
    text = view.text
    while start > 0 and text[start - 1].isspace():
        start -= 1
    end = start
    while start > 0 and end - start < 40 and not text[start - 1].isspace():
        start -= 1
    if start == end and finding.sentence >= 0:
        start, end = view.begin[finding.sentence], view.stop[finding.sentence]
    return Finding(finding.rule, start, end, finding.sentence)


def _quotations(support: Support) -> list[Finding]:
    return [Finding("C110", q.start, q.end, q.sentence) for q in support.quotations if q.speech and not q.attributed]


def _links(support: Support) -> list[Finding]:
    return [Finding(_LINKS[u.kind], u.start, u.end, u.sentence) for u in support.links if u.kind in _LINKS]


def _article(view: View, support: Support, places: Places, claims: int) -> list[Finding]:
    """Findings on the article as a whole, each laid on the first place that shows it."""
    findings = []
    places = _apart(view, places)
    leaned_on = sum(c.carries for c in support.citations)
    if len(places) == 1 and max(claims, leaned_on) >= _MANY_CLAIMS:
        findings.append(Finding("C108", *next(iter(places.values()))))
    own = [u for u in support.links if u.kind in ("own", "commerce")]
    if len(own) == len(support.links) >= _SELF_LINKS and len(places) == 0 and claims:
        findings.append(Finding("C111", own[0].start, own[0].end, own[0].sentence))
    speakers = Counter(a.speaker for a in support.attributions if a.speaker)
    if speakers:
        speaker, count = speakers.most_common(1)[0]
        if count >= _ONE_VOICE_LEAST and count >= _ONE_VOICE_SHARE * sum(speakers.values()):
            first = next(a for a in support.attributions if a.speaker == speaker)
            findings.append(Finding("C112", first.start, first.end, first.sentence))
    return findings + _byline(view.document)


def _apart(view: View, places: Places) -> Places:
    """The sources without the speakers whom an entry of the reference list names: they are that entry."""
    listed = " ".join([entry.text for entry in view.document.references[:_LISTED]]).lower()
    known = frozenset(re.findall(r"[\w'-]{1,40}", listed))
    return {key: place for key, place in places.items() if key[0] != "@" or key[1:] not in known} if known else places


def _byline(document: Document) -> list[Finding]:
    """A page that declares a title but neither author nor date; a text without declarations is no page."""
    meta, blocks = document.meta, document.blocks
    if not blocks or not meta.get("title") or any(meta.get(name) for name in _BYLINES):
        return []
    wanted = (("heading",), ("paragraph",))
    top = next((b for kinds in wanted for b in blocks if b.kind in kinds), blocks[0])
    return [Finding("C204", top.start, top.end, -1)]


def names_outlet(view: View, hit: Hit) -> bool:
    """Whether an outlet follows where one must: not in ``told the crowd``, not in ``a report by the ministry``."""
    if view.text.startswith(("a report ", "A report "), hit.start):
        after = range(hit.last, min(hit.last + _NAME, view.last[hit.sentence]))
        return any(view.kind[t] in _CAPITAL and view.word(t) in OUTLETS for t in after)
    if view.word(hit.last - 1) == "learned":
        return view.kind[hit.first - 1] in _CAPITAL and view.word(hit.first - 1) in OUTLETS
    if view.word(hit.last - 2) != "told" or view.word(hit.last - 1) != "the":
        return True
    return hit.last < len(view.kind) and view.kind[hit.last] in _CAPITAL


def _at(rule: str, hit: Hit) -> Finding:
    return Finding(rule, hit.start, hit.end, hit.sentence)


def _first_of_each(findings: list[Finding]) -> list[Finding]:
    """One finding a rule and sentence, in text order."""
    seen: set[tuple[str, int]] = set()
    kept = []
    for finding in sorted(findings, key=lambda f: (f.start, f.rule)):
        key = (finding.rule, finding.sentence if finding.sentence >= 0 else -1 - finding.start)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
