package schema

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/readout/readout"
)

// An Issue is an entry of the taxonomy of what talks are about.
type Issue struct {
	// ID is a path: "security/ceasefire" lies under "security".
	ID   string `yaml:"id"`
	Name string `yaml:"name"` // as tables call it
	// Terms show that words are about it; data/issues.yaml says how they are written.
	Terms []string `yaml:"terms"`
	// Alone says that the terms count only where no other issue fits.
	Alone bool `yaml:"alone"`
}

// Issues is the taxonomy.
type Issues struct {
	List   []Issue  // in the files' order; every parent is among them
	Idioms []string // terms that would be taken for an issue and are none
}

// Issue is the entry with the ID, and false when there is none.
func (x Issues) Issue(id string) (Issue, bool) {
	for _, i := range x.List {
		if i.ID == id {
			return i, true
		}
	}
	return Issue{}, false
}

// Find is the ID of the issue that a user means by name: its ID, its name in any
// case, or the last step of its ID where only one ends in it. An error wraps
// readout.ErrNotFound, or readout.ErrInvalid where several do, and lists what comes near.
func (x Issues) Find(name string) (string, error) {
	if _, ok := x.Issue(name); ok {
		return name, nil
	}
	var last, near, top []string
	for _, i := range x.List {
		switch low := strings.ToLower(name); {
		case strings.EqualFold(i.Name, name):
			return i.ID, nil
		case strings.HasSuffix(i.ID, "/"+low):
			last = append(last, i.ID)
		case low != "" && (strings.Contains(i.ID, low) || strings.Contains(strings.ToLower(i.Name), low)):
			near = append(near, i.ID)
		case !strings.Contains(i.ID, "/"):
			top = append(top, i.ID)
		}
	}
	switch {
	case len(last) == 1:
		return last[0], nil
	case len(last) > 1:
		return "", fmt.Errorf("%q may be %s: write one of them: %w", name, strings.Join(last, " or "), readout.ErrInvalid)
	case len(near) > 0:
		return "", fmt.Errorf("no issue is called %q; near it are %s: %w", name, strings.Join(near, ", "), readout.ErrNotFound)
	}
	return "", fmt.Errorf("no issue is called %q; at the top of the tree are %s: %w", name, strings.Join(top, ", "), readout.ErrNotFound)
}

// Under reports whether the issue with the ID is the one with the other ID or lies under it.
func Under(id, other string) bool {
	return id == other || strings.HasPrefix(id, other+"/")
}

type issuesFile struct {
	Issues []Issue  `yaml:"issues"`
	Idioms []string `yaml:"idioms"`
}

var (
	issueID   = regexp.MustCompile(`^[a-z0-9-]+(/[a-z0-9-]+)*$`)
	issueTerm = regexp.MustCompile(`^[^\s|+-]+(\|[^\s|+-]+)*( (\+ )?[^\s|+-]+(\|[^\s|+-]+)*)*$`)
)

// readIssues adds the issues of a folder: an issue that is known already gets
// more terms, and another name where one is given.
func (s *Schema) readIssues(from Overlay) error {
	var in issuesFile
	f, err := from.open("issues.yaml", &in)
	if err != nil {
		return err
	}
	for i, x := range in.Issues {
		if err := s.addIssue(x); err != nil {
			return fmt.Errorf("%s: %w", f.at("issues", i), err)
		}
	}
	for i, t := range in.Idioms {
		if err := checkTerm(t); err != nil {
			return fmt.Errorf("%s: %w", f.at("idioms", i), err)
		}
	}
	s.Issues.Idioms = append(s.Issues.Idioms, in.Idioms...)
	return nil
}

func (s *Schema) addIssue(x Issue) error {
	if !issueID.MatchString(x.ID) {
		return fmt.Errorf("%q is no id of an issue: write small letters, digits and hyphens, and a slash below each issue that it lies under: %w", x.ID, readout.ErrInvalid)
	}
	for _, t := range x.Terms {
		if err := checkTerm(t); err != nil {
			return fmt.Errorf("issue %s: %w", x.ID, err)
		}
	}
	for i := range s.Issues.List {
		if known := &s.Issues.List[i]; known.ID == x.ID {
			known.Terms = append(known.Terms, x.Terms...)
			known.Alone = known.Alone || x.Alone
			if x.Name != "" {
				known.Name = x.Name
			}
			return nil
		}
	}
	if x.Name == "" {
		return fmt.Errorf("the new issue %s has no name: add \"name:\", as tables are to call it: %w", x.ID, readout.ErrInvalid)
	}
	if i := strings.LastIndexByte(x.ID, '/'); i >= 0 {
		if _, ok := s.Issues.Issue(x.ID[:i]); !ok {
			return fmt.Errorf("issue %s lies under %s, which is none: add an entry for that one before it: %w", x.ID, x.ID[:i], readout.ErrInvalid)
		}
	}
	s.Issues.List = append(s.Issues.List, x)
	return nil
}

// checkTerm refuses a term that is not of the form that data/issues.yaml describes.
func checkTerm(t string) error {
	if !issueTerm.MatchString(t) || strings.Count(t, "+") > 1 {
		return fmt.Errorf("%q is no term: write words with one space between, a space for a hyphen, | between words of which any will do, and one + at most, with spaces around it, between two that hang together: %w", t, readout.ErrInvalid)
	}
	return nil
}
