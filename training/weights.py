"""The weight file that the Go reader loads, and rounding to its precision.

Little endian: 8 bytes "READOUT1"; uint32 length of a JSON header; the header;
zeros up to a multiple of 64; data. A tensor of the header has dtype, shape and
offset in bytes from the start of the data, a multiple of 64. "i8" tensors also
have the offset `scale` of one f32 a row: value = int8 * scale of the row.
"""
import json
import re
import struct
from pathlib import Path

import numpy as np
import torch

from model import ATTRIBUTES, ENTITIES, FULL, RELATIONS, ROLES, UPOS, quantise_rows
from talks import LAYERS, LINKS, POINTING

MAGIC = b"READOUT1"
ALIGN = 64
INT8 = re.compile(r"word\.weight|layers\.\d+\.(q|k|v|o|f1|f2)\.weight")
FLOAT16 = re.compile(r"dep\.lab_W|(pair|talks\.link|coref)\.[UVAB]\.weight|dep\.arc_.*")


def dtype_of(name):
    return "i8" if INT8.fullmatch(name) else "f16" if FLOAT16.fullmatch(name) else "f32"


def round_state(state):
    """The state as the file stores it, in float32."""
    out = {}
    for name, value in state.items():
        value = value.float()
        if dtype_of(name) == "i8":
            levels, scale = quantise_rows(value)
            value = levels * scale
        elif dtype_of(name) == "f16":
            value = value.half().float()
        out[name] = value
    return out


def write(path, state, header):
    """Writes the state, with `header` (config, version, decode) in front."""
    data, tensors = bytearray(), {}

    def put(array):
        data.extend(bytes(-len(data) % ALIGN))
        offset = len(data)
        data.extend(array.tobytes())
        return offset

    for name, value in state.items():
        kind = dtype_of(name)
        entry = dict(dtype=kind, shape=list(value.shape))
        if kind == "i8":
            levels, scale = quantise_rows(value.float())
            entry["offset"] = put(levels.numpy().astype("<i1"))
            entry["scale"] = put(scale.squeeze(-1).numpy().astype("<f4"))
        else:
            entry["offset"] = put(value.numpy().astype("<f2" if kind == "f16" else "<f4"))
        tensors[name] = entry
    text = json.dumps(dict(header, tensors=tensors), separators=(",", ":")).encode()
    front = MAGIC + struct.pack("<I", len(text)) + text
    with open(path, "wb") as file:
        file.write(front + bytes(-len(front) % ALIGN) + data)


def read(path):
    """Returns (header, state in float32) of a weight file."""
    with open(path, "rb") as file:
        raw = file.read()
    if raw[:8] != MAGIC:
        raise ValueError("%s is not a weight file" % path)
    length, = struct.unpack("<I", raw[8:12])
    header = json.loads(raw[12:12 + length])
    base = 12 + length + -(12 + length) % ALIGN
    state = {}
    for name, entry in header["tensors"].items():
        count = int(np.prod(entry["shape"]))
        kind = {"i8": "<i1", "f16": "<f2", "f32": "<f4"}[entry["dtype"]]
        value = np.frombuffer(raw, kind, count, base + entry["offset"]).astype(np.float32).reshape(entry["shape"])
        if entry["dtype"] == "i8":
            rows = entry["shape"][0]
            value = value * np.frombuffer(raw, "<f4", rows, base + entry["scale"])[:, None]
        state[name] = torch.from_numpy(value.copy())
    return header, state


def checkpoint(path):
    """A checkpoint of steps 2 and 3; of a weight file what one needs to go on from it, with vocab.txt beside it."""
    with open(path, "rb") as file:
        if file.read(8) != MAGIC:
            return torch.load(path, map_location="cpu", weights_only=True)
    header, state = read(path)
    pieces = (Path(path).parent / "vocab.txt").read_text(encoding="utf-8").splitlines()
    config = {k: v for k, v in header["config"].items() if k in FULL}
    return dict(state=state, pieces=pieces, config=config, step=0)


def header_of(config, vocabulary, version, decode):
    """The header's settings, the label lists included."""
    return dict(config=dict(config, vocab=vocabulary, relations=RELATIONS, upos=UPOS, entities=ENTITIES, roles=ROLES,
                            marks=LAYERS, pointing=POINTING, links=LINKS, attributes=ATTRIBUTES),
                version=version, decode=decode)
