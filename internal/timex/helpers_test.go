package timex_test

import (
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/text"
)

func show(dates []readout.Date) string {
	var out []string
	for _, d := range dates {
		out = append(out, d.Words+"="+string(d.Start)+".."+string(d.End)+" "+d.Rule)
	}
	return strings.Join(out, "; ")
}

func parse(s string) *text.Doc {
	return text.Parse(&readout.Document{Text: s})
}
