package statement

import (
	"regexp"
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// carry hands medium and addressee on to what the same speaker says next, in
// this block or the following one, when the text gives none of its own: "he
// added" goes on with the same occasion.
func carry(d *draft.Draft, found []readout.Statement) {
	for i := 1; i < len(found); i++ {
		s, p := &found[i], &found[i-1]
		if p.Speaker != s.Speaker || s.Medium != "" {
			continue
		}
		apart := apart(d, p, s)
		if s.Addressee != "" { // "in a speech … he told the troops"
			if apart <= 1 && sameDay(s.Date, p.Date) && (s.Addressee == p.Addressee || p.Addressee == "" && live[p.Medium]) {
				s.Medium = p.Medium
			}
			continue
		}
		if len(s.Via) == 0 && (apart == 0 || apart == 1 && isPronoun(strings.ToLower(s.SpeakerWords))) {
			s.Via = p.Via
		}
		if apart <= 1 && sameDay(s.Date, p.Date) {
			s.Medium, s.Addressee = p.Medium, p.Addressee
		}
	}
}

// live are the media in which a speaker has listeners.
var live = map[string]bool{"interview": true, "press conference": true, "press briefing": true, "speech": true, "televised address": true, "ceremony": true, "event": true}

// spokenMedia are those of one occasion, at which most of what a text has from a
// speaker was said.
var spokenMedia = map[string]bool{"interview": true, "press conference": true, "press briefing": true}

// gather gives what a speaker says within a few paragraphs of an interview or a
// press conference the same medium, before and after it, where the text knows
// only one of the speaker's, and tells of no other listeners or day.
func (sc *scene) gather(out []readout.Statement) {
	at := map[string][]int{}
	several := map[string]bool{}
	for i := range out {
		s := &out[i]
		if s.Medium == "" {
			continue
		}
		if known := at[s.Speaker]; len(known) > 0 && out[known[0]].Medium != s.Medium || !spokenMedia[s.Medium] {
			several[s.Speaker] = true
		}
		at[s.Speaker] = append(at[s.Speaker], i)
	}
	for i := range out {
		s := &out[i]
		if s.Medium != "" || s.Addressee != "" || several[s.Speaker] || wasEarlier(s, around(sc.Draft, s)) {
			continue
		}
		known := at[s.Speaker]
		next, _ := slices.BinarySearch(known, i)
		for _, j := range known[max(0, next-1):min(next+1, len(known))] { // the one before and the one after
			p := &out[j]
			if apart(sc.Draft, p, s) <= reachBack && apart(sc.Draft, s, p) <= reachBack && (s.Date == nil || p.Date == nil || sameDay(s.Date, p.Date)) {
				s.Medium, s.Addressee = p.Medium, p.Addressee
				break
			}
		}
	}
}

// apart is by how many blocks s begins after p ends.
func apart(d *draft.Draft, p, s *readout.Statement) int {
	return d.Text.Sentences[d.Text.SentenceAt(s.Span.Start)].Block - d.Text.Sentences[d.Text.SentenceAt(p.Span.End-1)].Block
}

// sameDay reports whether a later statement may be of the same occasion: it has
// no date of its own, or the same one.
func sameDay(own, before *readout.Date) bool {
	return own == nil || before != nil && own.Start == before.Start && own.End == before.End
}

// days gives statements without a date the day that the text around them tells:
//
//   - that of what the same speaker said just before;
//   - that of what a body said just before, where now its spokesman speaks;
//   - that of the dateline, where the reporter heard it "here";
//   - that of what the same speaker did earlier in the paragraph;
//   - that of the meeting, where a participant speaks at it, before or after it.
//
// What was said "earlier", or had been said, is of another day.
func (sc *scene) days(out []readout.Statement) {
	for i := range out {
		s := &out[i]
		if s.Date != nil {
			continue
		}
		around := around(sc.Draft, s)
		if wasEarlier(s, around) {
			continue
		}
		if s.Date = sc.dayBefore(out[:i], s); s.Date == nil && here.MatchString(around) {
			s.Date = dateline(sc.Document)
		}
		if s.Date == nil {
			s.Date = sc.acted(s)
		}
		if s.Date == nil {
			s.Date = sc.meetingDay(s, around)
		}
	}
}

// reachBack is how many paragraphs back the day of a speaker's words is looked for.
// Of 1, 2, 3, 5 and any number, 5 gave the largest share of days right on the tune documents.
const reachBack = 5

// dayBefore is the day of the last of the statements before s that is by the
// same speaker, or by the body for which the speaker speaks, nil when there is none.
func (sc *scene) dayBefore(before []readout.Statement, s *readout.Statement) *readout.Date {
	for j := len(before) - 1; j >= max(0, len(before)-mostBack) && apart(sc.Draft, &before[j], s) <= reachBack; j-- {
		p := &before[j]
		if p.Date != nil && goesWith(p, s) && (sc.sameSpeaker(p, s) || apart(sc.Draft, p, s) <= 1 && (sc.speaksFor(p, s) || samePaper(p, s))) {
			return p.Date
		}
	}
	return nil
}

// acted is the day of what the speaker of s did in the nearest sentence of the
// paragraph before s that tells of them: "The president opened a tunnel on
// Wednesday. … he said." nil when it names no day, several, or one
// more than daysOfAct before publication.
func (sc *scene) acted(s *readout.Statement) *readout.Date {
	first := sc.Text.SentenceAt(s.Span.Start)
	for n := first - 1; n >= max(0, first-mostBack) && sc.Text.Sentences[n].Block == sc.Text.Sentences[first].Block; n-- {
		sentence := sc.Text.Sentences[n]
		for i := sentence.First; i < sentence.Last; i++ {
			subject := sc.Text.Child(i, "nsubj", "nsubj:pass")
			if sc.Text.Tokens[i].Head >= 0 || subject < 0 {
				continue
			}
			k := sc.ActorOf(sc.Text.Tokens[subject].Span)
			if k < 0 || sc.Actors[k].Name != s.Speaker {
				break
			}
			if days := sc.DatesIn(sentence.Span); len(days) == 1 && oneDay(&days[0]) && daysAgo(sc.Document, days[0].Start) <= daysOfAct {
				return &days[0]
			}
			return nil
		}
	}
	return nil
}

// daysOfAct is how old an act may be whose day is that of what was said at it.
const daysOfAct = 6

// mostBack is how many statements, or sentences, are looked at, where paragraphs are long.
const mostBack = 50

// sameSpeaker reports whether p and s have one speaker, a person's name given shorter perhaps.
func (sc *scene) sameSpeaker(p, s *readout.Statement) bool {
	if p.Speaker == s.Speaker {
		return true
	}
	return !p.Anonymous && !s.Anonymous && sc.person(p.Speaker, true) && sc.person(s.Speaker, true) &&
		(holdsName(p.SpeakerWords, s.Speaker) || holdsName(s.SpeakerWords, p.Speaker))
}

// samePaper reports whether s is from the text that p is from: "the statement went on".
func samePaper(p, s *readout.Statement) bool {
	return strings.Contains(p.Medium, "statement") && thePaper.MatchString(s.SpeakerWords)
}

var thePaper = regexp.MustCompile(`(?i)^(?:the|this) (?:\pL+ )?(?:statement|text|communiqu[ée])$`)

// wasEarlier reports whether s was said at another time than what the text tells
// of, or at no certain time: "had said", "has said", "said earlier", "a few weeks
// after that he said".
func wasEarlier(s *readout.Statement, around string) bool {
	if leadEarlier.MatchString(around) || perfect.MatchString(s.Cue) {
		return true
	}
	i := strings.Index(around, s.Cue)
	return s.Cue != "" && i >= 0 && (perfectBefore.MatchString(around[:i]) || earlierAfter.MatchString(around[i+len(s.Cue):]))
}

var (
	leadEarlier   = regexp.MustCompile(`(?i)^\W*(?:earlier|previously)\b|^\W*(?:[\pL\d-]+ ){0,3}(?:days?|weeks?|months?|years?) (?:after|before|later|earlier|ago)\b`)
	earlierAfter  = regexp.MustCompile(`(?i)^ (?:earlier|previously)\b`)
	perfect       = regexp.MustCompile(`(?i)^(?:had|has|have)\b`)
	perfectBefore = regexp.MustCompile(`(?i)(?:\b(?:had|has|have)|['’]ve) (?:\pL+ ){0,2}$`)
	here          = regexp.MustCompile(`(?i)\bhere\b`)
	// sat finds the words that put a saying at a meeting, before or after it;
	// afterTalks those that do so without naming who met
	sat        = regexp.MustCompile(`(?i)\b(?:after(?:wards?)?|following|before|during|at|ahead of)\b[^.,]{0,60}\b(?:talks|meeting|met|session|summit|negotiations|dialogue|consultations)\b|\bafterwards?\b`)
	afterTalks = regexp.MustCompile(`(?i)\b(?:after|following) (?:the|their) (?:[\pL\d-]+ ){0,2}(?:talks|meeting|session|summit)\b`)
)

// around are the words of the sentences of s that are no content.
func around(d *draft.Draft, s *readout.Statement) string {
	end := readout.Span{Start: s.Span.End - 1, End: s.Span.End}
	span := d.Sentence(s.Span.Span).Hull(d.Sentence(end))
	var b strings.Builder
	at := span.Start
	for _, c := range s.Content {
		if c.Start > at {
			b.WriteString(d.Text.Text[at:c.Start])
			b.WriteString(" | ")
		}
		at = max(at, c.End)
	}
	if at < span.End {
		b.WriteString(d.Text.Text[at:span.End])
	}
	return b.String()
}

// goesWith reports whether s may be of the same occasion as p, before it.
func goesWith(p, s *readout.Statement) bool {
	return s.Medium == "" || p.Medium == "" || s.Medium == p.Medium
}

// speaksFor reports whether s is by one who speaks for the body that speaks in p.
func (sc *scene) speaksFor(p, s *readout.Statement) bool {
	spokes := spokesman.MatchString(s.Role) || spokesman.MatchString(s.SpeakerWords)
	if spokes && (spokesman.MatchString(p.Role) || spokesman.MatchString(p.SpeakerWords)) {
		return p.Affiliation == s.Affiliation
	}
	a := sc.actors[p.Speaker]
	if a == nil {
		return false
	}
	switch a.Type {
	case readout.ActorOrganisation, readout.ActorBloc, readout.ActorGroup:
		return s.Affiliation == a.Name || spokes && (s.Affiliation == "" || p.Affiliation == "" || s.Affiliation == p.Affiliation)
	case readout.ActorState:
		return spokes && s.Affiliation == a.Name
	}
	return false
}

// dateline is the date of d's dateline, nil when it has none.
func dateline(d *readout.Document) *readout.Date {
	if d.Dateline == nil || d.Dateline.Date == "" {
		return nil
	}
	day := d.Dateline.Date
	return &readout.Date{Start: day, End: day, Precision: "day", Rule: "dateline", Anchor: day}
}

// meetingDay is the day of the meeting at which, before or after which s was
// said, nil when none is known: one in which the speaker sat, where the words say
// so or a report from there opens with it; or the only one held of late, where
// somebody speaks "after the talks".
func (sc *scene) meetingDay(s *readout.Statement, around string) *readout.Date {
	beside := sat.MatchString(around)
	for _, m := range sc.sat[s.Speaker] {
		if !planned(m) && m.Date != nil && m.Date.Start != "" && (beside || sc.opens(m)) {
			return m.Date
		}
	}
	if afterTalks.MatchString(around) {
		return sc.late
	}
	return nil
}

// opens reports whether the document is a report of the day of m, which its
// first paragraph tells of.
func (sc *scene) opens(m *readout.Meeting) bool {
	day := dateline(sc.Document)
	return day != nil && m.Date.Start == day.Start && m.Date.End == day.End && len(m.Spans) > 0 && sc.lead.Contains(m.Spans[0].Span)
}
