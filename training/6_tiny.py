"""Step 6: writes a tiny random reader and what it computes, for Go's tests."""
import argparse
import json
import re
import zlib
from pathlib import Path

import numpy as np
import torch

import weights
from data import collate
from decode import PARAMS, decode_window, find_cues, quoted_ranges, softmax
from features import SPECIALS, featurize, make_tokenizer, quote_scan
from model import ATTRIBUTES, TINY, Reader, ends
from talks import POINTING

REPO = Path(__file__).resolve().parent.parent
SIZE = 300
SEED = 7
TEXTS = [
    "“We met twice,” the minister said on Monday. Ms. Ødegård, 41, told the UN that talks in São Tomé go on.\n"
    "Nobody asked why.",
    "VIENNA — Both sides called it ``useful work'' and ''a start''; „mehr nicht“, said one of them.\n\n"
    "\"Not so,\" wrote Ana O'Neil's office, «rien»: it's 3.5% less (see 北京)… ☃ \"and then",
    "Q: Who pays? A: the League says it won't. ''' \" “ odd \u00ad marks” cafe\u0301 ™ X.",
]
# Texts whose decoding Go is to repeat.
DECODED = TEXTS + [
    "“We will go on.” – Ana Ruiz, minister\n„So be it“ — The envoy wrote “no” - once. \"Fine,\" ― Bo Lund said. «Oui» – non.",
]
# Cues given to the pair head: window positions [start, end) for each text.
CUES = [[(10, 11), (20, 22)], [(5, 6), (30, 33), (1, 2)], [(9, 10)]]


def tiny_vocabulary():
    """Special tokens, characters, their ## forms, and words of the texts."""
    characters = [chr(c) for c in range(33, 127) if not chr(c).isupper()] + list("“”„«»—…’øß")
    pieces = dict.fromkeys(SPECIALS + characters + ["##" + c for c in characters if c.isalnum()])
    words = sorted({w for text in TEXTS for w in re.findall(r"[a-z]{2,}", text.lower())})
    for i, word in enumerate(words):
        half = len(word) // 2
        pieces.update(dict.fromkeys([word] if i % 3 or half < 2 else [word[:half], "##" + word[half:]]))
    pieces.update(dict.fromkeys(mark + a + b for mark in ("", "##") for a in "bcdfghlmnprst" for b in "aeiouy"))
    assert len(pieces) >= SIZE, len(pieces)
    return list(pieces)[:SIZE]


def plain(value):
    """Nested lists; floats with seven significant digits."""
    if isinstance(value, (torch.Tensor, np.ndarray)):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return float("%.7g" % value) if isinstance(value, float) else value


def decoding_example(text, pieces, seed):
    """Decoding of made-up scores, which vary more than a random network's."""
    rng = np.random.default_rng(seed)
    window = (0, len(pieces["ids"]))
    length = window[1] + 2
    role = rng.normal(0, 1.5, (length, 7)).round(3)
    role[:, 0] += 3  # most pieces have no role
    params = dict(PARAMS, attmin=0.3, confidence=dict(bias=0.3, cue=0.2, overlap=0.6, source=0.15, nobody=0.5, sourced=1.5, quoted=0.8))
    quotations = quoted_ranges(text, pieces, window)
    cues = find_cues(text, pieces, window, softmax(role), params, quotations)
    noise = rng.normal(0, 1.5, (len(cues), length + 4, 3))
    pair = sum(noise[:, i:length + i] for i in range(5)).round(3)  # neighbours are alike
    attributions = decode_window(text, pieces, window, softmax(role), cues, pair, params, quotations)
    result = dict(text=text, offsets=pieces["off"], quo=pieces["quo"], start=pieces["start"], quotes=quote_scan(text)[1],
                  role=role, cues=cues, pair=pair)
    result = {k: v if k == "text" else plain(v) for k, v in result.items()}
    return dict(result, params=params, attributions=[dict(a, conf=plain(a["conf"])) for a in attributions])


