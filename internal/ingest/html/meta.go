package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/readout/readout/internal/ingest/imprint"
	"github.com/readout/readout/internal/ingest/page"
)

// A head is what the page's head states.
type head struct {
	meta      map[string]string // by name or property, lower case; the first of each
	title     string
	canonical string
	publisher string // of its JSON-LD
}

func readHead(tree *html.Node) head {
	h := head{meta: map[string]string{}}
	walk(tree, func(n *html.Node) {
		switch n.DataAtom {
		case atom.Meta:
			name := strings.ToLower(attr(n, "property") + attr(n, "name"))
			if _, seen := h.meta[name]; name != "" && !seen {
				h.meta[name] = strings.TrimSpace(attr(n, "content"))
			}
		case atom.Title:
			if h.title == "" && n.FirstChild != nil && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				h.title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
			}
		case atom.Link:
			if attr(n, "rel") == "canonical" && h.canonical == "" {
				h.canonical = attr(n, "href")
			}
		case atom.Script:
			if n.FirstChild != nil && strings.Contains(attr(n, "type"), "ld+json") && h.publisher == "" {
				var v any
				if json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
					h.publisher = publisher(v, 0)
				}
			}
		}
	})
	return h
}

// maxNesting bounds the search in JSON-LD; @graph and publisher stand near the top.
const maxNesting = 6

// publisher is the name of the first publisher in a JSON-LD value.
func publisher(v any, depth int) string {
	if depth > maxNesting {
		return ""
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if name := publisher(e, depth+1); name != "" {
				return name
			}
		}
	case map[string]any:
		if p, ok := v["publisher"].(map[string]any); ok {
			if name, ok := p["name"].(string); ok {
				return strings.TrimSpace(name)
			}
		}
		if g, ok := v["@graph"]; ok {
			return publisher(g, depth+1)
		}
	}
	return ""
}

// metaOf joins what page and libraries state, and finds the block of the title
// (-1 when the page shows none): the h1 that the page's own title repeats, else
// the last h1 before the body.
func metaOf(tree *html.Node, f finding, blocks []block, body int) (page.Meta, int) {
	h := readHead(tree)
	m := page.Meta{
		Outlet:    pick(h.meta["og:site_name"], h.publisher, h.meta["application-name"]),
		URL:       absolute(h.canonical, h.meta["og:url"], f.address),
		Published: f.published,
		Author:    author(f.author),
	}
	site := pick(m.Outlet, f.site)
	stated := imprint.CutOutlet(pick(h.meta["og:title"], f.title, h.title), site)
	title := -1
	for i, b := range blocks {
		if b.raw.Level != 1 || b.aside || title >= 0 && i > body {
			continue
		}
		k := letters(h.title + " " + h.meta["og:title"])
		if len(b.key) >= 8 && strings.Contains(k, b.key) {
			title = i
			break
		}
		title = i
	}
	if title >= 0 {
		m.Title = strings.Join(strings.Fields(blocks[title].raw.Text()), " ")
		if len(blocks[title].key) < 8 || len(m.Title) > 300 || site != "" && strings.EqualFold(m.Title, site) { // the site's name set as h1
			m.Title, title = stated, -1
		}
	} else {
		m.Title = stated
	}
	if m.Outlet == "" && h.title != "" {
		if name := imprint.TitleOutlet(h.title); name != "" {
			m.Outlet = name
		}
	}
	return m, title
}

// author is a person's name as the libraries give it, without "By".
func author(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	if len(name) > 3 && strings.EqualFold(name[:3], "by ") {
		name = name[3:]
	}
	if len(name) > 160 {
		return ""
	}
	return name
}

func pick(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func absolute(values ...string) string {
	for _, v := range values {
		if strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") {
			return v
		}
	}
	return ""
}
