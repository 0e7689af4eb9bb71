"""Rewrites the figures that documents quote from the programs.

A block between <!-- readout ARGUMENTS --> and <!-- /readout --> is what
`readout ARGUMENTS` prints, run in the folder of the data; so is one of
`calibrate`, which reads the weights in model/. A word with * stands for the
files it matches. To be run when weights or rules have changed:

    python training/figures.py docs/evaluation.md model/CARD.md
"""
import argparse
import glob
import re
import shlex
import subprocess
import tempfile
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- (readout|calibrate) (.*?) -->\n).*?(<!-- /\2 -->)", re.S)


def arguments(line, data):
    for word in shlex.split(line):
        yield from sorted(glob.glob(word, root_dir=data)) if "*" in word else [word]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--data", default=str(REPO.parent / "shared/data"))
    args = parser.parse_args()
    printed = {}
    with tempfile.TemporaryDirectory() as folder:
        for program in ("readout", "calibrate"):
            subprocess.run(["go", "build", "-o", folder, "./cmd/" + program], cwd=REPO, check=True)

        def block(match):
            before, program, line, after = match.groups()
            command = "%s %s" % (program, line)
            if command not in printed:
                print(command, flush=True)
                words = [folder + "/" + program, *arguments(line, args.data)]
                if program == "calibrate":
                    words += ["-model", str(REPO / "model")]
                printed[command] = subprocess.run(words, cwd=args.data, check=True, stdout=subprocess.PIPE, text=True).stdout
            return "%s```text\n$ %s\n%s```\n%s" % (before, command, printed[command], after)

        for path in args.documents:
            old = Path(path).read_text(encoding="utf-8")
            new = BLOCK.sub(block, old)
            if new != old:
                Path(path).write_text(new, encoding="utf-8")
                print("rewrote", path)


if __name__ == "__main__":
    main()
