package main

import (
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"github.com/readout/readout/internal/show"
)

// widest is the widest page: longer lines are hard to read.
const widest = 110

// isTerminal reports whether w is a terminal.
func isTerminal(w any) bool {
	if o, ok := w.(*output); ok {
		w = o.w
	}
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// page says how a page on w is to look: colours on a terminal only and never
// with NO_COLOR (no-color.org) or on a dumb one; the terminal's width, or
// COLUMNS, or 80; UTF-8 where the locale says so or says nothing.
func (p *program) page(w io.Writer) show.Options {
	o := show.Options{Width: 80, UTF8: p.utf8()}
	tty := isTerminal(w)
	o.Color = tty && p.getenv("NO_COLOR") == "" && p.getenv("TERM") != "dumb"
	if n, err := strconv.Atoi(p.getenv("COLUMNS")); err == nil && n > 0 {
		o.Width = n
	} else if tty {
		if out, ok := w.(*output); ok {
			w = out.w
		}
		if n, _, err := term.GetSize(int(w.(*os.File).Fd())); err == nil && n > 0 {
			o.Width = n
		}
	}
	o.Width = min(o.Width, widest)
	return o
}

// utf8 reads the locale as POSIX does: the first of these variables that is set decides.
func (p *program) utf8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(p.getenv(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}
