"""Word lists of the hedging signal, as lexicon patterns.

Hedges and boosters start from Hyland's lists (Metadiscourse, 2005) and the cue types of BioScope (Vincze et al. 2008);
weasel wording from the CoNLL-2010 task (Farkas et al. 2010) and Wikipedia's guideline on words to watch.
"""

from __future__ import annotations

MODALS = (
    "(may|might|could) (not|also|still|well|even|yet|perhaps|possibly)?",
    "(might've|could've|mightn't)",
)

VERBS = (
    "(appear|appears|appeared|seem|seems|seemed) (to|that|as if|as though|likely|unlikely|plausible|possible)",
    "it (appears|seems|seemed|appeared)",
    "(would|does|do) (seem|appear)",
    "(suggest|suggests) (a|an|the|there|it|they|some|no|more|we|otherwise)",
    "(suggest|suggests|suggested|suggesting) that",
    "(indicate|indicates|indicated|indicating) that",
    "(imply|implies|implied|implying) that",
    "(hint|hints|hinted|hinting|point|points|pointed|pointing) (at|to|towards|toward) (a|an|the) (possible|"
    "possibility|role|link)",
    "(tend|tends|tended) to",
    "(is|are|was|were|been|being) (thought|believed|suspected|hypothesized|hypothesised|presumed|assumed|expected) to",
    "it is (thought|believed|suspected|hypothesized|hypothesised|assumed|possible|plausible|conceivable) that",
    "(i|we) (think|believe|suspect|suppose|guess|reckon|estimate|assume|expect|speculate|hypothesize|hypothesise|"
    "doubt)",
    "i (would|'d) (guess|say|argue|suggest)",
    "we (would)? (argue|speculate|propose|conjecture|infer)",
    "i'd (guess|say|argue|suggest)",
    "(authors|researchers|team|scientists) (suspect|speculate|hypothesize|hypothesise|caution|caution that|propose)",
    "(can|could|may) (potentially|possibly|conceivably)",
    "to (my|our) knowledge",
    "in (my|our) (opinion|view|experience|judgement|judgment|estimation)",
    "as far as (i|we) (know|can tell|can see)",
    "(result|results|finding|findings|data|evidence|observation|observations|pattern|patterns|number|numbers|figures|"
    "estimate|estimates|scores|symptoms|injuries|change|changes|difference|differences|rise|fall|decline|increase|"
    "trend|levels|measurements) (is|are|was|were|seem|seems|appear|appears) (also|broadly|largely|more|entirely)? "
    "(consistent|compatible) with",
    "(this|which) (is|was|would be) (also|broadly|largely)? consistent with (the|a|an|what|earlier|previous|prior|our|"
    "results|findings)",
    "(hint|hints|hinted|hinting) at",
    "(evidence|findings|results|finding|signs|clues|study|studies|observations|fossils|records) (point|points|pointed|"
    "hint|hints|hinted) (at|to|towards|toward)",
    "it (looks|looked) (as though|as if)",
    "to the best of (my|our) knowledge",
)

ADVERBS = (
    "(perhaps|maybe|possibly|probably|presumably|apparently|seemingly|conceivably|plausibly|ostensibly|supposedly)",
    "(potentially|tentatively|provisionally|hypothetically|theoretically|debatably|putatively|purportedly)",
    "(most|more|less|very|quite|highly|too|seems|appears|is|are|was|were|would|will|not|be|been) likely",
    "likely (to|that|be|because|due|caused|reflects|reflect|explains|explain|overestimates|underestimates|"
    "contributed)",
    "(unlikely|improbable|implausible|plausible|conceivable)",
    "(is|are|was|were|seems|remains) (possible|plausible|conceivable) (that|to)?",
    "(possibility|likelihood|probability|chance|chances|odds) (that|of|are)",
    "to (some|a certain|a large|a lesser|a great) (extent|degree)",
    "in (some|many|certain|most) (cases|instances|respects|circumstances|situations)",
    "(for the most part|on the whole|by and large|in general|generally speaking|broadly speaking|more or less|in "
    "theory)",
    "(in principle|at least in part|in part because|partly because|if anything|so far as is known)",
    "(somewhat|relatively|fairly|rather) (more|less|likely|unlikely|uncertain|limited|weak|small|modest|similar)",
    "(generally|typically|usually|often|sometimes|occasionally|largely|mostly|mainly|primarily)",
)

