"""Probes of our own: pairs of texts that differ in one sentence, which has the signal in the first only.

A peer reports a signal as far as something that it says (a rule's findings, a feature) is more on the first text of a
pair than on the second, without being more on the first of those pairs that differ in no signal at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

CARRIER = (
    "The town replaced the pumps of its water works last spring. The old ones had run since the bridge was built, and "
    "spare parts were hard to find. Two fitters took out the first pump on a Monday and set the new one on the same "
    "bolts. The pipes were cleaned before the water was turned on again.",
    "People in the upper streets had complained of low pressure. The works keep a book of such calls. A clerk reads "
    "it every week and marks the streets on a map. The map hangs in the hall, where anyone can look at it. The second "
    "pump followed in June, and the third is still in its crate.",
)
FILLER = (
    " The yard behind the hall is used for pipes, sand and timber, and in winter the council keeps the salt for the "
    "roads there, under a roof of tin that was put up by the fire brigade."
)
"""Added to the first text of every other pair and to the second of the rest, or longer texts would seem to say more."""
PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "hedging": (
        ("The new pump may reduce the noise in the hall.", "The new pump reduces the noise in the hall."),
        ("It is possible that the valve leaks at night.", "It is known that the valve leaks at night."),
        ("Some people say that the water tastes better.", "The clerk's book says that the water tastes better."),
        ("The change could perhaps lower the bill.", "The change did lower the bill."),
        ("It is widely believed that old pumps last longer.", "The fitters wrote that old pumps last longer."),
        ("The pressure seems to have risen a little.", "The pressure has now risen a little."),
        ("Many experts think that the pipes are sound.", "Both of the fitters think that the pipes are sound."),
        ("The cause was probably a worn seal.", "The cause was again a worn seal."),
        ("These figures suggest that leaks are rare.", "These figures show that leaks are rare."),
        ("The third pump might be set next year.", "The third pump will be set next year."),
    ),
    "citations": (
        ("Leaks fell by a third in the first year [1].", "Leaks fell by a third in the first year."),
        ("Noise fell as well (Moss and Hale, 2021).", "Noise fell as well in the next year."),
        ("The valve was tested by others.[^2]", "The valve was tested by others."),
        ("The seals last six years, as [a survey](https://doi.org/10.1000/xyz1) found.",
         "The seals last six years, as a survey found."),
        ("The bill fell, according to Ada Moss, who runs the works.",
         "The bill fell, and Ada Moss, who lives here, paid it."),
        ("“The pressure is up,” said the clerk, Ben Hale.", "The pressure is up, and the clerk, Ben Hale, is glad."),
        ("The method is described by Moss et al. (2019).", "The method is described by the fitters now."),
        ("The seals were bought in bulk [Hale 2020].", "The seals were bought in bulk again."),
        ("A study in the Journal of Water Works (doi:10.1000/xyz2) counted the leaks.",
         "The clerk in the hall of the water works counted the leaks."),
        ("The plan is public: https://www.example.gov/plans/pumps.pdf", "The plan is public: it hangs in the hall."),
    ),
    "promotion": (
        ("Book a demo of the new pump today!", "The new pump ran on the same day."),
        ("This is a revolutionary, world-class pump.", "This is a grey, cast-iron pump."),
        ("Sign up for the free trial and save 20% now.", "The clerk reads the meter and files 20 cards now."),
        ("Our award-winning team delivers unmatched service.", "The two-person team delivers the usual parts."),
        ("Don't miss out: order yours before Friday!", "The crate came: it stood there before Friday."),
        ("The pump is a game-changer for every town.", "The pump is a replacement for the old one."),
        ("Contact our sales team to learn more.", "The clerk called the works to hear more."),
        ("Unlock the full potential of your pipes.", "They opened the lower valve of the pipes."),
        ("It is the best pump on the market, guaranteed.", "It is the third pump in the hall, unpacked."),
        ("Subscribe to our newsletter for exclusive offers.", "The clerk put the letter with the other papers."),
    ),
    "unsupported claims": (
        ("Studies show that such pumps cut leaks by 40%.",
         "[Moss and Hale (2021)](https://doi.org/10.1000/xyz3) found that such pumps cut leaks by 40%."),
        ("Research proves that soft seals last longest.",
         "Research by Ada Moss proves that soft seals last longest [4].\n\n[4]: https://doi.org/10.1000/xyz4"),
        ("Nine out of ten towns waste water at night.",
         "Nine out of ten towns waste water at night, according to the [survey of 2020](https://example.gov/s.pdf)."),
        ("Cold water causes more faults than age does.",
         "Cold water causes more faults than age does (Hale, 2019, https://doi.org/10.1000/xyz5)."),
        ("Everyone knows that the old pumps were dangerous.",
         "The report of the works says that the old pumps were dangerous."),
        ("Experts agree that iron pipes are the safest.",
         "Three engineers whom the [council asked](https://example.gov/minutes) agree that iron pipes are the safest."),
        ("The new seal is the most durable in the world.",
         "The new seal was the most durable of six in [a test](https://doi.org/10.1000/xyz6)."),
        ("Towns lose $3 billion a year to leaks.",
         "Towns lose $3 billion a year to leaks, the [audit office](https://example.gov/audit) reports."),
        ("It has been proven that filters prevent illness.",
         "It has been proven that filters prevent illness [7].\n\n[7]: https://doi.org/10.1000/xyz7"),
        ("Demand for clean water will double by 2040.",
         "Demand for clean water will double by 2040, the [ministry](https://example.gov/demand) estimates."),
    ),
}  # fmt: skip
SAME: tuple[tuple[str, str], ...] = (
    ("The first pump was painted green by the fitters.", "The first pump was painted brown by the builders."),
    ("The hall is swept on Fridays and aired on Mondays.", "The hall is swept on Tuesdays and aired on Sundays."),
    ("A boy from the upper street drew the crate in class.", "A girl from the lower road sketched the crate at home."),
    ("The bolts were kept in a tin below the stairs.", "The nuts were stored in a box behind the door."),
    ("Snow lay on the roof when the lorry came back.", "Rain fell on the yard as the lorry drove away."),
    ("The map was drawn with a pencil and then inked.", "The map was traced from a print and then framed."),
    ("Two cats live in the hall and sleep on the pipes.", "A dog lives in the yard and sleeps by the gate."),
    ("The clerk eats his bread beside the window at noon.", "The clerk drinks her tea beside the stove at four."),
    ("The river runs east of the works and then south.", "The road runs north of the works and then west."),
    ("The old bridge has five arches and a wooden rail.", "The new bridge has four spans and an iron rail."),
)
Said = Mapping[str, float]


def texts() -> list[str]:
    """Return every probe: for each signal and at last for the pairs without one, both texts of each pair in turn."""
    return [
        "\n\n".join((CARRIER[0], sentence, CARRIER[1] + FILLER * (side == number % 2)))
        for pairs in (*PAIRS.values(), SAME)
        for number, pair in enumerate(pairs)
        for side, sentence in enumerate(pair)
    ]


def reported(said: Sequence[Said]) -> dict[str, tuple[int, str]]:
    """Return for each signal in how many more of its pairs than of the pairs without one the best of a peer's names
    rises, and that name. ``said``: what the peer says of each of ``texts()``, in order. 0 and no name: none rises."""
    rises = _rises(said)
    same, out = rises.pop(), {}
    for signal, counts in zip(PAIRS, rises, strict=True):
        name = max(sorted(counts), key=lambda name: counts[name] - same.get(name, 0), default="")
        count = counts.get(name, 0) - same.get(name, 0)
        out[signal] = (count, name) if count > 0 else (0, "")
    return out


def _rises(said: Sequence[Said]) -> list[dict[str, int]]:
    """For each group of pairs: how often each name is more on the first text than on the second."""
    out: list[dict[str, int]] = []
    rest = iter(said)
    for pairs in (*PAIRS.values(), SAME):
        counts: dict[str, int] = {}
        for first, second in [(next(rest), next(rest)) for _ in pairs]:
            for name, value in first.items():
                counts[name] = counts.get(name, 0) + (value > second.get(name, 0))
        out.append({name: count for name, count in counts.items() if count})
    return out
