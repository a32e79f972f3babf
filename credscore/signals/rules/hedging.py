"""Rules of the hedging signal: H1 hedges and approximators, H2 weasel wording, H3 false certainty."""

from __future__ import annotations

from credscore.signals.base import Rule

_HYLAND = "Hyland, Metadiscourse (2005); BioScope (Vincze et al. 2008)"
_WEASEL = "CoNLL-2010 shared task (Farkas et al. 2010); Wikipedia, Manual of Style, words to watch"
_OWN = "own reading of drafts"

RULES = (
    Rule(
        "H101", "hedging-modal", "“{text}” marks this as possible rather than certain.",
        "A modal tells the reader that the writer claims no knowledge; on a factual claim that is careful, not weak.",
        _HYLAND, "info",
        good=(
            "The report came out in May 2024 and was revised later.",
            "On 3 May the ministry closed the office.",
            "May Jones chaired the meeting.",
            "Will Turner wrote the second part.",
            "It takes will power to finish the course.",
            "A visit to the archive is a must.",
            "The empire relied on its military might.",
            "They could not open the door.",
            "I would like to thank the reviewers.",
            "May I ask who is calling?",
            "Could you send the file again?",
            "The tenant shall pay the rent on the first day.",
            "You may copy and distribute the software.",
            "You can set the port in the second line.",
            "From her window she could see the harbour.",
        ),
        bad=(
            "The drug may reduce the risk of stroke.",
            "Prices could rise further next year.",
            "The vase might be a later copy.",
            "You may experience a mild headache.",
        ),
    ),
    Rule(
        "H102", "hedging-verb", "“{text}” reports this as an impression or inference.",
        "Verbs such as appear, seem and suggest separate what was seen from what is concluded.",
        _HYLAND, "info",
        good=("She appeared on stage at nine.", "He suggested a walk.", "The arrow indicates the exit."),
        bad=(
            "The effect appears to fade within a week.",
            "The results suggest that sleep matters more.",
            "We suspect a fault in the meter.",
            "It seems that the list was copied.",
        ),
    ),
    Rule(
        "H103", "hedging-word", "“{text}” states how likely or how general this is.",
        "Adverbs and nouns of probability and frequency tell how far a claim reaches.",
        _HYLAND, "info",
        good=("The likes of him are rare.", "They were given a second chance."),
        bad=(
            "The letter was probably written in Ghent.",
            "The dam is likely to hold.",
            "There is a possibility that both are wrong.",
            "Older trees are usually taller.",
        ),
    ),
    Rule(
        "H104", "stated-uncertainty", "“{text}” says openly what is not known.",
        "Naming the limits of the evidence lets readers weigh it.",
        _HYLAND, "info",
        good=(
            "The water was clear.",
            "The evidence was locked in a safe.",
            "We have seen the files and could verify them.",
        ),
        bad=(
            "It is unclear who paid for the work.",
            "Further research is needed before anyone can decide.",
            "A correlation does not prove a cause.",
            "The estimate should be interpreted with caution.",
            "We have not seen the letters and could not verify what they say.",
            "If that is right, the bridge was never inspected, though we cannot rule it out either way.",
        ),
    ),
    Rule(
        "H105", "approximated-number", "“{text}” gives a rounded figure.",
        "A rounded figure is honest where the exact one is not known; a source shows what was rounded.",
        "Channell, Vague Language (1994)", "info",
        good=("They talked about the war.", "She walked around the lake.", "Almost everybody left."),
        bad=("About 40 people came.", "The bridge is roughly 300 metres long.", "It cost nearly $2 million."),
    ),
    Rule(
        "H106", "up-to-number", "“{text}” names only the most favourable figure.",
        "“Up to” holds for any smaller number as well, nought included: give the typical value or the range.",
        "Advertising Standards Authority (UK), guidance on “up to” claims", "info",
        good=("It is up to you.", "Bring the list up to date.", "He did as much as he could."),
        bad=("Save up to 90% of the energy.", "It runs up to 10 times faster.", "Staff lose as much as 3 hours a day."),
    ),
    Rule(
        "H201", "unnamed-crowd", "Who are they? “{text}” names nobody.",
        "A claim given to an unnamed group cannot be checked and borrows an authority that nobody can test.",
        _WEASEL, "warning",
        good=(
            "Many experts at the Royal Institute say the bridge is safe.",
            "Critics such as Anna Weber argue that the plan is too costly.",
            "Two of the three engineers agree.",
            "Some say-on-pay votes failed.",
            "Some researchers recommend doubt. For example, Ann Lee of Lund counts errors first.",
        ),
        bad=(
            "Many experts say this is the future of farming.",
            "Some people believe the tower is haunted.",
            "Critics argue that the plan is too costly.",
            "There are those who say it was staged.",
        ),
    ),
    Rule(
        "H202", "vague-consensus", "By whom? “{text}” hides who holds this view.",
        "The passive voice of opinion (“is widely considered”) states a judgement with nobody to answer for it.",
        _WEASEL, "warning",
        good=(
            "The committee considered the offer.",
            "The tool is widely used in schools.",
            "The word is often said aloud twice.",
        ),
        bad=(
            "It is widely considered the best film of its decade.",
            "She is considered the finest cellist alive by many critics.",
            "It is often said that the valley has two winters.",
        ),
    ),
    Rule(
        "H203", "vague-quantity", "Which ones, and how many? “{text}” cannot be checked.",
        "An uncounted number of unnamed studies or people sounds like evidence without being any.",
        _WEASEL, "warning",
        good=("Three studies found no effect.", "The survey asked 40 people.", "Studies take time."),
        bad=(
            "Numerous studies have shown that it works.",
            "Countless people have changed their lives with it.",
            "A growing body of evidence supports the diet.",
        ),
    ),
    Rule(
        "H204", "weasel-sentence", "This sentence reads as weasel wording: say who, what and how much.",
        "A classifier trained on sentences that editors marked as vague finds this one alike.",
        _WEASEL, "info",
    ),
    Rule(
        "H205", "unattributed", "Who says so? “{text}” passes on a view and leaves out whose it is.",
        "Arguably, reportedly and allegedly are fair where a source follows; alone they shift the burden to nobody.",
        _WEASEL, "info",
        good=("The report names two sources.", "They argued about it."),
        bad=("The play is arguably too long.", "He reportedly left in the night."),
    ),
    Rule(
        "H301", "false-certainty", "“{text}” claims certainty instead of showing it.",
        "Words that rule out doubt add no evidence; readers trust a claim for its support.",
        _HYLAND, "warning",
        good=("She doubted the story.", "There is some doubt."),
        bad=(
            "This is undoubtedly the right choice.",
            "Without a doubt, the market will recover.",
            "There is no question that it works.",
            "Make no mistake, the change is coming.",
        ),
    ),
    Rule(
        "H302", "claimed-proof", "“{text}” promises proof or a certain result.",
        "Proof and guarantees are rare outside mathematics and contracts; say what was found, by whom and how firmly.",
        _HYLAND, "warning",
        good=(
            "The lemma proves that the set is closed.",
            "The study does not prove that coffee helps.",
            "Success is not guaranteed.",
            "The lock guarantees that only one thread writes.",
        ),
        bad=(
            "This proves that the moon landing was filmed twice.",
            "A clinically proven formula.",
            "We guarantee results within a week.",
            "The method is 100% safe and never fails.",
        ),
    ),
    Rule(
        "H303", "everyone-knows", "“{text}” asks for agreement instead of giving a reason.",
        "Calling something known to all makes doubt look foolish and stands where a source should stand.",
        _OWN, "warning",
        good=("Everyone came to the feast.", "He told the truth."),
        bad=(
            "Everyone knows the old ways were better.",
            "The truth is, banks hate this.",
            "It is no secret that the firm is failing.",
        ),
    ),
    Rule(
        "H304", "booster", "“{text}” adds force but no evidence.",
        "Boosters show confidence; too many of them take the place of support.",
        _HYLAND, "info",
        good=("The path is clearly marked.", "A clearly defined goal helps."),
        bad=("Clearly, the tax failed.", "It is definitely faster.", "The old method is totally wrong."),
    ),
)  # fmt: skip
