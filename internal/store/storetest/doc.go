// Package storetest is the one suite that every implementation of store.Store
// passes, and the made-up Reading that tests of stores, exports and services
// share. It is for tests only.
package storetest
