"""Word lists of the citations signal: who says so, and how it is said.

Reporting verbs follow the classes of reporting verbs in Hyland (1999, "Academic attribution") and the cue lists of
PolNeAR's guidelines; vague sources follow Wikipedia's "Words to watch" (unsupported attributions); the rest is our own
reading. Patterns are those of ``credscore.detect.lexicon``.
"""

from __future__ import annotations

SPEECH = (
    "(said|says|told|tells|wrote|writes|explained|explains|added|adds|stated|states|commented|comments|remarked)",
    "(argued|argues|claimed|claims|insisted|insists|asserted|asserts|contended|contends|maintained|maintains)",
    "(acknowledged|acknowledges|admitted|admits|conceded|concedes|denied|denies|confirmed|confirms|testified|"
    "testifies)",
    "(warned|warns|cautioned|cautions|predicted|predicts|recalled|recalls|replied|responded|concluded|concludes)",
    "(recounted|recounts|quipped|joked|observed|observes|noted|notes|emphasized|emphasised|stressed|stresses|urged)",
    "puts it",
    "say", "argue", "claim", "contend", "insist", "warn", "caution", "predict",
)  # fmt: skip
"""Verbs that report words wherever they have a speaker."""

FINDING = (
    "(found|finds|shows|showed|reported|reports|suggests|suggested|indicates|indicated|reveals|revealed)",
    "(demonstrates|demonstrated|estimates|estimated|proposed|proposes|calculated|calculates|discovered|discovers)",
    "(announced|announces|believes|believed|thinks|expects|forecasts|projects|described|describes|documented)",
    "(proves|proved|proven|links|linked|observed|determined|recommends|recommended)",
    "show", "suggest", "indicate", "reveal", "find", "demonstrate", "believe", "think", "agree", "prove", "expect",
    "(shown|cites|credited|advise|advised|recommend)",
)  # fmt: skip
"""Verbs that report words or findings only where a source stands before them."""

ACCORDING = (
    "according to",
    "in the words of",
    "as (reported|noted|shown|described|documented|found|argued|explained) by",
    "as per",
    "per",
)
"""Phrases that name their source to the right."""

FIRST_PERSON_DATA = (
    "we (surveyed|interviewed|measured|analysed|analyzed|sampled|tested|recruited|enrolled|collected|computed|"
    "counted|examined|reviewed)",
    "we (have|then|also) (surveyed|interviewed|measured|analysed|analyzed|tested|collected|examined|reviewed)",
    "our (analysis|survey|experiments|experiment|measurements|sample|dataset|data|results|evaluation|findings|"
    "benchmark|benchmarks)",
    "i (measured|surveyed|interviewed|counted|benchmarked|analysed|analyzed)",
)  # fmt: skip
"""The author's own data or method."""

FIGURE = (
    "(figure|fig|table|appendix|supplementary figure|supplementary table) (0|00)",
    "(shown|see|as) in (figure|fig|table) (0|00)",
    "fig. (0|00)",
)  # fmt: skip
"""Mentions of the article's own figures and tables (every digit is matched as 0)."""

SECOND_HAND = (
    "as first reported by", "(first|originally|previously|earlier) reported by", "was first reported",
    "citing (a|an) (report|article|story|interview|source|sources|person|people|document|memo|internal)",
    "citing (reports|sources|people|unnamed|anonymous|local media|state media)",
    "in an interview with", "told the", "according to a report (by|from|in)",
    "according to a (story|article) (by|from|in)",
    "(reports|reported) citing", "a report (by|from|in) the", "(hat tip to|h/t)",
    "the (newspaper|outlet|magazine|broadcaster|news agency) (reported|said|reports|says|added|wrote)",
    "the paper (reported|reports)",
    "(reuters|bloomberg|axios|politico|techcrunch|afp) (reported|reports|said|says|wrote)",
    "citing (two|three|four|five|several|multiple|its own) (anonymous|unnamed|unidentified|senior)? (sources|"
    "people|officials|documents|executives)",
    "(local|national|state|foreign|several|some) (media|news outlets|media outlets|newspapers) (have|had)? "
    "(reported|report|said|say)", "has learned",
    "told (reuters|bloomberg|cnn|cnbc|axios|politico|techcrunch|forbes|wired|afp)",
)  # fmt: skip
"""Signs that the report is another outlet's."""

OUTLET_NOUNS = (
    "(report|reports|reporting|story|stories|article|account|estimate|estimates|timeline|sources|investigation|scoop|"
    "coverage|figures|findings|analysis|tally|count|version|interview|exclusive)",
)
"""What an outlet's name in the genitive makes second-hand ("the Courier's estimate")."""

