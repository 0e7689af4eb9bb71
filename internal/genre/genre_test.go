package genre_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout/readout/internal/genre"
)

// The texts are of none of the documents that the model learned from.
const (
	readout = `Readout of the Minister's Call with the Foreign Minister of Norland

The Minister of Foreign Affairs, Ana Pell, spoke by telephone today with the Foreign Minister of Norland, Boris Lind. The Ministers
exchanged views on bilateral relations and on the situation in the region. The Minister reaffirmed her Government's support for the
mediation of the United Nations and thanked the Foreign Minister for the humanitarian assistance that Norland has provided. The two
Ministers agreed on the importance of continued cooperation in trade and energy, and welcomed the forthcoming visit of the Prime
Minister. They undertook to remain in close contact in the weeks ahead.`

	joint = `Joint Statement by the Foreign Ministers of Norland, Sudria and Kazmira

The Foreign Ministers of Norland, Sudria and Kazmira met in Port Vale on 4 May 2019. The Ministers reaffirmed their commitment to the
peaceful settlement of disputes and to the principles of the Charter of the United Nations. They agreed to establish a joint commission
on the use of the waters of the river, and welcomed the progress made by the working groups. The Ministers expressed their gratitude to
the Government of Norland for its hospitality. The three sides decided to hold their next meeting in Sudria in the second half of the
year, and called on all parties to refrain from steps that could endanger the process.`

	report = `PORT VALE, May 4 (AP) - Rebels and the government of Sudria failed on Saturday to agree on a cease-fire, a mediator said, as fighting
went on in the north. "We are not there yet," Carl Berg told reporters after six hours of talks at a lakeside hotel. A rebel spokesman,
Dan Ruiz, accused the army of shelling two villages while the delegations were at the table. The government denied it. The talks, the third
round since March, are to resume on Monday, according to diplomats who spoke on condition of anonymity because they were not allowed to
talk to the press. More than 4,000 people have died in the war.`

	match = `Norland beat Sudria 3-1 on Saturday night to reach the semi-finals of the cup, with two goals from striker Carl Berg in front of 40,000
fans. The home team took the lead after 12 minutes when Berg scored from a corner. Sudria equalised before half time through midfielder
Dan Ruiz, but goalkeeper Boris Lind was beaten twice in the second half. "The boys played a great game," coach Ana Pell said after the
match. Norland will meet the champions in the semi-final on Wednesday. It was the team's fourth win of the season, and its first at
home since August, when it lost the opening match of the league.`
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       genre.Genre
	}{
		{"readout", readout, genre.Readout},
		{"joint statement", joint, genre.JointStatement},
		{"report", report, genre.Report},
		{"a match", match, genre.Report},
		{"too short to tell", readout[:200], genre.Report},
		{"nothing", "", genre.Report},
		{"another alphabet", strings.Repeat("Министры двух стран встретились в понедельник. ", 40), genre.Report},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := genre.Of(c.text); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestOf_examples reads the four reports in examples/, of which nothing was learned.
func TestOf_examples(t *testing.T) {
	paths, err := filepath.Glob("../../examples/*.md")
	if err != nil || len(paths) < 4 {
		t.Fatalf("%d examples: %v", len(paths), err)
	}
	for _, p := range paths {
		text, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if got := genre.Of(string(text)); got != genre.Report {
			t.Errorf("%s: %q", p, got)
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, s := range []string{readout, "\xff\xfe“\x80", strings.Repeat("“", 400), strings.Repeat("a1", 500)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first := genre.Of(text)
		if second := genre.Of(text); first != second {
			t.Errorf("%q, then %q", first, second)
		}
	})
}
