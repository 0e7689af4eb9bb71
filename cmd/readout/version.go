package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/readout/readout/model"
)

type versionCmd struct{}

// Run prints the versions.
func (versionCmd) Run(p *program) error {
	a, err := p.analyzer(false)
	if err != nil {
		return err
	}
	return p.print(fmt.Sprintf("readout %s (%s, %s/%s)\nanalysis: %s\nmodel: SHA-256 %.12s\n",
		programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH, a.Version(), model.Checksum()))
}

// programVersion is the module's version, or the commit that it was built from, or "devel".
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "devel-" + s.Value[:12]
		}
	}
	return "devel"
}
