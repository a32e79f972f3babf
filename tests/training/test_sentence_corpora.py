"""Each sentence parser on a few lines of our own in the layout of its corpus."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from training import corpora
from training.corpora.polnear import source_kind

Put = Callable[[str, str | bytes], None]


def archive(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_wikiweasel(tmp_path: Path, put: Put) -> None:
    certain, weasel = corpora.module("wikiweasel").PATHS
    put(certain, "He wrote `` Plover '' -LRB- 1910 -RRB-.\nWhere is it ?.\nWhere is it ?.\n")
    put(weasel, "Some say so .\n")
    rows = corpora.load("wikiweasel", tmp_path)
    assert [(row.text, row.label) for row in rows] == [
        ('He wrote "Plover" (1910).', 0),
        ("Where is it?", 0),
        ("Some say so.", 1),
    ]


BIOSCOPE = """<?xml version="1.0"?><Annotation><DocumentSet><Document type="x"><DocID type="PMID"> {id} </DocID>
<DocumentPart type="Title"><sentence id="S1.1">Birds sing.</sentence></DocumentPart>
<DocumentPart type="Text"><sentence id="S1.2">This <xcope id="X1"><cue type="speculation" ref="X1">may</cue> be
  <xcope id="X2"><cue type="negation" ref="X2">no</cue> cause</xcope></xcope> of “it” {id}.</sentence></DocumentPart>
</Document></DocumentSet></Annotation>"""


def test_bioscope(tmp_path: Path, put: Put) -> None:
    for number, path in enumerate(corpora.module("bioscope").PATHS):
        put(path, BIOSCOPE.format(id=number))
    title, text, other = corpora.load("bioscope", tmp_path)
    assert (title.text, title.label, title.group, title.extra["part"]) == ("Birds sing.", 0, "0", "Title")
    assert (text.text, text.label) == ('This may be no cause of "it" 0.', 1)
    assert [text.text[a:b] for a, b in text.extra["cues"]] == ["may"]
    assert [text.text[a:b] for a, b in text.extra["negations"]] == ["no"]
    assert (other.extra["source"], other.group) == ("full_papers", "1")


def test_checkthat(tmp_path: Path, put: Put) -> None:
    train, dev = corpora.module("checkthat").PATHS
    header = "Sentence_id\tText\tclass_label\r\n"
    put(train, f'{header}1500\t"He said ""no"" to it."\tNo\r\n20\tWe built 50 itâ€™s.\tYes\r\n')
    put(dev, f"{header}30\tThank you.\tNo\r\n")
    rows = corpora.load("checkthat", tmp_path)
    assert [(row.text, row.label, row.group) for row in rows] == [
        ("We built 50 it's.", 1, "debate-0"),
        ("Thank you.", 0, "debate-0"),
        ('He said "no" to it.', 0, "debate-1"),
    ]
    assert [row.extra["part"] for row in rows] == ["train", "dev", "train"]


def test_verifiability(tmp_path: Path, put: Put) -> None:
    lines = ['"","label","text","rule_name","comment_number","proposition_number"', '0,"u","It should end.","apr",5,0',
             '1,"e","I was there, twice","apr",5,1', '2,"n","It costs 5.","ms",7,0']  # fmt: skip
    put(corpora.module("verifiability").PATHS[0], "\n".join(lines))
    rows = corpora.load("verifiability", tmp_path)
    assert [(row.label, row.extra["class"], row.group) for row in rows] == [
        (1, "u", "apr-5"),
        (0, "e", "apr-5"),
        (0, "n", "ms-7"),
    ]


def test_causal(tmp_path: Path, put: Put) -> None:
    lines = ["sentence,label", "A is high.,0", "A raises B.,1", "A may raise B by 5\\\\xa0g.,2", '"""A goes with B.",3']
    put(corpora.module("causal").PATHS[0], "\n".join(lines))
    rows = corpora.load("causal", tmp_path)
    assert [(row.text, row.label, row.extra["class"]) for row in rows] == [
        ("A is high.", 0, "none"),
        ("A raises B.", 1, "direct"),
        ("A may raise B by 5 g.", 1, "conditional"),
        ("A goes with B.", 0, "correlational"),
    ]


