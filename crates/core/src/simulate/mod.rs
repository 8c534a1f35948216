//! Whole conferences from a seed, for rehearsal, tests and benchmarks.
