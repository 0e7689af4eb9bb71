// Package text cuts a Document's text into sentences, tokens and quotations,
// and keeps every piece tied to its bytes. It comes after ingest and before the
// stages; it knows the marks of writing, and nothing of diplomacy or of models.
//
// Parse makes a Doc; WithSyntax gives it the tree that the encoder read.
package text

import "github.com/readout/readout"

// A Doc is a Document cut up. It lives only during analysis and is read-only
// once made, so that stages may share it between goroutines.
type Doc struct {
	Text       string
	Blocks     []readout.Block
	Sentences  []Sentence
	Tokens     []Token
	Quotations []Quotation

	reach    []int   // the furthest end of Quotations[:i+1]; set by Parse
	children []int   // the tokens by governor, each governor's in text order; set by WithSyntax
	governed []int32 // children[governed[i]:governed[i+1]] are those of token i
}

// A Sentence is a sentence of one block. First and Last are the half-open range
// of its tokens in Doc.Tokens; it has at least one.
type Sentence struct {
	readout.Span
	First, Last int
	Block       int // index in Doc.Blocks
}

// A Token is a word or mark, cut as Universal Dependencies cuts English:
// "don't" is "do" + "n't", "Russia's" is "Russia" + "'s".
type Token struct {
	readout.Span
	*Word         // never nil in a Doc
	Head     int  // index in Doc.Tokens of the governor; -1 for the root of its sentence
	Sentence int  // index in Doc.Sentences
	Quoted   bool // stands inside quotation marks
}

// A Word is what all tokens of one form, tag and relation have in common; they
// share it, so that a long text takes up little more than its places. It is read-only.
type Word struct {
	Text  string // the bytes it covers
	Lower string // Text in lower case, curly apostrophes made straight
	Lemma string // by rules and exceptions, "" before WithSyntax
	Tag   string // universal part of speech, "" before WithSyntax
	Rel   string // universal relation to Head, "root" for the root, "" before WithSyntax
}

// A Quotation is a stretch between quotation marks.
type Quotation struct {
	readout.Span              // with its marks
	Inner        readout.Span // without its marks
	Closed       bool         // false when the closing mark is missing: it ends with its block
}

// A Node is what the syntax head says of one token.
type Node struct {
	Tag  string // universal part of speech
	Head int    // index in Doc.Tokens; -1 for a root
	Rel  string // universal relation
}
