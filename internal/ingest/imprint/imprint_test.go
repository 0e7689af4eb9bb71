package imprint

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/plain"
)

func TestParseDateline(t *testing.T) {
	for _, c := range []struct{ text, span, place, date, agency string }{
		{"RIYADH, Feb. 18 (Reuters) - Talks began.", "RIYADH, Feb. 18 (Reuters)", "RIYADH", "", "Reuters"},
		{"KINSHASA, April 19, 1997 (AFP)", "KINSHASA, April 19, 1997 (AFP)", "KINSHASA", "1997-04-19", "AFP"},
		{"MOSCOW (AP) — Envoys met.", "MOSCOW (AP)", "MOSCOW", "", "AP"},
		{"Paris, 19 March 2018", "Paris, 19 March 2018", "Paris", "2018-03-19", ""},
		{"Geneva - Envoys met.", "Geneva", "Geneva", "", ""},
		{"Port Vila, 12 May 2025 – Envoys met.", "Port Vila, 12 May 2025", "Port Vila", "2025-05-12", ""},
		{"MOSCOW. March 5 (Interfax) - Envoys met.", "MOSCOW. March 5 (Interfax)", "MOSCOW", "", "Interfax"},
		{"THE HAGUE, March 25. /TASS/. Envoys met.", "THE HAGUE, March 25. /TASS/", "THE HAGUE", "", "TASS"},
		{"SEOUL, South Korea, Jan. 7 — Envoys met.", "SEOUL, South Korea, Jan. 7", "SEOUL, South Korea", "", ""},
		{"WASHINGTON: Envoys met.", "WASHINGTON", "WASHINGTON", "", ""},
		{"Washington, DC - On Monday envoys met.", "Washington, DC", "Washington, DC", "", ""},
		{"BREAKING — Envoys met.", "", "", "", ""},
		{"Russia – Phone call between presidents", "", "", "", ""},
		{"Saturday, August 24, 2019", "", "", "", ""},
		{"London, 5 May was a cold day.", "", "", "", ""},
		{"On Monday, May 5 - the day of the talks - envoys met.", "", "", "", ""},
		{"Lavrov (left) - the minister - spoke.", "", "", "", ""},
		{"Moscow and Washington - two capitals - agreed.", "", "", "", ""},
	} {
		l, ok := parseDateline(c.text)
		if !ok {
			l = line{}
		}
		if l.place != c.place || c.text[:l.end] != c.span || string(l.day.date()) != c.date || l.agency != c.agency {
			t.Errorf("%q: place %q, span %q, date %q, agency %q", c.text, l.place, c.text[:l.end], l.day.date(), l.agency)
		}
	}
}

func TestLineDate(t *testing.T) {
	for _, c := range []struct {
		text, date string
		ok         bool
	}{
		{"February 18, 2025", "2025-02-18", true},
		{"18 February 2025", "2025-02-18", true},
		{"2025-02-18", "2025-02-18", true},
		{"Feb. 18, 2025 7:30 a.m.", "2025-02-18", true},
		{"Tuesday, October 24, 2023", "2023-10-24", true},
		{"Mis à jour le : 20/03/2018", "2018-03-20", true},
		{"Posted on 17 November 2020, 9:26 AM", "2020-11-17", true},
		{"Last updated: 2005-04-07 09:14", "2005-04-07", true},
		{"5 December 2023, 18:57 GMT", "2023-12-05", true},
		{"03/04/2018", "", true}, // the order is not known
		{"February 30, 2025", "", false},
		{"February 18", "", false},
		{"On February 18, 2025 the talks began", "", false},
	} {
		d, ok := lineDate(c.text)
		if string(d) != c.date || ok != c.ok {
			t.Errorf("%q: %q %v, want %q %v", c.text, d, ok, c.date, c.ok)
		}
	}
}

func TestNearYear(t *testing.T) {
	for _, c := range []struct {
		month, day      int
		published, want readout.CivilDate
	}{
		{2, 18, "2025-02-18", "2025-02-18"},
		{12, 31, "2025-01-01", "2024-12-31"},
		{1, 1, "2024-12-31", "2025-01-01"},
		{2, 29, "2025-03-01", ""},
		{2, 18, "", ""},
	} {
		if got := (partialDate{0, c.month, c.day}).near(c.published); got != c.want {
			t.Errorf("%d-%d near %s: %q, want %q", c.month, c.day, c.published, got, c.want)
		}
	}
}

