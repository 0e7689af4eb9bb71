"""From text to the encoder's input: word pieces, their features, windows.

A Go reader reproduces this module bit for bit. All offsets are Unicode code
points, half-open. Character classes are Unicode general categories: a *word
character* is L* or N*, *upper* is Lu, *lower* is Ll, a *digit* is Nd.
"""
import unicodedata
from functools import lru_cache

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]  # ids 0 to 4
PAD, UNK, CLS, SEP, MASK = range(5)
MAX_PIECES = 510  # a window without [CLS] and [SEP]

BREAK_NONE, BREAK_SPACE, BREAK_LINE = range(3)
SHAPE_OTHER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPE_DIGIT = range(4)
QUOTE_OUTSIDE, QUOTE_INSIDE, QUOTE_MARK = range(3)


@lru_cache(maxsize=None)
def category(char):
    return unicodedata.category(char)


def is_word_char(char):
    return category(char)[0] in "LN"


def read_vocabulary(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines]


def make_tokenizer(pieces):
    """BERT uncased WordPiece over the given pieces; a piece's id is its index.

    Text is never read as a special token: "[SEP]" in a text is three tokens.
    """
    model = WordPiece({piece: i for i, piece in enumerate(pieces)}, unk_token="[UNK]", max_input_chars_per_word=100)
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def quote_scan(text):
    """Scans for quotation marks; returns (states, spans).

    One pass over the code points from left to right keeps `opener`, the mark
    that is open at the moment, or None. At each position the first rule that
    fits applies:

      1. newline            opener = None; state OUTSIDE.
      2. two backticks      opener = "``". Both code points are a MARK; the
                            scan goes on after the second.
      3. two apostrophes    (U+0027 twice) toggle: opener = None if anything
                            is open, else "''". Both are a MARK; the scan goes
                            on after the second.
      4. U+0022 "           toggles in the same way; MARK.
      5. U+201C “           closes if opener is U+201E „, else opens; MARK.
      6. U+201E „, U+00AB « open; MARK.
      7. U+201D ”, U+00BB » close, whatever is open; MARK.
      8. anything else      INSIDE if something is open, else OUTSIDE.

    An opening mark while another is open replaces the opener; a closing mark
    while nothing is open is a MARK all the same. Marks are matched greedily:
    of three apostrophes the first two are a mark and the third falls under 8.

    `spans` are the quoted stretches [start, end) with their marks: from the
    mark that opened while nothing was open to the end of the mark that left
    nothing open, or to the newline or the end of the text if none did.
    """
    states = np.zeros(len(text), np.int8)
    spans = []
    opener, start = None, 0
    i = 0
    while i < len(text):
        char, two = text[i], text[i:i + 2]
        size, after = 1, None
        if char == "\n":
            if opener:
                spans.append((start, i))
            opener = None
            i += 1
            continue
        if two == "``":
            size, after = 2, two
        elif two == "''":
            size, after = 2, None if opener else two
        elif char == '"':
            after = None if opener else char
        elif char == "“":
            after = None if opener == "„" else char
        elif char in "„«":
            after = char
        elif char not in "”»":
            states[i] = QUOTE_INSIDE if opener else QUOTE_OUTSIDE
            i += 1
            continue
        states[i:i + size] = QUOTE_MARK
        if after and not opener:
            start = i
        if opener and not after:
            spans.append((start, i + size))
        opener = after
        i += size
    if opener:
        spans.append((start, len(text)))
    return states, spans


def quote_states(text):
    """State of each code point: 0 outside, 1 inside, 2 mark. See quote_scan."""
    return quote_scan(text)[0]


def is_upper_word(text, start):
    """Two upper-case letters from start, and no lower-case letter third."""
    head = [category(char) for char in text[start:start + 3]]
    return len(head) > 1 and head[0] == head[1] == "Lu" and head[2:] != ["Ll"]


def featurize(text, tokenizer):
    """Pieces of a text as a dict of arrays, one entry a piece.

    ids    vocabulary index
    off    [start, end) in code points of the text
    brk    what lies between the end of the text covered so far and the piece:
           0 nothing, 1 something, 2 something with a newline; the first is 2
    shp    0 other, 1 starts upper-case, 2 upper-case word, 3 starts with a
           digit; a piece inside a word has that of the piece before it
    quo    quote_states at the piece's first code point
    para   number of pieces with brk 2 up to here, the first not counted
    start  whether the piece starts a word: false only when it follows the
           piece before it directly, word character on word character
    """
    encoded = tokenizer.encode(text, add_special_tokens=False)
    count = len(encoded.ids)
    ids = np.array(encoded.ids, np.int64)
    off = np.array(encoded.offsets, np.int64).reshape(-1, 2)
    brk, shp, quo, para = (np.zeros(count, np.int64) for _ in range(4))
    start = np.ones(count, bool)
    states = quote_states(text)
    covered = paragraph = 0
    for i, (s, e) in enumerate(encoded.offsets):
        gap = text[covered:s]
        if i == 0:
            brk[i] = BREAK_LINE
        elif "\n" in gap:
            brk[i] = BREAK_LINE
            paragraph += 1
        elif gap:
            brk[i] = BREAK_SPACE
        start[i] = brk[i] != BREAK_NONE or not (is_word_char(text[s]) and is_word_char(text[s - 1]))
        if not start[i]:
            shp[i] = shp[i - 1]
        elif category(text[s]) == "Lu":
            shp[i] = SHAPE_UPPER if is_upper_word(text, s) else SHAPE_CAPITAL
        elif category(text[s]) == "Nd":
            shp[i] = SHAPE_DIGIT
        quo[i] = states[s]
        para[i] = paragraph
        covered = max(covered, e)
    return dict(ids=ids, off=off, brk=brk, shp=shp, quo=quo, para=para, start=start)


def sentence_starts(text, pieces):
    """Roughly where sentences start: at line breaks, and after . ! ? (closing
    quotes and brackets skipped) before a capital, a digit or a quotation mark."""
    count = len(pieces["ids"])
    starts = np.zeros(count, bool)
    surface = [text[s:e] for s, e in pieces["off"]]
    for i in range(count):
        if pieces["brk"][i] == BREAK_LINE:
            starts[i] = True
        elif pieces["brk"][i] == BREAK_SPACE:
            j = i - 1
            while j > 0 and surface[j] in ("”", '"', "’", "'", ")", "»"):
                j -= 1
            opens = pieces["shp"][i] != SHAPE_OTHER or pieces["quo"][i] == QUOTE_MARK
            starts[i] = opens and surface[j] in (".", "!", "?")
    return starts


def windows(text, pieces, limit=MAX_PIECES, first=None):
    """Cuts a document into consecutive windows [start, end) of pieces.

    Paragraphs are packed whole, as many as fit into `limit`; a longer one is
    cut before its last sentence start that fits, or else at the limit.
    `first` is another limit for the first window only (to vary the cuts).
    """
    count = len(pieces["ids"])
    if count == 0:
        return []
    sentence = sentence_starts(text, pieces)
    bounds = [i for i in range(count) if pieces["brk"][i] == BREAK_LINE] + [count]
    units = []
    for start, end in zip(bounds, bounds[1:]):
        while end - start > limit:
            cuts = [i for i in range(start + 1, start + limit + 1) if sentence[i]]
            cut = cuts[-1] if cuts else start + limit
            units.append((start, cut))
            start = cut
        units.append((start, end))
    out = [units[0]]
    room = first or limit
    for start, end in units[1:]:
        if end - out[-1][0] <= room:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
            room = limit
    return out
