"""From the heads' scores to attributions. Plain functions; Go has the same.

Positions here are window positions: 0 is [CLS], 1 the window's first piece,
T - 1 [SEP]. Ranges are half-open.
"""
import numpy as np

from features import QUOTE_INSIDE, category, is_word_char, quote_scan

B_CUE, I_CUE = 3, 4  # in model.ROLES
NONE, SOURCE, CONTENT = range(3)

PARAMS = {
    "thr": 0.4,     # a cue piece has more than this probability
    "low": 0.1,     # so has one of a cue that is tried, apart from those
    "sw": 0.5,      # cost of a label change between two words
    "swp": 0.3,     # the same at a punctuation mark
    "swq": 3,       # the same inside a quotation
    "smin": 0.4,    # least mean probability of a source
    "cmin": 0.5,    # least mean probability of a stretch of content
    "attmin": 0.5,  # least confidence of an attribution
    "confidence": {"cue": 1.0},  # weights of the measures; the Go program cmd/calibrate fits them
}
SPLIT = 0.5         # a piece that begins a cue with more than this splits a run
FILL = 0.5          # a quotation with more than this part content is all content
FLOOR = -6.0        # least log probability of a label
FORBIDDEN = -30.0   # log probability of source and content on a cue
INSIDE_WORD = 50.0  # cost of a label change inside a word
DASHES = ("-", "–", "—", "―")
DOUBT = 0.005       # least probability that is left open either way


def softmax(scores):
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def log_softmax(scores):
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def runs(flags):
    """Stretches [start, end) of true values."""
    out, start = [], None
    for i, flag in enumerate(list(flags) + [False]):
        if flag and start is None:
            start = i
        elif not flag and start is not None:
            out.append((start, i))
            start = None
    return out


def cue_runs(roles, threshold, split=SPLIT):
    """Runs [start, end) of pieces whose probability of being a cue is above the
    threshold; a run is split before a piece whose probability of beginning a
    cue is above `split` and above that of continuing one.

    roles (T,7) are the role probabilities of a window; its first and last
    piece, [CLS] and [SEP], are never part of a run.
    """
    begin, inside = roles[:, B_CUE], roles[:, I_CUE]
    out, start = [], None
    last = len(roles) - 1
    for t in range(1, last):
        if begin[t] + inside[t] <= threshold:
            if start is not None:
                out.append((start, t))
            start = None
        elif start is None:
            start = t
        elif begin[t] > split and begin[t] > inside[t]:
            out.append((start, t))
            start = t
    if start is not None:
        out.append((start, last))
    return out


def word_starts(pieces, window):
    """Which positions start a word; [CLS] and [SEP] do, and the first piece."""
    start, end = window
    starts = np.ones(end - start + 2, bool)
    starts[1:-1] = pieces["start"][start:end]
    starts[1] = True
    return starts


def signatures(text, pieces, window, quotations):
    """Dashes between a quotation and a word that begins with a capital."""
    start, end = window
    off = pieces["off"][start:end]
    out = []
    for _, last in quotations:
        if 2 <= last < end - start:
            (s, e), (following, _) = off[last - 1], off[last]
            if text[s:e] in DASHES and category(text[following]) == "Lu":
                out.append((last, last + 1))
    return out


def find_cues(text, pieces, window, roles, params, quotations):
    """Cues of a window: the cue_runs above "thr", and those above "low" and
    signatures that hold none of the former, widened to whole words; overlapping
    ones merge. See quoted_ranges."""
    starts = word_starts(pieces, window)
    sure = cue_runs(roles, params["thr"])
    tried = cue_runs(roles, params["low"]) + signatures(text, pieces, window, quotations)
    tried = [r for r in tried if not any(a < r[1] and r[0] < b for a, b in sure)]
    cues = []
    for begin, end in sorted(sure + tried):
        while not starts[begin]:
            begin -= 1
        while not starts[end]:
            end += 1
        if cues and begin < cues[-1][1]:
            cues[-1] = (cues[-1][0], max(end, cues[-1][1]))
        else:
            cues.append((begin, end))
    return cues


def best_labels(scores, change):
    """The best label sequence for scores (T,3), where having another label at
    t than at t - 1 costs change[t]. Ties: stay; then the lower label."""
    length, count = scores.shape
    total = scores[0].copy()
    previous = np.zeros((length, count), int)
    for t in range(1, length):
        best = int(total.argmax())
        switched = total[best] - change[t]
        for label in range(count):
            previous[t, label] = label if total[label] >= switched else best
        total = np.maximum(total, switched) + scores[t]
    labels = [int(total.argmax())]
    for t in range(length - 1, 0, -1):
        labels.append(int(previous[t, labels[-1]]))
    return np.array(labels[::-1])


def change_costs(pieces, window, is_word, is_cue, params):
    """Cost of a label change before each position; later rules win."""
    start, end = window
    starts = word_starts(pieces, window)
    length = end - start + 2
    quo = np.zeros(length, int)
    quo[1:-1] = pieces["quo"][start:end]
    cost = np.full(length, float(params["sw"]))
    for t in range(1, length):
        punctuation = lambda i: 0 < i < length - 1 and not is_word[i]
        if punctuation(t) or punctuation(t - 1):
            cost[t] = params["swp"]
        if quo[t] == 1 and quo[t - 1] == 1:
            cost[t] = params["swq"]
        if is_cue[t] or is_cue[t - 1]:
            cost[t] = 0
        if not starts[t]:
            cost[t] = INSIDE_WORD
    return cost


