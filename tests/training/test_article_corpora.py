"""Each article parser on a few lines of our own in the layout of its corpus."""

from __future__ import annotations

import io
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from training import corpora
from training.corpora import domains

Put = Callable[[str, str | bytes], None]


def archive(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_fakehealth(tmp_path: Path, put: Put) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    module = corpora.module("fakehealth")
    review = [
        {"question": "Does the news release seem to grasp the quality of the evidence? ", "answer": "Satisfactory"},
        {"question": "Does it include unjustifiable, sensational language?", "answer": "Not Satisfactory"},
        {"question": "Does it discuss the costs of the intervention?", "answer": "Not Applicable"},
    ]
    book = openpyxl.Workbook()
    book.active.title = "News"
    for row in (("Index", "Title", "Review"), ("news_reviews_00001", "The verdict", str(review)), (None, None, None)):
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    put(module.PATHS[2], buffer.getvalue())
    release = {"url": "https://web.archive.org/web/2018/https://www.wire.example/a", "title": "Ours",
               "text": "Newswise — Bees hum.\n\n###"}  # fmt: skip
    put(f"{module.PATHS[0]}/news_reviews_00001.json", json.dumps(release))
    stories = ["Bees hum at night.", "Bees hum  at night.", "Please make sure your browser loads it.", ""]
    for number, text in enumerate(stories):
        story = {"url": "https://daily.example/b", "title": None, "text": text}
        put(f"{module.PATHS[1]}/story_reviews_{number}.json", json.dumps(story))
    first, second = corpora.load("fakehealth", tmp_path)
    assert first.label == {"evidence": 1, "language": 0, "costs": None}
    assert (first.text, first.group, first.extra["title"]) == ("Bees hum.", "wire.example", "Ours")
    assert (first.extra["kind"], first.extra["short"]) == ("release", True)
    assert (second.text, second.label, second.extra["kind"]) == ("Bees hum at night.", {}, "story")


def test_ftd(tmp_path: Path, put: Put) -> None:
    texts, grades = corpora.module("ftd").PATHS
    codes = list(corpora.module("ftd").FUNCTIONS)
    rows = ["\t".join(["ID", *codes])]
    rows += ["\t".join([name, *("2" if code == "A12" else "0.5" for code in codes)])
             for name in ("__id__1-shop", "__id__2-co")]  # fmt: skip
    put(grades, "\n".join(rows) + "\n")
    put(texts, lzma.compress(b"Buy it , do n't wait . </doc> \nIt rained . </doc> \n"))
    shop, rain = corpora.load("ftd", tmp_path)
    assert (shop.text, shop.label["A12"], shop.label["A1"]) == ("Buy it, don't wait.", 2.0, 0.5)
    assert (shop.group, rain.group) == ("shop", "2-co")
    put(texts, lzma.compress(b"One line only .\n"))
    with pytest.raises(ValueError, match="1 documents"):
        corpora.load("ftd", tmp_path)


def test_mt_ginco(tmp_path: Path, put: Put) -> None:
    for number, path in enumerate(corpora.module("mt_ginco").PATHS):
        put(path, f'text,labels\n"Heading <p/> It rained, {number}.",Promotion\n')
    rows = corpora.load("mt_ginco", tmp_path)
    assert [(row.text, row.label, row.extra["part"]) for row in rows] == [
        ("Heading\n\nIt rained, 0.", "Promotion", "train"),
        ("Heading\n\nIt rained, 1.", "Promotion", "dev"),
    ]


def ratings(put: Put) -> None:
    pc1, wikipedia, cred1 = domains.PATHS
    put(pc1, "domain,pc1\ndaily.example,0.25\n")
    put(wikipedia, 'id,status,urls\n1,"[""Generally reliable""]","[""www.daily.example"", ""herald.example""]"\n')
    put(cred1, "domain,credibility_score\nhoax.example,0.1\n")


def test_domains(tmp_path: Path, put: Put) -> None:
    ratings(put)
    table = domains.load(tmp_path)
    assert list(table) == ["daily.example", "herald.example", "hoax.example"]
    daily = domains.Rating(0.25, ("Generally reliable",), None)
    assert domains.rated(table, "https://blog.Daily.example/a?b=c") == ("daily.example", daily)
    assert domains.rated(table, "www.hoax.example/a")[1].cred1 == 0.1
    assert domains.rated(table, "https://other.example/") == ("other.example", domains.Rating())
    assert domains.host("https://web.archive.org/web/2018id_/http://www.a.example/b") == "a.example"
    assert domains.host("http://[bad") == ""


def test_baly(tmp_path: Path, put: Put) -> None:
    ratings(put)
    row = {"ID": "x1", "source": "Daily Plover - News", "bias": 2, "url": "http://www.daily.example/a", "topic": "tax",
           "title": "T", "date": "2016-01-01", "authors": "", "content": "it rained ,",
           "content_original": "SHARE THIS ARTICLE\n\nIt rained, the Daily Plover saw."}  # fmt: skip
    put(f"{corpora.module('baly').PATHS[0]}/x1.json", json.dumps(row))
    (article,) = corpora.load("baly", tmp_path)
    assert article.text == "It rained, the outlet saw."
    assert article.label == {"leaning": 1, "reliability": 0.25, "wikipedia": ("Generally reliable",)}
    assert (article.group, article.extra["authors"]) == ("daily.example", False)


@pytest.mark.parametrize(
    ("outlet", "text", "clean"),
    [
        ("Daily Plover - News", "The Daily Plover and Daily Plover", "The outlet and the outlet"),
        ("Vice", "Vice asked Vice President Bee.", "the outlet asked Vice President Bee."),
        ("Bloomberg", "Ann Bloomberg told Bloomberg.", "Ann Bloomberg told the outlet."),
        ("A (b", "It rained (b.", "It rained (b."),
    ],
)
def test_baly_hides_its_outlets(outlet: str, text: str, clean: str) -> None:
    assert corpora.module("baly")._anonymous(text, outlet) == clean


def test_politifact(tmp_path: Path, put: Put) -> None:
    fake, real = corpora.module("politifact").PATHS
    put(f"{fake}/Fake_1.json", json.dumps({"text": "9k SHARES\n\nIt rained frogs.", "title": "F"}))
    put(f"{real}/Real_1.json", json.dumps({"text": "It rained.", "title": "R", "source": "http://www.a.example"}))
    rows = corpora.load("politifact", tmp_path)
    assert [(row.text, row.label, row.group) for row in rows] == [
        ("It rained frogs.", 0, "politifact-Fake_1"),
        ("It rained.", 1, "a.example"),
    ]


def test_horne(tmp_path: Path, put: Put) -> None:
    random = "Public Data/Random Poltical News Dataset"
    members: dict[str, str | bytes] = {
        f"{random}/Fake/1.txt": "It’s frogs.".encode("cp1252"),
        f"{random}/Fake_titles/1.txt": "Frogs!",
        f"{random}/Satire/1.txt": "It’s “rain”.",
        "Public Data/Buzzfeed Political News Dataset/Real/2.txt": "Rain.",
        f"__MACOSX/{random}/Fake/1.txt": "x",
        f"{random}/Fake/.DS_Store": b"\x00",
    }
    put(corpora.module("horne").PATHS[0], archive(members))
    rows = corpora.load("horne", tmp_path)
    assert [(row.text, row.label, row.extra["set"], row.extra["title"]) for row in rows] == [
        ("Rain.", "real", "buzzfeed", ""),
        ("It’s frogs.", "fake", "random", "Frogs!"),
        ("It’s “rain”.", "satire", "random", ""),
    ]


def test_celebrity(tmp_path: Path, put: Put) -> None:
    fake, legit = corpora.module("celebrity").PATHS
    put(f"{fake}/001fake.txt", "A title\n\nAnn left.\nShe ran.")
    put(f"{legit}/001legit.txt", "Ann stays.")
    one, two = corpora.load("celebrity", tmp_path)
    assert (one.text, one.extra["title"], one.label) == ("Ann left.\n\nShe ran.", "A title", 0)
    assert (two.text, two.label) == ("Ann stays.", 1)
    assert one.group == two.group
