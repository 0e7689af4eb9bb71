// Package sqlite keeps documents and records in one SQLite file: WAL, so that
// readers never wait for the writer, FTS5 for find, goose for its versions. The
// engine is modernc.org/sqlite, in Go, so that the program needs no C library.
//
// It implements store.Store and takes its rows from there; the schema, with
// what each column means, is migrations/. It does not make the folder of the
// file, and it never writes to a file that is not Readout's.
package sqlite
