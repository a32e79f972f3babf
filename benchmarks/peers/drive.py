"""Runs inside a peer's environment: ``python drive.py ADAPTER TASK ANSWER``. Standard library only.

The task, in JSON, is a list of groups: ``texts``, each with its format, and ``seconds`` of processor time to spend on
them at least, in whole passes. The answer holds for each group the seconds of one pass, the peak memory so far, and
what the peer said of each text in the last pass.
"""

import importlib.util
import json
import os
import re
import sys


def load(path):
    """Return the function that the adapter offers."""
    # Not as "proselint": the adapter's file has the name of the package that it imports.
    spec = importlib.util.spec_from_file_location("adapter", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load()


def processor():
    """Seconds of this process and of those that it started."""
    times = os.times()
    return sum(times[:4])


def peak():
    """Peak resident megabytes, or None where the system does not tell."""
    try:
        with open("/proc/self/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1000
    except OSError:
        return None


def measure(score, group):
    """Score the texts of a group over and over until its time is spent, after one to warm up; just once for none."""
    if group["seconds"]:
        score(*group["texts"][0])
    start, passes = processor(), 0
    while not passes or processor() - start < group["seconds"]:
        # Another text each time: some peers remember what they said of the last ones.
        said = [score(text + "\n" * passes, form) for text, form in group["texts"]]
        passes += 1
    return {"seconds": (processor() - start) / passes, "megabytes": peak(), "said": said}


def main():
    """Read the task, write the answer: standard output belongs to the peer."""
    adapter, task, answer = sys.argv[1:]
    # This folder holds a module for every peer; none of them may shadow the peer itself.
    sys.path[:] = [path for path in sys.path if path != os.path.dirname(os.path.abspath(__file__))]
    with open(task, encoding="utf-8") as file:
        groups = json.load(file)
    score = load(adapter)
    result = [measure(score, group) for group in groups]
    with open(answer, "w", encoding="utf-8") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main()
