package markdown

import "strings"

// heading is the level of an ATX heading, 0 when text is none.
func heading(text string) int {
	n := 0
	for n < len(text) && text[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(text) && !isBlank(text[n]) {
		return 0
	}
	return n
}

// marker is the length of a list item's marker with the blanks after it, 0 when
// text has none. Numbers of more than three digits are years that open a
// sentence, not items.
func marker(text string) int {
	n := 0
	if strings.IndexByte("-*+", text[0]) >= 0 {
		n = 1
	} else {
		for n < len(text) && n < 4 && '0' <= text[n] && text[n] <= '9' {
			n++
		}
		if n == 0 || n > 3 || n == len(text) || text[n] != '.' && text[n] != ')' {
			return 0
		}
		n++
	}
	if n >= len(text) || !isBlank(text[n]) {
		return 0
	}
	for n < len(text) && isBlank(text[n]) {
		n++
	}
	return n
}

// isRule reports a thematic break: three or more of one of * - _.
func isRule(text string) bool {
	c, n := text[0], 0
	if c != '*' && c != '-' && c != '_' {
		return false
	}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == c:
			n++
		case !isBlank(text[i]):
			return false
		}
	}
	return n >= 3
}

// isTableRule reports the line of dashes between a table's head and body.
func isTableRule(text string) bool {
	return strings.Contains(text, "--") && strings.Contains(text, "|") && strings.Trim(text, "|-: \t") == ""
}

// isReference reports a link reference definition, "[label]: address".
func isReference(text string) bool {
	_, _, ok := reference(text)
	return ok
}

func reference(text string) (label, address string, ok bool) {
	if text[0] != '[' {
		return "", "", false
	}
	end := strings.Index(text, "]:")
	if end < 2 || strings.ContainsAny(text[1:end], "[]^") {
		return "", "", false
	}
	fields := strings.Fields(text[end+2:])
	if len(fields) == 0 || len(fields) > 1 && strings.IndexByte(`"'(`, fields[1][0]) < 0 {
		return "", "", false
	}
	return fold(text[1:end]), strings.Trim(fields[0], "<>"), true
}

// references gathers the definitions of the source from offset from on.
func references(source string, from int) map[string]string {
	var refs map[string]string
	for line := range strings.Lines(source[from:]) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if label, address, ok := reference(line); ok {
			if refs == nil {
				refs = map[string]string{}
			}
			if _, seen := refs[label]; !seen {
				refs[label] = address
			}
		}
	}
	return refs
}

// fold is the form in which labels are compared.
func fold(label string) string { return strings.ToLower(strings.Join(strings.Fields(label), " ")) }
