// Package bulk reads documents as lines of JSON and answers each with one line,
// in the same order: the interface for pipelines and for evaluation.
//
// It comes after ingest and export and before cmd. It reads ahead only a few
// lines for each worker, so memory is bounded by the longest lines and not by
// their number. A line that cannot be read is answered with its error and the
// run goes on. It opens no files and analyses nothing by itself: both are
// functions that the caller hands in.
package bulk
