package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/reconcile"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/show"
)

type compareCmd struct {
	A string `arg:"" help:"The start of a document's id, as \"readout list\" prints it, or a file."`
	B string `arg:"" help:"The other document."`

	JSON    bool   `help:"Print the comparison as JSON."`
	Offsets string `default:"codepoint" enum:"codepoint,byte,utf16" help:"What offsets in JSON count: ${enum}."`
}

// Help is printed below the flags.
func (compareCmd) Help() string {
	return `Sets two accounts side by side: of each meeting that both tell of, where they differ, where they agree, and what only one of them says, each
with its sentence; then their statements and positions. That one account does not mention something is no denial of it.

A file that was not read before is read and stored first.

Examples:
  readout compare 5f0c21 9ab37e
  readout compare white-house.txt kremlin.txt
  readout compare --json 5f0c21 9ab37e | jq '.meetings[].points[] | select(.relation == "different")'`
}

// Run prints one comparison.
func (c *compareCmd) Run(ctx context.Context, p *program, all *cli) (err error) {
	unit, err := offsets.ParseUnit(c.Offsets)
	if err != nil {
		return err
	}
	s, done, err := p.open(ctx, all)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	var refs [2]string
	for i, ref := range []string{c.A, c.B} {
		if refs[i], err = p.readIfNew(ctx, s, ref); err != nil {
			return err
		}
	}
	if err := p.reconciling(s); err != nil {
		return err
	}
	both, err := s.Compare(ctx, refs[0], refs[1])
	if err != nil {
		return err
	}
	if c.JSON {
		return export.Compare(p.stdout, both, export.Options{Offsets: unit, Indent: true})
	}
	return p.print(show.Compare(both, p.page(p.stdout)))
}

// reconciling makes s ready for what goes over several documents.
func (p *program) reconciling(s *service.Service) error {
	known, err := p.schema()
	if err != nil {
		return err
	}
	s.Reconciler = reconcile.New(known)
	return nil
}

// readIfNew is the ref of a document. A file stands for the document that was
// read from it, and is read first where none was.
func (p *program) readIfNew(ctx context.Context, s *service.Service, ref string) (string, error) {
	if info, err := os.Stat(ref); err != nil || info.IsDir() {
		return ref, nil
	}
	b, err := p.load(ref)
	if err != nil {
		return "", err
	}
	id := readout.DocumentID(b)
	if _, err := s.Show(ctx, id); !errors.Is(err, readout.ErrNotFound) {
		return id, err
	}
	if s.Reader == nil {
		if s.Reader, err = p.analyzer(false); err != nil {
			return "", err
		}
	}
	if _, _, err = s.Read(ctx, ref, b, ingest.Options{}); err != nil {
		return "", err
	}
	fmt.Fprintf(p.stderr, "readout: %s was not read before; it is now in the database\n", ref)
	return id, nil
}
