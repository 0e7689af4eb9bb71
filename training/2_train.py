"""Step 2: trains the reader on PolNeAR and the treebanks."""
import argparse
import os
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import data
from decode import cue_runs
from features import make_tokenizer, read_vocabulary
from model import FULL, UPOS, Reader

REPO = Path(__file__).resolve().parent.parent
ENCODER = ("word", "pos", "lnE", "layers")
WARM_UP, NEGATIVES_FROM, INT8_FROM = 0.06, 0.12, 0.65  # parts of the run
WRONG_CUE = -5  # attribution number of a predicted cue that is none


def attribution_loss(model, items, bf16, with_negatives):
    """Role loss + 3 * pair loss; cues predicted wrongly are pair examples too,
    with nothing to find."""
    batch, role, owner, cues = data.polnear_batch(items)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        h = model.encode(batch)
    h = h.float()
    logits = model.role(h)
    role_loss = F.cross_entropy(logits.view(-1, logits.shape[-1]), role.view(-1), ignore_index=data.IGNORE)
    if with_negatives:
        probabilities = logits.detach().softmax(-1).numpy()
        gold = {(b, t) for b, start, end, _, _ in cues for t in range(start, end)}
        for b, length in enumerate(batch["lengths"].tolist()):
            for start, end in cue_runs(probabilities[b, :length], 0.3):
                if not any((b, t) in gold for t in range(start, end)):
                    cues.append((b, start, end, WRONG_CUE, np.zeros(0, np.int64)))
    pair_loss = torch.zeros(())
    if cues:
        window, start, end = (torch.tensor([c[i] for c in cues]) for i in range(3))
        scores = model.pair(h, window, start, end, batch["para"])
        target = data.pair_targets(cues, role, owner)
        pair_loss = F.cross_entropy(scores.view(-1, 3), target.view(-1), ignore_index=data.IGNORE)
    return role_loss + 3 * pair_loss, dict(role=role_loss, pair=pair_loss), batch


def treebank_loss(model, items, bf16):
    """Half of: part of speech + 2 * arcs + labels + 1.5 * names."""
    batch, ent, words = data.treebank_batch(items)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        h = model.encode(batch)
    h = h.float()
    rows = torch.arange(len(items))[:, None]
    dependents = h[rows, words["position"]]
    candidates = torch.cat([h[:, :1], dependents], 1)
    upos_loss = F.cross_entropy(model.upos(dependents).view(-1, len(UPOS)), words["upos"].view(-1), ignore_index=data.IGNORE)

    scores = model.dep.arcs(dependents, candidates)
    same = words["sentence"][:, :, None] == words["sentence"][:, None, :]
    allowed = F.pad(same, (1, 0), value=True)
    scores = scores.masked_fill(~allowed, -1e4)
    arc_loss = F.cross_entropy(scores.flatten(0, 1), words["head"].view(-1), ignore_index=data.IGNORE)

    real = words["head"] != data.IGNORE
    heads = candidates[rows.expand_as(real)[real], words["head"][real]]
    label_loss = F.cross_entropy(model.dep.labels(dependents[real], heads), words["rel"][real])
    parts = dict(upos=upos_loss, arc=arc_loss, label=label_loss)
    loss = upos_loss + 2 * arc_loss + label_loss
    if (ent != data.IGNORE).any():
        logits = model.ent(h)
        parts["ent"] = F.cross_entropy(logits.view(-1, logits.shape[-1]), ent.view(-1), ignore_index=data.IGNORE)
        # the mean is over the pieces with gold names: weigh by their share
        loss = loss + 1.5 * parts["ent"] * (ent != data.IGNORE).sum() / (batch["lengths"] - 2).sum()
    return 0.5 * loss, parts, batch


class Stream:
    """Groups of an endless sequence of epochs."""

    def __init__(self, make_epoch):
        self.make_epoch, self.groups, self.epochs, self.size = make_epoch, [], 0, 0

    def next(self):
        if not self.groups:
            self.groups = self.make_epoch()
            self.epochs, self.size = self.epochs + 1, len(self.groups)
        return self.groups.pop()

    def progress(self):
        return self.epochs - len(self.groups) / max(1, self.size)


