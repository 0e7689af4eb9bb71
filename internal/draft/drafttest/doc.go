// Package drafttest makes a draft.Draft from a marked-up text, so that the
// tests of a stage can say on one line what the stages before it would have
// found. It runs no model and no stage: names, attributions and marks come from
// the markup, actors from a table, the tree from a list of arcs. Dates are left
// to the test, which has timex.
//
// The markup is that of training/talks, with more tags: nested brackets "[tag attributes|words]",
// where the number after a tag ties what belongs together.
//
//	[src1|Petrov] [cue1|said] [con1|that [po1 rejects|he was against it]].
//
// Source, cue and content are src, cue and con; a meeting's trigger is
// "[m1 KIND STATUS|…]", what it points at pt, py, pl, dt, ag and oc with the
// same number; po, fc, ex and re are the other layers, with stance or modality,
// and ho, fw, ew and rw what they point at; sd, md, ad and vi are the day, medium,
// addressee and reporter that a cue points at, ds and dq what stands against a
// cue's words and against a position. ag and oc without a number belong to no trigger.
// PER, ORG and LOC mark names. An attribute "@0.3" is a confidence,
// which is 0.9 elsewhere. A paragraph that begins "{caption} " is a block of
// that kind.
package drafttest
