// Command readout reads reporting and official statements about diplomatic
// talks and keeps the sourced record: who met, who said what, who wants what,
// each with its sentence.
//
// This package holds the flags, the signals, the wiring of the libraries and
// the exit codes; one file a subcommand. It decides nothing about texts.
package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
	kongcompletion "github.com/jotaen/kong-completion"

	"github.com/readout/readout/internal/export"
)

// Exit codes.
const (
	exitOK    = 0
	exitNone  = 1 // find: nothing found
	exitError = 2
)

// A program is one run of readout with all that it takes from outside.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
	lexicons       string // folder of the user's lexicons, "" for none
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first signal cancels ctx; from then on signals do what they do by
	// default, so that a second one ends the program at once.
	context.AfterFunc(ctx, stop)
	p := &program{stdin: os.Stdin, stdout: &output{w: os.Stdout}, stderr: os.Stderr, getenv: os.Getenv, now: time.Now}
	os.Exit(p.run(ctx, os.Args[1:]))
}

// cli is the command line.
type cli struct {
	DB     string `placeholder:"FILE" help:"The database. Default: $READOUT_DB, or readout.db in the user's data folder."`
	Schema string `placeholder:"DIR" help:"A folder of lexicons of yours, issues.yaml, bodies.yaml and others, that add to the built-in ones. Default: $READOUT_SCHEMA."`

	Read       readCmd       `cmd:"" help:"Read documents and print their record."`
	Show       showCmd       `cmd:"" help:"Show the record of a document that was read before."`
	List       listCmd       `cmd:"" help:"List the documents that were read."`
	Positions  positionsCmd  `cmd:"" help:"Print who takes which stance on which issue, over one or many documents."`
	Compare    compareCmd    `cmd:"" help:"Set two accounts side by side: agreed, different, only one says."`
	Across     acrossCmd     `cmd:"" help:"Print what the documents hold together: the same meetings, outcomes, changes, copies."`
	Explain    explainCmd    `cmd:"" help:"Say which stage, rule or head made a fact, and from which words."`
	Find       findCmd       `cmd:"" help:"Find words in statements and documents."`
	Export     exportCmd     `cmd:"" help:"Write all records as JSON lines or CSV."`
	Verify     verifyCmd     `cmd:"" help:"Check every span of every stored fact against its text."`
	Eval       evalCmd       `cmd:"" help:"Measure the reading against gold."`
	Bench      benchCmd      `cmd:"" help:"Measure how fast this machine reads."`
	Completion completionCmd `cmd:"" help:"Print the shell code that completes commands and flags."`
	Version    versionCmd    `cmd:"" help:"Print the versions of program, analysis and model."`
}

const description = `Readout reads reporting and official statements about diplomatic talks and keeps the sourced record: who met, who said what,
who wants what, each with its sentence.

Examples:
  readout read examples/us-russia-talks-riyadh.md
  readout read --json --published 2025-02-18 article.html
  readout find sanctions
  readout read --jsonl < documents.jsonl > records.jsonl

Exit codes: 0 done, 1 find: nothing found, 2 error.`

// run does what args say and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	var c cli
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("readout"),
		kong.Description(description),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(p, &c),
		kong.Vars{"kinds": strings.Join(export.Kinds(), ",")},
	)
	if err != nil {
		return p.fail(err)
	}
	if p.getenv("COMP_LINE") != "" { // the shell asks for completions
		kongcompletion.Register(parser, kongcompletion.WithExitFunc(func(code int) { exited = code }))
		return max(exited, exitOK)
	}
	k, err := parser.Parse(args)
	if exited >= 0 { // --help
		return exited
	}
	if err != nil {
		return p.fail(fmt.Errorf("%w; \"readout --help\" lists commands and flags", err))
	}
	p.lexicons = cmp.Or(c.Schema, p.getenv(schemaVariable))
	if err := k.Run(); err != nil {
		return p.fail(err)
	}
	return exitOK
}

// print writes s to standard output.
func (p *program) print(s string) error {
	_, err := io.WriteString(p.stdout, s)
	return err
}
