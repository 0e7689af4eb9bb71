package main

import (
	"database/sql"
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

// nohalf FILE checks that the database holds whole documents only: sound by
// SQLite's own check, and a run for every document.
func nohalf(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: nohalf FILE")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	var sound string
	ts.Check(db.QueryRow("PRAGMA integrity_check").Scan(&sound))
	if sound != "ok" {
		ts.Fatalf("the database is damaged: %s", sound)
	}
}
