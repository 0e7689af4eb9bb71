package drafttest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

const players = `
	Anna Petrova; person; minister; Kazmira; Petrova, she
	Kazmira; state
	unnamed aide; anonymous; aide; Kazmira; an aide`

// TestDraft reads one text that uses every kind of markup.
func TestDraft(t *testing.T) {
	d := Setting{Cast: players, Document: readout.Document{Published: "2025-02-18"}}.Draft(t,
		"[src1|Anna Petrova of Kazmira] [cue1 @0.7|said] [con1|“[po1 rejects|no”] to [LOC|Dorn]].\n\n[src2|Petrova] [cue2|added] [con2|“yes”] on [sd2|Monday].\n\n"+
			"{caption} The [m1 talks held|talks] in [pl1|Dorn] with [pt1 @0.4|Petrova] on [ag1|gas] and [ag|oil].",
		"said/VERB Petrova/PROPN/said/nsubj Dorn#2/PROPN/talks/nmod")
	for _, c := range []struct{ name, got, want string }{
		{"text", d.Text.Text[:28], "Anna Petrova of Kazmira said"},
		{"source", d.Line(d.Attributions[0].Source[0]), "Anna Petrova of Kazmira"},
		{"content", d.Line(d.Attributions[0].Content[0]), "“no” to Dorn"},
		{"confidence of the cue", fmt.Sprint(d.Attributions[0].Confidence), "0.7"},
		{"lemma of the cue", d.Text.Tokens[4].Lemma, "say"},
		{"arc", fmt.Sprint(d.Text.Tokens[1].Head, d.Text.Tokens[1].Rel), "4nsubj"},
		{"name", d.Line(d.Names[0].Span), "Dorn"},
		{"first mention, by the longest alias", fmt.Sprint(d.Line(d.Mentions[0].Span), d.Mentions[0].Actor), "Anna Petrova0"},
		{"mentions", fmt.Sprint(len(d.Mentions)), "4"},
		{"stance", d.Marks[0].Stance, "rejects"},
		{"kind and status", d.Marks[2].Kind + " " + d.Marks[2].Status, "talks held"},
		{"links of the trigger", fmt.Sprint(len(d.Marks[2].Links)), "3"},
		{"confidence of a link", fmt.Sprint(d.Marks[2].Links[1].Confidence), "0.4"},
		{"second Dorn hangs on the talks", d.Text.Tokens[d.Text.Tokens[len(d.Text.Tokens)-8].Head].Text, "talks"},
		{"a cue that points", string(d.Marks[1].Layer) + " " + d.Text.Slice(d.Marks[1].Span) + " " + d.Text.Slice(d.Marks[1].LinksOf(draft.LinkSaid)[0].Span), "statement added Monday"},
		{"kind of block", string(d.Text.Blocks[2].Kind), "caption"},
		{"block without its kind", d.Text.Slice(d.Text.Blocks[2].Span)[:9], "The talks"},
		{"running", fmt.Sprint(d.Running(0), d.Running(d.Marks[2].Start)), "true false"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

// TestMalformed wants errors that say what is wrong with a test's own text.
func TestMalformed(t *testing.T) {
	for _, c := range []struct {
		name, cast, marked, tree string
		want                     error
	}{
		{"not closed", "", "[src1|Anna", "", readout.ErrInvalid},
		{"closed twice", "", "[src1|Anna]]", "", readout.ErrInvalid},
		{"no words", "", "[src1 Anna", "", readout.ErrInvalid},
		{"no tag", "", "[|Anna]", "", readout.ErrInvalid},
		{"unknown tag", "", "[xx1|Anna]", "", readout.ErrUnsupported},
		{"link to nothing", "", "[pt1|Anna]", "", readout.ErrNotFound},
		{"word that is not there", "", "Anna", "Berta/PROPN", readout.ErrNotFound},
		{"actor without a type", "Anna", "Anna", "", readout.ErrInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := (Setting{Cast: c.cast}).build(c.marked, c.tree); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}
