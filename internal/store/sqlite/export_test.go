package sqlite

import "context"

// Harm runs SQL behind the store's back.
func (s *Store) Harm(ctx context.Context, query string, args ...any) error {
	_, err := s.write.ExecContext(ctx, query, args...)
	return err
}
