"""Step 3: goes on from step 2, or from itself, and teaches the talks head, with
the other tasks beside it."""
import argparse
import json
import random
import time
from functools import partial
from pathlib import Path

import torch

import data
import talks_data
import weights
from exchange import Exchange, thinned
from features import make_tokenizer
from losses import ENCODER, Average, Stream, attribution_loss, save, talks_loss, treebank_loss
from model import FULL, Reader
from talks import load_marked

REPO = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
WARM_UP = 0.05  # part of the run
SAVED_EVERY = 600  # seconds


def grown(state, model):
    """A checkpoint's state with new rows for the kinds of anchors and classes of links that the model has and it lacks."""
    for name in ("talks.link.out.weight", "talks.link.out.bias", "talks.link.L"):
        wanted = model.state_dict()[name]
        if name in state and state[name].shape[0] < wanted.shape[0]:
            state[name] = torch.cat([state[name], wanted[state[name].shape[0]:]])
    return state


class Library:
    """The documents about talks, read anew for each epoch, so that those that are written while it runs join in."""

    EXCHANGED = 0.6  # share of them that get other names in an epoch
    THINNED, LEFT_OUT = 0.4, 0.2  # share of them that lose paragraphs in an epoch, and share of their paragraphs that they lose

    def __init__(self, args, tokenizer, rng):
        self.args, self.tokenizer, self.rng, self.labelled = args, tokenizer, rng, {}
        self.split = json.loads((HERE / "split.json").read_text())

    def documents(self):
        """(document, how often an epoch has it)"""
        of_gold, of_more, of_varied = (int(n) for n in self.args.repeat.split(","))
        tune, held = self.split["tune"], self.split["held"]
        gold = {"tune": tune, "all": tune + held, "none": []}[self.args.gold]
        marked = sorted((HERE / "talks").glob("*.txt"))
        again = {p.stem.replace("-", "/") for p in marked}  # gold documents that are marked up as well
        sources = [(partial(load_marked, p), p.name, of_gold if p.stem.startswith("own-") else 1) for p in marked]
        triggers = talks_data.read_triggers()
        sources += [(partial(talks_data.load_gold, self.args.talks, n, triggers), n, of_gold) for n in gold if n not in again]
        if gold:
            of = {"more": of_more, "varied": of_varied}
            for folder in [*(REPO / "gold" / n for n in of), *map(Path, self.args.more)]:
                for p in sorted(folder.glob("*.gold.json")):
                    name = folder.name + "/" + p.name.removesuffix(".gold.json")
                    sources.append((partial(talks_data.load_gold, folder.parent, name, triggers), name, of.get(folder.name, of_more)))
            sources.append((partial(talks_data.load_first, self.args.talks), "first article", of_more))
        for load, name, times in sources:
            try:
                yield load(), times
            except (OSError, ValueError, AttributeError, KeyError, TypeError) as error:  # half written: it joins in the next time
                print("left out: %s: %s" % (name, error), flush=True)

    def epoch(self):
        documents = list(self.documents())
        exchange = self.args.exchange and Exchange(
            json.loads((Path(self.args.exchange) / "talks.json").read_text()), {d["id"]: d["text"] for d, _ in documents})
        out = []
        for document, times in documents:
            for _ in range(times):
                changed = exchange(document, self.rng) if exchange and self.rng.random() < self.EXCHANGED else document
                if self.rng.random() < self.THINNED:
                    changed = thinned(changed, self.rng, self.LEFT_OUT)
                if changed is not document:
                    out.append(talks_data.label_talks(changed, self.tokenizer))
                    continue
                if document["id"] not in self.labelled:
                    self.labelled[document["id"]] = talks_data.label_talks(document, self.tokenizer)
                out.append(self.labelled[document["id"]])
        print("talks: %d documents, %d pieces an epoch" % (len(documents), sum(len(d["pieces"]["ids"]) for d in out)), flush=True)
        return out


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", help="checkpoint of step 2 or 3, or a weight file such as model/reader.bin")
    parser.add_argument("--out", required=True, help="checkpoint to write")
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    parser.add_argument("--talks", default=str(REPO.parent / "shared/talks"))
    parser.add_argument("--gold", default="tune", help="gold documents to learn from: tune, all or none, see split.json")
    parser.add_argument("--more", nargs="*", default=[], help="folders like gold/more, of texts that may not be in the repository")
    parser.add_argument("--repeat", default="2,1,3", help="how often an epoch has the gold documents, those of gold/more, and those of gold/varied")
    parser.add_argument("--minutes", type=float, default=42)
    parser.add_argument("--mix", default="0.4,0.15,0.45", help="shares of attributions, treebanks, talks in the steps")
    parser.add_argument("--budget", type=int, default=16 * 256, help="pieces a batch; half as many of talks")
    parser.add_argument("--lr", type=float, default=1.3e-4)
    parser.add_argument("--head-lr", type=float, default=1.5e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bf16", type=int, default=1)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--names", help="folder with names.jsonl, another tagger's names of PolNeAR train: see data.silver_names")
    parser.add_argument("--exchange", help="folder with talks.json, the names of the documents about talks: see exchange.py")
    parser.add_argument("--hide", type=float, default=0.04, help="share of word pieces hidden from the encoder")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    saved = weights.checkpoint(args.checkpoint)
    pieces = saved["pieces"]
    tokenizer = make_tokenizer(pieces)
    library = Library(args, tokenizer, rng)
    attributions = data.polnear_documents(args.data, "train", tokenizer)
    if args.names:
        data.silver_names(args.names, attributions)
    treebanks = data.treebank_documents(args.data, "train", tokenizer)
    print("documents: attributions %d, treebanks %d" % (len(attributions), len(treebanks)), flush=True)

    model = Reader(len(pieces), FULL)
    missing, unexpected = model.load_state_dict(grown(saved["state"], model), strict=False)
    assert not unexpected and all(m.startswith(("talks.", "coref.")) for m in missing)
    model.compute_in_int8()
    model.hidden_share = args.hide
    average = Average(model)
    groups = [[p for n, p in model.named_parameters() if n.split(".")[0] in ENCODER],
              [p for n, p in model.named_parameters() if n.split(".")[0] not in ENCODER and not n.startswith(("talks.", "coref."))],
              [p for n, p in model.named_parameters() if n.startswith(("talks.", "coref."))]]
    rates = [args.lr, args.lr * 3, args.head_lr]
    optimiser = torch.optim.AdamW([dict(params=p, lr=r) for p, r in zip(groups, rates)],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    streams = [Stream(lambda: data.polnear_epoch(attributions, args.budget, rng)),
               Stream(lambda: data.treebank_epoch(treebanks, args.budget, rng)),
               Stream(lambda: talks_data.talks_epoch(library.epoch(), args.budget // 2, rng))]
    mix = [float(m) for m in args.mix.split(",")]
    model.train()
    started, step, sums, counts = time.time(), 0, {}, {}
    written = started
    while True:
        done = (time.time() - started) / (args.minutes * 60)
        if done >= 1:
            break
        rate = max(0.01, min(done / WARM_UP, (1 - done) / (1 - WARM_UP)))
        for group, lr in zip(optimiser.param_groups, rates):
            group["lr"] = lr * rate
        task = rng.choices((0, 1, 2), mix)[0]
        items = streams[task].next()
        if task == 0:
            loss, parts, _ = attribution_loss(model, items, bool(args.bf16), True)
        elif task == 1:
            loss, parts, _ = treebank_loss(model, items, bool(args.bf16), rng)
        else:
            loss, parts, _ = talks_loss(model, talks_data.talks_batch(items), bool(args.bf16))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        average.add(model)
        for name, value in parts.items():
            sums[name], counts[name] = sums.get(name, 0) + value.item(), counts.get(name, 0) + 1
        if step % 20 == 0:
            print("step %d  %s  epochs %s  %.0fs" % (
                step, " ".join("%s %.4f" % (k, sums[k] / counts[k]) for k in sorted(sums)),
                " ".join("%.2f" % s.progress() for s in streams), time.time() - started), flush=True)
            sums, counts = {}, {}
        if time.time() - written > SAVED_EVERY:
            written = time.time()
            save(args.out, model, optimiser, pieces, step, time.time() - started, args, average)
    save(args.out, model, optimiser, pieces, step, time.time() - started, args, average)
    print("done: step %d" % step, flush=True)


if __name__ == "__main__":
    main()
