package reconcile

import (
	"strconv"
	"strings"
)

const (
	// repeated is how like two clauses of one speaker must be to be one utterance.
	repeated = 0.6
	// spell is how many days may lie between reports of one utterance.
	spell = 10
	// telling is how many words two quotations must share to be of one utterance by themselves.
	telling = 4
)

// told finds the utterances that several documents report.
func (j *joiner) told() {
	var list []said
	var keys [][]string
	for i, a := range j.accounts {
		for _, s := range a.said {
			s.speaker = j.whole(i, s.speaker)
			if s.speaker == "" || s.day == "" || len(s.gist.lemmas) == 0 {
				continue
			}
			list = append(list, s)
			n := number(s.day) / spell
			keys = append(keys, []string{s.speaker + "|" + strconv.Itoa(n), s.speaker + "|" + strconv.Itoa(n+1)})
		}
	}
	apart := func(x, y int) bool {
		a, b := &list[x], &list[y]
		return a.cite.Document == b.cite.Document || a.speaker != b.speaker || days(a.day, b.day) > spell
	}
	var pairs []pair
	blocked(keys).pairs(keys, 1, func(x, y int) {
		if apart(x, y) {
			return
		}
		score := list[x].gist.alike(list[y].gist)
		if quoted(list[x].quotes, list[y].quotes) {
			score = 1
		}
		if score >= repeated && (score == 1 || shared(list[x].gist.lemmas, list[y].gist.lemmas) >= 3) {
			pairs = append(pairs, pair{x, y, score})
		}
	})
	for _, g := range cluster(len(list), pairs, apart) {
		if len(g) < 2 {
			continue
		}
		first := list[g[0]]
		t := Told{Speaker: first.speaker, Words: first.words, Day: first.day}
		ways := map[string]bool{}
		for _, x := range g {
			s := &list[x]
			t.Cites = append(t.Cites, s.cite)
			t.Day = min(t.Day, s.day)
			way := j.origin[s.cite.Document]
			if s.via != "" {
				way = "via " + s.via
			}
			ways[way] = true
		}
		t.Origins = len(ways)
		j.result.Told = append(j.result.Told, t)
	}
}

// quoted reports whether two lists of quotations share one of some length.
func quoted(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if len(x) > len(y) {
				x, y = y, x
			}
			if strings.Count(x, " ") >= telling-1 && strings.Contains(" "+y+" ", " "+x+" ") {
				return true
			}
		}
	}
	return false
}
