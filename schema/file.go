package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/readout/readout"
)

// An Overlay is a folder of a user's YAML files, added to the embedded ones.
type Overlay struct {
	Name string // as errors call the folder
	fs.FS
}

// lexicons are the YAML files that there are.
var lexicons = []string{"bodies.yaml", "cues.yaml", "issues.yaml", "offices.yaml", "outlets.yaml", "stances.yaml", "states.yaml"}

// check refuses a folder with no lexicon in it, or with YAML that is none: a
// misspelt name would be passed over in silence.
func (o Overlay) check() error {
	entries, err := fs.ReadDir(o, ".")
	if err != nil {
		return fmt.Errorf("%s: %w", o.Name, err)
	}
	found := 0
	for _, e := range entries {
		switch ext := path.Ext(e.Name()); {
		case e.IsDir() || ext != ".yaml" && ext != ".yml":
		case slices.Contains(lexicons, e.Name()):
			found++
		default:
			return fmt.Errorf("%s: no lexicon has this name: call it one of %s: %w", path.Join(o.Name, e.Name()), strings.Join(lexicons, ", "), readout.ErrInvalid)
		}
	}
	if found == 0 {
		return fmt.Errorf("%s: no lexicon in it: put one or more of %s there: %w", o.Name, strings.Join(lexicons, ", "), readout.ErrInvalid)
	}
	return nil
}

// A file is one YAML file, and where in it an entry stands.
type file struct {
	name  string // with its folder, for errors
	bytes []byte // nil when there is no such file
}

// open reads the file with the name and decodes it into a value. A file that is
// not there leaves the value as it was.
func (o Overlay) open(name string, into any) (file, error) {
	f := file{name: path.Join(o.Name, name)}
	var err error
	if f.bytes, err = fs.ReadFile(o, name); errors.Is(err, fs.ErrNotExist) {
		return f, nil
	} else if err != nil {
		return f, fmt.Errorf("%s: %w", f.name, err)
	}
	d := yaml.NewDecoder(bytes.NewReader(f.bytes))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return f, f.malformed(err)
	}
	return f, nil
}

var (
	lineOf  = regexp.MustCompile(`line (\d+): `)
	noField = regexp.MustCompile(`field (\S+) not found in type \S+`)
)

// malformed is an error of the YAML library as one of ours, with the remedy.
func (f file) malformed(err error) error {
	// The library is one line out in some errors of syntax.
	text, where, remedy := strings.TrimPrefix(err.Error(), "yaml: "), "here or one line further: ", "text that holds \": \" or \" #\" wants quotation marks, and lists one form: [a, b], or a line for each with a hyphen"
	var types *yaml.TypeError
	if errors.As(err, &types) && len(types.Errors) > 0 {
		text, where, remedy = types.Errors[0], "", "docs/formats.md has the form of each lexicon"
	}
	at := f.name
	if m := lineOf.FindStringSubmatch(text); m != nil {
		at, text = at+":"+m[1], strings.Replace(text, m[0], "", 1)
	}
	text = noField.ReplaceAllString(text, `there is no field "$1" here`)
	return fmt.Errorf("%s: %s%s: %s: %w", at, where, text, remedy, readout.ErrInvalid)
}

// at is where an entry stands, as file:line. steps lead to it: a key of a
// mapping, or the index in a list. It is for errors: it parses the file anew.
func (f file) at(steps ...any) string {
	var root yaml.Node
	if yaml.Unmarshal(f.bytes, &root) != nil || len(root.Content) == 0 {
		return f.name
	}
	n, line := root.Content[0], root.Content[0].Line
	for _, s := range steps {
		n, line = step(n, s, line)
		if n == nil {
			break
		}
	}
	return fmt.Sprintf("%s:%d", f.name, line)
}

// step is what lies one step below n and its line; nil, and the line so far, when nothing does.
func step(n *yaml.Node, to any, line int) (*yaml.Node, int) {
	switch to := to.(type) {
	case int:
		if n.Kind == yaml.SequenceNode && to < len(n.Content) {
			return n.Content[to], n.Content[to].Line
		}
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == to {
				return n.Content[i+1], n.Content[i].Line
			}
		}
	}
	return nil, line
}
