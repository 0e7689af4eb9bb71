"""Documents about talks with other names in them, so that the network learns how
a sentence is built and not who met whom: the persons, states, capitals and other
places of a document are exchanged for others, each of them for the same one
throughout.

States come from schema/data/states.tsv; a state with an article keeps one. Names
of persons are put together from those of all documents (silver_names.py).
"""
import re
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "schema/data"
# Names and demonyms that are words of another kind as well, or stand for the thing in other forms (U.S., EU) that are left.
LEFT = {"United States", "United Kingdom", "American", "British", "Washington", "London", "Georgia", "Jordan", "Chad", "Mali", "Turkey", "Guinea", "Congo",
        "Korea", "Holland", "Holy See", "English", "Dutch", "Swiss", "Niger", "Dominica", "Samoa", "Sudan", "Victoria", "Kingston", "San José",
        "Georgetown", "Santiago", "Male", "Apia", "Nice"}
WORD = re.compile(r"[A-Z][\w’'-]+")
CALENDAR = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
               "November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec".split())
PARAGRAPH = re.compile(r"\S.*?(?:\n\s*\n|\Z)", re.S)
PARTICLES = {"al", "bin", "ibn", "de", "van", "von", "der", "el", "da", "di", "la"}


def states():
    """(name, demonym, capital) of each state that can be exchanged, those with an article apart."""
    plain, articled = [], []
    for line in (DATA / "states.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        _, name, _, demonyms, capitals = line.split("\t")
        demonym, capital = demonyms.split("|")[0], capitals.split("|")[0]
        if not demonym or not capital or " " in demonym or {name, demonym, capital} & LEFT or demonym[0].islower() or capital == name:
            continue
        articles = name.split()[-1] in ("Emirates", "Netherlands", "Philippines", "Maldives", "Bahamas", "Republic", "Islands", "Comoros", "Gambia")
        (articled if articles else plain).append((name, demonym, capital))
    return plain, articled


def vowel(word):
    """Whether "an" stands before it; U is left out: "a Ukrainian"."""
    return word[:1] in "AEIOaeio"


def exchanged(text, edits):
    """The text with edits (start, end, words) in order, and where each of its places is afterwards, as the
    start of a span and as the end of one: what begins or ends within an edit has all of it."""
    out, starts, ends, at, length = [], [], [0], 0, 0
    for start, end, words in edits + [(len(text), len(text), "")]:
        out += [text[at:start], words]
        starts += range(length, length + start - at)
        ends += range(length + 1, length + start - at + 1)
        length += start - at
        starts += [length] * (end - start)
        ends += [length + len(words)] * (end - start)
        length += len(words)
        at = end
    return "".join(out), starts + [length], ends


def thinned(document, rng, share):
    """The document without some of its paragraphs, each left out with probability `share`, so that the network does
    not learn what comes after what. What stood in them is gone from "spans" and "unknown"."""
    text = document["text"]
    edits = [(*p.span(), "") for p in PARAGRAPH.finditer(text) if rng.random() < share]
    if not edits or sum(end - start for start, end, _ in edits) > len(text) / 2:
        return document
    text, starts, ends = exchanged(text, edits)
    spans = [{**s, "start": starts[s["start"]], "end": ends[s["end"]]} for s in document["spans"]]
    unknown = [(starts[start], ends[end]) for start, end in document.get("unknown", ())]
    return {**document, "text": text, "spans": [s for s in spans if s["start"] < s["end"]],
            "unknown": [u for u in unknown if u[0] < u[1]]}


class Exchange:
    """names: {document: [(start, end, "PER" | "LOC"), ...]} in code points; texts: the documents' texts."""

    def __init__(self, names, texts):
        self.names, self.groups = names, states()
        self.known = {w for group in self.groups for state in group for name in state for w in name.split()} | LEFT | CALENDAR
        every = sorted((re.escape(n) for group in self.groups for state in group for n in state), key=len, reverse=True)
        self.stated = re.compile(r"\b(?:%s)\b" % "|".join(every))
        lower = set()
        for text in texts.values():
            lower |= set(re.findall(r"\b[a-z]+\b", text))
        first, last, places = set(), set(), set()
        for document, found in names.items():
            for start, end, kind in found:
                words = texts.get(document, "")[start:end].split()
                if not words or not all(WORD.fullmatch(w) for w in words) or any(w.isupper() for w in words):
                    continue
                if kind == "PER" and 2 <= len(words) <= 3:
                    if not any(w.lower() in lower or w in self.known for w in words):
                        first.add(words[0])
                        last.add(words[-1])
                elif kind == "LOC" and len(words) == 1 and words[0] not in self.known and words[0].lower() not in lower:
                    places.add(words[0])
        self.first, self.last, self.places, self.lower = sorted(first), sorted(last), sorted(places - first - last), lower

    def mapping(self, document, rng):
        """The document's words (one or more) and what stands in their place."""
        text, new = document["text"], {}
        stated = set(self.stated.findall(text))
        for group in self.groups:
            here = [s for s in group if stated.intersection(s)]
            for old, other in zip(here, rng.sample(group, len(here))):
                new.update((a, b) for a, b in zip(old, other) if a not in new)
                new.setdefault(old[1] + "s", other[1] if other[1].endswith(("sh", "ch", "ese")) else other[1] + "s")
        spoken = {w for n in new for w in n.split()}
        for start, end, kind in self.names.get(document["id"], ()):
            words = [w for w in text[start:end].split() if w not in PARTICLES]
            if not words or not all(WORD.fullmatch(w) for w in words):
                continue
            if any(w in self.known or w in spoken or w.lower() in self.lower for w in words):
                continue
            if kind == "PER" and len(words) <= 3:
                for i, w in enumerate(words):
                    new.setdefault(w, rng.choice(self.last if i == len(words) - 1 else self.first))
            elif kind == "LOC" and len(words) == 1:
                new.setdefault(words[0], rng.choice(self.places))
        return new

    def __call__(self, document, rng):
        """The document, which has "id", "text", "spans" and perhaps "unknown", with other names."""
        new = self.mapping(document, rng)
        if not new:
            return document
        words = re.compile(r"(?:\b([Aa]n?) )?(?<!\w)(%s)(?!\w)" % "|".join(
            re.escape(w) for w in sorted(new, key=len, reverse=True)))
        edits = []
        for m in words.finditer(document["text"]):
            if m[1]:
                edits.append((*m.span(1), m[1][0] + ("n" if vowel(new[m[2]]) else "")))
            edits.append((*m.span(2), new[m[2]]))
        text, starts, ends = exchanged(document["text"], edits)

        def moved(start, end):
            return starts[start], ends[end]

        spans = [{**s, "start": starts[s["start"]], "end": ends[s["end"]]} for s in document["spans"]]
        unknown = [moved(*u) for u in document.get("unknown", ())]
        return {**document, "text": text, "spans": spans, "unknown": unknown}
