"""Word lists of calls to action, as lexicon patterns: own reading of advertisements, landing pages and newsletters."""

from __future__ import annotations

CALLS = (
    "(request|book|schedule|get|arrange) (a|your|our|the) (free|live|personalized|personalised|quick|custom|product|"
    "private|interactive|online)? demo",
    "(book|schedule|arrange|set up|request|reserve|get|claim) (a|an|your) (free|complimentary|discovery|strategy|"
    "quick|initial|introductory|no-obligation|private|free strategy|free discovery|free initial)? (call|consultation|"
    "appointment|consult|quote|session|assessment|estimate|audit|evaluation|callback) (today|now)",
    "(book|schedule|arrange|set up|request|reserve|get|claim) (a|an|your) (free|complimentary|discovery|strategy|"
    "quick|initial|introductory|no-obligation|private|free strategy|free discovery|free initial)? (call|consultation|"
    "appointment|consult|quote|session|assessment|estimate|audit|evaluation|callback) with (us|our)",
    "(book|schedule|request|claim|get|arrange) (a|an|your) (free|complimentary|no-obligation|free initial|free "
    "no-obligation) (call|consultation|appointment|consult|quote|session|assessment|estimate|audit|evaluation|"
    "analysis|review|trial|sample|lesson)",
    "(book|schedule) (a|your) (discovery|strategy|sales|intro|introductory) call",
    "(start|begin|get|claim|activate|try|request|take|enjoy|launch|redeem) (your|a|our|the) (free|no-risk|"
    "risk-free)? (0-day|00-day|0 day|00 day|free|0-month|one-month|30-day)? (free)? trial",
    "(sign up|signup|register|enroll|enrol|apply|subscribe|join|order|book|buy|call|start|get started|shop|donate|"
    "enquire|inquire|download|upgrade|act|try it|try it out|pre-order|preorder|reserve|visit|claim yours|get yours|"
    "order yours|contact us|call us|join us|subscribe) (today|now|right now|here today|online today|for free|free|"
    "immediately|and save)",
    "(sign up|register) (for|to) (our|a free|your free|the free|my|a|early) (newsletter|mailing list|account|trial|"
    "webinar|course|updates|access|weekly|waitlist|email list|emails|list|plan|service|program|programme|masterclass|"
    "workshop|event)",
    "(subscribe|sign up) to (our|my|the|this) (free|weekly|daily|monthly|email)? (newsletter|mailing list|channel|"
    "podcast|blog|magazine|list|updates|feed)",
    "join (our|my|the) (newsletter|mailing list|waitlist|waiting list|email list|free|vip|inner circle|membership|"
    "email community)",
    "(join|get on) the (waitlist|waiting list|beta)",
    "(download|get|grab|claim|access) (your|our|my|the|a) (free|complimentary|exclusive)? (ebook|e-book|whitepaper|"
    "white paper|checklist|brochure|cheat sheet|free guide|buyer's guide|buying guide|case study|free template|"
    "toolkit|infographic|free report|lead magnet|workbook)",
    "(get|claim|grab|redeem|unlock) (your|our|my|this|a) (exclusive|special|free|limited|instant|personal)? "
    "(discount|coupon|gift|bonus|offer|deal|voucher|promo code|discount code|coupon code|free gift|free bonus|reward|"
    "seat|spot)",
    "(contact|call|email|message|text|ring|phone|reach out to|talk to|speak to|speak with|chat with|get in touch "
    "with|connect with|ask|meet) (our|a member of our|one of our) (friendly|expert|dedicated|sales|local|in-house|"
    "knowledgeable|experienced)? (team|experts|specialists|sales team|consultants|advisors|advisers|professionals|"
    "representatives|reps|attorneys|lawyers|agents|staff|office|sales|engineers|stylists|designers|counselors|"
    "coaches|technicians|people|sales department|experts today)",
    "(contact|talk to|speak to|chat with|call) (sales|an expert|a specialist|an advisor|an adviser|a representative|"
    "a consultant|a member of our team)",
    "(call|contact|email|text|visit|phone|ring|reach|message|write to|reach out to|get in touch with) us (today|now|"
    "at|on|for a|for your|directly)",
    "(call|contact|email|text|visit|phone|ring|reach|message|write to|reach out to|get in touch with) us to "
    "(schedule|book|learn|discuss)",
    "(get|request|ask for|receive) (a|your) (free|instant|no-obligation|custom|personalised|personalized) (quote|"
    "estimate|sample|price|proposal)",
    "(request|get) (a|your) quote",
    "(buy|order|purchase|get|grab|reserve|pre-order|preorder) (yours|your copy|your ticket|your tickets|a copy|"
    "tickets) (today|now|here|on|at|from|before|online|while)",
    "(buy|book|reserve|get) (your|our) (tickets|ticket|seat|seats|place|spot|room|stay)",
    "(save|reserve|secure|claim|grab|get) your (seat|spot|place|tickets) (today|now|before)?",
    "(shop|explore|browse|discover|view|check out|see) (our|the) (full|entire|latest|new|complete|wide|huge|"
    "exclusive)? (range|collection|collections|store|shop|catalogue|catalog|products|inventory|line|line-up|lineup|"
    "selection|offers|deals|services|plans|pricing|menu of services)",
    "(shop|buy) (now|online|here|it here|it now|direct|the look|all|the sale)",
    "(learn|find out|discover|see|hear) (more)? (about)? how (we|our platform|our product|our solution|our solutions|"
    "our team|our experts|our software|our services|our company) (can)? (help|helps|transform|transforms|boost|"
    "boosts|improve|save|saves) (you|your|businesses|companies)?",
    "(learn|find out|read|discover) more about our (products|services|solutions|platform|product|service|solution|"
    "software|offerings|plans|offer|program|programs|programme|training|courses|team|company|approach|work|range)",
    "(try|test|test drive|test-drive|experience|explore) (our|it|it out|them|it yourself|us|this) (for)? (free|out "
    "today|risk-free|risk free|today|yourself today)",
    "give (us|it) a (try|call|ring|shot) today",
    "give us a (call|ring|shout|try)",
    "let our (team|experts) (help you|handle|show you how|take care of|do the)",
    "(get|getting) started (today|now|for free|free|with a free|in minutes|with us|in under)",
    "(create|open|set up|get) (your|a) free (account|profile|workspace|store|website|plan)",
    "(upgrade|switch) (your plan|today|now)",
    "(upgrade|switch) to (pro|premium|plus)",
    "(what are you waiting for|why wait|don't wait|ready to take the next step|want to see it in action|see it in "
    "action)",
    "(click|tap|hit) (here|below|the link below|the button below|the link|this link|on the link below) (to|and|for) "
    "(get|buy|order|sign|join|claim|learn more about our|start|book|download your|shop|subscribe|register|save|"
    "schedule|request|donate|enroll|enrol|receive|grab|purchase)",
    "(proceed to checkout|buy it now|buy one get one|order online|book online|book direct|book your stay|book your "
    "trip)",
    "add (it|this|them|one|yours)? to (your|my)? (cart|basket|bag)",
    "download (the|our|your|this|my) (free|full|complete|ultimate|new)? (guide|playbook|handbook|brochure|catalogue)",
    "(support us on patreon|buy me a coffee|support our work|make a donation)",
    "become a (member|patron|subscriber|partner|supporter|sponsor) (today|now)",
    "(donate|give) (today|now|online|here|to our|generously)",
    "(head|go|hop|pop) (over|on over)? to our (website|site|store|shop|pricing page|page|online store)",
    "(hire|choose|partner with|work with) (us|our team|our agency|our experts) (today|now|to|for|and)",
    "invest (today|now|with us)",
    "(see|check|compare|view) (our|the)? (plans and pricing|pricing plans|current price|latest price)",
    "limited (time|period) (offer|deal|only)",
    "(enter|apply) (the|our|my|this|promo|coupon|discount|voucher) (promo|coupon|discount|voucher)? (code|coupon|"
    "voucher)? (at checkout)",
    "(enter|apply) (the)? (promo code|coupon code|discount code|voucher code)",
    "(let us|let our team|let our experts) (help you|handle|show you how|take care of)",
    "visit our (store|shop|showroom|online store|webshop|booth|stand|pricing page|product page|store page)",
    "visit us (at|online|today)",
    "(see|watch|view|try|try out) (our|a|the) (live|free|product|interactive|online) demo",
    "(request|book) demo",
    "(get|download|grab|claim|order) your (own|free)? copy",
    "make an appointment (today|now|with us|online|at)",
    "(swing|stop|drop) by our (shop|store|showroom|booth|stand|office|studio)",
    "watch (our|the|this) free (webinar|masterclass|training|demo|workshop)",
)

