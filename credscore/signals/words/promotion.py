"""Word lists of promotional language: urgency, offers, own praise, benefits, as lexicon patterns.

Sources: the dark-pattern taxonomy of Mathur et al. 2019 (urgency, scarcity, social proof) and own reading of
advertisements, landing pages and press releases.
"""

from __future__ import annotations

URGENCY = (
    "(act|order|buy|book|call|hurry|apply|enroll|enrol|register|sign up|decide) (now|fast|today) (before|while|to "
    "avoid|and save|because)",
    "(act|order|buy|book|call|hurry|apply|enroll|enrol|register|sign up|decide) (now|fast|today) or (miss|lose|you)",
    "(act now|act fast|act quickly|hurry up and|hurry,|hurry!|don't delay|do not delay|don't wait|don't miss out|do "
    "not miss out|don't be left behind|don't get left behind)",
    "don't miss (this|your|the) (chance|opportunity|offer|deal|sale)",
    "don't let this (chance|opportunity|deal)",
    "before (it's|it is) (too late|gone|sold out|over)",
    "(last|final|one last) (chance|call|opportunity) (to|for|!|—)",
    "(limited|limited-time|limited time|time-limited|flash|today-only|one-day|one-time-only|ends-soon) (only|offer|"
    "deal|sale|discount|promotion|price|special|bonus)",
    "for a limited (time|period)",
    "(offer|sale|deal|promotion|discount|price|enrollment|enrolment|registration) (ends|expires|closes|ending|valid "
    "until|valid through|is valid) (soon|today|tonight|tomorrow|this|at|on|in|until|at midnight|friday|monday|sunday)",
    "(time is running out|the clock is ticking|clock is ticking|running out of time|today only|one day only|ends "
    "tonight|ends soon|ending soon|closing soon)",
    "(while|as long as) (supplies|stocks|stock) (last|lasts)",
    "now is the (time|perfect time|best time) to (act|buy|invest|switch|join|book|sign|start)",
    "there (has never|has never,|never has) been a better time to",
    "the (time|moment) to (act|buy|invest) is now",
    "once-in-a-lifetime (opportunity|chance|deal|offer|event)",
    "limited time only", "(deal|offer|sale|price|prices|discount|savings) won't last",
    "(this weekend|this week|this month|weekend|tonight|tomorrow|friday|saturday|sunday) only",
    "(price|prices) (go|goes|going) (back)? up (at midnight|tonight|tomorrow|soon|on monday|on friday|on sunday|at the "
    "end)",
    "(price|prices) (rise|rises|increase|increases) (at midnight|tonight|tomorrow|soon)",
)

SCARCITY = (
    "only (0|00|000|a few|a handful of|one|two|three|five|ten) (more)? (left|seats left|spots left|places left|"
    "remaining|available|in stock|spots available|spots|seats|tickets left|units left|slots|slots left|rooms left|"
    "spots remaining)",
    "(limited|very limited|strictly limited) (availability|stock|supply|quantities|quantity|seats|spots|spaces|"
    "places|seating|edition only)",
    "limited number of (places|spots|seats|units|tickets|spaces|slots|copies|customers|clients|participants)",
    "(selling|going|filling up|filling|sells out|sell out) (out)? (fast|quickly|soon)",
    "(almost|nearly) (sold out|gone|full)",
    "(spots|seats|places|spaces|slots|tickets) (are|is) (limited|filling|going|running out|selling|strictly limited|"
    "scarce)",
    "(in high demand|high demand so|back in stock|low stock|low in stock|few left in stock|exclusive access for the "
    "first)",
    "(the)? first (00|000|0,000|ten|fifty|hundred) (customers|people|orders|buyers|subscribers|readers|sign-ups|"
    "signups|members|callers|who)",
)

