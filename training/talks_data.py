"""Documents about talks with labels on word pieces: the tag layers, what
their anchors are and point at, and the attributions.

Two sources give the same form of spans (see talks.parse): the marked-up
documents, and the gold records, whose spans are searched for what the records
leave implicit (the trigger of a meeting, its place and date words, the cue of
a statement).
"""
import json
import re
from datetime import date
from pathlib import Path

import numpy as np
import torch

from data import B_ROLE, IGNORE, by_budget, collate, snap, word_bounds
from features import MAX_PIECES, featurize, windows
from model import CONTENT, SOURCE
from talks import (ANCHORS, ARGUMENTS, KINDS, LAYERS, LINKS, MODALITIES, OUTCOMES, OWNER, POINTING, STANCES, STATUSES,
                   attributions, TRIGGER)

LAYER_OF = {"m": "meeting", "pt": "participant", "ag": "agenda", "oc": "outcome", "po": "position", "fc": "forecast",
            "ex": "exclusion", "re": "reaction"}
# The file of the triggers of events that no word of talks.TRIGGER names, [start, end) in code points by
# document and number of the event: heads of what the gold's spans say, by spaCy's
# trees (silver_triggers.py).
TRIGGERS = Path(__file__).resolve().parent / "triggers.json"


def find(text, words, near, reach):
    """The occurrence of words in text nearest to the span `near`, at most
    `reach` code points away from it, or None."""
    best = None
    for m in re.finditer(r"(?<!\w)" + re.escape(words) + r"(?!\w)", text):
        away = max(near[0] - m.end(), m.start() - near[1], 0)
        if away <= reach and (best is None or away < best[0]):
            best = (away, m.start(), m.end())
    return best and best[1:]


def days(day, published):
    """The words by which a text may name that day, both dates "2006-01-02"; a document's date may be None."""
    day = date.fromisoformat(day)
    month, short = day.strftime("%B"), day.strftime("%b")
    out = [f % (a, b) for m in (month, short + ".", short) for f, a, b in (("%s %s", m, day.day), ("%s %s", day.day, m))]
    away = published and (date.fromisoformat(published) - day).days
    if away in range(7):
        out += [day.strftime("%A"), day.strftime("%a."), *{0: ["today"], 1: ["yesterday"]}.get(away, [])]
    return out


def setting(statement, names, published):
    """When, how, to whom and through whom something was said, as (tag, forms in
    which the text may have it, how far away in code points it may stand)."""
    when = statement["date"]
    if when and when.get("words"):
        yield "sd", [when["words"]], 600
    elif when and when["start"] and when["start"] == when["end"] and len(when["start"]) == 10:
        yield "sd", days(when["start"], published), 600
    for tag, value in ("md", statement["medium"]), ("ad", statement["addressee"]):
        if value:
            yield tag, names.get(value, [value]), 150
    for via in statement["via"]:
        yield "vi", names.get(via, [via]), 5000


def side(gold, disagreement, name):
    """The anchors, (tag, number), and the spans [start, end) of what one side of a disagreement, "a" or "b", says."""
    one = disagreement[name]
    said = [(n, s) for n, s in enumerate(gold["statements"], 1) if s["id"] == one.get("statement")]
    taken = [(n, p) for n, p in enumerate(gold["positions"], 1)
             if (one["who"] in (p["holder"], p.get("on_behalf")) or said and p["statement"] == one["statement"])
             and any(s["start"] < x["end"] and x["start"] < s["end"] for s in p["spans"] for x in disagreement["spans"])]
    words = [c for _, s in said for c in s["content"]] or [c for _, p in taken for c in p["spans"]]
    return [("st", n) for n, _ in said] + [("po", n) for n, _ in taken], [(c["start"], c["end"]) for c in words]


def told_by(gold, position):
    """The speaker of the statement that a position is told in, None when there is none."""
    return next((s["speaker"] for s in gold["statements"] if s["id"] == position["statement"]), None)


