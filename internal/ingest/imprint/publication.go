package imprint

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/readout/readout"
)

// publication fills outlet, address, byline and day of publication: what the
// user gives, then what the page states of itself, then what its lines say.
func (r *reader) publication(given Given) {
	d, meta := r.d, r.p.Meta
	d.URL = first(given.URL, meta.URL, d.URL)
	d.Byline = first(meta.Author, d.Byline)
	d.Outlet = first(given.Outlet, outletName(meta.Outlet), outletAt(d.URL))
	if name, ok := outletSuffix(meta.Title); ok && d.Outlet == "" {
		d.Outlet = name
	}
	var line readout.CivilDate
	if len(r.dates) > 0 {
		line = r.dates[len(r.dates)-1]
	}
	var day readout.CivilDate
	if d.Dateline != nil {
		day = d.Dateline.Date
	}
	d.Published = first(given.Published, meta.Published, line, day, r.footDate)
	if d.Dateline != nil && d.Dateline.Date == "" {
		d.Dateline.Date = r.day.near(d.Published)
	}
}

// first is the first value that is not zero.
func first[T ~string](values ...T) T {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// host is the host name of an address, "www." left out.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// outletAt is the outlet that publishes at address, "" when it is not known.
func outletAt(address string) string {
	h := host(address)
	for h != "" {
		if name, ok := outlets[h]; ok {
			return name
		}
		_, rest, ok := strings.Cut(h, ".")
		if !ok {
			break
		}
		h = rest
	}
	return ""
}

// outletName makes "themoscowtimes.com" the outlet's name and leaves names as they are.
func outletName(site string) string {
	site = strings.TrimSpace(strings.TrimPrefix(site, "@"))
	if strings.Contains(site, "://") || strings.Contains(site, ".") && !strings.Contains(site, " ") {
		return outletAt("https://" + strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(site, "https://"), "http://")))
	}
	if utf8.RuneCountInString(site) > 60 {
		return ""
	}
	return site
}

// outletSuffix is the known outlet that a page's title ends with: "… | AP News".
func outletSuffix(title string) (string, bool) {
	_, tail, ok := cutSuffix(title)
	if !ok {
		return "", false
	}
	for _, name := range outlets {
		if strings.EqualFold(name, tail) {
			return name, true
		}
	}
	return "", false
}

// cutSuffix parts a page's title from the site's name after it.
func cutSuffix(title string) (string, string, bool) {
	at, n := -1, 0
	for _, mark := range []string{" | ", " - ", " – ", " — ", " · ", " » "} {
		if i := strings.LastIndex(title, mark); i > at {
			at, n = i, len(mark)
		}
	}
	if at < 0 {
		return title, "", false
	}
	return strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+n:]), true
}

// CutOutlet takes a known outlet's name, or the site's own name, off the end of
// a page's title.
func CutOutlet(title, site string) string {
	head, tail, ok := cutSuffix(title)
	if !ok || len(strings.Fields(head)) < 3 {
		return title
	}
	_, known := outletSuffix(title)
	if known || site != "" && strings.EqualFold(tail, site) {
		return head
	}
	return title
}

// TitleOutlet is the known outlet that a page's title ends with, "" when none.
func TitleOutlet(title string) string {
	name, _ := outletSuffix(title)
	return name
}
