"""Step 5: writes a checkpoint, or the mean of several, as model/reader.bin and model/vocab.txt."""
import argparse
import json
from pathlib import Path

import torch

import weights
from decode import PARAMS

REPO = Path(__file__).resolve().parent.parent


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+", help="checkpoints, or weight files such as model/reader.bin; the last one's settings hold")
    parser.add_argument("--shares", default="", help="how much each of them counts: 1,3; all alike without")
    parser.add_argument("--out", default=str(REPO / "model"))
    parser.add_argument("--version", default="1")
    parser.add_argument("--params", default="{}", help="JSON object of decoding parameters to change")
    args = parser.parse_args()
    all_saved = [weights.checkpoint(c) for c in args.checkpoints]
    shares = [float(n) for n in args.shares.split(",")] if args.shares else [1.0] * len(all_saved)
    if len(shares) != len(all_saved):
        parser.error("%d shares for %d checkpoints" % (len(shares), len(all_saved)))
    saved, out = all_saved[-1], Path(args.out)
    pieces = saved["pieces"]
    state = {name: sum(n * s["state"][name].float() for n, s in zip(shares, all_saved)) / sum(shares) for name in saved["state"]}
    out.mkdir(parents=True, exist_ok=True)
    header = weights.header_of(saved["config"], len(pieces), args.version, dict(PARAMS, **json.loads(args.params)))
    weights.write(out / "reader.bin", state, header)
    (out / "vocab.txt").write_text("".join(p + "\n" for p in pieces), encoding="utf-8")

    _, stored = weights.read(out / "reader.bin")
    rounded = weights.round_state(state)
    assert set(stored) == set(rounded) and all(torch.equal(stored[k], rounded[k]) for k in stored)
    print("step %d, %d pieces, %.1f MB" % (saved["step"], len(pieces), (out / "reader.bin").stat().st_size / 1e6))


if __name__ == "__main__":
    main()