OFFERS = (
    "(0|00|up to 00) % (off|discount|savings|cheaper today|bonus|cash back|cashback|extra free|more free)",
    "(0|00) percent (off|discount|savings)",
    "(save|enjoy|extra) (up to|an extra|an additional|a|over)? (0|00) %",
    "(save|get|take|enjoy) (up to|over)? ($|£|€) (0|00|000|0,000) (off|on your|when you|today|now|per)?",
    "($|£|€) (0|00|000|0,000|00.00|0.00) off",
    "(special|exclusive|introductory|launch|holiday|black friday|cyber monday|seasonal|unbeatable|amazing|incredible|"
    "limited|early bird|early-bird|best|hot) (offer|offers|deal|deals|discount|discounts|pricing|price|prices|"
    "savings|bonus|bonuses|promotion|promotions)",
    "(discount|coupon|promo|promotional|voucher|referral) (code|codes)",
    "(free|complimentary) (shipping|delivery|gift|bonus|bonuses|consultation|estimate|estimates|quote|quotes|trial|"
    "samples|sample|upgrade|upgrades|ebook|e-book|webinar|masterclass|returns|installation|assessment|audit|strategy "
    "session|demo|cheat sheet|guide|month|access for)",
    "free (0-day|00-day|0-month|two-week|one-month|one-week) trial",
    "(buy one get one|buy one, get one|two for one|2 for 1|0-for-0|bogo|half price|half-price|at half the price|"
    "price drop|clearance sale|flash sale)",
    "(lowest|best|unbeatable|rock-bottom|rock bottom|competitive|affordable|wholesale|factory-direct|low) (price|"
    "prices|pricing) (guaranteed|guarantee|around|anywhere|online|ever)",
    "(great|best|excellent|unbeatable|incredible|amazing|exceptional|real) value (pack|deal)",
    "(great|best|excellent|unbeatable|incredible|amazing|exceptional|real) value for (money|your money|the money)",
    "(absolutely|completely|totally|100 %|000 %) free",
    "(free for life|lifetime access|lifetime deal|lifetime membership|lifetime license|yours free|yours to keep|no "
    "strings attached)",
    "(worth|valued at|a value of|value of) ($|£|€) (0|00|000|0,000|00,000) (for free|free|value|yours)",
    "(save big|big savings|huge savings|massive savings|instant savings)",
    "save (up to|over)? (00|000|0,000) (euros|dollars|pounds|francs|kroner|rupees|€) (on|off|when|today|now)",
    "free for (0|00) (days|weeks|months)",
)

GUARANTEES = (
    "(money-back|money back|satisfaction|risk-free|no-risk|no risk|price-match|price match|lowest price|best price|"
    "lifetime|return|no-questions-asked|no questions asked) (guarantee|guaranteed|guarantees|trial|refund|returns)",
    "no (credit card|card|commitment|commitments|contract|contracts|obligation|obligations|hidden fees|hidden costs|"
    "strings|setup fees|setup fee|catch|long-term contracts) (required|needed|necessary|attached|involved|or|and|,)?",
    "(risk free|risk-free|zero risk|nothing to lose|or your money back|full refund|hassle-free returns|free to get "
    "started|100 % satisfaction|000 % satisfaction|satisfaction guaranteed|without any obligation|no-obligation)",
    "cancel (anytime|any time|at any time|whenever)",
)

PRICES = (
    "($|£|€) (0|00|000|0.00|00.00|000.00) (/|per|a) (month|mo|year|yr|user|seat|week|day|person|night|head|license|"
    "licence|agent|hour)",
    "(starting|starts|start|prices start|priced|plans start|packages start|available) (from|at|as low as) (just|only|"
    "around)? ($|£|€|a price)",
    "(for|from) (just|only|as little as|as low as) ($|£|€)",
    "(only|just) ($|£|€) (0|00|000|0.00|00.00|000.00|0,000)",
    "(pricing|price|prices|plans|subscription|subscriptions) (start|starts|starting|begin|begins|is|are) (at|from|"
    "just|only)",
    "(per user per month|per month billed|free plan|pro plan|premium plan|enterprise plan|basic plan|starter plan|"
    "free tier|paid plans)",
    "billed (annually|monthly|yearly)",
)

