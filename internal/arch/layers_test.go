package arch

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// order says who may import whom: in "a < b", b may import a and all that a may
// import. Names are paths below internal/, with the domain as readout and
// cmd/readout as cmd. STAGES stands for each stage by itself: no stage may
// import another one.
const order = `
	readout < text < draft < STAGES < analysis < service < cmd
	kernel < encoder < STAGES
	readout < genre < ingest < service
	readout < store < service
	readout < offsets < export < service
	text < export
	readout < text < show < cmd
	readout < bulk < cmd
	readout < score < eval < cmd
	offsets < eval
	readout < relevance < cmd
	model < cmd
	readout < schema < STAGES
	readout < text < treebank < cmd
	text < timex < STAGES
	schema < reconcile < service
	text < reconcile < show
	reconcile < export
`

// stages turn a document into its facts, each by itself: values in, values out.
const stages = `attribution syntax mention mark link coref statement talks position forecast topic`

// places maps the directories whose short name is not their path below internal/.
var places = map[string]string{
	".":                       "readout",
	"cmd/readout":             "cmd",
	"cmd/calibrate":           "cmd",
	"model":                   "model",
	"schema":                  "schema",
	"internal/encoder/kernel": "kernel",
}

// forbidden imports, by layer; "STAGES" and "*" as in order. A name ending in
// a slash forbids everything below it.
var forbidden = map[string][]string{
	"readout":  {"os", "log", "log/slog", "net", "net/", "database/sql", "io/fs", "math/rand"},
	"text":     {"os", "log", "log/slog", "net", "net/", "database/sql"},
	"draft":    {"os", "log", "log/slog", "net", "net/", "database/sql"},
	"STAGES":   {"os", "log", "log/slog", "net", "net/http", "database/sql"},
	"encoder":  {"log", "log/slog", "net", "net/", "database/sql"},
	"kernel":   {"log", "log/slog", "net", "net/", "database/sql"},
	"analysis": {"os", "log", "log/slog", "net", "net/", "database/sql"},
	"show":     {"os", "log", "log/slog", "net", "net/", "database/sql"},
	"export":   {"log", "log/slog", "net", "net/", "database/sql"},
	"*":        {"C", "net", "net/http", "net/rpc", "os/exec", "plugin"}, // offline means that no socket is opened
}

// TestLayers checks every import within the module against the order.
func TestLayers(t *testing.T) {
	above := reach(t)
	for _, p := range packages(t) {
		layer, ok := layerOf(p.dir)
		if !ok || !above[layer]["."] {
			t.Errorf("package %s stands in no layer: give it its place in the order of internal/arch/layers_test.go", p.dir)
			continue
		}
		for _, imp := range p.imports {
			dir, ours := strings.CutPrefix(imp, module)
			if !ours {
				continue
			}
			dir = strings.TrimPrefix(dir, "/")
			if dir == "" {
				dir = "."
			}
			below, ok := layerOf(dir)
			if ok && below == layer {
				continue // one package and the ones folded into it; Go itself refuses circles
			}
			if !ok || !above[layer][below] {
				t.Errorf("%s imports %s: %s may not import %s (docs/architecture.md has the order)", p.dir, imp, layer, below)
			}
		}
	}
}

// TestForbiddenImports keeps stages free of files, sockets and databases.
func TestForbiddenImports(t *testing.T) {
	for _, p := range packages(t) {
		layer, _ := layerOf(p.dir)
		rules := slices.Concat(forbidden[layer], forbidden["*"])
		if slices.Contains(strings.Fields(stages), layer) {
			rules = slices.Concat(rules, forbidden["STAGES"])
		}
		for _, imp := range p.imports {
			for _, bad := range rules {
				if imp == bad || strings.HasSuffix(bad, "/") && strings.HasPrefix(imp, bad) {
					t.Errorf("%s imports %s, which layer %s may not", p.dir, imp, layer)
				}
			}
		}
	}
}

// TestDomainImportsStandardLibraryOnly keeps the root package free of everybody's decisions.
func TestDomainImportsStandardLibraryOnly(t *testing.T) {
	for _, p := range packages(t) {
		for _, imp := range p.imports {
			if p.dir == "." && strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") {
				t.Errorf("the domain imports %s", imp)
			}
		}
	}
}

// TestOrder checks the reading of the order itself.
func TestOrder(t *testing.T) {
	above := reach(t)
	tests := []struct {
		name, upper, lower string
		want               bool
	}{
		{"next", "text", "readout", true},
		{"over one", "draft", "readout", true},
		{"stage sees draft", "link", "draft", true},
		{"stage sees encoder", "attribution", "kernel", true},
		{"stages are strangers", "talks", "link", false},
		{"not downwards", "text", "draft", false},
		{"analysis sees stages", "analysis", "link", true},
		{"stages see no store", "talks", "store", false},
		{"cmd sees all", "cmd", "store", true},
		{"store sees no ingest", "store", "ingest", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := above[tt.upper][tt.lower]; got != tt.want {
				t.Errorf("%s may import %s = %v, want %v", tt.upper, tt.lower, got, tt.want)
			}
		})
	}
}

// layerOf names the layer of a directory. Folders below a layer's folder belong
// to it, unless places gives them a layer of their own.
func layerOf(dir string) (string, bool) {
	if l, ok := places[dir]; ok {
		return l, true
	}
	rest, ok := strings.CutPrefix(dir, "internal/")
	name, _, _ := strings.Cut(rest, "/")
	return name, ok
}

// reach returns for each layer the layers that it may import; "." in it marks that the layer is known.
func reach(t *testing.T) map[string]map[string]bool {
	t.Helper()
	above := map[string]map[string]bool{"arch": {".": true}}
	know := func(l string) map[string]bool {
		if above[l] == nil {
			above[l] = map[string]bool{".": true}
		}
		return above[l]
	}
	expand := func(part string) []string {
		var out []string
		for l := range strings.SplitSeq(part, ",") {
			if l = strings.TrimSpace(l); l == "STAGES" {
				out = append(out, strings.Fields(stages)...)
			} else {
				out = append(out, l)
			}
		}
		return out
	}
	for line := range strings.Lines(order) {
		parts := strings.Split(strings.TrimSpace(line), "<")
		for i, part := range parts {
			for _, upper := range expand(part) {
				if upper == "" {
					continue
				}
				know(upper)
				if i > 0 {
					for _, lower := range expand(parts[i-1]) {
						know(upper)[lower] = true
					}
				}
			}
		}
	}
	for changed := true; changed; { // transitive closure
		changed = false
		for _, lowers := range above {
			n := len(lowers)
			for l := range maps.Clone(lowers) {
				maps.Copy(lowers, above[l])
			}
			changed = changed || len(lowers) != n
		}
	}
	for l, lowers := range above {
		if lowers[l] {
			t.Fatalf("the order goes round in a circle at %s", l)
		}
	}
	return above
}
