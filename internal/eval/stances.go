package eval

// stances scores positions, forecasts, exclusions, reactions and disagreements.
func (d *docScore) stances() {
	d.stanceKind(positionKind, d.gold.Positions, d.pred.Positions, d.matchPosition, func(p, g *factStance) {
		pred, gold := stanceGroups[p.Stance], stanceGroups[g.Stance]
		d.attribute("position.stance group", pred == gold && gold != 0)
	})
	d.stanceKind(forecastKind, d.gold.Forecasts, d.pred.Forecasts, d.matchForecast, func(p, g *factStance) {
		d.attribute("forecast.window (±3 days)", equalWithin(p.Window.dateValue, g.Window.dateValue, 3))
	})
	d.stanceKind(exclusionKind, d.gold.Exclusions, d.pred.Exclusions, d.matchExclusion, func(p, g *factStance) {
		d.attribute("exclusion.modality", p.Modality == g.Modality)
		if g.AssertedBy == nil {
			d.attribute("exclusion.asserted_by", p.AssertedBy == nil)
		} else {
			d.attribute("exclusion.asserted_by", d.sameAs(text(p.AssertedBy), *g.AssertedBy))
		}
	})
	d.stanceKind(reactionKind, d.gold.Reactions, d.pred.Reactions, d.matchReaction, nil)
	d.disagreements()
}

func (d *docScore) stanceKind(kind string, gold, pred []factStance, match func(p, g *factStance) bool, attributes func(p, g *factStance)) {
	words := func(list []factStance) func(int) string {
		return func(i int) string {
			for _, w := range []string{list[i].What, list[i].Issue} {
				if w != "" {
					return w
				}
			}
			return firstText(list[i].Spans.texts)
		}
	}
	m := matcher{
		kind: kind, gold: len(gold), pred: len(pred),
		match:     func(p, g int) float64 { return float64(verdictOf(match(&pred[p], &gold[g]))) },
		weight:    func(g int) int { return weightOf(gold[g].Weight) },
		goldWords: words(gold), predWord: words(pred),
	}
	if attributes != nil {
		m.attributes = func(p, g int) { attributes(&pred[p], &gold[g]) }
	}
	d.run(m)
}

// located reports whether the prediction's spans cover the gold's, or its words the gold's words.
func (d *docScore) located(p *factStance, g *factStance, predWords, goldWords string) bool {
	return d.anyCover(first(p.Spans, p.Span).texts, g.Spans.texts) || d.cover(predWords, goldWords)
}

// eitherName reports whether name means who, or for whom they speak.
func (d *docScore) eitherName(name, who, behalf string) bool {
	return d.sameAs(name, who) || behalf != "" && d.sameAs(name, behalf)
}

func (d *docScore) matchPosition(p, g *factStance) bool {
	return d.eitherName(p.Holder, g.Holder, g.OnBehalf) && d.located(p, g, p.Issue, g.Issue)
}

func (d *docScore) matchForecast(p, g *factStance) bool {
	if !d.sameAs(p.Who.one(), g.Who.one()) {
		return false
	}
	if s := first(p.Spans, p.Span); !s.given && d.anyCover([]string{p.What}, g.Spans.texts) {
		return true // without spans the words stand for them
	}
	return d.located(p, g, p.What, g.What)
}

func (d *docScore) matchExclusion(p, g *factStance) bool {
	return d.overlap(p.Who, g.Who, d.aliases) >= 0.5 && d.located(p, g, p.ExcludedFrom, g.ExcludedFrom)
}

func (d *docScore) matchReaction(p, g *factStance) bool {
	return d.eitherName(p.Who.one(), g.Who.one(), g.Side) && d.anyCover(first(p.Spans, p.Span).texts, g.Spans.texts)
}

// disagreements match by the names of both sides in either order; better when spans or issue cover.
func (d *docScore) disagreements() {
	gold, pred := d.gold.Disagreements, d.pred.Disagreements
	words := func(list []factSplit) func(int) string {
		return func(i int) string { return list[i].Issue }
	}
	d.run(matcher{
		kind: disagreementKind, gold: len(gold), pred: len(pred),
		match:     func(p, g int) float64 { return d.matchSplit(&pred[p], &gold[g]) },
		weight:    func(g int) int { return weightOf(gold[g].Weight) },
		goldWords: words(gold), predWord: words(pred),
		attributes: func(p, g int) { d.attribute("disagreement.kind", pred[p].Kind == gold[g].Kind) },
	})
}

func (d *docScore) matchSplit(p, g *factSplit) float64 {
	straight := d.sameAs(p.A.Who, g.A.Who) && d.sameAs(p.B.Who, g.B.Who)
	if !straight && !(d.sameAs(p.A.Who, g.B.Who) && d.sameAs(p.B.Who, g.A.Who)) {
		return 0
	}
	s := first(p.Spans, p.Span)
	if !s.given && p.Issue != "" {
		s.texts = []string{p.Issue}
	}
	if d.anyCover(s.texts, g.Spans.texts) || d.cover(p.Issue, g.Issue) {
		return 1
	}
	return 0.5
}
