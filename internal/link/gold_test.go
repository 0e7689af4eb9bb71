package link_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/schema"
)

// Floors of TestGold, a little below what the rules reach alone, without the
// reader's names, tags, trees and attributions.
const (
	leastPeople   = 0.90 // of the people whom the gold names
	leastSpeakers = 0.74 // of the words that name a statement's speaker, pronouns aside
	leastSides    = 0.67 // of the people found whom the gold gives a side
	mostWrong     = 0.03 // of the same: a side that is another
)

// TestGold reads the checked-in gold with no help from the reader: the people
// of the gold are found, with their sides, and the words for a speaker lead to the speaker.
func TestGold(t *testing.T) {
	files, err := filepath.Glob("../../gold/*.gold.json")
	if err != nil || len(files) == 0 {
		t.Skip("no gold documents in ../../gold")
	}
	s := load(t)
	var people, found, speakers, right, sided, equal, wrong int
	for _, file := range files {
		var gold struct {
			Actors []struct {
				Name, Type, Side string
				Aliases          []string
			}
			Statements []struct {
				Speaker    string
				SpeakerAlt []string `json:"speaker_alt"`
				Words      *struct {
					Start, End int
					Text       string
				} `json:"speaker_span"`
			}
		}
		id := strings.TrimSuffix(filepath.Base(file), ".gold.json")
		if id == "crossdoc" {
			continue // facts between documents
		}
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatal(file, err)
		}
		body, err := os.ReadFile(filepath.Join("../../gold/docs", id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		d := resolve(s, readout.Document{Text: string(body)})
		names := map[string][]string{}
		for _, a := range gold.Actors {
			names[a.Name] = append([]string{a.Name}, a.Aliases...)
			if a.Type != "person" {
				continue
			}
			people++
			for _, b := range d.Actors {
				if b.Type != readout.ActorPerson || !alike(b, names[a.Name]) {
					continue
				}
				found++
				if a.Side != "" {
					sided++
				}
				switch {
				case a.Side == "" || b.Side == "":
				case alike(readout.Actor{Name: b.Side}, append(names[a.Side], a.Side)):
					equal++
				default:
					wrong++
				}
				break
			}
		}
		runes := []rune(string(body))
		for _, st := range gold.Statements {
			if st.Words == nil || slices.Contains([]string{"he", "she", "it", "they", "we", "his", "her", "their"}, strings.ToLower(st.Words.Text)) {
				continue // pronouns are coref's
			}
			speakers++
			at := len(string(runes[:st.Words.Start]))
			i := d.ActorOf(readout.Span{Start: at, End: at + len(st.Words.Text)})
			for _, n := range append([]string{st.Speaker}, st.SpeakerAlt...) {
				if i >= 0 && alike(d.Actors[i], append(names[n], n)) {
					right++
					break
				}
			}
		}
	}
	p, q := float64(found)/float64(people), float64(right)/float64(speakers)
	t.Logf("sides: %d of %d equal, %d others, %d missing", equal, sided, wrong, sided-equal-wrong)
	if e, w := float64(equal)/float64(sided), float64(wrong)/float64(sided); e < leastSides || w > mostWrong {
		t.Errorf("sides equal %.3f, want %.2f; wrong %.3f, want at most %.2f", e, leastSides, w, mostWrong)
	}
	t.Logf("people %d of %d (%.3f), speakers %d of %d (%.3f)", found, people, p, right, speakers, q)
	if p < leastPeople || q < leastSpeakers {
		t.Errorf("people %.3f, want %.2f; speakers %.3f, want %.2f", p, leastPeople, q, leastSpeakers)
	}
}

// alike compares names without case, accents, articles and "unnamed"; a
// person's last name will do.
func alike(a readout.Actor, names []string) bool {
	plain := func(n string) string {
		n = strings.TrimPrefix(schema.Fold(n), "the ")
		return strings.TrimPrefix(n, "unnamed ")
	}
	got := plain(a.Name)
	for _, n := range names {
		want := plain(n)
		if got == want || a.Type == readout.ActorPerson && strings.HasSuffix(" "+want, " "+got[strings.LastIndex(got, " ")+1:]) {
			return true
		}
	}
	return false
}
