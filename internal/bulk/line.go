package bulk

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/readout/readout"
)

// An Input is one line of input, checked.
type Input struct {
	// ID is the line's id as it was given, a JSON string or number; null when there was none.
	ID json.RawMessage
	// Text is the document itself; Path names a file instead. Exactly one of them is set.
	Text *string
	Path string

	MediaType string // "" when not given
	Title     string
	Outlet    string
	Published readout.CivilDate
	URL       string
}

// Name is what to call the document in messages: its path, or its id.
func (in *Input) Name() string {
	if in.Path != "" {
		return in.Path
	}
	var s string
	if json.Unmarshal(in.ID, &s) == nil {
		return s
	}
	return string(in.ID)
}

// parseLine reads one line. The Input holds the ID even when there is an error,
// as far as the line can be read. Fields it does not know are passed over, so
// that lines may carry what other programs need.
func parseLine(b []byte) (Input, error) {
	in := Input{ID: json.RawMessage("null")}
	var raw struct {
		ID        json.RawMessage `json:"id"`
		Text      *string         `json:"text"`
		Path      *string         `json:"path"`
		MediaType string          `json:"media_type"`
		Title     string          `json:"title"`
		Outlet    string          `json:"outlet"`
		Published string          `json:"published"`
		URL       string          `json:"url"`
	}
	err := json.Unmarshal(b, &raw)
	if id := bytes.TrimSpace(raw.ID); len(id) > 0 {
		if id[0] == '{' || id[0] == '[' {
			return in, fmt.Errorf("\"id\" must be a string or a number: %w", readout.ErrInvalid)
		}
		in.ID = id
	}
	if err != nil {
		return in, fmt.Errorf("not a line of the form {\"id\": …, \"text\": …}: %w: %w", err, readout.ErrInvalid)
	}
	switch {
	case raw.Text == nil && raw.Path == nil:
		return in, fmt.Errorf("needs \"text\" or \"path\": %w", readout.ErrInvalid)
	case raw.Text != nil && raw.Path != nil:
		return in, fmt.Errorf("has both \"text\" and \"path\"; give one: %w", readout.ErrInvalid)
	case raw.Path != nil && *raw.Path == "":
		return in, fmt.Errorf("\"path\" is empty: %w", readout.ErrInvalid)
	}
	in.Text, in.MediaType, in.Title, in.Outlet, in.URL = raw.Text, raw.MediaType, raw.Title, raw.Outlet, raw.URL
	if raw.Path != nil {
		in.Path = *raw.Path
	}
	if raw.Published != "" {
		if in.Published, err = readout.ParseCivilDate(raw.Published); err != nil {
			return in, fmt.Errorf("\"published\": %w", err)
		}
	}
	return in, nil
}

// errorLine is the answer to a line that could not be read.
func errorLine(id json.RawMessage, number int, message string) []byte {
	b, err := json.Marshal(struct {
		ID    json.RawMessage `json:"id"`
		Line  int             `json:"line"`
		Error string          `json:"error"`
	}{id, number, message})
	if err != nil { // the id was valid JSON when it was parsed
		return []byte(`{"id":null,"error":"the line's id cannot be repeated"}`)
	}
	return b
}
