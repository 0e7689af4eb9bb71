// Package schema is what Readout knows of the world before it reads: states
// with their codes, names, adjectives and capitals; blocs, bodies and armed
// movements; seats of power; outlets; cities; given names; the words that name
// offices, mark speech and take a stance; and the issues of talks. It is data
// in files, checked when loaded; analysis asks it, and it asks nobody.
//
// The .tsv files are made from open data by gen/gen.py (licences:
// data/LICENSES.md); the .yaml files are the project's own, and a user adds to
// them with files of the same names. It does not read text: which of the
// senses of "Washington" is meant in a sentence is for internal/link to say.
//
// Start with Load. A Schema is read-only once loaded and may be shared.
package schema
