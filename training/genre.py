"""What sort of document a text is, from its opening words: one side's account,
a joint statement, or reporting. Writes internal/genre/genre.tsv, read
by genre.go there: a multinomial logistic regression with L1 penalty (proximal
gradient with momentum, Beck & Teboulle 2009), over the words and pairs of words
of the first 60 words and of the 240 after them.

Learns from the marked-up documents about talks, the gold records of the tune
part and those of gold/more and gold/varied, by what they say of themselves.
"""
import argparse
import json
import re
from collections import Counter
from pathlib import Path

import torch

from talks import load_marked

HERE = Path(__file__).resolve().parent
REPO = HERE.parent
GENRES = ("report", "readout", "joint_statement")
HEAD, REST = 60, 240  # words
FEWEST = 4  # documents that a feature stands in
PENALTY = 4e-5
STEPS, RATE = 300, 4.0
WORD = re.compile(r"[A-Za-z]+|[0-9]+|[“\"”]")


def features(text):
    """As genre.go's."""
    words = ["0" if w.isdigit() else w.lower() for w in WORD.findall(text)[:HEAD + REST]]
    out = set()
    for part, run in (("h", words[:HEAD]), ("b", words[HEAD:])):
        out.update(part + " " + w for w in run)
        out.update(part + " " + a + " " + b for a, b in zip(run, run[1:]))
    return out


def documents(shared):
    """(features, genre, weight) of each document."""
    def item(text, kind, weight):
        return features(text), GENRES.index(kind) if kind in GENRES else 0, weight

    for path in sorted((HERE / "talks").glob("*.txt")):
        document = load_marked(path)
        yield item(document["text"], document["kind"], 1)
    tune = json.loads((HERE / "split.json").read_text())["tune"]
    gold = [(Path(shared) / n.split("/")[0], n.split("/")[1]) for n in tune]
    gold += [(p.parent, p.name.removesuffix(".gold.json")) for part in ("more", "varied") for p in sorted((REPO / "gold" / part).glob("*.gold.json"))]
    for folder, name in gold:
        kind = json.loads((folder / (name + ".gold.json")).read_text(encoding="utf-8"))["doc"]["kind"]
        yield item((folder / "docs" / (name + ".txt")).read_text(encoding="utf-8"), kind, 3)


def matrix(documents, columns):
    """Sparse: (documents, columns)."""
    rows, places, values = [], [], []
    for row, (found, _, _) in enumerate(documents):
        known = [columns[f] for f in found if f in columns]
        rows += [row] * len(known)
        places += known
        values += [1 / len(found) ** 0.5] * len(known)
    return torch.sparse_coo_tensor([rows, places], values, (len(documents), len(columns))).coalesce()


def fit(documents):
    """Columns by feature, their weights (columns, genres), bias."""
    count = Counter(f for found, _, _ in documents for f in found)
    columns = {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= FEWEST))}
    x, y = matrix(documents, columns), torch.tensor([d[1] for d in documents])
    back = x.t().coalesce()
    share = torch.tensor([float(d[2]) for d in documents])
    share /= share.sum()
    w, bias = torch.zeros(len(columns), len(GENRES)), torch.zeros(len(GENRES))
    ahead = w
    for step in range(STEPS):
        p = (torch.sparse.mm(x, ahead) + bias).softmax(1) - torch.eye(len(GENRES))[y]
        p *= share[:, None]
        new = ahead - RATE * torch.sparse.mm(back, p)
        new = new.sign() * (new.abs() - RATE * PENALTY).clamp(min=0)
        ahead = new + step / (step + 3) * (new - w)
        w, bias = new, bias - RATE * p.sum(0)
    return columns, w, bias


def check(every):
    """Prints how well documents are told apart that were not seen, in five parts."""
    right = Counter()
    for part in range(5):
        columns, w, bias = fit([d for i, d in enumerate(every) if i % 5 != part])
        test = [d for i, d in enumerate(every) if i % 5 == part]
        right.update(zip((d[1] for d in test), (torch.sparse.mm(matrix(test, columns), w) + bias).argmax(1).tolist()))
    print("not seen: %.3f right" % (sum(n for (a, b), n in right.items() if a == b) / len(every)))
    for (a, b), n in sorted(right.items()):
        print("  %-16s taken for %-16s %d" % (GENRES[a], GENRES[b], n))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--talks", default=str(REPO.parent / "shared/talks"))
    parser.add_argument("--check", action="store_true", help="say how well it does on documents that it did not see")
    args = parser.parse_args()
    every = list(documents(args.talks))
    if args.check:
        check(every)
    columns, w, bias = fit(every)
    w = (w * 100).round() / 100 + 0.0
    kept = [(f, w[i]) for f, i in columns.items() if w[i].abs().max() > 0]
    with open(REPO / "internal/genre/genre.tsv", "w", encoding="utf-8") as out:
        out.write("# feature\t%s\n" % "\t".join(GENRES))
        out.write("\t" + "\t".join("%.3f" % b for b in bias) + "\n")
        for f, weights in kept:
            out.write(f + "\t" + "\t".join(("%.2f" % v).rstrip("0").rstrip(".") for v in weights.tolist()) + "\n")
    print("%d features" % len(kept))


if __name__ == "__main__":
    main()
