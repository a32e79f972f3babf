"""Word lists of the claims signal: what makes a sentence a claim that wants support. Our own reading; causal cues after
the classes of Yu et al. (2019, "Detecting causal language use in science findings")."""

from __future__ import annotations

STATISTIC_WORDS = "percent percentage pct percentile million billion trillion thousand hundred times fold bn mn"
"""Words that make the number before them a statistic."""

STATISTIC_NUMBERS = "0x 00x 000x 0.0x 00.0x 000bn 0bn 00bn 0.0bn 000m 00m 0.0m 000,000 0,000,000 00,000,000 000,000,000"
"""Shapes of numbers that are statistics by themselves, with every digit written as 0."""

QUANTITY_WORDS = (
    "people users patients "
    "participants adults children women men students workers employees deaths cases customers companies countries "
    "households respondents voters jobs tons tonnes dollars euros pounds k m b kg km miles degrees hours"
)
"""Words that make the number before them a count."""

FUNCTION_WORDS = (
    "the of and to in that is was for on with as at by it from be are this have has had not which they their were an "
    "but you we or his her its been will would can could there what when who how if more than about into only other "
    "some these them then our your my our out up all do does did so no because while after before between being"
)
"""The commonest words of English."""

NOT_QUANTITY_BEFORE = (
    "version step chapter figure fig table section page no number part level phase day item line v port rfc "
    "issue january "
    "february march april may june july august september october november december episode volume vol article room rule"
)
"""Words that make the number after them a name."""

STATISTIC = (
    "one (in|out of) (every)? (two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|0|00|000|0,000)",
    "(two|three|four|five|six|seven|eight|nine) (in|out of) (every)? (three|four|five|ten)",
    "(0|00) (in|out of) (every)? (0|00|000|0,000)",
    "half of all",
    "(two|three|four|five) (thirds|quarters|fifths|sixths|tenths) of", "(two-thirds|three-quarters|four-fifths) of",
    "(a|one) (third|quarter|fifth|tenth) of (all|the|its|their|our|people|adults|children|users|customers|companies|"
    "firms|voters)",
    "(an average|a median|a mean) of (some|about|around)? ($|£|€)? (0|00|000|0,000|00,000|0.0|00.0|000.0)",
)  # fmt: skip
"""Statistics put in words."""

CAUSAL = (
    "(lead|leads|led|leading) (directly)? to", "(cause|causes|caused|causing) (by)?",
    "(result|results|resulted|resulting) in", "because of", "due to", "thanks to", "as a result of",
    "(a|the) (main|primary|root|real|leading|biggest|major)? (cause|causes|reason|driver) "
    "(of|for|behind)",
    "(boost|boosts|boosted|boosting) (your|the|their|its|sales|productivity|immunity|revenue|growth)",
    "(reduce|reduces|reduced|reducing) (the)? (risk|risks|cost|costs|rate|rates|likelihood|mortality|symptoms)",
    "(increase|increases|increased|increasing) (the)? (risk|risks|likelihood|productivity|sales|revenue)",
    "(prevent|prevents|prevented|cure|cures|cured|heals|heal) (the)? (cancer|disease|diseases|illness|"
    "infection|infections)",
    "(triggered|triggers|drives|drove|fuels|fuelled|fueled|spurred|sparked|eliminates|eliminated) (the|a|an|by)",
    "(worsens|worsened|strengthens|weakens|destroys)", "(linked|tied) to",
    "has (a|an) (direct|huge|big|major|profound) (impact|effect)",
)  # fmt: skip

SUPERLATIVE = (
    "the (world's|nation's|industry's|country's|market's|planet's)? (least|largest|biggest|fastest|highest|lowest|"
    "tallest|deepest|heaviest|busiest|poorest|wealthiest|hottest|coldest|strongest|safest|"
    "cheapest|smallest|oldest|richest|deadliest|fastest-growing|longest)",
    "the (world's|nation's|industry's|country's|market's|planet's)? most (advanced|accurate|effective|"
    "efficient|popular|"
    "powerful|reliable|secure|successful|trusted|widely|dangerous|expensive|comprehensive|innovative)",
    "(world's|nation's|industry's|country's|market's) (first|best|leading|number one)", "more than any (other)?",
    "(outperform|outperforms|outperformed|outpaces|outpaced|surpasses|surpassed|dwarfs)", "second to none",
    "(twice|half|double|triple) as", "unmatched", "unrivalled", "unrivaled", "unparalleled", "number one",
)  # fmt: skip

COMPARATIVE_BEFORE = frozenset("more less fewer greater lower higher better worse faster slower".split())
"""Words that, shortly before *than*, make a comparison."""

THAN = ("than",)