ANONYMOUS = (
    "(people|person|sources|source|officials|official|executives|insiders|those|employees|someone) (familiar|"
    "close|briefed) (with|to|on)",
    "(sources|people|insiders) (with|who have) (direct)? knowledge",
    "(industry|company|government|police|market) (insiders|sources)",
    "(anonymous|unnamed|undisclosed|unidentified) (source|sources|official|officials|insider|insiders|person|employee)",
    "(on|under) (the)? condition of anonymity", "(asked|declined|who declined) (not)? to be (named|identified)",
    "it (is|has been|was) (said|reported|rumoured|rumored|alleged|claimed|understood|believed|speculated) (that)?",
    "(is|are) (rumoured|rumored|alleged|reputed) to", "(is|are) said to have",
    "(rumour|rumor|word|legend) has it", "(rumours|rumors) (say|suggest|that)", "speculation suggests",
    "some (say|claim|argue|believe)",
    "many (say|believe|argue|think|claim)",
        "(most|many|some|several|numerous|leading|top) (experts|analysts|scientists|doctors|researchers|observers|"
    "economists) agree",
    "(experts|analysts|scientists|doctors|researchers) agree", )  # fmt: skip
"""Sources without a name."""

VAGUE_STUDY = (
    "according to (some|many|several|recent|various|multiple|new|numerous|other|industry|media|news|market|a|one)? "
    "(recent|new)? (reports|studies|research|surveys|statistics|estimates|study|survey)",
    "(scientifically|clinically) (proven|proved|shown|tested)",
    "backed by (science|research|studies|data)",
    "it (is|has been) (scientifically|clinically|widely|well) (proven|proved|established|documented|known)",
    "the (science|research|evidence|data) is clear",
    "science (tells|says|shows|proves)",
)
"""Research or reports that are invoked but not named."""

PRIMARY = (
    "(in|according to) a (filing|regulatory filing|court filing|securities filing|press release|statement|"
    "lawsuit|complaint|deposition)",
    "(court|regulatory|sec|securities) (documents|records|filing|filings)",
    "(public|internal|tax|property|police|court) records",
    "(indictment|affidavit|deposition|transcript|testimony|census|meeting minutes|annual report|"
    "quarterly report)",
    "(randomised|randomized) (controlled)? (trial|trials)",
    "(meta-analysis|systematic review|cohort study|clinical trial|peer-reviewed)",
    "(freedom of information|public records) (request|act|requests)", "(raw|survey|census|trial) data",
)  # fmt: skip
"""Documents and data at first hand."""

PUBLISHED = (
    "(published|appeared|appears|reported|described) (online|today|recently|this week|this month)? in (the)? journal",
    "(findings|results|study|research|paper|work|trial) (were|was|are|is|has been|have been) (also)? published",
    "(study|paper|research|report|findings|article) published", "journal of",
    "(proceedings|annals|archives) of (the)? (national|royal|american|internal)", "peer-reviewed", "peer reviewed",
    "in the (lancet|bmj|new england journal|british medical journal)",
    "(nature|science|cell|plos) (medicine|one|advances)",
)  # fmt: skip
"""Where research was published."""

METHOD = (
    "(randomised|randomized|controlled|double-blind|placebo-controlled|prospective|retrospective|longitudinal)",
    "(randomly|blindly) (assigned|selected|sampled|chosen)",
    "(control|placebo|comparison|treatment) (group|groups|arm|arms)",
    "(confidence|credible) (interval|intervals)", "(standard|sampling) (error|errors|deviation)", "margin of error",
    "statistically (significant|insignificant)", "(sample|effect) (size|sizes)",
    "(placebo|cohort|participants|respondents)",
    "(hazard|odds|risk) ratio", "(follow-up|followed up|followed for)", "(enrolled|recruited|surveyed|interviewed)",
    "(compared|comparing) (to|with)", "(relative|absolute) risk", "(baseline|methodology|data set|dataset|median)",
)  # fmt: skip
"""How something was found out: design, sample, uncertainty."""

LIMITS = (
    "(limitation|limitations|caveat|caveats)",
    "(more|further|larger|additional|longer) (research|studies|study|trials|work) (is|are|will be)? (needed|required)",
    "(cannot|can't|does not|doesn't|do not|did not) (prove|establish|show)",
    "(side|adverse) (effect|effects|event|events)",
    "(too early|not yet clear|not known|remains unclear|is unclear|no evidence)",
    "(observational|preliminary|small) (study|studies|sample|trial|data|finding|findings|results)", "not statistically",
    "(sample|samples|study|cohort|trial) (was|is|were|are) (too|very|relatively)? (small|short|underpowered)",
    "yet to be (replicated|confirmed|peer-reviewed|peer reviewed)",
    "not (blinded|randomised|randomized|replicated|peer-reviewed|placebo-controlled|double-blind)",
    "in (mice|rats|animals|cells|vitro)", "(association|correlation) (not|rather than|does)",
)  # fmt: skip
"""What the evidence does not show."""