def test_babe(tmp_path: Path, put: Put) -> None:
    lines = [
        "\ufefftext;news_link;outlet;topic;type;label_bias;label_opinion;biased_words",
        "...the Wild, wild plan is bewildering.;u;Daily;tax;left;Biased;Expresses writer’s opinion;['wild', 'plan is']",
        "It rained.;u;Herald;tax;;Non-biased;Entirely factual;[]",
        "It snowed.;u;Herald;tax;;No agreement;Entirely factual;[]",
    ]
    put(corpora.module("babe").PATHS[0], "\n".join(lines))
    biased, plain = corpora.load("babe", tmp_path)
    assert (biased.text, biased.label, biased.group) == ("the Wild, wild plan is bewildering.", 1, "Daily")
    assert [biased.text[a:b] for a, b in biased.extra["words"]] == ["Wild", "wild", "plan is"]
    assert biased.extra["opinion"] == "Expresses writer's opinion"
    assert (plain.label, plain.extra["words"], plain.extra["leaning"]) == (0, [], "")


def test_polnear(tmp_path: Path, put: Put) -> None:
    text = "Title of it.\n\n''We won,'' said Ann Bee. Officials doubt it. It rained."
    spans = {"T1": ("Source", "Ann Bee"), "T2": ("Cue", "said"), "T3": ("Content", "''We won,''"),
             "T4": ("Source", "Officials"), "T5": ("Cue", "doubt"), "T6": ("Content", "it.")}  # fmt: skip
    where = {key: text.index(words, 20 if words == "it." else 0) for key, (_, words) in spans.items()}
    lines = [f"{key}\t{role} {where[key]} {where[key] + len(words)}\t{words}" for key, (role, words) in spans.items()]
    lines += ["E1\tAttribution:T2 Cue:T2 Source:T1 Content:T3", "E2\tAttribution:T5 Cue:T5 Source:T4 Content:T6"]
    lines.append("a note of the annotator's")
    root = "raw/networkdynamics/PolNeAR/data"
    for part in ("train", "dev"):
        put(f"{root}/{part}/text/daily_2016_{part}.txt", text.replace("Title", part))
        shift = len(part) - len("Title")
        moved = [_shifted(line, shift) for line in lines]
        put(f"{root}/{part}/attributions/daily_2016_{part}_ab12.ann", "\n".join(moved))
        put(f"{root}/{part}/attributions/daily_2016_{part}_cd34.ann", "\n".join(moved[:3] + moved[6:7]))
        put(f"{root}/{part}/attributions/daily_2016_{part}_ef56.ann", "")
    rows = corpora.load("polnear", tmp_path)
    assert [(row.text, row.label) for row in rows] == [
        ("train of it.", 0),
        ('"We won," said Ann Bee.', 1),
        ("Officials doubt it.", 0),
        ("It rained.", 0),
        ("dev of it.", 0),
    ]
    won = rows[1]
    assert (won.group, won.extra["publisher"], won.extra["part"]) == ("daily_2016_train", "daily", "train")
    assert (won.extra["cue"], won.extra["content"], won.extra["source"]) == (True, True, True)
    assert (won.extra["sources"], won.extra["quoted"]) == (["named"], True)
    assert [won.text[a:b] for a, b in won.extra["cues"]] == ["said"]
    assert [won.text[a:b] for a, b in won.extra["source_spans"]] == ["Ann Bee"]


def _shifted(line: str, by: int) -> str:
    if not line.startswith("T"):
        return line
    key, where, words = line.split("\t")
    role, start, end = where.split()
    return f"{key}\t{role} {int(start) + by} {int(end) + by}\t{words}"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Ann Bee", "named"),
        ("the Herald", "named"),
        ("The campaign", "nominal"),
        ("Officials", "nominal"),
        ("officials at the Pentagon", "named"),
        ("She", "pronoun"),
        ("", "none"),
    ],
)
def test_source_kind(source: str, kind: str) -> None:
    assert source_kind(source) == kind


def test_news_discourse(tmp_path: Path, put: Put) -> None:
    train, validation = corpora.module("news_discourse").PATHS
    text = "URL http://a.example\n\nH A headline\n\nS1 ''It rained,'' Ann said.\nS2  It stopped.\n\nS10 Visit us."
    labels = "T1\tMain 1 2\tS1\nE1\tMain:T1\nT2\tSpeech 1 2\tS1\nT3\tDistant_Evaluation 5 6\tS2\nT4\tNA 8 9\tS10\n"
    members = {"train 2/Crime/one.txt": text, "train 2/Crime/one.ann": labels, "__MACOSX/train 2/Crime/._one.txt": "x"}
    put(train, archive(members))
    put(validation, archive({"validation/one.txt": "S1 It cleared.", "validation/one.ann": ""}))
    rows = corpora.load("news_discourse", tmp_path)
    assert [(row.text, row.label, row.extra["roles"]) for row in rows] == [
        ('"It rained," Ann said.', 1, ["Main"]),
        ("It stopped.", 0, ["Distant_Evaluation"]),
        ("Visit us.", 0, []),
        ("It cleared.", 0, []),
    ]
    assert [row.extra["furniture"] for row in rows] == [False, False, True, False]
    assert [row.extra["quotes"] for row in rows] == [True, False, False, False]
    assert len({row.group for row in rows}) == 2


