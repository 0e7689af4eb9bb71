package position_test

import "testing"

// TestPointed wants the disagreements that the link head sees, in words that show none.
func TestPointed(t *testing.T) {
	for _, c := range []struct{ name, text, tree, want string }{
		{"a statement against another", "[src1|Petrova] [cue1|said] [con1|[ds2|four months were agreed]]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "months/NOUN pause/NOUN", "link contradiction: Anna Petrova / Boris Lind"},
		{"seen from both", "[src1|Petrova] [cue1|said] [con1|[ds2|four months were agreed]]. [src2|Lind] [cue2|remembers] [con2|[ds1|a pause of a year]].", "months/NOUN pause/NOUN", "link contradiction: Anna Petrova / Boris Lind"},
		{"the other one first", "[src1|Petrova] [cue1|said] [con1|four months were agreed]. [src2|Lind] [cue2|remembers] [con2|[ds1|a pause of a year]].", "months/NOUN pause/NOUN", "link contradiction: Anna Petrova / Boris Lind"},
		{"of fact", "[src1|Petrova] [cue1|said] [con1|[ds2|a visit was arranged]]. [src2|Lind] [cue2|said] [con2|nothing was settled].", "visit/NOUN settled/VERB/said#2/ccomp nothing/PRON/settled/nsubj:pass", "link contradiction: Anna Petrova / Boris Lind"},
		{"a position against a statement", "[src1|Petrova] [cue1|said] [con1|[dq2|four months were agreed]]. [src2|Lind] [cue2|remembers] [con2|[po2 demands|a pause of a year]].", "months/NOUN pause/NOUN", "link contradiction: Anna Petrova / Boris Lind"},
		{"the innermost of those who say it", "[src3|Berg] [cue3|said] [con3|the road was closed and that [src1|Petrova] [cue1|told] him [con1|[ds2|four months were agreed]]]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "road/NOUN months/NOUN pause/NOUN", "link contradiction: Anna Petrova / Boris Lind"},
		{"at few of another's words", "[src1|Petrova] [cue1|said] [con1|four months were agreed by all those in the hall]. [ds2|All this was in the hall of the town on that day, as the guests and the servants of the house recall it]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "months/NOUN pause/NOUN", ""},
		{"unsure", "[src1|Petrova] [cue1|said] [con1|[ds2 @0.4|four months were agreed]]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "months/NOUN pause/NOUN", ""},
		{"at oneself", "[src1|Lind] [cue1|said] [con1|[ds2|four months were agreed]]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "months/NOUN pause/NOUN", ""},
		{"at words that nobody says", "[ds2|Four months were agreed]. [src2|Lind] [cue2|remembers] [con2|a pause of a year].", "months/NOUN pause/NOUN", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := marked(t, c.text, c.tree)
			quarrels(t, d, c.want)
		})
	}
}
