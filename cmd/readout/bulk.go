package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/bulk"
	"github.com/readout/readout/internal/export"
	"github.com/readout/readout/internal/ingest"
	"github.com/readout/readout/internal/service"
)

// lines answers each line of standard input with a record in the form of o; see package bulk.
func (p *program) lines(ctx context.Context, o export.Options, s *service.Service) error {
	sum, err := bulk.Run(ctx, p.stdin, p.stdout, bulk.Options{
		Workers: runtime.GOMAXPROCS(0),
		Explain: explain,
		Read: func(ctx context.Context, in *bulk.Input) ([]byte, error) {
			return p.line(ctx, o, s, in)
		},
	})
	if err != nil {
		return fmt.Errorf("after %d lines: %w", sum.Lines, err)
	}
	if sum.Failed > 0 {
		return fmt.Errorf("%d of %d lines could not be read; their answers hold the errors", sum.Failed, sum.Lines)
	}
	return nil
}

// line reads the document of one line.
func (p *program) line(ctx context.Context, form export.Options, s *service.Service, in *bulk.Input) ([]byte, error) {
	o := ingest.Options{MediaType: in.MediaType, Outlet: in.Outlet, URL: in.URL, Title: in.Title, Published: in.Published}
	var original []byte
	if in.Text != nil {
		original = []byte(*in.Text)
		if o.MediaType == "" {
			o.MediaType = ingest.Plain
		}
	} else {
		if in.Path == stdinName {
			return nil, fmt.Errorf("\"path\": standard input holds the lines; name a file: %w", readout.ErrInvalid)
		}
		var err error
		if original, err = p.load(in.Path); err != nil {
			return nil, err
		}
	}
	rec, _, err := s.Read(ctx, in.Name(), original, o)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	form.ID, form.Text = in.ID, in.Text == nil || *in.Text != rec.Doc.Text
	err = export.JSON(&out, rec, form)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}
