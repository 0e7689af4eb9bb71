package drafttest

import (
	"fmt"
	"slices"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
)

// layers maps the tags that make a mark.
var layers = map[string]draft.Layer{
	"m": draft.LayerMeeting, "pt": draft.LayerParticipant, "ag": draft.LayerAgenda, "oc": draft.LayerOutcome,
	"po": draft.LayerPosition, "fc": draft.LayerForecast, "ex": draft.LayerExclusion, "re": draft.LayerReaction,
}

// pointed maps the tags that a mark points at to the mark's tag and the link's role.
var pointed = map[string]struct {
	from string
	role draft.LinkRole
}{
	"pt": {"m", draft.LinkParticipant}, "py": {"m", draft.LinkParty}, "pl": {"m", draft.LinkPlace}, "dt": {"m", draft.LinkDate},
	"ag": {"m", draft.LinkAgenda}, "oc": {"m", draft.LinkOutcome},
	"ho": {"po", draft.LinkHolder}, "fw": {"fc", draft.LinkWindow}, "ew": {"ex", draft.LinkExcluded}, "rw": {"re", draft.LinkReactor},
	"sd": {"cue", draft.LinkSaid}, "md": {"cue", draft.LinkMedium}, "ad": {"cue", draft.LinkAddressee}, "vi": {"cue", draft.LinkVia},
	"ds": {"cue", draft.LinkAgainst}, "dq": {"po", draft.LinkAgainst},
}

var names = map[string]draft.NameKind{"PER": draft.NamePerson, "ORG": draft.NameBody, "LOC": draft.NamePlace}

// fill writes what the tags say into d.
func fill(d *draft.Draft, tags []tag) error {
	var from []tag // the tag of each mark
	attributions := map[int]*readout.Attribution{}
	var order []int // numbers of attributions
	pointing := map[int]bool{}
	for _, t := range tags {
		pointing[t.number] = pointing[t.number] || pointed[t.name].from == "cue"
	}
	for _, t := range tags {
		if layer, ok := layers[t.name]; ok {
			from = append(from, t)
			d.Marks = append(d.Marks, mark(t, layer))
		}
		if t.name == "cue" && pointing[t.number] {
			from = append(from, t)
			d.Marks = append(d.Marks, mark(t, draft.LayerStatement))
		}
		if kind, ok := names[t.name]; ok {
			d.Names = append(d.Names, draft.Name{Span: t.Span, Kind: kind, Confidence: t.confidence})
		}
		switch t.name {
		case "src", "cue", "con":
			a := attributions[t.number]
			if a == nil {
				a = &readout.Attribution{Confidence: sure}
				attributions[t.number] = a
				order = append(order, t.number)
			}
			switch t.name {
			case "src":
				a.Source = append(a.Source, t.Span)
			case "cue":
				a.Cue = append(a.Cue, t.Span)
				a.Confidence = t.confidence
			case "con":
				a.Content = append(a.Content, t.Span)
			}
		default:
			if _, ok := pointed[t.name]; !ok && layers[t.name] == "" && names[t.name] == "" {
				return fmt.Errorf("tag %q: %w", t.name, readout.ErrUnsupported)
			}
		}
	}
	for _, n := range order {
		d.Attributions = append(d.Attributions, *attributions[n])
	}
	slices.SortStableFunc(d.Attributions, func(a, b readout.Attribution) int { return start(a.Cue) - start(b.Cue) })
	for _, t := range tags {
		p, ok := pointed[t.name]
		if !ok || t.number == 0 {
			continue
		}
		i := slices.IndexFunc(from, func(m tag) bool { return m.name == p.from && m.number == t.number })
		if i < 0 {
			return fmt.Errorf("tag %s%d has no %s%d: %w", t.name, t.number, p.from, t.number, readout.ErrNotFound)
		}
		d.Marks[i].Links = append(d.Marks[i].Links, draft.Link{Span: t.Span, Role: p.role, Confidence: t.confidence})
	}
	return nil
}

func mark(t tag, layer draft.Layer) draft.Mark {
	m := draft.Mark{Span: t.Span, Layer: layer, Confidence: t.confidence}
	switch layer {
	case draft.LayerMeeting:
		m.Kind, m.Status = t.attribute(0), t.attribute(1)
	case draft.LayerOutcome:
		m.Kind = t.attribute(0)
	case draft.LayerPosition:
		m.Stance = t.attribute(0)
	case draft.LayerExclusion:
		m.Modality = t.attribute(0)
	}
	return m
}

func start(spans []readout.Span) int {
	if len(spans) == 0 {
		return -1
	}
	return spans[0].Start
}
