// Package store says how documents and their records are kept, and holds what
// every database shares: the interface, and the turning of a Record into rows,
// one for each fact, with its evidence beside it, and back.
//
// Records come from internal/analysis by way of internal/service, which is the
// only caller. The databases are subpackages: sqlite now. storetest is the one
// suite that all of them pass. Nothing here reads files, keeps a log or knows
// the time; times come with the Reading.
//
// Start with Store, then Flatten and Assemble.
package store
