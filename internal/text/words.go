package text

import "strings"

// set makes a set of the words of s.
func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// Word lists of the cutter. They follow the splits of UD English EWT train and GUM train.
var (
	// clitics are what may follow an apostrophe as a token of its own.
	clitics = set("s m d re ve ll")
	// elisions are words that may start with an apostrophe.
	elisions = set("em til tis twas cause bout cuz n")
	// doubleMarks are two characters that make one mark.
	doubleMarks = []string{"''", "``", "’’", "‘‘", ":-)", ":-(", ";-)", ":)", ":(", ";)"}
	// hyphenPrefixes keep the hyphen that follows: "anti-war", "co-chair".
	hyphenPrefixes = set(`anti arch co counter cross e eco ex extra hyper infra inter intra macro mega meta micro mid
		mini multi neo non over post pre pro proto pseudo quasi re semi socio sub super trans ultra un uh`)
	// dollarPrefix holds what a dollar sign may follow within a currency's name.
	dollarPrefix = set("US A AU C CA NZ HK S NT U")
	// units follow a number without a space and are tokens of their own.
	units = set(`mm cm m km ft lb lbs kg g mg oz k bn mn tn am pm AM PM mb MB gb GB tb TB kb KB mph kph kw kW kwh kWh
		mw MW gw GW hp hz Hz khz kHz mhz MHz ghz GHz sq hr hrs min mins sec secs yr yrs`)
	// moneyUnits do so after a currency sign: "$5B" but "Room 5B".
	moneyUnits = set("b B M K T t mm MM Bn BN")
	// domains are the top-level names by which a name with dots is an address.
	domains = set(`com org net edu gov mil int info biz io co uk ru ua de fr eu us ca au cn jp in it es pl nl ch tv me
		html htm doc pdf txt php jpg xls`)
	// dottedDegrees are the first parts of degrees.
	dottedDegrees = set("Ph M B Ed Sc")
)

// abbreviation says how a word with a full stop behaves.
type abbreviation int

const (
	notAbbreviation     abbreviation = iota
	titleAbbreviation                // always goes on: "Mr. Smith"
	plainAbbreviation                // may end a sentence: "Inc.", "Jan."
	numberAbbreviation               // only before a number: "No. 5"
	stateAbbreviation                // only after a comma or hyphen: "Salem, Ore.", "D-Va."
	acronymAbbreviation              // single letters: "U.S.", "a.m."
)

var (
	titles = set(`Mr Mrs Ms Mx Dr Drs Prof Rev Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Gov Sen Sens
		Rep Reps Pres Amb Supt Insp Det Atty Attn Mme Mlle MM Messrs St Ste Ft Mt vs v cf eg ie Msgr Bros
		Lieut Comdr`)
	plain = set(`Jr Sr Inc Corp Co Ltd Llc Bros Assn Dept Univ Intl Natl Govt etc al Jan Feb Mar Apr Jun Jul Aug Sep Sept
		Oct Nov Dec Tue Tues Thu Thur Thurs Fri Blvd Ave Rd Hwy approx tel dept govt Calif Conn
		Fla Ariz Mich Minn Tenn Wis Okla Neb Nev Colo Kan Ky Md Ont Que Alta Esq Ph lbs yrs hrs mins avg`)
	numbered = set(`No no Nos nos Fig fig Art art Sec sec Ch ch Res res Para para Sun Mar Sat Wed Mon Rev Vol vol p pp
		ver Ver Doc doc Reg Min min Max max ed eds est ext`)
	states = set("Miss Mass Ill Wash Ore Ind Pa La Ga Va Del Ala Ark Me Cal Tex Mo Vt Wyo Mont Ida Nebr Penn")
	// starters begin sentences and are hardly ever part of a name. After an
	// abbreviation they tell that a new sentence starts.
	starters = set(`The This That These Those There Then They Their He His Her She It Its We Our You Your I My A An And But
		Or So Yet If When While Where Who What Why How As At By For From In On Of To With After Before Since Until Because
		Although Though However Meanwhile Moreover Nor Not No Once One Also Asked Both Each Earlier Later Most Many Some
		Such Still Under Over During Despite Without Even Only Other Others Another Now Today Yesterday Instead Thus
		Here Nevertheless Nonetheless Speaking Neither Either All Any Several Two Three`)
)

// abbreviationOf classes a word that a full stop follows; word is without it.
func abbreviationOf(word string) abbreviation {
	switch {
	case strings.Contains(word, "."):
		if isAcronym(word) {
			return acronymAbbreviation
		}
	case numbered[word]:
		return numberAbbreviation
	case titles[word]:
		return titleAbbreviation
	case plain[word]:
		return plainAbbreviation
	case states[word]:
		return stateAbbreviation
	}
	return notAbbreviation
}

// isAcronym reports whether word is letters with full stops between: "U.S", "Ph.D".
func isAcronym(word string) bool {
	for i, part := range strings.Split(word, ".") {
		if n := len([]rune(part)); n != 1 && !(i == 0 && dottedDegrees[part]) && part != "Sc" {
			return false
		}
	}
	return true
}