UNCERTAINTY = (
    "(uncertain|uncertainty|uncertainties|unclear|unproven|inconclusive|tentative|preliminary|speculative|ambiguous)",
    "(not|never) (yet)? (been)? (clear|certain|known|understood|established|proven|proved|settled|conclusive|sure)",
    "(little|limited|weak|scant|mixed|conflicting|insufficient|anecdotal|circumstantial|low-quality) evidence",
    "evidence (is|was|remains) (limited|weak|mixed|scarce|thin|insufficient|conflicting|inconclusive|low)",
    "(further|more|additional|larger|future) (research|studies|study|trials|work|data|evidence) (is|are|will be) "
    "(needed|required|warranted|necessary)",
    "(more|further) (research|work|study) (needs|need) to be done",
    "(does|do|did) not (necessarily)? (prove|imply|mean|show|establish|demonstrate)",
    "(cannot|can not|can't|could not) (prove|establish|rule out|be ruled out|exclude|be excluded|determine|say "
    "whether|be certain|be sure)",
    "(remains|remain) (to be seen|unknown|unresolved|open|disputed|contested|controversial|debated)",
    "(is|are) (disputed|contested|debated|controversial|unknown|still unknown|poorly understood|not well understood)",
    "(correlation|association) (is not|does not|doesn't)",
    "(a|one|another|important|main|major) (caveat|limitation)",
    "limitations of (this|the|our)",
    "(should|must) be (interpreted|treated|read|taken|viewed) with (caution|care|a grain of salt)",
    "(confidence interval|confidence intervals|margin of error|standard error|error bars)",
    "(some|tentative|indirect|suggestive|early) evidence (that|for|of|to suggest)",
    "too (early|soon) to (say|tell|know|judge|conclude|draw)",
    "(an|another|still) (an)? open question",
    "(does|do|did|cannot|can) not (allow|permit|support|justify) (any|a)? (firm|strong|definite|definitive|clear)? "
    "(conclusion|conclusions)",
    "no (firm|definite|definitive|clear) (conclusion|conclusions|answer|evidence)",
    "far from (certain|clear|settled|conclusive|proven)",
    "(a|one|another) (possible|plausible|likely) (explanation|reason|cause|interpretation)",
    "subject to (error|uncertainty|revision)",
    "(we|i) (have|had) not (yet)? (been able|seen|read|reviewed|examined|checked|verified|confirmed)",
    "(we've|i've|we haven't|i haven't) (not)? (been able|seen|reviewed|examined|checked|verified|confirmed)",
    "(we|i) (were|was|are|am) (unable|not able) to (verify|confirm|check|establish|determine|corroborate|find|reach)",
    "(could not|cannot|can't|couldn't) (be)? (independently)? (verify|verified|confirm|confirmed|corroborate|"
    "corroborated)",
    "(has|have) not (yet)? been (independently|publicly)? (verified|confirmed|corroborated|replicated|tested|"
    "substantiated|peer-reviewed)",
    "(we|i) (see|saw|found|find|know of|have|had) no (evidence|proof|way|indication|sign|data)",
    "(cannot|can't|could not|couldn't) rule (it|this|that|them|either) out",
    "(is|are|was) not (proof|evidence|confirmation) (of|that)",
    "(if|assuming) (that|this|it) (is|proves|turns out to be) (right|correct|true|accurate|confirmed)",
    "(equally|also|just as) (possible|plausible|conceivable)",
    "with (some|due|great)? (caution|scepticism|skepticism)",
    "with (that|this|these) (caveat|caveats|in mind)",
    "(beyond|more than) what (the|they|it|these) (evidence|data|documents|drafts|sources|figures|results) (support|"
    "supports|show|shows|can show|appear to support|appears to support)",
    "(we|i) (may|might|could) (be|have been) (wrong|mistaken)",
)

