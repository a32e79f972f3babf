"""Rules of the claims signal: U1 claims that stand without support, U2 claims with little."""

from __future__ import annotations

from credscore.signals.base import Rule

_CHECKWORTHY = "CheckThat! Lab guidelines (check-worthiness); Konstantinovskiy et al. 2021"
_CAUSAL = "Yu et al., Detecting causal language use in science findings (2019)"
_OWN = "own reading of drafts"

RULES = (
    Rule(
        "U101",
        "unsupported-statistic",
        "The figure “{text}” has no source near it.",
        "A number looks exact; without its source nobody can tell who counted what.",
        _CHECKWORTHY,
        "warning",
        good=(
            "Prices rose by 12%, according to the Harbour Statistics Office.",
            "Prices [rose by 12%](https://www.bls.gov/cpi) last year.",
            "Set the width to 50% in the second line.",
            "The house was built in 1950 by two brothers.",
        ),
        bad=(
            "Some 73% of all firms lose money on meetings.",
            "The market was worth $40 billion in that year.",
            "The new engine runs 3 times faster on the same fuel.",
        ),
    ),
    Rule(
        "U102",
        "unsupported-cause",
        "“{text}” claims a cause without support near it.",
        "That one thing causes another is the hardest kind of claim to establish.",
        _CAUSAL,
        "warning",
        good=(
            "Smoking causes cancer, said Ana Lima, a professor at Lund University.",
            "If the disk is full, the write fails.",
            "The trial showed that the diet lowered weight ([paper](https://doi.org/10.1000/1)).",
        ),
        bad=(
            "Sugar causes most of the headaches that people have.",
            "Remote work leads to lower trust in every kind of team.",
            "Thanks to this method the whole town became richer.",
        ),
    ),
    Rule(
        "U103",
        "unsupported-comparison",
        "“{text}” compares without saying who measured.",
        "A comparison needs a measure and somebody who applied it to both sides.",
        _CHECKWORTHY,
        "warning",
        good=(
            "They walked rather than drove to the old harbour.",
            "More than 20 people came to the meeting on Monday.",
            "Tests by Ana Lima, an engineer at Lund, found it faster than the old one.",
        ),
        bad=(
            "The new engine is far cleaner than the old one.",
            "It is the fastest database on the market by far.",
            "Our bikes outperform those of any rival in town.",
        ),
    ),
    Rule(
        "U104",
        "prediction-as-fact",
        "“{text}” tells the future as if it had happened.",
        "Nobody knows what will happen: a forecast needs a basis, a range or at least a hedge.",
        _OWN,
        "warning",
        good=(
            "The tax might replace two older taxes by 2030.",
            "Your will should name the people who inherit.",
            "We will discuss the change in the next section.",
            "If you press the button, the light will change.",
        ),
        bad=(
            "Machines will replace most of the drivers in this country.",
            "Within a decade, paper money will disappear from our lives.",
            "The sector is set to double in the next five years.",
        ),
    ),
    Rule(
        "U105",
        "absolute-claim",
        "“{text}” leaves no exception.",
        "One counter-example refutes it, and there nearly always is one.",
        _OWN,
        "info",
        good=("Many people want a garden of their own.", "All three bridges were closed on Monday morning."),
        bad=(
            "Everyone wants a garden that looks after itself.",
            "Every business needs a plan for the next storm.",
            "There is no doubt that the plan was right.",
        ),
    ),
    Rule(
        "U106",
        "unsupported-first",
        "“{text}” claims a first or an only without support near it.",
        "Firsts are easily claimed and often wrong.",
        _CHECKWORTHY,
        "warning",
        good=(
            "The first time we met was in a small cafe.",
            "It was the first bridge to cross the bay, said Ana Lima of the Harbour Museum.",
        ),
        bad=("It is the first company to sell bottled fog.", "This is the only platform that never sleeps at night."),
    ),
    Rule(
        "U107",
        "thin-support",
        "“{text}” has only thin support near it.",
        "Something in the paragraph may back this, but not in the sentence itself: say which source it is from.",
        _OWN,
        "info",
        good=(
            "Prices rose by 12%, according to the Harbour Statistics Office.",
            "Some 73% of all firms lose money on meetings.",
        ),
        bad=(
            "Costs rose by 12% last year. Nobody knew why at first. The cause was found in spring. It was told in a "
            "[story](https://www.reuters.com/x) later on.",
            "The press printed 2 million copies. It sold quite well. The cover was of green cloth. Ana Lima, a "
            "professor of "
            "history, said that it was rare.",
        ),
    ),
    Rule(
        "U108",
        "checkworthy-sentence",
        "This states something that wants checking and has no support near it.",
        "A trained model finds it as worth checking as what fact-checkers choose.",
        _CHECKWORTHY,
        "info",
    ),
)