OWN_PRAISE = (
    "our (award-winning|industry-leading|world-class|market-leading|innovative|cutting-edge|expert|experienced|"
    "talented|passionate|skilled|highly skilled|highly trained|highly experienced|friendly|knowledgeable|proven|"
    "proprietary|patented|unique|revolutionary|state-of-the-art|powerful|leading|comprehensive|best-in-class|"
    "best-selling|bestselling|premium|exceptional|unparalleled|trusted|advanced|intuitive|flagship|certified|"
    "professional|high-quality|top-notch|outstanding|amazing|incredible|brilliant|superior|tailored|bespoke|"
    "exclusive|full|extensive|unmatched|robust|seamless|seasoned|ai-powered|all-in-one|easy-to-use|affordable|"
    "signature|beautiful|luxurious|great|fantastic) (range of|suite of|team of|line of|and)? (platform|product|"
    "products|solution|solutions|service|services|software|technology|technologies|team|teams|experts|expertise|app|"
    "tool|tools|engineers|staff|system|suite|range|portfolio|network|approach|process|professionals|specialists|"
    "consultants|customer|customers|customer service|support|support team|designers|technicians|attorneys|lawyers|"
    "people|developers|partners|offering|offerings|methodology|method|program|programs|programme|courses|formula|"
    "collection|features|facilities|capabilities|chefs|doctors|therapists|instructors|guides)",
    "(we|our team|our company) (are|is|'re) (proud|proudly|passionate|experts|the leading|a leading|the best|"
    "uniquely|here to help|obsessed|pioneers|leaders|your|on a mission|specialists|trusted)",
    "we're (proud|passionate|experts|the leading|a leading|the best|uniquely|here to help|obsessed|pioneers|leaders|"
    "your|on a mission|specialists|trusted)",
    "we (pride ourselves|take pride|specialize in|specialise in|strive to|go above and beyond|believe in delivering|"
    "have helped|have been helping|have years of|have over)",
    "we offer a (wide|full|comprehensive|complete|broad)",
    "we provide a (wide|full|comprehensive|complete)",
    "we bring (decades|years)", "we deliver (the best|exceptional|high-quality|quality|results|innovative|outstanding)",
    "we help (businesses|companies|organizations|organisations|brands|clients|customers|teams|people|you|our clients|"
    "our customers|entrepreneurs|individuals|families|startups|leaders|marketers)",
    "(with our|thanks to our|through our|using our|at our) (help|platform|solution|solutions|software|team of|"
    "experts|expertise|services|products)",
    "(at our company|our story|what sets us apart|what makes us different|why choose us|decades of experience)",
    "our (mission|vision|promise|commitment|passion|philosophy) is (to|that|simple)",
    "as (a|the) (leader in|leading provider|leading company|leading supplier|market leader|trusted partner)",
    "our (customers|clients|users) (consistently|always|regularly|often)? tell us",
    "our (happy|satisfied|loyal|valued|amazing) (customers|clients|users|members)",
    "our (clients|customers) (love|trust|include|say|rave|see|enjoy|range)",
    "years of (combined)? experience",
    "(the|a) (company|firm|startup|brand|team|platform) (prides itself|is proud|continues to innovate|specializes in|"
    "specialises in)",
    "(the|a) (company|firm|startup|brand|team|platform) is committed to (delivering|providing|excellence)",
    "(the|a) (company|firm|startup|brand|team|platform) is dedicated to (delivering|providing)",
    "our (products|product|solution|solutions|platform|services|service|software|experts|app) (helps|help|offers|"
    "offer|provides|provide|delivers|deliver|empowers|empower|ensures|ensure|boasts|boast|stands|stand|specializes|"
    "specialises|specialize|lets you|allows you|gives you|enables you|makes it easy|saves|save you|let you|allow you|"
    "give you|enable you|will help|can help|is the perfect|is designed to|are designed to)",
    "(we are|we're|our team is|our company is) (committed|dedicated) to (delivering|providing|helping|offering|"
    "making|your|excellence|quality|serving|ensuring|giving|bringing)",
)

