package main

import (
	"fmt"
	"os"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// schemaVariable names the folder of the user's lexicons where --schema does not.
const schemaVariable = "READOUT_SCHEMA"

// schema loads the lexicons, those of the user on top of the built-in ones.
func (p *program) schema() (*schema.Schema, error) {
	if p.lexicons == "" {
		return schema.Load()
	}
	info, err := os.Stat(p.lexicons)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: --schema and %s name a folder of lexicons", failure(p.lexicons, err), schemaVariable)
	case !info.IsDir():
		return nil, fmt.Errorf("%s is a file: --schema and %s name the folder that it lies in: %w", p.lexicons, schemaVariable, readout.ErrInvalid)
	}
	return schema.Load(schema.Overlay{Name: p.lexicons, FS: os.DirFS(p.lexicons)})
}
