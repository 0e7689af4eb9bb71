// Package readout is the domain: what a sourced record of diplomatic talks is
// made of. It holds a Document as it was published, the Spans that point into
// it, and the facts read from it: actors, meetings, statements, positions,
// forecasts, exclusions, reactions and disagreements.
//
// Everything here is a plain value. The package imports the standard library
// only and does no input or output, keeps no log and reads no clock. Documents
// are made by internal/ingest, records by internal/analysis, and both are kept
// by internal/store; none of them is imported here.
//
// Start with Document and Record: a Record is all that one Document states,
// and every fact in it carries the Passages that support it.
package readout
