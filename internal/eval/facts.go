package eval

import "sort"

// The kinds of facts in the order of the report.
const (
	meetingKind      = "meetings"
	participantKind  = "participants"
	agendaKind       = "agenda"
	outcomeKind      = "outcomes"
	statementKind    = "statements"
	positionKind     = "positions"
	forecastKind     = "forecasts"
	exclusionKind    = "exclusions"
	reactionKind     = "reactions"
	disagreementKind = "disagreements"
	plannedKind      = "planned"
)

var factKinds = []string{meetingKind, participantKind, agendaKind, outcomeKind, statementKind, positionKind,
	forecastKind, exclusionKind, reactionKind, disagreementKind, plannedKind}

// A FactReport is the score of a set of documents.
type FactReport struct {
	Kinds map[string]Count // by kind: "meetings", "participants", …
	// Attributes are properties of matched facts, by name ("event.date"): Right of Gold.
	Attributes map[string]Count
	Traps      Count // Right is how many were fallen into, Gold how many there are
	Missed     []FactNote
	Wrong      []FactNote
	Trapped    []FactNote
}

// A FactNote points at one fact: the document, the kind (or why it is a trap), and its words.
type FactNote struct{ Doc, Kind, Words string }

// Facts scores predicted records against gold ones. pred is by the gold's
// Doc.ID; a gold document without a prediction counts as one with none.
func Facts(gold []*FactDoc, pred map[string]*FactDoc) *FactReport {
	r := &FactReport{Kinds: map[string]Count{}, Attributes: map[string]Count{}}
	s := newScorer()
	for _, g := range gold {
		p := pred[g.Doc.ID]
		if p == nil {
			p = &FactDoc{}
		}
		d := &docScore{scorer: s, report: r, gold: g, pred: p, annotated: wordSet(g.Annotated), aliases: map[string][]string{}}
		for _, a := range g.Actors {
			d.aliases[a.Name] = a.Aliases
		}
		d.events()
		d.statements()
		d.stances()
		d.traps()
		d.head()
	}
	return r
}

// A docScore scores one document.
type docScore struct {
	*scorer
	report     *FactReport
	gold, pred *FactDoc
	annotated  map[string]bool
	aliases    map[string][]string
}

// A verdict says whether a gold fact was found, or a prediction is right; an
// optional fact (weight 0) counts neither way.
type verdict int

const (
	wrong verdict = iota
	correct
	optional
)

func verdictOf(ok bool) verdict {
	if ok {
		return correct
	}
	return wrong
}

// count adds verdicts about gold facts and about predictions to a kind.
func (d *docScore) count(kind string, gold, pred []verdict) {
	c := d.report.Kinds[kind]
	for _, v := range gold {
		if v != optional {
			c.Gold++
			c.RightGold += int(v)
		}
	}
	for _, v := range pred {
		if v != optional {
			c.Pred++
			c.Right += int(v)
		}
	}
	d.report.Kinds[kind] = c
}

func (d *docScore) attribute(name string, ok bool) {
	c := d.report.Attributes[name]
	c.add(int(verdictOf(ok)), 1, 1)
	d.report.Attributes[name] = c
}

func (d *docScore) miss(kind, words string) {
	d.report.Missed = append(d.report.Missed, FactNote{d.gold.Doc.ID, kind, words})
}

func (d *docScore) wrong(kind, words string) {
	d.report.Wrong = append(d.report.Wrong, FactNote{d.gold.Doc.ID, kind, words})
}

// sameAs is same with the gold name's aliases.
func (d *docScore) sameAs(pred, gold string) bool { return d.same(pred, gold, d.aliases[gold]) }

// A candidate is a prediction or a gold fact that matches, and how well.
type candidate struct {
	score float64
	at    int
}

// A matcher is one many-to-many kind: sizes, the score of prediction p for gold
// g (0 is no match), the weight of gold g, words for notes, and what to do with
// the best prediction of a found gold fact.
type matcher struct {
	kind                string
	gold, pred          int
	match               func(p, g int) float64
	weight              func(g int) int
	goldWords, predWord func(i int) string
	attributes          func(p, g int) // may be nil
}

// run scores a kind many to many: recall is the gold facts that some prediction
// covers, precision the predictions that match some gold fact.
func (d *docScore) run(m matcher) {
	if !d.annotated[m.kind] {
		return
	}
	hits := make([][]candidate, m.gold)
	var pred []verdict
	for p := range m.pred {
		any, all := false, true // any gold matches; all of them are optional
		for g := range m.gold {
			if sc := m.match(p, g); sc > 0 {
				hits[g] = append(hits[g], candidate{sc, p})
				any = true
				all = all && m.weight(g) == 0
			}
		}
		switch {
		case !any:
			d.wrong(m.kind, m.predWord(p))
			pred = append(pred, wrong)
		case all:
			pred = append(pred, optional)
		default:
			pred = append(pred, correct)
		}
	}
	var gold []verdict
	for g := range m.gold {
		if m.weight(g) <= 0 {
			continue
		}
		gold = append(gold, verdictOf(len(hits[g]) > 0))
		if len(hits[g]) == 0 {
			d.miss(m.kind, m.goldWords(g))
			continue
		}
		// The best prediction, the earliest among equals.
		sort.SliceStable(hits[g], func(i, j int) bool { return hits[g][i].score > hits[g][j].score })
		if m.attributes != nil {
			m.attributes(hits[g][0].at, g)
		}
	}
	d.count(m.kind, gold, pred)
}

// head scores what is said of the document itself.
func (d *docScore) head() {
	g, p := d.gold.Doc, d.pred.Doc
	if text(g.Published) != "" {
		d.attribute("doc.published", text(p.Published) == *g.Published)
	}
	if p.AboutTalks != nil {
		d.attribute("doc.about_talks", *p.AboutTalks == (g.AboutTalks != nil && *g.AboutTalks))
	}
}
