"""Step 2: trains the reader on PolNeAR and the treebanks."""
import argparse
import random
import time
from pathlib import Path

import torch

import data
from features import make_tokenizer, read_vocabulary
from losses import ENCODER, Stream, attribution_loss, save, treebank_loss
from model import FULL, Reader

REPO = Path(__file__).resolve().parent.parent
WARM_UP, NEGATIVES_FROM, INT8_FROM = 0.06, 0.12, 0.65  # parts of the run


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
            loss, parts, batch = treebank_loss(model, items, bool(args.bf16), rng)
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
