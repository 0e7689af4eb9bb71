package arch

import (
	"go/ast"
	"path"
	"strings"
	"testing"
)

const maxLines = 400 // of a Go file; a longer one holds more than one concept

// loud are calls that only cmd may make: libraries return errors and values,
// and take a clock and a writer from their caller.
var loud = map[string][]string{
	"fmt":  {"Print", "Printf", "Println"},
	"os":   {"Exit", "Getenv", "LookupEnv"},
	"log":  {"Print", "Printf", "Println", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf"},
	"time": {"Now", "Since", "Until"},
}

// TestPackageComments wants one package comment a package, no more and no less.
func TestPackageComments(t *testing.T) {
	for _, p := range packages(t) {
		var found []string
		for name, f := range p.files {
			if f.Doc != nil && (strings.HasPrefix(f.Doc.Text(), "Package "+f.Name.Name+" ") || strings.HasPrefix(f.Doc.Text(), "Command ")) {
				found = append(found, name)
			}
		}
		if len(found) != 1 {
			t.Errorf("%s has %d package comments %v, want one that begins \"Package %s\" or \"Command\"", p.dir, len(found), found, path.Base(p.dir))
		}
	}
}

// TestNoInit keeps start-up visible in main.
func TestNoInit(t *testing.T) {
	for _, p := range packages(t) {
		for _, f := range p.files {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
					t.Errorf("%s: func init", p.fset.Position(fn.Pos()))
				}
			}
		}
	}
}

// TestLibrariesAreQuiet finds printing, exits and clocks outside cmd.
func TestLibrariesAreQuiet(t *testing.T) {
	for _, p := range packages(t) {
		if strings.HasPrefix(p.dir, "cmd/") {
			continue
		}
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				pkg, ok := sel.X.(*ast.Ident)
				if !ok {
					return true
				}
				for _, name := range loud[pkg.Name] {
					if sel.Sel.Name == name {
						t.Errorf("%s: %s.%s in a library", p.fset.Position(n.Pos()), pkg.Name, name)
					}
				}
				return true
			})
		}
	}
}

// TestExportedNamesHaveComments wants a comment on every exported type, function and method.
func TestExportedNamesHaveComments(t *testing.T) {
	for _, p := range packages(t) {
		if strings.HasPrefix(p.dir, "cmd/") {
			continue
		}
		for _, f := range p.files {
			for _, d := range f.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
						t.Errorf("%s: %s has no comment", p.fset.Position(d.Pos()), d.Name.Name)
					}
				case *ast.GenDecl:
					for _, s := range d.Specs {
						if ts, ok := s.(*ast.TypeSpec); ok && ts.Name.IsExported() && d.Doc == nil && ts.Doc == nil {
							t.Errorf("%s: type %s has no comment", p.fset.Position(ts.Pos()), ts.Name.Name)
						}
					}
				}
			}
		}
	}
}

// TestFilesAreShort keeps one concept to a file.
func TestFilesAreShort(t *testing.T) {
	for _, p := range packages(t) {
		for name, n := range p.lines {
			if n > maxLines {
				t.Errorf("%s has %d lines, more than %d: split it", name, n, maxLines)
			}
		}
	}
}

// exportedReceiver reports whether d is a function, or a method of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return true
	}
	typ := d.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	if idx, ok := typ.(*ast.IndexExpr); ok {
		typ = idx.X
	}
	id, ok := typ.(*ast.Ident)
	return !ok || id.IsExported()
}