FUNDING = (
    "(funded|financed|paid for) (in part|partly|entirely)? by",
    "(supported|sponsored) (in part)? by (a|the|grants|grant|funding)",
    "(conflict|conflicts) of interest", "competing (interest|interests)",
    "(funding|grant|grants) (from|for|came|was|were)",
    "(received|receives) (funding|grants|fees|honoraria|support)",
    "(consultant|consultants|consulting fees|adviser|advisor) "
    "(for|to|from)", "(financial|business) (interest|interests|ties|disclosure|disclosures)",
    "holds (shares|stock|patents|a patent)",
)  # fmt: skip
"""Who paid, and what the sources stand to gain."""

INDEPENDENT = (
    "not (involved|affiliated|part) (in|with|of) (the|this) (study|research|work|trial|company|project|report)",
    "independent (expert|experts|researcher|researchers|review|analysis|scientist|scientists)",
    "(did not|declined to|didn't) (respond|comment|return|answer)", "(when|if) (asked|contacted)", "a spokesperson for",
    "(disagreed|disagrees|countered|disputed|disputes|questioned|cautioned|skeptical|sceptical)",
)  # fmt: skip
"""Comment from outside, or the other side given a hearing."""

SPONSORED = (
    "(sponsored|paid|promoted|branded) (post|content|article|story|partnership|by|promotion)",
    "this (post|article|content|page|story|review) (is|was|has been) (sponsored|paid|brought)",
    "in (paid)? partnership with",
    "(received|given|sent) (this|the|a|these) (product|products|samples|copy|book|device|unit|item) (for free|"
    "free of charge|in exchange for|at no cost)",
    "paid for this (article|post|content|review|page|story|episode|feature)",
    "this (article|post|content|page|story|episode|video|newsletter|feature|series|section) is (presented|supported|"
    "made possible|underwritten|brought to you) by",
    "a paid (advertisement|advertorial|announcement|placement)",
    "advertorial", "paid for by", "presented by our sponsor", "in collaboration with our sponsor",
)  # fmt: skip

AFFILIATE = (
    "affiliate (link|links|commission|commissions|program|programme|partner|partners|disclosure|disclaimer)",
    "(may|might|could|will|we|i) (earn|receive|get) (a|an) (small|affiliate|referral)? commission",
    "(earn|earns) from qualifying purchases", "earn us (a|an)? (small|affiliate|referral)? commission",
    "at no (extra|additional) cost to you", "(amazon)? associates program",
)  # fmt: skip

MACHINE_WRITTEN = (
    "as an ai (language model|assistant|model)", "(generated|written|created|produced|drafted) (by|with|using) (an)? "
    "(ai|artificial intelligence|chatgpt|gpt|claude|gemini|a language model|large language model)",
    "(ai-generated|ai generated|machine-generated|auto-generated|automatically generated) (content|article|"
    "text|summary|post)",
    "(was|is|been) (generated|written|translated|created|produced) automatically",
    "with the (help|assistance) of (ai|chatgpt|artificial intelligence)", "this is a machine translation",
    "i (can't|cannot) (fulfill|fulfil|assist with) (this|that)",
    "as of my (last|latest) (knowledge)? (update|training)",
)  # fmt: skip

DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december"
)
"""Weekdays and months, without those that are common words as well."""

PHRASES: dict[str, tuple[str, ...]] = {
    "citations.speech": SPEECH,
    "citations.finding": FINDING,
    "citations.according": ACCORDING,
    "citations.own_data": FIRST_PERSON_DATA,
    "citations.figure": FIGURE,
    "citations.second_hand": SECOND_HAND,
    "citations.outlet_noun": OUTLET_NOUNS,
    "citations.anonymous": ANONYMOUS,
    "citations.vague_study": VAGUE_STUDY,
    "citations.primary": PRIMARY,
    "citations.published": PUBLISHED,
    "citations.method": METHOD,
    "citations.limits": LIMITS,
    "citations.funding": FUNDING,
    "citations.independent": INDEPENDENT,
    "citations.sponsored": SPONSORED,
    "citations.affiliate": AFFILIATE,
    "citations.machine_written": MACHINE_WRITTEN,
}
"""The lists by the names under which ``Reading.hits`` gives them."""
