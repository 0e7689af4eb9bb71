package treebank

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const chained = `# newdoc id = four
1	Ann	Ann	PROPN	NNP	_	4	nsubj	_	Entity=(3-person-new-nnnnn-cf1-1-coref(1-person-new-nnnnn-cf1-1-coref)
2	and	and	CCONJ	CC	_	3	cc	_	_
3	Bob	Bob	PROPN	NNP	_	1	conj	_	Entity=(2-person-new-nnnnn-cf1-1-sgl)3)
4	met	meet	VERB	VBD	_	0	root	_	_

1	They	they	PRON	PRP	_	2	nsubj	_	Entity=(3-person-giv:act-nnnnn-cf1-1-ana)
2	like	like	VERB	VBP	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	Entity=(4-person-new-nnnnn-cf1-2-sgl
4	wife	wife	NOUN	NN	_	2	obj	_	_
5	of	of	ADP	IN	_	6	case	_	_
6	Ann	Ann	PROPN	NNP	_	4	nmod	_	Entity=(1-person-giv:act-nnnnn-cf1-1-coref)4)
`

// TestChains wants "phrase (head)" of each mention of each entity.
func TestChains(t *testing.T) {
	docs, err := Read(strings.NewReader(chained))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range docs[0].Chains() {
		var words []string
		for _, p := range c {
			words = append(words, fmt.Sprintf("%s (%s %s)", docs[0].Text[p.Start:p.End], docs[0].Text[p.Head.Start:p.Head.End], p.Tag))
		}
		got = append(got, strings.Join(words, ", "))
	}
	slices.Sort(got)
	want := []string{"Ann (Ann PROPN), Ann (Ann PROPN)", "Ann and Bob (Ann and Bob PROPN), They (They PRON)", "Bob (Bob PROPN)", "the wife of Ann (wife NOUN)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
