"""Losses of the tasks, and what the training programs share."""
import os

import numpy as np
import torch
import torch.nn.functional as F

import data
from decode import cue_runs
from model import ATTRIBUTES, UPOS, ends

ENCODER = ("word", "pos", "lnE", "layers")
SILVER_WEIGHT = 0.2  # of names that another tagger found
WRONG_CUE = -5  # attribution number of a predicted cue that is none
SMOOTHING = 0.1  # of attributes: without it they are learned by heart (stances: 0.04 on what was learned from, 1.9 on other documents)
TAG_WEIGHT = (1.0, 2.0, 1.5)  # outside, begins, inside: few pieces are inside of anything


def encode(model, batch, bf16):
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        h = model.encode(batch)
    return h.float()


def cross_entropy(logits, target, **kwargs):
    """Mean over the targets that are not IGNORE, over all dimensions but the last."""
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), target.reshape(-1), ignore_index=data.IGNORE, **kwargs)


def attribution_loss(model, items, bf16, with_negatives):
    """Role loss + 3 * pair loss; cues predicted wrongly are pair examples too,
    with nothing to find."""
    batch, role, owner, cues = data.polnear_batch(items)
    h = encode(model, batch, bf16)
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
    loss, parts = role_loss + 3 * pair_loss, dict(role=role_loss, pair=pair_loss)
    if "ent" in batch:
        parts["silver"] = cross_entropy(model.ent(h), batch["ent"])
        loss = loss + SILVER_WEIGHT * parts["silver"]
    return loss, parts, batch


def treebank_loss(model, items, bf16, rng):
    """Half of: part of speech + 2 * arcs + labels + 1.5 * names + 2 * antecedents."""
    batch, ent, words = data.treebank_batch(items)
    h = encode(model, batch, bf16)
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
    anchors, target = data.antecedents(items, batch["ids"].shape, rng)
    if anchors:
        window, start, end = (torch.tensor(a) for a in zip(*anchors))
        parts["coref"] = cross_entropy(model.coref(h, window, start, end, batch["para"]), target)
        loss = loss + 2 * parts["coref"]
    return 0.5 * loss, parts, batch


def talks_loss(model, group, bf16):
    """4 * tags + roles + 3 * pairs + 4 * links + 0.3 * each attribute, of a
    group as talks_data.talks_batch gives it."""
    batch, heads = group["batch"], model.talks
    h = encode(model, batch, bf16)
    tags = heads.tags(h)
    parts = {"tags": cross_entropy(tags.view(*tags.shape[:2], -1, 3).permute(0, 2, 1, 3), group["layers"],
                                   weight=torch.tensor(TAG_WEIGHT)),
             "talk role": cross_entropy(model.role(h), group["role"])}
    loss = 4 * parts["tags"] + parts["talk role"]
    if group["cues"]:
        window, start, end = (torch.tensor(c) for c in zip(*group["cues"]))
        parts["talk pair"] = cross_entropy(model.pair(h, window, start, end, batch["para"]), group["pair"])
        loss = loss + 3 * parts["talk pair"]
    spans = {}
    if group["anchors"]:
        window, start, end, layer = (torch.tensor(a) for a in zip(*group["anchors"]))
        parts["link"] = cross_entropy(heads.link(h, window, start, end, batch["para"], layer), group["links"])
        loss = loss + 4 * parts["link"]
        for name, pairs in group["attributes"].items():
            spans[name] = [(*group["anchors"][i][:3], cls) for i, cls in pairs]
    spans["outcome"] = group["outcomes"]
    for name in ATTRIBUTES:
        if spans.get(name):
            window, start, end, classes = (torch.tensor(s) for s in zip(*spans[name]))
            parts[name] = cross_entropy(getattr(heads, name)(ends(h, window, start, end)), classes, label_smoothing=SMOOTHING)
            loss = loss + 0.3 * parts[name]
    return loss, parts, batch


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


class Average:
    """Moving average of a model's parameters over about the last 1,000 steps
    (Polyak & Juditsky 1992); what is evaluated and exported."""

    EVERY, KEPT = 5, 0.995  # taken in every fifth step

    def __init__(self, model):
        self.steps, self.state = 0, {n: v.detach().clone() for n, v in model.state_dict().items()}

    def add(self, model):
        self.steps += 1
        if self.steps % self.EVERY:
            return
        kept = min(self.KEPT, self.steps / (self.steps + 50))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                self.state[name].lerp_(value, 1 - kept)


def save(path, model, optimiser, pieces, step, elapsed, args, average=None):
    """Writes a checkpoint beside its place, then moves it there; `state` is
    the average where there is one, `last` the model itself."""
    torch.save(dict(state=average.state if average else model.state_dict(), last=model.state_dict(), optimiser=optimiser.state_dict(), pieces=pieces, config=model.config,
                    step=step, elapsed=elapsed, minutes=args.minutes), path + ".part")
    os.replace(path + ".part", path)
