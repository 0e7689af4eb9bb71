package readout

// An Attribution is a source, the cue that marks it, and the content that is
// attributed (PARC 3, Pareti 2016; PolNeAR, Newell et al. 2018). Each role is a
// list of spans in text order. Source may be empty ("it is said that"); Cue and
// Content are not. Several attributions may share one source span.
type Attribution struct {
	Source  []Span `json:"source"`
	Cue     []Span `json:"cue"`
	Content []Span `json:"content"`
	// Confidence is the probability, 0 to 1, that content and source are marked right: the one overlaps the true one by half
	// or more, the other touches the true one. Weights that were not calibrated give that of the cue instead.
	Confidence float64 `json:"confidence"`
}
