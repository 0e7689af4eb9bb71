package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/draft"
	"github.com/readout/readout/internal/link"
	"github.com/readout/readout/internal/text"
	"github.com/readout/readout/schema"
)

func load(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func resolve(s *schema.Schema, d readout.Document) *draft.Draft {
	w := &draft.Draft{Document: &d, Text: text.Parse(&d)}
	w.Actors, w.Mentions, w.Called = link.Resolve(w, s)
	return w
}

// TestActors wants "type: name | role | side" among the actors of a text.
func TestActors(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"office before the name", "U.S. Secretary of State Marco Rubio arrived.", "person: Marco Rubio | U.S. Secretary of State | United States"},
		{"a seat before the office", "White House spokesman Peter Miller declined.", "person: Peter Miller | White House spokesman | United States"},
		{"a body before the office", "NATO Secretary General Mark Rutte spoke.", "person: Mark Rutte | NATO Secretary General | NATO"},
		{"a company with a country in its name", "Russian Direct Investment Fund CEO Kirill Dmitriev came.", "person: Kirill Dmitriev | Russian Direct Investment Fund CEO | Russia"},
		{"apposition after the name", "Sergei Lavrov, Russia's foreign minister, left.", "person: Sergei Lavrov | Russia's foreign minister | Russia"},
		{"of-phrase after the name", "Emmanuel Macron, President of France, agreed.", "person: Emmanuel Macron | President of France | France"},
		{"apposition before the name", "Their special envoy to Sudan, Tom Perriello, agreed.", "person: Tom Perriello | special envoy to Sudan | "},
		{"a spokesman for others in apposition", "A spokesman for the rebels, Thomas Gatdet, denied it.", "person: Thomas Gatdet | spokesman for the rebels | "},
		{"an adjective that the open data lack", "A Surinamese spokesman, Henk Lieveld, denied it.", "person: Henk Lieveld | Surinamese spokesman | Suriname"},
		{"justice is an office's", "Armenia's Justice Minister Ruben Sargsyan spoke.", "person: Ruben Sargsyan | Armenia's Justice Minister | Armenia"},
		{"a chief secretary", "Japan's Chief Cabinet Secretary Yoshihide Suga spoke.", "person: Yoshihide Suga | Japan's Chief Cabinet Secretary | Japan"},
		{"titles are no names", "The Right Honourable Paul Murphy of Ireland spoke.", "person: Paul Murphy |  | Ireland"},
		{"the sort of outlet and its name", "The Saudi news agency SPA reported it.", "outlet: Saudi Press Agency |  | Saudi Arabia"},
		{"an outlet's name in apposition", "A Conakry newspaper, Le Djoliba, reported it.", "outlet: Le Djoliba |  | Guinea"},
		{"the capital sends", "Moscow's special envoy for Libya, Oleg Petrov, agreed.", "person: Oleg Petrov | Moscow's special envoy for Libya | Russia"},
		{"an envoy is not of where he goes", "The U.S. ambassador to Russia, John Sullivan, left.", "person: John Sullivan | U.S. ambassador to Russia | United States"},
		{"possessive country alone", "Russia's Vladimir Putin agreed.", "person: Vladimir Putin |  | Russia"},
		{"side from the one before in a list", "U.S. Secretary of State Marco Rubio, National Security Adviser Mike Waltz and Middle East envoy Steve Witkoff came.", "person: Steve Witkoff | Middle East envoy | United States"},
		{"a colleague is not of the same side", "Russian Foreign Minister Sergei Lavrov met Foreign Minister Hakan Fidan.", "person: Hakan Fidan | Foreign Minister | "},
		{"nor is who comes second after between", "There was a call between the Prime Minister of Norway, the Honourable Anna Berg, and Minister for Foreign Affairs Elina Lund.", "person: Elina Lund | Minister for Foreign Affairs | "},
		{"a state as its text calls it", "Viet Nam's Foreign Minister Anna Berg met Vietnamese traders.", "person: Anna Berg | Viet Nam's Foreign Minister | Viet Nam"},
		{"a body as its text calls it", "OAS envoy Anna Berg met the OAS ministers.", "person: Anna Berg | OAS envoy | OAS"},
		{"a state's own name goes before", "Viet Nam's Foreign Minister Anna Berg left Vietnam.", "person: Anna Berg | Viet Nam's Foreign Minister | Vietnam"},
		{"an abbreviation of a state is no name of a record", "UAE Foreign Minister Anna Berg left the UAE.", "person: Anna Berg | UAE Foreign Minister | United Arab Emirates"},
		{"son of one of that name", "Perfecto Yasay, Jr., Secretary of Foreign Affairs of the Philippines, spoke.", "person: Perfecto Yasay | Secretary of Foreign Affairs of the Philippines | Philippines"},
		{"an envoy to no party", "The UN envoy to the region, Aldo Ajello, spoke.", "person: Aldo Ajello | UN envoy to the region | United Nations"},
		{"an office of several portfolios", "Australia's Minister for Trade, Tourism and Investment, Steven Ciobo, spoke.", "person: Steven Ciobo | Australia's Minister for Trade, Tourism and Investment | Australia"},
		{"people after an office", "The Minister of Finance, Anna Berg and Boris Lind, spoke.", "person: Boris Lind |  | "},
		{"a body whose name goes on", "The chairman of the National Salvation Front, Anna Berg, spoke.", "person: Anna Berg | chairman of the National Salvation Front | "},
		{"a secretary of another state", "Mexico's Foreign Secretary Marcelo Ebrard left. Secretary Ebrard spoke.", "person: Marcelo Ebrard | Mexico's Foreign Secretary | Mexico"},
		{"an office and a name that no list has", "Canadian Minister of Foreign Affairs Chrystia Freeland spoke.", "person: Chrystia Freeland | Canadian Minister of Foreign Affairs | Canada"},
		{"two offices joined", "State Councilor and Foreign Minister Wang Yi of China spoke.", "person: Wang Yi | State Councilor and Foreign Minister | China"},
		{"as many names as sides", "The foreign ministers of Greece and Cyprus, Nikos Dendias and Nikos Christodoulides, met.", "person: Nikos Christodoulides | foreign ministers of Greece and Cyprus | Cyprus"},
		{"former offices", "Leonid Kuchma, the ex-president of Ukraine, came.", "person: Leonid Kuchma | ex-president of Ukraine | Ukraine"},
		{"who leads", "Maria Silva, who leads the delegation of Brazil, spoke.", "person: Maria Silva | leads the delegation of Brazil | Brazil"},
		{"all capitals", "MAJOR GENERAL PATRICK RYDER: Good afternoon.", "person: Patrick Ryder | MAJOR GENERAL | "},
		{"an abbreviation between office and name", "The leader of the Patriotic Front (PF) Anna Schmidt spoke.", "person: Anna Schmidt | leader of the Patriotic Front | "},
		{"a small letter after a hyphen", "Secretary-General Ban Ki-moon of the United Nations spoke.", "person: Ban Ki-moon | Secretary-General | United Nations"},
		{"particles", "Saudi Crown Prince Mohammed bin Salman hosted.", "person: Mohammed bin Salman | Saudi Crown Prince | Saudi Arabia"},
		{"aide of one whose side is known", "Russian President Vladimir Putin left. Putin's aide Yury Ushakov stayed.", "person: Yury Ushakov | Putin's aide | Russia"},
		{"office known only by other words", "Viktor Orban told a paper that he was against it. The Hungarian prime minister gave no reason.", "person: Viktor Orban | Hungarian prime minister | Hungary"},
		{"a state by abbreviation", "Talks with the UAE began.", "state: United Arab Emirates |  | "},
		{"a capital that speaks", "Moscow said it was ready.", "state: Russia |  | "},
		{"a people", "The Russians left early.", "state: Russia |  | "},
		{"a state's side", "The Chinese side agreed.", "state: China |  | "},
		{"a state that is no more", "Soviet Foreign Minister Eduard Shevardnadze spoke in Moscow.", "person: Eduard Shevardnadze | Soviet Foreign Minister | Soviet Union"},
		{"a people without its state's name", "Israel and the Palestinians met.", "group: Palestinians |  | "},
		{"a seat has a side", "The Kremlin declined.", "organisation: Kremlin |  | Russia"},
		{"a ministry by its kind", "The Egyptian foreign ministry denied it.", "organisation: Egyptian foreign ministry |  | Egypt"},
		{"a bloc", "The EU agreed.", "bloc: European Union |  | "},
		{"a movement", "Hizbullah refused.", "group: Hezbollah |  | "},
		{"an outlet", "He told the Washington Post so.", "outlet: Washington Post |  | "},
		{"an unnamed official", "A senior U.S. official said so.", "anonymous: unnamed senior U.S. official | senior U.S. official | United States"},
		{"unnamed sources with what they know", "Two sources familiar with the talks said so.", "anonymous: two unnamed sources familiar with the talks | sources familiar with the talks | "},
		{"a spokesman of somebody", "A spokeswoman for Theresa May said no.", "anonymous: unnamed spokeswoman for Theresa May | spokeswoman for Theresa May | "},
		{"a group", "EU leaders met.", "group: EU leaders |  | European Union"},
		{"both sides", "Both sides agreed.", "group: both sides |  | "},
		{"an abbreviation that the text explains", "The Arab League (AL) met. AL Secretary General Amr Moussa spoke.", "person: Amr Moussa | AL Secretary General | Arab League"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := resolve(s, readout.Document{Text: c.text})
			var got []string
			for _, a := range d.Actors {
				got = append(got, fmt.Sprintf("%s: %s | %s | %s", a.Type, a.Name, a.Role, a.Side))
			}
			if !slices.Contains(got, c.want) {
				t.Errorf("no %q in\n%s", c.want, strings.Join(got, "\n"))
			}
		})
	}
}

