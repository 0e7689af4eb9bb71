package text

// WithSyntax returns a copy of d whose tokens carry nodes: tag, head, relation
// and the lemma that goes with the tag. nodes has one Node a token; a Head that
// is not a token of the same sentence becomes -1, and missing nodes leave their
// tokens as they were. d is not changed; the copy shares its other slices.
func (d *Doc) WithSyntax(nodes []Node) *Doc {
	out := *d
	out.Tokens = append([]Token(nil), d.Tokens...)
	for i := range min(len(nodes), len(out.Tokens)) {
		t, n := &out.Tokens[i], nodes[i]
		s := d.Sentences[t.Sentence]
		t.Tag, t.Rel, t.Head = n.Tag, n.Rel, n.Head
		if n.Head < s.First || n.Head >= s.Last || n.Head == i {
			t.Head, t.Rel = -1, "root"
		}
		t.Lemma = lemma(t.Text, n.Tag, n.Rel)
	}
	out.index()
	return &out
}

// index orders the tokens by their governors.
func (d *Doc) index() {
	d.governed = make([]int, len(d.Tokens)+1)
	for _, t := range d.Tokens {
		if t.Head >= 0 {
			d.governed[t.Head+1]++
		}
	}
	for i := range d.Tokens {
		d.governed[i+1] += d.governed[i]
	}
	next := append([]int(nil), d.governed...)
	d.children = make([]int, d.governed[len(d.Tokens)])
	for i, t := range d.Tokens {
		if t.Head >= 0 {
			d.children[next[t.Head]] = i
			next[t.Head]++
		}
	}
}
