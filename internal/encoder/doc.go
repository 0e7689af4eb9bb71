// Package encoder reads text with a small transformer: text to word pieces with
// their features, windows of pieces to hidden states, hidden states to the
// scores of the heads. It comes after ingest and before the stages that turn
// scores into facts; it knows tensors, not diplomacy, and decides nothing.
//
// Load makes a Model from the bytes of a weight file and a vocabulary.
// Model.Prepare cuts a text into pieces and windows, Model.Encode visits the
// windows with their hidden states, in order and in bounded memory, and the
// methods of Window give the scores. Model.Read keeps all windows of a short text.
//
// Scores have one row for each position of a window: position 0 is [CLS],
// position i+1 is piece i of the window, and the last position is [SEP].
package encoder