func TestIsFurniture(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Embed:", true}, {"Skip to main content", true}, {"Subscribe to our newsletter", true}, {"###", true}, {"0 comments", true},
		{"Home > World > Asia-Pacific", true}, {"News   /", true}, {"=(PICTURE)=", true}, {"ATTENTION - ADDS details, background ///", true},
		{"back to top", true}, {"A+", true}, {"A", true}, {"Share this article", true}, {"© 2025 The Post", true}, {"ENDS", true}, {"|", true},
		{"Shares fell on Tuesday.", false}, {"The talks ended.", false}, {"Loaded trucks crossed the border.", false}, {"Home affairs ministers met.", false},
		{"A deal was struck.", false}, {"Top officials met.", false}, {"Print workers went on strike.", false}, {"Text of the agreement", false}, {"Ends of the pipeline", false},
	} {
		if got := isFurniture(c.text); got != c.want {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

// TestRead reads small documents; want lists each block's kind and what else was found.
func TestRead(t *testing.T) {
	const prose = "The ministers of the two states met in the capital on Tuesday, a spokesman for the hosts said."
	for _, c := range []struct{ name, text, want string }{
		{"title, prose", "Ministers meet in capital\n\n" + prose, "title paragraph | title=Ministers meet in capital"},
		{"no title", prose + "\n\n" + prose + " Again.", "paragraph paragraph"},
		{"kicker, title, date", "WORLD\n\nMinisters meet over the lake\n\n12 May 2025\n\n" + prose, "furniture title date paragraph | title=Ministers meet over the lake published=2025-05-12"},
		{"byline", "Ministers meet in capital\n\nBy Ida Holm and Sam Oduya\n\n" + prose, "title byline paragraph | title=Ministers meet in capital byline=Ida Holm and Sam Oduya"},
		{"photo in brackets", "Delegates arrive. (Photo: Jonas Bell)\n\n" + prose, "caption credit paragraph | caption=Delegates arrive. photo=Photo: Jonas Bell"},
		{"photo by agency", "Delegates arrive. Jonas Bell / Getty Images\n\n" + prose, "caption credit paragraph | caption=Delegates arrive. photo=Jonas Bell / Getty Images"},
		{"agency first", "Delegates arrive. REUTERS/Jonas Bell\n\n" + prose, "caption credit paragraph | caption=Delegates arrive. photo=REUTERS/Jonas Bell"},
		{"file photo", "The minister on a visit. (file photo)\n\n" + prose, "caption paragraph | caption=The minister on a visit. (file photo)"},
		{"source", prose + "\n\nSource: Xinhua", "paragraph credit | wire=Xinhua"},
		{"with an agency", prose + "\n\n— With AP", "paragraph credit | wire=AP"},
		{"reporting by", prose + "\n\nReporting by Ida Holm; Editing by Sam Oduya", "paragraph credit | contributing=Reporting by Ida Holm; Editing by Sam Oduya"},
		{"related, prefixed", prose + "\n\nRead also: Patrol boats return", "paragraph furniture related | related=Patrol boats return"},
		{"related, listed", prose + "\n\nMost read\n\nPatrol boats return\n\nFish prices rise again", "paragraph furniture related related | related=Patrol boats return related=Fish prices rise again"},
		{"read more is a verb", prose + "\n\nRead more widely, the declaration binds both states, and nothing in it stops them from going further.", "paragraph paragraph"},
		{"lead printed twice", prose + "\n\n" + prose, "paragraph furniture"},
		{"agency under the title", "Ministers meet in capital\n(Agencies)\n\n" + prose, "title credit paragraph | title=Ministers meet in capital wire=Agencies"},
		{"cut quotation", "“We shall go on,” he told a small group of reporters on the\n\nsteps of the ministry, “until the work is done.”\n\n" + prose, "paragraph paragraph"},
		{"interview", prose + "\n\nQ: Will you meet again?\n\nA: We will.", "paragraph paragraph paragraph"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Read(plain.Parse(c.text), Given{})
			var kinds, found []string
			for _, b := range d.Blocks {
				kinds = append(kinds, string(b.Kind))
			}
			add := func(name, value string) {
				if value != "" {
					found = append(found, name+"="+value)
				}
			}
			add("title", d.Title)
			add("published", string(d.Published))
			add("byline", d.Byline)
			for _, x := range d.Credits {
				add(x.Kind, x.Span.Text)
			}
			for _, x := range d.Wire {
				add("wire", x.Agency)
			}
			for _, x := range d.Related {
				add("related", x.Title)
			}
			got := strings.TrimSuffix(strings.Join(kinds, " ")+" | "+strings.Join(found, " "), " | ")
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOutlet(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://www.themoscowtimes.com/2025/02/18/a", "The Moscow Times"},
		{"https://edition.cnn.com/a", "CNN"}, {"http://en.kremlin.ru/events/1", "President of Russia"},
		{"https://en.wikinews.org/wiki/A", "Wikinews"}, {"https://notcnn.com/a", ""}, {"https://example.org/cnn.com", ""}, {"%%", ""}, {"", ""},
	} {
		if got := outletAt(c.address); got != c.want {
			t.Errorf("%s: %q, want %q", c.address, got, c.want)
		}
	}
	if got := CutOutlet("Talks resume in Vienna | AP News", ""); got != "Talks resume in Vienna" {
		t.Errorf("title %q", got)
	}
	if got := CutOutlet("Talks resume - but for how long", "The Post"); got != "Talks resume - but for how long" {
		t.Errorf("title %q", got)
	}
}

func TestOfficial(t *testing.T) {
	const prose = "The ministers of the two states met in the capital on Tuesday, and spoke about the border lake for two hours."
	for _, c := range []struct{ text, url, issuer, kind string }{
		{"THE WHITE HOUSE\n\nPhone call with the Prime Minister\n\n" + prose, "", "The White House", "readout"},
		{"Joint Statement of the Two Ministers\n\n" + prose, "", "", "joint_statement"},
		{"Ministers end two days in Dorn\n\nThe Co-Chairs of the Bay Group made this statement public today:\n\n" + prose, "", "", "joint_statement"},
		{"We, the ministers of Kazmira and Norland, have met in Dorn. " + prose, "", "", "joint_statement"},
		{"Ministers end two days in Dorn\n\nThe minister made no statement. " + prose, "", "", ""},
		{"Talks in the capital\n\n" + prose, "https://www.state.gov/a", "U.S. Department of State", "readout"},
		{"Ministers meet at last\n\n" + prose, "", "", ""},
		{"Statement on the lake talks\n\n" + prose, "", "", "readout"},
		{"Statement on lake angers Norland\n\nVIENNA (AFP) - " + prose, "", "", "wire"},
		{"Ministry press conference of 4 March with spokesman Bo Lind\n\n" + prose, "", "", "readout"},
		{"Prime Minister Halim speaks with President Petrov\n\n" + prose, "", "", "readout"},
		{"Halim speaks with Petrov\n\n" + prose, "", "", ""},
		{"President Halim speaks with Petrov\n\nBy Ann Ames\n\n" + prose, "", "", "news"},
		{"PM call with President Petrov: 5 March 2024\n\n" + prose, "", "", "readout"},
		{"The minister held a phone call with President Petrov\n\n" + prose, "", "", "readout"},
		{"Statement attributable to the Spokesperson\n\n" + prose, "", "", "readout"},
		{"Press release regarding the talks\n\n" + prose, "", "", "readout"},
		{"Foreign Office on the talks about the lake\n\n" + prose, "", "Foreign Office", "readout"},
		{"Villagers on the talks about the lake\n\n" + prose, "", "", ""},
		{"From: Prime Minister's Office, 10 Downing Street\n\nMinisters meet at last\n\n" + prose, "", "Prime Minister's Office, 10 Downing Street", "readout"},
		{"Official website of the President of Norland\n\nMinisters meet at last\n\n" + prose, "", "President of Norland", "readout"},
		{"The Embassy of Norland in Kazmira\n\nMinisters meet at last\n\n" + prose, "", "The Embassy of Norland in Kazmira", "readout"},
		{"Ministers meet at last\n\n" + prose + "\n\nSource: Ministry of Trade of Norland", "", "Ministry of Trade of Norland", "readout"},
		{"Ministers meet at last\n\n" + prose + "\n\nSource: the harbour master of Norland", "", "", ""},
		{"MINISTRY OF FOREIGN AFFAIRS\n\nMinisters meet at last\n\n" + prose, "", "MINISTRY OF FOREIGN AFFAIRS", "readout"},
		{"SOUTHERN BAY COMMUNITY\n\nMinisters meet at last\n\nDorn, 4 March 2024\n\n" + prose, "", "Southern Bay Community", "readout"},
		{"BSCO MISSION TO NORLAND\n\nMinisters meet at last\n\nDorn, 4 March 2024\n\nThe BSCO is glad. " + prose, "", "BSCO Mission to Norland", "readout"},
		{"Mission of the Bay States in Dorn (MBSD)\n\nMinisters meet at last\n\n" + prose, "", "Mission of the Bay States in Dorn", "readout"},
		{"Norland Presidency – Information Office\n\nMinisters meet at last\n\n" + prose, "", "Norland Presidency", "readout"},
		{"SOUTHERN BAY COMMUNITY\n\nMinisters meet at last\n\nBy Ann Ames\n\n" + prose, "", "", "news"},
		{"BSCO Secretary General receives Minister of Norland\n\nDorn, 4 March 2024\n\n" + prose, "", "BSCO", "readout"},
		{"BSCO Secretary General angers Minister of Norland\n\nDorn, 4 March 2024\n\n" + prose, "", "", "news"},
		{"Minister of Norland received\n\nThe minister came to the capital on Tuesday for two hours of talks about the lake, the Akmar press service reports.", "", "Akmar press service", "readout"},
		{"JOINT STATEMENT OF THE PRESIDENTS OF NORLAND AND KAZMIRA\n\n" + prose, "", "Presidents of Norland and Kazmira", "joint_statement"},
		{"Press release No. 44/2024\n\nMinisters meet at last\n\n" + prose, "", "", "readout"},
		{"HOME / STATEMENTS\n\nMinisters meet at last\n\n" + prose, "", "", "readout"},
		{"Ministers meet at last\n\n" + prose + "\n\nPosted by the mission | Filed under: Press Releases", "", "", "readout"},
		{"Ministers meet at last\n\nBy Ann Ames\n\n" + prose + "\n\nFiled under: Statements", "", "", "news"},
		{"On the lake\n\nThe White House put out a press release today on the talks of the two ministers about the lake.", "", "The White House", "readout"},
		{"On the lake\n\nThe White House put out a new plan today for the talks of the two ministers about the lake.", "", "", ""},
		{"On the lake\n\nBy Ann Ames\n\nThe White House put out a press release today on the talks of the two ministers about the lake.", "", "", "news"},
		{"White House hails talks on lake\n\n" + prose, "", "", ""},
		{"Call with the President of Kazmira – Statement of the Office of the President\n\n" + prose, "", "Office of the President", "readout"},
		{"Call with the President of Kazmira – Communication by the Ministry of General Affairs\n\n" + prose, "", "Ministry of General Affairs", "readout"},
		{"Kazmira – Statement by the spokesman for the Ministry of Health\n\n" + prose, "", "", ""},
		{"Call with the President of Kazmira – Communiqué of the Norlandic Presidency\n\n" + prose, "", "Norlandic Presidency", "readout"},
		{"Press Office of the President of Norland | Official Website\n\nMinisters meet at last\n\n" + prose, "", "President of Norland", "readout"},
		{"Office of the Prime Minister · Republic of Norland\n\nMinisters meet at last\n\n" + prose, "", "Office of the Prime Minister", "readout"},
		{"Ministers meet at last\n\nFrom: Global Affairs Canada\n\n" + prose, "", "Global Affairs Canada", "readout"},
		{"EEAS Press Team, Dorn, 4.3.2024\n\nMinisters meet at last\n\n" + prose, "", "EEAS", "readout"},
		{"NATO press service denies report of talks\n\nVIENNA (AFP) - " + prose, "", "", "wire"},
		{"Office of the Spokesman\n\nMinisters meet at last\n\n" + prose, "", "U.S. Department of State", "readout"},
		{"Norland House\nOffice of the Spokesman\n\nMinisters meet at last\n\n" + prose, "", "Office of the Spokesman", "readout"},
		{"Ministers meet at last\n\nVIENNA (AFP) - " + prose, "", "", "wire"},
		{"Ministers sign joint statement on lake\n\nVIENNA (AFP) - " + prose, "", "", "wire"},
	} {
		d := Read(plain.Parse(c.text), Given{URL: c.url})
		if d.Issuer != c.issuer || d.Kind != c.kind {
			t.Errorf("%.40q: issuer %q, kind %q; want %q, %q", c.text, d.Issuer, d.Kind, c.issuer, c.kind)
		}
	}
}
