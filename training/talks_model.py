"""The talks head: what a text says of meetings, and of who wants what."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from model import DISTANCES, distance_bucket, gelu
from talks import KINDS, LAYERS, LINKS, MODALITIES, OUTCOMES, STANCES, STATUSES

ATTRIBUTES = dict(kind=len(KINDS), status=len(STATUSES), stance=len(STANCES), modality=len(MODALITIES), outcome=len(OUTCOMES))


class Talks(nn.Module):
    """Tag layers, links from anchors, and what kind of thing an anchor is.

    tags   (B,T,3 * layers): outside, begins, inside, of each layer
    links  for each anchor a class of talks.LINKS for every piece: built like
           model.PairHead, with the anchor's layer beside it
    kind, status, stance, modality, outcome: classes of an anchor's or
           outcome's span, from its first and last piece
    """

    def __init__(self, hidden, size):
        super().__init__()
        self.tags = nn.Linear(hidden, 3 * len(LAYERS))
        self.U, self.V = nn.Linear(2 * hidden, size), nn.Linear(hidden, size)
        self.A, self.B = nn.Linear(2 * hidden, size), nn.Linear(hidden, size)
        self.R = nn.Parameter(torch.randn(2 * (len(DISTANCES) + 1), size) * 0.02)
        self.P = nn.Parameter(torch.randn(5, size) * 0.02)
        self.L = nn.Parameter(torch.randn(len(LAYERS), size) * 0.02)
        self.out = nn.Linear(size, len(LINKS))
        for name, classes in ATTRIBUTES.items():
            setattr(self, name, nn.Linear(2 * hidden, classes))

    def ends(self, h, window, start, end):
        """First and last piece of spans: (N, 2 * hidden)."""
        return torch.cat([h[window, start], h[window, end - 1]], -1)

    def links(self, h, window, start, end, layer, para):
        """Logits (N,T,len(LINKS)) of all pieces for each anchor."""
        ends = self.ends(h, window, start, end)
        at = torch.arange(h.shape[1])[None]
        first, last = start[:, None], end[:, None]
        distance = torch.where(at < first, at - first, torch.where(at >= last, at - last + 1, 0 * at))
        paragraphs = (para[window] - para[window, start][:, None]).clamp(-2, 2) + 2
        mixed = (self.U(ends)[:, None] + self.V(h)[window] + self.A(ends)[:, None] * self.B(h)[window]
                 + self.R[distance_bucket(distance)] + self.P[paragraphs] + self.L[layer][:, None])
        return self.out(gelu(mixed))


def talks_loss(heads, pair, role_head, h, group):
    """Loss of a group (talks_data.talks_batch) given the encoder's output, and its parts."""
    parts = {}
    tags = heads.tags(h)
    logits = tags.view(*tags.shape[:2], -1, 3).permute(0, 2, 1, 3)
    weight = torch.tensor([1.0, 2.0, 1.5])
    parts["tags"] = F.cross_entropy(logits.reshape(-1, 3), group["layers"].reshape(-1), weight, ignore_index=-100)
    role = role_head(h)
    parts["talk role"] = F.cross_entropy(role.reshape(-1, role.shape[-1]), group["role"].reshape(-1), ignore_index=-100)
    loss = 4 * parts["tags"] + parts["talk role"]
    para = group["batch"]["para"]
    if group["cues"]:
        window, start, end = (torch.tensor(c) for c in zip(*group["cues"]))
        logits = pair(h, window, start, end, para)
        parts["talk pair"] = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), group["pair"].reshape(-1), ignore_index=-100)
        loss = loss + 3 * parts["talk pair"]
    if group["anchors"]:
        window, start, end, layer = (torch.tensor(a) for a in zip(*group["anchors"]))
        logits = heads.links(h, window, start, end, layer, para)
        parts["links"] = F.cross_entropy(logits.reshape(-1, logits.shape[-1]), group["links"].reshape(-1), ignore_index=-100)
        loss = loss + 4 * parts["links"]
        ends = heads.ends(h, window, start, end)
        for name, pairs in group["attributes"].items():
            if pairs:
                rows, classes = (torch.tensor(p) for p in zip(*pairs))
                parts[name] = F.cross_entropy(getattr(heads, name)(ends[rows]), classes)
                loss = loss + 0.3 * parts[name]
    if group["outcomes"]:
        window, start, end, classes = (torch.tensor(o) for o in zip(*group["outcomes"]))
        parts["outcome"] = F.cross_entropy(heads.outcome(heads.ends(h, window, start, end)), classes)
        loss = loss + 0.3 * parts["outcome"]
    return loss, parts
