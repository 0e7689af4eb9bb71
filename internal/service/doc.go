// Package service holds the operations of Readout: read documents, one or
// many, show, list, find, export, compare and verify. Every face of the program calls
// these and nothing below them.
//
// It puts ingest, the analysis and the store together and is the only package
// that stores. It knows no flags, terminals or exit codes, opens no files, and
// takes the clock and the log from its maker.
//
// Start with Service.Read.
package service