def gold_spans(gold, text, named=None):
    """The spans of a gold record in the form of marked-up documents, and the
    places [start, end) at which it is unknown whether a meeting is meant. named
    are the triggers, by number, of the events without a word of TRIGGER.

    A record gives one mention of a participant, a party, a place or a date; the
    others have the tag with a question mark before it ("?pt"): whether they
    say it too is unknown. So has what a statement says whose cue is not found.
    """
    spans, triggers, unknown = [], set(), []

    def add(tag, number, span, *attributes):
        spans.append(dict(tag=tag, number=number, attributes=list(attributes), start=span[0], end=span[1]))

    def at(span):
        return span["start"], span["end"]

    def maybe(tag, number, forms):
        for hit in re.finditer(r"(?<!\w)(?:%s)(?!\w)" % "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)), text):
            add("?" + tag, number, hit.span())

    names = {a["name"]: [a["name"], *a["aliases"]] for a in gold["actors"]}
    for n, m in enumerate(gold["meetings"] + gold["planned"], 1):
        for p in m.get("participants", []):
            if isinstance(p, dict):
                maybe("pt", n, names.get(p["name"], [p["name"]]))
                if p["span"]:
                    add("?pt", n, at(p["span"]))
        for party in m["parties"]:
            maybe("py", n, names.get(party, [party]))
        for words in (v for v in (m["place"] or {}).values() if v):
            maybe("pl", n, [words])
        if m["date"] and m["date"].get("words"):
            maybe("dt", n, [m["date"]["words"]])
        kind = m["kind"] if m["kind"] in KINDS else "meeting"
        status = m["status"] if m["status"] in STATUSES else "planned"
        hull = min(s["start"] for s in m["spans"]), max(s["end"] for s in m["spans"])
        found = False
        for s in m["spans"]:
            hit = TRIGGER.search(text, s["start"], s["end"])
            if hit and hit.span() not in triggers:
                add("m", n, hit.span(), kind, status)
                triggers.add(hit.span())
                found = True
        for hit in map(tuple, (named or {}).get(str(n), ())):
            if not found and hit not in triggers:
                add("m", n, hit, kind, status)
                triggers.add(hit)
        found = found or bool((named or {}).get(str(n)))
        if not found:
            continue
        for p in m.get("participants", []):
            if isinstance(p, dict) and p["span"]:
                s = p["span"]
                name = max((a for a in names.get(p["name"], []) if a in s["text"]), key=len, default=None)
                if len(s["text"].split()) > 14 and name:
                    start = s["start"] + s["text"].index(name)
                    s = dict(start=start, end=start + len(name))
                add("pt", n, at(s), (p["side"] or "-").replace(" ", "_"))
        for party in m["parties"]:
            for s in m["spans"]:
                hit = next((h for h in (find(text, a, at(s), 0) for a in names.get(party, [party])) if h), None)
                if hit:
                    add("py", n, hit)
                    break
        for words in (v for v in (m["place"] or {}).values() if v):
            hit = find(text, words, hull, 150)
            if hit:
                add("pl", n, hit)
        if m["date"] and m["date"].get("words"):
            hit = find(text, m["date"]["words"], hull, 150)
            if hit:
                add("dt", n, hit)
        for a in m.get("agenda", []):
            add("ag", n, at(a["span"]))
        for o in m.get("outcomes", []):
            add("oc", n, at(o["span"]), o["kind"] if o["kind"] in OUTCOMES else "other")
    covered = [s for s in spans if s["tag"] == "m"]
    unknown = [h.span() for h in TRIGGER.finditer(text)
               if not any(s["start"] < h.end() and h.start() < s["end"] for s in covered)]
    if not gold["doc"]["about_talks"]:
        unknown = []
    for n, s in enumerate(gold["statements"], 1):
        content = [at(c) for c in s["content"]]
        for c in content:
            add("?con", n, c)
        if s["speaker_span"] and s["cue"]:
            source = at(s["speaker_span"])
            hull = min([source[0]] + [c[0] for c in content]), max([source[1]] + [c[1] for c in content])
            cue = find(text, s["cue"], source, 120) if hull[1] - hull[0] < 1500 else None
            if cue and not (source[0] < cue[1] and cue[0] < source[1]):
                add("src", n, source)
                add("cue", n, cue)
                for c in content:
                    start = c[0] if not (c[0] <= cue[0] < c[1]) else cue[1]
                    if start < c[1]:
                        add("con", n, (start, c[1]))
                add("st", n, cue)
                for tag, forms, reach in setting(s, names, gold["doc"]["published"]):
                    maybe(tag, n, forms)
                    hits = [h for h in (find(text, f, hull, reach) for f in forms) if h]
                    hits = [h for h in hits if not any(h[0] < c[1] and c[0] < h[1] for c in [cue, *content])]
                    if hits:
                        add(tag, n, min(hits, key=lambda h: max(hull[0] - h[1], h[0] - hull[1], 0)))
    for n, p in enumerate(gold["positions"], 1):
        for s in p["spans"]:
            add("po", n, at(s), p["stance"])
        if p["basis"] == "narration" or told_by(gold, p) not in (None, p["holder"]):
            hit = next((h for h in (find(text, a, at(p["spans"][0]), 100)
                                    for a in names.get(p["holder"], [p["holder"]])) if h), None)
            if hit:
                add("ho", n, hit)
    for x in gold["disagreements"]:
        sides = [side(gold, x, name) for name in ("a", "b")]
        for (anchors, _), (_, other) in (sides, sides[::-1]):
            for tag, n in anchors:
                for span in other:
                    add({"st": "ds", "po": "dq"}[tag], n, span)
    for n, f in enumerate(gold["forecasts"], 1):
        add("fc", n, at(f["spans"][0]))
        if f["window_words"]:
            hit = find(text, f["window_words"], at(f["spans"][0]), 100)
            if hit:
                add("fw", n, hit)
    for n, x in enumerate(gold["exclusions"], 1):
        add("ex", n, at(x["spans"][0]), x["modality"])
        for who in x["who"]:
            hit = next((h for h in (find(text, a, at(x["spans"][0]), 60) for a in names.get(who, [who])) if h), None)
            if hit:
                add("ew", n, hit)
    for n, r in enumerate(gold["reactions"], 1):
        add("re", n, at(r["spans"][0]))
        hit = next((h for h in (find(text, a, at(r["spans"][0]), 100) for a in names.get(r["who"], [r["who"]])) if h), None)
        if hit:
            add("rw", n, hit)
    return spans, unknown


def read_triggers():
    return json.loads(TRIGGERS.read_text())


def load_gold(folder, name, triggers):
    """A gold document ("own/A09") in the form of load_marked, with "unknown"; triggers as read_triggers gives them."""
    part, _, number = name.partition("/")
    root = Path(folder) / part
    gold = json.loads((root / (number + ".gold.json")).read_text(encoding="utf-8"))
    text = (root / "docs" / (number + ".txt")).read_bytes().decode("utf-8")
    spans, unknown = gold_spans(gold, text, triggers.get(name))
    kinds = {"statements", "positions", "reactions"}
    return dict(id=name, text=text, spans=spans, unknown=unknown, left=kinds - set(gold["annotated"]))


MARKUP = re.compile(r"(?<!!)\[([^\]]*)\]\([^)]*\)|\*+|^#+ |^> ?", re.M)


def load_first(folder):
    """The first article, which is Markdown, in the form of load_gold: without its markup."""
    text = (Path(folder) / "seed.md").read_bytes().decode("utf-8")
    gold = json.loads((Path(folder) / "seed.gold.json").read_text(encoding="utf-8"))
    keep = [True] * len(text)
    for m in MARKUP.finditer(text):
        for i in range(*m.span()):
            keep[i] = m.group(1) is not None and m.start(1) <= i < m.end(1)
    place = [0]
    for kept in keep:
        place.append(place[-1] + kept)
    plain = "".join(c for c, kept in zip(text, keep) if kept)

    def moved(x):
        if isinstance(x, dict):
            x = {k: moved(v) for k, v in x.items()}
            if {"start", "end", "text"} <= set(x):
                x["start"], x["end"] = place[x["start"]], place[x["end"]]
                x["text"] = plain[x["start"]:x["end"]]
            return x
        return [moved(v) for v in x] if isinstance(x, list) else x

    spans, unknown = gold_spans(moved(gold), plain)
    return dict(id="seed", text=plain, spans=spans, unknown=unknown)


def covered_pieces(span, pieces, words):
    return snap((span["start"], span["end"]), pieces, words)


def attribute(span):
    """Index of what kind of thing an anchor is, one of each list it has: (kind, status), stance, modality."""
    a = span["attributes"]
    return {"m": lambda: (KINDS.index(a[0]), STATUSES.index(a[1])), "po": lambda: (STANCES.index(a[0]),),
            "ex": lambda: (MODALITIES.index(a[0]),)}.get(span["tag"], tuple)()


def again(spans, where, i):
    """The other triggers of the meeting that spans[i] names, as links."""
    return [(LINKS.index("event"), where[j]) for j, s in enumerate(spans)
            if j != i and s["tag"] == spans[i]["tag"] == "m" and s["number"] == spans[i]["number"] and where[j]]


def label_talks(document, tokenizer):
    """Adds pieces and labels to a document:

    layers   (len(LAYERS), pieces) 0 outside, 1 begins, 2 inside, or IGNORE
    role     a piece's class in model.ROLES
    cues     (start, end, source pieces, content pieces) of each attribution
    anchors  (index in POINTING, start, end, attributes, links), links being (class in LINKS, pieces), of which later ones win; IGNORE for
             what is unknown
    unknown  pieces of which it is unknown whether they name a meeting
    outcomes (start, end, class in OUTCOMES)

    What a record does not speak of ("left": statements, positions, reactions) is IGNORE.
    """
    text, spans = document["text"], document["spans"]
    pieces = featurize(text, tokenizer)
    words = word_bounds(pieces)
    count = len(pieces["ids"])
    layers = np.zeros((len(LAYERS), count), np.int64)
    for start, end in document.get("unknown", ()):
        layers[0, snap((start, end), pieces, words)] = IGNORE
    where = {}
    doubtful = {}  # pieces by the owner that they might belong to
    for i, s in enumerate(spans):
        where[i] = covered_pieces(s, pieces, words)
        tag = s["tag"].removeprefix("?")
        if tag != s["tag"] and tag in ARGUMENTS:
            doubtful.setdefault((OWNER[tag], s["number"]), []).extend(where[i])
            if tag in LAYER_OF:
                layers[LAYERS.index(LAYER_OF[tag]), where[i]] = IGNORE
    for i, s in enumerate(spans):
        if s["tag"] in LAYER_OF and where[i]:
            layer = LAYERS.index(LAYER_OF[s["tag"]])
            layers[layer, where[i]] = 2
    for i, s in enumerate(spans):
        if s["tag"] in LAYER_OF and where[i]:
            layers[LAYERS.index(LAYER_OF[s["tag"]]), where[i][0]] = 1
    by_owner = {}
    for i, s in enumerate(spans):
        if s["tag"] in ARGUMENTS and where[i]:
            by_owner.setdefault((OWNER[s["tag"]], s["number"]), []).append((LINKS.index(ARGUMENTS[s["tag"]]), where[i]))
    anchors = [(POINTING.index(ANCHORS[s["tag"]]), where[i][0], where[i][-1] + 1, attribute(s),
                [(IGNORE, doubtful.get((s["tag"], s["number"]), []))] + by_owner.get((s["tag"], s["number"]), []) + again(spans, where, i))
               for i, s in enumerate(spans) if s["tag"] in ANCHORS and where[i]]
    unknown = [p for span in document.get("unknown", ()) for p in snap(span, pieces, words)]
    outcomes = [(where[i][0], where[i][-1] + 1, OUTCOMES.index(s["attributes"][0]))
                for i, s in enumerate(spans) if s["tag"] == "oc" and where[i]]

    left = document.get("left", ())
    for kind in left:
        if kind != "statements":
            layers[LAYERS.index(kind.removesuffix("s"))] = IGNORE
    role, cues = np.full(count, IGNORE if "statements" in left else 0, np.int64), []
    for i, s in enumerate(spans):
        if s["tag"] == "?con":
            role[where[i]] = IGNORE
    marked = attributions(spans)
    marked.sort(key=lambda a: -sum(e - s for s, e in a["content"]))  # of nested ones the inner is seen
    for a in marked:
        covered = {r: [snap(tuple(s), pieces, words) for s in a[r]] for r in ("source", "content", "cue")}
        for name in ("source", "content", "cue"):
            for run in covered[name]:
                if run:
                    role[run] = B_ROLE[name] + 1
                    role[run[0]] = B_ROLE[name]
        cue = [p for run in covered["cue"] for p in run]
        if cue:
            cues.append((cue[0], cue[-1] + 1, np.array(sum(covered["source"], []), np.int64),
                         np.array(sum(covered["content"], []), np.int64)))
    return dict(id=document["id"], text=text, pieces=pieces, layers=layers, role=role, cues=cues, anchors=anchors, outcomes=outcomes,
                unknown=np.array(unknown, np.int64))


def talks_epoch(documents, budget, rng):
    items = [(d, s, e) for d in documents
             for s, e in windows(d["text"], d["pieces"], first=rng.randint(60, MAX_PIECES))]
    return by_budget(items, lambda item: item[2] - item[1], budget, rng)


def talks_batch(items):
    """Tensors of a group of windows: a dict of

    batch     as data.collate gives it
    layers    (B, len(LAYERS), T)
    role      (B, T)
    cues      (window, start, end) and `pair`, their targets (N, T)
    anchors   (window, start, end, layer) and `links`, their targets (M, T)
    attributes  {"kind": [(anchor, class)], "status", "stance", "modality"}
    outcomes  (window, start, end, class)
    """
    batch = collate([(d["pieces"], s, e) for d, s, e in items])
    shape = batch["ids"].shape
    out = dict(batch=batch, layers=torch.full((shape[0], len(LAYERS), shape[1]), IGNORE), role=torch.full(shape, IGNORE),
               cues=[], anchors=[], outcomes=[], attributes=dict(kind=[], status=[], stance=[], modality=[]))
    pair, links = [], []
    names = {0: ("kind", "status"), LAYERS.index("position"): ("stance",), LAYERS.index("exclusion"): ("modality",)}

    def blank(b, s, e):
        target = torch.full((shape[1],), IGNORE)
        target[1:1 + e - s] = 0
        return target

    for b, (d, s, e) in enumerate(items):
        out["layers"][b, :, 1:1 + e - s] = torch.from_numpy(d["layers"][:, s:e])
        out["role"][b, 1:1 + e - s] = torch.from_numpy(d["role"][s:e])
        for start, end, source, content in d["cues"]:
            if s <= start and end <= e:
                target = blank(b, s, e)
                for covered, cls in ((content, CONTENT), (source, SOURCE)):
                    covered = covered[(covered >= s) & (covered < e)] - s + 1
                    target[torch.from_numpy(covered)] = cls
                out["cues"].append((b, start - s + 1, end - s + 1))
                pair.append(target)
        for layer, start, end, attributes, linked in d["anchors"]:
            if s <= start and end <= e:
                target = blank(b, s, e)
                if layer == 0:
                    target[torch.from_numpy(d["unknown"][(d["unknown"] >= s) & (d["unknown"] < e)] - s + 1)] = IGNORE
                for cls, covered in linked:
                    covered = np.array([p for p in covered if s <= p < e], np.int64) - s + 1
                    target[torch.from_numpy(covered)] = cls
                for name, cls in zip(names.get(layer, ()), attributes):
                    out["attributes"][name].append((len(out["anchors"]), cls))
                out["anchors"].append((b, start - s + 1, end - s + 1, layer))
                links.append(target)
        for start, end, cls in d["outcomes"]:
            if s <= start and end <= e:
                out["outcomes"].append((b, start - s + 1, end - s + 1, cls))
    out["pair"] = torch.stack(pair) if pair else None
    out["links"] = torch.stack(links) if links else None
    return out
