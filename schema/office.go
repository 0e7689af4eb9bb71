package schema

import "slices"

// Of reports whether the party with the ID may have the office.
func (o Office) Of(id string) bool {
	return !slices.Contains(o.Not, id) && (len(o.Only) == 0 || slices.Contains(o.Only, id))
}