def test_editorials(tmp_path: Path, put: Put) -> None:
    units = [("The plan is bad", "assumption"), (",", "no-unit"), ("because", "no-unit"),
             ("it cost 5 in 2010", "statistics"), (".", "no-unit"), ("We met Ann", "anecdote"),
             (".", "no-unit")]  # fmt: skip
    paragraph = [{"number": i, "text": text, "label": label} for i, (text, label) in enumerate(units)]
    title = [{"number": 9, "text": "A title", "label": "title"}]
    put("raw/webis-de/COLING-20/data-source/daily/1-a.json", json.dumps({"paragraphs": [title, paragraph]}))
    clauses = corpora.load("editorials", tmp_path)
    assert [(row.text, row.label, row.extra["class"]) for row in clauses] == [
        ("The plan is bad", 1, "assumption"),
        ("it cost 5 in 2010", 0, "statistics"),
        ("We met Ann", 0, "anecdote"),
    ]
    sentences = corpora.load("editorials", tmp_path, unit="sentence")
    assert [row.text for row in sentences] == ["The plan is bad, because it cost 5 in 2010.", "We met Ann."]
    assert sentences[0].extra["class"] == "statistics"
    assert sentences[0].extra["shares"] == pytest.approx({"assumption": 15 / 32, "statistics": 17 / 32})
    assert {row.group for row in sentences} == {"daily-1-a"}
    with pytest.raises(ValueError, match="neither clause nor sentence"):
        corpora.load("editorials", tmp_path, unit="word")


def test_ptc(tmp_path: Path, put: Put) -> None:
    root = "raw/davideturco/SemEval2020-Task11/datasets"
    text = "A title\n\nThe wicked plan failed.\nIt “rained”. \n"
    start = text.index("wicked")
    labels = f"7\tLoaded_Language\t{start}\t{start + 6}\n7\tDoubt\t{text.index('failed')}\t{text.index('rained') + 6}\n"
    put(f"{root}/train-articles/article7.txt", text)
    put(f"{root}/train-labels-task-flc-tc/article7.task-flc-tc.labels", labels)
    title, wicked, rained = corpora.load("ptc", tmp_path)
    assert (title.label, title.extra["title"]) == (0, True)
    assert (wicked.label, wicked.extra["techniques"]) == (1, ["Doubt", "Loaded_Language"])
    assert [wicked.text[a:b] for a, b, _ in wicked.extra["spans"]] == ["wicked", "failed."]
    assert (rained.text, rained.label, rained.extra["techniques"]) == ('It "rained".', 0, ["Doubt"])


def test_short_sets(tmp_path: Path, put: Put) -> None:
    put(corpora.module("facebook_ads").PATHS[0], "\ufefflabel,text\n0,Buy it http://a.example\n1,Vote\n2,Hm\n")
    put(corpora.module("dark_patterns").PATHS[0],
        'page_id\ttext\tlabel\tPattern Category\n7\t"Only ""3"" left"\t1\tScarcity\n')  # fmt: skip
    hypo, hypo_l = corpora.module("hyperbole").PATHS
    put(hypo, "Sentence,Hyperbole,Metaphor\nI waited years.,1,0\n")
    put(hypo_l, "Sentence,Hyperbole,Metaphor\nI waited.,0,1\n")
    no, yes = corpora.module("clickbait").PATHS
    put(no, gzip.compress(b"Rain Falls\n\n"))
    put(yes, gzip.compress(b"9 Rains You Missed\n"))
    ads = corpora.load("facebook_ads", tmp_path)
    assert [(row.text, row.label) for row in ads] == [("Buy it http://a.example", 1), ("Vote", 0)]
    assert [row.extra["urls"] for row in ads] == [1, 0]
    (pattern,) = corpora.load("dark_patterns", tmp_path)
    assert (pattern.text, pattern.label, pattern.group) == ('Only "3" left', 1, "page-7")
    assert pattern.extra["category"] == "Scarcity"
    hyperboles = corpora.load("hyperbole", tmp_path)
    assert [(row.label, row.extra) for row in hyperboles] == [
        (1, {"metaphor": False, "set": "hypo"}),
        (0, {"metaphor": True, "set": "hypo-l"}),
    ]
    assert [(row.text, row.label) for row in corpora.load("clickbait", tmp_path)] == [
        ("Rain Falls", 0),
        ("9 Rains You Missed", 1),
    ]
