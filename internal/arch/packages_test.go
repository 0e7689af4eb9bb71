package arch

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "github.com/readout/readout"
	root   = "../.."
)

// A goPackage is one directory of Go files, tests left out.
type goPackage struct {
	dir     string // slash-separated, relative to the repository's root
	imports []string
	files   map[string]*ast.File // by path relative to the root
	lines   map[string]int       // by the same paths
	fset    *token.FileSet
}

// packages parses every package of the module. It fails the test when it finds
// suspiciously few, so that a moved root does not make the rules pass unseen.
func packages(t *testing.T) []*goPackage {
	t.Helper()
	byDir := map[string]*goPackage{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := e.Name()
		if e.IsDir() {
			if path != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata") {
				return filepath.SkipDir
			}
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != root {
				return filepath.SkipDir // another module
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		dir := filepath.ToSlash(filepath.Dir(rel))
		p := byDir[dir]
		if p == nil {
			p = &goPackage{dir: dir, files: map[string]*ast.File{}, lines: map[string]int{}, fset: token.NewFileSet()}
			byDir[dir] = p
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(p.fset, rel, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		p.files[rel] = f
		p.lines[rel] = strings.Count(string(src), "\n")
		for _, imp := range f.Imports {
			s, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				return err
			}
			if !slices.Contains(p.imports, s) {
				p.imports = append(p.imports, s)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(byDir) < 4 || byDir["."] == nil {
		t.Fatalf("found %d packages below %s: is that still the repository's root?", len(byDir), root)
	}
	var out []*goPackage
	for _, p := range byDir {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b *goPackage) int { return strings.Compare(a.dir, b.dir) })
	return out
}
