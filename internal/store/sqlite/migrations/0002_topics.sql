-- Which issues of the taxonomy a fact is about, to ask for them. Facts of
-- earlier analyses have none.

-- +goose Up

CREATE TABLE topics (
    topic   TEXT NOT NULL, -- a path: security/ceasefire
    fact_id INTEGER NOT NULL REFERENCES facts (id),
    PRIMARY KEY (topic, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topics_by_fact ON topics (fact_id);
