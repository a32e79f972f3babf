"""What is made to be pressed: the labels and class names of buttons."""

from __future__ import annotations

import re

from credscore.expressions import expression

_STYLE = expression(r"(?:^|[\s_.:-])(?:btn|button|buttons|cta|call-to-action|calltoaction)(?:$|[\s_:-])", re.IGNORECASE)
_FIRST = frozenset("""
apply ask book browse build buy call chat check choose claim connect contact create discover donate download enroll
enrol explore find get grab hire install invite join launch learn let's meet order pledge pre-order preorder purchase
read redeem register request reserve save schedule see send shop sign start stay subscribe support switch take talk
transform try unlock upgrade view visit vote watch
""".split())  # fmt: skip
_WORDS = expression(r"[a-z'-]+")
_MOST_WORDS = 7


def is_button_style(classes: str) -> bool:
    """Whether an element's class attribute (or kramdown attribute list) says that it is drawn as a button."""
    return _STYLE.search(classes) is not None


def is_button_label(label: str) -> bool:
    """Whether ``label`` tells the reader to do something, in a button's few words ("Start your free trial")."""
    words = _WORDS.findall(label.lower().replace("\u2019", "'"))
    return 0 < len(words) <= _MOST_WORDS and words[0] in _FIRST and label[-1:] not in ".:?"
