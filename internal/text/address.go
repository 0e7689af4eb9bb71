package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameBytes may stand in a user name, a file name or a hashtag.
const nameBytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

// longestAddress is the length in bytes up to which an address is recognised.
const longestAddress = 2048

// address is the end of a URL, an e-mail address or a domain name that starts
// at p, or p when there is none. Marks that close a sentence or a bracket are
// left outside.
func (c *cutter) address(p, b int) int {
	if p < c.plain {
		return p
	}
	if b > p+longestAddress {
		for b = p + longestAddress; b > p && !utf8.RuneStart(c.text[b]); b-- {
		}
	}
	rest := c.text[p:b]
	if !strings.ContainsAny(rest, ".@:") {
		c.plain = b
		return p
	}
	head := strings.ToLower(rest[:min(len(rest), 8)])
	if strings.HasPrefix(head, "http://") || strings.HasPrefix(head, "https://") || strings.HasPrefix(head, "www.") {
		n := len(rest)
		if i := strings.IndexAny(rest, "\"<>“”«»"); i >= 0 {
			n = i
		}
		return p + trimAddress(rest[:n])
	}
	if first, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return p
	}
	n := run(rest, nameBytes+"-.+@")
	c.plain = p + n
	body := rest[:trimAddress(rest[:n])]
	if at := strings.IndexByte(body, '@'); at > 0 {
		if strings.Count(body, "@") == 1 && at < len(body)-1 {
			return p + len(body)
		}
		return p
	}
	dot := strings.LastIndexByte(body, '.')
	if dot > 0 && domains[body[dot+1:]] && !strings.Contains(body, "..") && !strings.ContainsAny(body, "+") {
		if strings.HasPrefix(rest[len(body):], "/") {
			tail := rest[len(body):]
			if i := strings.IndexAny(tail, "\"<>“”«»"); i >= 0 {
				tail = tail[:i]
			}
			return p + len(body) + trimAddress(tail)
		}
		return p + len(body)
	}
	return p
}

// trimAddress is the length of s without the marks at its end that belong to
// the sentence. A closing bracket stays when s opens it.
func trimAddress(s string) int {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if r == ')' && strings.Count(s, "(") >= strings.Count(s, ")") || !strings.ContainsRune(".,;:!?'’)]}-", r) {
			break
		}
		s = s[:len(s)-n]
	}
	return len(s)
}