APPROXIMATORS = (
    "(about|around|roughly|approximately|approx|nearly|almost|some|circa|ca|estimated|an estimated|close to|just "
    "over)",
    "(just under|a little over|a little under|slightly more than|slightly less than|well over|upwards of|in the "
    "region of)",
    "(on the order of|or so|somewhere between|anywhere from|north of|in excess of|give or take)",
)

UP_TO = (
    "up to (a|an)?",
    "as (much|many|high|low|little|few|fast) as (a|an)?",
)

CROWDS = (
    "(many|most|some|several|numerous|various|certain|leading|top|other|countless) (experts|scientists|researchers|"
    "doctors|physicians|analysts|economists|historians|scholars|critics|observers|commentators|specialists|"
    "psychologists|nutritionists|professionals|insiders|academics) (now|also|still|have|even|would)? (say|believe|"
    "think|agree|argue|claim|suggest|feel|consider|regard|recommend|predict|warn|fear|maintain|contend|insist|"
    "believed|argued|claimed|said|agreed|suggested|suspect|speculate|note|point|warned|see|describe|question)",
    "(many|most|some|several|lots of|plenty of|a lot of|other) (people|individuals|users|consumers|parents|observers|"
    "readers|voters|americans|britons|europeans|fans|folks) (now|also|still|have|even|would)? (say|believe|think|"
    "agree|argue|claim|suggest|feel|consider|swear by|fear|insist|contend|believed|argued|claimed|said)",
    "(some|many|others|most) (now|also|still|have|even|would)? (say|argue|argued|claim|believe|contend|suggest|"
    "maintain|insist|allege|speculate|fear|call it|say that|have argued|have claimed|have suggested|have called|have "
    "said)",
    "there (are|were) (some|many|those) who (say|believe|think|argue|claim|feel|suggest|contend|insist)",
    "those who (say|claim|insist|argue)",
    "(critics|experts|opponents|proponents|supporters|detractors|skeptics|sceptics|observers|analysts|insiders|"
    "commentators|pundits|historians|scholars|scientists|doctors|researchers|advocates) (now|also|still|have)? (say|"
    "argue|claim|believe|agree|contend|charge|suggest|warn|insist|maintain|allege|point out|argued|claimed|contended|"
    "counter|think)",
    "(rumour|rumor|legend|word|tradition|popular belief|conventional wisdom) (has it|holds)",
    "(rumours|rumors|sources|reports|insiders) (say|suggest|claim|indicate|have it)",
    "according to (some|many|most|several|various|numerous) (experts|critics|observers|analysts|insiders|scientists|"
    "reports|sources|people|scholars|historians|accounts|estimates|doctors|researchers)",
    "according to (experts|critics|observers|analysts|insiders|scientists|rumours|rumors|popular belief|conventional "
    "wisdom)",
)

CONSENSUS = (
    "(widely|generally|universally|popularly|often|frequently|broadly|increasingly) (considered|regarded|believed|"
    "thought to|said to|viewed as|acknowledged|hailed|praised|touted|acclaimed|admired|perceived)",
    "it (is|was|has been) (often|sometimes|widely|commonly|generally|frequently)? (said|argued|claimed|alleged|"
    "rumored|rumoured|suggested|speculated|asserted|contended|noted|believed|thought|held) that",
    "(is|are|was|were|been) considered (by many|by some|by most|one of the|among the|the best|the most|the greatest|"
    "the first)",
    "(by many|by some|by most) (accounts|standards|measures|observers|critics|experts|historians|scholars|fans)",
    "(considered|regarded|seen|viewed|hailed|praised) by (many|some|most|several|experts|critics|observers)",
    "(has|have) been (called|described as|hailed as|dubbed|criticized|criticised|accused) by (some|many|critics)",
    "(common|popular) (wisdom|belief) (is|holds|says)",
    "(the)? (general|scientific|growing|overwhelming|broad) consensus (is|among|seems|that)",
    "(is|are|was|were) (rumored|rumoured|alleged|reputed|purported) to",
    "(often|widely|sometimes|frequently|commonly) (described|hailed|cited|seen|portrayed|credited) (as|with)",
    "(generally|widely|commonly|universally) (accepted|agreed|assumed|recognised|recognized) (that|to)",
    "(is|are|was|were) said to (have|cure|help|heal|improve|bring|boost|reduce|relieve|prevent|contain|date|own|haunt|"
    "live|prefer|want|cost|make|cause|hold|protect|favour|favor)",
)

