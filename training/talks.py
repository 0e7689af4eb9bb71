"""Annotated documents about talks: the inline markup of training/talks/ and the gold records.

The markup is nested square brackets, `[tag attributes|text]`: see talks/README.md. What a statement points at, and what stands
against what, only gold records tell: st, sd, md, ad, vi, ds and dq are no tags of the markup.
"""
import json
import re
from pathlib import Path

# Spans that the tag head marks, one BIO layer each.
LAYERS = ("meeting", "participant", "agenda", "outcome", "position", "forecast", "exclusion", "reaction")
# What an anchor (a meeting's trigger, a position, a statement's cue ...) points at;
# "event" are the other triggers of the same meeting, "said" is the day of a statement, "against"
# are the words of another that contradict it.
LINKS = ("none", "participant", "party", "place", "date", "agenda", "outcome", "holder", "window", "excluded", "reactor",
         "event", "said", "medium", "addressee", "via", "against")
# The kinds of anchors, for the link head.
POINTING = LAYERS + ("statement",)
KINDS = ("talks", "call", "meeting", "summit", "visit", "emergency_talks", "consultations", "backchannel",
         "press_conference", "conference")
STATUSES = ("held", "ongoing", "planned", "proposed", "potential", "cancelled")
STANCES = ("seeks", "demands", "supports", "opposes", "rules_out", "denies", "accepts", "offers", "rejects", "welcomes",
           "urges", "warns", "plays_down", "praises", "thanks", "pledges", "hopes", "expects", "claims",
           "expresses_concern", "expresses_condolences", "expresses_disappointment", "blames", "invites", "threatens")
OUTCOMES = ("agreed", "confirmed", "pledged", "signed", "failed", "reaffirmed", "proposed", "condemned", "shared_view",
            "other")
MODALITIES = ("asserted", "decided", "feared", "denied")

ANCHORS = {"m": "meeting", "po": "position", "fc": "forecast", "ex": "exclusion", "re": "reaction", "st": "statement"}
ARGUMENTS = {"pt": "participant", "py": "party", "pl": "place", "dt": "date", "ag": "agenda", "oc": "outcome",
             "ho": "holder", "fw": "window", "ew": "excluded", "rw": "reactor",
             "sd": "said", "md": "medium", "ad": "addressee", "vi": "via", "ds": "against", "dq": "against"}
OWNER = {"pt": "m", "py": "m", "pl": "m", "dt": "m", "ag": "m", "oc": "m", "ho": "po", "fw": "fc", "ew": "ex", "rw": "re",
         "sd": "st", "md": "st", "ad": "st", "vi": "st", "ds": "st", "dq": "po"}
ROLES = {"src": "source", "cue": "cue", "con": "content"}
TAG = re.compile(r"(src|cue|con|pt|py|pl|dt|ag|oc|po|ho|fc|fw|ex|ew|re|rw|m)(\d*)((?: [^|\[\]]+)?)\|")
# Words that can name a meeting, to find the trigger in a gold record's spans
# and to leave out of the loss where a record does not say whether they do.
TRIGGER = re.compile(
    r"\b(?:(?:met|meets?|meeting|meetings|talks|talked|spoke|spoken|speak|conferred|confer|conversation|conversations|called|phone call|telephone call|"
    r"call|calls|phone talk|summit|summits|visit|visits|visited|visiting|negotiations|negotiating|negotiated|consultations|consulted|session|sessions|"
    r"round|rounds|conference|hosted|received|receive|gathered|gathering|convened|dialogue|discussions|sat down|sit down|sat together|came together|"
    r"come together|exchange|trip|dinner|lunch|assembly|contact|contacts|videoconference|teleconference|briefing|press conference|news conference))\b", re.I)


class MarkupError(ValueError):
    """A document's markup is wrong; the message names the place."""


def parse(marked):
    """Plain text and spans of a marked-up text.

    Each span is {"tag", "number", "attributes", "start", "end"}, offsets in
    code points of the plain text, half-open, without white space at the edges.
    """
    plain, spans, stack, i = [], [], [], 0
    length = 0
    while i < len(marked):
        c = marked[i]
        if c == "[":
            m = TAG.match(marked, i + 1)
            if not m:
                raise MarkupError("unknown tag at %r" % marked[i:i + 40])
            stack.append(dict(tag=m[1], number=int(m[2] or 0), attributes=m[3].split(), start=length))
            i = m.end()
            continue
        if c == "]":
            if not stack:
                raise MarkupError("closing bracket without a tag before %r" % marked[i:i + 40])
            span = stack.pop()
            span["end"] = length
            spans.append(span)
        elif c == "|":
            raise MarkupError("stray | at %r" % marked[max(0, i - 20):i + 20])
        else:
            plain.append(c)
            length += 1
        i += 1
    if stack:
        raise MarkupError("tag never closed: %s%d" % (stack[-1]["tag"], stack[-1]["number"]))
    text = "".join(plain)
    for s in spans:
        while s["start"] < s["end"] and text[s["start"]].isspace():
            s["start"] += 1
        while s["end"] > s["start"] and text[s["end"] - 1].isspace():
            s["end"] -= 1
        if s["start"] == s["end"]:
            raise MarkupError("empty span: %s%d" % (s["tag"], s["number"]))
    return text, sorted(spans, key=lambda s: (s["start"], -s["end"]))


def check(spans, text):
    """Errors of a document's spans, as messages."""
    errors = []
    numbers = {}
    for s in spans:
        numbers.setdefault(s["tag"], set()).add(s["number"])
    known = {"m": (KINDS, STATUSES), "oc": (OUTCOMES,), "po": (STANCES,), "ex": (MODALITIES,), "pt": (None,)}
    for s in spans:
        words = text[s["start"]:s["end"]]
        wanted = known.get(s["tag"], ())
        if len(s["attributes"]) != len(wanted) or any(
                w is not None and a not in w for a, w in zip(s["attributes"], wanted)):
            errors.append("%s%d: attributes %s at %r" % (s["tag"], s["number"], s["attributes"], words[:40]))
        owner = OWNER.get(s["tag"])
        if owner and s["number"] not in numbers.get(owner, ()):
            errors.append("%s%d without %s%d at %r" % (s["tag"], s["number"], owner, s["number"], words[:40]))
        if s["tag"] in ("cue", "src") and s["number"] not in numbers.get("con", ()):
            errors.append("%s%d without content at %r" % (s["tag"], s["number"], words[:40]))
        if s["tag"] == "con" and s["number"] not in numbers.get("cue", ()) and s["number"] not in numbers.get("src", ()):
            errors.append("con%d without cue at %r" % (s["number"], words[:40]))
        if s["tag"] == "m" and len(words.split()) > 6:
            errors.append("m%d: long trigger %r" % (s["number"], words))
    return errors


def load_marked(path):
    """A marked-up document as {"id", "kind", "published", "title", "text", "spans"}."""
    raw = Path(path).read_text(encoding="utf-8")
    head, _, body = raw.partition("\n\n")
    document = dict(id=Path(path).stem, kind="", published="", title="")
    for line in head.splitlines():
        key, _, value = line.partition(":")
        document[key.strip()] = value.strip()
    document["text"], document["spans"] = parse(body.strip("\n"))
    return document


def attributions(spans):
    """PolNeAR's form of the marked attributions."""
    out = {}
    for s in spans:
        if s["tag"] in ROLES:
            a = out.setdefault(s["number"], dict(source=[], cue=[], content=[]))
            a[ROLES[s["tag"]]].append([s["start"], s["end"]])
    return [a for a in out.values() if a["cue"] and a["content"]]
