module github.com/readout/readout/internal/encoder/kernel/_asm

go 1.26.0
