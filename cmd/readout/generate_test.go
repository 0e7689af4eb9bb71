package main

import (
	"database/sql"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// generate makes inputs that are too large or too strange to be checked in:
//
//	generate text FILE MEGABYTES     paragraphs of sentences
//	generate nested FILE DEPTH       HTML, DEPTH elements deep
//	generate binary FILE             bytes of no text
//	generate invalid FILE            text with bytes that are not UTF-8
//	generate line FILE MEGABYTES     one line for the bulk interface
func generate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: generate KIND FILE [N]")
	}
	n := 0
	if len(args) == 3 {
		var err error
		n, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	var b strings.Builder
	switch args[0] {
	case "text":
		paragraphs(&b, n<<20)
	case "line":
		var text strings.Builder
		paragraphs(&text, n<<20)
		b.WriteString(`{"id":"big","text":` + strconv.Quote(text.String()) + "}\n")
	case "nested":
		b.WriteString("<html><body>" + strings.Repeat("<div>", n) + "<p>The ministers met in Vienna on Monday, officials said.</p>" + strings.Repeat("</div>", n) + "</body></html>")
	case "binary":
		for i := range 4096 {
			b.WriteByte(byte(i * 7))
		}
	case "invalid":
		b.WriteString("The ministers met in Vienna.\n\nThe talks \xff\xfe went well, \xc3( she said.\n")
	default:
		ts.Fatalf("unknown kind %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o644))
}

// paragraphs writes about size bytes of prose.
func paragraphs(b *strings.Builder, size int) {
	for i := 0; b.Len() < size; i++ {
		b.WriteString("On day " + strconv.Itoa(i) + " the two delegations met again in Geneva. \"We are closer than before,\" the envoy said after the session. ")
		b.WriteString("A spokesman for the ministry told reporters that the talks would go on.\n\n")
	}
}

// runSQL changes a database behind the program's back: sql FILE STATEMENT.
func runSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec(args[1])
	ts.Check(err)
}

// sound FILE N checks that the database is whole and holds N documents, each
// with a run.
func sound(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sound FILE DOCUMENTS")
	}
	n, err := documents(ts.MkAbs(args[0]))
	ts.Check(err)
	if want := args[1]; strconv.Itoa(n) != want {
		ts.Fatalf("%s holds %d documents, want %s", args[0], n, want)
	}
}

// documents counts the documents of a database and checks that it is whole: by
// SQLite's own check, and that each document has a run and each run its facts' spans.
func documents(path string) (int, error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return 0, err
	}
	defer db.Close()
	var check string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&check); err != nil || check != "ok" {
		return 0, fmt.Errorf("%s: damaged: %s: %w", path, check, err)
	}
	var docs, runs int
	err = db.QueryRow("SELECT (SELECT count(*) FROM documents), (SELECT count(DISTINCT document_id) FROM runs WHERE superseded = 0)").Scan(&docs, &runs)
	if err == nil && docs != runs {
		err = fmt.Errorf("%s: %d documents and runs of %d", path, docs, runs)
	}
	return docs, err
}

// damage FILE overwrites the middle of a database.
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: damage FILE")
	}
	b, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	for i := 100; i < len(b); i++ {
		b[i] = 0xA5
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
}
