package sqlite

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/readout/readout"
)

// maxPart bounds what is unpacked from one value of a database: 1 GiB, ten
// times what ingest would take.
const maxPart = 1 << 30

// squeeze compresses what find need not read.
func squeeze(raw []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.DefaultCompression)
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	return out.Bytes(), nil
}

func unsqueeze(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("uncompress: %w: %w", readout.ErrInvalid, err)
	}
	raw, err := io.ReadAll(io.LimitReader(r, maxPart))
	if err != nil {
		return nil, fmt.Errorf("uncompress: %w: %w", readout.ErrInvalid, err)
	}
	return raw, nil
}
