package readout

// ActorType says what an Actor is.
type ActorType string

// The types of the record's schema. An institution (Kremlin) is not its state.
const (
	ActorPerson       ActorType = "person"
	ActorState        ActorType = "state"
	ActorBloc         ActorType = "bloc"
	ActorOrganisation ActorType = "organisation"
	ActorGroup        ActorType = "group"
	ActorOutlet       ActorType = "outlet"
	ActorAnonymous    ActorType = "anonymous"
)

// An Actor is a person, state, body or group that the document names or
// describes. Name is the fullest form that the text supports.
type Actor struct {
	Name      string    `json:"name"`
	Type      ActorType `json:"type"`
	Role      string    `json:"role,omitempty"` // the Office, in the text's words
	Side      string    `json:"side,omitempty"` // the state or body that the actor belongs to
	Anonymous bool      `json:"anonymous"`
	Aliases   []string  `json:"aliases"`            // exact strings from the text
	Code      string    `json:"code,omitempty"`     // ISO 3166-1 alpha-2 of a state; "" for all else
	Mentions  []Passage `json:"mentions,omitempty"` // every place where the text speaks of the actor
}
