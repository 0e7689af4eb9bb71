package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/offsets"
	"github.com/readout/readout/internal/service"
	"github.com/readout/readout/internal/show"
	"github.com/readout/readout/internal/store"
)

type readCmd struct {
	Paths []string `arg:"" optional:"" name:"path" help:"Files, folders, or - for standard input."`

	JSON      bool   `xor:"form" help:"Print the record as JSON."`
	JSONL     bool   `name:"jsonl" xor:"form" help:"Print one record a line; without paths, read one document a line from standard input."`
	NoStore   bool   `help:"Do not keep the document and its record in the database."`
	Published string `placeholder:"YYYY-MM-DD" help:"The day of publication. Weekdays and \"this week\" are read against it."`
	Outlet    string `help:"Who published the document."`
	URL       string `name:"url" help:"Where it was published."`
	Title     string `help:"Its title."`
	MediaType string `placeholder:"TYPE" help:"text/markdown, text/plain or text/html, where name and content mislead."`
	confidenceFlag
	Offsets string `default:"codepoint" enum:"codepoint,byte,utf16" help:"What offsets in JSON count: ${enum}."`
}

// Help is printed below the flags.
func (readCmd) Help() string {
	return `Reads Markdown, plain text and HTML. A single document is printed as the page that "readout show" prints; of several, each gets a line. A folder
stands for the documents in and below it. A document that was read before, by the same version of the analysis, is not read again.

What --published, --outlet, --url and --title say goes before what the document says.

With --jsonl and no paths, each line of standard input is a document, {"id", "text" or "path", and where known "media_type", "title",
"outlet", "published", "url"}, and each line of standard output its record, in the same order. A bad line is answered with {"id", "error"} and
the run goes on; the exit code is then 2. Nothing is stored unless --db names a database. docs/formats.md has the details.

Examples:
  readout read examples/us-russia-talks-riyadh.md
  readout read --json --outlet 'The Daily Example' --published 2025-02-18 page.html
  curl -s https://example.org/article | readout read --url https://example.org/article -
  readout read --jsonl < documents.jsonl > records.jsonl`
}

// Run reads what the command line names.
func (c *readCmd) Run(ctx context.Context, p *program, all *cli) (err error) {
	unit, err := offsets.ParseUnit(c.Offsets)
	if err != nil {
		return err
	}
	o := ingest.Options{MediaType: c.MediaType, Outlet: c.Outlet, URL: c.URL, Title: c.Title}
	if o.Published, err = dayFlag("--published", c.Published); err != nil {
		return err
	}
	fromLines := c.JSONL && (len(c.Paths) == 0 || len(c.Paths) == 1 && c.Paths[0] == stdinName)
	switch {
	case len(c.Paths) == 0 && !c.JSONL:
		return errors.New("read what? Name a file or a folder, - for standard input, or --jsonl for one document a line")
	case fromLines && o != (ingest.Options{}):
		return errors.New("with --jsonl each line says by itself what is known of its document: leave out --published, --outlet, --url, --title and --media-type")
	}
	files := expand(c.Paths)
	n := len(files)
	if fromLines {
		n = 2
	}
	s, done, err := p.service(ctx, all, need{reading: n, database: !c.NoStore && (!fromLines || all.DB != "")})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if fromLines {
		return p.lines(ctx, export.Options{Offsets: unit, Attributions: true, Confidence: c.least()}, s)
	}
	return c.files(ctx, p, s, files, o, unit)
}

// files reads files and prints their records in order. A file that fails is
// reported and the others are read all the same, unless nothing can go on.
func (c *readCmd) files(ctx context.Context, p *program, s *service.Service, files []found, o ingest.Options, unit offsets.Unit) error {
	sources := make([]service.Source, len(files))
	for i, f := range files {
		sources[i] = service.Source{Name: f.path, Options: o, Load: func() ([]byte, error) {
			if f.err != nil {
				return nil, f.err
			}
			return p.load(f.path)
		}}
	}
	one := len(files) == 1
	var bar *progress
	if !one {
		bar = p.progress(ctx, "read", len(files))
	}
	defer bar.done()
	failed := false
	err := s.ReadAll(ctx, sources, func(i int, r service.Result) error {
		bar.set(i+1, len(files))
		switch {
		case errors.Is(r.Err, store.ErrFull), errors.Is(r.Err, store.ErrReadOnly), r.Err != nil && one:
			return r.Err
		case r.Err != nil:
			failed = true
			fmt.Fprintln(bar.log(p.stderr), "readout: "+explain(r.Err))
			return nil
		case r.Outcome == service.Known && one:
			fmt.Fprintf(p.stderr, "readout: %s was read already by this version of the analysis; this is its record\n", r.Name)
		}
		return c.show(p, r, unit, !one)
	})
	if err == nil && failed {
		err = errReported
	}
	return err
}

// show prints one record in the form that was asked for.
func (c *readCmd) show(p *program, r service.Result, unit offsets.Unit, many bool) error {
	d := r.Record.Doc
	switch {
	case c.JSON || c.JSONL:
		return export.JSON(p.stdout, r.Record, export.Options{Offsets: unit, Indent: c.JSON, Attributions: true, Text: true, Confidence: c.least()})
	case many:
		rec := r.Record.AtLeast(c.least())
		note := fmt.Sprintf("%d statements, %d meetings", len(rec.Statements), len(rec.Meetings))
		if r.Outcome != service.New {
			note += ", " + string(r.Outcome)
		}
		row := show.Row{ID: d.ID, Published: d.Published, Title: cmp.Or(d.Title, d.Name), Outlet: cmp.Or(d.Outlet, d.Issuer), Note: note}
		return p.print(show.Rows([]show.Row{row}, p.page(p.stdout)))
	}
	return p.print(show.Page(r.Record.AtLeast(c.least()), p.page(p.stdout)))
}