CALL_VERBS = (
    "(book|schedule|reserve|request|order|claim|grab|redeem|buy|purchase|shop|start|try|get|download|subscribe|"
    "register|join|enrol|enroll|apply|upgrade|access|explore|visit|contact|call|email|talk|speak|chat|reach out|get "
    "in touch|donate|experience|invest|hire|choose|trust|sign up|sign in|check out|find out|head over|browse|message|"
    "drop|stop by|partner|switch|save|secure|take advantage|preorder|pre-order|meet|unlock|attend|tune in|take)",
    "(use|enter|apply|quote|with) (the|my|our|promo|discount|coupon|voucher)? (promo|discount|coupon)? code",
)
"""Verbs that begin an invitation; what they invite to decides (``CALL_OBJECTS``)."""

CALL_OBJECTS = (
    "(free trial|trial period|consultation|free quote|no-obligation|sales team|our team|our experts|our specialists|"
    "our store|our shop|our newsletter|our mailing list|our products|our product|our services|our service|our "
    "solution|our solutions|our platform|our range|our collection|our showroom|our sales|our free|our pricing|our "
    "app|our course|our courses|our program|our programme|our membership|our software|our offer|our offers|our "
    "webinar|our online store|our agency|our clinic|our office|our offices)",
    "(your free|your own free|your seat|your spot|your place|your tickets|your copy|your discount|your appointment|"
    "your session|your order|yours today|yours now|yours here|a free|for free today|free guide|free ebook|free "
    "e-book|free report|free sample|free webinar|free account|free plan)",
    "(early bird|early-bird|early access|waitlist|waiting list|promo code|discount code|coupon code|special offer|"
    "this offer|limited offer|limited-time|this opportunity|this deal|today only|our latest offer|with us today|from "
    "us today|us today|at checkout|tickets now|tickets today)",
    "(a demo|a live demo|live demo|your demo|free demo|personal demo|personalized demo|personalised demo|product "
    "demo)",
    "(call|chat|meeting|session|consultation|workshop|conversation|appointment|tour|walkthrough) with (us|our|one of "
    "our|a member of our|a specialist|an expert|an adviser|an advisor|a consultant)",
    "one of our (consultants|experts|specialists|advisers|advisors|engineers|coaches|representatives|sales|architects|"
    "solution|product|senior)",
    "(your|a) complimentary (0-minute|00-minute)? (call|session|strategy session|consultation|assessment|workshop|"
    "review|audit|demo|guide)",
    "today !",
    "our (special|spring|summer|autumn|winter|current|introductory|exclusive|latest) (offer|offers)",
    "(to save|to get|for|and save|and get|your) (up to|an extra|an additional)? (0|00) % (off|discount)?",
)

