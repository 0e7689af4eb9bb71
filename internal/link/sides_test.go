package link_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
)

// TestSides wants the side of the person whose name ends in the first word of
// want; "-" is none. The names are made up, so that only the text can tell.
func TestSides(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, issuer, dateline, want string }{
		{"of, before the name", "Foreign Minister of Japan Keiko Arrel spoke.", "", "", "Arrel Japan"},
		{"a seat's envoy", "Washington's envoy Peter Miller spoke.", "", "", "Miller United States"},
		{"counterparts in a list", "Egyptian Foreign Minister Omar Saad and his Greek, Cypriot and French counterparts, Nikos Orsen, Petros Lamm and Jean Verel, met.", "", "", "Lamm Cyprus"},
		{"a list in the next sentence", "The presidents of Kenya, Uganda and Rwanda signed. Peter Arrel, Paul Orsen and John Lamm shook hands.", "", "", "Orsen Uganda"},
		{"a list of other length", "The presidents of Kenya, Uganda and Rwanda signed. Peter Arrel and Paul Orsen shook hands.", "", "", "Orsen -"},
		{"for a state", "Anna Berg presided, with Carl Orsen for the European Union and Igor Lamm for Russia.", "", "", "Orsen European Union"},
		{"praise is no mandate", "He thanked Anna Berg for Russia's help.", "", "", "Berg -"},
		{"in brackets", "Stephanie Orsen (France) and Igor Lamm (Russian Federation) came.", "", "", "Lamm Russia"},
		{"a rank, then the office", "Admiral Ali Orsen, who is Secretary of Iran's Security Council, came.", "", "", "Orsen Iran"},
		{"a division in brackets", "Alexander Orsen (Consular Affairs), Deputy Assistant Secretary of State, spoke.", "", "", "Orsen United States"},
		{"led by", "An Israeli delegation led by Anna Berg arrived.", "", "", "Berg Israel"},
		{"of a state, led by", "A delegation from Kenya headed by Anna Berg arrived.", "", "", "Berg Kenya"},
		{"sent by nobody", "A delegation led by Anna Berg arrived.", "", "", "Berg -"},
		{"its minister", "Iran sent its foreign minister, Omar Orsen, on Monday.", "", "", "Orsen Iran"},
		{"the department again", "The State Department said no. The department's spokesman, Peter Miller, gave no reason.", "", "", "Miller United States"},
		{"the Secretary-General's", "The United Nations is ready. Anna Berg, the Secretary-General's Special Adviser, will go.", "", "", "Berg United Nations"},
		{"another's Secretary-General", "The Arab League is ready. Anna Berg, the Secretary-General's Special Adviser, will go.", "", "", "Berg -"},
		{"the minister of foreign affairs of the title", "Talks of the Foreign Minister of Japan and others. Keiko Arrel, Minister for Foreign Affairs, spoke.", "", "", "Arrel Japan"},
		{"affairs are no side", "Anna Berg, Director General for U.S. Affairs at the ministry, spoke.", "", "", "Berg -"},
		{"ambassador to a body", "UN Ambassador Peter Miller spoke.", "", "", "Miller -"},
		{"a rebel's movement", "The rebels refused. The rebel leader Paul Orsen gave no reason.", "", "", "Orsen rebels"},
		{"a movement's negotiator", "The Maoists agreed. Maoist negotiator Hari Lamm said so.", "", "", "Lamm Maoists"},
		{"a rebel is not on the president's side", "Talks of Kenyan President Peter Arrel and rebel leader Paul Orsen began.", "", "", "Orsen -"},
		{"those between whom talks are", "Talks between Kenyan President Peter Arrel and Defense Minister Paul Orsen began.", "", "", "Orsen -"},
		{"an office that the first one's state has not", "Secretary Peter Miller and Foreign Minister Ivan Orlov met.", "", "", "Orlov -"},
		{"a ministry of a capital", "Foreign Minister Arrel took a call from the ministers.", "Ministry of Foreign Affairs", "Islamabad", "Arrel Pakistan"},
		{"the issuer's president", "President Arrel spoke by phone.", "The White House", "", "Arrel United States"},
		{"the issuer has no prime minister", "Prime Minister Arrel spoke by phone.", "The White House", "", "Arrel -"},
		{"the other party of an issuer's text", "President Arrel spoke with President Ovin. China called. China and the United States agreed.", "The White House", "", "Ovin China"},
		{"a chairman is not the issuer's", "Chairman Orsen came.", "The White House", "", "Orsen -"},
		{"written from a state is not of it", "Foreign Minister Nadia Orsen will go to Kenya, Pakistan said.", "", "ISLAMABAD", "Orsen -"},
		{"two of one office", "President Nadia Orsen met President Paul Lamm, Pakistan said.", "", "ISLAMABAD", "Lamm -"},
		{"one seat's secretary", "Anna Orsen, the trade secretary, met the Japanese. Britain and Japan agreed. British and Japanese envoys and Britain said so.", "", "", "Orsen United Kingdom"},
		{"three leaders of three states", "Prime Minister Barel and Chairman Orsen came with President Lamm. Israel, the Palestinians and the United States agreed.", "", "", "Lamm United States"},
		{"the Secretary-General's own text", "The Secretary-General was glad. Anna Berg, Special Envoy for Syria, spoke to the UN.", "", "", "Berg United Nations"},
		{"told before", "A spokesman for the State Department said so. Peter Miller, the spokesman, gave no reason.", "", "", "Miller United States"},
		{"told of two before", "A spokesman for the State Department and a spokesman for the Kremlin said so. Peter Miller, the spokesman, gave no reason.", "", "", "Miller -"},
		{"two leaders in apposition", "Peter Arrel and Paul Orsen, the political and the military leader of the Bosnian Serbs, stayed away.", "", "", "Arrel Bosnian Serbs"},
		{"both envoys", "Peter Arrel and Paul Orsen, both envoys of Kenya, stayed away.", "", "", "Arrel Kenya"},
		{"whoever is elected", "Peter Arrel will work with whoever is elected U.S. president.", "", "", "Arrel -"},
		{"apposed offices", "It was brokered by the US mediator, UN Ambassador Peter Orsen.", "", "", "Orsen United States"},
		{"two of one office in a list", "Two Assistants to the President, Peter Arrel (Economic Policy) and Paul Orsen (Trade), were there.", "The White House", "", "Orsen United States"},
		{"with a delegation", "He praised Prime Minister Barel and the Israeli delegation.", "", "", "Barel Israel"},
		{"met a delegation", "He saw Prime Minister Barel with the Israeli delegation.", "", "", "Barel -"},
		{"the ministry's", "The foreign ministry agreed. Pakistan said so. The ministry's spokeswoman Nadia Orsen gave no reason.", "", "ISLAMABAD", "Orsen -"},
		{"whose aide, family name first", "Zairean President Mobutu Sese Seko agreed. Mobutu's aide, Paul Orsen, gave no reason.", "", "", "Orsen Zaire"},
		{"offices that may be either's", "President Arrel met President Ovin. The President of France spoke.", "", "", "Arrel -"},
		{"who has kings", "King Hamad Orsen met the envoys of Kenya, Jordan and France. Jordan, Kenya and France agreed. Jordan and Kenya signed.", "", "", "Orsen Jordan"},
		{"the only state whose leader is not named", "French President Jean Verel met President Paul Lamm. Kenya and France agreed. Kenya's envoy said Kenya was glad.", "", "", "Lamm Kenya"},
		{"two such states", "President Paul Lamm came. Kenya and France agreed. Kenya and France signed. Kenya and France were glad.", "", "", "Lamm -"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readout.Document{Text: c.text, Issuer: c.issuer}
			if c.dateline != "" {
				d.Dateline = &readout.Dateline{Place: c.dateline}
			}
			w := resolve(s, d)
			name, side, _ := strings.Cut(c.want, " ")
			side = strings.TrimPrefix(side, "-")
			for _, a := range w.Actors {
				if a.Type != readout.ActorPerson || !strings.HasSuffix(a.Name, name) {
					continue
				}
				if a.Side != side {
					t.Errorf("%s is of %q, want %q", a.Name, a.Side, side)
				}
				return
			}
			t.Errorf("no %s among %d actors", name, len(w.Actors))
		})
	}
}
