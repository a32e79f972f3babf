"""Rules of the citations signal: C1 weak or missing support; C2 and C3 stand in ``disclosures``.

Examples are Markdown; a good or bad example may be a whole small article.
"""

from __future__ import annotations

from credscore.signals.base import Rule
from credscore.signals.rules import disclosures

_WORDS_TO_WATCH = "Wikipedia, Manual of Style: words to watch (unsupported attributions)"
_SPJ = "Society of Professional Journalists, Code of Ethics (identify sources clearly)"
_VERIFIABILITY = "Wikipedia, Verifiability"
_HNR = "HealthNewsReview criteria (independent sources, evidence quality)"

RULES = (
    Rule(
        "C101",
        "anonymous-source",
        "“{text}” names nobody whom a reader could ask.",
        "An opinion without a name can't be checked, and its weight can't be judged.",
        _WORDS_TO_WATCH,
        "warning",
        good=(
            "Mary Okafor, an analyst at Harbour Research, said that demand would fall.",
            "Analysts at Northgate Bank said that demand would fall.",
            "You can say what you like.",
            "The analysts said that their model had failed.",
            "A map is said to be linear if it keeps sums.",
            "According to reports filed with the harbour board, two cranes stood idle.",
            "Coverage reports indicate that four lines are never run.",
        ),
        bad=(
            "Analysts say that demand will fall.",
            "According to experts, the city is unprepared.",
            "A person familiar with the talks said that a deal was close.",
            "Critics argue that the plan is too costly.",
            "According to media reports, the firm will cut staff.",
            "Reports suggest that the firm will cut staff.",
        ),
    ),
    Rule(
        "C102",
        "vague-study",
        "“{text}” invokes research without saying which.",
        "A reader can't look up a study that has no author, title, year or link.",
        _WORDS_TO_WATCH,
        "warning",
        good=(
            "Studies [show](https://doi.org/10.1000/1) that sleep matters.",
            "The study found no difference between the groups.",
            "A 2019 study by Lund University found no difference.",
            "Our study found no difference between the groups.",
            "Most studies reported in the review are small.",
            "Recent studies show that sleep matters. For example, Mary Okafor, a doctor at Lund, said that it does.",
        ),
        bad=(
            "Studies show that sleep matters.",
            "Research suggests that plants like music.",
            "According to a recent survey, people sleep less.",
            "The method is scientifically proven.",
        ),
    ),
    Rule(
        "C103",
        "dangling-marker",
        "A citation marker here leads to nothing.",
        "A marker looks like evidence; without an entry to look up it supports nothing.",
        _VERIFIABILITY,
        "warning",
        good=(
            "The bridge opened in 1932.[^1]\n\n[^1]: Harbour Board, Annual Report, 1932.",
            "The array is read from the first element.",
        ),
        bad=(
            "The bridge opened in 1932.[^1] It was rebuilt later.",
            "The bridge opened in 1932 [4]. It was rebuilt in 1960 [7].",
        ),
    ),
    Rule(
        "C104",
        "citation-needed",
        "An editor has asked for a source here and none was given.",
        "Somebody who read closely already found this unsupported.",
        _VERIFIABILITY,
        "warning",
        good=("The bridge opened in 1932.", "No citation is needed for the colour of the sky."),
        bad=("It was the longest in Europe.[citation needed]", "It was the longest in Europe.[better source needed]"),
    ),
    Rule(
        "C105",
        "vague-source-mark",
        "An editor has asked who said this.",
        "The mark stands where the text hides its source.",
        _WORDS_TO_WATCH,
        "warning",
        good=("Who said this?", "Some asked which road was meant."),
        bad=("Some critics[who?] disliked the design.", "It is widely admired.[by whom?]"),
    ),
    Rule(
        "C106",
        "doubted-claim",
        "An editor has doubted this: it may be the writer's own research, or wrong.",
        "Contested statements need better support than the rest of the text, and this one has none yet.",
        _VERIFIABILITY,
        "warning",
        good=("The original research was done in Lund.", "The claim was disputed in court."),
        bad=("This proves that he wrote both.[original research?]", "It weighs two tonnes.[dubious]"),
    ),
    Rule(
        "C107",
        "editors-mark",
        "An editor has left a mark here that is not dealt with.",
        "Marks for clarification or updating show a text that is not finished.",
        _VERIFIABILITY,
        "info",
        good=("The terms need clarification.", "When was it built?"),
        bad=("It was moved later.[when?]", "It uses the new method.[clarification needed]"),
    ),
    Rule(
        "C108",
        "single-source",
        "The whole article rests on one source, first used here.",
        "What one source says, nobody has checked against another.",
        _SPJ,
        "warning",
        good=(
            "Jane Okoro, a judge, said the road was unsafe. “It was badly built from the first day,” she said. "
            "Tom Weiss of "
            "the Road Board said it met the standard. He said 40 of 50 tests were passed. The court will sit "
            "in May 2031. "
            "The board spent $40 million on it. Traffic fell by 12% after the ruling.",
            "The road is closed. Use the bridge.",
        ),
        bad=(
            "Jane Okoro, a judge, said the road was unsafe. She said 40 of 50 tests had failed. The board "
            "spent $40 million "
            "on it. Traffic fell by 12% after the ruling. Repairs cost $3 million in 2019. Okoro said the rest "
            "was sound.",
            "The [board](https://roads.example.org/a) spent $40 million on it. Traffic fell by 12% after the "
            "ruling. Repairs "
            "cost $3 million in 2019. Accidents rose by 30%. The budget was cut by 9%. It led to three closures.",
        ),
    ),
    Rule(
        "C109",
        "second-hand",
        "“{text}” passes on what another outlet reported.",
        "Errors travel with repetition; the first report or the document behind it is the source.",
        _SPJ,
        "warning",
        good=("She told us that the plant would close.", "The company reported a loss of $3 million."),
        bad=(
            "The plant will close, as first reported by the Harbour Times.",
            "The firm is for sale, the paper said, citing people close to the owner.",
        ),
    ),
    Rule(
        "C110",
        "quotation-without-speaker",
        "Nobody is named as saying this.",
        "A quotation without a speaker can't be checked, and may never have been said.",
        _SPJ,
        "warning",
        good=(
            "“We never saw the plans before the road was built,” said Jane Okoro.",
            "Jane Okoro was angry. “We never saw the plans before the road was built.”",
            "The so-called “fast lane” is closed.",
        ),
        bad=(
            "It was a shock. “We never saw any of the plans before the road was built.”",
            "“This is the best thing that has happened to our street in years.” That was how it felt.",
        ),
    ),
    Rule(
        "C111",
        "self-citation-only",
        "Every link in the text leads to the author's own pages or to something for sale.",
        "Linking to oneself looks like evidence and is none.",
        _HNR,
        "warning",
        good=(
            "We measured it. Our [report](/report) agrees with the [census](https://www.census.gov/x).",
            "The tool is described [elsewhere](https://journal.example.edu/paper.pdf).",
        ),
        bad=(
            "Our platform saves 40% of costs, as our [case study](/case) and our [other study](/other) show. "
            "It works. See "
            "[here](/third).",
            "Teams save 30% with it ([proof](/blog/a)), and churn falls by 12% ([more](/blog/b)). Try the "
            "[demo](/demo).",
        ),
    ),
    Rule(
        "C112",
        "one-voice",
        "Most of what is attributed in this article comes from one speaker, first quoted here.",
        "An article that repeats one person's views is that person's article.",
        _HNR,
        "warning",
        good=(
            "Jane Okoro said so. Tom Weiss said otherwise. Ana Lima said neither. Okoro said it again.",
            "Jane Okoro said so.",
        ),
        bad=(
            "Jane Okoro said sales were up. She said the team was strong. Okoro added that hiring went on. She "
            "said so twice.",
            "The plan works, Okoro said. Okoro told staff to wait. “We will grow,” she said. Growth, said "
            "Okoro, is near. "
            "She added that nobody would leave.",
        ),
    ),
    *disclosures.RULES,
)
