//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Ctrl-C in the middle of a folder: exit code 2, a word on what to do, and a
// database that holds the documents read so far, each of them whole.
func TestInterrupt(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(sig.String(), func(t *testing.T) {
			dir := t.TempDir()
			for i := range 400 {
				text := fmt.Sprintf("Round %d of the talks opened in Geneva on Monday. \"We are closer,\" the envoy said.\n", i)
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			db := filepath.Join(dir, "readout.db")
			cmd := exec.CommandContext(t.Context(), "readout", "read", "--db", db, dir)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			stdout, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			lines := bufio.NewScanner(stdout)
			printed := 0
			for printed < 5 && lines.Scan() {
				printed++
			}
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			at := time.Now()
			for lines.Scan() {
				printed++
			}
			wantExit(t, cmd.Wait(), exitError, &stderr)
			if took := time.Since(at); took > 30*time.Second {
				t.Errorf("it took %v to stop", took)
			}
			if !strings.Contains(stderr.String(), "interrupted") {
				t.Errorf("standard error: %s", stderr.String())
			}
			n, err := documents(db)
			if err != nil {
				t.Fatal(err)
			}
			if n < printed || n == 400 {
				t.Errorf("%d documents printed, %d stored, 400 to read", printed, n)
			}
			if out, err := exec.CommandContext(t.Context(), "readout", "verify", "--db", db).CombinedOutput(); err != nil {
				t.Errorf("verify: %v: %s", err, out)
			}
		})
	}
}

// The longest text that is analyzed takes a while, and Ctrl-C ends that too.
func TestInterrupt_LargeDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 7 MB")
	}
	file := filepath.Join(t.TempDir(), "large.txt")
	var text strings.Builder
	paragraphs(&text, 7<<20)
	if err := os.WriteFile(file, []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "readout", "read", "--no-store", file)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Second)
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	wantExit(t, cmd.Wait(), exitError, &stderr)
	if !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("standard error: %s", stderr.String())
	}
}

// A disk that fills up while documents are stored loses none that was stored before.
func TestFullDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root may mount the small disk that this needs")
	}
	disk := t.TempDir()
	if out, err := exec.CommandContext(t.Context(), "mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %v: %s", err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", disk).CombinedOutput(); err != nil {
			t.Errorf("umount: %v: %s", err, out)
		}
	})
	db := filepath.Join(disk, "readout.db")
	dir := t.TempDir()
	for i := range 200 {
		text := strings.Repeat(fmt.Sprintf("Round %d of the talks opened in Geneva. The envoy said %x.\n\n", i, i*7919), 40)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), "readout", "read", "--db", db, dir)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	wantExit(t, cmd.Run(), exitError, &stderr)
	if !strings.Contains(stderr.String(), "free some space") {
		t.Errorf("standard error: %s", stderr.String())
	}
	n, err := documents(db)
	if err != nil {
		t.Fatal(err)
	}
	if printed := strings.Count(stdout.String(), "\n"); n < printed || n == 200 {
		t.Errorf("%d documents printed, %d stored, 200 to read", printed, n)
	}
}

func wantExit(t *testing.T, err error, code int, stderr *bytes.Buffer) {
	t.Helper()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != code {
		t.Errorf("ended with %v, want exit code %d; standard error: %s", err, code, stderr)
	}
}
