"""Rules of the promotion signal.

P1 calls to action, P2 pressure and offers, P3 hype, P4 own praise, P5 the reader, P6 proof, P7 form.
"""

from __future__ import annotations

from credscore.signals.base import Rule

_OWN = "own reading of advertisements, landing pages and drafts"
_DARK = "Mathur et al., Dark Patterns at Scale (2019)"
_PEACOCK = "Wikipedia, Manual of Style, words to watch: puffery"
_PTC = "SemEval-2020 task 11, loaded language and exaggeration"

RULES = (
    Rule(
        "P101", "call-to-action", "“{text}” asks the reader to act for the seller.",
        "An article that ends in a sales call was written for it; readers weigh its claims accordingly.",
        _OWN, "warning",
        good=(
            "Click Save and close the window.",
            "Run the installer as root.",
            "Download the source archive and unpack it.",
            "Install the package with the command below.",
            "See the docs for the full list.",
            "Subscribe to the event stream with client.subscribe().",
            "Contact your administrator if the login fails.",
            "Buy-in from the staff was weak.",
            "The book review appeared in March.",
            "Register to vote before the end of the month.",
            "Visit your doctor if the cough lasts.",
            "Victims who call us now are told to wait.",
            "“Book a demo today,” the seller told them.",
            "Join our Slack or open an issue.",
            "These are the best lamps you can buy today.",
            "Sign up for a free account, and then open your dashboard.",
        ),
        bad=(
            "Book a free consultation and see the difference.",
            "Ready to start? Request a demo.",
            "Start your free 14-day trial.",
            "Contact our sales team for details.",
            "Sign up for our newsletter.",
            "Download the buyer's guide and book your free session.",
            "Explore all the ways to grow with our platform.",
            "Call us today for a quote.",
        ),
    ),
    Rule(
        "P102", "call-label", "The label “{text}” asks the reader to act for the seller.",
        "A button or link that sells is a call to action, whatever the sentences say.",
        _OWN, "warning",
        good=("Read the second chapter.", "Press the button."),
        bad=(
            "[button] Get started",
            "[link https://example.com/signup] Learn more",
            "[link https://example.com/x] Book a call",
        ),
    ),
    Rule(
        "P103", "selling-link", "This link leads to a page that sells.",
        "Sign-up forms, checkouts and bookings are no sources.",
        _OWN, "info",
        good=("[link https://example.com/blog/how-to-book] our notes", "[link https://doi.org/10.1000/1] the study"),
        bad=(
            "[link https://example.com/pricing] what it costs",
            "[link https://calendly.com/someone/30min] my calendar",
        ),
    ),
    Rule(
        "P104", "soft-call", "“{text}” invites the reader to stay in touch.",
        "Invitations to follow, share or write are usual in newsletters and blogs; they weigh little.",
        _OWN, "info",
        good=("Follow the river to the mill.", "The share of coal fell."),
        bad=(
            "Follow us on Instagram.",
            "Leave a comment below.",
            "For more information, please contact the press office.",
            "We'd love to hear from you.",
        ),
    ),
    Rule(
        "P105", "call-sentence", "This sentence reads as a call to action.",
        "A classifier trained on invitations to act finds this one alike.",
        _OWN, "info",
    ),
    Rule(
        "P201", "urgency", "“{text}” presses the reader for time.",
        "Pressure to decide at once keeps readers from checking.",
        _DARK, "warning",
        good=("The last chance came in the final minute.", "The library closes at six."),
        bad=(
            "Act now before it's too late.",
            "Hurry, the offer ends tonight.",
            "For a limited time only.",
            "Don't miss this opportunity.",
        ),
    ),
    Rule(
        "P202", "scarcity", "“{text}” says that little is left.",
        "Scarcity that cannot be checked is a sales device.",
        _DARK, "warning",
        good=("Only three of them survived.", "Water is limited in summer."),
        bad=("Only 3 spots left.", "Seats are limited and filling up fast.", "Limited availability."),
    ),
    Rule(
        "P203", "offer", "“{text}” is an offer.",
        "Discounts and free gifts belong to advertising.",
        _OWN, "warning",
        good=("The value fell by 50% in a year.", "She got a free sample in June.", "The software is free."),
        bad=(
            "Take 50% off your first order.",
            "Use the discount code below.",
            "Free shipping on all orders.",
            "A special offer for readers.",
        ),
    ),
    Rule(
        "P204", "price", "“{text}” names the seller's price.",
        "Prices of one's own product are part of a sales pitch; in news and reviews they can be plain facts.",
        _OWN, "info",
        good=("The bridge cost $9 million.", "Rents rose by a tenth."),
        bad=("It costs $99/month.", "Plans start at $10.", "From just $5 a day."),
    ),
    Rule(
        "P205", "no-risk", "“{text}” promises that there is nothing to lose.",
        "Guarantees and waived conditions are sales arguments.",
        _OWN, "warning",
        good=("The bank asked for a guarantee.", "A credit card is required."),
        bad=("No credit card required.", "With our money-back guarantee.", "Cancel anytime."),
    ),
    Rule(
        "P301", "hype", "“{text}” praises without saying anything that can be checked.",
        "Say what it does, and how much better it measured; leave the praise to the reader.",
        _PEACOCK, "warning",
        good=(
            "The revolutionary government fell in 1799.",
            "He unlocked the door.",
            "She called it “a game-changing tool”.",
            "The secret ballot was kept.",
            "It beat the best-in-class methods by a tenth.",
        ),
        bad=(
            "Our game-changing engine.",
            "A revolutionary new approach.",
            "Unlock the full potential of your team.",
            "Take your business to the next level.",
            "A world-class experience.",
        ),
    ),
    Rule(
        "P302", "superlative", "Says who? “{text}” claims the first place.",
        "A superlative is a claim about all competitors; it needs a source.",
        _PEACOCK, "warning",
        good=("It is the largest lake in the county.", "She leads the team.", "The first provider went bankrupt."),
        bad=(
            "The leading provider of garden tools.",
            "We are the #1 choice in town.",
            "The world's most trusted brand.",
            "A global leader in glue.",
        ),
    ),
    Rule(
        "P303", "intensifier", "“{text}” only turns up the volume.",
        "Intensifiers show enthusiasm and add no information.",
        _PTC, "info",
        good=("The extreme cold killed the vines.", "The cold lasted."),
        bad=("It is incredibly fast.", "An amazing view.", "The result was truly good."),
    ),
    Rule(
        "P304", "miracle", "“{text}” promises a miracle or a secret.",
        "Hidden knowledge and effortless success are the marks of quackery and of get-rich schemes.",
        _PTC, "warning",
        good=("The miracle plays of York were staged in June.", "The pension is a passive fund."),
        bad=(
            "This one weird trick melts fat.",
            "Doctors hate this method.",
            "A miracle cure for back pain.",
            "Earn passive income from bed.",
        ),
    ),
    Rule(
        "P305", "puffery", "“{text}” sounds good and says little.",
        "Worn words of praise can be a field's own terms; where they pile up they are advertising.",
        _PEACOCK, "info",
        good=("The state paid for the art.", "The edge was cut with a saw."),
        bad=("A seamless, cutting-edge design.", "A comprehensive solution.", "The award-winning garden."),
    ),
    Rule(
        "P401", "own-praise", "“{text}” praises the author's own house.",
        "Who sells the product is no witness to its quality.",
        _OWN, "warning",
        good=(
            "Our sample had 40 members.",
            "In our study we measured the height.",
            "Our method is described in section 2.",
        ),
        bad=(
            "Our award-winning platform does the rest.",
            "Our product helps teams write.",
            "We pride ourselves on care.",
            "We help companies find staff.",
        ),
    ),
    Rule(
        "P402", "announcement", "“{text}” tells how the sender feels about the news.",
        "Press releases are excited by custom; readers want the news.",
        _OWN, "warning",
        good=("The mayor announced the result.", "They were happy to leave."),
        bad=(
            "We are thrilled to announce a new office.",
            "We're so excited to share this.",
            "The firm is proud to announce its fifth shop.",
        ),
    ),
    Rule(
        "P501", "sales-address", "“{text}” speaks to the reader as a customer.",
        "Wishes put into the reader's mouth prepare a sale.",
        _OWN, "info",
        good=("You need a screwdriver.", "Imagination matters."),
        bad=(
            "You deserve better sleep.",
            "Are you tired of slow tools?",
            "We've got you covered.",
            "Imagine having more time.",
        ),
    ),
    Rule(
        "P502", "benefit", "“{text}” promises a benefit with no figure and no source.",
        "A benefit is a claim: say how much, for whom, and how it was measured.",
        _OWN, "warning",
        good=("Sales rose by 4% in the spring.", "The cut saved the county money."),
        bad=(
            "Save time and money.",
            "Boost your sales with one click.",
            "Slash your energy bills.",
            "Grow your business.",
        ),
    ),
    Rule(
        "P601", "testimonial", "Quoted praise (“{text}”) from a customer, partner or officer stands as proof.",
        "Chosen voices of satisfied customers and partners show that they exist, not how typical they are.",
        _OWN, "warning",
        good=(
            "“The dam will hold,” said Ann Lee, head of the water board.",
            "“We changed the rule,” the mayor said.",
        ),
        bad=(
            "“I love working with this tool, it saved us hours,” says Ann Lee, CEO of a bakery.",
            "“Best decision we made. Highly recommend it!” - John Roe, founder of a gym",
        ),
    ),
    Rule(
        "P602", "social-proof", "“{text}” counts customers instead of reasons.",
        "That many buy it does not show that it works.",
        _DARK, "warning",
        good=("The method was used by 40 laboratories.", "They joined the union in 1910."),
        bad=("Trusted by over 10,000 companies.", "Join 5,000 happy customers.", "What our customers say about us."),
    ),
    Rule(
        "P603", "affiliate-selling", "“{text}” earns the author money when the reader buys.",
        "A recommendation that is paid per sale needs to say so.",
        "FTC, Endorsement Guides (16 CFR 255)", "warning",
        good=("The river is the best known of the three.", "He bought it in a shop."),
        bad=("Check the price on Amazon.", "Our top pick is the blue one.", "Use my referral link to join."),
    ),
    Rule(
        "P701", "exclamation", "An exclamation mark.",
        "Exclamation marks add emphasis and no information.",
        _PTC, "info",
        good=("It works.", "“Stop!” she cried."),
        bad=("It works!", "Great news for everyone! Read on."),
    ),
    Rule(
        "P702", "shouting", "“{text}” is shouted.",
        "Words in capitals press instead of persuading.",
        _PTC, "info",
        good=("The UN and NATO met.", "The HTTP header is missing."),
        bad=("It is FREE for you.", "You will NEVER pay again."),
    ),
    Rule(
        "P703", "clickbait", "The title promises more than it tells: “{text}”.",
        "Clickbait holds back what a title is there to say.",
        "Chakraborty et al., Stop Clickbait (2016)", "warning",
        good=("[heading] Water levels of the lake", "[heading] What the vote means"),
        bad=(
            "[heading] 10 amazing tricks for your garden",
            "[heading] You won't believe this lake",
            "[heading] The secret to better sleep",
        ),
    ),
)  # fmt: skip
