package kernel

import (
	"math"
	"unsafe"
)

// attention are the kernels of attention in bytes: queries, keys and values are
// rounded to int8 with a scale for each query, each key and each column of the
// values, probabilities to 255ths of the row's largest. Heads have Width values.
type attention struct {
	// levels (n) = x / scale + 128 for each head of x (n); the heads' scales lie stride bytes apart
	roundQueries func(x *float32, levels *uint8, n int, scales *float32, stride int)
	// levels (n) = x / scale, with sums = -128 times the sum of a head's levels
	roundKeys func(x *float32, levels *uint8, n int, scales *float32, stride int, sums *int32)
	// levels (rows/4, Width, 4) = x (rows, Width) / scales (Width); stride in
	// elements. The rows up to the next multiple of 4 are read as well.
	roundColumns func(x *float32, stride int, rows int, levels *int8, scales *float32)
	// c (Rows, Width) = sums + a (Rows, 4*groups) times w (groups, Width, 4); lda in bytes, ldc in elements
	tileKeys func(a *uint8, lda int, w *int8, groups int, c *int32, ldc int, sums *int32)
	// levels = 255 times 2^(scale (x keys - max)); row = 1 / their sum, 0. Levels
	// are written, as zeros, up to the next multiple of 16.
	roundSoftmax func(x *int32, keys *float32, n int, scale float32, levels *uint8, row *[2]float32)
}

// A byteAttention is the memory of attendBytes. T is the number of positions
// rounded up to Width, H heads of Width values.
type byteAttention struct {
	queries, keys []uint64           // (T, H*Width) bytes
	queryScales   []float32          // (H, T)
	keyScales     []float32          // (H, T)
	keySums       []int32            // (H, T)
	panels        []uint32           // (T/Width, Width/4, Width): the keys of one head, packed
	values        []uint32           // (T/4, Width): the values of one head, packed
	columns       [3 * Width]float32 // scale, 0, 0 of the values
	scores        []int32            // (Rows, T)
	shares        []uint64           // (Rows, T) bytes
	rows          [Rows][2]float32
}

func (b *byteAttention) reserve(wide, heads int) {
	b.queries, b.keys = atLeast(b.queries, wide*heads*Width/8), atLeast(b.keys, wide*heads*Width/8)
	b.queryScales, b.keyScales = atLeast(b.queryScales, wide*heads), atLeast(b.keyScales, wide*heads)
	b.keySums = atLeast(b.keySums, wide*heads)
	b.panels, b.values = atLeast(b.panels, wide*Width/4), atLeast(b.values, wide*Width/4)
	b.scores, b.shares = atLeast(b.scores, wide*Rows), atLeast(b.shares, wide*Rows/8)
}

// attendBytes is Attend in bytes.
func (s *Set) attendBytes(b *byteAttention, y, x []float32, rows, heads int) {
	k, hidden, wide := s.integers.attention, heads*Width, Pad(rows, Width)
	// tiles of Rows queries read up to Rows-1 beyond the last
	b.reserve(Pad(wide, Rows)+Width, heads)
	queries, keys := bytesOf(b.queries), bytesOf(b.keys)
	for t := range rows {
		at := x[t*3*hidden:]
		k.roundQueries(&at[0], &queries[t*hidden], hidden, &b.queryScales[t], 4*wide)
		k.roundKeys(&at[hidden], &keys[t*hidden], hidden, &b.keyScales[t], 4*wide, &b.keySums[t])
	}
	shares, values := bytesOf(b.shares), (*int8)(unsafe.Pointer(&b.values[0]))
	for head := range heads {
		at := head * Width
		b.pack(keys, rows, hidden, at)
		k.roundColumns(&x[2*hidden+at], 3*hidden, rows, values, &b.columns[0])
		scales, sums := b.keyScales[head*wide:], b.keySums[head*wide:]
		for first := 0; first < rows; first += Rows {
			for t := 0; t < rows; t += Width {
				k.tileKeys(&queries[first*hidden+at], hidden, (*int8)(unsafe.Pointer(&b.panels[t*Width/4])), Width/4, &b.scores[t], wide, &sums[t])
			}
			part := min(Rows, rows-first)
			for t := range part {
				scale := b.queryScales[head*wide+first+t] * math.Log2E
				k.roundSoftmax(&b.scores[t*wide], &scales[0], rows, scale, &shares[t*wide], &b.rows[t])
			}
			s.integers.multiply(part, unsafe.Pointer(&shares[0]), wide, values, (rows+3)/4, &y[first*hidden+at], hidden, &b.rows[0], &b.columns[0])
		}
	}
}

// pack sets the panels to the keys' bytes of one head, which begin at byte at of each row.
func (b *byteAttention) pack(keys []uint8, rows, hidden, at int) {
	for t := range rows {
		from := (*[Width / 4]uint32)(unsafe.Pointer(&keys[t*hidden+at]))
		to := (*[(Width/4-1)*Width + 1]uint32)(b.panels[t/Width*Width*Width/4+t%Width:])
		for group, v := range from {
			to[group*Width] = v
		}
	}
}

// bytesOf is the memory of s as bytes.
func bytesOf(s []uint64) []uint8 { return unsafe.Slice((*uint8)(unsafe.Pointer(&s[0])), 8*len(s)) }