ANNOUNCEMENTS = (
    "(we|team|company|everyone here) (are|am|is|'re) (so|very|incredibly|really|extremely|super|beyond|absolutely|"
    "both|truly)? (excited|thrilled|proud|delighted|pleased|happy|honored|honoured|stoked|overjoyed|ecstatic|pumped|"
    "elated) and (proud|honored|honoured|humbled|excited) (that|about)",
    "(we|team|company|everyone here) (are|am|is|'re) (so|very|incredibly|really|extremely|super|beyond|absolutely|"
    "both|truly)? (excited|thrilled|proud|delighted|pleased|happy|honored|honoured|stoked|overjoyed|ecstatic|pumped|"
    "elated) and (proud|honored|honoured|humbled|excited) to (announce|introduce|share|unveil|present|launch|welcome|"
    "partner|reveal|offer|bring|join|release|report|work|see|be|help|support|continue|have)",
    "(we're) (so|very|incredibly|really|extremely|super|beyond|absolutely|both|truly)? (excited|thrilled|proud|"
    "delighted|pleased|happy|honored|honoured|stoked|overjoyed|ecstatic|pumped) (that|about)",
    "(we're) (so|very|incredibly|really|extremely|super|beyond|absolutely|both|truly)? (excited|thrilled|proud|"
    "delighted|pleased|happy|honored|honoured|stoked|overjoyed|ecstatic|pumped) to (announce|introduce|share|unveil|"
    "present|launch|welcome|partner|reveal|offer|bring|join|release|report|work|see|be|help|support|continue|have)",
    "(is|are) (excited|thrilled|proud|delighted|pleased|honored|honoured) to (announce|introduce|unveil|present|"
    "launch|welcome|reveal|share|partner|offer)",
    "today marks (a|an) (major|exciting|important|significant|new|pivotal|historic) (milestone|chapter|step|"
    "moment|day|achievement)",
    "marks (a|an) (major|exciting|significant|new|pivotal|historic) (milestone|chapter|step|day|achievement)",
    "(proudly|excitedly) (announce|announces|announced|present|presents|introduce|introduces|unveil|unveils)",
    "(strategic|exclusive|exciting|landmark|groundbreaking) partnership with",
    "(introducing|say hello to) (the new|our new|the all-new|our latest|the world's|the next|the first|the latest)",
    "meet (the all-new|our new|our latest)",
    "(i'm|i am) (so|very|really|super|absolutely)? (excited|thrilled|proud|delighted|honored|honoured|stoked) to "
    "(announce|introduce|unveil|launch|present|reveal|share)",
    "(exciting|huge) (news|announcement|announcements|milestone)",
    "exciting (times|things) (ahead|to come)",
)

AUDIENCE = (
    "your (family|business|customers|team|skin|body|home|employees) (deserve|deserves)",
    "(imagine|picture) (a world|having|being able|never|waking|your business|your customers|your life)",
    "(tired of|sick of|fed up with)",
    "looking for (a|an|the) (reliable|better|perfect|best|affordable|great|easy|simple|new|professional|trusted)",
    "(leave the rest to us|we've got you covered|we have you covered|look no further|has you covered|have got you "
    "covered|you've come to the right place|you're in the right place|say goodbye to|say hello to|in minutes, not|"
    "just for you|tailored to your)",
    "so you can (focus|spend|get|relax|enjoy|concentrate|rest|sleep|grow|save)",
    "sit back and (relax|enjoy)",
    "it's that (easy|simple)", "it's as (easy|simple) as",
    "ready to (take your|transform|grow your|boost|level up|experience|supercharge|elevate)",
    "do you (dream|wish|struggle|need help)",
    "(whether|no matter if) (you're|you are) (a|an|just|new to|looking for|running|planning)",
    "(you'll|you will) (love|be amazed|be surprised|be glad|fall in love|wonder how you|never want|never have to "
    "worry|get access to)",
    "you deserve",
    "your (dream|ideal|perfect) (home|job|body|life|wedding|vacation|holiday|customer|customers|car|kitchen|smile|"
    "client|clients)",
    "in just (a few clicks|minutes|seconds|one click|a few minutes)",
    "what if (you could|i told you)",
    "are you (tired of|sick of|looking for|ready to|struggling|in need of|fed up|frustrated|wasting)",
)

