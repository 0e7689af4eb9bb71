package drafttest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/text"
)

// A Setting is what the rows of a test share.
type Setting struct {
	// Document is all of the document but its text and blocks.
	Document readout.Document
	// Cast is the table of actors, one a line: "Name; type; role; side; alias,
	// alias". Every place where the name or an alias stands is a mention.
	Cast string
}

// Draft is the draft of a marked-up text. tree is a list of "word/TAG/head/rel",
// parted by white space, of the words that matter; "word#2" is the second one of
// its form, and a head or relation may be left out. Words of a cue are verbs and
// those of an agenda item nouns, unless tree tells otherwise; all other words
// that tree leaves out have no tag and hang on nothing. It ends the test when marked, tree or the cast is malformed.
func (s Setting) Draft(t testing.TB, marked, tree string) *draft.Draft {
	t.Helper()
	d, err := s.build(marked, tree)
	if err != nil {
		t.Fatalf("%v\nin %s", err, marked)
	}
	return d
}

func (s Setting) build(marked, tree string) (*draft.Draft, error) {
	plain, tags, err := unmark(marked)
	if err != nil {
		return nil, err
	}
	doc := s.Document
	doc.ID, doc.Text = readout.DocumentID([]byte(plain)), plain
	doc.Blocks = blocks(text.Parse(&doc))
	d := &draft.Draft{Document: &doc, Text: text.Parse(&doc)}
	if d.Text, err = withTree(d.Text, tags, tree); err != nil {
		return nil, err
	}
	if err := cast(d, s.Cast); err != nil {
		return nil, err
	}
	return d, fill(d, tags)
}

// blocks are the paragraphs of d, with the kind that the word in braces before them says.
func blocks(d *text.Doc) []readout.Block {
	out := slices.Clone(d.Blocks)
	for i := range out {
		b := &out[i]
		if kind, _, ok := strings.Cut(d.Slice(b.Span), "} "); ok && strings.HasPrefix(kind, "{") {
			b.Kind = readout.BlockKind(kind[1:])
			b.Start += len(kind) + len("} ")
		}
	}
	return out
}

// tagged are the tags of words that the tree says nothing of, by the markup they stand in.
var tagged = map[string]string{"cue": "VERB", "ag": "NOUN"}

// withTree gives d the nodes that tree lists, and the tags that go with the markup.
func withTree(d *text.Doc, tags []tag, tree string) (*text.Doc, error) {
	nodes := make([]text.Node, len(d.Tokens))
	for i := range nodes {
		nodes[i] = text.Node{Head: -1, Rel: "dep"}
	}
	for _, t := range tags {
		first, last := d.TokensIn(t.Span)
		for i := first; i < last && tagged[t.name] != ""; i++ {
			nodes[i].Tag = tagged[t.name]
		}
	}
	for arc := range strings.FieldsSeq(tree) {
		parts := strings.SplitN(arc, "/", 4)
		i, err := find(d, parts[0])
		if err != nil {
			return nil, err
		}
		if len(parts) > 1 && parts[1] != "" {
			nodes[i].Tag = parts[1]
		}
		if len(parts) == 4 {
			nodes[i].Rel = parts[3]
			if nodes[i].Head, err = find(d, parts[2]); err != nil {
				return nil, err
			}
		}
	}
	return d.WithSyntax(nodes), nil
}

// find is the index of the token that a word of the tree means.
func find(d *text.Doc, word string) (int, error) {
	form, nth := word, 1
	if i := strings.LastIndexByte(word, '#'); i > 0 {
		form = word[:i]
		if _, err := fmt.Sscan(word[i+1:], &nth); err != nil {
			return 0, fmt.Errorf("word %q: %w", word, err)
		}
	}
	for i, t := range d.Tokens {
		if t.Text == form {
			if nth--; nth == 0 {
				return i, nil
			}
		}
	}
	return 0, fmt.Errorf("the tree's word %q: %w", word, readout.ErrNotFound)
}

// cast fills actors and mentions from a table.
func cast(d *draft.Draft, table string) error {
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		f := strings.Split(line+";;;;", ";")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if f[1] == "" {
			return fmt.Errorf("actor %q has no type: %w", line, readout.ErrInvalid)
		}
		a := readout.Actor{Name: f[0], Type: readout.ActorType(f[1]), Role: f[2], Side: f[3], Anonymous: f[1] == string(readout.ActorAnonymous), Aliases: []string{f[0]}}
		for alias := range strings.SplitSeq(f[4], ",") {
			if alias = strings.TrimSpace(alias); alias != "" {
				a.Aliases = append(a.Aliases, alias)
			}
		}
		d.Actors = append(d.Actors, a)
	}
	for first := 0; first < len(d.Text.Tokens); {
		m, next := mentionAt(d, first)
		if next > first {
			d.Mentions = append(d.Mentions, m)
			a := &d.Actors[m.Actor]
			a.Mentions = append(a.Mentions, d.Document.Passage(m.Span))
		}
		first = max(next, first+1)
	}
	return nil
}

// mentionAt is the mention that begins at token first, of the longest alias that
// stands there, and the token after it; first itself when there is none.
func mentionAt(d *draft.Draft, first int) (draft.Mention, int) {
	best, next := draft.Mention{}, first
	rest := d.Text.Text[d.Text.Tokens[first].Start:]
	for i, a := range d.Actors {
		for _, alias := range a.Aliases {
			if !strings.HasPrefix(rest, alias) {
				continue
			}
			s := readout.Span{Start: d.Text.Tokens[first].Start, End: d.Text.Tokens[first].Start + len(alias)}
			if from, to := d.Text.TokensIn(s); to > next && d.Text.SpanOf(from, to) == s {
				best, next = draft.Mention{Span: s, Head: to - 1, Actor: i, Kind: draft.MentionName}, to
			}
		}
	}
	return best, next
}
