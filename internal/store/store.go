package store

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/readout/readout"
)

// Failures of the database itself. What is wrong with the values given wraps
// the sentinels of package readout instead.
var (
	// ErrFull means that the disk is full. Nothing of the write was kept.
	ErrFull = errors.New("disk full")
	// ErrBusy means that another program held the database for too long.
	ErrBusy = errors.New("database busy")
	// ErrReadOnly means that the database may be read and not written.
	ErrReadOnly = errors.New("database read-only")
)

// A Store keeps documents and their records. It is safe for concurrent use:
// any number of readers beside one writer; writers queue.
//
// A ref is a document's ID or a prefix of it that no other document shares.
// An unknown ref is an error wrapping readout.ErrNotFound, an ambiguous one
// wraps readout.ErrInvalid and names the candidates.
type Store interface {
	// PutRecord keeps a record with its document in one transaction: all of it
	// or, on any error or a cancelled context, nothing. A reading of the same
	// text by the same analysis is already kept: then the run that holds it is
	// returned and fresh is false. Any other reading supersedes the run before
	// it, which stays. A passage that does not stand in the text wraps
	// readout.ErrSpan; an ID that is not that of the original bytes, or two
	// facts of one kind with the same ID, wrap readout.ErrInvalid.
	PutRecord(ctx context.Context, r Reading) (run Run, fresh bool, err error)
	// Run is the current run of the document with exactly this ID.
	Run(ctx context.Context, id string) (Run, error)
	// Document is the document of the current run.
	Document(ctx context.Context, ref string) (*readout.Document, error)
	// Original is the bytes that the document was read from.
	Original(ctx context.Context, ref string) ([]byte, error)
	// Record is the record of the current run. Empty lists come back as nil.
	Record(ctx context.Context, ref string) (*readout.Record, Run, error)
	// List is the documents that pass f, the latest published first, at most limit; 0 for all.
	List(ctx context.Context, f Filter, limit int) ([]Entry, error)
	// Find is the statements and then the documents that hold the words of q,
	// the best first; none is no error.
	Find(ctx context.Context, q Query) ([]Hit, error)
	// Records is the current record of each document that passes f, the
	// earliest published first, undated ones before all. It stops at the first error.
	Records(ctx context.Context, f Filter) iter.Seq2[*readout.Record, error]
	// Verify re-reads all that is kept, superseded runs too, and returns what no
	// longer fits its text or its content address. progress, which may be nil,
	// is called after each document.
	Verify(ctx context.Context, progress func(Progress)) ([]Orphan, error)
	// Close waits for running operations. The Store is of no use after it.
	Close() error
}

// A Reading is a record about to be kept, with where it comes from.
type Reading struct {
	Record            *readout.Record
	Original          []byte // the bytes that Record.Doc was read from
	Started, Finished time.Time
	Program           string // version of the program
	Given             Given
}

// Given is what the user said of a document beside its bytes. It is kept with
// the run, so that a later reading need not be told again. Zero values were not given.
type Given struct {
	MediaType string            `json:"media_type,omitempty"`
	Outlet    string            `json:"outlet,omitempty"`
	URL       string            `json:"url,omitempty"`
	Title     string            `json:"title,omitempty"`
	Published readout.CivilDate `json:"published,omitzero"`
}

// A Run is one reading of one document that is kept.
type Run struct {
	ID         int64
	Document   string // ID of the document
	Text       string // TextDigest of the document as it was read
	Analysis   string // version of stages and model together
	Program    string
	Started    time.Time
	Finished   time.Time
	Supersedes int64 // ID of the run before it, 0 for the first
	Given      Given
}

// A Filter chooses documents. Zero values choose all.
type Filter struct {
	Outlet     string            // exactly, but for letter case
	From, To   readout.CivilDate // inclusive days of publication
	AboutTalks bool              // only documents about talks
	// Issue is the ID of an issue of the taxonomy: only documents with a fact on
	// it, or on one that lies under it, and of statements only those on it.
	Issue string
}

// An Entry is a document in a list.
type Entry struct {
	ID         string
	Name       string
	Kind       string
	Title      string
	Outlet     string
	Issuer     string
	URL        string
	Published  readout.CivilDate
	Size       int // bytes of clean text
	AboutTalks bool
	Facts      map[Kind]int // how many facts of each kind the current run holds
}

// A Query asks for words in statements and documents; without any, for the
// statements of a speaker or on an issue, those published last first.
type Query struct {
	// Words is one or more words, all of which must occur; "words in quotation
	// marks" must stand side by side; a word that ends in * is the start of a word.
	Words string
	// Syntax says that Words is in the database's own query language.
	Syntax bool
	// Speaker, where not empty, restricts the hits to statements of a speaker
	// whose name holds these words.
	Speaker string
	Filter  Filter
	Limit   int // at most so many statements and so many documents; 0 for all
}

// A Hit is a statement or a document that holds the words of a Query.
type Hit struct {
	Document  Entry              // without Facts
	Statement *readout.Statement // nil when the hit is the document's text
	Snippet   string             // the words around the match
	Marks     []readout.Span     // where in Snippet the words of the query stand, in bytes
}

// Progress counts documents.
type Progress struct{ Done, Total int }

// An Orphan is evidence that no longer stands where the record says.
type Orphan struct {
	Document string // ID
	Run      int64  // 0 when the document itself is at fault
	Kind     Kind
	Fact     string // "" for the document or its parts
	Role     string
	Passage  readout.Passage // zero for a fault of the document
	Err      error           // wraps readout.ErrSpan or readout.ErrInvalid
}
