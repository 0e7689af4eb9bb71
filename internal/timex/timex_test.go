package timex_test

import (
	"strings"
	"testing"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/timex"
)

// The anchor of the tables is Wednesday 18 March 2026 where a row names none.
const wednesday = "2026-03-18"

// Rows are text and what is found: words, days and precision; "-" for nothing.
func TestFind(t *testing.T) {
	tests := []struct{ name, anchor, text, want string }{
		{"weekday past", "", "The envoy landed in Muscat on Monday.", "Monday 2026-03-16 day"},
		{"weekday future", "", "The envoy will land in Muscat on Monday.", "Monday 2026-03-23 day"},
		{"weekday would", "", "Aides said she would fly to Oman on Sunday.", "Sunday 2026-03-22 day"},
		{"weekday due to", "", "Both teams are due to sit down again on Saturday.", "Saturday 2026-03-21 day"},
		{"weekday plans to", "", "He plans to brief lawmakers on Thursday.", "Thursday 2026-03-19 day"},
		{"weekday passive future", "", "The round will be held on Tuesday in Oslo.", "Tuesday 2026-03-24 day"},
		{"weekday passive past", "", "The round was held on Tuesday in Oslo.", "Tuesday 2026-03-17 day"},
		{"weekday would have", "", "The talks would have opened on Monday.", "Monday 2026-03-16 day"},
		{"weekday did not", "", "The two did not meet on Monday.", "Monday 2026-03-16 day"},
		{"weekday present of a plan", "", "The conference opens on Friday.", "Friday 2026-03-20 day"},
		{"weekday progressive", "", "The minister is travelling to Doha on Friday.", "Friday 2026-03-20 day"},
		{"weekday set for", "", "The signing is set for Monday.", "Monday 2026-03-23 day"},
		{"weekday opens the sentence", "", "On Sunday, the two ministers will hold a call.", "Sunday 2026-03-22 day"},
		{"weekday opens a clause", "", "They met twice, but on Friday the teams will part.", "Friday 2026-03-20 day"},
		{"weekday ahead of", "", "Aides met ahead of Friday's talks.", "Friday 2026-03-20 day"},
		{"weekday after", "", "The tone has changed after Friday's talks.", "Friday 2026-03-13 day"},
		{"weekday of the day itself", "", "The two spoke on Wednesday.", "Wednesday 2026-03-18 day"},
		{"weekday of the day, ahead", "", "The council will vote on Wednesday.", "Wednesday 2026-03-18 day or 2026-03-25"},
		{"weekday later on", "", "They will meet later on Wednesday.", "later on Wednesday 2026-03-18 day"},
		{"weekday late", "", "The plane took off late Monday.", "late Monday 2026-03-16 day"},
		{"weekday evening", "", "They dined on Tuesday evening.", "Tuesday evening 2026-03-17 day"},
		{"weekday with date", "", "It opened on Tuesday, February 18, 2025, in Riyadh.", "Tuesday, February 18, 2025 2025-02-18 day"},
		{"weekday with date in parentheses", "", "It ended on Friday (March 13).", "Friday (March 13) 2026-03-13 day"},
		{"weekday of next week", "", "Talks resume on Monday of next week.", "Monday of next week 2026-03-23 day"},
		{"weekday next", "", "The summit is next Sunday.", "next Sunday 2026-03-22 day or 2026-03-29"},
		{"weekday last", "", "It was signed last Friday.", "last Friday 2026-03-13 day or 2026-03-06"},
		{"weekdays joined", "", "They conferred on Monday and Tuesday.", "Monday and Tuesday 2026-03-16/2026-03-17 range"},
		{"weekdays apart", "", "They met on Monday and Wednesday.", "Monday 2026-03-16 day; Wednesday 2026-03-18 day"},
		{"weekdays of next week, the first of them later than today", "", "They will confer on Thursday and Friday of next week.", "Thursday and Friday of next week 2026-03-26/2026-03-27 range"},
		{"from last week's day to next week's", "", "They will be there from last Friday to Thursday of next week.", "from last Friday to Thursday of next week 2026-03-13/2026-03-26 range"},
		{"weekdays of last week", "", "They conferred on Monday and Tuesday of last week.", "Monday and Tuesday of last week 2026-03-09/2026-03-10 range"},
		{"weekdays of next week", "", "They will confer on Monday and Tuesday of next week.", "Monday and Tuesday of next week 2026-03-23/2026-03-24 range"},
		{"weekday to weekday", "", "She will tour the region from Friday to Sunday.", "from Friday to Sunday 2026-03-20/2026-03-22 range"},
		{"weekday with clock", "", "They will meet at 7:30 p.m. on Friday.", "at 7:30 p.m. on Friday 2026-03-20 day"},
		{"weekday between", "", "The chair rested between Friday and Sunday.", "between Friday and Sunday 2026-03-13/2026-03-15 range"},
		{"weekday earlier on", "", "A spokesman, asked earlier on Tuesday, will not say.", "earlier on Tuesday 2026-03-17 day"},
		{"weekday week", "", "A reply should come on Friday week.", "Friday week 2026-03-27 day"},
		{"weekday whether", "", "Whether they attend on Friday is open.", "Friday 2026-03-20 day"},
		{"weekday by, past", "", "By late Tuesday no deal was in sight.", "By late Tuesday 2026-03-17 day"},
		{"weekday moved", "", "The meeting was moved from Tuesday to Thursday.", "from Tuesday 2026-03-17 day; Thursday 2026-03-19 day"},
		{"weekday postponed until", "", "The meeting was postponed until Friday.", "until Friday 2026-03-20 day"},
		{"weekday to noon", "", "It lasted from 10 a.m. to noon on Tuesday.", "noon on Tuesday 2026-03-17 day"},
		{"weekday on for", "", "The meeting is on for Friday.", "Friday 2026-03-20 day"},
		{"weekday every", "", "They met every Tuesday of the war.", "-"},
		{"weekdays with days", "", "He will be there from Sunday 29 March to Friday 3 April.", "from Sunday 29 March to Friday 3 April 2026-03-29/2026-04-03 range"},
		{"weekdays with days, one month", "", "He will be there from Sunday 22 to Tuesday 24 March.", "from Sunday 22 to Tuesday 24 March 2026-03-22/2026-03-24 range"},
		{"weekdays with days, two months", "", "He will be there from Monday 30 to Friday 3 April.", "from Monday 30 to Friday 3 April 2026-03-30/2026-04-03 range"},
		{"weekdays with dates and commas", "", "He will be there from Sunday, March 22, to Tuesday, March 24.", "from Sunday, March 22, to Tuesday, March 24 2026-03-22/2026-03-24 range"},
		{"weekday called off", "", "Friday's round has been called off.", "Friday 2026-03-20 day"},
		{"weekday was called off", "", "Friday's round was called off.", "Friday 2026-03-13 day"},
		{"weekday of what is", "", "The next round is on Friday.", "Friday 2026-03-20 day"},
		{"weekday until, present", "", "The truce stays until midnight Sunday.", "until midnight Sunday 2026-03-18/2026-03-22 by"},
		{"weekday until, past", "", "The truce lasted until Sunday.", "until Sunday 2026-03-15 day"},
		{"weekday not until", "", "They will not meet until Friday.", "until Friday 2026-03-20 day"},
		{"weekday after its week", "", "He will be back next week, on Tuesday.", "next week, on Tuesday 2026-03-24 day"},
		{"weekday following", "", "They met on 3 March and the following Monday.", "3 March 2026-03-03 day; following Monday 2026-03-09 day"},
		{"weekday previous", "", "They met on 3 March, as they had the previous Friday.", "3 March 2026-03-03 day; previous Friday 2026-02-27 day"},
		{"weekday first of a month", "", "They meet on the first Monday of April.", "first Monday of April 2026-04-06 day"},
		{"weekday last of a month", "", "They met on the last Friday in February.", "last Friday in February 2026-02-27 day"},
		{"weekday with weeks from", "", "They will meet two weeks from Friday.", "two weeks from Friday 2026-04-03 day"},
		{"weekday with weeks ago", "", "They met a week ago Monday.", "a week ago Monday 2026-03-09 day"},
		{"weekday recurring", "", "The cabinet meets on Mondays.", "-"},
		{"weekday in a name", "", "The Sunday Times reported on the Good Friday Agreement.", "-"},

		{"today", "", "They met today.", "today 2026-03-18 day"},
		{"tomorrow evening", "", "They meet tomorrow evening.", "tomorrow evening 2026-03-19 day"},
		{"yesterday", "", "Yesterday he flew home.", "Yesterday 2026-03-17 day"},
		{"day before yesterday", "", "He flew home the day before yesterday.", "day before yesterday 2026-03-16 day"},
		{"last night", "", "They talked last night.", "last night 2026-03-17 day"},
		{"this morning", "", "They talked this morning.", "this morning 2026-03-18 day"},
		{"today with date", "2000-07-25", "The summit ended today, July 25, with no deal.", "today, July 25 2000-07-25 day"},
		{"the following day", "", "They met on 3 March. The following day the text was out.", "3 March 2026-03-03 day; following day 2026-03-04 day"},
		{"a day later", "", "They met on March 3. A day later Oslo confirmed it.", "March 3 2026-03-03 day; A day later 2026-03-04 day"},
		{"days after a date", "", "They met two days after the March 3 vote.", "two days after the March 3 2026-03-05 day"},
		{"the day before a date", "", "They met the day before the 3 March vote.", "day before the 3 March 2026-03-02 day"},
		{"the day before, of the paragraph before", "", "They met on March 3.\n\nThe day before, aides had met.", "March 3 2026-03-03 day; day before 2026-03-02 day"},
		{"the day before, in another paragraph", "", "They met on March 3.\n\nAides had met the day before.", "March 3 2026-03-03 day; day before 2026-03-17 day"},
		{"no day after an event", "", "They met the day after the vote.", "-"},
		{"the previous day", "", "They met on March 3. Aides had met the previous day.", "March 3 2026-03-03 day; previous day 2026-03-02 day"},

		{"the next morning", "", "They met on 3 March; the next morning the text was out.", "3 March 2026-03-03 day; next morning 2026-03-04 day"},
		{"that evening", "", "They met on 3 March, and that evening dined.", "3 March 2026-03-03 day; that evening 2026-03-03 day"},
		{"hours later", "", "They met on 3 March and parted 48 hours later.", "3 March 2026-03-03 day; 48 hours later 2026-03-05 day"},
		{"years later", "", "They met in 1979 and three years later parted.", "1979 1979-01-01/1979-12-31 range; three years later 1982-01-01/1982-12-31 range"},

		{"day alone, future", "", "She will fly to Oslo on the 14th.", "14th 2026-04-14 day"},
		{"day alone, past", "", "They last spoke on the 28th.", "28th 2026-02-28 day"},
		{"day alone after a date", "", "They will land on 2 May and leave on the 4th.", "2 May 2026-05-02 day; 4th 2026-05-04 day"},
		{"day alone of a short month", "", "They last spoke on the 31st.", "31st 2026-01-31 day"},
		{"days alone", "", "The teams will sit on the 24th and 25th.", "24th and 25th 2026-03-24/2026-03-25 range"},
		{"day of next month", "", "They will sit on the 3rd of next month.", "3rd of next month 2026-04-03 day"},
		{"last day of the month", "", "It ends on the last day of the month.", "last day of the month 2026-03-31 day"},
		{"day alone before a clause", "", "After the call on the 10th they parted.", "10th 2026-03-10 day"},
		{"three days listed", "", "They met on 3, 4 and 5 February.", "3, 4 and 5 February 2026-02-03/2026-02-05 range"},
		{"no day alone", "", "They met on the 14th floor of the 38th Street house.", "-"},
		{"day and month", "", "It took force on 18 February 2025.", "18 February 2025 2025-02-18 day"},
		{"month and day", "", "It took force on Feb. 18.", "Feb. 18 2026-02-18 day"},
		{"ordinal day", "", "It took force on the 18th of February.", "18th of February 2026-02-18 day"},
		{"days joined", "", "They met on 18 and 19 May 2025.", "18 and 19 May 2025 2025-05-18/2025-05-19 range"},
		{"days with a dash", "", "They met on 15–16 January 2025.", "15–16 January 2025 2025-01-15/2025-01-16 range"},
		{"days from to", "", "They will meet from 3 to 5 May.", "from 3 to 5 May 2026-05-03/2026-05-05 range"},
		{"days between", "", "They will meet between 20 March and 5 April.", "between 20 March and 5 April 2026-03-20/2026-04-05 range"},
		{"days over two months", "", "The tour lasts from 30 April to 2 May.", "from 30 April to 2 May 2026-04-30/2026-05-02 range"},
		{"year by past", "2026-01-02", "They met on December 29.", "December 29 2025-12-29 day"},
		{"year by future", "2026-12-20", "They will meet on January 8.", "January 8 2027-01-08 day"},
		{"year of the sentence", "", "In 1979 they met, and on 26 March they signed.", "1979 1979-01-01/1979-12-31 range; 26 March 1979-03-26 day"},
		{"year next year", "", "The term begins on January 20 next year.", "January 20 next year 2027-01-20 day"},
		{"iso", "", "Updated 2025-02-18 at noon.", "2025-02-18 at noon 2025-02-18 day"},
		{"numeric, both readings", "", "Released 03/04/2025.", "03/04/2025 2025-04-03 day or 2025-03-04"},
		{"no such day", "", "It is dated 31 February 2025.", "February 2025 2025-02-01/2025-02-28 month"},

		{"month past", "", "It was signed in February.", "February 2026-02-01/2026-02-28 month"},
		{"month future", "", "It will be signed in January.", "January 2027-01-01/2027-01-31 month"},
		{"month last", "", "They met in Geneva last November.", "last November 2025-11-01/2025-11-30 month"},
		{"month middle", "", "They will meet in mid-June.", "mid-June 2026-06-10/2026-06-20 approx"},
		{"month late", "", "They met late last month.", "late last month 2026-02-20/2026-02-28 approx"},
		{"year early", "", "They will meet in early 2027.", "early 2027 2027-01-01/2027-04-30 approx"},
		{"year", "", "The pact dates from the talks held in 2024.", "2024 2024-01-01/2024-12-31 range"},
		{"quarter", "", "A report is due in the first quarter of 2027.", "first quarter of 2027 2027-01-01/2027-03-31 range"},
		{"quarter of the tense", "", "Trade fell in the first quarter.", "first quarter 2026-01-01/2026-03-31 range"},
		{"last week of a month", "", "They met in the last week of February.", "last week of February 2026-02-22/2026-02-28 week"},
		{"week of a day", "", "They will meet in the week of March 24.", "week of March 24 2026-03-23/2026-03-29 week"},
		{"weekend of a day", "", "They met on the weekend of 7 March.", "weekend of 7 March 2026-03-07/2026-03-08 range"},
		{"years with two digits", "", "The crisis of 1979-81 hurt both.", "1979-81 1979-01-01/1981-12-31 range"},
		{"years with a dash", "", "He served 2010-2016 in Rome.", "2010-2016 2010-01-01/2016-12-31 range"},
		{"decade with two digits", "", "They fought in the '90s.", "'90s 1990-01-01/1999-12-31 range"},
		{"century", "", "The line goes back to the 19th century.", "19th century 1800-01-01/1899-12-31 range"},
		{"season, not before", "", "Talks are unlikely before the autumn.", "before the autumn 2026-09-01/2026-11-30 range"},
		{"later in the month", "", "They will meet later in the month.", "later in the month 2026-03-01/2026-03-31 month"},
		{"holiday past", "", "The guns fell silent on Christmas Eve.", "Christmas Eve 2025-12-24 day"},
		{"holiday future", "", "They will meet on New Year's Day.", "New Year's Day 2027-01-01 day"},
		{"holiday with year", "", "They met on Easter Sunday 2016.", "Easter Sunday 2016 2016-03-27 day"},
		{"holiday bare", "", "They want it done by Christmas.", "by Christmas 2026-03-18/2026-12-25 by"},
		{"holiday as a name", "", "The Good Friday Agreement ended the Christmas truce.", "-"},
		{"holiday of another church", "", "They met on Orthodox Easter Monday.", "-"},
		{"first week of a month", "", "They will meet in the first week of June.", "first week of June 2026-06-01/2026-06-07 week"},
		{"decade", "", "The border was drawn in the 1920s.", "1920s 1920-01-01/1929-12-31 range"},
		{"season", "", "They will try again in the autumn.", "autumn 2026-09-01/2026-11-30 range"},

		{"the week after next", "", "They will meet the week after next.", "week after next 2026-03-30/2026-04-05 week"},
		{"the month before last", "", "They met the month before last.", "month before last 2026-01-01/2026-01-31 month"},
		{"this week", "", "They held talks this week.", "this week 2026-03-16/2026-03-22 week"},
		{"early next week", "", "They will meet early next week.", "early next week 2026-03-23/2026-03-25 approx"},
		{"last weekend", "", "They met last weekend.", "last weekend 2026-03-14/2026-03-15 range"},
		{"over the weekend, past", "", "They met over the weekend.", "weekend 2026-03-14/2026-03-15 range"},
		{"last month in January", "2026-01-31", "They met last month.", "last month 2025-12-01/2025-12-31 month"},
		{"next month from the 31st", "2026-01-31", "They will meet next month.", "next month 2026-02-01/2026-02-28 month"},
		{"ago days", "", "Five days ago they met.", "Five days ago 2026-03-13 day"},
		{"ago weeks", "", "They met three weeks ago.", "three weeks ago 2026-02-23/2026-03-01 week"},
		{"ago half a year", "", "They met half a year ago.", "half a year ago 2025-09-01/2025-09-30 month"},
		{"ago a year and a half", "", "They met a year and a half ago.", "a year and a half ago 2024-09-01/2024-09-30 month"},
		{"ago to the day", "", "They met ten years ago today.", "ten years ago today 2016-03-18 day"},
		{"ago minutes", "", "The blast came 40 minutes ago.", "40 minutes ago 2026-03-18 day"},
		{"a fortnight", "", "They met a fortnight ago.", "a fortnight ago 2026-03-02/2026-03-08 week"},
		{"within a fortnight", "", "They will meet within a fortnight.", "within a fortnight 2026-03-18/2026-04-01 range"},
		{"past fortnight", "", "They have met twice in the past fortnight.", "past fortnight 2026-03-04/2026-03-18 range"},
		{"in days after a present", "", "Another round follows in three days.", "in three days 2026-03-21 day"},
		{"ago months over the year", "", "They met six months ago.", "six months ago 2025-09-01/2025-09-30 month"},
		{"past weeks", "", "For the past two weeks they have talked.", "past two weeks 2026-03-04/2026-03-18 range"},
		{"next hours", "", "A deal may come in the next 48 hours.", "next 48 hours 2026-03-18/2026-03-20 range"},
		{"within hours", "", "Prisoners go home within 72 hours.", "within 72 hours 2026-03-18/2026-03-21 range"},
		{"within months", "", "They will meet within two to three months.", "within two to three months 2026-03-18/2026-06-18 range or 2026-05-18/2026-06-18"},
		{"in weeks", "", "They will meet in two weeks.", "in two weeks 2026-03-30/2026-04-05 week"},
		{"vague", "", "More will follow in the coming weeks.", "coming weeks  approx"},
		{"by a month", "", "A draft is wanted by June.", "by June 2026-03-18/2026-06-30 by"},
		{"by the end of the year", "", "A draft is wanted by the end of the year.", "by the end of the year 2026-03-18/2026-12-31 by"},
		{"before a day", "", "A draft is wanted before June 1.", "before June 1 2026-03-18/2026-05-31 by"},
		{"before the end", "", "A draft should be out before the end of June.", "before the end of June 2026-03-18/2026-06-30 by"},
		{"until", "", "The truce will hold until Friday.", "until Friday 2026-03-18/2026-03-20 by"},
		{"since a weekday", "", "They have been in Doha since Monday.", "since Monday 2026-03-16/2026-03-18 range"},
		{"years joined", "", "There were rounds in 2021 and 2022.", "2021 and 2022 2021-01-01/2022-12-31 range"},

		{"no age", "", "The 66-year-old leader, aged 66, rested.", "-"},
		{"no amount", "", "They sent 2,024 troops and $2025 to 1900 families.", "-"},
		{"no may the verb", "", "He may march on. May I ask?", "-"},
		{"no May the name", "", "Theresa May spoke to May's aides and to April Hall.", "-"},
		{"no sun", "", "The Sun rose and the men sat.", "-"},
		{"no round", "", "The second round drew on the first meeting.", "-"},
		{"no agenda", "", "The Agenda 2030 cites Resolution 2015.", "-"},
		{"no duration", "", "After two years of war they met for three days.", "-"},
		{"no span of doing", "", "It was the first visit in ten years.", "-"},
		{"empty", "", "", "-"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			anchor := tt.anchor
			if anchor == "" {
				anchor = wednesday
			}
			if got := list(timex.Find(parse(tt.text), readout.CivilDate(anchor))); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func list(dates []readout.Date) string {
	if len(dates) == 0 {
		return "-"
	}
	days := func(d readout.Date) string {
		if d.Start == d.End {
			return string(d.Start)
		}
		return string(d.Start) + "/" + string(d.End)
	}
	var out []string
	for _, d := range dates {
		s := d.Words + " " + days(d) + " " + d.Precision
		if d.Other != nil {
			s += " or " + days(*d.Other)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind_edtf(t *testing.T) {
	tests := []struct{ text, want string }{
		{"They met on Monday.", "2026-03-16"},
		{"They will meet at 7:30 p.m. on Friday.", "2026-03-20T19:30"},
		{"They met last month.", "2026-02"},
		{"They met last week.", "2026-03-09/2026-03-15"},
		{"They met in the autumn of 2025.", "2025-23"},
		{"They met in the third quarter of 2025.", "2025-35"},
		{"They will meet in mid-June.", "2026-06-10~/2026-06-20~"},
		{"A draft is wanted by June.", "../2026-06-30"},
		{"They met in the 1990s.", "199X"},
		{"They may meet on Monday or Tuesday.", "[2026-03-23,2026-03-24]"},
	}
	for _, tt := range tests {
		dates := timex.Find(parse(tt.text), wednesday)
		if len(dates) != 1 || dates[0].EDTF != tt.want {
			t.Errorf("%s: got %+v, want %s", tt.text, dates, tt.want)
		}
	}
}

// Without a day of publication relative words are found and left open; full dates stand.
func TestFind_noAnchor(t *testing.T) {
	got := list(timex.Find(parse("They met on Monday, last month, and on 29 July 2013; on 2 August they met again."), ""))
	want := "Monday  day; last month  month; 29 July 2013 2013-07-29 day; 2 August 2013-08-02 day"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestWindow(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"between two numbers", "They will meet within two to three months.", "2026-05-18 2026-06-18"},
		{"within", "They will meet within two weeks.", "2026-03-18 2026-04-01"},
		{"next days", "They will meet in the next two days.", "2026-03-18 2026-03-20"},
		{"this week", "They will meet this week.", "2026-03-18 2026-03-22"},
		{"early next week", "They will meet early next week.", "2026-03-23 2026-03-25"},
		{"by", "They will meet by the end of April.", "2026-03-18 2026-04-30"},
		{"vague", "They will meet in the coming days.", " "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dates := timex.Find(parse(tt.text), wednesday)
			if len(dates) != 1 {
				t.Fatalf("dates %s", list(dates))
			}
			w := timex.Window(dates[0])
			if got := string(w.From) + " " + string(w.To); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWeekOfSunday(t *testing.T) {
	d := timex.Find(parse("They will meet this week."), "2026-03-22")[0]
	if d.Start != "2026-03-16" || d.End != "2026-03-22" || d.Other == nil || d.Other.Start != "2026-03-23" || d.Other.End != "2026-03-29" {
		t.Errorf("this week, on a Sunday: %+v, other %+v", d, d.Other)
	}
}

func TestPast(t *testing.T) {
	d := timex.Past(timex.Find(parse("They held talks this week."), wednesday)[0])
	if d.Start != "2026-03-16" || d.End != wednesday || d.EDTF != "2026-03-16/2026-03-18" {
		t.Errorf("this week, past: %+v", d)
	}
	whole := timex.Find(parse("They met last week."), wednesday)[0]
	if p := timex.Past(whole); p.Start != whole.Start || p.End != whole.End {
		t.Errorf("last week changed to %s..%s", p.Start, p.End)
	}
}

// Any bytes: no panic, spans in order and over their words, days in order.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"from 3 to 5 May", "Feb. 18, 2025-02-18", "in the next 9999 years", "twenty-five days ago",
		"by\n\nJune", "mid-", "the 31st of February 0000", "Monday and", "within two to", "99/99/9999", "\xff Monday\xfe", "1990s-2000s",
		"first quarter of", "at 25:99 p.m. on Friday", "a year and a half ago", "Sun, 31 Dec 9999 to", "Tuesday (", "the day before"} {
		f.Add(s, "2026-03-18")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, s, anchor string) {
		day, err := readout.ParseCivilDate(anchor)
		if err != nil {
			day = ""
		}
		end := 0
		for _, d := range timex.Find(parse(s), day) {
			if err := d.Span.Check(s); err != nil || d.Span.Start < end || d.Span.Empty() {
				t.Fatalf("%q: span %+v after %d: %v", s, d.Span, end, err)
			}
			end = d.Span.End
			if d.End < d.Start || (d.Start == "") != (d.End == "") {
				t.Fatalf("%q: %q is %s..%s", s, d.Words, d.Start, d.End)
			}
			timex.Window(timex.Past(d))
		}
	})
}
