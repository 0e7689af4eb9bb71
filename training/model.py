"""The reader network: a BERT-shaped encoder and its heads."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from features import MASK
from talks import KINDS, LAYERS, LINKS, MODALITIES, OUTCOMES, POINTING, STANCES, STATUSES

ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
ENTITIES = ["O"] + [p + t for t in ("PER", "ORG", "LOC", "EVENT", "MISC") for p in ("B-", "I-")]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
KEPT_SUBTYPES = ["nsubj:pass", "aux:pass", "obl:agent"]
RELATIONS = (
    "acl advcl advmod amod appos aux aux:pass case cc ccomp clf compound conj cop csubj dep det discourse dislocated "
    "expl fixed flat goeswith iobj list mark nmod nsubj nsubj:pass nummod obj obl obl:agent orphan parataxis punct "
    "reparandum root vocative xcomp"
).split()

# |distance| below these thresholds gives buckets 0, 1, 2, ...; 12 of each sign
DISTANCES = [1, 2, 3, 4, 7, 11, 16, 26, 41, 64, 102]
# Candidate classes of the pair head
NONE, SOURCE, CONTENT = range(3)

# What kind of thing a span of the talks head is
ATTRIBUTES = dict(kind=KINDS, status=STATUSES, stance=STANCES, modality=MODALITIES, outcome=OUTCOMES)

FULL = dict(hidden=384, layers=6, heads=12, intermediate=1536, positions=512, pair=192, arc=160, label=96, link=128, coref=96)
TINY = dict(hidden=32, layers=2, heads=4, intermediate=64, positions=256, pair=16, arc=12, label=8, link=16, coref=8)


def gelu(x):
    return F.gelu(x, approximate="tanh")


def quantise_rows(weight):
    """int8 levels and one scale per row (largest magnitude = 127)."""
    scale = weight.abs().amax(-1, keepdim=True).clamp(min=1e-12) / 127
    return torch.round(weight / scale).clamp(-127, 127), scale


def through_int8(weight):
    """The weight as int8 stores it, with the gradient passed straight through."""
    with torch.no_grad():
        levels, scale = quantise_rows(weight)
        change = levels * scale - weight
    return weight + change


def distance_bucket(distance):
    """0..11 for pieces before the cue, 12..23 for those at or after it."""
    thresholds = torch.tensor(DISTANCES)
    bucket = torch.bucketize(distance.abs(), thresholds, right=True)
    return torch.where(distance < 0, bucket, bucket + 12)


class Linear(nn.Linear):
    """A linear layer that can compute with int8-rounded weights."""

    int8 = False

    def forward(self, x):
        return F.linear(x, through_int8(self.weight) if self.int8 else self.weight, self.bias)


class Layer(nn.Module):
    """A post-norm transformer layer."""

    def __init__(self, hidden, intermediate, heads, dropout):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (Linear(hidden, hidden) for _ in range(4))
        self.f1, self.f2 = Linear(hidden, intermediate), Linear(intermediate, hidden)
        self.ln1, self.ln2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        size = hidden // self.heads

        def split(y):
            return y.view(batch, length, self.heads, size).transpose(1, 2)

        scores = torch.matmul(split(self.q(x)) * size ** -0.5, split(self.k(x)).transpose(-1, -2)) + mask
        mixed = torch.matmul(scores.softmax(-1, dtype=scores.dtype), split(self.v(x)))
        x = self.ln1(x + self.dropout(self.o(mixed.transpose(1, 2).reshape(batch, length, hidden))))
        return self.ln2(x + self.dropout(self.f2(gelu(self.f1(x)))))


class PairHead(nn.Module):
    """For an anchor (a cue, a meeting's trigger ...) and each piece of its
    window: what the piece is to the anchor. With several kinds of anchors, L
    has a vector for each."""

    def __init__(self, hidden, size, classes=3, kinds=0):
        super().__init__()
        self.U, self.V = nn.Linear(2 * hidden, size), nn.Linear(hidden, size)
        self.A, self.B = nn.Linear(2 * hidden, size), nn.Linear(hidden, size)
        self.R = nn.Parameter(torch.randn(24, size) * 0.02)
        self.P = nn.Parameter(torch.randn(5, size) * 0.02)
        self.L = nn.Parameter(torch.randn(kinds, size) * 0.02) if kinds else None
        self.out = nn.Linear(size, classes)

    def forward(self, h, window, start, end, para, kind=None):
        """h (B,T,H), para (B,T); anchor n lies at [start, end) of window n -> (N,T,classes)"""
        anchor = ends(h, window, start, end)
        t = torch.arange(h.shape[1])[None]
        s, e = start[:, None], end[:, None]
        distance = torch.where(t < s, t - s, torch.where(t >= e, t - e + 1, torch.zeros_like(t)))
        paragraphs = (para[window] - para[window, start][:, None]).clamp(-2, 2) + 2
        z = self.U(anchor)[:, None] + self.V(h)[window] + self.A(anchor)[:, None] * self.B(h)[window]
        z = z + self.R[distance_bucket(distance)] + self.P[paragraphs]
        if self.L is not None:
            z = z + self.L[kind][:, None]
        return self.out(gelu(z))


def ends(h, window, start, end):
    """First and last piece of spans: (N, 2 * hidden)."""
    return torch.cat([h[window, start], h[window, end - 1]], -1)


class TalksHead(nn.Module):
    """What a text says of meetings, and of who wants what.

    tags   (B,T,3 * layers): outside, begins, inside, of each of talks.LAYERS
    link   for each anchor a class of talks.LINKS for every piece
    kind, status, stance, modality, outcome: classes of an anchor's or
           outcome's span, from its first and last piece
    """

    def __init__(self, hidden, size):
        super().__init__()
        self.tags = nn.Linear(hidden, 3 * len(LAYERS))
        self.link = PairHead(hidden, size, len(LINKS), len(POINTING))
        for name, classes in ATTRIBUTES.items():
            setattr(self, name, nn.Linear(2 * hidden, len(classes)))


class DependencyHead(nn.Module):
    """Biaffine dependency arcs and labels over the first pieces of words."""

    def __init__(self, hidden, arc, label, relations):
        super().__init__()
        self.arc_h, self.arc_d = nn.Linear(hidden, arc), nn.Linear(hidden, arc)
        self.arc_W = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_w = nn.Parameter(torch.zeros(arc))
        self.lab_h, self.lab_d = nn.Linear(hidden, label), nn.Linear(hidden, label)
        self.lab_W = nn.Parameter(torch.randn(relations, label, label) / label)
        self.lab_lin = nn.Linear(2 * label, relations)

    def arcs(self, dependents, heads):
        """(..., D, H), (..., N, H) -> scores (..., D, N): dependents by heads"""
        d, h = gelu(self.arc_d(dependents)), gelu(self.arc_h(heads))
        return torch.matmul(torch.matmul(d, self.arc_W), h.transpose(-1, -2)) + torch.matmul(h, self.arc_w)[..., None, :]

    def labels(self, dependents, heads):
        """(N, H), (N, H) -> (N, R): labels of the arc from heads[n] to dependents[n]"""
        d, h = gelu(self.lab_d(dependents)), gelu(self.lab_h(heads))
        relations, size, _ = self.lab_W.shape
        left = torch.matmul(d, self.lab_W.permute(1, 0, 2).reshape(size, relations * size))
        bilinear = (left.view(-1, relations, size) * h[:, None]).sum(-1)
        return bilinear + self.lab_lin(torch.cat([d, h], -1))


class Reader(nn.Module):
    """Encoder with the heads role, pair, ent, upos, dep, talks and coref."""

    def __init__(self, vocabulary, config=FULL, dropout=0.1):
        super().__init__()
        hidden = config["hidden"]
        self.config = dict(config)
        self.word = nn.Embedding(vocabulary, hidden)
        self.pos = nn.Embedding(config["positions"], hidden)
        self.brk, self.shp, self.quo = nn.Embedding(3, hidden), nn.Embedding(4, hidden), nn.Embedding(3, hidden)
        for embedding in (self.brk, self.shp, self.quo):
            nn.init.zeros_(embedding.weight)
        self.lnE = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(hidden, config["intermediate"], config["heads"], dropout) for _ in range(config["layers"]))
        self.dropout = nn.Dropout(dropout)
        self.role = nn.Linear(hidden, len(ROLES))
        self.ent = nn.Linear(hidden, len(ENTITIES))
        self.upos = nn.Linear(hidden, len(UPOS))
        self.pair = PairHead(hidden, config["pair"])
        self.dep = DependencyHead(hidden, config["arc"], config["label"], len(RELATIONS))
        self.talks = TalksHead(hidden, config["link"])
        self.coref = PairHead(hidden, config["coref"], 2)
        self.int8 = False
        self.hidden_share = 0  # of the word pieces, while training

    def compute_in_int8(self, on=True):
        """Rounds the encoder's linear weights and word vectors to int8 in forward."""
        self.int8 = on
        for module in self.layers.modules():
            if isinstance(module, Linear):
                module.int8 = on

    def load_base(self, folder, rows):
        """Starts from MiniLM; rows are the base ids of the vocabulary's pieces."""
        base = load_file(folder + "/model.safetensors")
        get = lambda name: base[name] if name in base else base["bert." + name]
        with torch.no_grad():
            self.word.weight.copy_(get("embeddings.word_embeddings.weight")[torch.tensor(rows)])
            positions = get("embeddings.position_embeddings.weight")[:self.config["positions"]]
            self.pos.weight.copy_(positions + get("embeddings.token_type_embeddings.weight")[0])
            modules = [(self.lnE, "embeddings.LayerNorm")]
            for i, layer in enumerate(self.layers):
                for module, name in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"),
                                     (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"),
                                     (layer.ln1, "attention.output.LayerNorm"), (layer.f1, "intermediate.dense"),
                                     (layer.f2, "output.dense"), (layer.ln2, "output.LayerNorm")):
                    modules.append((module, "encoder.layer.%d.%s" % (i, name)))
            for module, name in modules:
                module.weight.copy_(get(name + ".weight"))
                module.bias.copy_(get(name + ".bias"))

    def encode(self, batch):
        """Hidden states (B,T,H) of a batch as data.collate makes it."""
        ids = batch["ids"]
        if self.training and self.hidden_share:
            ids = ids.masked_fill((torch.rand(ids.shape) < self.hidden_share) & (ids > MASK), MASK)
        word = F.embedding(ids, self.word.weight)
        if self.int8:
            word = through_int8(word)
        length = ids.shape[1]
        x = word + self.pos.weight[:length] + self.brk(batch["brk"]) + self.shp(batch["shp"]) + self.quo(batch["quo"])
        x = self.dropout(self.lnE(x))
        outside = torch.arange(length)[None] >= batch["lengths"][:, None]
        mask = torch.zeros(outside.shape).masked_fill(outside, -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            mask = mask.to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, mask)
        return x
