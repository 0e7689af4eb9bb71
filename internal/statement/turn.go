package statement

import (
	"regexp"
	"sort"
	"strings"
	"unicode"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// turnConfidence is that of what stands after a speaker's label in a transcript.
// It is chosen, not measured: a label leaves little doubt who speaks.
const turnConfidence = 0.95

// A turn is a paragraph of a transcript that opens with the label of who speaks.
type turn struct {
	block    int
	label    readout.Span
	words    readout.Span // after the label
	question bool         // of one who asks
	answer   bool         // of one who is not named: "A:"
	speaker  speaker
}

// The labels of an interview without names, those with a name, and what else
// stands in transcripts.
var (
	asked    = regexp.MustCompile(`^(?:Q(?:uestion|UESTION)?|I(?:nterviewer|NTERVIEWER)|R(?:eporter|EPORTER)|J(?:ournalist|OURNALIST))(?: ?\([^()]{1,60}\))?(:|\. )\s*`)
	answered = regexp.MustCompile(`^A(?:nswer|NSWER)?(:|\. )\s*`)
	named    = regexp.MustCompile(`^((?:\p{Lu}|Mc|de |al-|von |van )[\p{L}\p{M}’'.,\- ]{0,70}?)(?: ?\([^()]{1,60}\))?(:)\s+`)
	asker    = regexp.MustCompile(`\b(?:reporter|journalist|correspondent|interviewer)s?$`) // "Q: A reporter asked who would pay."
	aside    = regexp.MustCompile(`^[(\[][^()\[\]]*[)\]]$`)
)

// longestLabel is how many words the name and office of a speaker have at most.
const longestLabel = 8

// turns are those of d's running text, none where it is no transcript. It is one
// when it has two labels or more, and someone asks or answers, or two turns are
// those of persons whom the text names, or a label in capitals comes again
// beside others.
func (f *Finder) turns(d *draft.Draft) []turn {
	var all []turn
	interview, people, again := false, 0, false
	times := map[string]int{}
	asks := map[string]bool{} // whether all turns of a label are questions
	known := surnames(d)
	for i, b := range d.Text.Blocks {
		t, ok := f.turn(d, i, known)
		// the question of an interview looks like a title
		if title := b.Kind == readout.BlockTitle && t.question; !ok || !b.Kind.Running() && !title {
			continue
		}
		label := d.Text.Slice(t.label)
		times[label]++
		asks[label] = (times[label] == 1 || asks[label]) && strings.HasSuffix(d.Text.Slice(t.words), "?")
		interview = interview || t.question || t.answer
		again = again || times[label] > 1 && shouted(label)
		if t.speaker.actor >= 0 {
			people++
		}
		all = append(all, t)
	}
	if len(all) < 2 || !interview && people < 2 && (!again || len(times) < 2) {
		return nil
	}
	var out []turn
	for _, t := range all {
		label := d.Text.Slice(t.label)
		if person := t.speaker.actor >= 0 && d.Actors[t.speaker.actor].Type == readout.ActorPerson; !person && !t.answer && asks[label] {
			t.question = true
		}
		if t.question || t.answer || t.speaker.actor >= 0 || times[label] > 1 || shouted(label) {
			out = append(out, t)
		}
	}
	f.nameAnswers(d, out)
	return out
}

// turn reads the label of a block.
func (f *Finder) turn(d *draft.Draft, block int, people map[string]int) (turn, bool) {
	b := d.Text.Blocks[block]
	text := d.Text.Slice(b.Span)
	t := turn{block: block, speaker: speaker{actor: -1}}
	part := func(from, to int) readout.Span { return readout.Span{Start: b.Start + from, End: b.Start + to} }
	if m := asked.FindStringSubmatchIndex(text); m != nil {
		t.question, t.label, t.words = true, part(0, m[2]), part(m[1], len(text))
		return t, true
	}
	if m := answered.FindStringSubmatchIndex(text); m != nil {
		t.answer, t.label, t.words = true, part(0, m[2]), part(m[1], len(text))
		return t, m[1] < len(text)
	}
	m := named.FindStringSubmatchIndex(text)
	if m == nil || m[1] == len(text) || !isLabel(text[m[2]:m[3]]) {
		return t, false
	}
	t.label, t.words = part(m[2], m[3]), part(m[1], len(text))
	t.speaker = f.labelled(d, t.label, people)
	if t.speaker.actor >= 0 {
		a := d.Actors[t.speaker.actor]
		t.question = a.Type == readout.ActorOutlet
		if a.Type == readout.ActorState || a.Type == readout.ActorBloc {
			return t, false // a dateline
		}
	}
	t.question = t.question || strings.EqualFold(strings.TrimPrefix(d.Document.Outlet, "The "), d.Text.Slice(t.label))
	return t, true
}

// isLabel reports whether s may be a speaker: words that begin with a capital,
// but for small ones between them.
func isLabel(s string) bool {
	fields := strings.Fields(s)
	for i, w := range fields {
		r := firstLetter(w)
		if !unicode.IsUpper(r) && (i == 0 || len(w) > 4) && !strings.Contains(w, "-") {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= longestLabel
}

func firstLetter(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// shouted reports whether s has no small letters.
func shouted(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

// labelled is the speaker of a label: the actor that it mentions, else the one
// person of that surname, else the words themselves.
func (f *Finder) labelled(d *draft.Draft, label readout.Span, people map[string]int) speaker {
	s := speaker{actor: -1, words: label}
	fields := strings.Fields(strings.ToLower(d.Text.Slice(label)))
	if i, ok := people[strings.Trim(fields[len(fields)-1], ",.")]; ok && i >= 0 {
		s.actor, s.name = i, d.Actors[i].Name
		return s
	}
	if m, ok := f.head(d, label); ok && m.Actor >= 0 && m.Kind != draft.MentionPronoun {
		s.actor, s.name = m.Actor, d.Actors[m.Actor].Name
		return s
	}
	s.name = d.Text.Slice(label)
	if shouted(s.name) {
		s.name = capitalised(s.name)
	}
	return s
}

// capitalised is s with small letters but for the first of each word.
func capitalised(s string) string {
	out := []rune(strings.ToLower(s))
	for i, r := range out {
		if i == 0 || !unicode.IsLetter(out[i-1]) && out[i-1] != '\'' && out[i-1] != '’' {
			out[i] = unicode.ToUpper(r)
		}
	}
	return string(out)
}

// surnames are the persons by the last word of their name in small letters; -1 where two share it.
func surnames(d *draft.Draft) map[string]int {
	out := map[string]int{}
	for i, a := range d.Actors {
		if a.Type != readout.ActorPerson {
			continue
		}
		fields := strings.Fields(strings.ToLower(a.Name))
		if len(fields) == 0 {
			continue
		}
		last := fields[len(fields)-1]
		if _, ok := out[last]; ok {
			i = -1
		}
		out[last] = i
	}
	return out
}

// nameAnswers finds who gives the answers: the first person whom the text names before the turns.
func (f *Finder) nameAnswers(d *draft.Draft, turns []turn) {
	who := speaker{actor: -1}
	for _, m := range d.Mentions {
		if m.Start >= turns[0].label.Start {
			break
		}
		if m.Kind == draft.MentionName && m.Actor >= 0 && d.Actors[m.Actor].Type == readout.ActorPerson {
			who = speaker{actor: m.Actor, name: d.Actors[m.Actor].Name}
			break
		}
	}
	for i := range turns {
		if turns[i].answer {
			turns[i].speaker = who
			turns[i].speaker.words = turns[i].label
		}
	}
}

// transcript makes candidates of the turns and drops those among cs that mistake
// a label for a cue, take words of another turn, or have "I" for a source, whose
// turn is a statement as a whole. A turn that reports its speaker is none.
func (f *Finder) transcript(d *draft.Draft, cs []candidate) []candidate {
	turns := f.turns(d)
	if len(turns) == 0 {
		return cs
	}
	at := func(p int) int { // the turn whose paragraphs hold p, -1 for none
		i := sort.Search(len(turns), func(i int) bool { return turns[i].label.Start > p }) - 1
		if i >= 0 && (i+1 < len(turns) || p < turns[i].words.End) {
			return i
		}
		return -1
	}
	out := []candidate{}
	retold := make([]bool, len(turns)) // in the third person: "A: The minister said that …"
	for _, c := range cs {
		i := at(c.cue.Start)
		if i != at(c.content.Start) || i != at(c.content.End-1) || i >= 0 && c.cue.Start < turns[i].words.Start {
			continue
		}
		if i >= 0 && !turns[i].question {
			if firstPerson(d, c.source) {
				continue
			}
			retold[i] = retold[i] || c.speaker.name != "" && c.speaker.name == turns[i].speaker.name
		}
		if i >= 0 && turns[i].question && asker.MatchString(c.speaker.name) {
			continue
		}
		out = append(out, c)
	}
	for i, t := range turns {
		if t.question || t.speaker.name == "" || retold[i] {
			continue
		}
		next := t.block + 1
		if i+1 < len(turns) {
			next = turns[i+1].block
		}
		c := candidate{source: t.label, speaker: t.speaker, turn: true}
		c.attribution = readout.Attribution{Source: []readout.Span{t.label}, Content: []readout.Span{t.words}, Confidence: turnConfidence}
		for _, b := range d.Text.Blocks[t.block+1 : next] {
			if b.Kind.Running() && !aside.MatchString(d.Text.Slice(b.Span)) {
				c.attribution.Content = append(c.attribution.Content, b.Span)
			}
		}
		c.cue = readout.Span{Start: t.label.End, End: t.label.End + 1}
		c.content = hull(c.attribution.Content)
		out = append(out, c)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].cue.Start < out[j].cue.Start })
	return out
}

// firstPerson reports whether source is one who speaks of themselves.
func firstPerson(d *draft.Draft, source readout.Span) bool {
	switch strings.ToLower(d.Text.Slice(source)) {
	case "i", "we":
		return true
	}
	return false
}