SOFT_CALLS = (
    "(follow|like|find|join|connect with|tag|add) (us|me) on (facebook|twitter|instagram|linkedin|youtube|tiktok|"
    "social media|social|x|mastodon|telegram|pinterest|whatsapp|threads|bluesky|our)",
    "(share|like|retweet|bookmark|pin) (this|the) (post|article|story|page|video|blog|image)",
    "(tell us in the comments|comment below|sound off)",
    "let (us|me) know (in the comments|below|your thoughts|what you think)",
    "leave (a|us a|your) (comment|comments|review|rating)",
    "drop (a|your) comment",
    "call (us)? (now|today|free)? (on|at)? (0000 000|00000 000000|000 000|000-0000|000-000-0000|0-000-000-0000)",
    "let's (talk|chat) about (how|your|what)",
    "(we'll|we will) get back to you",
    "(contact us|reach out to us|get in touch with us|get in touch|drop us a line|reach us at|write to us|email us|"
    "call us|feel free to contact us)",
    "don't hesitate to (contact|call|reach out|get in touch|ask)",
    "do not hesitate to (contact|call|reach out|get in touch|ask)",
    "for (more|further|additional) (information|details|info) (about|on|regarding)? (our|us)? (,)? (please)? (visit|"
    "contact|call|email|please visit|please contact|please call|please email|go to)",
    "to (learn|find out|discover|know) more about (us|our|how we) (,)? (please)? (visit|contact|call|click|email|go "
    "to)",
    "(subscribe|sign up) (here|below|and|to receive|to get|via|by email|for updates|for more)",
    "(keep in touch|watch this space|join the conversation|join our community|join the community|spread the word)",
    "stay (tuned|connected|in touch)",
    "(learn|find out|read|discover) more (here|at www|at our|on our)",
    "visit our (website|site|page|homepage|web site)",
    "visit www",
    "ready to get started",
    "join (our|the) (slack|discord|community|forum|forums|telegram|mailing list|slack channel|discord server|"
    "facebook group|growing community|conversation on|discussion|telegram channel|user group|meetup)",
    "join us (on|at|for|in)",
    "(we'd|we would) love (to hear|to help|to see|your feedback|your input|feedback|to chat|to know|to talk)",
    "feel free to (reach out|contact|message|ask|email|drop|share|check out|join|get)",
    "(message|ping|tweet|dm) us",
    "let us know (if|what|how|in|your|on|about)",
    "(send|give) us (your|a|any|an) (feedback|message|email|thoughts|shout|star|note)",
    "give it a (try|go|spin|shot|whirl)",
    "(try|check) it out",
    "try it (yourself|for yourself|now|today|out)",
    "(please consider|consider) (trying|using our|joining|subscribing|supporting|donating|giving|sponsoring)",
    "star us on",
    "(get started|start building|start using) with (our|us|the)",
    "reach out to (our|us|me)",
    "(become a member|become a contributor)",
    "stay tuned (for|to)",
    "(keep|stay) (up to date|up-to-date|updated|informed) (with|by|on)",
    "vote for us",
    "sign up to (our|the)",
    "if you (need|want|would like|have any questions) (help|any help|more help|assistance|further assistance|, "
    "please|please)",
    "(don't forget|do not forget|remember) to (like|share|subscribe|follow|vote|rate|tell your|sign up|book|"
    "order|join)",
    "like and (share|subscribe|follow)",
    "join (over|more than|nearly|the|our)? (000|0,000|00,000|000,000|0,000,000|thousands of|hundreds of|millions of) "
    "(+)? (other|others|fellow|happy|satisfied|like-minded|smart)",
    "share (this|it) with (a friend|friends|your|someone|anyone)",
    "link in (my|our|the) bio",
)