// TestMentions wants each word of "want" to speak of the actor after the colon;
// "-" is nobody, and "none" is no mention at all. The last such word counts.
func TestMentions(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, issuer, want string }{
		{"short form", "Russian Foreign Minister Sergei Lavrov spoke. Lavrov left.", "", "Lavrov: Sergei Lavrov"},
		{"title", "President Vladimir Putin spoke. Mr. Putin left.", "", "Putin: Vladimir Putin"},
		{"family name first", "President Xi Jinping spoke. Xi left.", "", "Xi: Xi Jinping"},
		{"spelling", "President Volodymyr Zelensky spoke. Zelenskyy left.", "", "Zelenskyy: Volodymyr Zelensky"},
		{"two of one name", "President Bill Clinton met Senator Hillary Clinton. Hillary Clinton left.", "", "Hillary Clinton: Hillary Clinton"},
		{"the minister", "Sergei Lavrov, the Russian foreign minister, met President Vladimir Putin. The minister left.", "", "The minister: Sergei Lavrov"},
		{"the minister of one side", "French Foreign Minister Jean Martin met Italian Foreign Minister Luigi Rossi. The French minister left.", "", "The French minister: Jean Martin"},
		{"not the vice president", "President John Adams met Vice President George Smith. The president left.", "", "The president: John Adams"},
		{"a pronoun is coref's", "Sergei Lavrov met Marco Rubio. He left.", "", "He: none"},
		{"the official", "A senior Egyptian official spoke. The official left.", "", "The official: unnamed senior Egyptian official"},
		{"a king is no minister of that first name", "Prime Minister Abdullah Orsen left. King Abdullah spoke.", "", "King Abdullah: Abdullah"},
		{"a sheikh may be", "Prime Minister Mohammed Orsen left. Sheikh Mohammed spoke.", "", "Sheikh Mohammed: Mohammed Orsen"},
		{"the diplomat is the unnamed one", "A senior Egyptian diplomat spoke. Foreign Minister Anna Orsen left. The diplomat said no.", "", "The diplomat: unnamed senior Egyptian diplomat"},
		{"the spokesman named last", "A senior Egyptian spokesman spoke. Egyptian spokesman Anna Orsen left. The spokesman said no.", "", "The spokesman: Anna Orsen"},
		{"the paper, not the agency", "The Icelandic daily Morgunposten wrote it, Xinhua said. The newspaper gave no names.", "", "The newspaper: Morgunposten"},
		{"the government in a capital", "The government in Asmara said no.", "", "The government in Asmara: Eritrea"},
		{"the principal of a readout", "The President spoke with Prime Minister John Smith of Canada.", "The White House", "The President: The President"},
		{"a capital is a place", "They met in Moscow.", "", "Moscow: none"},
		{"a capital acts", "Moscow refused.", "", "Moscow: Russia"},
		{"a town and its country", "They met in Riyadh, Saudi Arabia.", "", "Riyadh: none"},
		{"us is no state", "They told us so.", "", "us: none"},
		{"half of a divided state", "North Korea agreed. Then the South refused.", "", "the South: South Korea"},
		{"an assembly is no general", "The UN General Assembly met.", "", "General: UN General Assembly"},
		{"not who speaks for the government", "A spokesman for the government declined. Talks ended. The government said it would go on.", "", "The government: -"},
		{"a headline's verb", "Minister Receives Guest", "", "Receives: none"},
		{"an adjective is nobody", "Russian gas flows.", "", "Russian: none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := resolve(s, readout.Document{Text: c.text, Issuer: c.issuer})
			words, want, _ := strings.Cut(c.want, ": ")
			at := strings.LastIndex(c.text, words)
			i := d.ActorOf(readout.Span{Start: at, End: at + len(words)})
			got := "none"
			if m, ok := d.MentionAt(readout.Span{Start: at, End: at + len(words)}); ok {
				if got = "-"; i >= 0 {
					got = d.Actors[m.Actor].Name
				}
			}
			if got != want {
				t.Errorf("%q is %q, want %q", words, got, want)
			}
		})
	}
}

