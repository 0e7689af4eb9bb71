"""Step 1: chooses the word pieces to keep and writes them, one a line."""
import argparse
import collections
import json
from pathlib import Path

import data
from features import SPECIALS, make_tokenizer, read_vocabulary

REPO = Path(__file__).resolve().parent.parent
PUNCTUATION = range(0x2010, 0x2040)  # dashes, quotation marks, bullets, ellipsis


def kept_character(char):
    """ASCII, Latin-1, common punctuation and currency signs."""
    code = ord(char)
    return code < 0x100 or code in PUNCTUATION or 0x20A0 <= code <= 0x20C0 or char in "™№−"


def talks_texts(folder, split):
    """Texts of the documents about talks that may be tuned on."""
    tune = set(json.loads(Path(split).read_text(encoding="utf-8"))["tune"])
    for path in sorted(Path(folder).glob("*/docs/*.txt")) + sorted(Path(folder).glob("example/*.md")):
        part = path.relative_to(folder).parts[0]
        if part == "example" or "%s/%s" % (part, path.stem) in tune:
            yield path.read_text(encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    parser.add_argument("--talks", default=str(REPO.parent / "shared/talks"))
    parser.add_argument("--split", default=str(REPO / "training/split.json"))
    parser.add_argument("--base", required=True, help="folder with the MiniLM weights")
    parser.add_argument("--size", type=int, default=15000)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()

    base = read_vocabulary(args.base + "/vocab.txt")
    order = SPECIALS + [p for p in base if p not in SPECIALS]
    tokenizer = make_tokenizer(order)
    texts = [d["text"] for d in data.load_polnear(args.data, "train")]
    texts += data.treebank_texts(args.data, "train")
    texts += talks_texts(args.talks, args.split)
    counts = collections.Counter()
    for text in texts:
        counts.update(tokenizer.encode(text, add_special_tokens=False).ids)

    bare = lambda piece: piece[2:] if piece.startswith("##") else piece
    keep = dict.fromkeys(SPECIALS)
    keep.update(dict.fromkeys(p for p in base if len(bare(p)) == 1 and kept_character(bare(p))))
    seen = sorted((i for i in counts if order[i] not in keep), key=lambda i: (-counts[i], i))
    keep.update(dict.fromkeys(order[i] for i in seen))
    used = len(keep)
    keep.update(dict.fromkeys(p for p in base if not p.startswith("[unused")))
    pieces = list(keep)[:args.size]
    Path(args.out).write_text("".join(p + "\n" for p in pieces), encoding="utf-8")

    total, lost = sum(counts.values()), 0
    kept = set(pieces)
    lost = sum(n for i, n in counts.items() if order[i] not in kept)
    print("%d texts, %d pieces seen, %d distinct; %d wanted, %d kept; %d occurrences lost (%.3f%%)" % (
        len(texts), total, len(counts), used, len(pieces), lost, 100 * lost / total))


if __name__ == "__main__":
    main()
