package text

import "iter"

// WithSyntax returns a copy of d whose tokens carry nodes: tag, head, relation
// and the lemma that goes with the tag. nodes has one Node a token; a Head that
// is not a token of the same sentence becomes -1, and missing nodes leave their
// tokens as they were. d is not changed; the copy shares its other slices.
func (d *Doc) WithSyntax(nodes []Node) *Doc {
	out := *d
	out.Tokens = append([]Token(nil), d.Tokens...)
	out.SetSyntax(func(yield func(int, Node) bool) {
		for i := range min(len(nodes), len(out.Tokens)) {
			if !yield(i, nodes[i]) {
				return
			}
		}
	})
	return &out
}

// SetSyntax is WithSyntax in place, without a second copy of the tokens: nodes
// runs over tokens, by their index, and their nodes. Nobody else may use d
// while it runs.
func (d *Doc) SetSyntax(nodes iter.Seq2[int, Node]) {
	type reading struct{ form, tag, read, rel string }
	words := map[reading]*Word{}
	for i, n := range nodes {
		t := &d.Tokens[i]
		s := d.Sentences[t.Sentence]
		r := reading{t.Text, n.Tag, n.Rel, n.Rel}
		t.Head = n.Head
		if n.Head < s.First || n.Head >= s.Last || n.Head == i {
			t.Head, r.rel = -1, "root"
		}
		w := words[r]
		if w == nil {
			w = &Word{Text: t.Text, Lower: t.Lower, Lemma: lemma(t.Text, n.Tag, r.read), Tag: n.Tag, Rel: r.rel}
			words[r] = w
		}
		t.Word = w
	}
	d.index()
}

// index orders the tokens by their governors.
func (d *Doc) index() {
	d.governed = make([]int32, len(d.Tokens)+1)
	for _, t := range d.Tokens {
		if t.Head >= 0 {
			d.governed[t.Head+1]++
		}
	}
	for i := range d.Tokens {
		d.governed[i+1] += d.governed[i]
	}
	next := append([]int32(nil), d.governed...)
	d.children = make([]int, d.governed[len(d.Tokens)])
	for i, t := range d.Tokens {
		if t.Head >= 0 {
			d.children[next[t.Head]] = i
			next[t.Head]++
		}
	}
}
