-- What Readout keeps: documents as they were published, what they were read
-- as, the runs of the analysis over them, and the facts with their evidence.
-- Times are RFC 3339 in UTC, days 2006-01-02, absent words ''.

-- +goose Up

-- The bytes as they came. id is their SHA-256; original is compressed by gzip.
CREATE TABLE documents (
    id       TEXT PRIMARY KEY,
    original BLOB NOT NULL,
    added    TEXT NOT NULL
) STRICT;

-- What ingest made of a document. Another version of ingest, or another date
-- given by the user, makes another text; spans belong to one text.
CREATE TABLE texts (
    id          INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    digest      TEXT NOT NULL, -- of all columns below but name
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    charset     TEXT NOT NULL,
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    issuer      TEXT NOT NULL,
    url         TEXT NOT NULL,
    published   TEXT NOT NULL,
    byline      TEXT NOT NULL,
    text        TEXT NOT NULL,
    parts       BLOB NOT NULL, -- dateline, credits, related links, furniture, blocks, origin: JSON, compressed by gzip
    UNIQUE (document_id, digest)
) STRICT;

-- One analysis of one text. A document has one run that is not superseded.
CREATE TABLE runs (
    id          INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES documents (id),
    text_id     INTEGER NOT NULL REFERENCES texts (id),
    analysis    TEXT NOT NULL,
    program     TEXT NOT NULL,
    about_talks INTEGER NOT NULL,
    given       TEXT NOT NULL, -- what the user said of the document, JSON
    started     TEXT NOT NULL,
    finished    TEXT NOT NULL,
    supersedes  INTEGER REFERENCES runs (id),
    superseded  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX runs_current ON runs (document_id) WHERE superseded = 0;

CREATE TABLE facts (
    id         INTEGER PRIMARY KEY, -- ascending in the order of the record
    run_id     INTEGER NOT NULL REFERENCES runs (id),
    kind       TEXT NOT NULL,
    fact       TEXT NOT NULL, -- the fact's id in its record: m1, s3
    parent     TEXT NOT NULL, -- of participants, agenda and outcomes: the meeting
    stage      TEXT NOT NULL,
    confidence REAL NOT NULL,
    who        TEXT NOT NULL, -- speaker, holder, participant
    side       TEXT NOT NULL, -- side, on behalf of
    stance     TEXT NOT NULL,
    issue      TEXT NOT NULL,
    status     TEXT NOT NULL, -- status, modality, capacity, type
    day_from   TEXT NOT NULL,
    day_to     TEXT NOT NULL,
    payload    TEXT NOT NULL, -- JSON; its passages are empty and stand in evidence
    UNIQUE (run_id, kind, fact)
) STRICT;

-- The words behind a fact: bytes [start_byte, end_byte) of its run's text.
CREATE TABLE evidence (
    fact_id    INTEGER NOT NULL REFERENCES facts (id),
    ordinal    INTEGER NOT NULL,
    role       TEXT NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    exact      TEXT NOT NULL,
    PRIMARY KEY (fact_id, ordinal)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER documents_never_change BEFORE UPDATE ON documents
BEGIN
    SELECT RAISE(ABORT, 'a document never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts
BEGIN
    SELECT RAISE(ABORT, 'the text of a document never changes');
END;
-- +goose StatementEnd

-- Full text over what is current. Both indexes read the words from where they
-- stand; the statements' words through a view.
CREATE VIRTUAL TABLE text_index USING fts5 (
    title, text, content = 'texts', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
-- (Not group_concat's own ORDER BY: SQLite before 3.44 could not open the file.)
CREATE VIEW statement_words AS
SELECT f.id, f.run_id, f.who AS speaker, (
    SELECT group_concat(exact, ' … ') FROM (
        SELECT e.exact FROM evidence e WHERE e.fact_id = f.id AND e.role = 'content' ORDER BY e.ordinal
    )
) AS content
FROM facts f WHERE f.kind = 'statement';
CREATE VIRTUAL TABLE statement_index USING fts5 (
    speaker, content, content = 'statement_words', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
