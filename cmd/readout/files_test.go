package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/readout/readout"
)

func TestExpand(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.md", "a.TXT", "c.pdf", ".hidden.md", "sub/d.html", ".git/e.md", "empty/x.jpg"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name string
		path string
		want []string
		err  error
	}{
		{"folder", ".", []string{"a.TXT", "b.md", "sub/d.html"}, nil},
		{"a file by itself may be called anything", "c.pdf", []string{"c.pdf"}, nil},
		{"missing", "none.md", []string{"none.md"}, fs.ErrNotExist},
		{"folder without documents", "empty", []string{"empty"}, readout.ErrEmpty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range expand([]string{filepath.Join(dir, tt.path)}) {
				rel, err := filepath.Rel(dir, f.path)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, filepath.ToSlash(rel))
				if !errors.Is(f.err, tt.err) || f.err != nil && tt.err == nil {
					t.Errorf("%s: error %v, want %v", rel, f.err, tt.err)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if got := expand([]string{"-"}); len(got) != 1 || got[0].path != "-" || got[0].err != nil {
		t.Errorf("standard input: %v", got)
	}
}
