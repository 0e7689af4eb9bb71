package eval

import "fmt"

// Verdicts are which attributions of one document are right in the sense of
// "full", in their own order: of the gold ones those that were found, of the
// predicted ones those that find one.
type Verdicts struct{ Gold, Pred []bool }

// Judge pairs the attributions of a document one to one, as Attributions does.
// Only the prediction's Attributions are read. An error names the document.
func Judge(gold, pred AttributionDoc) (Verdicts, error) {
	t := newGoldText(gold.Text)
	want, err := attributionsOf(t, gold.Attributions)
	if err != nil {
		return Verdicts{}, fmt.Errorf("gold document %s: %w", gold.ID, err)
	}
	got, err := attributionsOf(t, pred.Attributions)
	if err != nil {
		return Verdicts{}, fmt.Errorf("document %s: %w", gold.ID, err)
	}
	v := Verdicts{Gold: make([]bool, len(want)), Pred: make([]bool, len(got))}
	for _, m := range pair(want, got) {
		if right(want[m[0]], got[m[1]]) {
			v.Gold[m[0]], v.Pred[m[1]] = true, true
		}
	}
	return v, nil
}