// TestShortNames wants whom each mention that is no more than "Karim" speaks of.
func TestShortNames(t *testing.T) {
	s := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"it stays with whom it was used of", "President Karim Osman Bey spoke. Karim left. Senator Ali Karim said so. Karim came back.", "Karim Osman Bey, Karim Osman Bey"},
		{"before any full one", "Karim to speak. President Karim Osman Bey agreed, Senator Ali Karim said.", "Karim Osman Bey"},
		{"a last name that was not used before", "President Karim Osman Bey spoke. Senator Ali Karim came. Karim left.", "Ali Karim"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := resolve(s, readout.Document{Text: c.text})
			var got []string
			for _, m := range d.Mentions {
				if c.text[m.Start:m.End] == "Karim" && m.Actor >= 0 {
					got = append(got, d.Actors[m.Actor].Name)
				}
			}
			if g := strings.Join(got, ", "); g != c.want {
				t.Errorf("got %q, want %q", g, c.want)
			}
		})
	}
}

func TestSideOfActor(t *testing.T) {
	d := resolve(load(t), readout.Document{Text: "Russian Foreign Minister Sergei Lavrov met the EU and two reporters. France left."})
	got := map[string]string{}
	for i, a := range d.Actors {
		got[a.Name] = d.Side(i)
	}
	for name, want := range map[string]string{"Sergei Lavrov": "Russia", "European Union": "European Union", "France": "France"} {
		if got[name] != want {
			t.Errorf("side of %s is %q, want %q (%v)", name, got[name], want, got)
		}
	}
	if d.Side(-1) != "" || d.Side(len(d.Actors)) != "" {
		t.Error("an actor that is not there has a side")
	}
}