FIRST = (
    "the first (ever|and only)", "the first (company|country|team|firm|platform|tool|product|state|city|system|nation|"
    "study|drug|treatment|model|project|blockchain|bank|university) (to|in|ever)", "first-of-its-kind",
    "first of its kind", "(first|only) time in history", "never been (done|seen|tried)", "(world|industry) first",
    "the first (hospital|school|airline|carmaker|manufacturer|retailer|court|museum|app|phone|device|car|aircraft|"
    "operator|insurer|browser|language|robot|assistant|service|machine|vaccine|satellite) to",
    "the only (town|city|place|state|region|island|village|museum|hospital|school|club|airline|bank) (in|to|with|on|"
    "that|where)",
    "the only (company|platform|tool|product|solution|provider|system|country|method|drug|treatment)",
)  # fmt: skip

PREDICTION = (
    "will",
    "won't",
    "(is|are) (going|set|poised|destined|bound|on track|certain|sure|guaranteed) to",
    "(is|are) the future",
)

CHANGE = frozenset(
    """become transform replace revolutionise revolutionize dominate disappear collapse crash soar grow double
    triple exceed surpass overtake disrupt redefine reshape destroy explode skyrocket plummet emerge
    inevitably undoubtedly surely certainly soon""".split()
)
"""Words that, shortly after *will*, make a forecast of it."""

HORIZON = (
    "(by|before|until|through) 0000", "(in|within|over) the (next|coming) (few|several|two|three|five|ten)? "
    "(months|years|decade|decades|year|quarter|century)",
    "(in|within) (the)? (near|not too distant|foreseeable) future",
    "within (a|one|two|three|five|ten|0|00) (year|years|decade|decades|months)",
    "next (year|month|quarter|decade|century)",
    "by the end of", "in the (years|months|decades) (ahead|to come)", "someday",
    "within (weeks|months|years|decades|our lifetime|your lifetime|a generation)",
)  # fmt: skip

ABSOLUTE = (
    "every (single)? (business|company|person|organization|organisation|expert|doctor|scientist|customer|"
    "industry|american)",
    "all (businesses|companies|experts|doctors|scientists|customers|industries|of us|humans|diseases|americans)",
    "(everyone|everybody|nobody|no one|no-one) (knows|wants|needs|agrees|believes|cares|loves|hates)",
    "(nobody|no one|no-one|nothing) (has|had|can|could|will|would) ever",
    "(nobody|no one|no-one) ever",
    "every (single)? (teacher|parent|student|nurse|lawyer|programmer|economist|historian|politician|journalist|"
    "investor|marketer|writer|child|patient)",
    "without exception", "(always|never) (works|fails|lies|wins)", "in every (case|way|sense|industry)",
    "(000%|100%) (safe|effective|natural|secure|guaranteed|accurate)", "there is no (doubt|question|alternative)",
    "(completely|totally|absolutely|utterly) (safe|false|useless|impossible|certain|secure|harmless|natural)",
)  # fmt: skip

HEDGE = (
    "(may|might|could|would|should|can|perhaps|possibly|probably|likely|unlikely|potentially|presumably|"
    "apparently|seemingly)",
    "(chance|odds|probability|hopefully|suggest|suggests|suggested|appears|appear|seems|seem|estimated|"
    "expected|projected|forecast|believe|think|hope|likely|assume)",
    "(if|unless|whether|according|roughly|generally|often|sometimes|typically|tend|tends|in theory|in "
    "principle|arguably|supposedly)",
)  # fmt: skip
"""Words that take a prediction or an absolute back; the hedging signal measures hedges themselves."""

NARRATION = (
    "i (was|am|had|have|went|saw|felt|got|took|used|started|decided|wanted|thought|remember|spent|tried|made|"
    "came|found|like|love)",
    "i'm", "i've", "i'd", "i'll", "i", "my", "let's", "let us", "let me",
)  # fmt: skip
"""The author telling of themselves; a sentence that begins so is no claim about the world."""

IMPERATIVE = frozenset(
    """add use make run click select open create set check see go type enter install copy paste save press choose "
    "download
    start stop update change remove delete move put take keep try write read note remember ensure verify configure
    define
    call import export build test deploy restart follow visit contact learn get find sign book join subscribe buy order
    watch consider imagine think look listen share tell ask give let don't do avoid never always just please simply
    now first then next finally if once when replace navigate scroll apply include provide pass return specify assume
    recall suppose begin turn bring mix drink eat wash cook bake stir pour cut place leave wait click""".split()
)
"""First words of sentences that instruct (or set a condition) rather than claim."""

PHRASES: dict[str, tuple[str, ...]] = {
    "claims.statistic": STATISTIC,
    "claims.causal": CAUSAL,
    "claims.superlative": SUPERLATIVE,
    "claims.than": THAN,
    "claims.first": FIRST,
    "claims.prediction": PREDICTION,
    "claims.horizon": HORIZON,
    "claims.absolute": ABSOLUTE,
    "claims.hedge": HEDGE,
    "claims.narration": NARRATION,
}
"""The lists by the names under which ``Reading.hits`` gives them."""