def write_lines(path, results):
    lines = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in results)
    path.write_text("[\n%s\n]\n" % lines, encoding="utf-8")


@torch.no_grad()
def compute(model, tokenizer, text, cues):
    """All that Go is to reproduce for one text, read as a single window.

    words are the positions of all pieces that start a word, taken as the words
    of one sentence; arcs (D, D + 1) are their scores, column 0 being [CLS];
    heads are columns, arbitrary but for tests of labels (D, R).
    """
    pieces = featurize(text, tokenizer)
    window = (0, len(pieces["ids"]))
    batch = collate([(pieces, *window)])
    h = model.encode(batch)
    begin, end = torch.tensor(cues).T
    pair = model.pair(h, torch.zeros(len(cues), dtype=torch.long), begin, end, batch["para"])
    layers = len(POINTING) - 1 - torch.arange(len(cues))  # the last kind has no tags
    link = model.talks.link(h, torch.zeros(len(cues), dtype=torch.long), begin, end, batch["para"], layers)
    spans = ends(h, torch.zeros(len(cues), dtype=torch.long), begin, end)
    attributes = {name: plain(getattr(model.talks, name)(spans)) for name in ATTRIBUTES}
    words = torch.from_numpy(np.nonzero(pieces["start"])[0]) + 1
    arcs = model.dep.arcs(h[0, words], torch.cat([h[0, :1], h[0, words]]))
    heads = torch.tensor([0] + [int(a) for a in arcs[1:].argmax(-1)])
    labels = model.dep.labels(h[0, words], torch.cat([h[0, :1], h[0, words]])[heads])

    result = dict(
        text=text, pieces=[tokenizer.id_to_token(int(i)) for i in pieces["ids"]], ids=pieces["ids"], offsets=pieces["off"],
        brk=pieces["brk"], shp=pieces["shp"], quo=pieces["quo"], para=pieces["para"], start=pieces["start"],
        quotes=quote_scan(text)[1], window_ids=batch["ids"][0], hidden=h[0], role=model.role(h)[0], cues=cues, pair=pair,
        ent=model.ent(h)[0], upos=model.upos(h)[0], words=words, arcs=arcs, heads=heads, labels=labels,
        marks=model.talks.tags(h)[0], link=link, link_layers=layers)
    result = {k: v if k == "text" else plain(v) for k, v in result.items()}
    result["attributes"] = attributes
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default=str(REPO / "internal/encoder/testdata"))
    parser.add_argument("--decoded", default=str(REPO / "internal/attribution/testdata/decoded.json"))
    args = parser.parse_args()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    pieces = tiny_vocabulary()
    model = Reader(len(pieces), TINY)
    with torch.no_grad():
        for name, value in model.named_parameters():
            norm = re.search(r"ln[E12]\.weight$", name)
            own = torch.Generator().manual_seed(SEED + zlib.crc32(name.encode()))  # whatever other parameters there are
            value.copy_(torch.randn(value.shape, generator=own) * (0.1 if value.dim() == 1 else 0.35) + (1 if norm else 0))
    state = {k: v.clone() for k, v in model.state_dict().items() if not k.startswith("coref.")}  # a file may lack that head
    weights.write(out / "tiny.bin", state, weights.header_of(TINY, len(pieces), "tiny", PARAMS))
    (out / "tiny_vocab.txt").write_text("".join(p + "\n" for p in pieces), encoding="utf-8")
    model.load_state_dict(weights.read(out / "tiny.bin")[1], strict=False)
    model.eval()
    tokenizer = make_tokenizer(pieces)
    results = [compute(model, tokenizer, text, cues) for text, cues in zip(TEXTS, CUES)]
    write_lines(out / "tiny.json", results)
    decoded = Path(args.decoded)
    decoded.parent.mkdir(parents=True, exist_ok=True)
    write_lines(decoded, [decoding_example(t, featurize(t, tokenizer), len(t)) for t in DECODED])
    print("%d pieces; texts of %s pieces" % (len(pieces), [len(r["ids"]) for r in results]))


if __name__ == "__main__":
    main()
