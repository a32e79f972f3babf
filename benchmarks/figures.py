"""Figures beside the tables: bars with their spread, and lines on logarithmic axes. Drawn by matplotlib, as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Okabe and Ito's palette, which readers with any of the common colour deficiencies can tell apart.
OURS, OTHERS = "#D55E00", "#56B4E9"
CYCLE = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
MARKERS = "osD^vPX"
DASHES = ("-", "--", "-.", ":")


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each label (a point, if ``logarithmic``): the median of its values, whiskers to the extremes.

    ``limit``: a line to compare with, and what it stands for. ``marked``: the labels that are ours.
    """

    name: str
    title: str
    axis: str
    values: Mapping[str, Sequence[float]]
    logarithmic: bool = False
    marked: tuple[str, ...] = ("credscore",)
    limit: tuple[float, str] | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """A line for each label: (x, y) points on two logarithmic axes."""

    name: str
    title: str
    axes: tuple[str, str]
    values: Mapping[str, Sequence[tuple[float, float]]]


Figure: TypeAlias = "Bars | Lines"


def draw(figure: Figure, path: Path) -> None:
    """Draw a figure into an SVG file, the same bytes for the same values."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    settings = {"svg.hashsalt": figure.name, "font.size": 9, "axes.spines.top": False, "axes.spines.right": False}
    with pyplot.rc_context(settings):
        height = 1.3 + 0.27 * len(figure.values) if isinstance(figure, Bars) else 3.6
        canvas, axes = pyplot.subplots(figsize=(7.2, height), layout="constrained")
        _bars(figure, axes) if isinstance(figure, Bars) else _lines(figure, axes)
        axes.set_title(figure.title, loc="left", fontsize=10, fontweight="bold")
        path.parent.mkdir(parents=True, exist_ok=True)
        canvas.savefig(path, metadata={"Date": None})
        pyplot.close(canvas)


def _bars(figure: Bars, axes: Axes) -> None:
    labels = list(figure.values)
    middles = [median(figure.values[label]) for label in labels]
    lows = [middle - min(figure.values[label]) for middle, label in zip(middles, labels, strict=True)]
    highs = [max(figure.values[label]) - middle for middle, label in zip(middles, labels, strict=True)]
    colours = [OURS if label in figure.marked else OTHERS for label in labels]
    style = {"ecolor": "#333333", "capsize": 2}
    if figure.logarithmic:
        # Points: the length of a bar says nothing where there is no zero.
        axes.errorbar(middles, labels, xerr=[lows, highs], fmt="none", **style)
        axes.scatter(middles, labels, c=colours, zorder=3)
        axes.set_xscale("log")
        axes.xaxis.set_major_formatter("{x:g}")
        axes.grid(True, axis="x", color="#dddddd", linewidth=0.6)
    else:
        axes.barh(labels, middles, xerr=[lows, highs], color=colours, height=0.68, **style)
    axes.invert_yaxis()
    for place, (middle, high) in enumerate(zip(middles, highs, strict=True)):
        axes.annotate(f"{middle:.3g}", (middle + high, place), (4, 0), textcoords="offset points", va="center")
    if figure.limit:
        axes.axvline(figure.limit[0], color="#333333", linestyle="--", linewidth=1, label=figure.limit[1])
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.28), frameon=False)
    axes.margins(x=0.12)
    axes.set_xlabel(figure.axis)


def _lines(figure: Lines, axes: Axes) -> None:
    from matplotlib.ticker import LogLocator, NullFormatter

    for number, (label, points) in enumerate(figure.values.items()):
        axes.plot(
            *zip(*points, strict=True), label=label, color=CYCLE[number % len(CYCLE)], markersize=4, linewidth=1.2,
            marker=MARKERS[number % len(MARKERS)], linestyle=DASHES[number // len(CYCLE) % len(DASHES)],
        )  # fmt: skip
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter("{x:g}")
        axis.set_minor_formatter(NullFormatter())
    axes.set_xlabel(figure.axes[0])
    axes.set_ylabel(figure.axes[1])
    axes.grid(True, which="major", color="#dddddd", linewidth=0.6)
    axes.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), frameon=False, fontsize=8)
