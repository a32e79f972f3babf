"""``credscore init``: a configuration to start from."""

from __future__ import annotations

import os

import click

NAME = ".credscore.toml"
TEMPLATE = """\
# What `credscore check` asks of the drafts in this directory and below. The nearest such file applies, alone.
# `credscore config` shows what applies and where it comes from; `credscore rules` lists the rules.

# The check fails on findings as severe as this: "info", "warning", "error" or "never" (then only scores count).
# No rule is an error by itself: raise those that you will not have, under [severity].
fail-on = "error"

# The least severe findings that are reported: "info", "warning" or "error".
min-severity = "warning"

# What an article must reach, or may not exceed (0-100). A line that is a comment sets nothing. See first what your own
# articles have (`credscore score`): credibility is near 90 for research blogs, 35 for manuals and news, 20 for vendors.
# min-credibility = 20
# max-hype = 70
# min-hedging = 35        # how carefully claims are qualified
# min-citations = 20      # how well the text is supported
# max-promotion = 30      # how much it sells
# max-claims = 60         # how much it claims without support

# Rules to use, and not to use: ids, names, or how ids begin. "ALL" is what is on by default; "U1" adds numbers, causes
# and comparisons without a source, which are off because careful texts hold many that need none.
# select = ["ALL", "U1"]
# ignore = ["U105", "booster"]

# Files that are never checked, as in .gitignore.
# exclude = ["CHANGELOG.md", "vendor/"]

# Your own sites: a link to them is no independent source.
# own-domains = ["example.com"]

# A CSV file (domain, rating from 0 to 1) of sites that you have rated. Links below the first minimum are found (X101);
# the second is for 100 times the mean rating of the rated sites that an article cites. The scores do not change.
# domain-ratings = "domains.csv"
# min-domain-rating = 0.4
# min-cited-quality = 60

# [severity]
# P1 = "error"            # calls to action
# H2 = "error"            # witnesses who are not named

# Your own phrases, added to a word list or removed from it.
# [words.add]
# "promotion.hype" = ["game changer"]
# [words.remove]
# "promotion.puffery" = ["robust"]

# Other rules for some paths; the last one that fits wins.
# [[overrides]]
# paths = ["press/"]
# max-hype = 90
# ignore = ["P402"]
"""


@click.command(short_help="Write a commented configuration.")
@click.argument("directory", type=click.Path(exists=True, file_okay=False), default=".")
def init(directory: str) -> int:
    """Write a commented .credscore.toml into DIRECTORY (the current one by default). Never overwrites one.

    \b
    Examples:
      credscore init
      credscore init docs
    """
    path = os.path.join(directory, NAME)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        raise click.ClickException(f"{path}: there is one already; delete it first, or edit it") from error
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written ({error.strerror or error})") from error
    click.echo(f"{path} written. Edit it, then run: credscore check {directory}")
    return 0
