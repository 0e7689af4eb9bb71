package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest"
)

// stdinName stands for standard input among paths.
const stdinName = "-"

// documentEndings are the files that are taken from a folder; a file named by itself may be called anything.
var documentEndings = []string{".md", ".markdown", ".txt", ".html", ".htm", ".xhtml"}

// A found file, or why it was not found.
type found struct {
	path string
	err  error
}

// expand turns paths into files: a folder becomes the documents in and below
// it, in the order of their names; hidden files and folders are passed over.
func expand(paths []string) []found {
	var out []found
	for _, path := range paths {
		if path == stdinName {
			out = append(out, found{path: path})
			continue
		}
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			out = append(out, found{path: path, err: failure(path, err)})
			continue
		}
		before := len(out)
		err = filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
			hidden := p != path && strings.HasPrefix(e.Name(), ".")
			switch {
			case err != nil:
				out = append(out, found{path: p, err: failure(p, err)})
				return fs.SkipDir
			case hidden && e.IsDir():
				return fs.SkipDir
			case !hidden && !e.IsDir() && slices.Contains(documentEndings, strings.ToLower(filepath.Ext(p))):
				out = append(out, found{path: p})
			}
			return nil
		})
		if err != nil {
			out = append(out, found{path: path, err: failure(path, err)})
		}
		if len(out) == before {
			out = append(out, found{path: path, err: fmt.Errorf("%s: no documents in it (%s): %w", path, strings.Join(documentEndings, " "), readout.ErrEmpty)})
		}
	}
	return out
}

// load reads a whole file, or standard input. It reads no more than can be a
// document, so that a device or an endless pipe is refused and not followed.
func (p *program) load(path string) ([]byte, error) {
	r := p.stdin
	if path != stdinName {
		f, err := os.Open(path)
		if err != nil {
			return nil, failure(path, err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, fmt.Errorf("%s is a folder: name a file in it: %w", path, readout.ErrInvalid)
		}
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, ingest.MaxSize+1))
	if err != nil {
		return nil, failure(path, err)
	}
	return b, nil
}

// failure puts the path in front of an error of the file system, which holds it at another place.
func failure(path string, err error) error {
	if pe, ok := err.(*fs.PathError); ok {
		return fmt.Errorf("%s: cannot %s: %w", path, pe.Op, pe.Err)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
