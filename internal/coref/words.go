package coref

import "strings"

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// people are common nouns for people that are no offices.
var people = set(`person people man woman men women boy girl child children kid kids baby guy lady gentleman gentlemen mother father mom mum dad
	parent son daughter brother sister sibling uncle aunt cousin nephew niece grandmother grandfather grandma grandpa grandson granddaughter husband wife
	spouse partner friend colleague neighbor neighbour guest host citizen resident voter student teacher professor doctor nurse patient
	author writer poet painter artist singer actor actress musician composer player coach worker employee employer customer client user
	driver pilot passenger farmer fisherman soldier officer policeman prisoner suspect victim witness survivor refugee migrant activist protester
	demonstrator rebel fighter lawyer attorney judge juror plaintiff defendant petitioner respondent applicant candidate researcher
	scientist expert analyst scholar historian economist journalist reporter correspondent editor reader viewer listener speaker
	visitor tourist traveler traveller participant volunteer member hero king queen prince princess emperor duke bishop pope priest monk
	someone somebody anyone anybody everyone everybody nobody adult teenager twin widow bride groom boss owner founder`)

// genders are those of nouns.
var genders = map[string]string{
	"man": "m", "boy": "m", "father": "m", "dad": "m", "son": "m", "brother": "m", "uncle": "m", "nephew": "m", "grandfather": "m", "grandpa": "m",
	"grandson": "m", "husband": "m", "king": "m", "prince": "m", "emperor": "m", "duke": "m", "gentleman": "m", "guy": "m", "actor": "m", "pope": "m",
	"monk": "m", "spokesman": "m", "chairman": "m", "businessman": "m", "congressman": "m", "policeman": "m", "fisherman": "m", "groom": "m",
	"woman": "f", "girl": "f", "mother": "f", "mom": "f", "mum": "f", "daughter": "f", "sister": "f", "aunt": "f", "niece": "f", "grandmother": "f",
	"grandma": "f", "granddaughter": "f", "wife": "f", "queen": "f", "princess": "f", "lady": "f", "actress": "f", "widow": "f", "bride": "f",
	"spokeswoman": "f", "chairwoman": "f", "businesswoman": "f", "congresswoman": "f", "policewoman": "f",
}

// plurals are nouns that are several without an ending that says so.
var plurals = set("people police men women children")

// collective are nouns for one thing that many people make up: "the team … they".
var collective = set(`team group family company government committee council crew staff band couple pair delegation party police army side
	audience crowd court community public ministry union board agency opposition parliament congress senate commission`)

// definite are the determiners of what the reader is taken to know.
var definite = set("the this that these those both")
