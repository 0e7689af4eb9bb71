// Package export writes records for other programs: JSON in the form of the
// schema, one record or one a line, and CSV, one kind of fact a file. Offsets
// count bytes, code points or UTF-16 units, as the reader of the export needs;
// every passage is held against the text again before it is written.
//
// Records come from internal/service or internal/analysis and are not changed.
// What is not mentioned is null in JSON and empty in CSV. Nothing is printed
// and no file is opened: all goes to an io.Writer, record by record.
//
// Start with JSON and CSV.
package export
