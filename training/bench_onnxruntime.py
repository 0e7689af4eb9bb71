"""Times the encoder in onnxruntime, beside `readout bench` on the same weights and windows.

    pip install onnx onnxruntime
    python bench_onnxruntime.py ../examples/us-russia-talks-riyadh.md --readout ../bin/readout

The encoder of model/reader.bin is written as two ONNX graphs, one of plain operators and one of onnxruntime's fused ones,
and each is also quantised dynamically: int8 weights, a scale per channel. All run on one thread, a window at a time,
without padding. Rounds of onnxruntime and of `readout bench` alternate, so that what else the machine does meets both;
a figure is the best round in pieces a second of processor time.
"""
import argparse
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import weights
from features import CLS, SEP, featurize, make_tokenizer, windows

REPO = Path(__file__).resolve().parent.parent
EPSILON = 1e-12
FEATURES = dict(ids="word", brk="brk", shp="shp", quo="quo")  # inputs and their embeddings
FUSED = "com.microsoft"


class Graph:
    """An ONNX graph under construction; methods return names of values."""

    def __init__(self, config, state):
        self.config = config
        self.state = {name: value.numpy() for name, value in state.items()}
        self.nodes, self.initializers = [], {}

    def constant(self, name, array):
        self.initializers[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def tensor(self, name):
        return self.constant(name, self.state[name])

    def op(self, kind, *inputs, domain="", **attributes):
        out = "%s_%d" % (kind, len(self.nodes))
        self.nodes.append(helper.make_node(kind, inputs, [out], name=out, domain=domain, **attributes))
        return out

    def embed(self):
        zero, one = (self.constant("i%d" % i, np.array([i], np.int64)) for i in (0, 1))
        length = self.op("Slice", self.op("Shape", "ids"), one, self.constant("i2", np.array([2], np.int64)), zero)
        x = self.op("Slice", self.tensor("pos.weight"), zero, length, zero)
        for feature, table in FEATURES.items():
            x = self.op("Add", self.op("Gather", self.tensor(table + ".weight"), feature), x)
        return self.norm(x, "lnE")

    def norm(self, x, name):
        return self.op("LayerNormalization", x, self.tensor(name + ".weight"), self.tensor(name + ".bias"), axis=-1, epsilon=EPSILON)

    def product(self, x, name):
        return self.op("MatMul", x, self.constant(name + ".weight", self.state[name + ".weight"].T))

    def linear(self, x, name):
        return self.op("Add", self.product(x, name), self.tensor(name + ".bias"))

    def plain_layer(self, x, name):
        heads, size = self.config["heads"], self.config["hidden"] // self.config["heads"]
        split = self.constant("split", np.array([0, 0, heads, size], np.int64))
        join = self.constant("join", np.array([0, 0, heads * size], np.int64))

        def part(letter, order):
            return self.op("Transpose", self.op("Reshape", self.linear(x, name + letter), split), perm=order)

        scale = self.constant("scale", np.array(size ** -0.5, np.float32))
        scores = self.op("Mul", self.op("MatMul", part("q", [0, 2, 1, 3]), part("k", [0, 2, 3, 1])), scale)
        mixed = self.op("MatMul", self.op("Softmax", scores, axis=-1), part("v", [0, 2, 1, 3]))
        mixed = self.op("Reshape", self.op("Transpose", mixed, perm=[0, 2, 1, 3]), join)
        x = self.norm(self.op("Add", self.linear(mixed, name + "o"), x), name + "ln1")
        inner = self.op("Gelu", self.linear(x, name + "f1"), approximate="tanh")
        return self.norm(self.op("Add", self.linear(inner, name + "f2"), x), name + "ln2")

    def fused_layer(self, x, name):
        weight = np.concatenate([self.state[name + letter + ".weight"].T for letter in "qkv"], 1)
        bias = np.concatenate([self.state[name + letter + ".bias"] for letter in "qkv"])
        mixed = self.op("Attention", x, self.constant(name + "qkv.weight", weight), self.constant(name + "qkv.bias", bias),
                        domain=FUSED, num_heads=self.config["heads"])

        def add_norm(y, x, norm, bias):
            return self.op("SkipLayerNormalization", y, x, self.tensor(norm + ".weight"), self.tensor(norm + ".bias"),
                           self.tensor(bias + ".bias"), domain=FUSED, epsilon=EPSILON)

        x = add_norm(self.product(mixed, name + "o"), x, name + "ln1", name + "o")
        inner = self.op("FastGelu", self.product(x, name + "f1"), self.tensor(name + "f1.bias"), domain=FUSED)
        return add_norm(self.product(inner, name + "f2"), x, name + "ln2", name + "f2")

    def save(self, path, layer):
        x = self.embed()
        for i in range(self.config["layers"]):
            x = layer(x, "layers.%d." % i)
        self.nodes[-1].output[0] = "hidden"
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "length"]) for n in FEATURES]
        output = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "length", self.config["hidden"]])
        graph = helper.make_graph(self.nodes, "encoder", inputs, [output], list(self.initializers.values()))
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid(FUSED, 1)]
        onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=9), path)


