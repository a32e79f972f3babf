"""Word lists of hype: hype words, superlatives, intensifiers, miracles and clickbait, as lexicon patterns.

Sources: Wikipedia's words to watch (peacock terms), the SemEval-2020 task 11 guidelines (loaded language,
exaggeration), the clickbait cues of Chakraborty et al. 2016, and own reading.
"""

from __future__ import annotations

HYPE = (
    "(game-changing|game changing|gamechanging|game-changer|game-changers|game changer|game changers|best-in-class|"
    "best in class|best-of-breed|best of breed|world-class|world class|next-level|industry-leading|market-leading|"
    "category-leading|class-leading|trailblazing|paradigm-shifting|earth-shattering|mind-blowing|mindblowing|"
    "jaw-dropping|jawdropping|eye-popping|show-stopping|showstopping|unparalleled|unrivaled|unrivalled|unbeatable|"
    "second to none|one-of-a-kind|must-have|must-read|must-see|one-stop shop|one stop shop|one-stop solution|"
    "hassle-free|hassle free|pain-free|stress-free|worry-free|blazing-fast|blazing fast|blazingly fast|"
    "lightning-fast|lightning fast|enterprise-grade|military-grade|bank-grade|best-kept secret|best kept secret|"
    "secret sauce|secret weapon|wow factor|top-notch|topnotch|a cut above|ahead of the competition|ahead of the game|"
    "leave the competition|crush the competition|beat the competition|supercharge|supercharges|supercharged|"
    "supercharging|turbocharge|turbocharged|turbocharges|turbo-charge|revolutionise|revolutionize|revolutionises|"
    "revolutionizes|revolutionising|revolutionizing)",
    "(revolutionary) (new|product|solution|approach|technology|platform|tool|method|system|software|app|device|way|"
    "formula|treatment|service|breakthrough|features|design|ai)",
    "(breakthrough) (product|technology|solution|formula|platform|innovation|results|system|method|supplement)",
    "(harness|harnesses|harnessing) (the|your|its|their) (full|true|real|untapped|incredible)? (power|potential) of",
    "(unlock|unlocks|unlocking|unleash|unleashes|unleashing|tap into) (the|your|its|their|a|new|"
    "full|true|hidden) (full|true|real|hidden|inner|untapped|unlimited|incredible|limitless)? (power|potential|"
    "possibilities|benefits|possibilities|growth|opportunities|creativity|productivity|revenue|secrets|levels|roi|"
    "profits|genius|magic|best self|efficiency)",
    "(take|takes|taking|bring|elevate) (your|it|their|things|the) (business|company|brand|skills|career|team|"
    "marketing|game|workflow|productivity|results|home|life|look|content|sales|data|experience|training|website|"
    "writing)? (to the next level|to new heights|to another level|to a whole new level|up a notch)",
    "(transform|transforms|transforming|revolutionize|reinvent|reimagine|elevate|elevates|elevating|empower|empowers|"
    "empowering|grow|scale|supercharge|accelerate|streamline|optimize|optimise|propel|catapult) your (business|"
    "company|brand|life|career|workflow|workflows|team|teams|organization|organisation|operations|home|marketing|"
    "sales|body|health|future|productivity|skills|customer|customers|experience|growth|revenue|processes|digital|"
    "online|data|supply chain|everyday|workforce)",
    "(a new standard|quantum leap|giant leap|the sky is the limit|the sky's the limit)",
    "ultimate (guide|solution|tool|experience|weapon|destination|way)",
    "the perfect (solution|choice|gift|companion|partner|blend)",
    "perfect for (any|every|anyone|everyone|all)",
    "(endless|limitless|unlimited|infinite|boundless) (possibilities|opportunities|potential|options|earning|"
    "earnings|income|growth|inspiration)",
    "(proven|leading|premier|trusted|end-to-end|bespoke|affordable|smarter|premium|high-quality) (solution|solutions|"
    "platform|platforms|suite|partner|provider|services|service|experience|experiences|offering|offerings|product|"
    "products|team|technology|technologies)",
    "(thought leader|thought leaders|thought leadership|best practices that|results-driven|customer-centric|"
    "customer-focused|data-driven insights|digital transformation journey|delight your "
    "customers|peace of mind)",
    "(simply|just|truly|absolutely|utterly|totally|nothing short of|completely) (amazing|incredible|stunning|"
    "brilliant|awesome|fantastic|phenomenal|unbelievable|outstanding|extraordinary|remarkable|magical|gorgeous|"
    "irresistible|insane|delicious|breathtaking|revolutionary)",
    "(changes|changed|changing) everything",
    "will never be the same",
    "(sends|sending|sent) shockwaves",
    "(changes|change|changed|changing|rewrite|rewrites|rewriting) the (game|way you|rules of the game|world forever)",
    "(redefine|redefines|redefining|reshape|reshapes|raise|raises|raising|set|sets|setting) the (bar|gold standard|"
    "standard for|future of)",
    "(amazing|incredible|insane|unbelievable|phenomenal|mind-boggling|explosive|extraordinary|outstanding|"
    "exceptional|stunning|stellar) (results|gains|growth|returns|profits|benefits|value|opportunity|opportunities|"
    "features|product|products|experience|savings|service|deals|deal|customer|team)",
    "(blow|blows|blew|blown) (your|my|our) (mind|minds)",
    "(once-in-a-generation|once in a generation) (breakthrough|opportunity|product|chance)",
    "will (change|transform) your life",
)

