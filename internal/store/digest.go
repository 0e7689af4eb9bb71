package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/readout/readout"
)

// Parts is all of d that databases give no column of its own, as JSON.
func Parts(d *readout.Document) ([]byte, error) {
	raw, err := json.Marshal(&readout.Document{
		Dateline: d.Dateline, Wire: d.Wire, Credits: d.Credits, Related: d.Related,
		Furniture: d.Furniture, Blocks: d.Blocks, Origin: d.Origin,
	})
	if err != nil {
		return nil, fmt.Errorf("parts of document %.12s: %w", d.ID, err)
	}
	return raw, nil
}

// SetParts adds to d what Parts took from it.
func SetParts(d *readout.Document, parts []byte) error {
	var p readout.Document
	if err := json.Unmarshal(parts, &p); err != nil {
		return fmt.Errorf("stored parts of document %.12s: %w: %w", d.ID, readout.ErrInvalid, err)
	}
	d.Dateline, d.Wire, d.Credits, d.Related = p.Dateline, p.Wire, p.Credits, p.Related
	d.Furniture, d.Blocks, d.Origin = p.Furniture, p.Blocks, p.Origin
	return nil
}

// TextDigest tells apart what ingest made of the same original bytes: another
// version of ingest, or another date given by the user, makes another text or
// other dates of it. The Name does not count. Spans belong to one digest.
func TextDigest(d *readout.Document) (string, error) {
	parts, err := Parts(d)
	if err != nil {
		return "", err
	}
	return DigestOf(d, parts), nil
}

// DigestOf is the TextDigest of a stored document from its columns and its
// parts as they are stored, so that it stays when the domain gains a field.
func DigestOf(d *readout.Document, parts []byte) string {
	h := sha256.New()
	for _, s := range []string{d.ID, d.MediaType, d.Charset, d.Kind, d.Title, d.Outlet, d.Issuer, d.URL, string(d.Published), d.Byline, d.Text} {
		fmt.Fprintf(h, "%d:%s,", len(s), s) // a hash takes all that it is given
	}
	h.Write(parts)
	return hex.EncodeToString(h.Sum(nil))
}

// Check says whether r may be kept: its ID is that of the original bytes, and
// every passage of its record stands in the text.
func (r Reading) Check() error {
	rec := r.Record
	if rec == nil || rec.Doc == nil {
		return fmt.Errorf("reading without a record or document: %w", readout.ErrInvalid)
	}
	if id := readout.DocumentID(r.Original); id != rec.Doc.ID {
		return fmt.Errorf("document %.12s: its original bytes have the address %.12s: %w", rec.Doc.ID, id, readout.ErrInvalid)
	}
	if rec.Analysis == "" {
		return fmt.Errorf("document %.12s: record without analysis version: %w", rec.Doc.ID, readout.ErrInvalid)
	}
	if err := rec.Check(); err != nil {
		return fmt.Errorf("document %.12s: %w", rec.Doc.ID, err)
	}
	return nil
}
