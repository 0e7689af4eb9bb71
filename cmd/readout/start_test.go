package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// TestStart adds up what the packages of the program allocate before main
// begins. A library that compiles its tables then makes every command wait: one
// for dates in 200 languages once took 85 MB and 0.15 s.
func TestStart(t *testing.T) {
	const most = 16 << 20
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, "-test.run", "^$")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	lines := regexp.MustCompile(`(?m)^init (\S+) @.* (\d+) bytes, \d+ allocs$`).FindAllStringSubmatch(string(out), -1)
	if len(lines) < 20 {
		t.Fatalf("%d packages in the trace:\n%s", len(lines), out)
	}
	total, largest, name := 0, 0, ""
	for _, l := range lines {
		n, err := strconv.Atoi(l[2])
		if err != nil {
			t.Fatal(err)
		}
		if total += n; n > largest {
			largest, name = n, l[1]
		}
	}
	if t.Logf("%.1f MB before main", float64(total)/(1<<20)); total > most {
		t.Errorf("packages allocate %d MB before main begins, should be %d at most; %s alone %d MB", total>>20, most>>20, name, largest>>20)
	}
}
