package treebank

import (
	"strings"
	"testing"
)

const names = `# newdoc id = three
1	The	the	DET	DT	_	3	det	_	Entity=(1-organization
2	Acme	Acme	PROPN	NNP	_	3	compound	_	Entity=(2-person)
3	Works	Works	PROPN	NNPS	_	6	nsubj	_	_
4	's	's	PART	POS	_	3	case	_	Entity=1)
5	still	still	ADV	RB	_	6	advmod	_	_
6	sells	sell	VERB	VBZ	_	0	root	_	_
7	tools	tool	NOUN	NNS	_	6	obj	_	Entity=(3-object)
8	in	in	ADP	IN	_	9	case	_	_
9	Rome	Rome	PROPN	NNP	_	6	obl	_	Entity=(4-place
10	,	,	PUNCT	,	_	12	punct	_	_
11	a	a	DET	DT	_	12	det	_	Entity=(4-place
12	city	city	NOUN	NN	_	9	appos	_	Entity=4)4)
`

func TestNames(t *testing.T) {
	docs, err := Read(strings.NewReader(names))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range docs[0].Names() {
		got = append(got, n.Kind+":"+docs[0].Text[n.Start:n.End])
	}
	if s := strings.Join(got, " "); s != "ORG:Acme Works LOC:Rome" {
		t.Error(s)
	}
}
