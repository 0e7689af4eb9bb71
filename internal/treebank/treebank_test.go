package treebank

import (
	"errors"
	"strings"
	"testing"

	"github.com/readout/readout"
)

const sample = `# newdoc id = one
# newpar
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VBP	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

1	Yes	yes	INTJ	UH	_	0	root	_	Entity=(1-person)
1.1	empty	_	_	_	_	_	_	_	_

# newpar
1	No	no	INTJ	UH	_	0	root	_	_

# newdoc id = two
1	Hi	hi	INTJ	UH	_	0	root	_	_
`

func TestRead(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].Text != "Don't go. Yes\n\nNo" || docs[1].Text != "Hi" || docs[1].ID != "two" {
		t.Fatalf("got %+v", docs)
	}
	for _, d := range docs {
		for _, s := range d.Sentences {
			for _, w := range s {
				if got, err := w.Of(d.Text); err != nil || got != w.Form {
					t.Errorf("span %v reads %q, want %q (%v)", w.Span, got, w.Form, err)
				}
			}
		}
	}
	if s := docs[0].Sentences; len(s) != 3 || s[0][0].Head != 2 || s[0][2].Head != -1 || s[1][0].Entity != "(1-person)" {
		t.Errorf("sentences %+v", s)
	}
}

func TestReadMalformed(t *testing.T) {
	for _, in := range []string{"1\tone\n", "x\ta\ta\tX\t_\t_\t0\troot\t_\t_\n"} {
		if _, err := Read(strings.NewReader(in)); !errors.Is(err, readout.ErrInvalid) {
			t.Errorf("Read(%q) = %v, want ErrInvalid", in, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, in string) {
		docs, err := Read(strings.NewReader(in))
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, s := range d.Sentences {
				for _, w := range s {
					if _, err := w.Of(d.Text); err != nil {
						t.Error(err)
					}
				}
			}
		}
	})
}
