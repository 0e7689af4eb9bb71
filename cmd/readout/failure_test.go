package main

import (
	"context"
	"fmt"
	"io/fs"
	"testing"

	"github.com/readout/readout"
)

func TestExplain(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"file not there", failure("a.md", &fs.PathError{Op: "open", Path: "a.md", Err: fs.ErrNotExist}), "a.md: cannot open: file does not exist: check the path"},
		{"the kind is for programs", fmt.Errorf("a.md: holds no words; give another: %w", readout.ErrEmpty), "a.md: holds no words; give another"},
		{"kind inside", fmt.Errorf("a.md: %w in it", readout.ErrEmpty), "a.md: no text in it"},
		{"interrupted", fmt.Errorf("read a.md: %w", context.Canceled), "read a.md: interrupted; what was stored before is kept, run the same command again for the rest"},
		{"interrupted, no place", context.Canceled, "interrupted; what was stored before is kept, run the same command again for the rest"},
		{"terminal codes", fmt.Errorf("evil\x1b[2J\nname"), "evil?[2J name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := explain(tt.err); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