VAGUE_QUANTITIES = (
    "(numerous|countless|many|a number of|dozens of|hundreds of|thousands of|a growing number of|a host of|any "
    "number of|plenty of|tons of|lots of|a wealth of|an increasing number of|some) (recent|clinical|scientific|"
    "independent|medical|academic)? (studies|reports|surveys|trials|experiments|research|sources|polls|papers|"
    "reviews) (have|has)? (show|shows|showed|shown|suggest|prove|confirm|indicate|demonstrate|find|reveal|support|"
    "point|claim)",
    "(countless|untold|innumerable|scores of|droves of) (people|users|customers|patients|families|individuals|lives|"
    "others)",
    "(a|the) (vast|overwhelming|great) majority of (experts|doctors|scientists|researchers)",
    "(more and more|an increasing number of|a growing number of|growing numbers of) (people|experts|companies|"
    "businesses|doctors|scientists|users|consumers|organizations|organisations|parents|customers)",
    "a (growing|mounting) (body|amount|number) of (evidence|research|literature|studies|data)",
)

CERTAINTY = (
    "(undoubtedly|undoubtably|unquestionably|indisputably|undeniably|irrefutably|incontrovertibly|incontestably|"
    "indubitably)",
    "(undeniable|indisputable|irrefutable|incontrovertible|unquestionable) (fact|facts|truth|proof|evidence|that)",
    "(without|beyond) (a|any|all|the)? (shadow of a)? (doubt|question)",
    "(without|beyond) (a|any) shadow of (a)? doubt",
    "there (is|'s|can be|could be) (simply|absolutely|really)? no (doubt|question|denying|debate|disputing|escaping|"
    "mistaking|arguing)",
    "there's (simply|absolutely|really)? no (doubt|question|denying|debate|disputing|arguing)",
    "(no doubt|doubtless) (that|about it)",
    "(no one|nobody|no sane person|no reasonable person) (can|could|would|will) (deny|dispute|argue|doubt|question)",
    "(cannot|can't|can not|could not) be (denied|disputed|doubted|questioned|argued with|overstated)",
    "(with|to|in) absolute certainty",
    "(absolutely|completely|totally|utterly|entirely) (certain|proven|undeniable|true|guaranteed|foolproof|"
    "infallible|no doubt)",
    "(is|are) (certain|sure|bound) to (succeed|win|fail|work|change|explode|collapse|crash|rise|dominate|soar|"
    "transform)",
    "mark my words",
    "make no mistake",
    "rest assured",
    "(it is|it's) (a|an)? (absolute|simple|established|proven|known|undeniable|well-known)? (fact|certainty) that",
)

PROOF = (
    "(conclusively|definitively|scientifically|clinically|medically|historically|mathematically|absolutely) (prove|"
    "proves|proved|proven) (to|that|that it)?",
    "(scientifically|clinically|medically) (validated|backed|tested and proven)",
    "proven (results|formula|success|strategies|strategy|system|method|techniques|remedy|cure|track record)",
    "(indisputable|irrefutable|conclusive|definitive|positive|absolute|undeniable) proof",
    "guaranteed (results|success|income|returns|profit|profits|wins|win|approval|way|weight loss|growth|winner|"
    "savings|rankings)",
    "(is|are) (practically|virtually|absolutely)? guaranteed to (work|win|succeed|increase|boost|improve|make|help|"
    "lose|double|grow|please|impress|deliver|bring|change|get|give|save|leave)",
    "(results|satisfaction|success|quality|approval) (is|are)? guaranteed",
    "(or your money back guaranteed|100 % guaranteed|is a guarantee of success)",
    "000 % (safe|effective|guaranteed|certain|sure|accurate|natural|secure|reliable|proven|true|foolproof|legal|"
    "legit)",
    "(never|cannot|can't|can never) (fail|fails) (to work|to deliver|to impress|to please|you|me|us)?",
    "(works|work) every (single)? time",
    "(always works|fool-proof|foolproof|sure-fire|surefire|infallible)",
    "(cures|cure|reverses|eliminates) (cancer|diabetes|autism|alzheimer's|arthritis|aging|ageing|depression|any "
    "disease|all disease)",
    "(completely|totally|absolutely|entirely|perfectly) (safe|harmless|secure|risk-free|risk free|painless)",
    "(conclusively|clearly|definitively) (prove|proves|proved|proven)",
    "(prove|proves|proved|proven) (once and for all|beyond any doubt|beyond doubt|conclusively)",
    "(history|science|experience|this only|this clearly|which only|this|that|these) (proves|proved|prove) that",
    "(research|studies|science|history) (prove|proves|has proven|have proven|has proved) (that|it)",
    "(is|are|was|were|been|scientifically|clinically|medically) proven to (work|boost|increase|improve|reduce|cure|"
    "prevent|help|burn|deliver|heal|eliminate|reverse|be effective|be safe)",
    "(we|i) (personally|absolutely|fully)? guarantee (that you|you|results|satisfaction|your|it|a|the best|the "
    "lowest|our|000 %)",
)

