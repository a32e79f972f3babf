"""vale with its write-good style: alerts by check. It is a program of its own, started once a text."""

import json
import os
import subprocess
import sys
from collections import Counter


def load():
    """Return a function that lints, by the command beside this Python."""
    program = os.path.join(os.path.dirname(sys.executable), "vale")
    command = [program, "--config", "vale.ini", "--output", "JSON", "--no-exit"]

    def score(text, form):
        suffix = ".md" if form == "markdown" else ".txt"
        ran = subprocess.run([*command, "--ext", suffix], input=text, capture_output=True, text=True, check=True)
        return Counter(alert["Check"] for alerts in json.loads(ran.stdout).values() for alert in alerts)

    return score
