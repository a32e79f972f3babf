"""The features of the citations signal, by name."""

from __future__ import annotations

from credscore.signals.base import Feature

DOMAIN_KINDS = ("scholarly", "government", "news", "encyclopaedia", "social", "code", "own", "commerce")
SHARE_KINDS = ("scholarly", "government", "news", "own", "commerce")

FEATURES = (
    Feature(
        "citations.coverage",
        "mean support that reaches a factual claim, 0-1 (with 4 average statements added)",
        "share",
        "claims supported",
    ),
    Feature(
        "citations.covered",
        "share of factual claims with some support near (with 4 average statements added)",
        "share",
        "claims with support near",
    ),
    Feature(
        "citations.strong",
        "share of factual claims strongly supported themselves (with 4 average statements added)",
        "share",
        "claims strongly supported",
    ),
    Feature(
        "citations.statements",
        "mean support that reaches a declarative sentence, 0-1 (sentences + 2)",
        "share",
        "statements supported",
    ),
    Feature("citations.sources", "log(1 + distinct sources: domains, entries, speakers)", "log", "distinct sources"),
    Feature("citations.references", "log(1 + entries of reference lists that can be looked up)", "log", "references"),
    Feature(
        "citations.reference_quality",
        "mean quality of the reference entries, 0-1 (entries + 2)",
        "share",
        "quality of references",
    ),
    Feature(
        "citations.identified",
        "reference entries with a link or identifier / (entries + 2)",
        "share",
        "references with identifier",
    ),
    *(
        Feature(
            f"citations.{kind}_domains",
            f"log(1 + distinct {kind} domains linked or referenced)",
            "log",
            f"{kind} domains",
        )
        for kind in DOMAIN_KINDS
    ),
    *(
        Feature(f"citations.{kind}_share", f"{kind} sources linked / (sources linked + 2)", "share", f"links: {kind}")
        for kind in SHARE_KINDS
    ),
    Feature(
        "citations.named",
        "attributions to a name per 100 sentences, damped",
        "per_100_sentences",
        "named sources",
    ),
    Feature(
        "citations.credentialed",
        "named sources with an office per 100 sentences, damped",
        "per_100_sentences",
        "sources with an office",
    ),
    Feature(
        "citations.anonymous",
        "attributions to nobody in particular per 100 sentences, damped",
        "per_100_sentences",
        "anonymous sources",
    ),
    Feature(
        "citations.vague_studies",
        "studies or reports unnamed per 100 sentences, damped",
        "per_100_sentences",
        "unnamed studies",
    ),
    Feature(
        "citations.named_share",
        "named / (named + anonymous + unnamed studies + 2)",
        "share",
        "sources that have a name",
    ),
    Feature("citations.speakers", "log(1 + distinct speakers)", "log", "distinct speakers"),
    Feature(
        "citations.one_voice",
        "attributions to the most quoted speaker / all named (4 or more, else 0)",
        "share",
        "one voice",
    ),
    Feature(
        "citations.quotations",
        "quotations with a named speaker per 100 sentences, damped",
        "per_100_sentences",
        "quotations with speaker",
    ),
    Feature(
        "citations.loose_quotations",
        "quoted speech with no speaker per 100 sentences, damped",
        "per_100_sentences",
        "quotations without speaker",
    ),
    Feature(
        "citations.markers",
        "markers x strength of their entries per 100 sentences, damped",
        "per_100_sentences",
        "citation markers",
    ),
    Feature("citations.dangling", "markers that lead to nothing / (markers + 2)", "share", "dangling markers"),
    Feature(
        "citations.editor_marks",
        "editors' marks per 100 sentences, damped",
        "per_100_sentences",
        "editors' marks",
    ),
    Feature(
        "citations.second_hand",
        "second-hand reports per 100 sentences, damped",
        "per_100_sentences",
        "second-hand reports",
    ),
    Feature(
        "citations.primary",
        "paragraphs beyond the first with documents at first hand per 100 sentences, damped",
        "per_100_sentences",
        "primary documents",
    ),
    Feature(
        "citations.published",
        "paragraphs beyond the first on where research was published per 100 sentences, damped",
        "per_100_sentences",
        "publications",
    ),
    Feature(
        "citations.method",
        "paragraphs beyond the first on design, sample or uncertainty per 100 sentences, damped",
        "per_100_sentences",
        "method stated",
    ),
    Feature(
        "citations.limits",
        "paragraphs beyond the first on limits of the evidence per 100 sentences, damped",
        "per_100_sentences",
        "limits of evidence",
    ),
    Feature(
        "citations.funding",
        "paragraphs beyond the first on funding and interests per 100 sentences, damped",
        "per_100_sentences",
        "funding stated",
    ),
    Feature(
        "citations.independent",
        "paragraphs beyond the first with outside comment per 100 sentences, damped",
        "per_100_sentences",
        "outside comment",
    ),
    Feature(
        "citations.own_data",
        "mentions of own data or method per 100 sentences, damped",
        "per_100_sentences",
        "own data",
    ),
    Feature(
        "citations.figures",
        "mentions of figures and tables, where there are any, per 100 sentences, damped",
        "per_100_sentences",
        "figures and tables",
    ),
    Feature("citations.days", "weekdays and months named per 100 sentences, damped", "per_100_sentences", "days named"),
    Feature("citations.numbered", "sentences that hold a number / (sentences + 2)", "share", "sentences with numbers"),
    Feature(
        "citations.disclosures",
        "1 where the text says it is sponsored, earns commissions or was machine-written",
        "flag",
        "paid or generated",
    ),
)
