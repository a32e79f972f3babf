"""Word lists of staged proof: customers counted, quoted and praised, as lexicon patterns; own reading of
testimonial pages."""

from __future__ import annotations

SOCIAL_PROOF = (
    "(trusted|loved|chosen|relied on|backed|preferred|recommended) (daily)? by (more than|over|nearly|almost|some "
    "of)? (000|0,000|00,000|000,000|0,000,000|thousands|millions|hundreds|the world's|leading|top|industry|brands|"
    "teams|companies|doctors|experts|dermatologists|0 million|00 million|dentists|professionals|businesses|customers)",
    "(join|joins|joined) (over|more than|the|our|nearly|millions|thousands|hundreds)? (00|000|0,000|00,000|000,000|"
    "0,000,000|thousands|millions|hundreds|the thousands|the millions)? (+)? (of)? (other|happy|satisfied|fellow|"
    "smart|successful|like-minded)? (customers|subscribers|users|people|members|teams|companies|businesses|readers|"
    "marketers|developers|professionals|students|entrepreneurs|investors|others)",
    "(over|more than|thousands of|millions of|hundreds of|countless|many) (000|0,000|00,000|000,000)? (+)? (happy|"
    "satisfied|delighted|loyal|five-star|5-star|0-star|glowing|positive) (customers|clients|users|reviews|students|"
    "patients|members|readers|testimonials|families)",
    "(0|0.0) (star|-star|stars|/ 0 stars|out of 0 stars|/ 0) (rating|ratings|review|reviews|average|on)",
    "rated (0.0|0|excellent|# 0|number one) (/ 0|out of 0|stars|on|by)",
    "(★★★★★|⭐⭐⭐⭐⭐)",
    "(as seen on tv|client testimonials|our happy customers|rave reviews|voted best|voted # 0|award winner)",
    "as featured (on|in)",
    "featured in (forbes|the press)",
    "what our (customers|clients|users|students|members|patients) (are saying|say|have to say|think)",
    "don't (just)? take our word for it",
    "customer (testimonials|stories)",
    "(businesses|companies|teams|people|customers|clients|users|families|professionals|owners|brands|organisations|"
    "organizations|homeowners|patients|students) (already|now|worldwide)? (trust|love|choose|rely on|have chosen|have "
    "trusted|swear by|count on) (us|our)",
    "used (daily)? by (teams|engineers|developers|marketers) (at|from)",
    "join (over|more than|nearly|the|our)? (000|0,000|00,000|000,000|0,000,000) (+)? (other|others|fellow|happy|"
    "satisfied|like-minded|smart)",
    "(00|000|0,000|00,000) (+)? (five-star|5-star|0-star|glowing) (reviews|ratings)",
)

PRAISE = (
    "(love|loved|loves) (this|it|the|how|working|using)",
    "(highly|definitely|strongly|would|can't|cannot) (recommend|recommended|recommends) (it|them|this|to|enough)?",
    "(couldn't be happier|could not be happier|blown away|a pleasure to work|pleasure working|great to work with|"
    "game changer|game-changer|game changing|game-changing|life saver|lifesaver|life-changing|incredible|amazing|"
    "fantastic|outstanding|phenomenal|awesome|seamless|seamlessly|impressed|top notch|top-notch|excited|thrilled|"
    "delighted|proud|pleased)",
    "best (decision|investment|purchase|product|service|thing|tool|company|experience|money)",
    "changed (my|our) (life|business|lives|company|workflow)",
    "exceeded (my|our|all|every) expectations",
    "saved (us|me) (hours|time|money|thousands|so)",
    "(helped|enabled|allowed) (us|me) to",
    "(10|ten) out of (10|ten)",
    "worth every (penny|cent)", "(paid|pays) for itself",
    "(cannot|can't|couldn't|could not) imagine (going back|life without|working without|living without|doing)",
    "thank you (so much)? (to|for)",
    "made (it)? (so)? easy",
    "(i've|we've|i have|we have) ever (owned|used|had|tried|bought|seen|worked|made|tasted|stayed)",
)

CUSTOMERS = (
    "(ceo|cto|cfo|cmo|coo|cio|ciso|vp|svp|evp|vice president|founder|co-founder|cofounder|president|managing "
    "director|general manager|head|director|chief executive|chief information officer|chief security "
    "officer|chief information security officer|chief operating officer|chief financial officer|chief product officer|"
    "chief data officer|chief revenue officer|chief digital officer|chief executive officer|chief "
    "technology officer|chief marketing officer|owner|partner|product manager|marketing manager) (of|at|,|and|for)",
    "(happy customer|satisfied customer|satisfied client|loyal customer)",
    "verified (buyer|customer|purchase|reviewer)",
    "(one|a) (customer|client|user|reviewer) (said|says|wrote|writes|told us|noted)",
    "(,|-) (a)? (customer|client|buyer|guest|shopper)",
    ", (happy|satisfied|loyal|long-time|longtime|repeat|regular|new) (customer|client|buyer|guest|shopper)",
    "- (happy|satisfied|loyal|long-time|longtime|repeat|regular|new) (customer|client|buyer|guest|shopper)",
    ", a (happy|satisfied|loyal|long-time|longtime|repeat|regular|new) (customer|client|buyer|guest|shopper)",
    "- a (happy|satisfied|loyal|long-time|longtime|repeat|regular|new) (customer|client|buyer|guest|shopper)",
)
