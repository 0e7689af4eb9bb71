package export

type meeting struct {
	ID           string        `json:"id"`
	Kind         string        `json:"kind"`
	Status       string        `json:"status"`
	Title        *string       `json:"title"`
	Mode         *string       `json:"mode"`
	Place        *where        `json:"place"`
	Date         *date         `json:"date"`
	StartTime    *string       `json:"start_time"`
	Duration     *string       `json:"duration"`
	Parties      []string      `json:"parties"`
	Host         *string       `json:"host"`
	Convener     *string       `json:"convener"`
	Chair        *string       `json:"chair"`
	Mediator     *string       `json:"mediator"`
	InitiatedBy  *string       `json:"initiated_by"`
	Participants []participant `json:"participants"`
	Agenda       []agendaItem  `json:"agenda"`
	Outcomes     []outcome     `json:"outcomes"`
	Spans        []span        `json:"spans"`
	made
}

type participant struct {
	Name     string  `json:"name"`
	Role     *string `json:"role"`
	Side     *string `json:"side"`
	Capacity *string `json:"capacity"`
	How      *string `json:"how"`
	Span     *span   `json:"span"`
}

type agendaItem struct {
	Issue      string   `json:"issue"`
	AssertedBy *string  `json:"asserted_by"`
	Contested  bool     `json:"contested"`
	Topics     []string `json:"topics"`
	Span       *span    `json:"span"`
	Stage      *string  `json:"stage"`
}

type outcome struct {
	What   string   `json:"what"`
	Kind   *string  `json:"kind"`
	By     *string  `json:"by"`
	Topics []string `json:"topics"`
	Span   *span    `json:"span"`
	Stage  *string  `json:"stage"`
}

type statement struct {
	ID             string          `json:"id"`
	Speaker        *string         `json:"speaker"`
	SpeakerAlt     []string        `json:"speaker_alt"`
	SpeakerWords   *string         `json:"speaker_words"`
	SpeakerSpan    *span           `json:"speaker_span"`
	Role           *string         `json:"role"`
	Affiliation    *string         `json:"affiliation"`
	Anonymous      bool            `json:"anonymous"`
	Type           *string         `json:"type"`
	Cue            *string         `json:"cue"`
	Denial         bool            `json:"denial"`
	Content        []span          `json:"content"`
	Quotes         []span          `json:"quotes"`
	Addressee      *string         `json:"addressee"`
	Medium         *string         `json:"medium"`
	Via            []string        `json:"via"`
	Date           *date           `json:"date"`
	Place          *string         `json:"place"`
	Meeting        *string         `json:"meeting"`
	Topic          *string         `json:"topic"`
	Topics         []string        `json:"topics"`
	CorroboratedBy []corroboration `json:"corroborated_by"`
	Span           *span           `json:"span"`
	made
}

type corroboration struct {
	Who  string `json:"who"`
	Span *span  `json:"span"`
}

type position struct {
	ID        string        `json:"id"`
	Holder    string        `json:"holder"`
	OnBehalf  *string       `json:"on_behalf"`
	Stance    string        `json:"stance"`
	Issue     string        `json:"issue"`
	Statement *string       `json:"statement"`
	Basis     *string       `json:"basis"`
	Topics    []string      `json:"topics"`
	Spans     []span        `json:"spans"`
	Restated  []restatement `json:"restated"`
	made
}

type restatement struct {
	Holder    string  `json:"holder"`
	Stance    string  `json:"stance"`
	Issue     string  `json:"issue"`
	Statement *string `json:"statement"`
}

type forecast struct {
	ID          string  `json:"id"`
	Who         *string `json:"who"`
	What        string  `json:"what"`
	WindowWords *string `json:"window_words"`
	Window      *window `json:"window"`
	Statement   *string `json:"statement"`
	Spans       []span  `json:"spans"`
	made
}

type window struct {
	From *day `json:"from"`
	To   *day `json:"to"`
}

type exclusion struct {
	ID           string   `json:"id"`
	Who          []string `json:"who"`
	ExcludedFrom *string  `json:"excluded_from"`
	AssertedBy   *string  `json:"asserted_by"`
	Modality     *string  `json:"modality"`
	Statement    *string  `json:"statement"`
	Spans        []span   `json:"spans"`
	made
}

type reaction struct {
	ID        string  `json:"id"`
	Who       string  `json:"who"`
	Side      *string `json:"side"`
	Stance    *string `json:"stance"`
	To        *string `json:"to"`
	Statement *string `json:"statement"`
	Spans     []span  `json:"spans"`
	made
}

type disagreement struct {
	ID    string  `json:"id"`
	Issue *string `json:"issue"`
	Kind  *string `json:"kind"`
	A     claim   `json:"a"`
	B     claim   `json:"b"`
	Spans []span  `json:"spans"`
	made
}

type claim struct {
	Who       *string `json:"who"`
	Statement *string `json:"statement"`
	Claim     *string `json:"claim"`
}

type planned struct {
	ID           string   `json:"id"`
	Kind         *string  `json:"kind"`
	What         string   `json:"what"`
	Status       *string  `json:"status"`
	Parties      []string `json:"parties"`
	Participants []string `json:"participants"`
	Date         *date    `json:"date"`
	Place        *where   `json:"place"`
	AssertedBy   *string  `json:"asserted_by"`
	Spans        []span   `json:"spans"`
	made
}
