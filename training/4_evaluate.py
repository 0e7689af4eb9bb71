"""Step 4: decodes development texts with a checkpoint and scores the result.

Weights are rounded as step 5 stores them, so the figures are those of the
exported reader (but for Go's rounding of activations).
"""
import argparse
import importlib.util
import json
import time
from pathlib import Path

import torch

import data
import weights
from decode import PARAMS, decode_window, find_cues, quoted_ranges, softmax
from features import featurize, make_tokenizer, windows
from model import ENTITIES, FULL, Reader

REPO = Path(__file__).resolve().parent.parent
BATCH = 16  # windows


def load_checkpoint(path):
    saved = weights.checkpoint(path)
    model = Reader(len(saved["pieces"]), dict(FULL, **saved["config"]))
    model.load_state_dict(weights.round_state(saved["state"]), strict=False)  # a checkpoint of step 2 has no talks head
    return model.eval(), make_tokenizer(saved["pieces"]), saved


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("attribution_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def batches(items, length):
    """Items in groups of similar length."""
    items = sorted(items, key=length)
    return [items[i:i + BATCH] for i in range(0, len(items), BATCH)]


@torch.no_grad()
def predict_attributions(model, tokenizer, documents, params):
    """Predictions in the scorer's form: [{id, text, attributions}]."""
    pieces = [featurize(d["text"], tokenizer) for d in documents]
    found = [[] for _ in documents]
    items = [(k, window) for k, d in enumerate(documents) for window in windows(d["text"], pieces[k])]
    for group in batches(items, lambda item: item[1][1] - item[1][0]):
        batch = data.collate([(pieces[k], *window) for k, window in group])
        h = model.encode(batch)
        for b, (k, window) in enumerate(group):
            length = window[1] - window[0] + 2
            roles = softmax(model.role(h[b, :length]).numpy())
            text = documents[k]["text"]
            quotations = quoted_ranges(text, pieces[k], window)
            cues = find_cues(text, pieces[k], window, roles, params, quotations)
            if not cues:
                continue
            begin, end = torch.tensor(cues).T
            scores = model.pair(h[b:b + 1, :length], torch.zeros(len(cues), dtype=torch.long), begin, end,
                                batch["para"][b:b + 1, :length]).numpy()
            found[k] += decode_window(text, pieces[k], window, roles, cues, scores, params, quotations)
    return [dict(id=d["id"], text=d["text"], attributions=sorted(a, key=lambda x: x["cue"]))
            for d, a in zip(documents, found)]


def spans_of(labels):
    """Typed spans of a BIO sequence; an I- without its B- begins a span."""
    out, start = set(), None
    names = [ENTITIES[i] for i in labels] + ["O"]
    for i, name in enumerate(names):
        if start is not None and not (name == "I-" + names[start][2:]):
            out.add((names[start][2:], start, i))
            start = None
        if start is None and name != "O":
            start = i
    return out


@torch.no_grad()
def score_treebank(model, documents, named):
    """Accuracy of parts of speech, heads and labels on gold words that have a
    piece (heads: the best scoring one for each word, no tree search), and F1
    of names."""
    words = upos = uas = las = right = predicted = gold = 0
    items = [(d, *window) for d in documents for window in data.sentence_windows(d)]
    for group in batches(items, lambda item: item[2] - item[1]):
        batch, ent, table = data.treebank_batch(group)
        h = model.encode(batch)
        for b in range(len(group)):
            real = table["sentence"][b] >= 0
            dependents = h[b, table["position"][b][real]]
            candidates = torch.cat([h[b, :1], dependents])
            sentence = table["sentence"][b][real]
            scores = model.dep.arcs(dependents, candidates)
            scores[:, 1:].masked_fill_(sentence[:, None] != sentence[None, :], -1e4)
            head = scores.argmax(-1)
            label = model.dep.labels(dependents, candidates[head]).argmax(-1)
            hit = head == table["head"][b][real]
            words += len(sentence)
            upos += int((model.upos(dependents).argmax(-1) == table["upos"][b][real]).sum())
            uas += int(hit.sum())
            las += int((hit & (label == table["rel"][b][real])).sum())
            if named:
                inside = ent[b] != data.IGNORE
                guess = spans_of(model.ent(h[b, inside]).argmax(-1).tolist())
                truth = spans_of(ent[b, inside].tolist())
                right, predicted, gold = right + len(guess & truth), predicted + len(guess), gold + len(truth)
    result = dict(words=words, upos=upos / words, uas=uas / words, las=las / words)
    if named:
        result.update(names=gold, names_p=right / max(1, predicted), names_r=right / max(1, gold),
                      names_f1=2 * right / max(1, predicted + gold))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    parser.add_argument("--scorer", default=str(REPO.parent / "shared/eval/attribution_score.py"))
    parser.add_argument("--documents", type=int, default=0, help="score the first N documents of each corpus only")
    parser.add_argument("--params", default="{}", help="JSON object of decoding parameters to change")
    parser.add_argument("--out", help="JSON lines file for the predictions")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, tokenizer, saved = load_checkpoint(args.checkpoint)
    print("step %d, %.1f of %.0f minutes" % (saved["step"], saved["elapsed"] / 60, saved["minutes"]))
    limit = args.documents or None

    documents = data.load_polnear(args.data, "dev")[:limit]
    began = time.time()
    predictions = predict_attributions(model, tokenizer, documents, dict(PARAMS, **json.loads(args.params)))
    print("attributions: %d documents, %.0fs" % (len(documents), time.time() - began))
    if args.out:
        Path(args.out).write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in predictions), encoding="utf-8")
    scorer = load_scorer(args.scorer)
    scorer.report(scorer.score(documents, predictions))
    for corpus in ("ewt", "gum"):
        treebank = data.treebank_documents(args.data, "dev", tokenizer, (corpus,))[:limit]
        result = score_treebank(model, treebank, corpus == "gum")
        print(corpus, "  ".join("%s %s" % (k, v if isinstance(v, int) else "%.2f" % (100 * v)) for k, v in result.items()), flush=True)


if __name__ == "__main__":
    main()