def sessions(header, state, folder):
    """A session for each graph, by name; int8 ones first."""
    out = {}
    for kind in ("fused", "plain"):
        graph, path = Graph(header["config"], state), os.path.join(folder, kind + ".onnx")
        graph.save(path, getattr(graph, kind + "_layer"))
        small = os.path.join(folder, kind + "-int8.onnx")
        quantize_dynamic(path, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Attention"],
                         extra_options=dict(DefaultTensorType=TensorProto.FLOAT))
        out[kind + " int8"], out[kind + " float32"] = small, path
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    load = lambda path: onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return {name: load(path) for name, path in sorted(out.items(), key=lambda item: "int8" not in item[0])}


def inputs_of(text, vocabulary):
    """The model inputs of each window of a text."""
    pieces = featurize(text, make_tokenizer(vocabulary))
    out = []
    for start, end in windows(text, pieces):
        values = dict(ids=[CLS, *pieces["ids"][start:end], SEP])
        values.update({name: [0, *pieces[name][start:end], 0] for name in ("brk", "shp", "quo")})
        out.append({name: np.array([v], np.int64) for name, v in values.items()})
    return out


def seconds(session, batches):
    """Processor time of one pass."""
    begin = time.process_time()
    for batch in batches:
        session.run(["hidden"], batch)
    return time.process_time() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text")
    parser.add_argument("--readout", help="the program to compare with")
    parser.add_argument("--model", default=str(REPO / "model"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--float32", action="store_true", help="time the float32 graphs as well")
    args = parser.parse_args()
    header, state = weights.read(Path(args.model) / "reader.bin")
    vocabulary = (Path(args.model) / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    batches = inputs_of(Path(args.text).read_text(encoding="utf-8"), vocabulary)
    positions = sum(b["ids"].shape[1] for b in batches)
    pieces = positions - 2 * len(batches)
    with tempfile.TemporaryDirectory() as folder:
        all_sessions = sessions(header, state, folder)
    outputs = {name: session.run(["hidden"], batches[0])[0] for name, session in all_sessions.items()}
    for name, value in outputs.items():
        off = np.abs(value - outputs["plain float32"]).max() / np.abs(outputs["plain float32"]).max()
        assert off < (0.3 if "int8" in name else 1e-3), "%s is off by %.3g" % (name, off)
    print("%d pieces in %d windows; onnxruntime %s" % (pieces, len(batches), onnxruntime.__version__))
    best, own = {}, {}
    for _ in range(args.rounds):
        for name, session in all_sessions.items():
            if "int8" in name or args.float32:
                best[name] = max(best.get(name, 0), *(pieces / seconds(session, batches) for _ in range(3)))
        if args.readout:
            command = [args.readout, "bench", "--json", "--encoder-only", "--seconds", "1", args.text]
            report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            assert report["pieces"] == pieces and report["windows"] == len(batches), "other windows"
            for k in report["kernels"]:
                own[k["name"]] = max(own.get(k["name"], 0), k["pieces_per_second"])
    for name, value in best.items():
        print("onnxruntime %-14s %8.0f pieces/s" % (name, value))
    beside = max(v for name, v in best.items() if "int8" in name)
    for name, value in own.items():
        print("readout     %-14s %8.0f pieces/s  %5.2f x onnxruntime int8" % (name, value, value / beside))


if __name__ == "__main__":
    main()
