//go:build !unix

package main

import (
	"os"
	"time"
)

// processorTime is 0: this system does not tell.
func processorTime() time.Duration { return 0 }

// peakMemory is 0, for the same reason.
func peakMemory(*os.ProcessState) int64 { return 0 }