YOUR_BUSINESS = (
    "your (business|company|brand|organization|organisation|business's|customers|clients|employees|workforce|"
    "enterprise|bottom line|roi|competitors|industry|marketing|sales team|investment|needs|budget|business goals|"
    "business needs|goals)",
)

BENEFITS = (
    "(save|saves|saving) (you|your|yourself|them)? (time and money|money and time|time, money|time & money|hours of|"
    "hours every|hours each|hours per|thousands|thousands of|hundreds of|valuable time|precious time|both time)",
    "(boost|boosts|boosting|increase|increases|increasing|maximize|maximise|maximizing|maximising|improve|improves|"
    "improving|drive|drives|driving|grow|grows|growing|accelerate|accelerates|skyrocket|double|doubles|triple|"
    "multiply|enhance|enhances|enhancing|generate|optimize|optimise) (your|higher|business) (roi|sales|revenue|"
    "profits|profit|productivity|conversions|conversion rates|conversion rate|traffic|leads|growth|engagement|"
    "efficiency|bottom line|visibility|rankings|customer satisfaction|customer loyalty|brand|brand awareness|online "
    "presence|income|earnings|results|wealth|confidence|credibility|business|customer experience|customer engagement|"
    "value|market share|team's productivity)",
    "(cut|cuts|cutting|reduce|reduces|reducing|slash|slashes|slashing|lower|lowers|lowering|save on) (your|operating|"
    "operational|overhead) (costs|cost|expenses|bills|bill|energy bills|downtime|overhead|tax bill|risk|workload|"
    "stress|spending|spend|taxes|costs by|churn)",
    "(increase|increased|increases|improve|improved|improves|boost|boosts|higher|greater|maximum|increasing|"
    "improving|driving|drive|drives) (productivity|efficiency|profitability|roi|revenue|customer satisfaction|"
    "customer loyalty|sales|engagement|conversions|brand awareness) (and|,|for|by|while|across)",
    "(gives|give|giving|gain|gains|gaining|get) (you|businesses|companies|your business|them|a|the) (a)? "
    "(competitive advantage|competitive edge|competitive advantages|edge over|peace of mind|real-time insights|"
    "results you)",
    "(bigger and better|easier than ever|faster than ever|do more with less|work smarter|pays for itself)",
    "faster, (cheaper|easier|safer|smarter|and)",
    "smarter, (faster|not)",
    "more (powerful|affordable|accessible|productive) than ever",
    "stand out from the (crowd|competition)", "take the (hassle|guesswork|stress|pain|headache) out of",
    "without (breaking the bank|the hassle|the headache|any hassle|the stress)",
    "turn (visitors|leads|prospects) into (customers|clients|buyers)",
    "get more (customers|clients|leads|done|sales|traffic|out of)",
    "grow your (business|audience|brand|revenue|list|sales|online)",
)

AFFILIATE = (
    "(check|see|view|get|find) (the|today's|its)? (current|latest|lowest|best|today's)? (price|prices|deal|"
    "availability|reviews) (on|at) (amazon|ebay|walmart|etsy|best buy|target|aliexpress|booking|the official)",
    "(buy|get|order|shop|find) (it|this|them|yours|now|one) (on|at|from|now on|now at|here on) (amazon|ebay|walmart|"
    "etsy|best buy|aliexpress|the official)",
    "(editor's choice|editors' choice|our top pick|our top picks|top pick|our pick|runner-up|our verdict|our "
    "favorite pick|best for beginners|best for small businesses)",
    "best (budget|value|premium|overall) (pick|option|choice)",
    "(my affiliate link|my referral link|through my link)",
    "click (here|the link) to (buy|check|see the price|get it)",
    "official website and (get|claim|order)",
    "get the best (price|deal|deals)",
    "use my (link|code)",
)