PUFFERY = (
    "(next-generation|next generation|next-gen|award-winning|state-of-the-art|turnkey|turn-key|all-in-one|silver "
    "bullet|magic bullet|first-rate|top-tier|top-rated|five-star|ahead of the curve|stay ahead of|future-proof|"
    "futureproof|futuristic|disruptive|visionary|seamless|seamlessly|effortless|effortlessly|frictionless|skyrocket|"
    "skyrockets|skyrocketing|skyrocketed|revolutionised|revolutionized|transformational|cutting edge|cutting-edge|"
    "bulletproof|super-fast|ultra-fast|holy grail|groundbreaking|ground-breaking|unmatched|unsurpassed|like no other|"
    "bleeding-edge|rock-solid|life changing|life-changing|must-see)",
    "(customized|customised|unique|flexible|complete|smart|scalable|robust|reliable|powerful|comprehensive|dynamic|"
    "holistic|intelligent|intuitive|tailored) (solution|solutions|platform|platforms|suite|offering|offerings)",
    "(maximize|maximise|maximizing|maximising|realise|realize|reap|unlock) (the|your|its|their) (full|true|real)? "
    "(potential|value|benefits)",
    "(the ultimate|value proposition|value-added|mission-critical|synergy|synergies|synergistic|win-win|one size "
    "fits all|peace of mind|best practice|best practices|ecosystem of)",
    "a new era (of|in|for)",
    "built from the ground up",
    "purpose-built (platform|solution|tool|software|product|suite)",
    "a (fundamental|seismic|tectonic|radical) shift",
    "the future of (work|business|marketing|shopping|finance|healthcare|learning|energy|technology|money)",
    "(massive|unprecedented|exponential|tremendous|enormous|incredible|amazing) (potential|opportunity|opportunities|"
    "growth|power|performance|speed|quality|improvement|improvements|impact|success|tool|tools)",
    "(exciting|vibrant|dynamic|bustling|thriving|rich|stunning|iconic|renowned|legendary|prestigious|celebrated|"
    "acclaimed) (new|community|heritage|history|culture|landscape|views|features|opportunity|opportunities|career|"
    "legacy|ecosystem|journey)",
    "(deliver|delivers|delivering|drive|drives|driving|create|creates|creating|add|adds|adding) (real|true|lasting|"
    "tangible|measurable|business|maximum|exceptional|greater)? (value|results|impact|innovation|growth|success|"
    "excellence)",
    "(streamline|streamlines|streamlined|streamlining|empower|empowers|empowering|supercharging|elevate|elevates|"
    "elevating|revolutionizing|reimagine|reimagined|reimagining|reinvent|game plan for|level up)",
    "to (the|a whole|a) (next|new|another) level",
)

