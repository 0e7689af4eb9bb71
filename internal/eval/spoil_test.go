package eval_test

import "math/rand/v2"

// spoil changes a record as a bad reader would: facts lost and doubled, names,
// spans, dates and places wrong or in their plainest form.
func spoil(r *rand.Rand, record map[string]any) {
	for _, kind := range []string{"meetings", "planned", "statements", "positions", "forecasts", "exclusions", "reactions", "disagreements"} {
		list, _ := record[kind].([]any)
		out := []any{}
		for _, x := range list {
			fact := x.(map[string]any)
			if r.IntN(5) == 0 {
				continue
			}
			spoilFact(r, fact)
			out = append(out, fact)
			if r.IntN(7) == 0 {
				out = append(out, fact)
			}
		}
		record[kind] = out
	}
	if m, _ := record["meetings"].([]any); len(m) > 1 && r.IntN(3) == 0 {
		p, _ := record["planned"].([]any)
		record["planned"] = append(p, m[0])
		record["meetings"] = m[1:]
	}
}

func spoilFact(r *rand.Rand, fact map[string]any) {
	one := func(n int) bool { return r.IntN(n) == 0 }
	for _, key := range []string{"speaker", "holder", "who"} {
		if _, ok := fact[key].(string); ok && one(6) {
			fact[key] = []string{"The European Union", "Someone Else", "the U.S. government", "the ministry's official"}[r.IntN(4)]
		}
	}
	for _, key := range []string{"content", "spans", "quotes", "span"} {
		if fact[key] != nil && one(6) {
			delete(fact, key)
		} else if s := texts(fact[key]); len(s) > 0 && one(3) {
			cut := []rune(s[0])
			fact[key] = string(cut[:1+r.IntN(len(cut))])
		}
	}
	for _, key := range []string{"date", "place", "window", "status", "kind", "type", "stance", "modality", "asserted_by", "via", "side", "on_behalf"} {
		if _, ok := fact[key]; ok && one(6) {
			delete(fact, key)
		}
	}
	for _, key := range []string{"issue", "what", "type", "stance", "status", "kind", "medium"} {
		if s, ok := fact[key].(string); ok && len(s) > 2 && one(6) {
			fact[key] = s[:len(s)/2] // ASCII words of ours
		}
	}
	if d, ok := fact["date"].(map[string]any); ok {
		switch s, _ := d["start"].(string); {
		case s == "":
		case one(5):
			fact["date"] = s
		case one(5):
			d["start"] = s[:8] + "01"
		}
	}
	if p, ok := fact["place"].(map[string]any); ok && one(4) {
		fact["place"] = p["city"]
	}
	for _, key := range []string{"participants", "agenda", "outcomes", "parties"} {
		list, _ := fact[key].([]any)
		out := []any{}
		for _, x := range list {
			m, isMap := x.(map[string]any)
			switch {
			case one(5):
			case isMap && m["issue"] != nil && one(3):
				out = append(out, m["issue"])
			case isMap && one(4):
				delete(m, "side")
				delete(m, "span")
				out = append(out, m)
			default:
				out = append(out, x)
			}
		}
		names := len(out) > 0 && texts(out[0]) != nil // of a planned event: plain strings
		if key == "participants" && !names && one(3) {
			out = append(out, map[string]any{"name": "Jane Extra"})
		}
		if fact[key] != nil {
			fact[key] = out
		}
	}
}

// texts are the words of spans in any of their forms.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		s, _ := v["text"].(string)
		if s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, texts(x)...)
		}
		return out
	}
	return nil
}

// shift moves the ends of ranges by a few characters now and then, within n.
func shift(r *rand.Rand, n int, ranges [][2]int) [][2]int {
	var out [][2]int
	for _, x := range ranges {
		switch r.IntN(6) {
		case 0:
			x[0] = max(0, x[0]-r.IntN(20))
		case 1:
			x[1] = min(n, x[1]+r.IntN(20))
		case 2:
			x[1] = max(x[0], x[1]-r.IntN(20))
		case 3:
			continue
		}
		out = append(out, x)
	}
	return out
}