EVERYONE_KNOWS = (
    "(everyone|everybody|anyone|anybody|every doctor|every expert|every scientist|we all|you all) (already)? (knows|"
    "agrees|understands|can see that|can tell you|realizes|realises)",
    "(it is|it's) (obvious|evident) that",
    "as (everyone|everybody|we all|you|all of us) (already)? (knows|know)",
    "(it's|it is) (no secret|common knowledge|a well-known fact|an open secret|well known that|plain to see|crystal "
    "clear|painfully obvious|blindingly obvious|patently obvious|abundantly clear|self-evident|beyond dispute|beyond "
    "debate) (that)?",
    "(needless to say|it goes without saying|goes without saying|let's be honest|let's face it)",
    "the (simple|plain|hard|sad|honest|ugly|undeniable|cold)? truth (is|of the matter is)",
    "the (simple|plain|plain and simple)? fact (is|of the matter is)",
    "(the science is|the debate is|the case is) (settled|over|closed|clear)",
    "(plain and simple|end of story|end of discussion|this is a fact|no ifs|no two ways about it)",
    "(all|every|any) (serious|honest|right-thinking|sensible|sane) (people|person|scientists|experts|americans|"
    "doctors)",
    "(obvious|clear) to (everyone|anyone|all)",
    "(we|you) all know",
)

BOOSTERS = (
    "(clearly|obviously|certainly|definitely|absolutely|surely|evidently|plainly|decidedly|inevitably|invariably|"
    "unmistakably)",
    "(of course|in fact|by far|no matter what|for sure|hands down|without fail|always and everywhere)",
    "(demonstrates|demonstrated|establishes|established|confirms|confirmed) (conclusively|definitively|beyond|"
    "clearly)",
    "(completely|totally|utterly|entirely|fully|perfectly) (wrong|right|false|true|obvious|clear|useless|worthless|"
    "different)",
)

CLAIM_CUES = (
    "(because of|due to|caused by|causes|caused|leads to|led to|results in|resulted in|increases|increased|reduces|"
    "reduced|decreases|decreased|prevents|prevented|improves|improved|boosts|boosted|lowers|raises|triggers|"
    "triggered|doubles|doubled|cures)",
    "(more|less|fewer|better|worse|higher|lower|faster|slower|larger|smaller|greater|cheaper|safer|stronger|weaker|"
    "older|younger) than",
    "(the|its|their) (most|least|best|worst|highest|lowest|largest|biggest|fastest|greatest|leading|main|primary|key)",
    "(study|studies|research|survey|trial|evidence|data|analysis|experiment|report) (found|finds|shows|showed|"
    "suggests|suggested|indicates|proves|reveals|revealed|demonstrates)",
    "(percent|per cent|million|billion|trillion|majority|minority|half|two thirds|one third|a third|a quarter|twice|"
    "double|triple)",
)

UNATTRIBUTED = (
    "(arguably|reportedly|allegedly|supposedly|purportedly)",
)
