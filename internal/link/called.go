package link

import (
	"slices"
	"strings"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/schema"
)

// called is what the text calls the states, blocs and bodies that it never calls
// by their Name, by that Name: "Viet Nam", "OAS", "Swaziland" in a text of its
// time. Of a state it is one of the names that the schema keeps; else the fullest
// form counts, and where there is a short one like "U.N." the Name stays.
func (f *finder) called() map[string]string {
	forms := map[*schema.Party][]string{}
	for i := range f.at {
		if f.at[i].last == 0 {
			continue
		}
		x, ok := f.sense(f.at[i])
		if !ok || x.As != schema.AsName {
			continue
		}
		switch p := x.Party; p.Type {
		case readout.ActorState, readout.ActorBloc, readout.ActorOrganisation:
			if p.Side == "" {
				forms[p] = append(forms[p], strings.Join(strings.Fields(f.slice(i, f.at[i].last)), " "))
			}
		}
	}
	out := map[string]string{}
	for p, used := range forms {
		best := ""
		for _, w := range used {
			if state := p.Type == readout.ActorState; w == p.Name || !state && (len(w) <= 2 || strings.Contains(w, ".") || shouted(w) && len(w) > longestShort) {
				best = ""
				break
			} else if state && !slices.Contains(p.Kept, w) {
				continue
			}
			if len(w) > len(best) || len(w) == len(best) && w < best {
				best = w
			}
		}
		if best != "" {
			out[p.Name] = best
		}
	}
	return out
}

// rename calls states, blocs and bodies as the text calls them, and returns what that is.
func (f *finder) rename(actors []readout.Actor, mentions []draft.Mention) map[string]string {
	called := f.called()
	give := func(name *string) {
		if w, ok := called[*name]; ok {
			*name = w
		}
	}
	for i := range actors {
		give(&actors[i].Name)
		give(&actors[i].Side)
	}
	for i := range mentions {
		give(&mentions[i].Side)
	}
	return called
}

// longestShort is how many bytes an abbreviation in capitals has at most; longer
// words in capitals are a headline's.
const longestShort = 6
