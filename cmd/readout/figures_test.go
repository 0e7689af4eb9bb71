package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// TestFigures parses every command whose figures the documents quote, so that
// training/figures.py can redo them.
func TestFigures(t *testing.T) {
	blocks := regexp.MustCompile("(?s)<!-- readout ([^\n]*) -->\n```text\n\\$ readout ([^\n]*)\n(.*?)```\n<!-- /readout -->")
	for _, path := range []string{"../../docs/evaluation.md", "../../model/CARD.md"} {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		found := blocks.FindAllSubmatch(raw, -1)
		if begun := strings.Count(string(raw), "<!-- readout "); begun != len(found) || begun == 0 {
			t.Errorf("%s: %d blocks begin, %d are whole", path, begun, len(found))
		}
		for _, b := range found {
			command := string(b[1])
			if shown := string(b[2]); shown != command || len(b[3]) == 0 {
				t.Errorf("%s: the block of %q shows %q; python training/figures.py %s rewrites it", path, command, shown, path)
			}
			var c cli
			parser, err := kong.New(&c, kong.Vars{"kinds": "x"})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := parser.Parse(strings.Fields(command)); err != nil {
				t.Errorf("%s: readout %s: %v", path, command, err)
			}
		}
	}
}
