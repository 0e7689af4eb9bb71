"""The corpora as texts with labels on word pieces, and batches of windows."""
import json
import re
from pathlib import Path

import numpy as np
import torch

from features import CLS, MAX_PIECES, PAD, SEP, featurize, windows
from model import CONTENT, ENTITIES, KEPT_SUBTYPES, NONE, RELATIONS, SOURCE, UPOS

ENTITY_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
NOUNS = [UPOS.index(tag) for tag in ("NOUN", "PROPN", "PRON", "DET")]  # what heads a mention
NO_NAME = "time"  # GUM type of "Sunday"
B_ROLE = {"source": 1, "cue": 3, "content": 5}  # I- is one more
LONG_MENTION = 7  # words; of nested names within a longer one the inner are kept
IGNORE = -100


# ---- PolNeAR: attributions ----

def load_polnear(folder, split):
    with open(Path(folder) / "polnear" / (split + ".jsonl"), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def word_bounds(pieces):
    """Piece ranges [start, end) of the words."""
    starts = list(np.nonzero(pieces["start"])[0]) + [len(pieces["ids"])]
    return list(zip(starts, starts[1:]))


def snap(span, pieces, words):
    """Pieces of the whole words that a span covers by at least half; if there
    are none, of all the words it touches."""
    off = pieces["off"]
    start, end = span
    touched, covered = [], []
    first = int(np.searchsorted([off[a][0] for a, _ in words], start, side="right")) - 1 if words else 0
    for a, b in words[max(0, first):]:
        s, e = off[a][0], off[b - 1][1]
        if s >= end:
            break
        common = min(e, end) - max(s, start)
        if common > 0:
            touched.append((a, b))
            if 2 * common >= e - s:
                covered.append((a, b))
    return [i for a, b in covered or touched for i in range(a, b)]


def label_attributions(document, pieces):
    """Returns (role, owner, cues) of a PolNeAR document.

    role   a piece's class in model.ROLES
    owner  index of the attribution that the role comes from, or -1
    cues   for each attribution (start, end, source pieces) or None without a
           cue; several cues may name the same source pieces
    """
    words = word_bounds(pieces)
    role = np.zeros(len(pieces["ids"]), np.int64)
    owner = np.full(len(role), -1, np.int64)
    cues = []
    for k, attribution in enumerate(document["attributions"]):
        sources, cue = [], None
        for name in ("source", "content", "cue"):
            for span in attribution[name]:
                covered = snap(span, pieces, words)
                if not covered:
                    continue
                role[covered] = B_ROLE[name] + 1
                role[covered[0]] = B_ROLE[name]
                owner[covered] = k
                if name == "source":
                    sources += covered
                if name == "cue":
                    cue = (covered[0], covered[-1] + 1)
        cues.append((*cue, np.array(sources, np.int64)) if cue else None)
    return role, owner, cues


def polnear_documents(folder, split, tokenizer):
    out = []
    for document in load_polnear(folder, split):
        pieces = featurize(document["text"], tokenizer)
        role, owner, cues = label_attributions(document, pieces)
        out.append(dict(text=document["text"], pieces=pieces, role=role, owner=owner, cues=cues))
    return out


# ---- CoNLL-U: part of speech, dependencies, names ----

def parse_conllu(path):
    """Documents of a file; each is {"text", "sentences"}, each sentence a list
    of words {form, upos, head, rel, entity, span}; span is None for a word
    that its multiword token does not spell out.

    Text is rebuilt from the forms: no space after SpaceAfter=No, a newline
    before a paragraph, else a space between sentences.
    """
    documents = []
    text, words, multiword, paragraph = "", None, None, False

    def append(form, spaced):
        nonlocal text
        start = len(text)
        text += form + (" " if spaced else "")
        documents[-1]["text"] = text
        return start, start + len(form)

    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            documents.append(dict(text="", sentences=[]))
            text = ""
        elif re.match(r"# newpar\b", line) and not line.startswith("# newpar_block"):
            paragraph = True
        elif not line:
            words = None
        elif not line.startswith("#"):
            columns = line.split("\t")
            number, form, misc = columns[0], columns[1], columns[9]
            spaced = "SpaceAfter=No" not in misc.split("|")
            if "." in number:
                continue
            if words is None:
                if not documents:
                    documents.append(dict(text="", sentences=[]))
                if paragraph:
                    text = text.rstrip(" ") + ("\n" if text else "")
                elif text and not text.endswith((" ", "\n")):
                    text += " "
                paragraph = False
                words, multiword = [], None
                documents[-1]["sentences"].append(words)
            if "-" in number:
                start, end = append(form, spaced)
                multiword = [int(number.split("-")[1]), start, end]
                continue
            if multiword and int(number) <= multiword[0]:
                # the words of a token share its text out from left to right
                _, start, end = multiword
                if text[start:start + len(form)] == form and start + len(form) <= end:
                    span = (start, start + len(form))
                    multiword[1] += len(form)
                else:
                    span = (start, end) if start < end else None
                    multiword[1] = end
            else:
                span = append(form, spaced)
            entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
            relation = columns[7] if columns[7] in KEPT_SUBTYPES else columns[7].split(":")[0]
            words.append(dict(form=form, upos=columns[3], xpos=columns[4], head=int(columns[6]) - 1,
                              rel=relation, entity=entity, span=span))
    return documents


def load_conllu(folder, corpus, split):
    """Documents of the corpora "ewt" (one file) or "gum" (a folder)."""
    root = Path(folder) / corpus
    paths = [root / (split + ".conllu")] if corpus == "ewt" else sorted((root / split).glob("*.conllu"))
    return [d for path in paths for d in parse_conllu(path)]


def treebank_texts(folder, split):
    return [d["text"] for corpus in ("ewt", "gum") for d in load_conllu(folder, corpus, split)]


ENTITY_EVENT = re.compile(r"\(([^()]*)(\))?|([^()]+)\)")


def read_mentions(document):
    """All entity mentions of a GUM document as (type, sentence, first, last) words, and which thing each is of."""
    mentions, opened = [], {}
    for s, words in enumerate(document["sentences"]):
        for w, word in enumerate(words):
            for start, closed, end in ENTITY_EVENT.findall(word["entity"]):
                if start:
                    identity, kind = start.split("-")[:2]
                    if closed:
                        mentions.append((kind, s, w, w, identity))
                    else:
                        opened.setdefault(identity, []).append((kind, s, w))
                elif end and opened.get(end):
                    kind, sentence, first = opened[end].pop()
                    if sentence == s:
                        mentions.append((kind, s, first, w, end))
    return mentions


def trim_mention(words, first, last, head):
    """Leaves out a leading determiner, a trailing 's, and all from the first
    comma after the head on where an apposition or relative clause follows."""
    inside = range(first, last + 1)
    if any(words[i]["head"] == head and words[i]["rel"] in ("appos", "acl", "list", "parataxis") and i > head for i in inside):
        last = next((i - 1 for i in range(head + 1, last + 1) if words[i]["form"] in (",", "(")), last)
    while first < head and words[first]["upos"] in ("DET", "PUNCT"):
        first += 1
    while last > head and (words[last]["upos"] == "PUNCT" or words[last]["xpos"] == "POS"):
        last -= 1
    return first, last


def head_of(words, first, last):
    """The only word of a mention whose head is outside of it, or None."""
    heads = [i for i in range(first, last + 1) if not first <= words[i]["head"] <= last]
    return heads[0] if len(heads) == 1 else None


def named_mentions(document):
    """Names as (type, sentence, first, last): mentions whose head is a proper
    noun, trimmed. Of nested ones the outermost is kept, unless it is longer
    than LONG_MENTION words or a coordination of others."""
    names = set()
    for kind, s, first, last, _ in read_mentions(document):
        words = document["sentences"][s]
        head = head_of(words, first, last)
        if head is None or words[head]["upos"] != "PROPN" or kind == NO_NAME:
            continue
        first, last = trim_mention(words, first, last, head)
        joined = any(words[i]["rel"] == "conj" and words[i]["head"] == head for i in range(first, last + 1))
        names.add((last - first + 1, ENTITY_TYPES.get(kind, "MISC"), s, first, last, joined))
    names = sorted(names, key=lambda n: (-n[0], n[1:]))
    taken, out = set(), []
    for size, kind, s, first, last, joined in names:
        has_inner = any(n[0] < size and n[2] == s and first <= n[3] and n[4] <= last for n in names)
        if has_inner and (size > LONG_MENTION or joined):
            continue
        span = {(s, i) for i in range(first, last + 1)}
        if not span & taken:
            taken |= span
            out.append((kind, s, first, last))
    return sorted(out, key=lambda n: n[1:])


def coreference(document, first_piece):
    """Mentions of a GUM document in text order, each (start, end, head piece,
    thing), start and end in pieces; first_piece tells a word's first piece and
    the piece after its last, or None. Nested mentions are all there."""
    out = []
    for _, s, first, last, thing in read_mentions(document):
        words = document["sentences"][s]
        head = head_of(words, first, last)
        at = [first_piece(words[i]) for i in (first, last, head if head is not None else last)]
        if None not in at:
            out.append((at[0][0], at[1][1], at[2][0], thing))
    return sorted(set(out))


def visible_head(words, at, w):
    """The nearest ancestor of a word that has a piece: -1 for the root."""
    head = words[w]["head"]
    while head >= 0 and at[head] < 0:
        head = words[head]["head"]
    return head


def label_treebank(document, tokenizer, with_entities):
    """Adds pieces and labels to a parsed document.

    sentences  per sentence: arrays word (first piece of each word that has
               one), head (index into word, -1 root), rel, upos
    ent        a piece's class in model.ENTITIES, or IGNORE throughout
    bounds     [start, end) of each sentence in pieces
    mentions   as coreference gives them; empty without entities
    nouns      pieces that begin a noun, name or pronoun
    """
    pieces = featurize(document["text"], tokenizer)
    off = pieces["off"]
    starts = off[:, 0]
    sentences, bounds = [], []
    for words in document["sentences"]:
        at = []
        for word in words:
            first = int(np.searchsorted(starts, word["span"][0])) if word["span"] else len(starts)
            at.append(first if word["span"] and first < len(starts) and starts[first] < word["span"][1] else -1)
        seen = [w for w in range(len(words)) if at[w] >= 0]
        index = {w: i for i, w in enumerate(seen)}
        heads = [visible_head(words, at, w) for w in seen]
        spans = [word["span"] for word in words if word["span"]]
        begin = int(np.searchsorted(starts, spans[0][0])) if spans else 0
        end = int(np.searchsorted(starts, spans[-1][1])) if spans else 0
        bounds.append((begin, end))
        sentences.append(dict(
            word=np.array([at[w] for w in seen], np.int64),
            head=np.array([index.get(h, -1) for h in heads], np.int64),
            rel=np.array([RELATIONS.index(words[w]["rel"]) for w in seen], np.int64),
            upos=np.array([UPOS.index(words[w]["upos"]) if words[w]["upos"] in UPOS else IGNORE for w in seen], np.int64)))
    ent = np.full(len(starts), 0 if with_entities else IGNORE, np.int64)
    if with_entities:
        for kind, s, first, last in named_mentions(document):
            spans = [word["span"] for word in document["sentences"][s][first:last + 1] if word["span"]]
            if not spans:
                continue
            inside = np.nonzero((off[:, 0] < spans[-1][1]) & (off[:, 1] > spans[0][0]))[0]
            ent[inside] = ENTITIES.index("I-" + kind)
            ent[inside[:1]] = ENTITIES.index("B-" + kind)

    def first_piece(word):
        if not word["span"]:
            return None
        inside = np.nonzero((off[:, 0] < word["span"][1]) & (off[:, 1] > word["span"][0]))[0]
        return (int(inside[0]), int(inside[-1]) + 1) if len(inside) else None

    nouns = [p for sentence in sentences for p, tag in zip(sentence["word"], sentence["upos"]) if tag in NOUNS]
    return dict(text=document["text"], pieces=pieces, ent=ent, sentences=sentences, bounds=bounds, nouns=np.array(sorted(nouns), np.int64),
                mentions=coreference(document, first_piece) if with_entities else [])


def treebank_documents(folder, split, tokenizer, corpora=("ewt", "gum")):
    return [label_treebank(d, tokenizer, corpus == "gum") for corpus in corpora for d in load_conllu(folder, corpus, split)]


def sentence_windows(document, limit=MAX_PIECES, first=None):
    """Packs whole sentences into windows (start, end, first sentence, last + 1);
    a sentence longer than the limit is left out."""
    out, room, joined = [], first or limit, False
    for s, (start, end) in enumerate(document["bounds"]):
        if start == end:
            continue
        if end - start > limit:
            joined = False
            continue
        if joined and end - out[-1][0] <= room:
            out[-1] = (out[-1][0], end, out[-1][2], s + 1)
        else:
            if out:
                room = limit
            out.append((start, end, s, s + 1))
            joined = True
    return out


# ---- batches ----

def collate(parts):
    """parts: (pieces, start, end) windows -> a batch of padded tensors.

    [CLS] and [SEP] have features 0; their paragraph is their neighbour's.
    """
    lengths = torch.tensor([end - start + 2 for _, start, end in parts])
    size = int(lengths.max())
    batch = {k: torch.zeros(len(parts), size, dtype=torch.long) for k in ("ids", "brk", "shp", "quo", "para")}
    batch["ids"].fill_(PAD)
    for i, (pieces, start, end) in enumerate(parts):
        stop = end - start + 1
        for key in ("ids", "brk", "shp", "quo", "para"):
            batch[key][i, 1:stop] = torch.from_numpy(pieces[key][start:end])
        batch["ids"][i, 0], batch["ids"][i, stop] = CLS, SEP
        batch["para"][i, 0] = batch["para"][i, 1]
        batch["para"][i, stop:] = batch["para"][i, stop - 1]
    batch["lengths"] = lengths
    return batch


def by_budget(items, length, budget, rng, pool=384):
    """Groups items of similar length so that a padded group has at most
    `budget` pieces; groups come in random order."""
    items = list(items)
    rng.shuffle(items)
    groups = []
    for i in range(0, len(items), pool):
        group = []
        for item in sorted(items[i:i + pool], key=length):
            if group and (len(group) + 1) * (length(item) + 2) > budget:
                groups.append(group)
                group = []
            group.append(item)
        groups.append(group)
    rng.shuffle(groups)
    return groups


def polnear_epoch(documents, budget, rng):
    """Groups of (document, start, end) for one pass, windows cut afresh."""
    items = [(d, s, e) for d in documents
             for s, e in windows(d["text"], d["pieces"], first=rng.randint(40, MAX_PIECES))]
    return by_budget(items, lambda item: item[2] - item[1], budget, rng)


def treebank_epoch(documents, budget, rng):
    """Groups of (document, start, end, first sentence, last + 1)."""
    items = [(d, *window) for d in documents for window in sentence_windows(d, first=rng.randint(40, MAX_PIECES))]
    return by_budget(items, lambda item: item[2] - item[1], budget, rng)


def polnear_batch(items):
    """Tensors of a group and its gold cues.

    Returns (batch, role, owner, cues); the batch has `ent`, if the documents
    have; role and owner are (B,T), IGNORE and
    -1 outside the text; cues are (window, start, end, attribution, source
    pieces) in window coordinates.
    """
    batch = collate([(d["pieces"], s, e) for d, s, e in items])
    if "ent" in items[0][0]:
        batch["ent"] = torch.full(batch["ids"].shape, IGNORE)
        for b, (d, s, e) in enumerate(items):
            batch["ent"][b, 1:1 + e - s] = torch.from_numpy(d["ent"][s:e])
    role = torch.full(batch["ids"].shape, IGNORE)
    owner = torch.full(batch["ids"].shape, -1)
    cues = []
    for b, (d, s, e) in enumerate(items):
        role[b, 1:1 + e - s] = torch.from_numpy(d["role"][s:e])
        owner[b, 1:1 + e - s] = torch.from_numpy(d["owner"][s:e])
        for k, cue in enumerate(d["cues"]):
            if cue and s <= cue[0] and cue[1] <= e:
                sources = cue[2][(cue[2] >= s) & (cue[2] < e)] - s + 1
                cues.append((b, cue[0] - s + 1, cue[1] - s + 1, k, sources))
    return batch, role, owner, cues


def antecedents(items, shape, rng, most=200):
    """Anchors of the coref head: for mentions of the windows of `items` (a
    sample, if there are more than `most`) whether a piece begins the head of
    an earlier mention of the same thing. Returns ((window, start, end), ...)
    and targets (N,T): IGNORE but for nouns before the anchor and heads."""
    anchors = []
    for b, (d, s, e, _, _) in enumerate(items):
        inside = [m for m in d["mentions"] if s <= m[0] and m[1] <= e]
        nouns = d["nouns"][(d["nouns"] >= s) & (d["nouns"] < e)]
        for i, (start, end, head, thing) in enumerate(inside):
            same = {m[2] for m in inside[:i] if m[3] == thing and m[2] < start}
            before = {m[2] for m in inside[:i] if m[2] < start} | {int(n) for n in nouns if n < start}
            if before:
                anchors.append((b, start - s + 1, end - s + 1, sorted(before), same, s - 1))
    if len(anchors) > most:
        anchors = rng.sample(anchors, most)
    target = torch.full((len(anchors), shape[1]), IGNORE)
    for n, (_, _, _, before, same, shift) in enumerate(anchors):
        for p in before:
            target[n, p - shift] = int(p in same)
    return [a[:3] for a in anchors], target


def silver_names(folder, documents):
    """Puts names of another tagger into attribution documents, in their `ent`.

    folder/names.jsonl has a line for each document of PolNeAR train, in order:
    {"names": [[start, end, type]]} in code points, types of ENTITY_TYPES'
    values, or "" for what may be a name or not. A capitalised word that
    touches a name may belong to it (titles do in GUM), so it has no label.
    """
    with open(Path(folder) / "names.jsonl", encoding="utf-8") as lines:
        for document, line in zip(documents, lines, strict=True):
            text, off = document["text"], document["pieces"]["off"]
            ent = np.zeros(len(off), np.int64)
            for start, end, kind in json.loads(line)["names"]:
                inside = np.nonzero((off[:, 0] < end) & (off[:, 1] > start))[0]
                if not len(inside):
                    continue
                first, last = int(inside[0]), int(inside[-1])
                ent[inside] = ENTITIES.index("I-" + kind) if kind else IGNORE
                if kind:
                    ent[first] = ENTITIES.index("B-" + kind)
                for i, step in ((first, -1), (last, 1)):
                    i += step
                    while 0 <= i < len(off) and ent[i] == 0 and (text[off[i][0]].isupper() or not document["pieces"]["start"][i]):
                        ent[i] = IGNORE
                        if step < 0:
                            ent[first] = IGNORE  # begins or goes on
                        i += step
            document["ent"] = ent


def pair_targets(cues, role, owner):
    """Classes (N,T) of all pieces for each cue."""
    window = torch.tensor([c[0] for c in cues])
    number = torch.tensor([c[3] for c in cues])
    roles = role[window]
    target = torch.full(roles.shape, NONE)
    for n, cue in enumerate(cues):
        target[n, torch.from_numpy(cue[4])] = SOURCE
    content = (roles == B_ROLE["content"]) | (roles == B_ROLE["content"] + 1)
    target[(owner[window] == number[:, None]) & content] = CONTENT
    target[roles == IGNORE] = IGNORE
    return target


def treebank_batch(items):
    """Tensors of a group: (batch, ent (B,T), words).

    words: position (B,N) of first pieces, padded with 0; sentence (B,N), -1
    for padding; upos, rel (B,N); head (B,N): 0 for the root, else index of the
    head's column + 1; IGNORE for padding.
    """
    batch = collate([(d["pieces"], s, e) for d, s, e, _, _ in items])
    ent = torch.full(batch["ids"].shape, IGNORE)
    rows = []
    for b, (d, s, e, first, last) in enumerate(items):
        ent[b, 1:1 + e - s] = torch.from_numpy(d["ent"][s:e])
        row = dict(position=[], sentence=[], upos=[], rel=[], head=[])
        for number in range(first, last):
            sentence = d["sentences"][number]
            before = len(row["position"])
            row["position"] += [int(p) - s + 1 for p in sentence["word"]]
            row["sentence"] += [number] * len(sentence["word"])
            row["upos"] += sentence["upos"].tolist()
            row["rel"] += sentence["rel"].tolist()
            row["head"] += [0 if h < 0 else before + int(h) + 1 for h in sentence["head"]]
        rows.append(row)
    size = max(len(row["position"]) for row in rows)
    padding = dict(position=0, sentence=-1, upos=IGNORE, rel=IGNORE, head=IGNORE)
    words = {k: torch.tensor([row[k] + [fill] * (size - len(row[k])) for row in rows]) for k, fill in padding.items()}
    return batch, ent, words