def quoted_ranges(text, pieces, window):
    """Positions [start, end) of the window's part of each quotation, marks
    included; those without a piece are left out. See features.quote_scan."""
    start, end = window
    at = pieces["off"][start:end, 0]
    out = []
    for s, e in quote_scan(text)[1]:
        a, b = int(np.searchsorted(at, s)), int(np.searchsorted(at, e))
        if a < b:
            out.append((a + 1, b + 1))
    return out


def log_odds(p):
    p = min(max(p, DOUBT), 1 - DOUBT)
    return np.log(p / (1 - p))


def confidence(weights, cue, probability, contents, sources, counted, quoted):
    """The logistic function of the weighted measures of one attribution.

    cue is its probability, probability (T,3) that of the labels, counted says
    which positions start a word that is one, quoted which stand inside quotation
    marks. The measures are described with Go's attribution.Measures.
    """
    chosen = np.zeros(len(probability), bool)
    for a, b in contents:
        chosen[a:b] = True
    inside, content = counted & chosen, probability[:, CONTENT]
    either = content[counted & ~chosen].sum() + inside.sum()
    measures = dict(bias=1, cue=log_odds(cue), overlap=log_odds(content[inside].sum() / max(either, 1)),
                    quoted=(inside & quoted).sum() / max(inside.sum(), 1), source=0, nobody=0, sourced=0)
    if sources:
        measures.update(source=log_odds(np.concatenate([probability[a:b, SOURCE] for a, b in sources]).mean()), sourced=1)
    else:
        measures.update(nobody=log_odds(1 - probability[counted, SOURCE].max(initial=0)))
    return float(1 / (1 + np.exp(-sum(weights.get(k, 0) * m for k, m in measures.items()))))


def decode_window(text, pieces, window, roles, cues, scores, params, quotations):
    """Attributions of a window.

    roles (T,7) role probabilities, cues from find_cues, scores (N,T,3) the
    pair head's logits for them, quotations from quoted_ranges. Returns
    [{source, cue, content: [[start, end], ...] in code points, conf}].

    Cues whose attribution is not confident enough are left out, and the others
    decoded again without them, so that they take no words away.
    """
    scores = np.asarray(scores)
    found = decode_cues(text, pieces, window, roles, cues, scores, params, quotations)
    kept = [n for n, a in found if a["conf"] >= params["attmin"]]
    if len(kept) < len(cues):
        found = decode_cues(text, pieces, window, roles, [cues[n] for n in kept], scores[kept], params, quotations)
    return [a for _, a in found if a["conf"] >= params["attmin"]]


def decode_cues(text, pieces, window, roles, cues, scores, params, quotations):
    """Attributions for these cues, which share the window out among them, each
    with the index of its cue; a cue without content makes none."""
    if not cues:
        return []
    start, end = window
    length = end - start + 2
    off = pieces["off"][start:end]
    surface = [""] + [text[s:e] for s, e in off] + [""]
    is_word = np.array([all(is_word_char(c) for c in s) and s != "" for s in surface])
    has_word = np.array([any(is_word_char(c) for c in s) for s in surface])
    quoted = np.zeros(length, bool)
    quoted[1:-1] = pieces["quo"][start:end] == QUOTE_INSIDE
    is_cue = np.zeros(length, bool)
    is_cue[[0, -1]] = True
    for a, b in cues:
        is_cue[a:b] = True

    # 1. label each cue's window on its own
    logs = np.maximum(log_softmax(scores), FLOOR)
    logs[:, is_cue, SOURCE:] = FORBIDDEN
    cost = change_costs(pieces, window, is_word, is_cue, params)
    labels = np.stack([best_labels(l, cost) for l in logs])
    probability = np.exp(logs)

    # 2. a word claimed as content by several cues goes to the one with the
    #    highest summed probability; sources may be shared
    starts = word_starts(pieces, window)
    bounds = [t for t in range(length) if starts[t]] + [length]
    for a, b in zip(bounds, bounds[1:]):
        claims = [n for n in range(len(cues)) if labels[n, a] == CONTENT]
        if len(claims) > 1:
            winner = max(claims, key=lambda n: probability[n, a:b, CONTENT].sum())
            for n in claims:
                if n != winner:
                    labels[n, a:b] = NONE

    # 3. a quotation that is mostly one cue's content is wholly so
    counted = starts & is_word
    for a, b in quotations:
        total = counted[a:b].sum()
        if total == 0 or is_cue[a:b].any():
            continue
        shares = [((labels[n, a:b] == CONTENT) & counted[a:b]).sum() / total for n in range(len(cues))]
        best = int(np.argmax(shares))
        if shares[best] > FILL:
            for n in range(len(cues)):
                labels[n, a:b][labels[n, a:b] == CONTENT] = NONE
            labels[best, a:b] = CONTENT

    # 4. spans: all good contents, the best source
    def stretches(n, label, least):
        for a, b in runs(labels[n] == label):
            if has_word[a:b].any() and probability[n, a:b, label].mean() >= least:
                yield a, b

    def spans(ranges):
        return [[int(off[a - 1][0]), int(off[b - 2][1])] for a, b in ranges]

    out = []
    for n, (a, b) in enumerate(cues):
        contents = list(stretches(n, CONTENT, params["cmin"]))
        if not contents:
            continue
        sources = list(stretches(n, SOURCE, params["smin"]))
        if sources:
            sources = [max(sources, key=lambda r: probability[n, r[0]:r[1], SOURCE].sum())]
        cue = float((roles[a:b, B_CUE] + roles[a:b, I_CUE]).max())
        sure = confidence(params["confidence"], cue, probability[n], contents, sources, starts & has_word, quoted)
        out.append((n, dict(source=spans(sources), cue=spans([(a, b)]), content=spans(contents), conf=sure)))
    return out
