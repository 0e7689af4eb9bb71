package markdown

import (
	"fmt"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxFrontMatter bounds the YAML that is read; what is longer is an article.
const maxFrontMatter = 64 << 10

// frontMatter reads the YAML between two lines of "---" at the start of source
// and returns where the body begins. What is no YAML mapping is body.
func frontMatter(source string) (page.Meta, int) {
	start := 0
	if strings.HasPrefix(source, "\uFEFF") {
		start = len("\uFEFF")
	}
	rest := source[start:]
	first, _, ok := strings.Cut(rest, "\n")
	if !ok || strings.TrimRight(first, " \r") != "---" {
		return page.Meta{}, start
	}
	at := len(first) + 1
	window := rest[:min(len(rest), maxFrontMatter)]
	for from := at; from < len(window); {
		line, _, more := strings.Cut(window[from:], "\n")
		end := from + len(line)
		if t := strings.TrimRight(line, " \r"); t == "---" || t == "..." {
			var fields map[string]any
			if err := yaml.Unmarshal([]byte(rest[at:from]), &fields); err != nil || fields == nil {
				return page.Meta{}, start
			}
			return metaOf(fields), start + min(end+1, len(rest))
		}
		if !more {
			break
		}
		from = end + 1
	}
	return page.Meta{}, start
}

func metaOf(fields map[string]any) page.Meta {
	get := func(keys ...string) string {
		for _, k := range keys {
			switch v := fields[k].(type) {
			case string:
				return strings.TrimSpace(v)
			case []any:
				var names []string
				for _, n := range v {
					names = append(names, fmt.Sprint(n))
				}
				return strings.Join(names, ", ")
			}
		}
		return ""
	}
	m := page.Meta{
		Title:  get("title", "headline"),
		Outlet: get("outlet", "publisher", "site_name", "site"),
		URL:    get("url", "original_url", "source_url", "canonical", "link"),
		Author: get("author", "authors", "byline"),
	}
	for _, k := range []string{"date", "published", "publish_date", "pubdate"} {
		switch v := fields[k].(type) {
		case time.Time:
			m.Published = readout.CivilDateOf(v)
		case string:
			if len(v) >= len(time.DateOnly) {
				if d, err := readout.ParseCivilDate(v[:len(time.DateOnly)]); err == nil {
					m.Published = d
				}
			}
		}
		if m.Published != "" {
			break
		}
	}
	return m
}