SUPERLATIVES = (
    "# 0 (for|choice|best|rated|source|trusted|provider|brand|platform|tool|app|company|selling|solution|way|"
    "recommended)",
    "(number one|number-one|no . 0) (choice|provider|brand|platform|solution|source|app|company|tool|selling|trusted|"
    "rated|reason)",
    "(leading|premier|foremost|most trusted|most innovative|most advanced|finest|number one|top-rated|best-selling|"
    "bestselling|fastest-growing|most comprehensive|most complete) (and most trusted)? (global|digital|independent|"
    "online)? (provider|providers|platform|platforms|manufacturer|manufacturers|supplier|suppliers|brand|brands|"
    "agency|firm|solution|solutions|tool|tools|software|source|destination|marketplace|partner|experts|specialists|"
    "specialist|innovator|vendor|distributor|consultancy|app|service|services|product|products)",
    "(a|the) (global|world|worldwide|industry|market|recognized|recognised|proven|trusted|undisputed) leader (in|of|"
    "for)",
    "(leading|premier|trusted) (global|worldwide|independent|international|digital|online)? (provider|supplier|"
    "manufacturer|developer|distributor|vendor|innovator) of",
    "(world's|planet's|industry's|market's|internet's|web's) (best|finest|leading|favourite|favorite|greatest|"
    "easiest|simplest|smartest|number one|top|# 0)",
    "(world's|planet's|industry's|market's|web's) most (trusted|advanced|powerful|innovative|loved|comprehensive|"
    "complete|reliable|exciting|beloved|secure|flexible)",
    "best (on the market|money can buy|ever made|choice for you|of the best)",
    "best in the (business|industry|market|city|country)",
    "the most (powerful|advanced|reliable|effective|innovative|affordable|comprehensive|trusted|complete|efficient|"
    "secure|convenient) (solution|tool|platform|app|choice|option|service|product|software|on the market)",
    "the (best|fastest|easiest|smartest|ultimate|only) (solution|tool|platform|app|choice|place|service|product|"
    "software|one-stop) (for|to|on|you|that|in)",
    "unlike (any|anything) (else|other)",
    "simply the best",
    "the smartest way to",
    "like nothing (else|you)",
    "nothing (else)? (compares|comes close|like it)",
    "no other (product|tool|platform|company|service|solution|brand|app) (can|offers|comes|compares|gives|does|has)",
)

INTENSIFIERS = (
    "(incredibly|amazingly|insanely|unbelievably|extraordinarily|exceptionally|remarkably|ridiculously|wildly|"
    "massively|hugely|enormously|tremendously|super|truly|extremely|dramatically|drastically|exponentially|"
    "astonishingly|stunningly|spectacularly|phenomenally|beautifully|wonderfully|fantastically|ultra|seriously|"
    "literally|insane|awesome|amazing|incredible|fantastic|unbelievable|epic|phenomenal|spectacular|magnificent|"
    "breathtaking|fabulous|terrific|gorgeous|stunning|jaw|superb|sensational|thrilling|exciting|delightful|"
    "unforgettable|magical)",
)

