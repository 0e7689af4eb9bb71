package imprint

import (
	"regexp"
	"strings"

	"github.com/readout/readout"
)

// bylineForm is "By X", "by X and Y in Moscow", "By our correspondent"; group 1
// is the names.
var bylineForm = regexp.MustCompile(`^(?:[Bb][Yy]|Written by|Story by|Author:|От|Par)[: ] *((?:our |an? )?\p{Lu}[^.!?]{1,120}|our [^.!?]{1,60})\.?$`)

// titleStops are lines of the head that are no title, whatever their form.
var titleStops = regexp.MustCompile(`(?i)^(?:note to the media|in brief|summary|key points|statements?|speech|press release|media note|readout|document|news|world|politics|europe|asia|africa|americas|middle east|opinion|analysis|transcript|(?:q|a|question|answer|interviewer):.*|.*[.!?,][”"»“]\s*[–—―-]\s*\S.*|\(?file\)?|.*\bwebsite)$`)

// titleWords tell a title that names its issuer from the issuer's name alone.
var titleWords = regexp.MustCompile(`(?i)\b(?:statement|readout|call|meeting|communiqu[ée]|briefing|talks|remarks|conversation|press conference)\b`)

// maxKicker is the longest line above a title, in words, that is a section name.
const maxKicker = 5

// head reads the lines above the first paragraph of prose.
func (r *reader) head(given Given) {
	end := min(r.body, headBlocks)
	var candidates []int
	for i := 0; i < end; i++ {
		b := r.blocks[i]
		if b.Kind == readout.BlockTitle {
			r.titled = true
			continue
		}
		text := r.p.Of(b)
		if b.Kind == readout.BlockFurniture && len(text) < maxFurniture {
			if kind := r.headLine(text); kind != "" { // a page's own line of date or author
				r.blocks[i].Kind = kind
			}
			continue
		}
		if b.Kind != readout.BlockParagraph && b.Kind != readout.BlockHeading {
			continue
		}
		switch kind := r.headLine(text); {
		case kind != "":
			r.blocks[i].Kind = kind
		case issuerOf(text, true) != "":
			r.headLines = append(r.headLines, text)
			if len(strings.Fields(text)) > 8 || titleWords.MatchString(text) {
				candidates = append(candidates, i)
			} else {
				r.blocks[i].Kind = readout.BlockFurniture
			}
		default:
			if l, ok := parseDateline(text); ok && l.end >= len(strings.TrimRight(text, " -–—.")) {
				continue // a line of its own, see dateline
			}
			candidates = append(candidates, i)
		}
	}
	r.title(given, r.bodyBlocks(candidates))
}

// headLine is the kind of a line that holds a date, a byline or both, "" for others.
func (r *reader) headLine(text string) readout.BlockKind {
	kind := readout.BlockKind("")
	for part := range strings.SplitSeq(text, "|") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case r.dateLine(part):
			kind = readout.BlockDate
		case len(part) < 160 && bylineForm.MatchString(part):
			if r.d.Byline == "" {
				r.d.Byline = strings.TrimRight(bylineForm.FindStringSubmatch(part)[1], " ,")
			}
			if kind == "" {
				kind = readout.BlockByline
			}
		case isFurniture(part) || len(strings.Fields(part)) <= 3 && kind != "":
		case strings.Contains(text, "|") && len(strings.Fields(part)) <= 3:
		default:
			return ""
		}
	}
	return kind
}

func (r *reader) dateLine(text string) bool {
	d, ok := lineDate(text)
	if d != "" {
		r.dates = append(r.dates, d)
	}
	return ok
}

// title picks the title among the candidates, unless the format marked one.
func (r *reader) title(given Given, candidates []int) {
	want := given.Title
	if want == "" {
		want = r.p.Meta.Title
	}
	for i, b := range r.blocks[:min(len(r.blocks), headBlocks)] {
		if b.Kind == readout.BlockTitle && r.d.Title == "" {
			r.d.Title = strings.Join(strings.Fields(r.p.Of(b)), " ")
		}
		if !r.titled && want != "" && b.Len() < maxRelated && b.Kind.Running() && folded(r.p.Of(b)) == folded(want) {
			r.blocks[i].Kind, r.titled, r.d.Title = readout.BlockTitle, true, want
		}
	}
	if !r.titled && given.Title == "" {
		best, score := -1, 1
		for _, i := range candidates {
			if s := r.titleScore(i, candidates); s > score {
				best, score = i, s
			}
		}
		if best >= 0 && len(r.blocks) > 1 {
			r.blocks[best].Kind = readout.BlockTitle
			r.titled = true
			r.d.Title = strings.TrimRight(strings.Join(strings.Fields(r.text(best)), " "), ";")
		}
	}
	switch {
	case given.Title != "":
		r.d.Title = given.Title
	case r.d.Title == "":
		r.d.Title = r.p.Meta.Title
	}
	r.aroundTitle(candidates)
}

// titleScore is higher the more a line of the head reads as the title; at most
// 1 when it does not.
func (r *reader) titleScore(i int, candidates []int) int {
	text := r.text(i)
	words := len(strings.Fields(text))
	if words > 45 || words < 2 || titleStops.MatchString(text) || strings.HasSuffix(text, ":") {
		return 0
	}
	score := min(words, 6)
	if endsSentence(text) && !isTitleCase(text) && !strings.HasSuffix(text, "?") {
		score -= 6
	}
	if r.blocks[i].Kind == readout.BlockHeading {
		score += 2
	}
	if strings.Contains(text, "...") || strings.HasSuffix(text, "…") {
		score -= 6
	}
	me := folded(text)
	for j := i + 1; j <= r.body && j < len(r.blocks); j++ { // the opening of the article, printed above it
		if other := folded(r.text(j)); len(me) > 20 && j >= r.body && strings.HasPrefix(other, me) {
			score -= 6
		}
	}
	for _, j := range candidates { // "News Politics Headline" above "Headline"
		if other := folded(r.text(j)); j != i && len(other) > 20 && len(other) < len(me) && strings.Contains(me, other) {
			score -= 6
			break
		}
	}
	return score
}

// aroundTitle sorts the other lines of the head: section names above the title
// and repetitions of it are furniture, lines below it are headings.
func (r *reader) aroundTitle(candidates []int) {
	if !r.titled {
		return
	}
	seen, title := false, folded(r.d.Title)
	for i := 0; i < r.body && i < headBlocks; i++ {
		b := &r.blocks[i]
		if b.Kind == readout.BlockTitle {
			seen = true
			continue
		}
		if b.Kind != readout.BlockParagraph && b.Kind != readout.BlockHeading {
			continue
		}
		line := folded(r.p.Of(*b))
		switch {
		case title != "" && (strings.Contains(line, title) || len(line) > 20 && strings.Contains(title, line)):
			b.Kind = readout.BlockFurniture
		case !seen && len(strings.Fields(line)) <= maxKicker:
			b.Kind = readout.BlockFurniture
		case !endsSentence(r.p.Of(*b)) && b.Kind == readout.BlockParagraph:
			b.Kind = readout.BlockHeading
		}
	}
}