def save(path, model, optimiser, pieces, step, elapsed, args):
    """Writes a checkpoint beside its place, then moves it there."""
    torch.save(dict(state=model.state_dict(), optimiser=optimiser.state_dict(), pieces=pieces, config=model.config,
                    step=step, elapsed=elapsed, minutes=args.minutes), path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    parser.add_argument("--base", required=True, help="folder with the MiniLM weights")
    parser.add_argument("--vocab", required=True, help="vocabulary of step 1")
    parser.add_argument("--out", required=True, help="checkpoint to write")
    parser.add_argument("--resume", help="checkpoint to go on from")
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--steps", type=int, default=0, help="stop early (to try out)")
    parser.add_argument("--save-every", type=float, default=5, help="minutes between checkpoints")
    parser.add_argument("--budget", type=int, default=16 * 256, help="pieces a batch")
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bf16", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="documents of each corpus (to try out)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    pieces = read_vocabulary(args.vocab)
    tokenizer = make_tokenizer(pieces)
    attributions = data.polnear_documents(args.data, "train", tokenizer)
    treebanks = data.treebank_documents(args.data, "train", tokenizer)
    if args.limit:
        attributions, treebanks = attributions[:args.limit], treebanks[:args.limit] + treebanks[-args.limit:]
    sizes = [sum(len(d["pieces"]["ids"]) for d in documents) for documents in (attributions, treebanks)]
    print("pieces: attributions %d, treebanks %d" % tuple(sizes), flush=True)

    model = Reader(len(pieces), FULL)
    base = {piece: i for i, piece in enumerate(read_vocabulary(args.base + "/vocab.txt"))}
    model.load_base(args.base, [base[piece] for piece in pieces])
    inner = [p for n, p in model.named_parameters() if n.split(".")[0] in ENCODER]
    outer = [p for n, p in model.named_parameters() if n.split(".")[0] not in ENCODER]
    optimiser = torch.optim.AdamW([dict(params=inner, lr=args.lr), dict(params=outer, lr=args.head_lr)],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    step, before = 0, 0.0
    if args.resume:
        saved = torch.load(args.resume, map_location="cpu", weights_only=True)
        assert saved["pieces"] == pieces, "the checkpoint has another vocabulary"
        model.load_state_dict(saved["state"])
        optimiser.load_state_dict(saved["optimiser"])
        step, before = saved["step"], saved["elapsed"]
        rng.seed(args.seed + step)
        torch.manual_seed(args.seed + step)

    streams = [Stream(lambda: data.polnear_epoch(attributions, args.budget, rng)),
               Stream(lambda: data.treebank_epoch(treebanks, args.budget, rng))]
    model.train()
    started = saved_at = time.time()
    first_step, seen, sums, counts = step, 0, {}, {}
    while True:
        now = time.time()
        elapsed = before + now - started
        done = elapsed / (args.minutes * 60)
        if done >= 1 or (args.steps and step - first_step >= args.steps):
            break
        rate = max(0.01, min(done / WARM_UP, (1 - done) / (1 - WARM_UP)))
        optimiser.param_groups[0]["lr"], optimiser.param_groups[1]["lr"] = args.lr * rate, args.head_lr * rate
        if done >= INT8_FROM and not model.int8:
            model.compute_in_int8()
            print("int8 weights from step %d" % step, flush=True)

        task = rng.choices((0, 1), sizes)[0]
        items = streams[task].next()
        if task == 0:
            loss, parts, batch = attribution_loss(model, items, bool(args.bf16), done > NEGATIVES_FROM)
        else:
            loss, parts, batch = treebank_loss(model, items, bool(args.bf16))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        seen += int(batch["lengths"].sum())
        for name, value in parts.items():
            sums[name] = sums.get(name, 0) + value.item()
            counts[name] = counts.get(name, 0) + 1
        if step % 20 == 0:
            taken = time.time() - started
            print("step %d  %s  epochs %.2f %.2f  %.3f steps/s %.0f pieces/s  %.0fs" % (
                step, " ".join("%s %.4f" % (k, sums[k] / counts[k]) for k in sorted(sums)),
                streams[0].progress(), streams[1].progress(), (step - first_step) / taken, seen / taken, before + taken), flush=True)
            sums, counts = {}, {}
        if time.time() - saved_at > args.save_every * 60:
            save(args.out, model, optimiser, pieces, step, before + time.time() - started, args)
            saved_at = time.time()
            print("saved at step %d" % step, flush=True)
    save(args.out, model, optimiser, pieces, step, before + time.time() - started, args)
    print("done: step %d, %.0fs" % (step, before + time.time() - started), flush=True)


if __name__ == "__main__":
    main()
