//go:build !amd64 || purego

package kernel

// native returns nothing: this build has portable Go alone.
func native() []*Set { return nil }