LABELS = (
    "(get started|start now|start free|start for free|try now|try it now|try free|try for free|try it free|try it "
    "for free|start trial|free trial|start your free trial|start a free trial|sign up|sign up free|sign up for free|"
    "sign up now|register|register now|join|join now|join us|join free|join today|subscribe|subscribe now|buy|buy "
    "now|buy it now|buy tickets|get tickets|shop|shop now|order|order now|order here|order online|book|book now|book "
    "here|book online|book a call|book a demo|book a meeting|book a consultation|book an appointment|reserve now|"
    "reserve|schedule a call|schedule a demo|schedule a consultation|schedule now|schedule a meeting|request a demo|"
    "request demo|request a quote|get a quote|get a demo|watch demo|watch the demo|contact us|contact sales|contact "
    "me|talk to sales|talk to us|talk to an expert|let's talk|get in touch|call now|call us|email us|learn more|find "
    "out more|read more|see more|download|download now|download free|download the guide|download the ebook|download "
    "the report|download the whitepaper|download guide|get the guide|get the report|get it now|get yours|get access|"
    "get instant access|get early access|get the app|get a free quote|claim|claim now|claim your|claim offer|donate|"
    "donate now|give now|see pricing|view pricing|pricing|see plans|view plans|compare plans|upgrade|upgrade now|add "
    "to cart|add to basket|add to bag|check price|check the price|check price on|view on|see on|enroll|enroll now|"
    "enrol now|apply now|explore now|discover more|explore our|see our|visit our|visit site|visit website|visit the "
    "website|hire us|work with us|partner with us|become a member|become a partner|click here|save your spot|save my "
    "spot|save my seat|reserve your spot|reserve your seat|register here|sign up here|subscribe here|buy here)",
    "(view|buy|shop|see) (now|it|it now)? (at|on) (amazon|ebay|walmart|etsy|best buy|target|costco|the store)",
    "view (now|deal|offer)",
    "(book|schedule|reserve|claim|get|start|request) my (call|demo|seat|spot|place|free|quote|trial|consultation|"
    "session|copy|discount|offer|appointment|tickets)",
)
"""Labels of buttons and links that ask for an act."""

STRONG_LABELS = frozenset(
    "trial demo buy shop cart basket bag order book tickets quote sales price pricing claim donate plans upgrade "
    "enroll enrol call hire spot seat free expert consultation appointment".split()
)
"""A label with one of these words is a call wherever it leads."""