MIRACLES = (
    "(miracle|miraculous|magic|magical|wonder) (cure|cures|pill|pills|drug|diet|remedy|remedies|formula|supplement|"
    "food|herb|ingredient|product|solution|weight|treatment|oil|cream)",
    "(one|this|a|the) (weird|simple|strange|odd|crazy|little-known|little known|ancient|amazing|old|secret|bizarre|"
    "genius) (trick|tricks|hack|secret|trick that|ritual|tip that)",
    "(doctors|dentists|banks|experts|they|the government|big pharma|insurance companies|dermatologists|trainers|"
    "mainstream media|lenders) (hate|hates|don't want you|doesn't want you|do not want you|won't tell you|will never "
    "tell you|are hiding|is hiding)",
    "(secret|secrets) (they|that they|doctors|experts|the rich|millionaires|celebrities|nobody|no one|banks|"
    "insiders) (don't|doesn't|won't|use|know|never|want|of|tells|wants|swear)",
    "(little-known|well-kept|closely guarded|closely-guarded|hidden|shocking|ancient|forbidden) (secret|secrets|"
    "truth|remedy)",
    "the (shocking|dirty|hidden|ugly|real) (secret|truth) (about|behind|they)",
    "(melts|melt|burns|burn|torch|torches|blast|blasts|shed|sheds|lose) (away)? (belly|stubborn|body|excess|"
    "unwanted)? (fat|pounds|weight|kilos) (fast|overnight|in days|without|effortlessly|while you sleep|quickly|"
    "naturally|in weeks)",
    "(get rich|financial freedom|passive income|be your own boss|to the moon|get in early|next big thing|"
    "generational wealth)",
    "make money (online|fast|from home|while you sleep)",
    "quit your (job|day job)",
    "work from home and (earn|make)",
    "double your (money|income|sales|investment)",
    "earn (up to|over)? ($|£|€) (0|00|000|0,000|00,000) (a|per) (day|week|month|hour)",
    "life-changing (money|gains|wealth)",
    "(overnight|instant|instantly|effortless) (success|results|relief|wealth|weight|millionaire|cure|transformation)",
    "(detox|detoxify|detoxifies|cleanse|boost|boosts|supercharge|strengthen) your (body|immune system|metabolism|"
    "liver|brain|energy|libido|testosterone)",
    "(toxins|anti-aging|anti-ageing) (miracle|secret|secrets|breakthrough|from your body)",
)

CLICKBAIT = (
    "(you won't believe|you will not believe|what happens next|what happened next|the reason will|can't stop|"
    "everyone is talking about|everybody is talking about|this is why|here's why|here is why|this is what happens|"
    "before you die|needs to know|must know|are killing|is killing|goes viral|broke the internet|the internet is|"
    "restore your faith|what they don't tell you|what nobody tells you|what no one tells you|wish i knew|wish i had "
    "known|that actually work|that really work|like a pro|in minutes|the ultimate|ultimate guide|the definitive "
    "guide|the complete guide|shocking|jaw-dropping|mind-blowing|insane|epic|weird trick|simple trick|hacks|life "
    "hacks|explained in|finally revealed|revealed)",
    "you'll never (guess|believe|look)",
    "will (blow your mind|shock you|surprise you|change your life|make you|amaze you|leave you)",
    "number (0|00) will",
    "nobody (is talking|talks|tells you) about",
    "no one (is talking|talks|tells you) about",
    "need to know (about|right now|before)?",
    "should know (about|before)?",
    "you've been (doing|using|told|lied)",
    "you're (doing|using) it wrong",
    "secrets (of|to|behind|that|from)",
    "the secret (to|of|behind)",
    "(0|00|000|five|six|seven|eight|nine|ten|three|four|twelve|twenty) (amazing|simple|easy|proven|best|great|"
    "powerful|surprising|incredible|important|key|effective|essential|genius|brilliant|top|shocking|weird|common|"
    "compelling|big|killer|crazy|smart|actionable|unique|awesome|creative|quick)? (reasons|ways|tips|tricks|things|"
    "secrets|hacks|facts|mistakes|signs|benefits|habits|ideas|steps to|strategies|lessons|tools|trends|myths|"
    "questions to)",
    "(top|best) (0|00|five|ten|three|seven) .?",
)

SHOUTED = tuple(
    "free never always every amazing huge massive urgent today incredible guaranteed sale save exclusive immediately "
    "everything everyone biggest ever really very lies exposed shocking proven more love wow hurry bonus easy fast "
    "best now new all".split()
)
"""Everyday words that are written in capitals for effect only."""
