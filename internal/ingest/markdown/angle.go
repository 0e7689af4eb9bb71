package markdown

import "strings"

// code copies a code span and returns where it ends, 0 when it does not close.
func (in *inline) code(i, end int) int {
	n := i
	for n < end && in.text[n] == '`' {
		n++
	}
	ticks := in.text[i:n]
	limit := min(end, n+maxTail)
	j := strings.Index(in.text[n:limit], ticks)
	if j < 0 {
		in.literal(i, n)
		return n
	}
	in.verbatim(n, n+j)
	return n + j + len(ticks)
}

// angle reads an autolink, a tag or a comment and returns where it ends, 0 when
// "<" is a plain character.
func (in *inline) angle(i, end int) int {
	if strings.HasPrefix(in.text[i:end], "<!--") {
		j := -1
		if i < in.closed {
			j = strings.Index(in.text[i:end], "-->")
		}
		if j < 0 {
			return 0
		}
		return i + j + len("-->")
	}
	j := strings.IndexByte(in.text[i:min(end, i+maxTail)], '>')
	if j < 2 {
		return 0
	}
	inner := in.text[i+1 : i+j]
	switch {
	case isAddress(inner):
		from := in.out.Len()
		in.literal(i+1, i+j)
		in.out.Link(from, inner)
	case !isTag(inner):
		return 0
	case isBreak(inner):
		in.out.Break(in.source(i), j+1)
	}
	return i + j + 1
}

// isAddress reports a URL or an address of mail.
func isAddress(s string) bool {
	if strings.ContainsAny(s, " \t\n<") {
		return false
	}
	return strings.Contains(s, "://") || strings.HasPrefix(s, "mailto:") ||
		strings.Count(s, "@") == 1 && strings.Contains(s[strings.IndexByte(s, '@'):], ".")
}

func isTag(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return s != "" && ('a' <= s[0]|0x20 && s[0]|0x20 <= 'z') && !strings.Contains(s, "<")
}

func isBreak(s string) bool {
	name, _, _ := strings.Cut(strings.ToLower(strings.TrimRight(s, " /")), " ")
	return name == "br"
}
