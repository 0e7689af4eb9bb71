package main

type evalCmd struct {
	Attribution evalAttributionCmd `cmd:"" help:"Sources, cues and contents against a gold file."`
	Facts       evalFactsCmd       `cmd:"" help:"The facts of talks against a folder of gold records."`
	Syntax      evalSyntaxCmd      `cmd:"" help:"Parts of speech and trees against a treebank."`
	Names       evalNamesCmd       `cmd:"" help:"Proper names and their classes against a treebank."`
	Coref       evalCorefCmd       `cmd:"" help:"Who is who: chains against a treebank, speakers against gold records."`
	Across      evalAcrossCmd      `cmd:"" help:"The same meeting and the same person over documents, against a folder of gold records."`
}
