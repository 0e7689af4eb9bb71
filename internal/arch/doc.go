// Package arch holds no code that runs: its tests keep the order in which the
// packages may import each other, and the few rules that every package obeys.
// The order stands as text in layers_test.go and is explained in
// docs/architecture.md.
package arch
