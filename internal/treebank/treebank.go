// Package treebank reads CoNLL-U files: the gold standard that tokens, tags,
// trees and names are measured against. Only tests and measurements use it; it
// knows nothing of the stages and computes no figures.
package treebank

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/readout/readout"
)

// A Document is a text rebuilt from its words, and its sentences.
type Document struct {
	ID        string
	Text      string // sentences of a paragraph parted by a space, paragraphs by "\n\n"
	Sentences [][]Word
}

// A Word is a syntactic word. Words of one written token share its Span where
// they do not spell it out.
type Word struct {
	readout.Span
	Form   string
	Lemma  string
	Tag    string // universal part of speech
	XTag   string // the treebank's own tag
	Head   int    // index in the sentence; -1 for the root
	Rel    string // as the treebank has it, subtypes included
	Entity string // GUM's brackets from column MISC, "" for none
}

// ReadFile reads one file.
func ReadFile(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("treebank: %w", err)
	}
	defer f.Close()
	docs, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("treebank %s: %w", path, err)
	}
	return docs, nil
}

// ReadGlob reads all files that match pattern, in the order of their names.
func ReadGlob(pattern string) ([]Document, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return nil, fmt.Errorf("treebank %s: %w", pattern, err)
	}
	var out []Document
	for _, path := range paths {
		docs, err := ReadFile(path)
		if err != nil {
			return nil, err
		}
		out = append(out, docs...)
	}
	return out, nil
}

// A reader rebuilds documents line by line.
type reader struct {
	docs      []Document
	text      strings.Builder
	words     []Word
	paragraph bool
	spaced    bool // the word before has a space after it
	multi     struct{ last, start, end int }
}

// Read reads CoNLL-U from r. A malformed line is an error wrapping
// readout.ErrInvalid that gives its number.
func Read(r io.Reader) ([]Document, error) {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	rd := &reader{}
	for n := 1; in.Scan(); n++ {
		if err := rd.line(in.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	rd.endSentence()
	rd.endDocument()
	return rd.docs, in.Err()
}

func (r *reader) line(line string) error {
	switch {
	case line == "":
		r.endSentence()
	case strings.HasPrefix(line, "# newdoc"):
		r.endDocument()
		_, id, _ := strings.Cut(line, "=")
		r.docs = append(r.docs, Document{ID: strings.TrimSpace(id)})
	case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
		r.paragraph = true
	case line[0] != '#':
		return r.word(strings.Split(line, "\t"))
	}
	return nil
}

func (r *reader) endSentence() {
	if len(r.words) > 0 {
		d := &r.docs[len(r.docs)-1]
		d.Sentences = append(d.Sentences, r.words)
	}
	r.words = nil
}

func (r *reader) endDocument() {
	if len(r.docs) > 0 {
		r.docs[len(r.docs)-1].Text = r.text.String()
	}
	r.text.Reset()
	r.spaced, r.paragraph = false, false
}

// write adds form to the text and returns where it stands.
func (r *reader) write(form string, spaceAfter bool) (start, end int) {
	if r.text.Len() > 0 {
		switch {
		case len(r.words) == 0 && r.paragraph:
			r.text.WriteString("\n\n")
		case len(r.words) == 0 || r.spaced:
			r.text.WriteByte(' ')
		}
	}
	if len(r.words) == 0 {
		r.paragraph = false
	}
	start = r.text.Len()
	r.text.WriteString(form)
	r.spaced = spaceAfter
	return start, r.text.Len()
}

func (r *reader) word(col []string) error {
	if len(col) != 10 {
		return fmt.Errorf("%d columns, want 10: %w", len(col), readout.ErrInvalid)
	}
	if len(r.docs) == 0 {
		r.docs = append(r.docs, Document{})
	}
	misc := strings.Split(col[9], "|")
	spaceAfter, entity := true, ""
	for _, m := range misc {
		if m == "SpaceAfter=No" {
			spaceAfter = false
		}
		if v, ok := strings.CutPrefix(m, "Entity="); ok {
			entity = v
		}
	}
	if strings.Contains(col[0], ".") {
		return nil // an empty node
	}
	if _, last, ok := strings.Cut(col[0], "-"); ok {
		r.multi.last, _ = strconv.Atoi(last)
		r.multi.start, r.multi.end = r.write(col[1], spaceAfter)
		return nil
	}
	id, err := strconv.Atoi(col[0])
	head, errHead := strconv.Atoi(col[6])
	if err != nil || errHead != nil {
		return fmt.Errorf("word number %q, head %q: %w", col[0], col[6], readout.ErrInvalid)
	}
	w := Word{Form: col[1], Lemma: col[2], Tag: col[3], XTag: col[4], Head: head - 1, Rel: col[7], Entity: entity}
	if id <= r.multi.last {
		w.Span = r.share(col[1])
	} else {
		w.Start, w.End = r.write(col[1], spaceAfter)
	}
	if id >= r.multi.last {
		r.multi.last = 0
	}
	r.words = append(r.words, w)
	return nil
}

// share gives a word of a multiword token its part of the token, or what is
// left of the token when the token does not spell the word out.
func (r *reader) share(form string) readout.Span {
	m := &r.multi
	rest := r.text.String()[m.start:m.end]
	s := readout.Span{Start: m.start, End: m.end}
	if strings.HasPrefix(rest, form) {
		s.End = m.start + len(form)
	}
	m.start = s.End
	return s
}
