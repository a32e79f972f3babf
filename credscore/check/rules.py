"""Rules that need more than the article: they judge suppressions, and sites that a team has rated."""

from __future__ import annotations

from credscore.signals.base import Rule

RULES = (
    Rule(
        "X001",
        "unused-suppression",
        "This comment suppresses nothing.",
        "A suppression that has outlived its finding would hide the next one.",
        "Our own reading; linters for code report the same.",
        "warning",
        good=("The lake is clear. <!-- a remark for the editor -->",),
        bad=("The lake is clear. <!-- credscore-disable-line P301: agreed with the editor -->",),
    ),
    Rule(
        "X002",
        "unknown-rule",
        "This comment says “{text}”, which is no rule and no command: see `credscore rules` and docs/configuration.md.",
        "A suppression with a misspelt rule does nothing, and looks as if it did.",
        "Our own reading; linters for code report the same.",
        "warning",
        good=("The lake is clear. <!-- a remark for the editor -->",),
        bad=(
            "<!-- credscore-disable-next-line P999 -->\nThe lake is clear.",
            "<!-- credscore-ignore P301 -->\nThe lake is clear.",
        ),
    ),
    Rule(
        "X101",
        "low-rated-source",
        "“{text}” is rated low in your list of domains.",
        "The team decided that this site is a poor source; a claim that leans on it needs another one.",
        "The CSV file that `domain-ratings` names.",
        "warning",
        good=("The lake is clear, the [water board](https://water.example.org/report) found.",),
        bad=("The lake is clear, a [blog](https://rumours.example.net/lake) says (with that domain rated below 0.4).",),
    ),
)
