"""Checks marked-up documents about talks: check_talks.py FILE..."""
import collections
import sys

from talks import MarkupError, check, load_marked


def main():
    counts, bad = collections.Counter(), 0
    for path in sys.argv[1:]:
        try:
            document = load_marked(path)
        except MarkupError as error:
            print("%s: %s" % (path, error))
            bad += 1
            continue
        errors = check(document["spans"], document["text"])
        if document["kind"] not in ("news", "wire", "readout", "joint_statement", "control"):
            errors.append("kind %r" % document["kind"])
        if document["kind"] == "control" and any(s["tag"] not in ("src", "cue", "con") for s in document["spans"]):
            errors.append("a control with facts of talks")
        for error in errors:
            print("%s: %s" % (path, error))
        bad += len(errors)
        counts["documents"] += 1
        counts["words"] += len(document["text"].split())
        counts.update(s["tag"] for s in document["spans"])
    print(dict(counts), "errors:", bad)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