// TestNames wants the entity head's names used, and its slips borne: an office
// or a country marked as a person is none.
func TestNames(t *testing.T) {
	doc := readout.Document{Text: "President Tshisekedi met Kagame. The United States watched."}
	d := &draft.Draft{Document: &doc, Text: text.Parse(&doc), Names: []draft.Name{
		{Span: readout.Span{Start: 0, End: 20}, Kind: draft.NamePerson}, {Span: readout.Span{Start: 25, End: 31}, Kind: draft.NamePerson},
		{Span: readout.Span{Start: 37, End: 43}, Kind: draft.NamePerson},
	}}
	actors, _, _ := link.Resolve(d, load(t))
	var got []string
	for _, a := range actors {
		got = append(got, string(a.Type)+" "+a.Name)
	}
	if want := "person Tshisekedi, person Kagame, state United States"; strings.Join(got, ", ") != want {
		t.Errorf("actors %q, want %q", strings.Join(got, ", "), want)
	}
}

// TestNoPerson wants nobody where the entity head took a thing for a person.
func TestNoPerson(t *testing.T) {
	for _, c := range []struct{ name, text, marked string }{
		{"a text", "The Communiqué was issued.", "Communiqué"},
		{"a division", "Economic Policy was discussed.", "Economic Policy"},
		{"an abbreviation", "The envoy (ABCiO) was present.", "ABCiO"},
		{"a city", "Students stayed in Shanghai until May.", "Shanghai"},
		{"a pronoun", "Nobody told them.", "Nobody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := readout.Document{Text: c.text}
			at := strings.Index(c.text, c.marked)
			d := &draft.Draft{Document: &doc, Text: text.Parse(&doc), Names: []draft.Name{{Span: readout.Span{Start: at, End: at + len(c.marked)}, Kind: draft.NamePerson}}}
			actors, _, _ := link.Resolve(d, load(t))
			for _, a := range actors {
				if a.Type == readout.ActorPerson {
					t.Errorf("person %q", a.Name)
				}
			}
		})
	}
}

// FuzzResolve wants what Resolve promises of any text: mentions in order, apart,
// within the text, of actors that are there.
func FuzzResolve(f *testing.F) {
	s := load(f)
	for _, seed := range []string{
		"U.S. Secretary of State Marco Rubio met him, the minister of France.", "the the of 's - Mr. .", "President President (EU) and, and",
		"Presidents A and B of C and D, E and F", "his aide's aide's aide", "SENIOR OFFICIALS' office of the", "\xff\xfe Moscow \x00's",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d := resolve(s, readout.Document{Text: in})
		end := 0
		for _, m := range d.Mentions {
			if m.Start < end || m.End <= m.Start || m.End > len(in) {
				t.Fatalf("mention [%d,%d) after %d in %d bytes", m.Start, m.End, end, len(in))
			}
			if m.Actor < -1 || m.Actor >= len(d.Actors) || m.Head < 0 || m.Head >= len(d.Text.Tokens) {
				t.Fatalf("mention of actor %d, head %d", m.Actor, m.Head)
			}
			end = m.End
		}
		for _, a := range d.Actors {
			if a.Name == "" || len(a.Mentions) == 0 {
				t.Fatalf("actor %+v", a)
			}
			for _, p := range a.Mentions {
				if err := p.Check(in); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}
