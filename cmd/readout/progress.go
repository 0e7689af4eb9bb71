package main

import (
	"context"
	"io"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// A progress shows on standard error how far long work has come. The nil
// *progress shows nothing.
type progress struct {
	all *mpb.Progress
	bar *mpb.Bar
}

// progress begins a bar of total steps; total 0 means that it is not known yet.
// Where standard error is no terminal it returns nil.
func (p *program) progress(ctx context.Context, what string, total int) *progress {
	if !isTerminal(p.stderr) || p.getenv("TERM") == "dumb" {
		return nil
	}
	all := mpb.NewWithContext(ctx, mpb.WithOutput(p.stderr), mpb.WithWidth(40), mpb.WithRefreshRate(150*time.Millisecond))
	bar := all.AddBar(int64(total),
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" "), decor.CountersNoUnit("%d/%d")),
		mpb.AppendDecorators(decor.EwmaETA(decor.ET_STYLE_GO, 30)))
	return &progress{all: all, bar: bar}
}

// set says that done of total steps are done.
func (g *progress) set(done, total int) {
	if g != nil {
		g.bar.SetTotal(int64(total), false)
		g.bar.SetCurrent(int64(done))
	}
}

// log is where to print while the bar is shown.
func (g *progress) log(w io.Writer) io.Writer {
	if g == nil {
		return w
	}
	return g.all
}

// done takes the bar away.
func (g *progress) done() {
	if g != nil {
		g.bar.Abort(true)
		g.all.Wait()
	}
}
