package eval

// The tables of the talks gold's match rules (talks-gold/1). They decide what
// counts as equal when two systems are compared, so they are part of the
// measure and not a gazetteer: names the reader knows are elsewhere.

// spellings unifies transliterations and short first names.
var spellings = map[string]string{
	"andrii": "andriy", "houthi": "huthi", "houthis": "huthi", "huthi": "huthi", "huthis": "huthi", "iurii": "yury",
	"jameskelly": "kelly", "joe": "joseph", "kiev": "kyiv", "mike": "michael", "sergey": "sergei",
	"stephen": "steve", "steven": "steve", "sybiha": "sybiga", "vitkoff": "witkoff", "yuri": "yury",
	"zelenskiy": "zelensky", "zelenskyi": "zelensky", "zelenskyy": "zelensky",
}

// states gives names of states, blocs and their capitals one code each.
var states = map[string]string{
	"african union": "au", "america": "us", "american": "us", "ankara": "tr", "athens": "gr", "au": "au",
	"bangkok": "th", "beijing": "cn", "berlin": "de", "britain": "uk", "cambodia": "kh", "china": "cn",
	"democratic people's republic of korea": "kp", "dprk": "kp", "eu": "eu", "european union": "eu", "france": "fr",
	"germany": "de", "great britain": "uk", "greece": "gr", "iran": "ir", "islamic republic of iran": "ir",
	"japan": "jp", "kiev": "ua", "kyiv": "ua", "london": "uk", "moscow": "ru", "north korea": "kp", "paris": "fr",
	"people's republic of china": "cn", "phnom penh": "kh", "pyongyang": "kp", "republic of korea": "kr",
	"rok": "kr", "rsf": "rapid support forces", "russia": "ru", "russian federation": "ru", "seoul": "kr",
	"south korea": "kr", "tehran": "ir", "thailand": "th", "the eu": "eu", "tokyo": "jp", "turkey": "tr",
	"turkiye": "tr", "u.s.": "us", "u.s.a.": "us", "uk": "uk", "ukraine": "ua", "un": "un", "united kingdom": "uk",
	"united nations": "un", "united states": "us", "united states of america": "us", "us": "us", "usa": "us",
	"washington": "us",
}

// titles say nothing about who a person is.
var titles = map[string]bool{
	"a": true, "acting": true, "adviser": true, "advisor": true, "ambassador": true, "american": true, "an": true,
	"and": true, "anonymous": true, "at": true, "british": true, "by": true, "chair": true, "chairman": true,
	"chief": true, "chinese": true, "deputy": true, "dr": true, "e": true, "envoy": true, "european": true,
	"for": true, "foreign": true, "former": true, "french": true, "general": true, "german": true, "h": true,
	"he": true, "her": true, "his": true, "in": true, "iranian": true, "its": true, "leader": true, "minister": true,
	"mr": true, "mrs": true, "ms": true, "national": true, "of": true, "official": true, "officials": true,
	"on": true, "president": true, "prime": true, "representative": true, "russian": true, "s": true,
	"secretary": true, "security": true, "senior": true, "special": true, "spokesman": true, "spokesperson": true,
	"spokeswoman": true, "state": true, "the": true, "their": true, "to": true, "top": true, "turkish": true,
	"ukrainian": true, "union": true, "unnamed": true, "vice": true, "with": true,
}

// groupWords make up the names of offices and groups.
var groupWords = map[string]bool{
	"academic": true, "adviser": true, "advisers": true, "army": true, "committee": true, "council": true,
	"delegation": true, "delegations": true, "department": true, "expert": true, "experts": true, "forces": true,
	"government": true, "governments": true, "group": true, "leader": true, "leaders": true, "media": true,
	"minister": true, "ministers": true, "ministries": true, "ministry": true, "office": true, "official": true,
	"officials": true, "party": true, "people": true, "reports": true, "source": true, "sources": true,
}

// smallWords are left out when offices and groups are compared.
var smallWords = map[string]bool{
	"a": true, "an": true, "and": true, "anonymous": true, "for": true, "of": true, "s": true, "the": true,
	"unnamed": true,
}

// stanceGroups puts stances of one direction together; other stances have no group.
var stanceGroups = map[string]int{
	"seeks": 1, "demands": 1, "urges": 1, "hopes": 1, "expects": 1, "invites": 1, "supports": 2, "accepts": 2,
	"welcomes": 2, "offers": 2, "pledges": 2, "praises": 2, "thanks": 2, "opposes": 3, "rules_out": 3, "denies": 3,
	"rejects": 3, "plays_down": 3, "blames": 3, "warns": 3, "threatens": 3, "expresses_concern": 3,
	"expresses_disappointment": 3, "claims": 4, "expresses_condolences": 4,
}
