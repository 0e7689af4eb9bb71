//go:build !amd64 || purego

package kernel

// native returns nothing: this build has portable Go alone.
func native() []*Set { return nil }

// approximate returns nothing, for the same reason.
func approximate() []*Set { return nil }
