package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

const databaseVariable = "READOUT_DB"

// database is the file to use: --db, READOUT_DB, or readout.db in the folder
// where the system wants the data of programs to be.
func (p *program) database(c *cli) (string, error) {
	if c.DB != "" {
		return c.DB, nil
	}
	if v := p.getenv(databaseVariable); v != "" {
		return v, nil
	}
	dir, err := p.dataFolder(runtime.GOOS)
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "readout", "readout.db"), nil
}

// dataFolder is the user's data folder: $XDG_DATA_HOME or ~/.local/share (XDG
// Base Directory Specification 0.8), ~/Library/Application Support, %LocalAppData%.
func (p *program) dataFolder(system string) (string, error) {
	if system == "windows" {
		if v := p.getenv("LocalAppData"); v != "" {
			return v, nil
		}
		return "", errors.New("%LocalAppData% is not set, so there is no folder for the database: give a file with --db")
	}
	// XDG: a path that is not absolute is invalid and is passed over.
	if v := p.getenv("XDG_DATA_HOME"); filepath.IsAbs(v) && system != "darwin" {
		return v, nil
	}
	home := p.getenv("HOME")
	if home == "" {
		return "", errors.New("HOME is not set, so there is no folder for the database: give a file with --db")
	}
	if system == "darwin" {
		return filepath.Join(home, "Library", "Application Support"), nil
	}
	return filepath.Join(home, ".local", "share"), nil
}

// makeFolder makes the folder of the default database; a folder that the user names must exist.
func makeFolder(file string) error { return os.MkdirAll(filepath.Dir(file), 0o700) }
